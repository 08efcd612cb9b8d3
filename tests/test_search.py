"""Search finds what people type."""

import pytest
from playwright.sync_api import Page

PHRASES = [
    ("/", "五天无理由", "five-day"),
    ("/", "多久到账", "when-money-arrives"),
    ("/", "关机 扣费", "stopped-but-billed"),
    ("/", "误退", "mistake"),
    ("/", "代金券", "voucher"),
    ("/", "备案", "icp-filing"),
    ("/en/", "voucher", "voucher"),
    ("/en/", "pay-as-you-go refund", "payg"),
    ("/en/", "by mistake", "mistake"),
]


@pytest.mark.parametrize(("home", "phrase", "expected"), PHRASES)
def test_a_phrase_finds_its_answer_among_the_first_three(page: Page, home: str, phrase: str, expected: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(home)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(phrase)
    box.press("End")
    results = page.locator(".md-search-result__item > a")
    results.first.wait_for()
    page.wait_for_timeout(300)
    first = [results.nth(i).get_attribute("href") or "" for i in range(min(3, results.count()))]
    assert any(expected in link for link in first), first
