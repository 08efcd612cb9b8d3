"""The quiz loads its questions first and each answer when it is near, and says so when it cannot."""

import gzip
import json
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import languages, word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS, option, picks_of

MOST_SCRIPT = 15_200
MOST_OF_QUESTION = 300  # of the tree; all that the quiz loads has a limit of its own
MOST_OF_QUIZ = 94_000
MOST_OF_ANSWER = 60_000
MOST_REQUESTS = 10
FULL = "ecs-five-day-full"


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def fetched(page: Page, site: Path, home: str, until: str) -> list[Path]:
    """The files of the site that a page asks for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{home}quiz/{until}")
    expect(page.locator(".quiz-progress")).to_be_visible()
    page.wait_for_load_state("networkidle")
    return [site / url.split("#")[0].split("/", 3)[3] for url in asked if "." in url.split("/")[-1]]


@pytest.mark.parametrize("home", ["", "en"])
def test_the_questions_are_a_small_part_of_the_tree(site: Path, home: str) -> None:
    (questions,) = (site / home).glob("assets/tree-*/questions.json")
    assert packed(questions) <= MOST_OF_QUESTION * len(GUIDE.questions)
    assert packed(questions) * 4 < packed(site / home / "tree.json")


@pytest.mark.parametrize(
    ("until", "data"), [("", ["questions"]), (f"#{FIVE_DAYS}", ["questions", FULL])], ids=["first question", "answer"]
)
def test_the_quiz_is_small_and_asks_for_little(own_page: Page, site: Path, until: str, data: list[str]) -> None:
    files = fetched(own_page, site, "/", until)
    assert [path.stem for path in files if path.suffix == ".json"] == data
    own = [path for path in files if path.suffix == ".js" and path.parent.name == "quiz"]
    assert sum(map(packed, own)) <= MOST_SCRIPT
    assert len(files) + 1 <= MOST_REQUESTS  # the page itself
    assert sum(map(packed, [*files, site / "quiz/index.html"])) <= MOST_OF_QUIZ


def test_an_answer_s_page_is_small_and_asks_for_little(own_page: Page, site: Path) -> None:
    largest = max((site / "outcomes").glob("*/index.html"), key=packed)
    asked = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(f"/outcomes/{largest.parent.name}/")
    own_page.wait_for_load_state("networkidle")
    files = [site / url.split("/", 3)[3] for url in asked if "." in url.split("/")[-1]]
    assert len(files) + 1 <= MOST_REQUESTS
    assert sum(map(packed, [*files, largest])) <= MOST_OF_ANSWER


def without_what_only_programs_need(tree: dict) -> dict:
    """A tree as the quiz loads it: in parts, which must not grow with what programs are told besides."""
    alone = {"questions": ("address",), "outcomes": ("address",), "facts": ("checked", "review_by", "address"),
             "sources": ("publisher", "edition", "address")}  # fmt: skip
    for head in ("version", "day", "home"):
        tree.pop(head)
    for kind, fields in alone.items():
        for member in tree[kind].values():
            for field in fields:
                member.pop(field)
    return tree


@pytest.mark.parametrize("language", languages())
def test_the_parts_hold_what_the_whole_tree_holds(site: Path, language: str) -> None:
    folder = site / home_of(language)
    tree = without_what_only_programs_need(json.loads((folder / "tree.json").read_text(encoding="utf-8")))
    (parts,) = folder.glob("assets/tree-*")
    questions = json.loads((parts / "questions.json").read_text(encoding="utf-8"))
    facts, sources, places = {}, {}, questions["places"]
    for id_, head in questions["outcomes"].items():
        part = json.loads((parts / f"outcomes/{id_}.json").read_text(encoding="utf-8"))
        assert part["outcome"] == tree["outcomes"][id_]
        assert head.items() <= part["outcome"].items()
        lines = [line for section in part["outcome"]["sections"] for line in section["lines"]]
        ends = part["outcome"].get("deadlines", {}).get("ends", [])
        cited = {fact for line in [*lines, *ends, part["outcome"]] for fact in line.get("facts", [])}
        assert cited <= part["facts"].keys()
        assert {source for fact in part["facts"].values() for source in fact["sources"]} == part["sources"].keys()
        assert {place for place in tree["places"] if f"[{place}]" in json.dumps(part)} == part["places"].keys()
        facts |= part["facts"]
        sources |= part["sources"]
        places |= part["places"]
    assert questions["outcomes"].keys() == tree["outcomes"].keys()
    assert facts == tree["facts"]
    assert {**questions, "outcomes": tree["outcomes"], "facts": facts, "sources": sources, "places": places} == tree


def test_at_the_last_question_the_answers_are_there_before_they_are_asked_for(own_page: Page) -> None:
    own_page.goto("/quiz/#" + FIVE_DAYS.rsplit("&", 1)[0])
    with own_page.expect_response(f"**/outcomes/{FULL}.json"):
        expect(own_page.locator("#quiz .options a").first).to_be_visible()
    own_page.wait_for_load_state("networkidle")
    own_page.context.set_offline(True)
    for picked in ("free", "used"):
        own_page.locator("#quiz .options a", has_text=option("allowance", picked)).click()
        expect(own_page.locator("#quiz .verdict")).to_be_visible()
        own_page.go_back()


def test_while_an_answer_is_on_its_way_its_title_stands_there_and_keeps_the_focus(page: Page) -> None:
    page.goto("/quiz/#" + "&".join("=".join(pick) for pick in picks_of(FIVE_DAYS)[:4]))
    expect(page.locator("#quiz .options a").first).to_be_visible()
    waiting = []
    page.route("**/outcomes/*.json", lambda route: waiting.append(route))
    page.locator("#quiz .options a", has_text=option("ecs-age", "unsure")).click()
    heading = page.locator("#quiz h2")
    expect(heading).to_have_text(GUIDE.outcomes["five-day-edge"].title["zh"])
    expect(heading).to_be_focused()
    expect(page.get_by_text(word("quiz.loading", "zh"))).to_be_visible()
    while not waiting:
        page.wait_for_timeout(20)
    waiting[0].continue_()
    expect(page.locator("#quiz .verdict")).to_be_visible()
    expect(heading).to_be_focused()


def test_an_answer_that_cannot_be_fetched_is_told_with_its_page_and_can_be_asked_for_again(page: Page) -> None:
    language = "en"
    page.route("**/outcomes/*.json", lambda route: route.abort())
    page.goto(f"/en/quiz/#{FIVE_DAYS}")
    expect(page.get_by_role("alert")).to_have_text(word("quiz.load_failed", language))
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes[FULL].title[language])
    link = page.get_by_role("link", name=word("quiz.full_page", language))
    assert link.get_attribute("href") == f"../outcomes/{FULL}/"
    page.unroute("**/outcomes/*.json")
    page.get_by_role("button", name=word("quiz.retry", language)).click()
    expect(page.locator("#quiz .verdict")).to_be_visible()
    expect(page.locator("#quiz h2")).to_be_focused()


@pytest.mark.parametrize("is_cut_off", [True, False])
@pytest.mark.parametrize("missing", ["**/quiz/", "**/assets/tree-*/questions.json"])
def test_a_copied_link_is_the_answer_s_own_page_when_the_quiz_is_out_of_reach(
    page: Page, missing: str, is_cut_off: bool
) -> None:
    page.route(missing, lambda route: route.abort() if is_cut_off else route.fulfill(status=404))
    page.goto(f"/outcomes/{FULL}/#{FIVE_DAYS}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_have_text(GUIDE.outcomes[FULL].title["zh"])
    assert page.url.endswith(f"/outcomes/{FULL}/#{FIVE_DAYS}")


def test_a_copied_link_is_the_answer_s_own_page_without_javascript(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/en/outcomes/{FULL}/#{FIVE_DAYS}")
    expect(page.locator("h1")).to_have_text(GUIDE.outcomes[FULL].title["en"])
    page.goto(f"/en/quiz/#{FIVE_DAYS}")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_have_text(word("quiz_page_by_page", "en"))
    context.close()


def test_a_link_with_another_first_question_leads_on_with_it(page: Page) -> None:
    rest = FIVE_DAYS.split("&", 1)[1]
    page.goto(f"/outcomes/{FULL}/?from=billing#{rest}")
    page.wait_for_url(f"**/quiz/?from=billing#{rest}")
    expect(page.locator("#quiz .verdict")).to_be_visible()


def test_an_anchor_of_the_answer_s_page_stays_there(page: Page) -> None:
    page.goto(f"/outcomes/{FULL}/#steps")
    asked = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert asked
    assert not [address for address in asked if address.endswith("/quiz/")]
    assert page.url.endswith(f"/outcomes/{FULL}/#steps")
