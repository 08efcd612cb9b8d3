"""The calculator's sum is exact, the same in Python and in the browser, and shown step by step."""

import json
import random
import shutil
import subprocess
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from guide.records.refund import Order, mistakes, refund
from guide.records.tables import Example, Sum
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

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


@given(CENTS, CENTS, CENTS, DAYS, DAYS, st.sampled_from(["1", "1.2", "1.5"]))
def test_the_sum_is_within_half_a_cent_of_the_formula_and_never_below_zero(
    paid, coupon, price, term, used, factor
) -> None:
    bought = order(paid, coupon, price, term, used)
    if mistakes(bought):
        with pytest.raises(ValueError, match=r"days|term|used|coupon"):
            refund(bought, Decimal(factor))
        return
    exact = Fraction(paid) - Fraction(coupon) - Fraction(price) / Fraction(term) * Fraction(used) * Fraction(factor)
    found = refund(bought, Decimal(factor))
    assert 0 <= found <= paid
    assert abs(Fraction(found) - max(exact, 0)) <= Fraction(1, 200)


def test_python_and_the_browser_agree_to_the_cent(page: Page) -> None:
    chance = random.Random(7)
    orders = []
    for _ in range(3000):
        paid, term = Decimal(chance.randrange(10**7)) / 100, Decimal(chance.randrange(1, 1500))
        coupon = Decimal(chance.randrange(int(paid * 100) + 1)) / 100
        price, used = Decimal(chance.randrange(10**7)) / 100, Decimal(chance.randrange(int(term) + 1))
        orders.append((order(paid, coupon, price, term, used), chance.choice(list(GUIDE.sums.values()))))
    told = [
        [
            {f: str(getattr(o, f)) for f in FIELDS},
            {"coefficient": str(s.factor), "below": s.threshold and str(s.threshold)},
        ]
        for o, s in orders
    ]
    page.goto("/about/")
    found = page.evaluate(
        "async (all) => { const m = await import('/assets/calculator/refund.js');"
        " return all.map(([order, rule]) => m.decimal(m.refund(order, rule).refund)) }",
        told,
    )
    assert found == [str(refund(bought, each.factor, each.threshold)) for bought, each in orders]


def fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"#calculator-{name}").fill(value)


def test_a_reader_sees_each_step_the_grade_and_that_the_console_decides(page: Page) -> None:
    page.goto("/en/amount/")
    fill(page, paid="600", list="1200", term="365", used="100")
    shown = page.locator(".calculator").inner_text()
    for part in ("600 − 0 = 600.00", "1200 ÷ 365 = 3.2877", "= 328.77", "271.23", "Official", "the console decides"):
        assert part in shown
    assert page.locator(".calculator output").inner_text() == "You would get about 271.23"
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
    page.locator("#calculator-used").fill("100.5")
    assert page.locator("#calculator-used-error").inner_text() == "请填整天数。"


@pytest.mark.parametrize("paid", ["600.00", "￥600", "¥ 600.00", "600元", "６００", "CNY 600", "US$600", "人民币600"])
def test_an_amount_may_be_pasted_as_the_console_writes_it(page: Page, paid: str) -> None:
    page.goto("/amount/")
    fill(page, paid=paid, list="¥1,200.00", term="365", used="100")
    assert "271.23" in page.locator(".calculator output").inner_text()


def test_a_list_price_below_the_total_is_questioned(page: Page) -> None:
    page.goto("/en/amount/")
    fill(page, paid="1200", list="600", term="365", used="100")
    assert "swapped" in page.locator(".calculator-notes").inner_text()


def test_dates_fill_in_the_days(page: Page) -> None:
    page.goto("/amount/")
    page.locator(".calculator summary").click()
    fill(page, start="2026-01-01", end="2027-01-01", back="2026-01-10")
    assert page.locator("#calculator-term").input_value() == "365"
    assert page.locator("#calculator-used").input_value() == "10"
    fill(page, back="2025-12-31")
    assert page.locator("#calculator-back-error").inner_text() == "这一天在开始日之前。"
    assert page.locator("#calculator-used").input_value() == ""  # an impossible date leaves no sum
    fill(page, end="2026-01-01")
    assert page.locator("#calculator-end-error").inner_text() == "结束日要在开始日之后。"


def test_it_works_offline_once_loaded(page: Page) -> None:
    page.goto("/amount/")
    page.context.set_offline(True)
    fill(page, paid="600", list="1200", term="365", used="100")
    assert "271.23" in page.locator(".calculator output").inner_text()
    page.context.set_offline(False)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_api_script_returns_nothing_until_the_id_is_typed_again(language: str, tmp_path: Path) -> None:
    text = (ROOT / "docs" / language / "how.md").read_text(encoding="utf-8")
    script = text.split("``` sh\n", 1)[1].split("```", 1)[0]
    (tmp_path / "return.sh").write_text(script, encoding="utf-8")
    (tmp_path / "aliyun").write_text('#!/bin/sh\necho "$@" >> calls\n', encoding="utf-8")
    (tmp_path / "aliyun").chmod(0o755)
    path = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    run = [shutil.which("sh") or "/bin/sh", "return.sh", "i-1"]
    refused = subprocess.run(run, cwd=tmp_path, env=path, input="i-2\n", text=True, capture_output=True, check=False)
    calls = (tmp_path / "calls").read_text(encoding="utf-8")
    assert refused.returncode == 1
    assert "InquiryPriceRefundInstance" in calls
    assert " RefundInstance" not in calls
    subprocess.run(run, cwd=tmp_path, env=path, input="i-1\n", text=True, capture_output=True, check=True)
    last = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()[-1]
    assert json.dumps(last).count("bssopenapi RefundInstance --InstanceId i-1 --ProductCode ecs") == 1
