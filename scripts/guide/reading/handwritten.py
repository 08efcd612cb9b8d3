"""The pages written by hand: their addresses, and the paragraphs in which they cite facts."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..files.disk import read_text
from ..files.words import languages
from ..records.articles import Article
from ..records.citations import Citation
from ..records.guide import Guide

_MACRO = re.compile(r"\{\{\s*(\w+)\(([^{}]*)\)\s*\}\}")
_TITLE = re.compile(r"^# (.+?)(?: \{[^{}]*\})?$", re.MULTILINE)
_CALCULATOR = re.compile(r"\{\{\s*calculator\(")
_NAME = re.compile(r"[\"']([a-z0-9-]+)[\"']")


def written_by_hand(folder: Path) -> set[str]:
    """The addresses of the pages in `docs/`, without the language."""
    home = folder / "docs" / languages()[0]
    names = (page.relative_to(home).with_suffix("").as_posix() for page in home.rglob("*.md"))
    return {f"{name}/".removesuffix("index/") for name in names} - {""}


def articles(folder: Path, guide: Guide) -> Iterator[Article]:
    """Every page written by hand, in the order of their files."""
    home = folder / "docs" / languages()[0]
    for file in sorted(page.relative_to(home).as_posix() for page in home.rglob("*.md")):
        paths = {language: folder / "docs" / language / file for language in languages()}
        texts = {language: read_text(path)[0] for language, path in paths.items() if path.exists()}
        titles = {language: title[1] for language, text in texts.items() if (title := _TITLE.search(text))}
        facts = frozenset(fact for text in texts.values() for fact in _cited(text, guide))
        yield Article(file, titles, facts, any(map(_CALCULATOR.search, texts.values())))


def citations_by_hand(folder: Path, guide: Guide) -> Iterator[Citation]:
    """Every paragraph of these pages that cites facts; its path is the file and the line, from 1."""
    return (each for each in paragraphs(folder, guide) if each.facts)


def paragraphs(folder: Path, guide: Guide) -> Iterator[Citation]:
    """Every paragraph of these pages, with the facts that it cites."""
    for language in languages():
        for path in sorted((folder / "docs" / language).rglob("*.md")):
            line = 1
            for paragraph in re.split(r"(\n\s*\n)", read_text(path)[0]):
                facts = tuple(dict.fromkeys(_cited(paragraph, guide)))
                where = (path.relative_to(folder).as_posix(), line)
                yield Citation(where, facts, {"": {language: " ".join(paragraph.split())}})
                line += paragraph.count("\n")


def _cited(paragraph: str, guide: Guide) -> Iterator[str]:
    for macro, arguments in _MACRO.findall(paragraph):
        for name in _NAME.findall(arguments):
            if macro == "statement" and name in guide.statements:
                yield from guide.statements[name].facts
            elif macro in ("fact", "badge") and name in guide.facts:
                yield name
