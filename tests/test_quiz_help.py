"""Help at the question: a date picker and the calculator work out the answer in place."""

import pytest
from playwright.sync_api import Page, expect


def days_ago(page: Page, days: int) -> str:
    """A day in the browser's own time zone, as its date picker writes it."""
    script = "(n) => { const d = new Date(); d.setDate(d.getDate() - n); return d.toLocaleDateString('sv') }"
    return page.evaluate(script, days)


@pytest.mark.parametrize(
    ("days", "picked"),
    [(0, "within-five"), (3, "within-five"), (4, "unsure"), (5, "unsure"), (6, "over-five"), (400, "over-five")],
)
def test_a_date_proposes_the_answer_and_at_the_edge_the_console(page: Page, days: int, picked: str) -> None:
    page.goto("/quiz/#site=china&billing=subscription&want=ecs&ecs-special=none")
    page.locator(".tool > summary").click()
    page.locator("#quiz-day").fill(days_ago(page, days))
    expect(page.locator(".tool [role=status]")).to_contain_text(str(days))
    expect(page.locator(".tool [role=status]")).to_contain_text("控制台" if picked == "unsure" else "建议选")
    page.locator(".quiz-proposed a").click()
    assert page.url.endswith(f"&ecs-age={picked}")


def test_a_day_to_come_proposes_nothing(page: Page) -> None:
    page.goto("/en/quiz/#site=china&billing=subscription&want=ecs&ecs-special=none")
    page.locator(".tool > summary").click()
    page.locator("#quiz-day").fill(days_ago(page, -2))
    expect(page.locator(".tool [role=status]")).to_have_text("That day is still to come.")
    page.locator("#quiz-day").fill("")
    expect(page.locator(".tool [role=status]")).to_have_text("")


@pytest.mark.parametrize(("used", "picked"), [("100", "left"), ("200", "nothing")])
def test_the_calculator_opens_in_place_and_proposes_the_answer(page: Page, used: str, picked: str) -> None:
    page.goto("/quiz/#site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five")
    page.locator(".tool > summary").click()
    for field, value in {"paid": "600", "list": "1200", "term": "365", "used": used}.items():
        page.locator(f"#calculator-{field}").fill(value)
    page.locator(".quiz-proposed a").click()
    assert page.url.endswith(f"&ecs-sum={picked}")
