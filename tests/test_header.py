"""The header's search, its switch of colours, its languages and the menu do by key what they do by finger, and say what they do.

Its script is one and takes each language's words by the same keys: what a test does in one language holds in the other.
"""

import re
from pathlib import Path

import pytest
from browsing import PHONE
from conftest import GUIDE
from guide.files.words import languages, word, word_group
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Locator, Page, expect
from test_site import source

WIDE = {"width": 1280, "height": 800}
BOX = ".md-search__input"
HITS = ".md-search-result__item > .md-search-result__link"
COLOUR = "(it) => getComputedStyle(it).color"
KEPT = "localStorage.getItem('colours')"


@pytest.fixture
def wide(page: Page) -> Page:
    page.set_viewport_size(WIDE)
    return page


def scheme(page: Page) -> str:
    return str(page.evaluate("document.body.dataset.mdColorScheme"))


def switch(page: Page) -> Locator:
    return page.locator(".colours button")


def tab_to(page: Page, there: Locator) -> None:
    """Presses Tab until the focus is there."""
    for _ in range(15):
        if there.and_(page.locator(":focus")).count():
            return
        page.keyboard.press("Tab")
    raise AssertionError("no Tab leads there")


def search(page: Page, text: str) -> None:
    page.locator(BOX).click()
    page.locator(BOX).fill(text)


def test_the_arrows_walk_through_what_the_search_finds_and_enter_opens_it(wide: Page) -> None:
    wide.goto("/en/")
    search(wide, "NAT")
    hits = wide.locator(HITS)
    expect(hits.nth(1)).to_be_visible()
    wide.keyboard.press("ArrowDown")
    expect(hits.first).to_be_focused()
    wide.keyboard.press("ArrowDown")
    wide.keyboard.press("ArrowUp")
    expect(hits.first).to_be_focused()
    wide.keyboard.press("ArrowUp")
    expect(wide.locator(BOX)).to_be_focused()
    first = hits.first.evaluate("(it) => it.href")
    wide.keyboard.press("Enter")
    wide.wait_for_url(first)


def test_enter_opens_the_nearest_hit_where_none_has_all_and_the_quiz_where_there_is_none(wide: Page) -> None:
    home = f"/{home_of('en')}"
    wide.goto(home)
    offer = wide.get_by_role("link", name=word("results.offer", "en"))
    search(wide, "invoice xqzw")
    expect(wide.locator(HITS).first).to_be_visible()
    expect(offer).to_be_visible()
    first = wide.locator(HITS).first.evaluate("(it) => it.href")
    wide.keyboard.press("Enter")
    wide.wait_for_url(first)
    search(wide, "xqzw")
    expect(offer).to_be_visible()
    expect(wide.locator(HITS)).to_have_count(0)
    wide.keyboard.press("ArrowDown")
    expect(offer).to_be_focused()
    wide.keyboard.press("ArrowUp")
    wide.keyboard.press("Enter")
    wide.wait_for_url(f"**{home}quiz/")


def test_tab_walks_through_hits_letters_go_on_in_the_box_and_a_hit_in_another_tab_leaves_the_search_open(
    wide: Page,
) -> None:
    wide.goto("/en/glossary/")
    search(wide, "NAT")
    hits = wide.locator(HITS)
    expect(hits.nth(1)).to_be_visible()
    wide.keyboard.press("Tab")
    expect(hits.first).to_be_focused()
    wide.keyboard.press("Tab")
    expect(hits.nth(1)).to_be_focused()
    wide.keyboard.type(" g")
    expect(wide.locator(BOX)).to_be_focused()
    expect(wide.locator(BOX)).to_have_value("NAT g")
    hits.first.evaluate("(it) => it.addEventListener('click', (event) => event.preventDefault())")
    hits.first.click(modifiers=["Control"])  # opened in another tab
    expect(wide.locator("#__search")).to_be_checked()


def test_enter_waits_for_what_is_sought_last(wide: Page) -> None:
    wide.goto("/")
    search(wide, "发票")
    expect(wide.locator(HITS).first).to_be_visible()
    wide.keyboard.press("ControlOrMeta+a")
    wide.keyboard.insert_text("快照")
    wide.keyboard.press("Enter")
    wide.wait_for_url("**/faq/download-snapshot/")


