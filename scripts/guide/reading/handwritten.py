"""The pages written by hand: their addresses, and the paragraphs in which they cite facts."""

import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from ..files.disk import read_text
from ..files.problem import Problem
from ..files.words import languages
from ..records.citations import Citation
from ..records.guide import Guide

_MACRO = re.compile(r"\{\{\s*(\w+)\(([^{}]*)\)\s*\}\}")
_SECTIONS = {"fact": "facts", "badge": "facts", "statement": "statements", "place": "places", "entries": "faq"}
_NAME = re.compile(r"[\"']([a-z0-9-]+)[\"']")


def written_by_hand(folder: Path) -> set[str]:
    """The addresses of the pages in `docs/`, without the language."""
    home = folder / "docs" / languages()[0]
    names = (page.relative_to(home).with_suffix("").as_posix() for page in home.rglob("*.md"))
    return {f"{name}/".removesuffix("index/") for name in names} - {""}


def untimely_names(folder: Path, elsewhen: Mapping[str, Set[str]]) -> Iterator[Problem]:
    """Every name in these pages of something that holds on other days only; the page cannot be built on this one."""
    for path, line, paragraph in _paragraphs(folder) if any(elsewhen.values()) else ():
        for match in _MACRO.finditer(paragraph):
            for name in _NAME.findall(match[2]):
                if name in elsewhen.get(_SECTIONS.get(match[1], ""), ()):
                    message, fix = f"quotes '{name}', which holds on other days only", "quote what holds on all days"
                    there = line + paragraph.count("\n", 0, match.start())
                    yield Problem((), "untimely-name", message, fix, path, there, 1)


def _paragraphs(folder: Path) -> Iterator[tuple[str, int, str]]:
    """Every paragraph with its file and its first line, from 1."""
    for language in languages():
        for path in sorted((folder / "docs" / language).rglob("*.md")):
            line = 1
            for paragraph in re.split(r"(\n\s*\n)", read_text(path)[0]):
                yield path.relative_to(folder).as_posix(), line, paragraph
                line += paragraph.count("\n")


def citations_by_hand(folder: Path, guide: Guide) -> Iterator[Citation]:
    """Every paragraph of these pages that cites facts; its path is the file and the line, from 1."""
    for path, line, paragraph in _paragraphs(folder):
        if facts := tuple(dict.fromkeys(_cited(paragraph, guide))):
            language = path.split("/")[1]
            yield Citation((path, line), facts, {"": {language: " ".join(paragraph.split())}})


def _cited(paragraph: str, guide: Guide) -> Iterator[str]:
    for macro, arguments in _MACRO.findall(paragraph):
        for name in _NAME.findall(arguments):
            if macro == "statement" and name in guide.statements:
                yield from guide.statements[name].facts
            elif macro in ("fact", "badge") and name in guide.facts:
                yield name
