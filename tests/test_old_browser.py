"""In a browser as old as Chrome 83 a shared answer opens, and without newer selectors everything keeps its looks."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import PHONE, forget
from conftest import GUIDE, ROOT
from guide.files.words import word
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS, option

FORGET = """
for (const kind of [Element, Document, DocumentFragment]) delete kind.prototype.replaceChildren
for (const kind of [Array, String]) delete kind.prototype.at
for (const name of ['replaceAll', 'replaceChildren']) delete String.prototype[name]
delete HTMLElement.prototype.inert
delete Object.hasOwn
delete Intl.DisplayNames
delete window.structuredClone
"""
NEWER = re.compile(r"/\* newer:[^*]*\*/\s*[^{}]*\{[^{}]*\}")


@pytest.fixture(scope="module")
def kept_old(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(base_url=server, **PHONE)
    context.add_init_script(FORGET)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def old_style(site: Path) -> str:
    """The rules that the old browser understands."""
    (sheet,) = site.glob("assets/guide-*.css")
    style = re.sub(r"[^{};]*:(?:is|has|where|focus-visible)\b[^{}]*\{[^{}]*\}", "", sheet.read_text(encoding="utf-8"))
    assert ":has(" not in style
    return style


@pytest.fixture
def old(kept_old: Page, old_style: str, server: str) -> Page:
    """A page without a past in the old browser."""
    forget(kept_old, server)
    kept_old.route("**/assets/guide-*.css", lambda route: route.fulfill(body=old_style, content_type="text/css"))
    return kept_old


def style(page: Page, selector: str, name: str, pseudo: str = "") -> str:
    script = "(it, [name, pseudo]) => getComputedStyle(it, pseudo || null).getPropertyValue(name)"
    return str(page.locator(selector).first.evaluate(script, [name, pseudo]))


def test_a_shared_answer_opens(old: Page) -> None:
    old.goto(f"/quiz/#{FIVE_DAYS}")
    expect(old.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["zh"])
    old.locator("#quiz .checklist input").first.check()
    old.locator(".quiz-answers summary").click()
    old.locator(".quiz-change").nth(4).click()
    old.locator("#quiz .options a", has_text=option("ecs-age", "over-five")).click()
    expect(old.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-sum"].text["zh"])
    old.locator("#calculator-paid").fill("600")


def test_desk_filter_and_calculator_work(old: Page) -> None:
    old.goto("/en/desk/")
    old.get_by_role("combobox").fill("invoice")
    expect(old.locator("#desk-0")).to_contain_text("invoice")
    expect(old.get_by_role("radio", name="中文")).to_be_visible()
    old.goto("/en/products/")
    old.locator("#filter").fill("zzz")
    expect(old.locator("tbody tr:visible")).to_have_count(0)
    old.goto("/en/amount/")
    for name, value in {"paid": "600", "list": "1200", "term": "365", "used": "100"}.items():
        old.locator(f"#calculator-{name}").fill(value)
    expect(old.locator(".calculator output")).to_contain_text("271.23")


def test_headings_options_verdicts_and_the_focus_keep_their_looks(old: Page) -> None:
    old.goto("/quiz/")
    expect(old.locator(".quiz-progress")).to_be_visible()
    assert style(old, "#quiz h2", "font-weight") == "700"
    assert float(style(old, "h1", "font-size").removesuffix("px")) < 20
    assert style(old, "#quiz .options a", "border-top-style") == "solid"
    old.locator("#quiz .options a").first.focus()
    assert style(old, "#quiz .options a", "outline-style") == "solid"
    old.goto(f"/quiz/#{FIVE_DAYS}")
    assert style(old, "#quiz .verdict", "content", "::before") == '"✓"'
    assert style(old, "#quiz .verdict", "background-color") != "rgba(0, 0, 0, 0)"


def test_tables_fold_and_words_show_their_meaning(old: Page) -> None:
    old.goto("/money/")
    assert style(old, "tbody tr", "display") == "block"
    assert style(old, "tbody tr td:nth-child(2)", "content", "::before") == '"中国站"'
    term = old.locator("a.term").first
    term.focus()
    assert term.get_attribute("aria-description") in style(old, "a.term", "content", "::after")


def test_the_menu_is_out_of_the_way_while_it_is_closed(old: Page) -> None:
    old.goto("/en/quiz/")
    assert style(old, ".md-sidebar--primary", "visibility") == "hidden"
    old.get_by_role("button", name="Menu").click()
    expect(old.locator(".md-sidebar--primary a:focus")).to_be_in_viewport()
    assert style(old, ".md-sidebar--primary", "visibility") == "visible"


def test_what_is_marked_newer_is_all_that_the_older_browser_misses() -> None:
    for path in (ROOT / "docs/assets").rglob("*.css"):
        assert not re.search(r":(is|has|where|focus-visible)\b", NEWER.sub("", path.read_text(encoding="utf-8"))), path


@pytest.fixture
def older(old: Page) -> Page:
    """A browser that cannot read the quiz's modules at all."""
    old.route(
        "**/assets/{quiz,embed}/start-*.js", lambda route: route.fulfill(body="?.", content_type="text/javascript")
    )
    return old


