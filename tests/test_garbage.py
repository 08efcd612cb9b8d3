"""Nonsense in the browser's storage, in the address and in messages breaks nothing and changes no answer."""

import random
from collections.abc import Iterator

import pytest
from browsing import search_box
from conftest import GUIDE
from guide.files.words import languages, word
from playwright.sync_api import Page, expect
from walks import FIVE_DAYS

SCRAPS = ("null", "[]", "{}", "1", '"a"', '["a", 1, null]', '{"a": 1}', '{"color": 1}', '{"color": {}, "index": "x"}', "[[", "", "__proto__",
          "constructor", "zh", "xx", "html", "<b>", "{x", '{"index": 1, "color": {}}', '{"index": -1, "color": {"scheme": "<b>"}}', "\ud83d\ude00", "1" * 5000, '{"__proto__": {"a": 1}}', "true",
          '{"a": []}', '["gone/for-ever"]', "17", "{")  # fmt: skip
PARTS = ("site", "china", "international", "billing", "subscription", "want", "_at", ".figure", "=", "&", "#", "%", "%E4", "+", "?", "..",
         "__proto__", "constructor", "<b>", '"', "\u9000", "2026-02-30", "1.00", "a" * 3000)  # fmt: skip
OURS = (
    "desk-language",
    "desk-format",
    "desk-greeting",
    "desk-sign-off",
    "desk-blanks",
    "desk-site",
    *(f"desk-{part}-{language}" for part in ("greeting", "sign-off") for language in languages()),
    "desk-pins",
    "desk-recent",
    "colours",
)
THEIRS = ("/.__tabs", "/.__search", "/.__announce", "/.__consent", "/.__outdated")


@pytest.fixture
def rng() -> random.Random:
    return random.Random(20261125)


def texts(rng: random.Random, parts: tuple[str, ...], number: int) -> Iterator[str]:
    for _ in range(number):
        yield "".join(rng.choices(parts, k=rng.randint(1, 8)))


def test_pages_work_whatever_the_storage_holds(page: Page, rng: random.Random) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/desk/")
    drawn = [{key: rng.choice(SCRAPS) for key in (*OURS, *THEIRS)} for _ in range(3)]
    for number, kept in enumerate(
        [*drawn, {"desk-pins": '["gone/for-ever"]', "desk-recent": '["gone/for-ever", 1, null, {}]'}]
    ):
        page.evaluate("(kept) => { for (const key of Object.keys(kept)) localStorage.setItem(key, kept[key]) }", kept)
        page.goto(("/desk/", "/en/desk/")[number % 2])
        row = page.locator(".desk-row").first
        expect(row.locator("strong")).not_to_be_empty()
        row.locator(".desk-pin").click()
        expect(row.locator(".desk-pin")).to_have_attribute("aria-pressed", "true")
        row.locator(".desk-copy").click()
        if page.locator(".desk-note").text_content():  # a greeting with a blank
            row.locator(".desk-copy").click()
        expect(row.locator(".desk-copy")).to_have_text(word("copied", ("zh", "en")[number % 2]))
    search_box(page).fill("NAT")
    expect(page.locator(".md-search-result__item").first).to_be_attached()


def test_whatever_the_address_holds_a_question_or_an_answer_of_the_tree_is_shown(
    page: Page, rng: random.Random
) -> None:
    page.goto("/quiz/")
    expect(page.locator("#quiz h2")).to_be_visible()
    fragments = [f"#{text}" for text in texts(rng, PARTS, 300)]
    shown = page.evaluate(
        """async (fragments) => {
          const shown = new Set()
          for (const fragment of fragments) {
            location.hash = fragment
            await new Promise((done) => setTimeout(done))
            shown.add(document.querySelector('#quiz h2').textContent)
          }
          return [...shown]
        }""",
        fragments,
    )
    assert set(shown) <= {each.text["zh"] for each in GUIDE.questions.values()}
    page.goto(f"/quiz/#{FIVE_DAYS}")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])


def test_messages_from_other_frames_are_not_listened_to(page: Page, rng: random.Random) -> None:
    page.goto("/quiz/")
    first = page.locator("#quiz h2").text_content()
    page.evaluate(
        """(texts) => {
          for (const text of texts) for (const data of [text, { quizHeight: text }, { quizHeight: 1e9 }, { type: text, data: text }, null])
            window.postMessage(data, '*')
        }""",
        list(texts(rng, SCRAPS, 200)),
    )
    page.wait_for_timeout(50)
    assert page.locator("#quiz h2").text_content() == first
