"""The calculator's sum is exact, the same in Python and in the browser, and shown step by step."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from browsing import lend_sources
from conftest import GUIDE
from guide.records.refund import Order, mistakes, refund
from guide.records.tables import Example, Sum
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

CENTS = st.decimals(0, 999_999, places=2)
DAYS = st.decimals(1, 2000, places=0)
EXAMPLES = [(each, example) for each in GUIDE.sums.values() for example in each.examples]
FIELDS = ("paid", "coupon", "list", "term", "used")


@pytest.mark.parametrize(("each", "example"), EXAMPLES, ids=lambda x: getattr(x, "id", None))
def test_every_worked_example_comes_out(each: Sum, example: Example) -> None:
    assert refund(example, each.factor, each.threshold) == example.refund


def test_the_two_official_readings_of_one_case_are_both_there() -> None:
    case = order("30", "0", "30", "30", "10")
    found = {refund(case, each.factor, each.threshold) for each in GUIDE.sums.values() if each.site == "international"}
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
        with pytest.raises(ValueError, match=r"used|coupon|discount"):
            refund(bought, Decimal(factor))
        return
    found = refund(bought, Decimal(factor))
    assert 0 <= found <= bought.paid
    assert abs(Fraction(found) - by_the_formula(bought, Decimal(factor))) <= Fraction(1, 200)


def test_python_and_the_browser_agree_to_the_cent(page: Page) -> None:
    chance = random.Random(7)
    bought = []
    for _ in range(3000):
        paid, term = Decimal(chance.randrange(10**7)) / 100, Decimal(chance.randrange(1, 1500))
        coupon = Decimal(chance.randrange(int(paid * 100) + 1)) / 100
        price, used = Decimal(chance.randrange(10**7)) / 100, Decimal(chance.randrange(int(term * 2) + 1)) / 2
        more = {"discount": Decimal(chance.randrange(10001)) / 100} if chance.random() < 0.5 else {}
        if chance.random() < 0.5:
            more |= {"new_list": Decimal(chance.randrange(10**6)) / 100, "new_term": Decimal(chance.randrange(1, 400))}
        made = Order(paid=paid, coupon=coupon, list=price, term=term, used=used, **more)
        bought.append((made, chance.choice(list(GUIDE.sums.values()))))
    told = [
        [
            {field: str(value) for field, value in vars(each).items() if value is not None},
            {"coefficient": str(rule.factor), "below": rule.threshold and str(rule.threshold)},
        ]
        for each, rule in bought
    ]
    lend_sources(page)
    page.goto("/about/")
    found = page.evaluate(
        "async (all) => { const m = await import('/source/calculator/refund.js');"
        " return all.map(([order, rule]) => m.decimal(m.refund(order, rule).refund)) }",
        told,
    )
    assert found == [str(refund(each, rule.factor, rule.threshold)) for each, rule in bought]


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"#calculator-{name}").fill(value)


def test_a_reader_sees_each_step_the_grade_and_that_the_console_decides(page: Page) -> None:
    page.goto("/en/amount/")
    fill(page, paid="600", list="1200", term="365", used="100")
    shown = page.locator(".calculator").inner_text()
    for part in ("600 − 0 = 600.00", "1200 ÷ 365 = 3.2877", "= 328.77", "271.23", "Official", "the console decides"):
        assert part in shown
    assert page.locator(".calculator output").inner_text() == "Estimate: you would get about 271.23 CNY"
    page.locator("#calculator-used").fill("200")
    assert "below zero" in page.locator(".calculator-notes").inner_text()
    page.locator("#calculator-rule").select_option("international-early")
    fill(page, paid="30", list="30", term="30", used="10")
    assert "30 ÷ 30 × 10 × 1.50 = 15.00" in page.locator(".calculator-steps").inner_text()


def test_bad_input_is_told_at_its_field_and_gives_no_sum(page: Page) -> None:
    page.goto("/amount/")
    fill(page, paid="600", list="1200", term="365", used="400")
    assert page.locator("#calculator-used-error").inner_text() == "用的天数不能多于买的天数。"
    assert page.locator("#calculator-used").get_attribute("aria-invalid") == "true"
    assert page.locator(".calculator output").inner_text() == ""
    for text in ("-1", "1e9", "abc", "1,20", "1.234", "1.200,50"):
        page.locator("#calculator-used").fill(text)
        assert "数字" in page.locator("#calculator-used-error").inner_text()
    page.locator("#calculator-term").fill("365.5")
    assert page.locator("#calculator-term-error").inner_text() == "请填整天数。"


def test_part_of_a_day_counts_as_a_day(page: Page) -> None:
    page.goto("/en/amount/")
    fill(page, paid="600", list="1200", term="365", used="99.5")
    assert "1200 ÷ 365 × 100 = 328.77" in page.locator(".calculator-steps").inner_text()


def test_the_discount_for_the_time_used_comes_off_its_cost_where_the_rule_has_it(page: Page) -> None:
    page.goto("/en/amount/")
    expect(page.locator("#calculator-discount")).to_be_hidden()
    page.locator("#calculator-rule").select_option("international-linear")
    fill(page, paid="2,736.00", list="５０４０", term="1095", used="365", discount="15")
    assert "5040 ÷ 1095 × 365 × 85 % = 1428.00" in page.locator(".calculator-steps").inner_text()
    assert page.locator(".calculator output").inner_text() == "Estimate: you would get about 1308.00 USD"
    fill(page, discount="101")
    assert "100 %" in page.locator("#calculator-discount-error").inner_text()
    assert page.locator(".calculator output").inner_text() == ""


def test_a_downgrade_asks_for_the_new_price(page: Page) -> None:
    page.goto("/en/amount/")
    page.locator("#calculator-rule").select_option("international-downgrade")
    fill(page, paid="1020", list="1200", term="365", used="183")
    assert page.locator(".calculator output").inner_text() == ""
    fill(page, new_list="50", new_term="30")
    assert "1 − (50 ÷ 30) ÷ (1200 ÷ 365) = 0.4931" in page.locator(".calculator-steps").inner_text()
    assert "206.27 USD" in page.locator(".calculator output").inner_text()


def test_an_amount_may_be_pasted_as_the_console_writes_it(page: Page) -> None:
    page.goto("/amount/")
    for paid in ("600.00", "￥600", "¥ 600.00", "600元", "６００", "CNY 600", "US$600", "人民币600"):
        fill(page, paid="", list="¥1,200.00", term="365", used="100")
        assert page.locator(".calculator output").inner_text() == ""
        fill(page, paid=paid)
        assert "271.23" in page.locator(".calculator output").inner_text(), paid


def test_a_list_price_below_the_total_is_questioned(page: Page) -> None:
    page.goto("/en/amount/")
    fill(page, paid="1200", list="600", term="365", used="100")
    assert "swapped" in page.locator(".calculator-notes").inner_text()


def test_dates_fill_in_the_days(page: Page) -> None:
    page.goto("/amount/")
    page.locator(".calculator summary").click()
    fill(page, start="2026-01-01", end="2027-01-02", back="2026-01-10")
    assert page.locator("#calculator-term").input_value() == "365"
    assert page.locator("#calculator-used").input_value() == "10"
    fill(page, back="2025-12-31")
    assert page.locator("#calculator-back-error").inner_text() == "这一天在开始日之前。"
    assert page.locator("#calculator-used").input_value() == ""  # an impossible date leaves no sum
    page.get_by_label("00:00").uncheck()
    assert page.locator("#calculator-term").input_value() == "366"
    fill(page, end="2026-01-01")
    assert page.locator("#calculator-end-error").inner_text() == "结束日要在开始日之后。"


def test_it_works_offline_once_loaded(own_page: Page) -> None:
    own_page.goto("/amount/")
    own_page.context.set_offline(True)
    fill(own_page, paid="600", list="1200", term="365", used="100")
    assert "271.23" in own_page.locator(".calculator output").inner_text()
    own_page.context.set_offline(False)
