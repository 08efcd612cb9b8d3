"""An answer is kept as a file: in the quiz as the reader's own, with picks and figures, without JavaScript as the page's text."""

from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect
from test_own_figures import paid
from walks import FIVE_DAYS, picks_of

OUTCOME = GUIDE.outcomes["ecs-five-day-full"]


def test_the_quiz_saves_the_reader_s_own_answer_and_sends_nothing(own_page: Page, tmp_path: Path) -> None:
    language = "zh"
    own_page.goto(f"/{home_of(language)}quiz/#{paid(own_page, 0)}")
    figures = own_page.locator(".quiz-figure")
    expect(figures.first).to_be_visible()
    shown = figures.all_inner_texts()
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    with own_page.expect_download() as downloaded:
        own_page.get_by_role("button", name=word("quiz.save", language), exact=True).click()
    assert downloaded.value.suggested_filename == f"{OUTCOME.title[language]}.txt"
    downloaded.value.save_as(tmp_path / "answer.txt")
    text = (tmp_path / "answer.txt").read_text(encoding="utf-8")
    assert text.startswith(f"{OUTCOME.title[language]}\n{word(f'verdicts.{OUTCOME.verdict}', language)}\n")
    assert shown
    assert all(figure in text for figure in shown)
    for question, picked in picks_of(FIVE_DAYS):
        options = {option.id: option.text[language] for option in GUIDE.questions[question].options}
        assert f"- {GUIDE.questions[question].text[language]} {options[picked]}" in text
    assert f"/{home_of(language)}outcomes/{OUTCOME.id}/#" in text.splitlines()[-1]
    assert not [url for url in asked if not url.startswith("blob:")]


@pytest.mark.parametrize(("language", "scripts"), [("zh", True), ("en", False)], ids=["with JavaScript", "without"])
def test_an_outcome_s_own_page_gives_its_text(
    browser: Browser, server: str, site: Path, tmp_path: Path, language: str, scripts: bool
) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"/{home_of(language)}outcomes/{OUTCOME.id}/")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name=word("quiz.save", language), exact=True).click()
    assert downloaded.value.suggested_filename == f"{OUTCOME.title[language]}.md"
    downloaded.value.save_as(tmp_path / "answer.md")
    twin = site / home_of(language) / f"outcomes/{OUTCOME.id}/index.md"
    assert (tmp_path / "answer.md").read_bytes() == twin.read_bytes()
    context.close()
