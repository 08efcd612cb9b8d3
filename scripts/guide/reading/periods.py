"""The periods that a guide's files write: what has one, what versions there are, and what is wrong with them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ..files.problem import Problem, Where
from ..files.said import Said
from ..files.today import day_after, is_day

ALWAYS = ("", "~")  # the first sorts before every day, the last after


def period_of(data: Any) -> tuple[str, str]:
    """The first and the last day on which something holds; what sorts before and after every day where it has none."""
    begins, ends = _bounds(data)
    # That it ends before it begins is told once, not its consequences.
    return (begins, ends) if begins <= ends else ALWAYS


def _bounds(data: Any) -> tuple[str, str]:
    if not isinstance(data, dict):
        return ALWAYS
    begins, ends = (str(data.get(bound, "")) for bound in ("from", "until"))
    return (begins if is_day(begins) else ALWAYS[0], ends if is_day(ends) else ALWAYS[1])


def wrong_periods(sections: dict[str, Any], today: str) -> Iterator[Problem]:
    """Periods that are none, that are over, and versions of one thing that do not follow each other day by day."""
    for where, data in dated(sections):
        begins, ends = _bounds(data)
        if begins > ends:
            message = Said("ends on {ends}, before it begins on {begins}", ends=ends, begins=begins)
            yield Problem((*where, "until"), "empty-period", message)
        elif ends < today:
            message = Said("ended on {ends}; nothing shows it any more", ends=ends)
            yield Problem((*where, "until"), "ended", message, Said("remove it"), warning=True)
    for section, members in members_of(sections):
        for id_, member in members.items():
            if isinstance(member, list):
                yield from _disorder([((section, id_, place), version) for place, version in enumerate(member)])


def _disorder(versions: list[tuple[Where, Any]]) -> Iterator[Problem]:
    """What is wrong between two versions that follow each other."""
    in_order = sorted(versions, key=lambda each: period_of(each[1]))
    for (_, before), (where, after) in pairwise(in_order):
        ends, begins = period_of(before)[1], period_of(after)[0]
        if begins <= ends:
            until = Said("for ever") if ends == ALWAYS[1] else Said("until {day}", day=ends)
            message, fix = (
                Said("the version before this one holds {until}", until=until),
                Said("let one end on the day before the other begins"),
            )
            yield Problem(where, "overlap", message, fix)
        elif day_after(ends) < begins:
            message = Said("no version holds between {ends} and {begins}", ends=ends, begins=begins)
            yield Problem(
                where,
                "gap",
                message,
                Said("begin on {day}, or let the version before it end later", day=day_after(ends)),
            )


def by_version(sections: dict[str, Any]) -> dict[str, Any]:
    """The sections as they are written, each later version of a member as one of its own, such as `id from 2027-01-01`."""
    found = dict(sections)
    for section, members in members_of(sections):
        found[section] = {}
        for id_, member in members.items():
            versions = member if isinstance(member, list) else [member]
            for place, version in enumerate(sorted(versions, key=period_of)):
                found[section][f"{id_} from {period_of(version)[0]}" if place else id_] = version
    return found


def is_later(id_: str) -> bool:
    """Whether a member is a later version of another, by the id that `by_version` gives it."""
    return " " in id_


def members_of(sections: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((section, members) for section, members in sections.items() if isinstance(members, dict))


def dated(sections: dict[str, Any]) -> Iterator[tuple[Where, Any]]:
    """Every member, or part of one, that has a period, with its path, in the order of the files."""
    waiting: list[tuple[Where, Any]] = [((), sections)]
    while waiting:
        where, data = waiting.pop()
        if len(where) > 1 and isinstance(data, dict) and _bounds(data) != ALWAYS:
            yield where, data
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        waiting += reversed([((*where, step), each) for step, each in pairs if isinstance(each, dict | list)])