def test_a_key_that_opens_the_search_leaves_the_page_where_it_is(wide: Page) -> None:
    wide.goto("/faq/")
    wide.evaluate("scrollTo(0, 1500)")
    for act in (
        lambda: wide.keyboard.press("ControlOrMeta+k"),
        lambda: wide.keyboard.type("NAT"),
        lambda: wide.keyboard.press("Escape"),
    ):
        act()
        assert wide.evaluate("scrollY") == 1500
    box = wide.locator(BOX)
    wide.goto("/outcomes/ecs-five-day-full/")
    wide.locator(".checklist input").first.focus()
    wide.keyboard.press("ControlOrMeta+k")
    expect(box).to_be_focused()


def test_on_a_phone_the_search_is_as_wide_as_the_window(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, **{**PHONE, "is_mobile": True})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/faq/")
    page.locator(".md-header__button[for=__search]").tap()
    page.keyboard.type("NAT")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.evaluate("innerWidth") == 390
    page.locator(".md-search__icon[for=__search]").tap()
    expect(page.locator("#__search")).not_to_be_checked()
    assert page.evaluate("innerWidth") == 390
    context.close()


SEARCH, MENU = ".md-header__button[for=__search]", ".md-header__button[for=__drawer]"


@pytest.mark.parametrize("button", [SEARCH, MENU])
def test_on_a_phone_the_way_back_closes_what_covers_the_page_and_leaves_the_walk_as_it_was(
    page: Page, button: str
) -> None:
    page.goto("/quiz/")
    page.locator("#quiz .options a").first.click()
    page.wait_for_url("**/quiz/#*")
    walked, toggle = page.url, page.locator(f"#{button.partition('=')[2].rstrip(']')}")
    for close in (page.go_back, lambda: page.keyboard.press("Escape")):
        page.locator(button).click()
        expect(toggle).to_be_checked()
        assert page.url == walked
        close()
        expect(toggle).not_to_be_checked()
        page.wait_for_function("!history.state || !history.state.open")
        assert page.url == walked
    page.go_back()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    assert page.url.endswith("/quiz/")


def test_the_way_back_from_another_page_of_the_menu_leads_to_the_page_without_it(page: Page) -> None:
    page.goto("/glossary/")
    page.locator(MENU).click()
    page.locator(".md-sidebar--primary a", has_text=word("map.title", "zh")[:3]).click()
    page.wait_for_url("**/map/")
    page.go_back()
    page.wait_for_url("**/glossary/")
    expect(page.locator("#__drawer")).not_to_be_checked()


def test_whoever_comes_back_from_a_hit_finds_what_was_sought(page: Page) -> None:
    page.goto("/amount/")
    for size, hit, sought in (
        (PHONE["viewport"], "invoice", "发票"),
        (WIDE, "amount/#", "算一算"),
    ):  # on another page, on this
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.keyboard.press("ControlOrMeta+k")
        page.locator(BOX).fill(sought)
        page.locator(f".md-search-result__link[href*='{hit}']").first.click()
        page.wait_for_url(re.compile(hit))
        expect(page.locator("#__search")).not_to_be_checked()
        page.go_back()
        expect(page.locator(f".md-search-result__link[href*='{hit}']").first).to_be_visible()
        expect(page.locator(BOX)).to_have_value(sought)
        page.keyboard.press("Escape")
        expect(page.locator("#__search")).not_to_be_checked()
        page.wait_for_function("!history.state || !history.state.open")
        assert page.url.endswith("/amount/")


def test_once_the_heading_is_out_of_sight_the_header_has_its_words(page: Page) -> None:
    page.goto("/about/")
    topics = page.locator(".md-header__topic")
    said = page.locator("h1").inner_text()
    for y, shown in ((2000, 1), (0, 0)):
        page.evaluate("(y) => scrollTo(0, y)", y)
        expect(topics.nth(shown)).to_have_css("opacity", "1")
        expect(topics.nth(1 - shown)).to_have_css("opacity", "0")
    assert topics.nth(1).text_content() == said


def test_the_switch_of_colours_is_one_button_named_for_what_it_does(wide: Page) -> None:
    words = word_group("header", "en")
    wide.goto("/en/glossary/")
    stops = wide.locator(".colours :is(button, input)").evaluate_all(
        "(all) => all.filter((it) => it.getClientRects().length).length"
    )
    assert stops == 1
    tab_to(wide, switch(wide))
    for key, before, after in (("Space", "to_dark", "slate"), ("Enter", "to_light", "default")):
        expect(switch(wide)).to_have_accessible_name(words[before])
        wide.keyboard.press(key)
        expect(wide.locator("body")).to_have_attribute("data-md-color-scheme", after)
        expect(switch(wide)).to_be_focused()
    expect(switch(wide)).to_have_accessible_name(words["to_dark"])


