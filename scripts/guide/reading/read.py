"""Reads a folder's files into a guide, or says everything that is wrong with them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..files.disk import read_text, unreadable
from ..files.lines import lines_at, locate_in_members, place_in
from ..files.problem import Problem, ProblemsFound, Where, enough
from ..files.said import Said
from ..files.today import today
from ..records.addresses import addresses
from ..records.guide import Guide
from .build import build_guide
from .changed import FILE as CHANGED
from .changed import read_changed, wrong_lines
from .confirmed import FILE as CONFIRMED
from .days import TODAY, OfDay, by_day, of_day
from .draft import Draft
from .edits import edit_of
from .handwritten import HandPage, address_of_page, articles, read_pages
from .merge import ContentFile, Merged, merge, read_content, read_form
from .permalinks import FILE as PERMALINKS
from .permalinks import lost_addresses, read_permalinks, redirects, unrecorded_addresses
from .phrases import FILE as PHRASES
from .phrases import wrong_phrases
from .rules import problems_in
from .shape import misfits
from .translated import FILE as TRANSLATED

REMEMBERED = (CONFIRMED, CHANGED, TRANSLATED)  # what is written anew from what it says
BESIDE = (PERMALINKS, PHRASES, *REMEMBERED)


def read_guide(folder: Path) -> Guide:
    """The guide in `folder`. Raises ProblemsFound with every mistake in its files."""
    guide, problems = check_guide(folder)
    if guide is None:
        raise ProblemsFound([each for each in problems if not each.warning])
    return guide


def check_guide(folder: Path) -> tuple[Guide | None, list[Problem]]:
    """The guide in `folder`, unless its files hold mistakes, and every mistake and warning in file order.

    It is the guide of today; it is proven as it will be on every coming day that changes it, too. Raises ProblemsFound where
    the words of the interface are wrong, or GUIDE_DATE is no day.
    """
    files, now = read_content(folder), today()
    merged = merge(files)
    untimely, days = by_day(merged.sections, now)
    pages, unread = read_pages(folder)
    drafts = {day: _draft(each, merged, pages, now) for day, each in days.items()}
    permalinks, beside = _beside(folder, drafts)
    problems = [*merged.problems, *untimely, *unread]
    for day, draft in drafts.items():
        problems += _new([*_found(draft, days[day], merged.problems), *beside[day]], problems, day)
    found = _in_order(_located(problems, merged, files), files)
    if not all(each.warning for each in found):
        return None, found
    guides = {day: _finished(draft, permalinks) for day, draft in drafts.items()}
    return with_changes(folder, replace(guides.pop(TODAY), later=guides)), found


def with_changes(folder: Path, guide: Guide) -> Guide:
    """The guide, and as it will be, with the changes of its replies that are recorded in `folder`: no rule asks for them."""
    changes = read_changed(read_text(folder / CHANGED)[0])
    later = {day: replace(each, changes=changes) for day, each in guide.later.items()}
    return replace(guide, changes=changes, later=later)


def _draft(day: OfDay, merged: Merged, pages: Iterable[HandPage], now: str) -> Draft:
    return Draft(build_guide(day.sections), merged.incomplete, tuple(pages), merged.damaged, now, day.elsewhen)


def _found(draft: Draft, day: OfDay, misshapen: Iterable[Problem]) -> list[Problem]:
    """Everything that is wrong with the guide of a day, with its path in the files."""
    whole = not any(each.where for each in misshapen)  # else the same would be told again
    shape = _in_files(misfits(day.sections), day) if day.moves and whole else []
    return [*shape, *_not_consequences(_in_files(problems_in(draft), day), [*misshapen, *shape])]


def _new(found: Iterable[Problem], told: Iterable[Problem], day: str) -> list[Problem]:
    """What is wrong from a day on and was not told before."""

    def key(problem: Problem) -> tuple[object, ...]:
        return problem.where, problem.rule, problem.message, problem.file, problem.line

    known = set(map(key, told))
    return [replace(each, day=day) for each in found if key(each) not in known]


def _in_files(problems: Iterable[Problem], day: OfDay) -> list[Problem]:
    return [replace(each, where=day.in_files(each.where)) for each in problems]


def _beside(folder: Path, drafts: Mapping[str, Draft]) -> tuple[str, dict[str, list[Problem]]]:
    """The text of permalinks.txt, and what is wrong on each day in it and in the other files beside, which need not be there."""
    permalinks, wrong = read_text(folder / PERMALINKS)
    phrases, changes = (read_text(folder / name)[0] for name in (PHRASES, CHANGED))
    fix = Said("bring it back; for a new guide, run make permalinks")
    unread = [replace(each, file=PERMALINKS, fix=fix) for each in wrong if each.rule == "no-file"]
    unread += [*unreadable(folder, BESIDE), *enough(wrong_lines(changes))]
    found = dict.fromkeys(drafts, unread)
    if all(draft.knows("questions", "outcomes", "faq", "facts") for draft in drafts.values()):
        recorded = read_permalinks(permalinks)
        known = {day: _known(draft) for day, draft in drafts.items()}  # what could not be read is not lost
        for day, here in known.items():
            after = [there for later, there in known.items() if later > day]
            ending, coming = here - here.intersection(*after), set().union(*after) - here
            lost = list(enough(lost_addresses(permalinks, here, ending, coming)))
            unrecorded = [] if lost or wrong else list(unrecorded_addresses(permalinks, here))
            found[day] = [*unread, *lost, *unrecorded, *wrong_phrases(phrases, here, redirects(recorded, here))]
    return permalinks, found


def _known(draft: Draft) -> set[str]:
    return addresses(draft.guide) | {address_of_page(page.place) for page in draft.pages} - {""}


def _finished(draft: Draft, permalinks: str) -> Guide:
    moved = redirects(read_permalinks(permalinks), addresses(draft.guide))
    return replace(draft.guide, redirects=moved, articles=tuple(articles(draft.pages, draft.guide)))


def located(folder: Path, problems: list[Problem]) -> list[Problem]:
    """What was found in the guide in `folder` of their days, by its path, with file, line and column, in file order."""
    if not problems:
        return []
    files, now = read_form(folder), today()
    merged = merge(files)
    days = {day: of_day(merged.sections, day or now) for day in {each.day for each in problems}}
    in_files = [replace(each, where=days[each.day].in_files(each.where)) for each in problems]
    return _in_order(_located(in_files, merged, files), files)


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
    return [each for name, found in by_file.items() for each in _placed(found, name, by_name.get(name))]


def _placed(problems: list[Problem], name: str, file: ContentFile | None) -> Iterator[Problem]:
    """The problems of one file; of a line that was mended, to read on, only what was wrong with its form."""
    data, wanted = file.data if file else None, {each.where for each in problems if not each.line}
    places = locate_in_members(file.text, wanted, data, file.starts) if file and data is not None else {}
    rows = file.text.split("\n") if file and any(each.passage for each in problems) else []
    found = [
        (each.line, each.column) if each.line else place_in(rows, places.get(each.where, (0, 0)), each.passage)
        for each in problems
    ]
    lines = lines_at(file.text, {line for line, _ in found}) if file else {}
    mended = {each.line for each in problems if each.edit}
    for each, (line, column) in zip(problems, found, strict=True):
        if each.line or line not in mended:
            source = each.source or lines.get(line, "")
            if each.rule == "unknown-field":  # the name is wrong, not the value beside it
                column = source.rfind(str(each.where[-1]), 0, column) + 1 or column
            edit = each.edit or edit_of(each, source, line, column)
            where = _named(each.where, data)
            yield replace(each, where=where, file=name, line=line, column=column, source=source, edit=edit)


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
    order = [*(file.name for file in files), *BESIDE]
    rank = {name: place for place, name in enumerate(order)}
    return sorted(
        problems, key=lambda each: (rank.get(each.file, len(rank)), each.file, each.line, each.column, each.message)
    )
