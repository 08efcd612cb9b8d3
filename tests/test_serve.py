"""`mkdocs serve` shows edits at once; a mistake shows its message, above the pages too, and keeps the last good site up."""

import os
import queue
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GOOD, ROOT, wait_until
from playwright.sync_api import Browser
from serving import free_ports


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str, "queue.Queue[str]"]]:
    """The small guide, to which each test leads back, under the real configuration, with a line for each page written by hand: what a rebuild takes is short."""
    tmp_path = tmp_path_factory.mktemp("served")
    for part in ("mkdocs.yml", "mkdocs.en.yml", "LICENSE"):
        shutil.copy(ROOT / part, tmp_path / part)
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copytree(ROOT / "docs/assets", tmp_path / "docs/assets")
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for page in (ROOT / "docs").glob("??/*.md"):
        place = tmp_path / page.relative_to(ROOT)
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"# {page.stem}\n", encoding="utf-8")
    with (tmp_path / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.write("\nhow/\n")
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=environment)
    lines: queue.Queue[str] = queue.Queue()
    threading.Thread(target=lambda: [lines.put(line) for line in process.stderr], daemon=True).start()  # type: ignore[union-attr]
    try:
        wait_for(lines, "Serving on")
        yield tmp_path, f"http://127.0.0.1:{port}", lines
    finally:
        process.terminate()
        process.wait(10)


def wait_for(lines: "queue.Queue[str]", words: str, seconds: float = 60) -> str:
    end = time.monotonic() + seconds
    seen = []
    while time.monotonic() < end:
        try:
            seen.append(lines.get(timeout=1))
        except queue.Empty:
            continue
        if words in seen[-1]:
            return seen[-1]
    raise AssertionError(f"never saw {words!r}: {seen}")


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:
        return answer.read().decode()


def test_an_edit_is_shown_and_a_mistake_stands_above_the_last_good_pages(served) -> None:
    folder, host, lines = served
    tree = folder / "decision_tree.yaml"
    good = tree.read_text(encoding="utf-8")
    question = "纸是干净的吗？"
    assert question in get(host + "/questions/is-it-clean/")

    tree.write_text(good.replace(question, "这张纸干净吗？", 1), encoding="utf-8")
    wait_for(lines, "Reloading browsers")
    assert "这张纸干净吗？" in get(host + "/questions/is-it-clean/")
    assert "Is the paper clean?" in get(host + "/en/questions/is-it-clean/")

    tree.write_text(good.replace("goto: is-it-coated", "goto: is-it-coatd", 1), encoding="utf-8")
    wait_for(lines, "did you mean 'is-it-coated'?")
    wait_for(lines, "Reloading browsers")
    page = get(host + "/questions/is-it-clean/")
    assert "这张纸干净吗？" in page
    assert "did you mean &#x27;is-it-coated&#x27;?" in page.partition('role="alert">')[2].partition("</pre>")[0]
    assert page.endswith("</html>")  # it is as long as it says

    tree.write_text(good, encoding="utf-8")
    wait_for(lines, "Reloading browsers")
    page = get(host + "/questions/is-it-clean/")
    assert question in page and 'role="alert"' not in page


def test_new_words_show_and_a_deleted_page_is_missed_at_once(served) -> None:
    folder, host, lines = served
    words = folder / "scripts/guide/files/words.yaml"
    good = words.read_text(encoding="utf-8")
    words.write_text(good.replace("zh: 换一个回答会怎样", "zh: 换个回答呢", 1), encoding="utf-8")
    wait_for(lines, "Reloading browsers")
    assert "换个回答呢" in get(host + "/tree.json")

    words.write_text(good.replace("language:", "language: [", 1), encoding="utf-8")
    wait_for(lines, "words.yaml:")
    wait_for(lines, "Reloading browsers")
    words.write_text(good, encoding="utf-8")
    wait_for(lines, "Reloading browsers")

    other, page = folder / "docs/en/how.md", folder / "docs/zh/how.md"
    page.unlink()
    wait_for(lines, "docs/en/how.md:1:1: there is no docs/zh/how.md")
    other.unlink()
    wait_for(lines, "'how/' was published and has no page any more")
    wait_for(lines, "Reloading browsers")
    for each in (page, other):
        each.write_text("# how\n", encoding="utf-8")
    wait_for(lines, "Documentation built")  # not where one of the two was seen alone
    wait_for(lines, "Reloading browsers")


def test_a_redirect_is_shown_and_followed_by_the_browser(served, browser: Browser) -> None:
    folder, host, _ = served
    with (folder / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.write("faq/what-bin/ -> faq/which-bin/\n")
    page = browser.new_page()
    for language in ("", "/en"):
        wait_until(lambda home=host + language: page.goto(f"{home}/faq/what-bin/").ok, seconds=60)  # type: ignore[misc, union-attr]
        page.wait_for_url(f"{host}{language}/faq/which-bin/")
    page.close()
