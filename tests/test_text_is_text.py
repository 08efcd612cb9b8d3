"""Any text that the check accepts stands on the page as it was written: drawn at random, in every field at once."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any

from conftest import GOOD, ROOT
from guide.files.words import languages
from guide.pages.calculator import render_calculator, render_examples
from guide.reading.build import build_guide
from guide.reading.merge import merge, read_content
from guide.reading.rules.texts import ADDRESS
from guide.records.naming import NAMED
from guide.site import pages
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs_site.cell_labels import CellLabels

LANGUAGE = languages()[0]
SECTIONS = merge(read_content(GOOD)).sections
MARKDOWN = "faq.which-bin.answer"  # what is written there is Markdown
UNSEEN = re.compile(
    r"cases|synonyms|faq.which-bin.tags|products.card.tags|outcomes.recycle.deadlines"
)  # what no page says

config = load_config(str(ROOT / "mkdocs.yml"))
WRITER = Markdown(extensions=[*config.markdown_extensions, CellLabels()], extension_configs=config.mdx_configs)

WORDS = (
    "if a<b c>d &amp; &lt;i&gt; <b> </div> <!-- --> <script> \\ ` `` ``` ~~~ ** _x_ [ ] ]( ](x) ![ ]: {: .x } { } {#i} "
    '| || # ## details /// - + 1. 1) > !!! ??? /// " "" \' == ^^ ~ : :: ; & \n \n\n $ % @ 若 a 中文 。'
).split(" ")
LINES = (
    "\n",
    "\n\n",
    "    ",
    "\t",
    "\n/// details | x",
    "\n/// admonition | x",
    '!!! note "x"',
    "\n??? note",
    "[^1]: x",
    "*[b]: c",
)
TEXT = st.lists(st.sampled_from([*WORDS, *LINES]), min_size=1, max_size=6).map(" ".join)
SENTENCES = re.compile(r"(?<=[.!?。！？])\s+")
PLAIN = TEXT.filter(lambda text: text.strip() and not NAMED.search(text) and not ADDRESS.search(text))


def said(data: Any, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of the small guide, by its path, as the map of languages that holds it."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        place = f"{where}.{key}" if where else str(key)
        if isinstance(value, dict) and LANGUAGE in value and isinstance(value[LANGUAGE], str):
            yield place, value
        else:
            yield from said(value, place)


FIELDS = [place for place, _ in said(SECTIONS) if place != MARKDOWN and not UNSEEN.match(place)]


def copied(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(each) for each in data] if isinstance(data, list) else data


class Shown(HTMLParser):
    """All text of a page, code and attributes that are read out included."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def shown(page: str) -> str:
    reader = Shown()
    reader.feed(page)
    reader.close()
    return tight("".join(reader.text))


def read(texts: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """What stands in each field when it holds one of these texts and a number, and what each page then shows."""
    sections = copied(SECTIONS)
    written = {}
    for number, (place, value) in enumerate(said(sections)):
        if place in FIELDS:
            text = f"{texts[number % len(texts)]} §{number}§"
            written[place] = value[LANGUAGE] = re.sub(r"[\[\]]", "", text) if place.endswith("action.label") else text
    guide = build_guide(sections)
    sources = {address: text.split("---", 2)[2] for address, text in pages(guide, LANGUAGE)}
    sources["examples"] = render_examples(guide, LANGUAGE, "../")
    found = {address: shown(WRITER.reset().convert(text)) for address, text in sources.items()}
    return written, {**found, "calculator": shown(render_calculator(guide, LANGUAGE, "../"))}


def tight(text: str) -> str:
    return "".join(text.split())


@cache
def places() -> dict[str, list[str]]:
    """The pages on which each field stands, found with a text that means nothing to Markdown; a note of an outcome may cut short or leave out the option it is for."""
    written, found = read(["plain"])
    standing = {
        place: [page for page, text in found.items() if tight(said_) in text] for place, said_ in written.items()
    }
    return {
        place: [page for page in pages_ if ".options." not in place or not page.startswith("outcomes/")]
        for place, pages_ in standing.items()
    }


def test_every_field_stands_on_some_page() -> None:
    assert all(places().values())


@settings(max_examples=12)
@given(st.lists(PLAIN, min_size=20, max_size=20))
def test_a_text_stands_on_its_pages_as_it_was_written(texts: list[str]) -> None:
    written, found = read(texts)
    for place, text in written.items():
        parts = SENTENCES.split(text) if place.endswith(".summary") else [text]  # a long summary stands above and below
        for page in places()[place]:
            assert all(tight(part) in found[page] for part in parts), (place, page, text)
