"""Every screen of the quiz says for the small guide exactly what stands in tests/golden/screens; `make golden` renews it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from guide.feeds.names import with_names
from guide.files.words import languages
from guide.pages.calculator import render_form
from guide.records.addresses import home_of
from guide.site import Home, assets
from playwright.sync_api import Browser, Page
from serving import sharing
from test_golden import GOLDEN, SMALL

# Every question and outcome that a walk comes to, by the picks that lead there.
STOPS = {walk[:place]: walk[place][0] for walk, _ in SMALL.routes.paths() for place in range(len(walk))}
STOPS |= dict(SMALL.routes.paths())

PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Quiz</title><link rel="icon" href="data:,">
<h1>Quiz</h1><div id="quiz" data-tree="../assets/tree/"></div><template id="calculator">{form}</template>
<script type="module" src="../assets/quiz/start.js"></script>
"""


@pytest.fixture(scope="module")
def screens(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, str]]:
    """A browser, and the address of the small guide's quiz without any theme."""
    folder = tmp_path_factory.mktemp("small")
    for language in languages():
        own = assets(SMALL, language, Home(ROOT, "", "Small guide", "Where paper goes."))
        page = PAGE.format(language=language, form=render_form(SMALL, language, "../"))
        quiz = {"quiz/index.html": with_names(page, own.names).encode()}
        for address, content in {**own.files, **quiz}.items():
            path = folder / home_of(language) / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    with sharing(folder) as address:
        page = browser.new_page()
        page.clock.set_fixed_time("2026-03-01T04:00:00Z")  # before any day by which evidence wants another look
        yield page, address
        page.close()


@pytest.mark.parametrize("language", languages())
def test_each_screen_is_what_was_reviewed(screens: tuple[Page, str], language: str) -> None:
    page, host = screens
    for picks, node in STOPS.items():
        name = "-".join(option for _, option in picks) or "start"
        page.goto("about:blank")
        page.goto(f"{host}/{home_of(language)}quiz/#" + "&".join(f"{question}={option}" for question, option in picks))
        page.wait_for_selector("#quiz ul.options, #quiz .verdict")
        for summary in page.locator("#quiz summary").all():
            summary.click()
        golden = GOLDEN / "screens" / language / f"{name}.txt"
        told = f"# {node}\n{page.locator('#quiz').aria_snapshot()}\n"
        if "RENEW" in os.environ:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(told, encoding="utf-8")
        assert told == golden.read_text(encoding="utf-8")


def test_no_expected_screen_is_left_over() -> None:
    names = {"-".join(option for _, option in picks) or "start" for picks in STOPS}
    for language in languages():
        assert {Path(path).stem for path in (GOLDEN / "screens" / language).glob("*.txt")} == names
