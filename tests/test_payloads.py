"""Markup in any text of a guide is refused by the check, or stands on the page as text; nothing of it runs, loads or hides."""

import itertools
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from browsing import search_box
from conftest import GOOD
from guide.files.strict_yaml import parse
from guide.files.words import languages
from guide.reading.merge import content_files
from guide.reading.read import check_guide, read_guide
from guide.reading.rules.texts import HTML
from guide.records.guide import Guide
from guide.records.leaves import Saying, leaves
from guide.records.naming import NAMED, plain_text, words_of
from playwright.sync_api import Browser, Page, expect
from serving import sharing
from small_site import HOME, NAMES, PAGES, built, write

TAGS = (
    "script iframe frame object embed applet form input button textarea select img svg math video audio source picture meta "
    "link base style title noscript template body html head marquee details dialog portal a div b"
).split()
SHAPES = (
    "<{} src=//evil.example/x onload=pwn() onerror=pwn()>pwn()</{}>",
    "\"'><{} autofocus onfocus=pwn() style=color:red>",
    "</{}><!--",
    "&lt;{} onclick=pwn()&gt;&#60;/{}&#62;",
    "\\u003c{}\\x3e",
)
OTHERS = (
    "a<b x>y & z",
    "]]><?php pwn() ?><!doctype html>",
    "{{ 7*7 }}{% raw %}{# x #}${7*7}",
    "[a](javascript:pwn()) ![b](data:text/html,pwn)",
    "[c]: javascript:pwn() 'd'",
    "{: onclick=pwn() #desk .md-overlay } {onclick=pwn()}",
    "``` { .x onclick=pwn() } ~~~ --8<-- 'x' *[a]: b",
    "/// details | x /// !!! note ??? y",
    "--> */ // ; ' \" ` \\ \\n",
    "<javascript:pwn()> <a@b.example>",
    "x onmouseover=pwn() x='",
    "__proto__ constructor toString",
)
PAYLOADS = [
    *(shape.replace("{}", tag) for tag, shape in itertools.product(TAGS, SHAPES)),
    *OTHERS,
]
EACH = 12  # payloads in one text
LIMITED = {"reply": 90, "short": 12}  # characters more that texts of these kinds may hold
UNSEEN = {"deadlines", "synonyms", "tags"}  # what no page says, but scripts do

Path_ = tuple[Any, ...]


def texts(data: Any, where: Path_ = ()) -> Iterator[tuple[Path_, dict[str, Any]]]:
    """Every text by its path, as the map that holds it; tags and synonyms are lists of texts."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        if isinstance(value, dict) and languages()[0] in value:
            yield (*where, key), value
        else:
            yield from texts(value, (*where, key))


def stuffing(kind: str, where: Path_, turn: int) -> str:
    """The next payloads that the check accepts in a text of this kind; refused are HTML and unknown places."""
    turned = [*PAYLOADS[turn * EACH % len(PAYLOADS) :], *PAYLOADS]
    if kind == "markdown":
        turned = [each for each in turned if not HTML.search(each)]
    if kind != "name":
        turned = [each for each in turned if not NAMED.search(each)]
    if where[-1] == "label":
        turned = [each for each in turned if not set("[]") & set(each)]
    said = turned[:EACH]
    while len(" ".join(said)) > LIMITED.get(kind, 9999):
        said = said[1:] or ["a<b c>d"]
    return " ".join(said)


def stuff(folder: Path) -> dict[tuple[Path_, str], str]:
    """Writes payloads into every text of the guide in a folder; returns what each says, by path and language."""
    kinds = {leaf.where: leaf.kind for leaf in leaves(read_guide(GOOD)) if isinstance(leaf, Saying)}
    turns, found = itertools.count(), {}
    for file in content_files(folder):
        data = parse((folder / file).read_text(encoding="utf-8"))[0]
        for where, text in texts(data):
            for language, said in text.items():
                more = stuffing(kinds.get(where, "name"), where, next(turns))
                asks = str(said).endswith(("？", "?"))  # a question keeps its mark at its end
                text[language] = [f"{each} {more}" for each in said] if isinstance(said, list) else f"{said} {more}"
                text[language] = f"{more} {said}" if asks else text[language]
                if isinstance(said, str):
                    found[where, language] = text[language]
        (folder / file).write_text(
            yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_style='"', width=10**6), encoding="utf-8"
        )
    return found


@dataclass(frozen=True)
class Site:
    """A built guide full of payloads."""

    folder: Path
    guide: Guide
    said: dict[tuple[Path_, str], str]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("hostile")
    write(folder, PAGES)
    said = stuff(folder)
    guide, problems = check_guide(folder)
    assert guide, "\n".join(map(str, problems))
    return Site(built(folder, HOME), guide, said)


class Seen(HTMLParser):
    """What a page shows, and the kinds of its elements: a tag with the names of its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.title = ""
        self.kinds: set[tuple[str, ...]] = set()
        self.values: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.add((tag, *sorted(name for name, _ in attrs)))
        self.values += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def tight(text: str) -> str:
    return "".join(text.split())


