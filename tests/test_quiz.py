"""A reader takes the quiz in a real browser: by tap, by keyboard, by link, without JavaScript."""

import pytest
from conftest import GUIDE
from guide.files.words import word
from guide.records.outline import outline
from guide.records.tree import Outcome
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS, dayless, option, picks_of, shown


def test_a_reader_taps_through_to_the_outcome(page: Page) -> None:
    language = "zh"
    page.goto("/quiz/")
    for question, picked in picks_of(FIVE_DAYS):
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text[language])
        left = GUIDE.routes.prove().most_left[question]
        said = (
            word("quiz.progress", language).replace("{m}", str(left))
            if left > 1
            else word("quiz.progress_last", language)
        )
        expect(page.locator(".quiz-progress")).to_have_text(said)
        page.locator("#quiz .options a", has_text=option(question, picked, language)).first.tap()
    outcome = GUIDE.outcomes["ecs-five-day-full"]
    expect(page.locator("#quiz h2")).to_have_text(outcome.title[language])
    expect(page.locator("#quiz .verdict.tone-good")).to_be_visible()
    for statement in (*outcome.before, *outcome.steps, *outcome.after, outcome.money.amount):
        expect(page.locator("#quiz")).to_contain_text(shown(statement.text[language], language))
    assert dayless(page.url).endswith(f"#{FIVE_DAYS}")
    expect(page.locator("#quiz .lead details.evidence")).to_have_count(1)


def test_a_reader_uses_only_the_keyboard(page: Page) -> None:
    page.goto("/quiz/")
    expect(page.locator(".quiz-progress")).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")  # the first screen leaves the focus alone
    for question, picked in picks_of(FIVE_DAYS):
        focused = page.locator("#quiz .options a:focus", has_text=option(question, picked))
        for _ in range(40):
            if focused.count():
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#quiz h2")).to_be_focused()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])


def test_back_and_reload_work_from_the_address_alone(page: Page) -> None:
    page.goto("/quiz/")
    expect(page.locator(".quiz-progress")).to_be_visible()
    page.locator("#quiz .options a").first.click()
    second = GUIDE.questions["billing"].text["zh"]
    expect(page.locator("#quiz h2")).to_have_text(second)
    page.locator("#quiz .options a").first.click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["want"].text["zh"])
    page.go_back()
    expect(page.locator("#quiz h2")).to_have_text(second)
    page.reload()
    expect(page.locator("#quiz h2")).to_have_text(second)
    page.locator(".quiz-back").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])


def test_an_anchor_of_the_page_does_not_restart_the_quiz(page: Page) -> None:
    page.goto("/quiz/#" + FIVE_DAYS)
    title = GUIDE.outcomes["ecs-five-day-full"].title["zh"]
    expect(page.locator("#quiz h2")).to_have_text(title)
    page.evaluate("location.hash = '#start'")
    page.wait_for_timeout(200)
    expect(page.locator("#quiz h2")).to_have_text(title)
    assert page.url.endswith("#" + FIVE_DAYS)  # what is copied, printed or reloaded is still the walk


def test_the_link_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/quiz/#" + FIVE_DAYS)
    page.get_by_role("button", name="复制链接").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url.replace("/quiz/", "/outcomes/ecs-five-day-full/")
    page.goto("about:blank")
    page.goto(copied)
    page.wait_for_url("**/quiz/#" + FIVE_DAYS)
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])


