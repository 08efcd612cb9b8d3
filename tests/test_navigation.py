"""Every page says where it stands, leads to every page of the menu, and says how to report an error."""

import re
from functools import cache
from pathlib import Path
from posixpath import normpath

import pytest
from conftest import GUIDE
from guide.files.words import languages, sites_for, word
from guide.records.addresses import KINDS, home_of
from playwright.sync_api import Page, expect
from small_site import PAGES as SMALL_PAGES
from small_site import built, write
from test_site import pages, source

WITHOUT_TRAIL = ("", "quiz/", "embed/")
REFERENCE = ("products/", "claims/", "desk/", "map/", "glossary/", "facts/", "outcomes/", "faq/", "quiz/")


@cache
def told(site: Path) -> list[tuple[str, str, str]]:
    """Each page but those that have moved: its language, its address from the language's home, and its HTML."""
    found = []
    for path in pages(site):
        place, text = path.parent.relative_to(site).as_posix() + "/", source(path)
        language = languages()[1] if place.startswith(home_of(languages()[1])) else languages()[0]
        if 'http-equiv="refresh"' not in text:
            found.append((language, place.removeprefix(home_of(language)).removeprefix("./"), text))
    return found


def hrefs(html: str, address: str) -> set[str]:
    """The addresses that links lead to, from the language's home."""
    found = re.findall(r'<a [^>]*?href="([^"#]*)[^"]*"', html)
    return {normpath(f"/home/{address}{link}").removeprefix("/home").strip("/") + "/" for link in found}


def part(text: str, begin: str, end: str) -> str:
    return text.partition(begin)[2].partition(end)[0]


def test_every_page_says_where_it_stands(site: Path) -> None:
    for language, address, text in told(site):
        trail = part(text, f'<nav class="trail" aria-label="{word("trail", language)}"', "</nav>")
        assert bool(trail) == (address not in WITHOUT_TRAIL), address
        kind, _, id_ = address.strip("/").partition("/")
        if trail and id_ and kind in KINDS:
            above = {"questions": "quiz/", "sources": "facts/"}.get(kind, f"{kind}/")
            assert above in hrefs(trail, address), address


def test_the_current_tab_is_marked_on_every_page(site: Path) -> None:
    for language, address, text in told(site):
        tabs = part(text, '<nav class="md-tabs"', "</nav>")
        current = re.findall(r'<a href="([^"]*)" class="md-tabs__link" aria-current="(page|true)"', tabs)
        assert len(current) == (address != "embed/"), (language, address)
        if address in ("", "quiz/", "faq/", "desk/"):
            assert current[0][1] == "page"


def test_the_desk_stands_in_the_top_navigation(site: Path) -> None:
    for _, address, text in told(site):
        assert "desk/" in hrefs(part(text, '<nav class="md-tabs"', "</nav>"), address), address


def test_from_every_page_every_page_of_the_menu_is_one_link_away(site: Path) -> None:
    for language, address, text in told(site):
        foot = part(text, '<nav class="site-map"', "</nav>")
        assert {*REFERENCE} <= hrefs(foot, address), (language, address)


def test_the_pages_of_a_section_name_each_other_and_mark_themselves(site: Path) -> None:
    for language, address, text in told(site):
        if address in ("products/", "claims/", "map/", "glossary/", "facts/", "outcomes/", "elsewhere/"):
            beside = part(text, '<nav class="section-pages"', "</nav>")
            assert {"products/", "claims/", "map/", "glossary/", "facts/", "outcomes/", "elsewhere/"} <= hrefs(
                beside, address
            )
            assert len(re.findall('aria-current="page"', beside)) == 1, (language, address)


