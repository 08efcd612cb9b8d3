"""The calculator's sum is exact, and shown step by step."""

import html
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from browsing import PHONE
from conftest import GUIDE
from guide.files.words import languages, sites_for, word, word_group
from guide.records.addresses import home_of
from guide.records.refund import Order, mistakes, refund
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Locator, Page, expect

CENTS = st.decimals(0, 999_999, places=2)
DAYS = st.decimals(1, 2000, places=0)
FIELDS = ("paid", "coupon", "list", "term", "used")


def test_the_two_official_readings_of_one_case_are_both_there() -> None:
    case = order("30", "0", "30", "30", "10")
    found = {refund(case, *each.rule) for each in GUIDE.sums.values() if each.site == "international"}
    assert found == {Decimal(15), Decimal(20)}


def order(*amounts: str | Decimal) -> Order:
    return Order(**dict(zip(FIELDS, map(Decimal, amounts), strict=True)))


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Orders that can be and orders that cannot, some with a discount for the time used, some downgraded."""
    new = draw(st.one_of(st.just((None, None)), st.tuples(CENTS, DAYS)))
    return Order(
        **dict(zip(FIELDS, draw(st.tuples(CENTS, CENTS, CENTS, DAYS, DAYS)), strict=True)),
        discount=draw(st.one_of(st.just(Decimal(0)), st.decimals(0, 120, places=2))),
        new_list=new[0],
        new_term=new[1],
    )


def by_the_formula(bought: Order, factor: Decimal) -> Fraction:
    daily = Fraction(bought.list) / Fraction(bought.term)
    cost = daily * Fraction(bought.used) * (100 - Fraction(bought.discount)) / 100 * Fraction(factor)
    share = Fraction(1)
    if bought.new_list is not None and daily:
        share = min(
            Fraction(1), max(Fraction(0), (daily - Fraction(bought.new_list) / Fraction(bought.new_term)) / daily)
        )
    return max(Fraction(0), (Fraction(bought.paid) - Fraction(bought.coupon) - cost) * share)


@given(orders(), st.sampled_from(["1", "1.2", "1.5"]))
def test_the_sum_is_within_half_a_cent_of_the_formula_and_never_below_zero(bought: Order, factor: str) -> None:
    if mistakes(bought):
        with pytest.raises(ValueError, match=r"used|coupon|discount|list"):
            refund(bought, Decimal(factor))
        return
    found = refund(bought, Decimal(factor))
    assert 0 <= found <= bought.paid
    assert abs(Fraction(found) - by_the_formula(bought, Decimal(factor))) <= Fraction(1, 200)


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"#calculator-{name}").fill(value)


@pytest.fixture
def timed(own_page: Page) -> Page:
    """A page where time passes only as a test says."""
    own_page.clock.install()
    return own_page


def pause(timed: Page) -> None:
    """So long that what was typed is judged."""
    timed.clock.run_for(1000)


def told_at(page: Page, field: str) -> Locator:
    return page.locator(f"#calculator-{field}-error[aria-live]")


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_calculator_has_its_place_before_its_script_comes(page: Page, home: str) -> None:
    page.route("**/assets/calculator/**", lambda route: route.abort())
    page.goto(f"/{home}amount/")
    form = page.locator("form.calculator")
    expect(form).not_to_be_visible()
    place = form.bounding_box()
    page.unroute("**/assets/calculator/**")
    page.goto(f"/{home}amount/")
    expect(form).to_be_visible()
    assert form.bounding_box() == place


def test_a_reader_sees_each_step_what_is_odd_the_grade_and_that_the_console_decides(timed: Page) -> None:
    timed.goto("/en/amount/")
    timed.locator("#calculator-rule").select_option("china-partial")
    fill(timed, paid="600", list="1200", term="365", used="100")
    shown = timed.locator(".calculator").inner_text()
    for part in ("600 − 0 = 600.00", "1200 ÷ 365 = 3.2877", "= 328.77", "271.23", "Official", "the console decides"):
        assert part in shown
    assert timed.locator(".calculator output").inner_text() == "Estimate: you would get about 271.23 CNY"
    fill(timed, used="99.5")  # part of a day counts as a day
    assert "1200 ÷ 365 × 100 = 328.77" in timed.locator(".calculator-steps").inner_text()
    fill(timed, paid="600", list="500")
    pause(timed)
    expect(told_at(timed, "list")).to_contain_text("swapped")
    expect(timed.locator("#calculator-list")).to_have_attribute("aria-invalid", "false")  # its sum is shown
    fill(timed, list="1200")
    timed.locator("#calculator-used").fill("200")
    assert "below zero" in timed.locator(".calculator-notes").inner_text()
    timed.locator("#calculator-rule").select_option("international-early")
    fill(timed, paid="30", list="30", term="30", used="10")
    assert "30 ÷ 30 × 10 × 1.50 = 15.00" in timed.locator(".calculator-steps").inner_text()


def test_while_all_of_it_may_come_back_the_sum_of_a_part_says_so(page: Page) -> None:
    page.goto("/amount/")
    fill(page, paid="600", list="1200", term="365")
    rule, told = page.locator("#calculator-rule"), word("calculator.full", "zh").partition("{n}")[2]
    for used, chosen, is_told in (
        ("6", "china-partial", 1),
        ("7", "china-partial", 0),
        ("6", "international-linear", 0),
    ):
        rule.select_option(chosen)
        fill(page, used=used)
        expect(page.locator(".calculator-notes p", has_text=told)).to_have_count(is_told)


def test_where_a_coefficient_ends_soon_it_says_what_waiting_brings(page: Page) -> None:
    page.goto("/en/amount/")
    page.locator("#calculator-rule").select_option("international-early")
    told = page.locator(".calculator-notes", has_text=word("calculator.later", "en").partition("{n}")[0])
    for term, used, more in (("365", "25", "921.37 USD"), ("365", "12", ""), ("365", "30", ""), ("28", "25", "")):
        fill(page, paid="1020", list="1200", term=term, used=used)
        expect(told).to_have_count(1 if more else 0)
        assert not more or more in told.inner_text()


@pytest.mark.parametrize("address", ["/en/outcomes/intl-waf/", "/en/quiz/#{walk}"])
def test_from_an_answer_the_calculator_opens_at_its_sum(page: Page, address: str) -> None:
    walk = next(picks for picks, end in GUIDE.routes.paths() if end == "intl-waf")
    page.goto(address.format(walk="&".join(f"{question}={option}" for question, option in walk)))
    page.get_by_role("link", name=word("estimate", "en")).click()
    expect(page.locator("#calculator-rule")).to_have_value(str(GUIDE.outcomes["intl-waf"].money.rule))
    expect(page.locator("#calculator-rule")).to_be_in_viewport(ratio=1)


WHOLE = """(select) => [...select.options].every((option) => {
  const copy = document.createElement('span')
  copy.style.cssText = `position: fixed; white-space: nowrap; font: ${getComputedStyle(select).fontSize} ${getComputedStyle(select).fontFamily}`
  copy.textContent = option.text
  document.body.append(copy)
  return copy.offsetWidth <= select.clientWidth - 45
})"""


@pytest.mark.parametrize("language", languages())
def test_a_phone_shows_the_form_at_once_with_a_rule_of_its_readers_site_whose_name_is_whole(
    page: Page, language: str
) -> None:
    page.set_viewport_size(PHONE["viewport"])
    page.goto(f"/{home_of(language)}amount/")
    rule = page.locator("#calculator-rule")
    assert GUIDE.sums[rule.input_value()].site == sites_for(language)[0]
    expect(page.locator("[name=paid]")).to_be_in_viewport(ratio=1)
    assert rule.evaluate(WHOLE)


# What is told at the days used while each text is typed into the days bought.
TYPED = """(texts) => texts.map((text) => {
  const [term, told] = ['term', 'used-error'].map((name) => document.getElementById(`calculator-${name}`))
  term.value = text
  term.dispatchEvent(new Event('input', { bubbles: true }))
  return told.textContent
})"""


def test_what_is_wrong_is_told_at_its_field_and_what_is_missing_below_once_nobody_types(timed: Page) -> None:
    timed.goto("/amount/")
    said, missing = word_group("calculator.mistakes", "zh"), word("calculator.missing", "zh")
    output = timed.locator(".calculator output")
    fill(timed, paid="600", used="100")
    pause(timed)
    expect(output).to_have_text(missing.replace("{fields}", "订单原价 · 购买天数"))
    assert timed.evaluate(TYPED, ["3", "36", "365"]) == ["", "", ""]
    pause(timed)
    expect(output).to_have_text(missing.replace("{fields}", "订单原价"))
    fill(timed, paid="-600", list="99999999999999999999", term="12个月")
    pause(timed)
    expect(told_at(timed, "term")).to_have_text(said["days"])
    expect(told_at(timed, "list")).to_have_text(said["large"])
    expect(told_at(timed, "paid")).to_have_text(said["negative"])
    expect(timed.locator("#calculator-paid")).to_have_attribute("aria-invalid", "true")
    expect(output).to_have_text(
        word("calculator.incorrect", "zh").replace("{fields}", "订单金额 · 订单原价 · 购买天数")
    )
    fill(timed, paid="600", list="1200", term="365")  # what is mended goes at once
    assert not any(told_at(timed, field).inner_text() for field in FIELDS)
    assert "271.23" in output.inner_text()


SEEN = """() => {
  const { left, bottom } = document.activeElement.getBoundingClientRect()
  return document.activeElement.contains(document.elementFromPoint(left + 5, bottom - 3))
}"""


def test_the_field_that_has_the_focus_is_not_under_the_sum(timed: Page) -> None:
    timed.goto("/amount/")
    fill(timed, paid="600", list="1200", term="365", used="100")
    for width, height in ((390, 480), (1280, 600)):
        timed.set_viewport_size({"width": width, "height": height})
        timed.evaluate("scrollTo(0, 0)")
        timed.locator("#calculator-rule").focus()
        for _ in range(7):
            assert timed.evaluate(SEEN)
            timed.keyboard.press("Tab")
    for field, value in {"paid": "-", "used": "x"}.items():  # nor once something is told, which moves it
        timed.locator(f"#calculator-{field}").press_sequentially(value)
    pause(timed)
    expect(told_at(timed, "paid")).not_to_be_empty()
    assert timed.evaluate(SEEN)


def test_the_discount_for_the_time_used_comes_off_its_cost_where_the_rule_has_it(timed: Page) -> None:
    timed.goto("/en/amount/")
    timed.locator("#calculator-rule").select_option("china-partial")
    expect(timed.locator("#calculator-discount")).to_be_hidden()
    timed.locator("#calculator-rule").select_option("international-linear")
    fill(timed, paid="2,736.00", list="５０４０", term="1095", used="365", discount="15")
    assert "5040 ÷ 1095 × 365 × 85 % = 1428.00" in timed.locator(".calculator-steps").inner_text()
    assert timed.locator(".calculator output").inner_text() == "Estimate: you would get about 1308.00 USD"
    fill(timed, discount="101")
    assert timed.locator(".calculator output").inner_text() == ""
    pause(timed)
    expect(told_at(timed, "discount")).to_contain_text("100 %")


def test_a_downgrade_asks_for_the_new_price(page: Page) -> None:
    page.goto("/en/amount/")
    page.locator("#calculator-rule").select_option("international-downgrade")
    fill(page, paid="1020", list="1200", term="365", used="183")
    expect(page.locator(".calculator output strong")).to_have_count(0)
    fill(page, new_list="50", new_term="30")
    assert "1 − (50 ÷ 30) ÷ (1200 ÷ 365) = 0.4931" in page.locator(".calculator-steps").inner_text()
    assert "206.27 USD" in page.locator(".calculator output").inner_text()


def test_an_amount_may_be_pasted_as_the_console_writes_it(page: Page) -> None:
    page.goto("/amount/")
    fill(page, list="¥1,200.00", term="365", used="100")
    for paid in ("600.00", "￥600", "¥ 600.00", "600元", "６００", "CNY 600", "US$600", "人民币600"):
        fill(page, paid="")
        expect(page.locator(".calculator output strong")).to_have_count(0)
        fill(page, paid=paid)
        assert "271.23" in page.locator(".calculator output").inner_text(), paid


def by_dates(page: Page, address: str, **dates: str) -> None:
    """A year bought for 600 of 1200, counted from dates."""
    page.goto(address)
    page.locator(".calculator summary").click()
    fill(page, paid="600", list="1200", **{"start": "2026-08-18", "end": "2027-08-18", "back": "2026-11-26", **dates})


def days(page: Page) -> tuple[str, str]:
    return page.locator("#calculator-term").input_value(), page.locator("#calculator-used").input_value()


def test_dates_fill_in_the_days_it_is_told_how_they_were_counted_and_the_tick_box_stands_beside_its_words(
    page: Page,
) -> None:
    by_dates(page, "/en/amount/")
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        tick = page.get_by_label("00:00").bounding_box()
        words = page.locator("[name=midnight] + span").bounding_box()
        assert tick["x"] + tick["width"] <= words["x"] < tick["x"] + 3 * tick["width"]
        assert abs(tick["y"] - words["y"]) < tick["height"]
    told = page.locator(".calculator-days[role=status]")
    counted = word_group("calculator.counted", "en")
    assert days(page) == ("365", "101")
    expect(told.locator("p")).to_have_text(
        [counted["term"].replace("{n}", "365"), counted["used"].replace("{n}", "101")]
    )
    page.get_by_label("00:00").check()
    assert days(page) == ("364", "101")
    expect(told.locator("p").first).to_have_text(counted["term_midnight"].replace("{n}", "364"))
    fill(page, term="365")  # what is typed is not counted
    expect(told).to_be_empty()


def test_dates_that_cannot_be_are_told_at_their_field_and_leave_no_sum(timed: Page) -> None:
    by_dates(timed, "/amount/")
    expect(timed.locator(".calculator output")).not_to_be_empty()
    impossible = (("end", "end", "2026-08-09"), ("back", "back", "2026-08-17"), ("back", "expired", "2027-08-19"))
    for field, mistake, date in impossible:
        was = timed.locator(f"#calculator-{field}").input_value()
        fill(timed, **{field: date})
        pause(timed)
        said = told_at(timed, field)
        expect(said).to_have_text(word(f"calculator.mistakes.{mistake}", "zh"))
        expect(timed.locator(".calculator output strong")).to_have_count(0)
        assert days(timed) == ("" if field == "end" else "365", "")
        fill(timed, **{field: was})
        expect(said).to_be_empty()
        assert days(timed) == ("365", "101")


@pytest.mark.parametrize("language", languages())
def test_every_worked_example_names_its_numbers(site: Path, language: str) -> None:
    text = (site / home_of(language) / "amount/index.html").read_text(encoding="utf-8").partition('id="examples"')[2]
    shown = [html.unescape(re.sub("<[^>]*>", "", line)) for line in re.findall("<li>(.*?)</li>", text, re.DOTALL)]
    for example in (example for each in GUIDE.sums.values() for example in each.examples):
        given = [(name, getattr(example, name)) for name in FIELDS]
        named = [f"{word(f'calculator.{name}', language)} {value}" for name, value in given if value]
        assert any(all(each in line for each in named) for line in shown), named


def test_it_works_offline_once_loaded(own_page: Page) -> None:
    own_page.goto("/amount/")
    own_page.context.set_offline(True)
    fill(own_page, paid="600", list="1200", term="365", used="100")
    assert "271.23" in own_page.locator(".calculator output").inner_text()
    own_page.context.set_offline(False)
