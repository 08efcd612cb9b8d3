"""An outcome's sections are shown in their order and form, and places that a text names are links."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

TREE: dict[str, Any] = {
    "start": "bin",
    "places": {
        "hall": {"name": "Town hall", "address": "https://hall.example/"},
        "app": {"name": "The app", "address": "https://app.example/", "device": "phone only"},
    },
    "verdicts": {"good": {"text": "Good", "tone": "good", "glyph": "✓"}},
    "questions": {
        "bin": {
            "text": "Which bin?",
            "why": "Ask at [hall].",
            "most": 1,
            "options": [{"id": "blue", "text": "Blue", "goto": "done"}, {"id": "red", "text": "Red", "goto": "done"}],
        }
    },
    "outcomes": {
        "done": {
            "verdict": "good",
            "title": "Done",
            "summary": "Use [app], or [any desk][hall]; [not a place] stays.",
            "weak": False,
            "facts": [],
            "faq": [],
            "reply": "Done.",
            "sections": [
                {"key": "steps", "title": "Steps", "form": "steps", "lines": [{"text": "Open [app]"}, {"text": "Go"}]},
                {"key": "money", "title": "Money", "form": "terms", "lines": [{"label": "Sum", "text": "5"}]},
                {
                    "key": "notes",
                    "title": "Notes",
                    "form": "points",
                    "lines": [
                        {"label": "If blue", "text": "It is blue", "when": {"bin": "blue"}},
                        {"label": "If red", "text": "It is red", "when": {"bin": "red"}},
                    ],
                },
                {
                    "key": "rare",
                    "title": "Rare",
                    "form": "points",
                    "lines": [{"text": "Never", "when": {"bin": "green"}}],
                },
                {
                    "key": "related",
                    "title": "Related",
                    "form": "links",
                    "lines": [{"text": "Entry", "to": "faq/entry/"}],
                },
            ],
        }
    },
}


@pytest.fixture
def quiz(page: Page, site: Path) -> Page:
    published = json.loads((site / "en/tree.json").read_text(encoding="utf-8"))
    page.route("**/en/assets/tree-*/questions.json", lambda route: route.fulfill(json={**published, **TREE}))
    page.goto("/en/quiz/#bin=blue")
    expect(page.locator("#quiz h2")).to_have_text("Done")
    return page


def test_sections_stand_in_their_order_and_one_without_lines_does_not(quiz: Page) -> None:
    headings = quiz.locator("#quiz h3[id]:not(#quiz-answers)")
    expect(headings).to_have_text(["Steps", "Money", "Notes", "Related"])
    assert headings.evaluate_all("all => all.map(({ id }) => id)") == ["steps", "money", "notes", "related"]
    expect(quiz.locator(".jumps a")).to_have_text(["Steps", "Money"])


def test_each_form_has_its_elements(quiz: Page) -> None:
    expect(quiz.locator("#steps + .checklist ol input[type=checkbox]")).to_have_count(2)
    expect(quiz.locator("#money + dl dt")).to_have_text("Sum")
    expect(quiz.locator("#notes + ul li")).to_have_text(["It is blue"])
    assert quiz.locator("#related + ul a").get_attribute("href") == "../faq/entry/"


def test_the_verdict_has_its_tone_and_glyph(quiz: Page) -> None:
    verdict = quiz.locator("#quiz .verdict.tone-good")
    expect(verdict).to_have_text("Good")
    assert verdict.get_attribute("data-glyph") == "✓"


def test_places_are_links_with_their_names_or_own_words_and_say_which_device(quiz: Page) -> None:
    lead = quiz.locator("#quiz .lead")
    expect(lead).to_have_text("Use The app (phone only), or any desk; [not a place] stays.")
    links = lead.locator("a").evaluate_all("all => all.map((a) => [a.textContent, a.href])")
    assert links == [["The app (phone only)", "https://app.example/"], ["any desk", "https://hall.example/"]]
    expect(quiz.locator("#steps + .checklist li").first).to_contain_text("The app (phone only)")


def test_hints_link_places_too(quiz: Page) -> None:
    quiz.locator(".quiz-back").click()
    quiz.locator("#quiz details.hint summary").last.click()
    expect(quiz.get_by_role("link", name="Town hall")).to_be_visible()
