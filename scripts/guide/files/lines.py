"""Where in a YAML file a path stands: a second reading, only when there is a problem to place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import yaml

from .problem import Where
from .yaml_events import events

Place = tuple[int, int]
NOWHERE: Where = ()

_DEEPER = {yaml.ScalarEvent: 0, yaml.AliasEvent: 0, yaml.MappingStartEvent: 1, yaml.SequenceStartEvent: 1,
           yaml.MappingEndEvent: -1, yaml.SequenceEndEvent: -1}  # fmt: skip


def locate(text: str, wanted: Iterable[Where]) -> dict[Where, Place]:
    """Line and column, from 1, of each path; of its nearest existing parent where it does not exist."""
    targets = set(wanted)
    return _nearest(_found(text, targets), targets)


def locate_in_members(text: str, wanted: Set[Where], data: Any, starts: Sequence[int]) -> dict[Where, Place]:
    """The same where the starts of all members are known: only those in which something stands are read again."""
    inside: dict[Where, set[Where]] = defaultdict(set)
    for path in wanted:
        inside[path[:2]].add(path[1:])
    found: dict[Where, Place] = {}
    for member, line, start, end in _spans(text, inside.keys(), data, starts):
        with suppress(yaml.YAMLError):  # what stands in braces may not be read alone
            there = _found(text[start:end], inside[member])
            if member[1:] in there:
                found |= {(member[0], *path): (line + place[0], place[1]) for path, place in there.items()}
    return _nearest(found | _found(text, {path for path in wanted if path[:2] not in found}), wanted)


def lines_at(text: str, numbers: Set[int]) -> dict[int, str]:
    """These lines of a text, from 1, as far as they are there."""
    found, start = {}, 0
    for number in range(1, max(numbers, default=0) + 1):
        end = text.find("\n", start)
        if number in numbers:
            found[number] = text[start : end if end >= 0 else len(text)]
        if end < 0:
            break
        start = end + 1
    return found


def place_in(lines: Sequence[str], place: Place, passage: str) -> Place:
    """Where a passage stands in the text that begins at a place of a file; that place where it is not written so."""
    line, column = place
    begin = lines[line - 1] if passage and line else ""
    inside = " " * (len(begin) - len(begin.lstrip(" ")) + 1)
    for number, text in enumerate(lines[line - 1 :] if begin else (), line):
        if number > line and text.strip() and not text.startswith(inside):
            break
        if (at := text.find(passage, column - 1 if number == line else 0)) >= 0:
            return number, at + 1
    return place


def _found(text: str, targets: Set[Where]) -> dict[Where, Place]:
    """The places of these paths and of their parents, as far as they are there."""
    parents = {path[:length] for path in targets for length in range(1, len(path) + 1)}
    found: dict[Where, Place] = {}
    for path, place in _places(text, parents) if parents else ():
        found.setdefault(path, place)
        if len(found) == len(parents):
            break
    return found


def _nearest(found: Mapping[Where, Place], targets: Set[Where]) -> dict[Where, Place]:
    return {
        path: next((found[path[:n]] for n in range(len(path), 0, -1) if path[:n] in found), (1, 1)) for path in targets
    }


def _spans(text: str, members: Set[Where], data: Any, starts: Sequence[int]) -> Iterator[tuple[Where, int, int, int]]:
    """These members with their first line, from 0, and where its text and that after the member begin."""
    sections = data.items() if starts and isinstance(data, dict) else ()
    keys = (where for section, inside in sections for where in ((section,), *((section, id_) for id_ in _ids(inside))))
    section_start = -1
    for number, where in enumerate(keys):
        if len(where) == 2 and where in members:
            line, start, *after = starts[2 * number : 2 * number + 4]
            if start != section_start:  # in braces, a member in its section's line may be called like that
                yield where, line, start, after[1] if after else len(text)
        elif len(where) == 1:
            section_start = starts[2 * number + 1]


def _ids(section: Any) -> Iterable[str]:
    return section if isinstance(section, dict) else ()


@dataclass
class _Open:
    """A map or list that is read: its path, and the key or index of what comes next; before a key it is None."""

    path: Where
    is_map: bool
    step: str | int | None
    key: Place = (1, 1)


def _places(text: str, wanted: Set[Where]) -> Iterator[tuple[Where, Place]]:
    """Each of these paths with the place of its key, or of its value where that is plain text; what nobody asks for is passed."""
    around: list[_Open] = []
    passed = 0  # how deep in it
    for event in events(text):
        deeper = _DEEPER.get(event.__class__)
        if passed or deeper is None:
            passed += deeper or 0
            continue
        if deeper < 0:
            around.pop()
            continue
        place, path = (event.start_mark.line + 1, event.start_mark.column + 1), NOWHERE
        if around:
            here = around[-1]
            if here.step is None:
                here.step, here.key = event.value, place
                continue
            path = (*here.path, here.step)
            if path in wanted:
                yield path, here.key if deeper and here.is_map else place
            here.step = None if here.is_map else int(here.step) + 1
        if deeper and (not path or path in wanted):
            is_map = event.__class__ is yaml.MappingStartEvent
            around.append(_Open(path, is_map, None if is_map else 0))
        else:
            passed = deeper
