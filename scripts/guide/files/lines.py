"""Where in a YAML file a path stands: a second reading, only when there is a problem to place."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

import yaml

from .problem import Where
from .strict_yaml import events

Place = tuple[int, int]
NOWHERE: Where = ()

_DEEPER = {yaml.ScalarEvent: 0, yaml.AliasEvent: 0, yaml.MappingStartEvent: 1, yaml.SequenceStartEvent: 1,
           yaml.MappingEndEvent: -1, yaml.SequenceEndEvent: -1}  # fmt: skip


def locate(text: str, wanted: Iterable[Where]) -> dict[Where, Place]:
    """Line and column, from 1, of each path; of its nearest existing parent where it does not exist."""
    targets = set(wanted)
    parents = {path[:length] for path in targets for length in range(1, len(path) + 1)}
    found: dict[Where, Place] = {}
    for path, place in _places(text, parents) if parents else ():
        found.setdefault(path, place)
        if len(found) == len(parents):
            break
    return {
        path: next((found[path[:n]] for n in range(len(path), 0, -1) if path[:n] in found), (1, 1)) for path in targets
    }


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
