"""Filters, checklists and folding tables work with keyboard and phone, and without JavaScript nothing is lost."""

import re
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import languages, word, word_group
from guide.pages.evidence import days_line
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect


def test_the_filter_leaves_the_rows_that_hold_every_word_and_each_mark_leads_to_its_outcome(page: Page) -> None:
    page.goto("/products/")
    page.get_by_label("筛选").fill("oss 下行")
    rows = page.locator("tbody tr:visible")
    assert rows.count() == 1
    expect(rows).to_contain_text("下行流量包")
    assert page.get_by_role("status").filter(has_text="1").count() == 1
    page.get_by_label("筛选").fill("oss")  # where a word begins, not within one
    expect(page.locator("tr:has(#china-oss-plan)")).to_be_visible()
    expect(page.locator("tr:has(#china-ecs)")).to_be_hidden()
    page.get_by_label("筛选").fill("没有这种东西")
    assert page.locator("tbody tr:visible").count() == 0
    expect(page.locator(".filter-count")).to_have_text(word("filter_none", "zh"))
    page.get_by_label("筛选").fill("")
    assert page.locator("tbody tr:visible").count() == sum(len(product.sites) for product in GUIDE.products.values())
    row = page.locator("tr:has(#china-ecs)")  # a column with an outcome of its own leads there
    expect(row.locator("th a")).to_have_attribute("href", "../outcomes/ecs-partial/")
    cells = row.locator("a.support").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert cells == [f"../outcomes/{id_}/" for id_ in ("ecs-five-day-full", "renewal-return")]


@pytest.mark.parametrize("language", languages())
def test_a_ticked_column_leaves_the_products_for_which_it_can_be_done(page: Page, language: str) -> None:
    def offers(*columns: str) -> int:
        return sum(
            all(getattr(offer, column) in ("yes", "limited") for column in columns)
            for product in GUIDE.products.values()
            for offer in product.sites.values()
        )

    page.goto(f"/{home_of(language)}products/")
    rows = page.locator("tbody tr:visible")
    full, renewal = (
        page.get_by_label(word(f"columns.{column}", language), exact=True) for column in ("full", "renewal")
    )
    full.check()
    expect(rows).to_have_count(offers("full"))
    expect(page.locator(".filter-count")).to_contain_text(str(offers("full")))
    renewal.check()
    expect(rows).to_have_count(offers("full", "renewal"))
    rows.first.locator("th a").click()
    page.wait_for_url("**/outcomes/**")
    page.go_back()
    expect(rows).to_have_count(offers("full", "renewal"))
    expect(renewal).to_be_checked()
    renewal.uncheck()
    full.uncheck()
    expect(rows).to_have_count(offers())
    expect(page.locator(".filter-count")).to_be_empty()


def test_a_ticked_item_is_remembered_and_can_be_cleared(page: Page) -> None:
    page.goto("/en/before/")
    first = page.locator("#data-list input").first
    first.focus()
    page.keyboard.press("Space")
    expect(page.locator("#data-list .checklist-count")).to_have_text("1 of 10 ticked")
    page.reload()
    expect(page.locator("#data-list input").first).to_be_checked()
    expect(page.locator("#services-list input").first).not_to_be_checked()
    page.locator("#data-list .checklist-clear").click()
    page.reload()
    expect(page.locator("#data-list input").first).not_to_be_checked()


def test_the_checklist_prints_with_its_boxes_and_a_link_inside_an_item_still_leads_to_its_fact(page: Page) -> None:
    page.goto("/before/")
    page.locator("#data-list input").first.check()
    expect(page.locator(".checklist-clear").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#data-list input").first).to_be_visible()
    expect(page.locator(".checklist-clear").first).to_be_hidden()
    expect(page.locator(".md-header")).to_be_hidden()
    page.emulate_media(media="screen")
    marks = page.locator("#services-list .grade")
    assert marks.first.evaluate("(it) => it.nextSibling.textContent") == " "
    marks.first.click()
    assert "/facts/" in page.url


def test_on_a_desk_the_headings_of_a_long_table_stay_in_sight_and_cover_nothing_that_has_the_focus(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/products/")
    page.locator("tbody tr").nth(30).locator("td a").first.focus()
    heading = page.locator("th").first
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        edge = heading.evaluate("(it) => it.getBoundingClientRect().bottom")
        assert 50 < edge < 150
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= edge


def test_a_table_folds_into_cards_on_a_phone(page: Page) -> None:
    page.goto("/money/")
    cell = page.locator("tbody tr").first.locator("td").nth(1)
    assert cell.evaluate("(it) => getComputedStyle(it, '::before').content") == '"中国站"'
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_javascript_tables_lists_and_examples_are_whole(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/products/")
    assert page.locator("tbody tr").count() == sum(len(product.sites) for product in GUIDE.products.values())
    page.goto("/before/")
    assert page.locator("#data-list li").count() == 10
    page.goto("/amount/")
    assert not page.locator(".calculator").is_visible()
    assert "271.23" in page.locator("#examples ~ ul").first.inner_text()
    page.goto("/embedding/")
    expect(page.locator("noscript p", has_text=word("embed_no_script", "zh"))).to_be_visible()
    context.close()


@pytest.mark.parametrize(("home", "found"), [
    ("/", {"SAS": "china-sas", "公网IP": "china-eip", "公网 ip": "china-eip", "流量包": "china-oss-traffic"}),
    ("/en/", {"lightweight": "china-sas", "public ip": "china-eip", "domain": "international-domain"}),
])  # fmt: skip
def test_the_filter_finds_a_product_by_the_names_people_use(page: Page, home: str, found: dict[str, str]) -> None:
    page.goto(f"{home}products/")
    for typed, row in found.items():
        page.get_by_role("searchbox").last.fill("zzz")
        expect(page.locator(f"tr:has(#{row})")).to_be_hidden()
        page.get_by_role("searchbox").last.fill(typed)
        expect(page.locator(f"tr:has(#{row})")).to_be_visible()


def test_who_cannot_see_the_table_hears_of_which_site_and_product_each_mark_is(page: Page) -> None:
    language = "en"
    page.goto("/en/products/")
    for site, name in word_group("sites", language).items():
        table, products = page.get_by_role("table", name=name, exact=True), GUIDE.products.values()
        heads = table.locator("tbody th[scope=row]").all_text_contents()
        assert heads == [product.name[language] for product in products if site in product.sites]
    names = page.locator("a.support").evaluate_all(
        "all => all.map((a) => [a.getAttribute('aria-label'), a.textContent])"
    )
    assert len({name for name, _ in names}) > len(names) / 2
    for name, shown in names:
        assert name.endswith(shown), name
        assert any(name.startswith(product.name[language]) for product in GUIDE.products.values()), name


@pytest.mark.parametrize("language", languages())
def test_every_row_and_every_guide_page_says_when_its_evidence_was_read(site: Path, language: str) -> None:
    home = site / home_of(language)
    products = (home / "products/index.html").read_text(encoding="utf-8")
    for product in GUIDE.products.values():
        for offer in product.sites.values():
            assert f"<small>{days_line(GUIDE, offer.facts, language, 'row_days')}</small>" in products, product.id
    for page in ("before", "how", "amount", "money", "after", "data", "decide"):
        text = (home / page / "index.html").read_text(encoding="utf-8")
        quoted = re.findall(r'href="\.\./facts/([a-z0-9-]+)/"', text)
        assert not quoted or f'<p class="last-word">{days_line(GUIDE, quoted, language)}</p>' in text, page
