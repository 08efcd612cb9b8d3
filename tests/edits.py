"""How long a saved line of YAML takes to the browser under `make serve`."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from conftest import CHROMIUM, FLAGS, ROOT
from playwright.sync_api import Page, sync_playwright
from test_serve import free_port

QUESTION = "五天无理由退订是什么？"
PARTS = ("docs", "scripts", "content", "decision_tree.yaml", "faq.yaml", "permalinks.txt", "changed.txt", "LICENSE")


def seconds_to_browser(runs: int = 3) -> float:
    """The median of some edits of one answer, on the whole guide, with its page open."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder, port = copied(Path(place)), free_port()
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, env=environment)
        try:
            assert server.stderr
            while "Serving on" not in server.stderr.readline():
                assert server.poll() is None
            page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
            page.goto(f"http://127.0.0.1:{port}/faq/five-day-rule/")
            return statistics.median(shown_after(page, folder / "faq.yaml", number) for number in range(runs))
        finally:
            server.terminate()
            server.wait(10)


def copied(folder: Path) -> Path:
    """The guide, whose files may be edited."""
    for part in (*PARTS, *(each.name for each in ROOT.glob("mkdocs*.yml"))):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, folder / part)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def shown_after(page: Page, file: Path, number: int) -> float:
    """The seconds until the page shows an edit."""
    page.wait_for_timeout(8000)  # what the last edit changed beside is made
    text, said = file.read_text(encoding="utf-8"), f"{number + 2} 天无理由退订是什么？"
    before = QUESTION if number == 0 else f"{number + 1} 天无理由退订是什么？"
    start = time.perf_counter()
    file.write_text(text.replace(before, said), encoding="utf-8")
    page.wait_for_function("(said) => document.body && document.body.textContent.includes(said)", arg=said)
    return time.perf_counter() - start
