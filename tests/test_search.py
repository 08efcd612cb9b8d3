"""Typing what people type finds the answer among the first three hits, in the browser."""

import contextlib
from pathlib import Path

import pytest
from conftest import GUIDE
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

LINES = Path(__file__).with_name("search_phrases.txt").read_text(encoding="utf-8").splitlines()
HITS = ".md-search-result__item > a"
PHRASES = [tuple(part.strip() for part in line.split("|")) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def desks(browser: Browser, server: str) -> dict[str, Page]:
    """A page per language with its search ready."""
    context = browser.new_context(base_url=server, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    pages = {"zh": context.new_page(), "en": context.new_page()}
    pages["zh"].goto("/")
    pages["en"].goto("/en/")
    for language, word in (("zh", "退款"), ("en", "refund")):  # how long the index takes to be read proves nothing
        type_in(pages[language], word)
        pages[language].locator(HITS).first.wait_for(state="attached")
    return pages


def type_in(page: Page, phrase: str) -> None:
    page.bring_to_front()  # browsers slow down the tabs that nobody sees
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("")
    expect(page.locator(HITS)).to_have_count(0)
    box.fill(phrase)
    box.press("End")  # the box answers to keys


def first_three(page: Page, phrase: str, expected: str) -> list[str]:
    """The first three hits: as soon as the expected one is among them, otherwise after the search had its time."""
    type_in(page, phrase)
    shown = "([hits, wanted]) => [...document.querySelectorAll(hits)].slice(0, 3).some((a) => a.pathname === wanted)"
    with contextlib.suppress(PlaywrightTimeout):
        page.wait_for_function(shown, arg=[HITS, expected], timeout=3000)
    return [str(path) for path in page.locator(HITS).evaluate_all("all => all.slice(0, 3).map((a) => a.pathname)")]


@pytest.mark.parametrize(("language", "phrase", "expected"), PHRASES)
def test_a_phrase_finds_its_answer(desks: dict[str, Page], language: str, phrase: str, expected: str) -> None:
    path = f"{'' if language == 'zh' else f'/{language}'}/{expected}/"
    assert path in first_three(desks[language], phrase, path)


def test_the_list_is_long_and_names_entries_that_exist() -> None:
    assert len(PHRASES) >= 40
    entries = {address.removeprefix("faq/") for _, _, address in PHRASES if address.startswith("faq/")}
    assert entries <= GUIDE.faq.keys()