def test_where_the_quiz_cannot_run_a_shared_answer_is_its_page(older: Page) -> None:
    older.goto(f"/en/quiz/#{FIVE_DAYS}")
    older.wait_for_url("**/en/outcomes/ecs-five-day-full/")
    expect(older.locator("h1")).to_have_text(GUIDE.outcomes["ecs-five-day-full"].title["en"])
    older.goto(f"/embed/?from=billing#{FIVE_DAYS.split('&', 1)[1].rsplit('&', 1)[0]}&utm_source=x")
    older.wait_for_url("**/questions/allowance/")


def test_where_the_quiz_cannot_run_any_path_ends_on_the_page_of_its_outcome(site: Path) -> None:
    """The script for such browsers, run by node in a page that says only where the reader is led."""
    script = """
      const { readFileSync } = require('fs')
      const [script, questions] = process.argv.slice(1)
      const old = require('vm').compileFunction
      const code = readFileSync(script, 'utf8')
      const responseText = readFileSync(questions, 'utf8')
      const led = JSON.parse(readFileSync(0, 'utf8')).map((hash) => {
        let place
        const page = {
          document: { getElementById: () => ({ getAttribute: () => '' }), querySelector: () => ({}) },
          location: { hash, search: '', replace: (address) => (place = address) },
          window: { addEventListener: (_, loaded) => loaded() },
          XMLHttpRequest: class { status = 200; responseText = responseText; open() {} send() { this.onload() } },
        }
        old(code, Object.keys(page))(...Object.values(page))
        return place
      })
      console.log(JSON.stringify(led))
    """
    paths = list(GUIDE.routes.paths())
    walks = json.dumps(["#" + "&".join(f"{question}={picked}" for question, picked in picks) for picks, _ in paths])
    ((code,), (questions,)) = (site.glob(f"assets/{name}") for name in ("quiz/old-*.js", "tree-*/questions.json"))
    command = ["node", "-e", script, str(code), str(questions)]
    done = subprocess.run(command, input=walks, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(done.stdout) == [f"../outcomes/{end}/" for _, end in paths]


def test_where_the_quiz_cannot_run_the_first_question_never_stands_without_a_word(older: Page) -> None:
    for place in (
        "/quiz/#site=gone",
        "/quiz/#__proto__=constructor",
        "/quiz/",
        "/en/quiz/#site=%E0%A4%A",
        "/en/quiz/#utm_source=chat",
    ):
        older.goto("about:blank")
        older.goto(place)
        expect(older.get_by_text(word("quiz_page_by_page", "en" if "en" in place else "zh"))).to_be_visible()
        expect(older.locator("#quiz .options a").first).to_be_visible()
        assert older.url.split("?")[0].endswith(place)
    older.locator("#quiz .options a").first.click()
    expect(older.locator("h1")).to_have_text(GUIDE.questions["billing"].text["en"])
