"""Home in five seconds: one sentence, the first question and the urgent ways of both sites, all on a phone's first screen."""

import re

import pytest
from conftest import GUIDE
from guide.files.words import languages
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Locator, Page, expect
from walks import reached

START = GUIDE.questions[GUIDE.start]
URGENT = 10  # five on each site


def texts(found: Locator) -> list[str]:
    return [text.strip() for text in found.all_inner_texts()]


@pytest.mark.parametrize("language", languages())
def test_the_first_screen_of_a_phone_holds_the_question_and_the_urgent_ways(page: Page, language: str) -> None:
    page.goto(f"/{home_of(language)}")
    assert texts(page.locator(".hero p")) != []
    assert re.findall(r"[。.?？]", page.locator(".hero p").inner_text()) in (["。"], ["."])
    assert texts(page.locator("#start")) == [START.text[language]]
    assert texts(page.locator("ul.options a")) == [option.text[language] for option in START.options]
    expect(page.locator(".urgent a")).to_have_count(URGENT)
    for part in page.locator("h1, .hero p, ul.options a, .urgent a").all():
        box = part.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 844, part.inner_text()


@pytest.mark.parametrize("language", languages())
def test_each_way_leads_into_the_quiz_and_without_scripts_to_the_same_page(
    browser: Browser, server: str, page: Page, language: str
) -> None:
    plain = browser.new_context(base_url=server, java_script_enabled=False).new_page()
    plain.goto(f"/{home_of(language)}")
    links = plain.locator(".start a[data-walk]")
    ways = [(link.get_attribute("data-walk") or "", link.get_attribute("href") or "") for link in links.all()]
    assert len(ways) == len(START.options) + URGENT
    plain.context.close()
    page.goto(f"/{home_of(language)}")
    walked = page.locator(".start a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    for walk, href in ways:
        node = reached(walk.partition("#")[2])
        kind = "questions" if node in GUIDE.questions else "outcomes"
        assert href == f"{kind}/{node}/"
        assert walk in walked
    page.locator(f'.start a[href="{walk}"]').click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.node_title(node)[language])


@pytest.mark.parametrize("language", languages())
def test_the_start_page_lists_questions_and_repeats_no_reply_and_no_way(page: Page, language: str) -> None:
    page.goto(f"/{home_of(language)}")
    shown = page.locator("article").inner_text()
    assert not [entry.id for entry in GUIDE.faq.values() if entry.reply[language][:40] in shown]
    asked = [
        entry for entry in GUIDE.faq.values() if entry.question[language] in texts(page.locator("article .link-list a"))
    ]
    assert len(asked) == 8
    hrefs = page.locator("article a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert len(hrefs) == len(set(hrefs))
    assert page.locator("article .md-button").count() == 0


def test_a_question_on_a_faq_page_leads_into_the_quiz_where_every_walk_to_it_is_one(page: Page) -> None:
    for question, is_one in (("ecs-special", True), ("ecs-age", False), ("rds-age", False)):
        entry = next(entry for entry in GUIDE.faq.values() if question in entry.questions)
        page.goto(f"/faq/{entry.id}/")
        link = page.locator("#nodes ~ .link-list a", has_text=GUIDE.questions[question].text["zh"])
        if not is_one:
            expect(link).to_have_attribute("href", f"../../questions/{question}/")
            continue
        link.click()
        page.wait_for_url("**/quiz/#site=china&billing=subscription&want=ecs")
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["zh"])
    page.goto("/questions/ecs-special/")
    walks = page.locator(".md-content a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert not [href for href in walks if "quiz/#" in href]
