"""Beside a long page its headings say where the reader is; links open what is folded; wide code scrolls by key."""

import pytest
from conftest import GUIDE
from playwright.sync_api import Page, expect

READ = ".md-nav--secondary .md-nav__link--active"


@pytest.fixture
def wide(page: Page) -> Page:
    page.set_viewport_size({"width": 1280, "height": 500})
    return page


def test_of_the_headings_beside_a_page_the_one_that_is_read_stands_out(wide: Page) -> None:
    wide.goto("/about/")
    links = wide.locator(".md-nav--secondary a")
    expect(wide.locator(READ)).to_have_count(0)
    for number in (1, 3, 2):
        links.nth(number).click()
        expect(wide.locator(READ)).to_have_count(1)
        expect(links.nth(number)).to_have_class("md-nav__link md-nav__link--active")
    wide.evaluate("scrollTo(0, 0)")
    expect(wide.locator(READ)).to_have_count(0)


def test_a_list_of_headings_longer_than_the_window_keeps_the_one_that_is_read_in_sight(wide: Page) -> None:
    wide.set_viewport_size({"width": 1280, "height": 260})
    wide.goto("/about/")
    links = wide.locator(".md-nav--secondary a")
    assert wide.locator(".md-sidebar--secondary .md-sidebar__scrollwrap").evaluate(
        "(it) => it.scrollHeight > it.clientHeight"
    )
    for link in (links.last, links.first):
        link.evaluate("(it) => it.click()")
        expect(link).to_have_class("md-nav__link md-nav__link--active")
        expect(link).to_be_in_viewport()


def test_a_link_into_what_is_folded_opens_it(page: Page) -> None:
    page.goto(f"/faq/{next(iter(GUIDE.faq))}/")
    page.evaluate(
        """() => {
          const $fold = document.createElement('details')
          const $there = Object.assign(document.createElement('p'), { id: 'folded', textContent: 'here' })
          $fold.append(document.createElement('summary'), $there)
          document.querySelector('article').append($fold)
        }"""
    )
    expect(page.locator("#folded")).to_be_hidden()
    page.evaluate("location.hash = 'folded'")
    expect(page.locator("#folded")).to_be_in_viewport()


def test_code_wider_than_the_page_is_reached_by_key_and_no_other(page: Page) -> None:
    page.goto("/en/embedding/")
    blocks = page.locator("pre > code")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for block in blocks.all():
            is_wide = block.evaluate("(it) => it.scrollWidth > it.clientWidth")
            expect(block).to_have_js_property("tabIndex", 0 if is_wide else -1)
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.locator("pre > code[tabindex]").first).to_be_attached()
