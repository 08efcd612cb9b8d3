"""One phone screen holds the answer, what to know and the button; the rest is short, and its evidence is quiet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import choices, languages, word
from guide.records.addresses import home_of
from guide.records.outline import lead, outline
from guide.records.tree import Outcome
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS

PHONE = {"width": 390, "height": 844}
LONGEST = {"zh": 4.7, "en": 6.1}  # in screens
MOST_MARKS = 25
FULLEST = 5  # outcomes whose texts are the longest, in each language

MEASURES = """() => {
    const bottom = (part) => Math.max(...[...document.querySelectorAll(part)].map((it) => it.getBoundingClientRect().bottom + scrollY))
    const seen = [...document.querySelectorAll('#quiz .evidence')]
    return {
        first: bottom('#quiz .know, #quiz .action > :first-child'),
        whole: bottom('#quiz'),
        marks: seen.length,
        links: seen.filter((it) => it.querySelector('a')).length,
    }
}"""


def walk_to(outcome: str) -> str:
    """The longest walk to an outcome: it shows the most notes."""
    walks = ("&".join(f"{question}={option}" for question, option in picks) for picks, end in GUIDE.routes.paths() if end == outcome)  # fmt: skip
    return max(walks, key=len)


def on_the_first_screen(outcome: Outcome, language: str) -> int:
    known = next(section for section in outline(GUIDE, outcome, language) if section.form == "know")
    said = [lead(GUIDE, outcome, language)[0], outcome.title[language], *(line.text for line in known.lines)]
    return sum(map(len, said))


def in_all(outcome: Outcome, language: str) -> int:
    return sum(len(line.text) for part in outline(GUIDE, outcome, language) if not part.folded for line in part.lines)


def fullest(language: str) -> Iterator[str]:
    """The outcomes that are likely to be the longest, on the first screen or as a whole."""
    for size in (on_the_first_screen, in_all):
        ranked = sorted(GUIDE.outcomes.values(), key=lambda outcome: size(outcome, language), reverse=True)
        yield from (outcome.id for outcome in ranked[:FULLEST])


@pytest.mark.parametrize("language", languages())
def test_the_fullest_outcomes_fit(browser: Browser, server: str, language: str) -> None:
    context = browser.new_context(base_url=server, viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"/{home_of(language)}quiz/")
    page.locator(".quiz-progress").wait_for()
    for id_ in dict.fromkeys(fullest(language)):
        page.evaluate("(walk) => { location.hash = walk }", walk_to(id_))
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes[id_].title[language])
        expect(page.locator("#quiz .verdict")).to_be_visible()  # all of it, not what stands there while it comes
        found = page.evaluate(MEASURES)
        assert found["first"] <= PHONE["height"], (id_, found)
        assert found["whole"] <= LONGEST[language] * PHONE["height"], (id_, found)
        assert found["marks"] <= MOST_MARKS, (id_, found)
        assert not found["links"], id_
    context.close()


def test_no_answer_has_more_marks_than_a_reader_overlooks() -> None:
    for picks, end in GUIDE.routes.paths():
        parts = (part for part in outline(GUIDE, GUIDE.outcomes[end], "zh") if part.form != "know")
        lines = (line for part in parts for line in part.lines if line.when.items() <= dict(picks).items())
        assert 1 + sum(bool(line.facts) for line in lines) <= MOST_MARKS, (end, picks)


@pytest.mark.parametrize("language", languages())
def test_how_much_stands_at_the_top_unless_there_is_no_time_to_lose(language: str) -> None:
    for outcome in GUIDE.outcomes.values():
        sections = {part.key: part for part in outline(GUIDE, outcome, language)}
        top, keys = sections["know"].lines[0], list(sections)
        hurry = keys.index("steps") < keys.index("before")
        assert hurry == (top.label != word("amount", language)), outcome.id
        assert sections["before"].title == word("meanwhile" if hurry else "before", language)
        assert hurry or sections["money"].lines[0].text.startswith(top.text), outcome.id


@pytest.mark.parametrize("language", languages())
def test_the_lead_and_its_rest_are_the_whole_summary(language: str) -> None:
    for outcome in GUIDE.outcomes.values():
        first, more = lead(GUIDE, outcome, language)
        assert first
        assert "".join(f"{first}{more}".split()) == "".join(outcome.summary[language].split()), outcome.id


def test_a_mark_opens_the_official_pages_in_place_and_ticks_nothing(page: Page) -> None:
    for address in (f"/en/quiz/#{FIVE_DAYS}", "/en/outcomes/ecs-five-day-full/"):
        page.goto(address)
        item = page.locator(".checklist li").first
        mark = item.locator("summary")
        expect(mark).to_have_text("Evidence: Official, sources: 1")
        mark.click()
        source = next(iter(GUIDE.facts["ecs-what-goes"].sources))
        expect(item.get_by_role("link", name=GUIDE.sources[source].title["en"])).to_have_attribute(
            "href", GUIDE.sources[source].url
        )
        expect(item.locator("input")).not_to_be_checked()
        assert item.locator("label summary").count() == 0


def test_without_javascript_a_mark_opens_too(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto("/outcomes/ecs-five-day-full/")
    page.locator("#before-list summary").first.click()
    expect(page.locator("#before-list .evidence a").first).to_be_visible()
    page.locator("#after > summary").click()
    expect(page.locator("#after-list li").first).to_be_visible()
    question = GUIDE.shared_walk("ecs-five-day-full")[1]
    expect(page.locator(".own-case a[data-walk]")).to_have_attribute("href", f"../../questions/{question}/")
    context.close()


def test_only_what_asks_for_care_has_a_word() -> None:
    assert set(choices("grade_marks")) == {"excerpt", "superseded", "copy", "unknown"}


TARGETS = """() => [...document.querySelectorAll(
    '#quiz summary, #quiz button, #quiz .quiz-back, #quiz .know a, #quiz .action-button a, #quiz .share a, #quiz .jumps a'
)].map((it) => [it.className + it.textContent, it.getBoundingClientRect()])
    .filter(([, { width, height }]) => height && (height < 43.5 || width < 43.5)).map(([name]) => name)"""


def test_what_can_be_touched_is_large_enough(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    page.locator("#quiz .verdict").wait_for()
    assert page.evaluate(TARGETS) == []
    expect(page.locator("#quiz .know a").first).to_have_css("text-decoration-line", "underline")  # what is none is text
    item = page.locator("#quiz .checklist li").first
    item.scroll_into_view_if_needed()
    box = item.bounding_box()
    assert box
    for ticked, (x, y) in enumerate(((3, 3), (41, 3), (3, 41))):
        page.mouse.click(box["x"] + x, box["y"] + y)
        expect(item.locator("input")).to_be_checked(checked=ticked % 2 == 0)


@pytest.mark.parametrize("address", [f"/quiz/#{FIVE_DAYS}", "/outcomes/ecs-five-day-full/", f"/embed/#{FIVE_DAYS}"])
def test_a_jump_lands_with_its_heading_in_sight(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".jumps a[href='#steps']").click()
    heading = page.locator("#steps")
    expect(heading).to_be_in_viewport()
    page.wait_for_timeout(300)
    place = heading.bounding_box()
    assert place
    over = page.evaluate("([x, y]) => document.elementFromPoint(x, y).id", [place["x"] + 5, place["y"] + 8])
    assert over == "steps"
    assert place["y"] < 200


def test_who_comes_from_a_pasted_link_checks_their_own_case(page: Page) -> None:
    page.goto("/outcomes/ecs-five-day-full/")
    expect(page.get_by_role("button", name=word("quiz.copy_link", "zh"))).to_be_visible()
    page.get_by_role("link", name=word("own_case", "zh")).click()
    question = GUIDE.shared_walk("ecs-five-day-full")[1]
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["zh"])


def test_whoever_reads_an_entry_about_one_site_begins_after_that_question(page: Page) -> None:
    for entry, asked in (("bought-by-a-child", "billing"), ("wrong-region", GUIDE.start)):  # of one site, of both
        page.goto(f"/faq/{entry}/")
        page.get_by_role("link", name=word("own_case", "zh")).click()
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[asked].text["zh"])


@pytest.mark.parametrize("home", ["", "en/"])
def test_an_entry_whose_question_names_a_site_begins_the_quiz_there(site: Path, home: str) -> None:
    begun = 0
    for entry in GUIDE.faq.values():
        named = [each for each in choices("sites") if word(f"sites.{each}", "zh") in entry.question["zh"]]
        known, _ = GUIDE.shared_walk(*entry.questions, *GUIDE.outcomes_of[entry.id])
        if len(named) == 1 and known:  # some comes up before anybody is asked for the site, too
            text = (site / home / f"faq/{entry.id}/index.html").read_text(encoding="utf-8")
            (walk,) = re.findall(r'class="own-case.*?data-walk="[^"#]*#([^"]*)"', text)
            assert walk.startswith(f"site={named[0]}"), entry.id
            begun += len({GUIDE.facts[fact].site for fact in entry.facts}) > 1
    assert begun


def test_what_is_filled_in_leads_to_the_outcome() -> None:
    begun = {(picks[:length], end) for picks, end in GUIDE.routes.paths() for length in range(len(picks))}
    asked = 0
    for outcome in GUIDE.outcomes:
        known, question = GUIDE.shared_walk(outcome)
        assert (tuple(known), outcome) in begun, outcome
        node = GUIDE.start
        for here, picked in known:
            assert here == node
            node = next(option.goto for option in GUIDE.questions[here].options if option.id == picked)
        assert node == question
        asked += not known
    assert asked < len(GUIDE.outcomes) / 10  # hardly anyone starts from nothing


def test_the_button_names_a_computer_only_to_whoever_has_none(browser: Browser, server: str) -> None:
    for is_phone in (True, False):
        context = browser.new_context(base_url=server, has_touch=is_phone, is_mobile=is_phone, viewport=PHONE)
        page = context.new_page()
        page.goto("/outcomes/ecs-five-day-full/" if is_phone else f"/quiz/#{FIVE_DAYS}")
        expect(page.locator(".action-button .device")).to_be_attached()
        expect(page.locator(".action-button .device")).to_be_visible(visible=is_phone)
        context.close()


def test_on_paper_nothing_is_folded(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    page.locator("#quiz .verdict").wait_for()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for statement in GUIDE.outcomes["ecs-five-day-full"].after:
        expect(page.get_by_text(statement.text["zh"].partition("[")[0][:12]).first).to_be_visible()
