"""How long the proof and the check take, and how large they get: on real graphs, on large ones, and on what nobody would write."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from conftest import GOOD
from guide.files.yaml_events import events
from guide.records.routes import Routes
from synthetic import from_graph, write_guide

from benchmarks.measured import ROOT, Row, command, copied, median


def proofs() -> Iterator[Row]:
    """The proof of each public graph, in process, and of synthetic guides, as a whole command."""
    for path in sorted((ROOT / "tests/graphs").glob("*.json")):
        start, questions, outcomes = from_graph(path)
        edges = {id_: tuple(options.items()) for id_, options in questions.items()}
        seconds = median(lambda s=start, e=edges, o=outcomes: Routes(s, e, frozenset(o)).prove(), 21)  # type: ignore[misc]
        paths = Routes(start, edges, frozenset(outcomes)).prove().paths
        yield Row(f"proof of {path.stem}, {paths:,} paths", f"{seconds * 1e3:.2f} ms", "goal: under 20 ms")
    times, reading = {}, 0.0
    for size in (10_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            write_guide(Path(folder), "n0", *wide(size))
            times[size] = median(lambda f=folder: command("scripts/validate.py", f), 3)  # type: ignore[misc]
            text = (Path(folder) / "decision_tree.yaml").read_text(encoding="utf-8")
            reading = median(lambda t=text: deque(events(t), maxlen=0), 3)  # type: ignore[misc]
        yield Row(f"validate.py on {size:,} nodes, whole command", f"{times[size]:.2f} s", "goal: 3 s at 100,000")
    yield Row("  beside libyaml's events alone", f"{times[100_000] / reading:.1f} × {reading:.2f} s")
    yield Row("ten times the nodes takes", f"{times[100_000] / times[10_000]:.1f} × the time", "goal: linear, about 10")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield Row("largest memory of these commands", f"{memory:.0f} MiB", "goal: 300 MB")


def checks() -> Iterator[Row]:
    """`make check` of this guide: with nothing kept, as it was, and after an edit of one file."""
    with tempfile.TemporaryDirectory() as place:
        folder = copied(Path(place))

        def check() -> None:
            subprocess.run(["make", "check"], check=True, capture_output=True, cwd=folder)

        def anew() -> None:
            (folder / ".cache/texts.json").unlink()
            check()

        def edited() -> None:
            with (folder / "faq.yaml").open("a") as faq:
                faq.write("#\n")
            check()

        check()
        for what, work in {"nothing kept": anew, "nothing changed": check, "one file changed": edited}.items():
            yield Row(f"make check, whole command, {what}", f"{median(work, 7):.2f} s", "goal: 0.35 s")


def bounds() -> Iterator[Row]:
    """How long and how large `make check` gets on what nobody would write; each is refused."""
    tail = "    topic: bins\n"
    inputs = {
        "2,000 misspelt ids": ("facts: [clean-paper]", f"facts: [{', '.join(f'clean-papr{i}' for i in range(2000))}]", 3),
        "160,000 unknown ids, 2.8 MB": ("facts: [clean-paper]", f"facts: [{', '.join(f'unknown-id-{i}' for i in range(160_000))}]", 8),
        "500,000 unknown fields": (tail, tail + "".join(f"    f{i}: x\n" for i in range(500_000)), 20),
        "32 MB in one text": ("只收", "只" * 11_000_000, 5),
        "10,000,000 open brackets in one text": ("只收", "[a" * 5_000_000, 5),
    }  # fmt: skip
    for name, (passage, instead, most) in inputs.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(GOOD, folder, dirs_exist_ok=True)
            file = Path(folder, "faq.yaml")
            file.write_text(file.read_text(encoding="utf-8").replace(passage, instead, 1), encoding="utf-8")
            check = subprocess.Popen(
                [sys.executable, "scripts/validate.py", folder], cwd=ROOT, stdout=subprocess.DEVNULL
            )
            used = os.wait4(check.pid, 0)[2]
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        yield Row(f"check of {name}", f"{seconds:.1f} s, {memory:.0f} MiB", f"goal: under {most} s, 400 MiB")


def wide(size: int) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Questions in a binary tree that ends in ten outcomes: `size` nodes in all."""
    last = size - 10
    questions = {
        f"n{i}": {
            side: f"n{child}" if child < last else f"o{child % 10}"
            for side, child in (("a", 2 * i + 1), ("b", 2 * i + 2))
        }
        for i in range(last)
    }
    return questions, [f"o{i}" for i in range(10)]