def test_without_javascript_the_same_walk_works_page_by_page(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/quiz/")
    expect(page.locator(".scripted")).to_be_hidden()  # what scripts remember is not spoken of
    for question, picked in picks_of(FIVE_DAYS):
        expect(page.locator("h1, #quiz h2").last).to_have_text(GUIDE.questions[question].text["en"])
        page.locator(".options a", has_text=option(question, picked, "en")).first.click()
    expect(page.locator("h1")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["en"])
    context.close()


def test_when_the_tree_is_missing_the_page_stays_as_it_was(page: Page) -> None:
    page.route("**/questions.json", lambda route: route.fulfill(status=404))
    page.goto("/quiz/#" + FIVE_DAYS)
    page.wait_for_load_state("networkidle")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    expect(page.locator(".quiz-page-by-page")).to_have_text(word("quiz_page_by_page", "zh"))
    page.locator("#quiz .options a").first.click()
    expect(page.locator("h1")).to_have_text(GUIDE.questions["billing"].text["zh"])


SHOWN = """async (walks) => {
  const found = []
  document.querySelector('article').hidden = true  // nobody looks: laying each out would take most of the time
  for (const [walk, title] of walks) {
    location.hash = walk
    const late = performance.now() + 5000
    const there = () => document.querySelector('#quiz h2').textContent === title && document.querySelector('#quiz .verdict')
    while (!there() && performance.now() < late) await new Promise((resolve) => setTimeout(resolve))
    found.push([document.querySelector('#quiz h2').textContent, document.getElementById('quiz').textContent.includes('undefined')])
  }
  return found
}"""


def kind(outcome: Outcome) -> tuple[object, ...]:
    """What an answer has: its sections, and whether it asks for a day."""
    return (bool(outcome.deadlines), *(section.key for section in outline(GUIDE, outcome, "zh")))


def test_an_outcome_of_every_kind_can_be_shown(page: Page) -> None:
    page.goto("/quiz/")
    one = {kind(each): each.id for each in GUIDE.outcomes.values()}.values()
    ends = {end: "&".join(f"{q}={o}" for q, o in picks) for picks, end in reversed(list(GUIDE.routes.paths()))}
    walks = {end: ends[end] for end in one}
    titles = [GUIDE.outcomes[end].title["zh"] for end in walks]
    found = page.evaluate(SHOWN, list(zip(walks.values(), titles, strict=True)))
    assert [heading for heading, _ in found] == titles
    assert not [heading for heading, is_torn in found if is_torn]


@pytest.mark.parametrize("size", [(320, 640), (1280, 850)])
def test_what_has_the_focus_is_never_covered(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto("/en/quiz/#" + FIVE_DAYS)
    page.locator("#quiz .quiz-restart").focus()
    uncovered = """() => {
      const box = document.activeElement.getBoundingClientRect()
      const on = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10))
      return document.activeElement.contains(on) || on?.contains(document.activeElement) || document.activeElement.innerText
    }"""
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.closest('.quiz-trail, .md-header') !== null"):
            break
        assert page.evaluate(uncovered) is True


def test_a_link_that_a_mail_program_rewrote_still_holds_the_walk(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS.replace('&', '&amp;')}。")  # tests/js/walk.test.js has more of them
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])


def test_whoever_comes_back_from_a_source_or_loads_the_page_again_finds_their_place(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    word = page.locator("#quiz .checklist a.term:visible").last
    word.scroll_into_view_if_needed()
    word.focus()
    place = page.evaluate("scrollY")
    assert place > 500
    word.press("Enter")
    page.wait_for_url("**/glossary/**")
    page.go_back()
    expect(page.locator("#quiz .verdict")).to_be_attached()
    page.wait_for_function(f"Math.abs(scrollY - {place}) < 5")
    page.evaluate("scrollTo(0, 1900)")
    page.wait_for_function("() => history.state.place === 1900")
    page.reload()
    expect(page.locator("#quiz .verdict")).to_be_attached()
    page.wait_for_function("() => Math.abs(scrollY - 1900) < 5")


def test_a_jump_within_the_outcome_leaves_walk_and_history_alone(page: Page) -> None:
    page.goto(f"/en/quiz/#{FIVE_DAYS}")
    before = page.evaluate("history.length")
    page.locator(".jumps a", has_text="What to do").click()
    expect(page.locator("#steps")).to_be_in_viewport()
    page.wait_for_url(f"**/#{FIVE_DAYS}")
    assert page.evaluate("history.length") == before


def test_a_tree_that_is_not_whole_leaves_the_page_as_it_was(page: Page) -> None:
    page.route("**/questions.json", lambda route: route.fulfill(json={"start": "site", "questions": {}, "words": {}}))
    page.goto("/quiz/")
    page.wait_for_timeout(500)
    expect(page.locator("#quiz .options a").first).to_have_attribute("href", "../questions/billing/")
