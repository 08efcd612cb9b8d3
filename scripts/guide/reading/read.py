"""Reads a folder's files into a guide, or says everything that is wrong with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..files.disk import read_text
from ..files.lines import locate
from ..files.problem import InvalidGuide, Problem, Where
from ..records.addresses import addresses
from ..records.guide import Guide
from .build import build_guide
from .changed import FILE as CHANGED
from .changed import read_changed
from .draft import Draft
from .handwritten import address_of_page, read_pages
from .merge import ContentFile, Merged, merge, read_content
from .permalinks import FILE as PERMALINKS
from .permalinks import lost_addresses, read_permalinks, redirects, unrecorded_addresses
from .phrases import FILE as PHRASES
from .phrases import wrong_phrases
from .rules import problems_in


def read_guide(folder: Path) -> Guide:
    """The guide in `folder`. Raises InvalidGuide with every mistake in its files."""
    guide, problems = check_guide(folder)
    if guide is None:
        raise InvalidGuide([each for each in problems if not each.warning])
    return guide


def check_guide(folder: Path) -> tuple[Guide | None, list[Problem]]:
    """The guide in `folder`, unless its files hold mistakes, and every mistake and warning in file order."""
    files = read_content(folder)
    merged = merge(files)
    pages, unreadable = read_pages(folder)
    draft = Draft(build_guide(merged.sections), merged.incomplete, tuple(pages))
    permalinks, wrong = _beside(folder, draft)
    problems = [*merged.problems, *_not_consequences(problems_in(draft), merged.problems), *unreadable, *wrong]
    found = _in_order(_located(problems, merged, files), files)
    if not all(each.warning for each in found):
        return None, found
    changes = read_changed(read_text(folder / CHANGED)[0])
    return replace(draft.guide, redirects=redirects(read_permalinks(permalinks)), changes=changes), found


def _beside(folder: Path, draft: Draft) -> tuple[str, list[Problem]]:
    """The text of permalinks.txt, and what is wrong in it and in the phrases, which need not be there."""
    permalinks, unreadable = read_text(folder / PERMALINKS)
    fix = "bring it back; for a new guide, run make permalinks"
    found = [replace(each, file=PERMALINKS, fix=fix if each.rule == "no-file" else each.fix) for each in unreadable]
    phrases, unread = read_text(folder / PHRASES)
    found += (replace(each, file=PHRASES) for each in unread if each.rule != "no-file")
    if draft.knows("questions", "outcomes", "faq", "facts"):  # what could not be read is not lost
        known = addresses(draft.guide) | {address_of_page(page.place) for page in draft.pages} - {""}
        lost = list(lost_addresses(permalinks, known))
        found += lost if lost or unreadable else unrecorded_addresses(permalinks, known)
        found += wrong_phrases(phrases, known)
    return permalinks, found


def located(folder: Path, problems: list[Problem]) -> list[Problem]:
    """What was found in the guide in `folder` by its path, with file, line and column, in file order."""
    files = read_content(folder)
    return _in_order(_located(problems, merge(files), files), files)


def _not_consequences(broken: Iterable[Problem], misshapen: Iterable[Problem]) -> Iterator[Problem]:
    """The breaches of rules, without those at a place whose shape is wrong already."""
    wrong = {each.where for each in misshapen}
    for problem in broken:
        if not any(problem.where[:length] in wrong for length in range(1, len(problem.where) + 1)):
            yield problem


def _located(problems: list[Problem], merged: Merged, files: list[ContentFile]) -> list[Problem]:
    """The problems with file, line and column, each found from its path where it is not given."""
    by_file = defaultdict(list)
    for problem in problems:
        by_file[problem.file or merged.file_of(problem.where)].append(problem)
    by_name = {file.name: file for file in files}
    located = []
    for name, found in by_file.items():
        file = by_name.get(name)
        data = file.data if file else None
        places = locate(file.text, [each.where for each in found if not each.line]) if file and data is not None else {}
        for problem in found:
            line, column = places.get(problem.where, (problem.line, problem.column))
            if problem.line:
                line, column = problem.line, problem.column
            located.append(replace(problem, file=name, line=line, column=column, where=_named(problem.where, data)))
    return located


def _named(where: Where, data: Any) -> Where:
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


def _in_order(problems: list[Problem], files: list[ContentFile]) -> list[Problem]:
    order = [*(file.name for file in files), PERMALINKS, PHRASES]
    rank = {name: place for place, name in enumerate(order)}
    return sorted(
        problems, key=lambda each: (rank.get(each.file, len(rank)), each.file, each.line, each.column, each.message)
    )
