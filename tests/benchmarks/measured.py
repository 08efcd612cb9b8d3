"""What every measurement is made of: rows, medians, processor time, sizes, and a copy to edit."""

import gzip
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = (
    "docs scripts content decision_tree.yaml faq.yaml permalinks.txt search_phrases.txt changed.txt confirmed.txt translated.txt "
    "Makefile requirements.txt tsconfig.json LICENSE"
).split()


class Row(NamedTuple):
    """One line of the result: what was measured, what came out, and what was wanted."""

    what: str
    value: str
    goal: str = ""


def median(work: Callable[[], object], runs: int) -> float:
    """The median of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def spent(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """The medians of processor time and of time of some runs of commands, in seconds."""

    def run() -> tuple[float, float]:
        before, start = processor(), time.perf_counter()
        work()
        seconds = time.perf_counter() - start
        return processor() - before, seconds

    used, seconds = zip(*(run() for _ in range(runs)), strict=True)
    return statistics.median(used), statistics.median(seconds)


def processor() -> float:
    """The processor time of all commands that have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def command(*arguments: str, cwd: Path = ROOT) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=cwd)


def packed(file: Path) -> int:
    """A file's size when compressed."""
    return len(gzip.compress(file.read_bytes(), 9))


def size_of(place: Path) -> int:
    """The bytes of a file, or of all in a folder."""
    return sum(path.stat().st_size for path in (place, *place.rglob("*")) if path.is_file())


def copied(folder: Path) -> Path:
    """The guide with its commands, whose files may be edited: whoever is interrupted leaves the checkout as it was."""
    for part in (*PARTS, *(each.name for each in ROOT.glob("mkdocs*.yml"))):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, folder / part)
    for part in (".venv", "node_modules"):
        (folder / part).symlink_to(ROOT / part)
    return folder
