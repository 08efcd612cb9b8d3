"""Words that the glossary explains show their meaning where they first appear: on pages, in the quiz, under a finger."""

import re
from dataclasses import replace

import pytest
from conftest import GUIDE
from guide.files.words import languages
from guide.pages.glossary_marks import Glossary
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS


@pytest.mark.parametrize("language", languages())
def test_a_word_shows_its_meaning_where_it_first_appears_only(language: str) -> None:
    glossary = Glossary(GUIDE, language)
    for term in GUIDE.glossary.values():
        word = term.term[language]
        marked = glossary.mark(f"<h2>{word}</h2><p>{word} – {word}</p><code>{word}</code>", "../")
        assert marked.count(f'href="../glossary/#{term.id}"') == 1
        assert marked.startswith(f"<h2>{word}</h2><p><a")


def test_a_word_with_signs_shows_its_meaning_too() -> None:
    term = next(iter(GUIDE.glossary.values()))
    for word, written in (("seller's fee", "seller's fee"), ("R&D", "R&amp;D")):
        said = replace(GUIDE, glossary={term.id: replace(term, term={"zh": "费", "en": word})})
        assert 'class="term"' in Glossary(said, "en").mark(f"<p>pay the {written} now</p>", "")


PIECES = st.lists(
    st.sampled_from(["退订", "释放", "<p>", "</p>", "<a href='退订'>", "</a>", "<code>", "</code>", "&amp;", " x "])
)
GLOSSARY = Glossary(GUIDE, "zh")


@given(PIECES)
def test_marking_words_changes_no_text_and_no_tag(pieces: list[str]) -> None:
    text = "".join(pieces)
    marked = GLOSSARY.mark(text, "")
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", marked) == text


def test_a_word_shows_its_meaning_where_it_first_appears_on_the_screen(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    term = page.locator(".quiz-screen a.term").first
    term.wait_for()
    address = str(term.get_attribute("href"))
    assert page.locator(f'.quiz-screen a.term[href="{address}"]').count() == 1
    term.focus()
    shown = term.evaluate(MEANING)
    assert len(shown) > 10
    assert term.get_attribute("aria-description") in shown
    term.press("Enter")
    page.wait_for_url(f"**/{address.removeprefix('../')}")


def test_a_finger_s_first_tap_on_a_word_shows_its_meaning_and_the_second_leads_to_it(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(
        base_url=server, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto("/money/")
    term = page.locator("a.term").first
    term.tap()
    assert page.url.endswith("/money/")
    assert term.get_attribute("aria-description") in term.evaluate(MEANING)
    term.tap()
    page.wait_for_url("**/glossary/#*")
    context.close()


def test_a_word_shows_its_meaning_on_focus_and_leads_to_it(page: Page) -> None:
    page.goto("/decide/")
    term = page.locator("a.term").first
    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert term.evaluate(MEANING).strip('"') == term.get_attribute("aria-description")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")


FOCUSED = """(all) => all.filter((it) => it.checkVisibility()).map((it) => {
  it.focus()
  const page = document.documentElement
  return [it.innerText, it.matches(':focus-visible'), page.scrollWidth <= page.clientWidth]
})"""

MEANING = """(it) => getComputedStyle(it, '::after').content.replace(/ [/] ""$/, '')"""  # for the eye alone


@pytest.mark.parametrize("address", ["/en/products/", "/en/outcomes/ecs-five-day-full/"])
def test_no_meaning_runs_out_of_the_window_and_escape_takes_it_away(page: Page, address: str) -> None:
    page.goto(address)
    for width in (320, 640, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        page.keyboard.press("Shift")  # a key: the focus is the keyboard's
        found = page.locator("a.term").evaluate_all(FOCUSED)
        assert found
        assert [each for each in found if each[1:] != [True, True]] == []
        last = page.locator("a.term:focus")
        for is_hovered in (False, True):
            if is_hovered:
                last.hover()
            assert last.evaluate(MEANING) != "none"
            page.keyboard.press("Escape")
            expect(last).to_be_focused()
            assert last.evaluate(MEANING) == "none"
            page.mouse.move(0, 0)
            assert last.evaluate(MEANING) == "none"  # the focus is still on it
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