@pytest.mark.parametrize("address", ["products/", "en/glossary/"])
def test_on_a_phone_the_pages_of_a_section_are_one_row_that_shows_where_the_reader_is(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"/{address}")
    tops = page.locator(".section-pages a").evaluate_all("(all) => all.map((it) => it.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
    expect(page.locator(".section-pages [aria-current]")).to_be_in_viewport(ratio=1)
    row = page.locator(".section-pages ul")
    assert row.evaluate(
        "(it) => it.scrollWidth > it.clientWidth && getComputedStyle(it).webkitMaskImage.includes('gradient')"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_long_page_has_a_way_back_to_its_top_and_a_short_one_has_none(site: Path) -> None:
    texts = {(language, address): text for language, address, text in told(site)}
    for language in languages():
        for address in ("faq/", "outcomes/", "facts/", "products/", "claims/", "map/"):
            assert 'class="to-top"' in texts[language, address], address
        for address in ("", "quiz/", "desk/", "outcomes/ecs-five-day-full/"):
            assert 'class="to-top"' not in texts[language, address], address


def test_the_parts_of_a_long_page_are_a_jump_away_where_its_contents_are_out_of_sight(page: Page) -> None:
    for address in ("faq/", "en/outcomes/", "facts/", "en/products/", "map/"):
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(f"/{address}")
        if (folded := page.locator(".jumps summary")).count():
            folded.click()
        jumps = page.locator(".jumps a")
        expect(jumps.first).to_be_in_viewport(ratio=1)
        anchors = jumps.evaluate_all("(all) => all.map((it) => it.hash.slice(1))")
        assert {*anchors} == {*page.locator("article h2").evaluate_all("(all) => all.map((it) => it.id)")}, address
        jumps.last.click()
        expect(page.locator(f"[id='{anchors[-1]}']")).to_be_in_viewport(ratio=1)
        page.set_viewport_size({"width": 1280, "height": 844})
        assert jumps.first.is_visible() != page.locator(".md-sidebar--secondary a").first.is_visible(), address


def test_what_readers_of_a_language_mean_is_named_first(site: Path) -> None:
    for language, address, text in told(site):
        if address in ("facts/", "products/"):
            first = re.search(r'<a [^>]*?href="#([^"]*)"', text.partition('class="jumps')[2])
            assert first
            assert first[1] == sites_for(language)[0]


def test_back_to_the_top_is_in_sight_far_down_covers_no_field_in_use_and_stands_beside_the_words_where_there_is_room(
    page: Page,
) -> None:
    page.goto("/amount/")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    link = page.get_by_role("link", name=word("top", "zh"))
    expect(link).to_be_visible()
    page.locator("[name=paid]").focus()
    expect(link).to_be_hidden()
    page.goto("/products/")
    words = page.locator("td:last-child").first
    for width in (320, 800, 1200, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.evaluate("scrollTo(0, 6000)")
        expect(link).to_be_in_viewport()
        way, cell = link.bounding_box(), words.bounding_box()
        assert way and cell
        assert width < 1200 or way["x"] >= cell["x"] + cell["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    link.click()
    page.wait_for_function("scrollY === 0")
    expect(link).not_to_be_in_viewport()


def test_where_nobody_takes_reports_no_page_asks_for_them(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not any(word("report.question", language) in source(path) for language in languages()), path


def test_a_known_place_for_reports_is_linked_from_every_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORT_URL", "https://reports.example/new?a=1&b=2")
    write(tmp_path, SMALL_PAGES)
    texts = [path.read_text(encoding="utf-8") for path in built(tmp_path, "https://guide.example/").rglob("*.html")]
    assert len(texts) > len(GUIDE.topics)
    for text in texts:
        said = part(text, '<p class="screen-only"><small>', "</p>")
        assert any(word("report.question", language) in said for language in languages())
        assert '<a href="https://reports.example/new?a=1&amp;b=2">' in said


def test_the_header_s_name_leads_home(site: Path) -> None:
    for language, address, text in told(site):
        assert "/" in hrefs(part(text, 'class="md-header__topic', "</div>"), address), (language, address)


@pytest.mark.parametrize("address", ["/outcomes/close-the-account/", "/quiz/?from=close-the-account"])
def test_whoever_comes_back_finds_open_what_the_link_stood_in(page: Page, address: str) -> None:
    page.goto(address)
    fold = page.locator("details#related")
    fold.locator("summary").click()
    fold.locator("a").last.click()
    page.wait_for_url("**/faq/**")
    page.go_back()
    page.wait_for_url(f"**{address}")
    expect(fold.locator("a").last).to_be_in_viewport()