def test_where_the_focus_is_in_the_header_it_is_seen(wide: Page) -> None:
    wide.goto("/glossary/")
    for there in wide.locator(".md-header :is(a, input, button.md-header__button):visible").all():
        tab_to(wide, there)
        assert there.evaluate("(it) => getComputedStyle(it).outlineStyle") == "solid"


def test_every_button_of_the_header_has_its_drawing_and_a_finger_hits_it(page: Page) -> None:
    page.goto("/glossary/")
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for button in page.locator(".md-header__button.md-icon:visible").all():
            box = button.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 44, (width, button.get_attribute("for"))
            expect(button.locator("svg")).to_have_count(1)


def test_colours_that_nobody_chose_are_those_of_the_system_on_every_visit(page: Page) -> None:
    for asked, shown in (("light", "default"), ("dark", "slate"), ("light", "default")):
        page.goto("/robots.txt")  # no script of the last page is left to see the system change
        page.emulate_media(color_scheme=asked)  # type: ignore[arg-type]
        page.goto("/glossary/")
        assert scheme(page) == shown
        assert page.evaluate(KEPT) is None
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_chosen_colours_stay_whatever_the_system_asks_for_until_they_are_taken_back(page: Page) -> None:
    page.goto("/glossary/")
    switch(page).click()
    for asked in ("dark", "light"):
        page.emulate_media(color_scheme=asked)  # type: ignore[arg-type]
        page.reload()
        assert scheme(page) == page.evaluate(KEPT) == "slate", asked
    switch(page).click()
    assert page.evaluate(KEPT) is None


def test_the_menu_closes_when_the_focus_leaves_it(page: Page) -> None:
    page.goto("/glossary/")
    button = page.get_by_role("button", name=word("menu", "zh"))
    for key, edge in (("Tab", "last"), ("Shift+Tab", "first")):
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        links = page.locator(".md-sidebar--primary a")
        assert links.first.evaluate(COLOUR) == links.nth(1).evaluate(COLOUR)  # neither is this page
        getattr(links, edge).focus()
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press(key)
        expect(button).to_have_attribute("aria-expanded", "false")
        assert page.evaluate(
            "document.activeElement.closest('.md-sidebar') === null && document.activeElement !== document.body"
        )


def test_on_a_narrow_screen_tab_stops_at_the_search_s_button_which_alone_opens_it(page: Page) -> None:
    page.goto("/glossary/")
    button = page.get_by_role("button", name=word("search", "zh"), exact=True)
    tab_to(page, button)
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(button).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-header') === null")


def test_a_closed_search_has_no_stop_but_its_box_in_which_a_letter_or_an_arrow_opens_it(wide: Page) -> None:
    wide.goto("/glossary/")
    wide.locator(".md-select button").focus()
    wide.keyboard.press("Tab")
    expect(wide.locator(BOX)).to_be_focused()
    expect(wide.locator("#__search")).not_to_be_checked()
    wide.keyboard.press("Tab")
    expect(wide.locator(".md-tabs a").first).to_be_focused()
    for key in ("N", "ArrowDown"):
        wide.locator(".md-select button").focus()
        wide.keyboard.press("Tab")
        wide.keyboard.press(key)
        expect(wide.locator("#__search")).to_be_checked()
        expect(wide.locator(BOX)).to_be_focused()
        wide.keyboard.press("Escape")
        expect(wide.locator(".md-select button")).to_be_focused()


def test_no_letter_alone_opens_the_search(wide: Page) -> None:
    """Whoever speaks to the computer types by accident (WCAG 2.1.4)."""
    wide.goto("/glossary/")
    for key in ("/", "s", "f", "k"):
        wide.keyboard.press(key)
        expect(wide.locator("#__search")).not_to_be_checked()


def test_escape_closes_the_search_and_gives_the_focus_back(wide: Page) -> None:
    wide.goto("/glossary/")
    link = wide.locator(".md-tabs a").first
    for down in (False, True):
        link.focus()
        wide.keyboard.press("ControlOrMeta+k")
        expect(wide.locator(BOX)).to_be_focused()
        if down:
            wide.locator(BOX).fill("NAT")
            expect(wide.locator(HITS).first).to_be_visible()
            wide.keyboard.press("ArrowDown")
            expect(wide.locator(HITS).first).to_be_focused()
        wide.keyboard.press("Escape")
        expect(link).to_be_focused()
        expect(wide.locator("#__search")).not_to_be_checked()
    link.evaluate("(it) => it.blur()")
    wide.keyboard.press("ControlOrMeta+k")
    wide.keyboard.press("Escape")
    expect(wide.get_by_role("search")).to_be_focused()
    wide.keyboard.press("Tab")
    expect(wide.locator(BOX)).to_be_focused()


