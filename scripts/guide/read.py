"""Reads a folder's files into a guide, or says everything that is wrong with them."""

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from .addresses import addresses_of
from .build import build_guide
from .check import problems_in
from .model import Guide
from .permalinks import FILE as PERMALINKS
from .permalinks import lost_addresses, read_permalinks, redirects
from .problem import InvalidGuide, Problem
from .raw import FACTS, FAQ, REFERENCE, TREE, Raw, cited
from .shape import misfits
from .strict_yaml import locate, parse, read_text
from .words import languages

FILES = (TREE, FAQ, FACTS, REFERENCE)
UNREADABLE = {"missing-field", "wrong-type"}


def read_guide(folder: Path) -> Guide:
    """The guide in `folder`. Raises InvalidGuide with every problem of its files."""
    texts: dict[str, str] = {}
    data: dict[str, Any] = {}
    partial: set[str] = set()
    problems: list[Problem] = []
    for file in FILES:
        texts[file], found = read_text(folder / file)
        data[file] = None
        problems += found
        if not found:
            data[file], found = parse(texts[file], file)
            problems += found
        if data[file] is not None:
            found = list(misfits(Path(file).stem, data[file]))
            problems += found
            if any(problem.where[1:] == () and problem.rule in UNREADABLE for problem in found):
                partial.add(file)  # without a whole section the rules would tell of its consequences only
    raw = Raw(*(data[file] if isinstance(data[file], dict) and file not in partial else None for file in FILES))
    problems += problems_in(raw)
    path = folder / PERMALINKS
    permalinks, found = read_text(path)
    fix = "bring it back; for a new guide, run make permalinks"
    problems += (replace(each, fix=fix) if each.rule == "no-file" else each for each in found)
    if None not in (raw.tree, raw.faq, raw.facts):  # what is in a file that could not be read is not lost
        problems += lost_addresses(permalinks, _known(raw) | written_by_hand(folder))
    if problems:
        raise InvalidGuide(_in_order(_located(problems, texts, data)))
    guide = build_guide(*(data[file] for file in FILES))
    return replace(guide, redirects=redirects(read_permalinks(permalinks)))


def _known(raw: Raw) -> set[str]:
    aliases = (alias for _, alias in cited(raw.entries, "aliases"))
    return addresses_of(raw.questions, raw.outcomes, (*raw.entries, *aliases), raw.all_facts)


def written_by_hand(folder: Path) -> set[str]:
    """The addresses of the pages in `docs/`, without the language."""
    pages = (folder / "docs" / languages()[0]).rglob("*.md")
    names = (page.relative_to(folder / "docs" / languages()[0]).with_suffix("").as_posix() for page in pages)
    return {f"{name}/".removesuffix("index/") for name in names} - {""}


def _located(problems: list[Problem], texts: dict[str, str], data: dict[str, Any]) -> list[Problem]:
    by_file = defaultdict(list)
    for problem in problems:
        by_file[problem.file].append(problem)
    located = []
    for file, found in by_file.items():
        places = {}
        if data.get(file) is not None:
            places = locate(texts[file], [problem.where for problem in found if not problem.line])
        for problem in found:
            if not problem.line and problem.where in places:
                line, column = places[problem.where]
                problem = replace(problem, line=line, column=column)
            located.append(replace(problem, where=_named(problem.where, data.get(file))))
    return located


def _named(where: tuple[str | int, ...], data: Any) -> tuple[str | int, ...]:
    """The path with each option's place in its list replaced by its id."""
    named: list[str | int] = []
    for step in where:
        try:
            data = data[step]
        except (LookupError, TypeError):
            data = None
        has_id = isinstance(step, int) and isinstance(data, dict) and isinstance(data.get("id"), str)
        named.append(data["id"] if has_id and data["id"] else step)
    return tuple(named)


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(
        problems,
        key=lambda problem: ((*FILES, PERMALINKS).index(problem.file), problem.line, problem.column, problem.message),
    )
