"""A guide as it is on a day: of what has versions the one that holds, and nothing that is yet to come or has ended.

What is left out is left out of every list that names it, too. Everything after this sees plain sections.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ..files.problem import Problem, Where
from ..files.said import Said
from ..files.today import day_after, is_day
from ..records.leaves import Reference, leaves
from .build import build_guide

Moves = dict[Where, Where]  # where something stands now, and where it stood before
_CONTAINERS = (dict, list)
_ALWAYS = ("", "~")  # the first sorts before every day, the last after


@dataclass(frozen=True)
class OfDay:
    """The sections of a day, how their paths differ from those in the files, and the members that hold on other days."""

    sections: dict[str, Any]
    moves: tuple[Moves, ...] = ()
    elsewhen: Mapping[str, Set[str]] = field(default_factory=dict)

    def in_files(self, where: Where) -> Where:
        """The path in the files of what has this path on the day."""
        for moves in reversed(self.moves):
            for length in range(len(where), 0, -1):
                if before := moves.get(where[:length]):
                    where = (*before, *where[length:])
                    break
        return where


def by_day(sections: dict[str, Any], now: str) -> tuple[list[Problem], dict[str, OfDay]]:
    """What is wrong with the periods, and the sections of today, under no name, and of every coming day that changes them."""
    if _is_timeless(sections):
        return [], {"": OfDay(sections)}
    untimely = list(wrong_periods(sections, now))
    coming = coming_days(sections, now) if all(each.warning for each in untimely) else []
    return untimely, {day: of_day(sections, day or now) for day in ("", *coming)}


def of_day(sections: dict[str, Any], day: str) -> OfDay:
    """The sections as they are on a day."""
    if _is_timeless(sections):
        return OfDay(sections)
    chosen, picked = _versions(sections, day)
    if not picked and not any(_dated(sections)):
        return OfDay(sections)
    holding, moved = _kept(chosen, lambda where, data: len(where) < 2 or _holds(data, day))
    gone = {section: members.keys() - holding[section].keys() for section, members in _members(sections)}
    named = {
        leaf.where
        for leaf in leaves(build_guide(holding))
        if isinstance(leaf, Reference) and any(leaf.id in gone.get(section, ()) for section in leaf.sections)
    }
    named = {where for where in named if isinstance(where[-1], int)}
    unnamed, closed = _kept(holding, lambda where, _: where not in named)
    return OfDay(unnamed, (picked, moved, closed), gone)


def coming_days(sections: dict[str, Any], today: str) -> list[str]:
    """Every day after `today` from which on the guide is another."""
    found = set()
    for _, data in _dated(sections):
        begins, ends = period_of(data)
        found |= {begins, day_after(ends) if ends != _ALWAYS[1] else ""}
    return sorted(day for day in found if day > today)


def period_of(data: Any) -> tuple[str, str]:
    """The first and the last day on which something holds; what sorts before and after every day where it has none."""
    begins, ends = _bounds(data)
    return (
        (begins, ends) if begins <= ends else _ALWAYS
    )  # that it ends before it begins is told once, not its consequences


def _bounds(data: Any) -> tuple[str, str]:
    if not isinstance(data, dict):
        return _ALWAYS
    begins, ends = (str(data.get(bound, "")) for bound in ("from", "until"))
    return (begins if is_day(begins) else _ALWAYS[0], ends if is_day(ends) else _ALWAYS[1])


def wrong_periods(sections: dict[str, Any], today: str) -> Iterator[Problem]:
    """Periods that are none, that are over, and versions of one thing that do not follow each other day by day."""
    for where, data in _dated(sections):
        begins, ends = _bounds(data)
        if begins > ends:
            message = Said("ends on {ends}, before it begins on {begins}", ends=ends, begins=begins)
            yield Problem((*where, "until"), "empty-period", message)
        elif ends < today:
            message = Said("ended on {ends}; nothing shows it any more", ends=ends)
            yield Problem((*where, "until"), "ended", message, Said("remove it"), warning=True)
    for section, members in _members(sections):
        for id_, member in members.items():
            if isinstance(member, list):
                yield from _disorder([((section, id_, place), version) for place, version in enumerate(member)])


def by_version(sections: dict[str, Any]) -> dict[str, Any]:
    """The sections as they are written, each later version of a member as one of its own, such as `id from 2027-01-01`."""
    found = dict(sections)
    for section, members in _members(sections):
        found[section] = {}
        for id_, member in members.items():
            versions = member if isinstance(member, list) else [member]
            for place, version in enumerate(sorted(versions, key=period_of)):
                found[section][f"{id_} from {period_of(version)[0]}" if place else id_] = version
    return found


def _disorder(versions: list[tuple[Where, Any]]) -> Iterator[Problem]:
    """What is wrong between two versions that follow each other."""
    in_order = sorted(versions, key=lambda each: period_of(each[1]))
    for (_, before), (where, after) in pairwise(in_order):
        ends, begins = period_of(before)[1], period_of(after)[0]
        if begins <= ends:
            until = Said("for ever") if ends == _ALWAYS[1] else Said("until {day}", day=ends)
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


def _members(sections: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((section, members) for section, members in sections.items() if isinstance(members, dict))


def _dated(sections: dict[str, Any]) -> Iterator[tuple[Where, Any]]:
    """Every member, or part of one, that has a period, with its path, in the order of the files."""
    waiting: list[tuple[Where, Any]] = [((), sections)]
    while waiting:
        where, data = waiting.pop()
        if len(where) > 1 and isinstance(data, dict) and _bounds(data) != _ALWAYS:
            yield where, data
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        waiting += reversed([((*where, step), each) for step, each in pairs if isinstance(each, dict | list)])


def _is_timeless(sections: dict[str, Any]) -> bool:
    """Whether nothing names a day and nothing has versions, as in most guides; much faster than following every path."""
    waiting: list[Any] = [sections]
    while waiting:
        data = waiting.pop()
        if data.__class__ is dict:
            if "from" in data or "until" in data:
                return False
            data = data.values()
        waiting += [each for each in data if each.__class__ in _CONTAINERS]
    return not any(isinstance(each, list) for _, members in _members(sections) for each in members.values())


def _holds(data: Any, day: str) -> bool:
    begins, ends = period_of(data)
    return begins <= day <= ends


def _versions(sections: dict[str, Any], day: str) -> tuple[dict[str, Any], Moves]:
    """The sections with the version of the day in the place of each list of versions."""
    chosen, moves = dict(sections), dict[Where, Where]()
    for section, members in _members(sections):
        chosen[section] = {}
        for id_, member in members.items():
            if not isinstance(member, list):
                chosen[section][id_] = member
            elif (place := next((n for n, each in enumerate(member) if _holds(each, day)), None)) is not None:
                chosen[section][id_] = member[place]
                moves[section, id_] = (section, id_, place)
    return chosen, moves


def _kept(data: Any, keeps: Callable[[Where, Any], bool]) -> tuple[Any, Moves]:
    """The data without the members of maps and lists that are not kept, and where those after them in a list stood."""
    moves: Moves = {}

    def inside(data: Any, now: Where, before: Where) -> Any:
        if isinstance(data, dict):
            kept = {key: each for key, each in data.items() if keeps((*before, key), each)}
            return {key: inside(each, (*now, key), (*before, key)) for key, each in kept.items()}
        if isinstance(data, list):
            places = [place for place, each in enumerate(data) if keeps((*before, place), each)]
            moves.update({(*now, n): (*before, place) for n, place in enumerate(places) if n != place})
            return [inside(data[place], (*now, n), (*before, place)) for n, place in enumerate(places)]
        return data

    return inside(data, (), ()), moves
