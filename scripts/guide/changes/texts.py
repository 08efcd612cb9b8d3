"""What differs between the sections of two guides, member by member, down to the word."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from ..files.words import languages

_TOKEN = re.compile(r"[A-Za-z0-9_'’-]+|\s+|.", re.DOTALL)
_KEPT = 24  # characters of what stays the same, on each side of a change


@dataclass(frozen=True)
class Edit:
    """One difference.

    section, id: the member
    path: the field, with the ids and places (from 0, as in what a check says) that lead to it
    before, after: what stood there and what stands there now; None where it is not there
    languages: of a text, the languages in which it differs; nothing for what is no text
    """

    section: str
    id: str
    path: str
    before: Any
    after: Any
    languages: tuple[str, ...] = ()

    @property
    def is_member(self) -> bool:
        """Whether a whole member is new or gone."""
        return bool(self.id) and not self.path and None in (self.before, self.after)


def edits(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Edit]:
    """Every difference between the sections of two guides, in the order of the new one."""
    for section in dict.fromkeys([*new, *old]):
        was, now = old.get(section), new.get(section)
        if isinstance(was, dict) or isinstance(now, dict):
            for id_ in dict.fromkeys([*(now or {}), *(was or {})]):
                yield from _differences(section, id_, (), (was or {}).get(id_), (now or {}).get(id_))
        else:
            yield from _differences(section, "", (), was, now)


def _differences(section: str, id_: str, path: tuple[str, ...], old: Any, new: Any) -> Iterator[Edit]:
    if old == new:
        return
    if _is_text(old) and _is_text(new):
        differing = tuple(each for each in dict.fromkeys([*new, *old]) if old.get(each) != new.get(each))
        yield Edit(section, id_, ".".join(path), old, new, differing)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*new, *old]):
            yield from _differences(section, id_, (*path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list):
        for step, was, now in _paired(old, new):
            yield from _differences(section, id_, (*path, step), was, now)
    else:
        known: dict[str, str] = next((each for each in (new, old) if _is_text(each)), {})
        yield Edit(section, id_, ".".join(path), old, new, tuple(known))


def _is_text(data: Any) -> bool:
    if not isinstance(data, dict) or not data or not data.keys() <= set(languages()):
        return False
    return all(isinstance(each, str) for each in data.values())


def _paired(old: list[Any], new: list[Any]) -> Iterator[tuple[str, Any, Any]]:
    """Members of two lists that belong together: by their id, or else by what stays around them."""
    if all(isinstance(each, dict) and isinstance(each.get("id"), str) for each in (*old, *new)):
        by_id = [{each["id"]: each for each in members} for members in (old, new)]
        yield from ((id_, *(members.get(id_) for members in by_id)) for id_ in dict.fromkeys([*by_id[1], *by_id[0]]))
        return
    was, now = ([json.dumps(each, sort_keys=True) for each in members] for members in (old, new))
    for kind, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind != "equal":
            for before, after in zip_longest(range(i, i_end), range(j, j_end)):
                place = before if after is None else after
                yield str(place), None if before is None else old[before], None if after is None else new[after]


def one_line(text: str) -> str:
    """A text without its line breaks, for a list."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Piece:
    """A passage of a text: `=` stays, `-` is gone, `+` is new."""

    kind: str
    text: str


def word_diff(old: str, new: str) -> list[Piece]:
    """Two texts as one, by words and Chinese characters; long passages that stay are shortened."""
    was, now = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[Piece] = []
    for kind, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("=", "".join(was[i:i_end])))
            continue
        pieces += [Piece(*each) for each in (("-", "".join(was[i:i_end])), ("+", "".join(now[j:j_end]))) if each[1]]
    return list(_shortened(pieces))


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    for place, piece in enumerate(pieces):
        if piece.kind != "=":
            yield piece
            continue
        head = piece.text[:_KEPT] if place else ""
        tail = piece.text[-_KEPT:] if place + 1 < len(pieces) else ""
        short = len(piece.text) > len(head) + len(tail) + 1
        yield Piece("=", f"{head}…{tail}" if short else piece.text)