def test_on_a_narrow_screen_escape_gives_the_focus_to_the_search_s_button(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/glossary/")
    button = page.locator(".md-header").get_by_role("button", name=word("search", "zh"), exact=True)
    link = page.locator("article a").first
    link.focus()
    page.keyboard.press("ControlOrMeta+k")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    link.evaluate("(it) => it.blur()")
    page.keyboard.press("ControlOrMeta+k")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    for act in (lambda: page.keyboard.press("Enter"), button.click, button.tap):
        act()
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
    link.focus()
    page.keyboard.press("ControlOrMeta+k")
    link.focus()
    expect(page.locator("#__search")).not_to_be_checked()
    button.click()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_an_empty_search_is_nothing_to_complain_of_and_closes_by_a_press_beside_it_or_where_the_address_leads_elsewhere(
    wide: Page,
) -> None:
    wide.goto("/glossary/")
    wide.locator(BOX).click()
    wide.evaluate("addEventListener('invalid', () => { document.title = 'invalid' }, true)")
    wide.keyboard.press("Enter")
    assert wide.title() != "invalid"
    wide.keyboard.press("Escape")
    for act in (lambda: wide.mouse.click(20, 700), lambda: wide.evaluate("location.hash = 'elsewhere'")):
        wide.locator(BOX).click()
        expect(wide.locator("#__search")).to_be_checked()
        act()
        expect(wide.locator("#__search")).not_to_be_checked()
        expect(wide.locator(BOX)).not_to_be_focused()
        expect(wide.locator("html")).not_to_have_class("is-searching")


def test_the_search_is_emptied_by_its_button_and_stays_open(page: Page) -> None:
    page.goto("/en/glossary/")
    page.keyboard.press("ControlOrMeta+k")
    page.locator(BOX).fill("NAT")
    expect(page.locator(HITS).first).to_be_visible()
    page.get_by_role("button", name=word("results.clear", "en"), exact=True).tap()
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(HITS)).to_have_count(0)
    expect(page.locator(".md-search-result__meta")).to_have_text(word("results.placeholder", "en"))
    expect(page.locator("#__search")).to_be_checked()


def test_the_address_may_hold_what_is_sought_but_on_the_desk_its_own_box_takes_it(wide: Page) -> None:
    wide.goto("/en/?q=invoice")
    expect(wide.locator(BOX)).to_be_focused()
    expect(wide.locator(HITS).first).to_be_visible()
    wide.goto("/en/desk/?q=invoice")
    expect(wide.locator("#desk-box")).to_have_value("invoice")
    expect(wide.locator(BOX)).to_have_value("")
    expect(wide.locator("#__search")).not_to_be_checked()


@pytest.mark.parametrize("language", languages())
def test_the_languages_name_themselves_in_their_own_and_say_which_is_read(site: Path, language: str) -> None:
    text = source(site / home_of(language) / "glossary/index.html")
    for each in languages():
        (link,) = re.findall(f'<a [^>]*hreflang="{each}"[^>]*>', text.partition('class="md-select')[2])
        assert f'lang="{each}"' in link.replace("hreflang", "")
        assert ('aria-current="true"' in link) == (each == language)


def test_the_languages_open_by_key_click_and_finger_and_close_the_same_way(page: Page) -> None:
    page.goto("/en/glossary/")
    button, links = page.get_by_role("button", name=word("header.language", "en")), page.locator(".md-select a")

    def shown(*, yes: bool) -> None:
        expect(button).to_have_attribute("aria-expanded", "true" if yes else "false")
        expect(links.last).to_be_visible(visible=yes)

    tab_to(page, button)
    button.hover()
    shown(yes=False)
    for link, weight in ((links.first, "400"), (links.last, "650")):  # the page's own
        expect(link).to_have_css("font-weight", weight)
    for act in (lambda: page.keyboard.press("Enter"), button.click, button.tap):
        for yes in (True, False):
            act()
            shown(yes=yes)
    button.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    shown(yes=False)
    expect(button).to_be_focused()
    button.click()
    page.locator("h1").click()
    shown(yes=False)
    button.click()
    links.last.press("Tab")
    shown(yes=False)
