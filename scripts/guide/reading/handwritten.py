"""The pages written by hand: their texts, their addresses, and the paragraphs in which they cite facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..files.disk import read_text
from ..files.problem import Problem
from ..files.said import NO_FIX, Said
from ..files.words import languages
from ..records.articles import Article
from ..records.citations import Citation
from ..records.guide import Guide
from .macros import Call, calls_in

_TITLE = re.compile(r"^# (.+?)(?: \{[^{}]*\})?$", re.MULTILINE)
_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2", re.DOTALL | re.MULTILINE)
_FENCED = re.compile(r"^ *(?:`{3,}|~{3,})", re.MULTILINE)
_BETWEEN = re.compile(r"\n[^\S\n]*\n\s*")
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|<!--(?:(?!<!--)[\s\S])*?-->")
_UNSEEN = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{:?[ .#][^{}\n]*\}|(?<=\])\([^()\s]*\)|<[^<>]*>")


@dataclass(frozen=True)
class HandPage:
    """A page: its file from the guide's folder, its language, its place in the folder of that language, and its text."""

    file: str
    language: str
    place: str
    text: str

    def problem(self, offset: int, rule: str, message: Said, fix: Said = NO_FIX) -> Problem:
        """A problem at a place in the text."""
        line, column = self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)
        return Problem((), rule, message, fix, self.file, line, column)

    @cached_property
    def front(self) -> str:
        """What stands above the text, between the first two lines of dashes."""
        found = _FRONT.match(self.text)
        return found[1] if found else ""

    @cached_property
    def plain(self) -> str:
        """The text with a blank for every letter above it and of code, so that each other letter keeps its place."""
        start = len(self.front) + 9 if self.front else 0
        without = _FENCE.sub(lambda match: _blank(match[0]), self.text[start:])
        return _blank(self.text[:start]) + _CODE.sub(lambda match: _blank(match[0]), without)

    @cached_property
    def title(self) -> str:
        """Its first heading; nothing where it has none."""
        found = _TITLE.search(self.plain)
        return self.text[found.start(1) : found.end(1)] if found else ""

    @cached_property
    def prose(self) -> str:
        """The text as far as it is read: with a blank for every letter of macros, HTML, attributes and addresses too."""
        return _UNSEEN.sub(lambda match: _blank(match[0]), self.plain)

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """The macros that it calls; none unless its top asks for them to be filled in."""
        return tuple(calls_in(self.text)) if self.is_template else ()

    @property
    def is_template(self) -> bool:
        """Whether its top asks for its macros to be filled in."""
        return "render_macros: true" in self.front.splitlines()

    @property
    def is_framed(self) -> bool:
        """Whether its top says that it is for other sites, which show it in a frame."""
        return "embed: true" in self.front.splitlines()


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a page, each without the blank lines around it; a block of code is one."""
    return [text[start:end] for start, end in spans_of(text)]


def spans_of(text: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph of a page begins and ends."""
    start = 0
    for blank in (*_BETWEEN.finditer(text), None):
        end = blank.start() if blank else len(text.rstrip())
        if len(_FENCED.findall(text, start, end)) % 2 == 0 or not blank:
            yield start, end
            start = blank.end() if blank else end


def written_by_hand(folder: Path) -> set[str]:
    """The addresses of the pages in `docs/`, without the language."""
    return {address_of_page(place) for place, _ in _files(folder, languages()[0])} - {""}


def address_of_page(place: str) -> str:
    """The address, without the language, of the page at a place such as `how.md`."""
    return f"{place.removesuffix('.md')}/".removesuffix("index/")


def _files(folder: Path, language: str) -> list[tuple[str, Path]]:
    home = folder / "docs" / language
    return sorted((path.relative_to(home).as_posix(), path) for path in home.rglob("*.md"))


def read_pages(folder: Path) -> tuple[list[HandPage], list[Problem]]:
    """The pages of every language, and why some cannot be read."""
    pages, problems = [], list[Problem]()
    for language in languages():
        for place, path in _files(folder, language):
            text, unreadable = read_text(path)
            file = path.relative_to(folder).as_posix()
            pages.append(HandPage(file, language, place, text.replace("\r\n", "\n")))
            problems += (replace(each, file=file) for each in unreadable)
    return pages, problems


def citations_by_hand(folder: Path, guide: Guide) -> Iterator[Citation]:
    """Every paragraph of these pages that cites facts; its path is the file and the line, from 1."""
    return (each for each in paragraphs(folder, guide) if each.facts)


def paragraphs(folder: Path, guide: Guide) -> Iterator[Citation]:
    """Every paragraph of these pages, with the facts that it cites."""
    for page in read_pages(folder)[0]:
        for start, end in spans_of(page.text):
            facts, text = tuple(dict.fromkeys(_cited(page.text[start:end], guide))), page.text[start:end].split()
            line = page.text.count("\n", 0, start) + 1
            yield Citation((page.file, line), facts, {"": {page.language: " ".join(text)}})


def by_place(pages: Iterable[HandPage]) -> dict[str, dict[str, HandPage]]:
    """The pages by their place, and there by their language."""
    found: dict[str, dict[str, HandPage]] = {}
    for page in pages:
        found.setdefault(page.place, {})[page.language] = page
    return found


def articles(found: Iterable[HandPage], guide: Guide) -> Iterator[Article]:
    """What the generated pages know of these pages, in the order of their files."""
    for place, pages in by_place(found).items():
        titles = {language: page.title for language, page in pages.items()}
        facts = frozenset(fact for page in pages.values() for fact in _cited(page.text, guide))
        calls = {call.name for page in pages.values() for call in page.calls}
        yield Article(place, titles, facts, "calculator" in calls)


def _cited(paragraph: str, guide: Guide) -> Iterator[str]:
    for call in calls_in(paragraph):
        for name in call.ids:
            if call.name == "statement" and name in guide.statements:
                yield from guide.statements[name].facts
            elif call.name in ("fact", "badge") and name in guide.facts:
                yield name
