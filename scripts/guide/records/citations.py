"""Every text that rests on facts, with its place: what must be read again when a fact changes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..files.problem import Where
from ..files.words import languages
from .guide import Guide
from .leaves import Leaf, Reference, Saying, leaves
from .naming import NAMED
from .once import once

_FACTS = ("facts",)
_SHARED = ("statements", "cautions", "places")  # what other members show in their own texts


@dataclass(frozen=True)
class Citation:
    """A record that cites facts.

    where: its path in the YAML; of a page written by hand, its file and the line
    facts: the facts, in the order in which it cites them
    texts: what it says beside them, per field and language
    day: the day from which on it is said, where it is not said today
    """

    where: Where
    facts: tuple[str, ...]
    texts: Mapping[str, Mapping[str, str]]
    day: str = ""


@once
def citations(guide: Guide) -> tuple[Citation, ...]:
    """Every record of the guide that rests on facts, in the order of its sections.

    What cannot cite for itself, such as an option or a button, rests on what the record around it cites; a case, on what
    it names and on the days that decide an answer of its customer.
    """
    facts: dict[Where, list[str]] = defaultdict(list)
    texts: dict[Where, dict[str, Mapping[str, str]]] = defaultdict(dict)
    for leaf in leaves(guide):
        match leaf:
            case Reference(where, id_, sections) if sections == _FACTS and where[0] != "cases":
                facts[where[:-2] if where[-2] == "facts" else where[:2]].append(id_)
            case Saying(where, _, text) if where[0] not in ("facts", "sources"):
                texts[where[:-1]][str(where[-1])] = text
    for where in [*texts]:
        if around := _around(guide, where):
            facts[where] = facts.get(around, [])
    found = [Citation(where, tuple(dict.fromkeys(ids)), texts.get(where, {})) for where, ids in facts.items() if ids]
    return (*found, *_cases(guide))


def _around(guide: Guide, where: Where) -> Where:
    """The record that cites for one that has no `facts`; nothing for one that has, or where none does."""
    path: list[Any] = [guide]
    for step in where:
        path.append(_inside(path[-1], step))
    citing = [length for length, record in enumerate(path) if length > 1 and hasattr(record, "facts")]
    return where[: citing[-1]] if citing and citing[-1] < len(where) else ()


def _inside(record: Any, step: str | int) -> Any:
    return record[step] if hasattr(record, "__getitem__") else getattr(record, str(step))


def _cases(guide: Guide) -> Iterator[Citation]:
    for case in guide.cases.values():
        asked = [guide.questions[id_].days for id_ in case.picks if id_ in guide.questions]
        facts = tuple(dict.fromkeys([*case.facts, *(days.limit.fact for days in asked if days)]))
        if facts:
            yield Citation(("cases", case.id), facts, {"customer": {languages()[0]: case.customer}})


def resting_on(found: list[Citation], facts: set[str]) -> list[Citation]:
    """Those that cite one of these facts."""
    return [each for each in found if facts.intersection(each.facts)]


@once
def users(guide: Guide) -> Mapping[str, tuple[Where, ...]]:
    """What readers see that rests on each fact, in the order of the guide: members by section and id, products by site too.

    Of a statement, a caution or a place, whatever shows it. Pages written by hand stand in the guide itself.
    """
    shown: dict[Where, list[Where]] = defaultdict(list)
    for leaf in leaves(guide):
        if leaf.where[0] != "facts":  # a fact that names a place does not rest on it
            for named in _shared_in(guide, leaf):
                shown[named].append(_member(leaf.where))
    found: dict[str, dict[Where, None]] = {fact: {} for fact in guide.facts}
    for each in citations(guide):
        for fact in each.facts if each.where[0] != "cases" else ():
            found[fact].update(dict.fromkeys(_shown_by(_member(each.where), shown)))
    sections = list(vars(guide))
    return {
        fact: tuple(sorted(members, key=lambda each: sections.index(str(each[0])))) for fact, members in found.items()
    }


def _member(where: Where) -> Where:
    return (where[0], where[1], where[3]) if where[0] == "products" else where[:2]


def _shared_in(guide: Guide, leaf: Leaf) -> Iterator[Where]:
    """The shared members that a text or a field names."""
    match leaf:
        case Reference(_, id_, (section,)) if section in _SHARED:
            yield section, id_
        case Saying(_, kind, text) if kind != "name":
            ids = {match["id"] for said in text.values() for match in NAMED.finditer(said)}
            yield from ((section, id_) for section in _SHARED for id_ in ids if id_ in getattr(guide, section))


def _shown_by(member: Where, shown: Mapping[Where, list[Where]]) -> Iterator[Where]:
    if member[0] not in _SHARED:
        yield member
    for user in shown.get(member, ()) if member[0] in _SHARED else ():
        yield from _shown_by(user, shown)
