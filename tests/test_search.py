"""Typing what people type finds the answer among the first three hits, in the browser."""

from pathlib import Path

import pytest
from conftest import GUIDE
from playwright.sync_api import Browser, Page

LINES = Path(__file__).with_name("search_phrases.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [tuple(part.strip() for part in line.split("|")) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def desks(browser: Browser, server: str) -> dict[str, Page]:
    """A page per language with its search ready."""
    context = browser.new_context(base_url=server, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    pages = {"zh": context.new_page(), "en": context.new_page()}
    pages["zh"].goto("/")
    pages["en"].goto("/en/")
    return pages


def first_three(page: Page, phrase: str) -> list[str]:
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(phrase)
    box.press("End")  # the box answers to keys
    page.wait_for_timeout(500)
    links = page.locator(".md-search-result__item > a").evaluate_all("all => all.slice(0, 3).map((a) => a.pathname)")
    return [link.removeprefix("/en").strip("/") for link in links]


@pytest.mark.parametrize(("language", "phrase", "expected"), PHRASES)
def test_a_phrase_finds_its_answer(desks: dict[str, Page], language: str, phrase: str, expected: str) -> None:
    assert expected in first_three(desks[language], phrase)


def test_the_list_is_long_and_names_entries_that_exist() -> None:
    assert len(PHRASES) >= 40
    entries = {address.removeprefix("faq/") for _, _, address in PHRASES if address.startswith("faq/")}
    assert entries <= GUIDE.faq.keys()
