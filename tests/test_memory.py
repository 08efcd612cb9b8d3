"""Ticks and the theme hold for every language; where storage is forbidden everything works as long as the page is open."""

from collections.abc import Iterator

import pytest
from browsing import search_box
from conftest import GUIDE
from guide.files.words import languages
from guide.records.outline import outline
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS, option

FORBIDDEN = """
for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('no', 'SecurityError') } })
}
"""


def scheme(page: Page) -> str:
    return str(page.evaluate("document.body.dataset.mdColorScheme"))


def switch_theme(page: Page) -> None:
    page.locator(".colours button").click()


def test_the_theme_and_ticks_are_the_same_in_the_other_language(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    before = scheme(page)
    switch_theme(page)
    assert scheme(page) != before
    page.locator("#quiz .checklist input").nth(1).check()
    page.goto("/before/")
    page.locator("#data-list input").nth(2).check()
    for address in (f"/en/quiz/#{FIVE_DAYS}", "/en/outcomes/ecs-five-day-full/"):
        page.goto(address)
        assert scheme(page) != before
        expect(page.locator(".checklist input").nth(1)).to_be_checked()
        expect(page.locator(".checklist input:checked")).to_have_count(1)
    page.goto("/en/before/")
    expect(page.locator("#data-list input").nth(2)).to_be_checked()


def test_no_two_items_of_a_list_share_a_tick_and_each_has_one_in_every_language() -> None:
    for outcome in GUIDE.outcomes.values():
        lists = [
            {
                each.key: [line.key for line in each.lines]
                for each in outline(GUIDE, outcome, language)
                if each.form == "steps"
            }
            for language in languages()
        ]
        assert all(each == lists[0] for each in lists)
        assert all("" not in keys and len(set(keys)) == len(keys) for keys in lists[0].values())


@pytest.fixture(scope="module")
def forbidden(browser: Browser, server: str) -> Iterator[Page]:
    """A browser that forbids storage, so that a page knows nothing of the one before it."""
    context = browser.new_context(base_url=server, viewport={"width": 1280, "height": 850}, reduced_motion="reduce")
    context.add_init_script(FORBIDDEN)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


def test_with_storage_forbidden_the_theme_can_be_switched_and_the_search_finds(forbidden: Page) -> None:
    forbidden.goto("/en/")
    before = scheme(forbidden)
    switch_theme(forbidden)
    assert scheme(forbidden) != before
    search_box(forbidden).fill("NAT")
    expect(forbidden.locator(".md-search-result__item").first).to_be_visible()


@pytest.mark.parametrize(("language", "place"), [("zh", "/quiz/"), ("en", "/en/embed/")])
def test_with_storage_forbidden_quiz_and_ticks_work(forbidden: Page, language: str, place: str) -> None:
    forbidden.goto(f"{place}#{FIVE_DAYS}")
    box = forbidden.locator("#quiz .checklist input").first
    box.check()
    forbidden.locator(".quiz-answers summary").click()
    forbidden.locator(".quiz-change").nth(4).click()
    forbidden.locator("#quiz .options a", has_text=option("ecs-age", "within-five", language)).click()
    expect(box).to_be_checked()  # remembered as long as the page is open
    forbidden.locator(".quiz-restart").click()
    expect(forbidden.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text[language])