@cache
def seen(page: Path) -> Seen:
    return Seen(page.read_text(encoding="utf-8"))


def pages_of(site: Path, language: str) -> list[Path]:
    found = [path for path in site.rglob("*.html") if path.is_relative_to(site / "en") == (language == "en")]
    return sorted(found)


def test_every_text_stands_on_a_page_as_it_was_written(hostile: Site) -> None:
    guide = hostile.guide
    shown = {
        language: [tight(seen(page).text) for page in pages_of(hostile.folder, language)] for language in languages()
    }
    for (where, language), text in hostile.said.items():
        if where[-1] != "answer" and not UNSEEN & set(where):
            forms = {tight(words_of(guide, text, language)), tight(plain_text(guide, text, language))}
            assert any(form in page for form in forms for page in shown[language]), (where, language, text)


def test_no_page_has_an_element_that_no_page_of_the_real_site_has(hostile: Site, site: Path) -> None:
    lists = [*site.glob("*.html"), *site.glob("*/index.html"), site / "en/amount/index.html"]
    some = [
        page for kind in ("questions", "outcomes", "faq", "facts") for page in sorted(site.glob(f"{kind}/*/*.html"))[:9]
    ]
    known = {("blockquote",)}.union(*(seen(page).kinds for page in (*lists, *some)))
    for page in hostile.folder.rglob("*.html"):
        assert seen(page).kinds <= known, page
        strange = [
            value
            for name, value in seen(page).values
            if name in ("src", "href") and re.match("javascript:pwn|data:text|//", value)
        ]
        assert not strange, page


def test_heads_and_data_say_what_was_written(hostile: Site) -> None:
    for language in languages():
        home = hostile.folder if language == languages()[0] else hostile.folder / language
        (documents,) = home.glob("assets/documents/*.json")
        docs = json.loads(documents.read_text(encoding="utf-8"))["docs"]
        index = {doc["location"]: doc for doc in docs}
        for kind, nodes, name in (
            ("faq", hostile.guide.faq, "question"),
            ("outcomes", hostile.guide.outcomes, "title"),
        ):
            for id_, node in nodes.items():
                title = getattr(node, name)[language]
                page = (home / kind / id_ / "index.html").read_text(encoding="utf-8")
                head = Seen(page.partition("</head>")[0])
                assert title in [value for _, value in head.values]  # Open Graph
                assert tight(head.text).startswith(tight(f"{title} - {NAMES[language]}"))
                data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[0])
                assert title in (data.get("name"), *(each["name"] for each in data.get("mainEntity", ())))
                assert tight(index[f"{kind}/{id_}/"]["title"]) == tight(title)


@pytest.fixture
def visit(hostile: Site, browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the hostile site; fails where something ran, was stopped from running, broke, or left the host."""
    with sharing(hostile.folder) as address:
        host = f"{address}/"
        context = browser.new_context(reduced_motion="reduce")
        wrong: list[str] = []
        context.expose_function("pwn", lambda *_: wrong.append("it ran"))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)

        def opened(place: str) -> Page:
            page.goto(host + place, wait_until="load")
            return page

        yield opened
        assert not wrong
        context.close()


def test_nothing_runs_on_any_page(hostile: Site, visit: Callable[[str], Page]) -> None:
    for path in pages_of(hostile.folder, "zh"):
        if path.parent.name != "old":  # it leads on
            visit(path.relative_to(hostile.folder).as_posix())


def test_scripts_show_texts_as_they_are(hostile: Site, visit: Callable[[str], Page]) -> None:
    guide = hostile.guide
    page = visit("quiz/")
    for question, option in (("is-it-clean", "yes"), ("is-it-coated", "no")):
        asked = guide.questions[question]
        expect(page.locator("#quiz h2")).to_have_text(asked.text["zh"])
        chosen = next(each for each in asked.options if each.id == option)
        page.locator("#quiz .options a", has_text=chosen.text["zh"]).click()
    expect(page.locator("#quiz h2")).to_have_text(guide.outcomes["recycle"].title["zh"])
    page.locator("#quiz .verdict").wait_for()
    for summary in page.locator("#quiz details > summary").all():
        summary.click()
    reply = guide.outcomes["bin"].reply["zh"]
    page = visit("desk/")
    row = page.locator(".desk-row", has_text=guide.outcomes["bin"].title["zh"])
    expect(row.locator("p")).to_have_text(reply)
    page = visit("")
    search_box(page).fill("svg script onerror")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_no_script_may_put_text_into_a_page_as_html_or_start_another(page: Page) -> None:
    page.goto("/glossary/")
    for attempt in ("document.body.innerHTML = 'a'", "new Worker('a.js')", "document.createElement('script').src = 'a.js'",
                    "trustedTypes.createPolicy('more', {})"):  # fmt: skip
        said = page.evaluate(f"() => {{ try {{ {attempt} }} catch ({{ name }}) {{ return name }} }}")
        assert said == "TypeError", attempt
