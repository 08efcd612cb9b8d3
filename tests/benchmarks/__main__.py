"""Measures speed and size side by side in one run and prints medians and ratios: make bench."""

import platform
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.building import builds
from benchmarks.checking import bounds, checks, proofs
from benchmarks.deciding import decided
from benchmarks.edits import shown
from benchmarks.load import under_load
from benchmarks.visiting import searching, visit


def main() -> None:
    print(f"{date.today()} · {platform.machine()}, {platform.system()} · Python {platform.python_version()}\n")
    with tempfile.TemporaryDirectory() as name:
        site = Path(name, "site")
        for part in (
            proofs(), checks(), bounds(), builds(Path(name)), shown(), decided(site), visit(site), searching(site), under_load(site),
        ):  # fmt: skip
            for what, value, goal in part:
                print(f"{what:<58} {value:>22}   {goal}", flush=True)


if __name__ == "__main__":
    main()
