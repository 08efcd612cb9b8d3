"""Help at the question: a date picker and the calculator stand open above the options and mark the one they speak for."""

import re

import pytest
from conftest import GUIDE
from guide.files.words import word
from guide.records.naming import quoted
from guide.records.tree import Days
from playwright.sync_api import Page, expect
from walks import option

AGE = "/quiz/#site=china&billing=subscription&want=ecs&ecs-special=none"
SUM = "/quiz/#site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five"


def days_ago(page: Page, days: int) -> str:
    """A day in Beijing, as the date picker writes it."""
    return page.evaluate("(n) => new Date(Date.now() + (8 - 24 * n) * 3600000).toISOString().slice(0, 10)", days)


def fill(page: Page, used: str) -> None:
    for field, value in {"paid": "600", "list": "1200", "term": "365", "used": used}.items():
        page.locator(f"#calculator-{field}").fill(value)


def test_a_date_proposes_the_answer_and_at_the_edge_the_console(page: Page) -> None:
    page.goto(AGE)
    said = page.locator(".tool > [role=status]")
    for days, picked in {
        0: "within-five",
        3: "within-five",
        4: "edge",
        5: "edge",
        6: "over-five",
        400: "over-five",
    }.items():
        page.locator("#quiz-day").fill(days_ago(page, days))
        expect(said).to_contain_text(str(days))
        if picked == "edge":
            expect(said).to_contain_text("控制台")
        page.locator(".options a.proposed", has_text=option("ecs-age", picked)).click()
        expect(page.locator(".quiz-trail a").last).to_have_text(option("ecs-age", picked))
        assert f"&ecs-age={picked}&ecs-age.figure={days_ago(page, days)}" in page.url
        page.evaluate("(walk) => { location.hash = walk }", AGE.partition("#")[2])


def test_where_a_date_fits_several_answers_each_is_proposed_and_holds_once_it_is_picked(page: Page) -> None:
    for id_, question in GUIDE.questions.items():
        for ago, one in days_of(question.days) if question.days and question.days.also else ():
            fitting = [one, *question.days.also.get(one, ())]
            for picked in fitting:
                page.goto("/quiz/")  # a fresh walk
                page.goto(f"/quiz/?from={id_}")
                page.locator("#quiz-day").fill(days_ago(page, ago))
                told = word("quiz.proposed_each", "zh") if len(fitting) > 1 else option(id_, one)
                expect(page.locator(".tool > [role=status]")).to_contain_text(told)
                expect(page.locator(".options a.proposed")).to_have_count(len(fitting))
                page.locator(".options a.proposed", has_text=option(id_, picked)).click()
                expect(page.locator(".quiz-trail")).to_contain_text(option(id_, picked))
                expect(page.locator(".quiz-stale")).to_have_count(0)


def days_of(help_: Days) -> list[tuple[int, str]]:
    """Ages of a purchase, in days, and the option that each proposes first."""
    limit = int(help_.limit.number)
    return [(1, help_.within), (limit, help_.edge), (limit + 1, help_.over)]


def test_how_to_choose_stands_between_the_question_and_its_options(page: Page) -> None:
    hints = {id_: quoted(GUIDE, each.hint["zh"], "zh") for id_, each in GUIDE.questions.items() if each.hint}
    for id_, hint in list(hints.items())[::4]:
        page.goto(f"/questions/{id_}/")
        expect(page.locator("h1 + p")).to_have_text(hint)
        page.goto(f"/quiz/?from={id_}")
        expect(page.locator("#quiz h2 + p")).to_have_text(hint)
        expect(page.get_by_text(hint)).to_have_count(1)


def test_how_to_find_out_names_options_that_the_question_has() -> None:
    for question in GUIDE.questions.values():
        said = quoted(GUIDE, question.find_out["zh"], "zh") if question.find_out else ""
        for named in re.findall("选「(.+?)」", said):
            assert any(each.text["zh"].startswith(named) for each in question.options), (question.id, named)


def test_the_reader_s_own_clock_makes_no_difference(page: Page) -> None:
    clock = page.context.new_cdp_session(page)
    for zone in ("America/Los_Angeles", "Pacific/Kiritimati"):
        clock.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
        page.goto(AGE)
        page.reload()
        for days, picked in ((3, "within-five"), (6, "over-five")):
            page.locator("#quiz-day").fill(days_ago(page, days))
            expect(page.locator(".options a.proposed").first).to_contain_text(option("ecs-age", picked))
    clock.detach()


def test_a_day_to_come_or_of_another_age_proposes_nothing(page: Page) -> None:
    page.goto("/en" + AGE)
    coming = days_ago(page, -2)
    for date, said in {
        coming: "That day is still to come in Beijing time.",
        "0020-11-20": "Check the year.",
        "": "",
    }.items():
        page.locator("#quiz-day").fill(date)
        expect(page.locator(".tool > [role=status]")).to_have_text(said)
        expect(page.locator(".options a.proposed")).to_have_count(0)


def test_the_calculator_stands_open_and_proposes_the_answer(page: Page) -> None:
    page.goto(SUM)
    for used, picked, sum_ in (("100", "left", "271.23"), ("200", "nothing", "0.00")):
        fill(page, used)
        expect(page.locator(".tool > [role=status]")).to_contain_text(option("ecs-sum", picked))
        page.locator(".options a.proposed").click()
        expect(page.locator("#quiz .verdict")).to_be_visible()
        assert page.url.endswith(f"&ecs-sum={picked}&ecs-sum.figure={sum_}")
        page.locator(".quiz-back").click()


@pytest.mark.parametrize("address", [AGE, SUM])
def test_what_helps_stands_before_the_options(page: Page, address: str) -> None:
    page.goto(address)
    tool, options = page.locator("#quiz .tool input:visible").first, page.locator("#quiz ul.options")
    expect(tool).to_be_visible()
    assert tool.bounding_box()["y"] < options.bounding_box()["y"]


def test_the_reader_may_pick_another_answer_than_the_proposed_one(page: Page) -> None:
    page.goto(SUM)
    fill(page, "100")
    page.locator("#quiz .options a", has_text=option("ecs-sum", "unsure")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["amount-unknown"].title["zh"])
    expect(page.locator("#quiz")).not_to_contain_text("271.23")  # it is not what this answer is about


def test_what_was_worked_out_survives_a_reload_before_anything_is_picked(page: Page) -> None:
    page.goto(SUM)
    fill(page, "100")
    expect(page.locator(".options a.proposed")).to_be_visible()
    page.reload()
    expect(page.locator(".tool > [role=status]")).to_contain_text("271.23 元")
    expect(page.locator(".options a.proposed")).to_contain_text(word("quiz.suggested", "zh"))


def test_a_sum_that_is_taken_back_proposes_nothing(page: Page) -> None:
    page.goto(SUM)
    fill(page, "100")
    expect(page.locator(".options a.proposed")).to_be_visible()
    page.locator("#calculator-paid").fill("")
    expect(page.locator(".options a.proposed")).to_have_count(0)
    assert "figure" not in page.url


def test_fields_beside_each_other_stand_level_whatever_is_told_at_one(page: Page) -> None:
    page.goto(SUM)
    for field, value in {"coupon": "-1", "list": "0"}.items():
        page.locator(f"#calculator-{field}").fill(value)
    expect(page.locator("#calculator-list-error")).not_to_be_empty()
    tops = [page.locator(f"#calculator-{field}").bounding_box()["y"] for field in ("paid", "coupon", "list", "term")]
    assert tops[0] == tops[1] < tops[2] == tops[3]
