"""Home in five seconds: one sentence, the first question and the urgent ways of both sites, all on a phone's first screen."""

import html
import re
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import languages
from guide.records.addresses import home_of
from playwright.sync_api import Locator, Page, expect
from walks import reached

START = GUIDE.questions[GUIDE.start]
URGENT = 12  # six on each site


def texts(found: Locator) -> list[str]:
    return [text.strip() for text in found.all_inner_texts()]


@pytest.mark.parametrize("language", languages())
def test_the_first_screen_of_a_phone_holds_the_question_and_the_urgent_ways_and_the_rest_repeats_none(
    page: Page, language: str
) -> None:
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
    shown, listed = page.locator("article").inner_text(), texts(page.locator("article .link-list a"))
    assert not [entry.id for entry in GUIDE.faq.values() if entry.reply[language][:40] in shown]
    assert len({entry.question[language] for entry in GUIDE.faq.values()} & {*listed}) == 8
    hrefs = page.locator("article a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert len(hrefs) == len(set(hrefs))
    assert page.locator("article .md-button").count() == 0


@pytest.mark.parametrize("language", languages())
def test_each_way_leads_into_the_quiz_and_without_scripts_to_the_same_page(
    site: Path, page: Page, language: str
) -> None:
    links = re.findall(
        "<a [^>]*data-walk=[^>]*>", (site / home_of(language) / "index.html").read_text(encoding="utf-8")
    )
    ways = [
        tuple(html.unescape(re.findall(f' {name}="([^"]*)"', link)[0]) for name in ("data-walk", "href"))
        for link in links
    ]
    assert len(ways) == len(START.options) + URGENT
    page.goto(f"/{home_of(language)}")
    walked = page.locator(".start a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    for walk, href in ways:
        node = reached(walk.partition("#")[2])
        kind = "questions" if node in GUIDE.questions else "outcomes"
        assert href == f"{kind}/{node}/"
        assert walk in walked
    page.locator(f'.start a[href="{walk}"]').click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.node_title(node)[language])


def test_a_question_on_a_faq_page_leads_into_the_quiz_where_every_walk_to_it_is_one(page: Page) -> None:
    for question, is_one in (("ecs-special", True), ("ecs-age", False), ("rds-age", False)):
        entry = next(entry for entry in GUIDE.faq.values() if question in entry.questions)
        page.goto(f"/faq/{entry.id}/")
        page.locator("#nodes > summary").click()
        link = page.locator("#nodes a", has_text=GUIDE.questions[question].text["zh"])
        if not is_one:
            expect(link).to_have_attribute("href", f"../../questions/{question}/")
            continue
        link.click()
        page.wait_for_url("**/quiz/#site=china&billing=subscription&want=ecs")
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["zh"])
    page.goto("/questions/ecs-special/")
    walks = page.locator(".md-content a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
    assert not [href for href in walks if "quiz/#" in href]
