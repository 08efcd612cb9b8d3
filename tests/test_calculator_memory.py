"""What is typed into the calculator stays in its tab: after a reload, in the other language, in the quiz."""

import re

from guide.files.words import word
from playwright.sync_api import Page, expect
from test_calculator import fill

ORDER = {"paid": "600", "coupon": "", "list": "1200", "term": "365", "used": "100"}


def typed_in(page: Page) -> dict[str, str]:
    return {name: page.locator(f"#calculator-{name}").input_value() for name in ORDER}


def test_what_was_typed_is_there_after_a_reload_in_the_other_language_and_in_no_other_tab(page: Page) -> None:
    page.goto("/amount/")
    page.locator("#calculator-rule").select_option("international-waf")
    fill(page, **ORDER, discount="15 %")
    page.reload()
    assert typed_in(page) == ORDER
    shown = page.locator(".calculator output").inner_text()
    page.get_by_role("button", name=word("header.language", "zh")).click()
    page.get_by_role("link", name="English").click()
    expect(page.locator("#calculator-rule")).to_have_value("international-waf")
    assert typed_in(page) == ORDER
    assert re.findall(r"[\d.]+", page.locator(".calculator output").inner_text()) == re.findall(r"[\d.]+", shown)
    other = page.context.new_page()
    other.goto("/amount/")
    assert set(typed_in(other).values()) == {""}
    other.close()


def test_the_quiz_fills_in_what_was_typed_before_until_the_reader_starts_again(page: Page) -> None:
    walk = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five"
    page.goto(f"/quiz/#{walk}")
    fill(page, **ORDER)
    page.locator("#quiz .options a").first.click()
    page.locator(".quiz-back").click()
    expect(page.locator(".calculator output")).to_contain_text("271.23")
    assert typed_in(page) == ORDER
    page.locator(".quiz-restart").click()
    page.goto(f"/quiz/#{walk}")
    expect(page.locator("#calculator-paid")).to_have_value("")


def test_what_was_typed_for_one_server_is_not_filled_in_for_another(page: Page) -> None:
    about = "site=china&billing=subscription&want="
    page.goto(f"/quiz/#{about}sas&sas-special=none&sas-age=over-five")
    fill(page, **ORDER)
    page.goto(f"/quiz/#{about}ecs&ecs-special=none&ecs-age=over-five")
    expect(page.locator("#calculator-paid")).to_have_value("")
    page.goto(f"/quiz/#{about}sas&sas-special=none&sas-age=over-five")
    assert typed_in(page) == ORDER


def test_nonsense_that_is_remembered_fills_in_nothing(page: Page) -> None:
    page.goto("/amount/")
    for remembered in ("null", "[[", '["a"]', '{"paid": {}, "midnight": "x"}', '{"__proto__": {"paid": "1"}}'):
        page.evaluate("(it) => sessionStorage.setItem('calculator', it)", remembered)
        page.reload()
        assert set(typed_in(page).values()) == {""}
        expect(page.locator("[name=midnight]")).not_to_be_checked()
