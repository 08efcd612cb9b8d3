"""An answer can be changed, and what still fits is kept: from the list, the trail, an old link, another language."""

import pytest
from browsing import PHONE
from conftest import GUIDE
from guide.files.words import languages
from guide.records.addresses import home_of
from playwright.sync_api import Page, expect
from walks import FIVE_DAYS, option, picks_of


def test_every_answer_can_be_changed(page: Page) -> None:
    page.goto("/quiz/#" + FIVE_DAYS)
    page.locator(".quiz-answers summary").click()
    rows = page.locator(".quiz-answers li")
    expect(rows).to_have_count(len(picks_of(FIVE_DAYS)))
    rows.nth(4).locator("a").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-age"].text["zh"])
    page.locator("#quiz .options a", has_text=option("ecs-age", "over-five")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-sum"].text["zh"])
    expect(page.get_by_role("status").first).to_contain_text(GUIDE.questions["allowance"].text["zh"])


def test_an_old_link_opens_at_the_first_question_that_changed_and_says_so(page: Page) -> None:
    page.goto("/quiz/#site=china&billing=gone&want=ecs")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["billing"].text["zh"])
    expect(page.locator(".quiz-status")).to_contain_text("选项已经变了")


def test_the_answers_stay_in_sight_while_the_reader_scrolls(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    trail = page.locator(".quiz-trail a:not(.quiz-back)")
    picks = picks_of(FIVE_DAYS)
    expect(trail).to_have_text([option(question, picked) for question, picked in picks])
    expect(page.locator("#quiz .verdict")).to_be_visible()
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(200)
    for answer in (page.locator(".quiz-back"), trail.last):
        expect(answer).to_be_in_viewport(ratio=0.95)  # where it sticks, a pixel may round away
    middles = page.locator(".quiz-trail a").evaluate_all(
        "all => all.map((a) => a.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)"
    )
    assert max(middles) - min(middles) < 4  # one row
    page.set_viewport_size({"width": 740, "height": 360})
    assert page.locator(".quiz-trail").evaluate("(it) => it.offsetHeight") < 50  # one row, too
    page.set_viewport_size({"width": 1280, "height": 800})
    for answer in page.locator(".quiz-trail a").all():
        expect(answer).to_be_in_viewport(ratio=1)
    assert page.locator(".quiz-trail").evaluate("(it) => it.offsetHeight") < 90  # two rows
    trail.nth(4).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-age"].text["zh"])
    expect(page.locator(".quiz-trail [aria-current]")).to_have_text(option("ecs-age", "within-five"))


@pytest.mark.parametrize("language", languages())
def test_on_a_phone_the_answers_are_one_row_that_shows_the_latest_whole_and_cuts_none_that_has_room(
    page: Page, language: str
) -> None:
    page.set_viewport_size(PHONE["viewport"])
    parts = """(all) => all.map((it) => [it.getBoundingClientRect(), it.lastElementChild || it])
      .map(([{ left, right, top, bottom, height }, { scrollWidth, clientWidth }]) =>
        ({ left, right, height, middle: (top + bottom) / 2, isCut: scrollWidth > clientWidth }))"""
    picks = FIVE_DAYS.split("&")
    for count in range(1, len(picks) + 1):
        page.goto(f"/{home_of(language)}quiz/#{'&'.join(picks[:count])}")
        expect(page.locator(".quiz-trail a")).to_have_count(count + 1)
        page.locator("#quiz :is(.options, .verdict)").wait_for()  # an outcome that arrives draws the answers anew
        back, *answers = page.locator(".quiz-trail a").evaluate_all(parts)
        assert max(abs(each["middle"] - back["middle"]) for each in answers) < 4
        assert answers[-1]["right"] <= 390
        assert min(each["height"] for each in (back, *answers)) >= 43.5  # a finger hits it
        assert not [each for each in answers if each["left"] < back["right"] - 1 and each["right"] > back["right"] + 6]
        assert count > 1 or not answers[0]["isCut"]


@pytest.mark.parametrize("width", [640, 1280])
def test_answers_that_fit_in_one_row_are_whole(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/en/quiz/#site=international&intl-billing=subscription")
    answers = page.locator(".quiz-trail a:not(.quiz-back) span")
    expect(answers).to_have_count(2)
    assert answers.evaluate_all("all => all.every((it) => it.scrollWidth <= it.clientWidth)")
    assert page.locator(".quiz-trail").evaluate("(it) => it.scrollWidth <= it.clientWidth && it.offsetHeight < 60")


def test_back_from_a_changed_answer_s_question_leaves_the_walk_as_it_was(page: Page) -> None:
    page.goto("/quiz/#" + FIVE_DAYS)
    page.locator(".quiz-answers summary").click()
    page.locator(".quiz-change").nth(4).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-age"].text["zh"])
    page.locator(".quiz-back").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])
    expect(page.locator(".quiz-status")).to_have_text("")


def test_answers_after_one_that_changed_are_kept(page: Page) -> None:
    page.goto("/quiz/#site=china&billing=gone&want=ecs&ecs-special=none&ecs-age=over-five")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["billing"].text["zh"])
    page.locator("#quiz .options a", has_text=option("billing", "subscription")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-sum"].text["zh"])


def test_the_other_language_takes_the_walk_along(page: Page) -> None:
    page.goto("/quiz/?from=billing#" + FIVE_DAYS.split("&", 1)[1])
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])
    page.locator(".md-header [hreflang=en]").evaluate("(link) => link.click()")
    page.wait_for_url("**/en/quiz/?from=billing#" + FIVE_DAYS.split("&", 1)[1])
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["en"])


def test_the_other_language_takes_no_walk_along_that_was_left(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    link = page.locator(".md-header [hreflang=en]")
    link.evaluate("(link) => link.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }))")
    assert str(link.evaluate("(link) => link.href")).endswith(f"/en/quiz/#{FIVE_DAYS}")
    page.locator(".quiz-restart").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    link.evaluate("(link) => link.click()")
    page.wait_for_url("**/en/quiz/")


def test_starting_again_clears_the_ticks(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    page.locator("#quiz .checklist input").first.check()
    with page.context.expect_page() as opened:  # the page that stays open keeps its ticks
        page.locator(".quiz-restart").click(modifiers=["ControlOrMeta"])
    opened.value.close()
    expect(page.locator("#quiz .checklist input").first).to_be_checked()
    page.locator(".quiz-restart").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    page.goto(f"/quiz/#{FIVE_DAYS}")
    expect(page.locator("#quiz .checklist input").first).not_to_be_checked()


def test_a_question_in_between_loses_no_later_answer(page: Page) -> None:
    page.goto(f"/en/quiz/#{FIVE_DAYS}&_at=billing")
    page.locator("#quiz .options a", has_text=option("billing", "unsure", "en")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["billing-clue"].text["en"])
    assert page.locator(".quiz-status").inner_text() == ""
    page.locator("#quiz .options a", has_text=option("billing-clue", "future", "en")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["en"])
