"""How long a saved line of YAML takes to the browser under `make serve`."""

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from conftest import CHROMIUM, FLAGS
from playwright.sync_api import Page, sync_playwright
from serving import free_ports

from benchmarks.measured import Row, copied

PAGES = {  # what is open: its address, what it shows when its script is done, and a file with a passage that it shows
    "its page": ("faq/five-day-rule/", "main", "faq.yaml", "五天无理由退订是什么？"),
    "the quiz": ("quiz/", "#quiz .quiz-progress", "decision_tree.yaml", "你在哪里买的？"),
}
SHOWN = "([part, said]) => document.querySelector(part) && document.body.textContent.includes(said)"


def shown(runs: int = 3) -> Iterator[Row]:
    """The median of some edits of a line that the browser shows, on the whole guide, by what is open there."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder, (port,) = copied(Path(place)), free_ports(1)
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, env=environment)
        try:
            assert server.stderr
            while "Serving on" not in server.stderr.readline():
                assert server.poll() is None
            page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
            for what, (address, part, file, passage) in PAGES.items():
                page.goto(f"http://127.0.0.1:{port}/{address}")
                times = shown_after(page, part, folder / file, passage)
                seconds = statistics.median(itertools.islice(times, runs))
                yield Row(f"a saved line of YAML, with {what} open, is shown after", f"{seconds:.1f} s", "goal: 2 s")
        finally:
            server.terminate()
            server.wait(10)


def shown_after(page: Page, part: str, file: Path, passage: str) -> Iterator[float]:
    """The seconds until the page shows an edit, edit by edit."""
    text = file.read_text(encoding="utf-8")
    for number in itertools.count(1):
        page.wait_for_timeout(12_000)  # what the last edit changed beside is made
        start = time.perf_counter()
        file.write_text(text.replace(passage, said := f"{number} {passage}"), encoding="utf-8")
        page.wait_for_function(SHOWN, arg=[part, said])
        yield time.perf_counter() - start
