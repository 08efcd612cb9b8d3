"""The indexes of questions, outcomes and facts can be filtered as the tables can."""

import re

import pytest
from conftest import GUIDE
from guide.files.words import word
from playwright.sync_api import Browser, Page, expect

INDEXES = {"faq/": GUIDE.faq, "outcomes/": GUIDE.outcomes, "facts/": GUIDE.facts}


@pytest.mark.parametrize(
    ("home", "address", "typed"), [("/", "faq/", "快照"), ("/en/", "outcomes/", "snapshot"), ("/", "facts/", "快照")]
)
def test_what_is_typed_leaves_its_lines_and_their_headings(page: Page, home: str, address: str, typed: str) -> None:
    page.goto(home + address)
    lines, headings = page.locator(".filtered > ul > li:visible"), page.locator("article h2:visible")
    all_lines, all_headings = lines.count(), headings.count()
    assert all_lines >= len(INDEXES[address])
    page.locator("#filter").fill(typed)
    assert 0 < lines.count() < all_lines
    assert headings.count() < all_headings
    page.locator("#filter").fill("zzzz")
    expect(lines).to_have_count(0)
    expect(headings).to_have_count(0)
    expect(page.locator(".filter-count")).not_to_be_empty()
    page.locator("#filter").fill("")
    expect(lines).to_have_count(all_lines)


def test_without_scripts_every_line_is_there(browser: Browser, server: str) -> None:
    page = browser.new_context(base_url=server, java_script_enabled=False).new_page()
    for address, all_of in INDEXES.items():
        page.goto(f"/{address}")
        assert page.locator(".filtered > ul > li").count() >= len(all_of)
        assert page.locator("#filter").count() == 0
    page.context.close()


def test_a_line_is_found_by_any_of_its_words(page: Page) -> None:
    plain = [each for each in GUIDE.facts.values() if "[" not in each.text["zh"]]
    page.goto("/facts/")
    for fact in plain[::60]:
        page.locator("#filter").fill(fact.text["zh"])
        expect(page.locator(f".filtered li:has(a.grade[href='{fact.id}/'])")).to_be_visible()
    page.goto("/outcomes/")
    for outcome in [each for each in GUIDE.outcomes.values() if "[" not in each.summary["zh"]][::60]:
        page.locator("#filter").fill(outcome.summary["zh"])
        expect(page.locator(f".filtered a[href='{outcome.id}/']")).to_be_visible()


def test_an_entry_is_found_by_the_words_people_type_for_it(page: Page) -> None:
    entry = next(
        each for each in GUIDE.faq.values() if any(tag not in each.question["zh"] for tag in each.tags.get("zh", ()))
    )
    tag = next(tag for tag in entry.tags["zh"] if tag not in entry.question["zh"])
    page.goto("/faq/")
    page.locator("#filter").fill(tag)
    expect(page.get_by_role("link", name=entry.question["zh"], exact=True)).to_be_visible()


def test_words_that_mean_the_same_come_with_whoever_comes_to_the_box_and_find_lines_too(own_page: Page) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto("/claims/")
    expect(own_page.locator("#filter")).to_be_visible()
    assert not [url for url in asked if "synonyms" in url]
    own_page.locator("#filter").fill("fapiao")
    expect(own_page.locator("tbody tr:visible", has_text="发票").first).to_be_visible()


def test_the_name_of_a_table_finds_all_of_its_rows_and_the_box_stays_where_it_is(page: Page) -> None:
    page.goto("/products/")
    rows = page.locator("[aria-labelledby=international] tbody tr")
    box = page.locator("#filter")
    place = box.bounding_box()
    box.fill("国际")
    expect(page.locator(".filter-count")).not_to_be_empty()
    expect(rows).not_to_have_count(0)
    assert all(row.is_visible() for row in rows.all())
    box.fill("zzzz")
    expect(page.locator("h2:visible")).to_have_count(0)
    assert box.bounding_box() == place
    expect(page.locator(".jumps")).to_be_hidden()  # nothing there to jump to


def test_on_android_every_letter_counts_for_its_keyboards_compose_every_word(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, user_agent="Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile")
    page = context.new_page()
    page.goto("/en/products/")
    page.locator("#filter").focus()
    keyboard = context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "redis", "selectionStart": 5, "selectionEnd": 5})
    expect(page.locator(".filter-count")).not_to_be_empty()
    context.close()


def test_an_address_of_the_page_brings_back_what_was_filtered_out(page: Page) -> None:
    page.goto("/products/")
    page.locator("#filter").fill("ecs")
    row = page.locator("tr", has=page.locator("#china-mongodb"))
    expect(row).to_be_hidden()
    page.evaluate("location.hash = 'china-mongodb'")
    expect(row).to_be_visible()
    expect(row).to_be_in_viewport()


def test_a_way_to_a_heading_brings_it_back_each_time_it_is_taken(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})  # its list of headings stays beside it
    page.goto("/faq/")
    heading = page.locator("h2#before-buying")
    for typed in ("域名转移", "抵扣券"):
        page.locator("#filter").fill(typed)
        expect(heading).to_be_hidden()
        page.locator(".md-nav--secondary a[href='#before-buying']").click()
        expect(heading).to_be_in_viewport()


def test_whoever_opens_a_line_and_comes_back_finds_what_they_typed(page: Page) -> None:
    page.goto("/faq/")
    page.locator("#filter").fill("发票")
    expect(page.locator(".filter-count")).not_to_be_empty()
    shown = page.locator(".filtered a:visible").all_inner_texts()
    page.locator(".filtered a:visible").first.click()
    page.go_back()
    expect(page.locator("#filter")).to_have_value("发票")
    expect(page.locator(".filtered a:visible")).to_have_text(shown)


def test_an_address_fills_the_filter_and_leads_to_the_line_of_an_entry(page: Page) -> None:
    page.goto("/faq/?q=%E5%8F%91%E7%A5%A8")
    expect(page.locator("#filter")).to_have_value("发票")
    expect(page.locator(".filter-count")).not_to_be_empty()
    expect(page.locator("#__search")).not_to_be_checked()  # the search of every other page takes it
    page.locator("#filter").fill("")
    page.reload()
    expect(page.locator("#filter")).to_have_value("")
    for entry in (next(iter(GUIDE.faq)), next(reversed(GUIDE.faq))):
        page.goto("/robots.txt")
        page.goto(f"/faq/#{entry}")
        expect(page.locator(f"#{entry}")).to_have_text(GUIDE.faq[entry].question["zh"])
        expect(page.locator(f"#{entry}")).to_be_in_viewport()


def test_what_is_typed_is_sought_on_the_whole_site_by_one_link(page: Page) -> None:
    page.goto("/en/faq/")
    box, said, link = page.locator("#filter"), page.locator(".filter-count"), page.locator(".filter a")
    expect(link).to_be_hidden()
    box.fill("snapshot xylophone")
    expect(said).to_have_text(re.compile(word("filter_near", "en").replace("{n}", r"\d+")))
    expect(link).to_be_visible()
    sought = "recycle bin & $'"
    box.fill(sought)
    expect(link).to_have_text(word("filter_search", "en").replace("{q}", sought))
    link.click()
    expect(page.locator(".md-search__input")).to_have_value(sought)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
