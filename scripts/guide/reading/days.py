"""A guide as it is on a day: of what has versions the one that holds, and nothing that is yet to come or has ended.

What is left out is left out of every list that names it, too. Everything after this sees plain sections.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from ..files.problem import Problem, Where
from ..files.today import day_after
from ..records.leaves import Reference, leaves
from .build import build_guide
from .periods import ALWAYS, dated, members_of, period_of, wrong_periods

TODAY = ""  # its name among the days of a guide; every other one has that of its date
Moves = dict[Where, Where]  # where something stands now, and where it stood before
_CONTAINERS = (dict, list)


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
    """What is wrong with the periods, and the sections of today, under `TODAY`, and of every coming day that changes them."""
    if _is_timeless(sections):
        return [], {TODAY: OfDay(sections)}
    untimely = list(wrong_periods(sections, now))
    coming = coming_days(sections, now) if all(each.warning for each in untimely) else []
    return untimely, {day: of_day(sections, day or now) for day in (TODAY, *coming)}


def of_day(sections: dict[str, Any], day: str) -> OfDay:
    """The sections as they are on a day."""
    if _is_timeless(sections):
        return OfDay(sections)
    chosen, picked = _versions(sections, day)
    if not picked and not any(dated(sections)):
        return OfDay(sections)
    holding, moved = _kept(chosen, lambda where, data: len(where) < 2 or _holds(data, day))
    gone = {section: members.keys() - holding[section].keys() for section, members in members_of(sections)}
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
    for _, data in dated(sections):
        begins, ends = period_of(data)
        found |= {begins, day_after(ends) if ends != ALWAYS[1] else ""}
    return sorted(day for day in found if day > today)


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
    return not any(isinstance(each, list) for _, members in members_of(sections) for each in members.values())


def _holds(data: Any, day: str) -> bool:
    begins, ends = period_of(data)
    return begins <= day <= ends


def _versions(sections: dict[str, Any], day: str) -> tuple[dict[str, Any], Moves]:
    """The sections with the version of the day in the place of each list of versions."""
    chosen, moves = dict(sections), dict[Where, Where]()
    for section, members in members_of(sections):
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
