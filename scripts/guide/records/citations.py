"""Every text that rests on facts, with its place: what must be read again when a fact changes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..files.problem import Where
from .guide import Guide
from .leaves import Reference, Saying, leaves

_FACTS = ("facts",)


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


def citations(guide: Guide) -> list[Citation]:
    """Every record of the guide that cites facts, in the order of its sections. Cases say nothing of facts."""
    facts: dict[Where, list[str]] = defaultdict(list)
    texts: dict[Where, dict[str, Mapping[str, str]]] = defaultdict(dict)
    for leaf in leaves(guide):
        match leaf:
            case Reference(where, id_, sections) if sections == _FACTS and where[0] != "cases":
                facts[where[:-2] if where[-2] == "facts" else where[:2]].append(id_)
            case Saying(where, _, text) if where[0] not in ("facts", "sources"):
                texts[where[:-1]][str(where[-1])] = text
    return [Citation(where, tuple(dict.fromkeys(ids)), texts.get(where, {})) for where, ids in facts.items()]


def resting_on(found: list[Citation], facts: set[str]) -> list[Citation]:
    """Those that cite one of these facts."""
    return [each for each in found if facts.intersection(each.facts)]
