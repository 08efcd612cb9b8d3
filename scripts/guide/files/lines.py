"""Where in a YAML file a path stands: a second reading, only when there is a problem to place."""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from .problem import Where
from .strict_yaml import Loader


def locate(text: str, wanted: Iterable[Where]) -> dict[Where, tuple[int, int]]:
    """Line and column, from 1, of each path; of its nearest existing parent where it does not exist."""
    targets = set(wanted)
    parents = {path[:length] for path in targets for length in range(len(path) + 1)}
    found: dict[Where, tuple[int, int]] = {}
    for path, place in _places(text) if targets else ():
        if path in parents:
            found.setdefault(path, place)
    return {
        path: next((found[path[:n]] for n in range(len(path), -1, -1) if path[:n] in found), (1, 1)) for path in targets
    }


def _places(text: str) -> Iterator[tuple[Where, tuple[int, int]]]:
    """Each path with the place of its key, or of its value where that is plain text."""
    path: list[str | int] = []
    frames: list[list[Any]] = []  # [is a map, key or next index, place of the key]
    event: Any
    for event in yaml.parse(text, Loader=Loader):
        kind = event.__class__
        if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            frames.pop()
            if frames:
                path.pop()
                _advance(frames[-1])
            continue
        if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent, yaml.AliasEvent):
            continue
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        frame = frames[-1] if frames else None
        if frame and frame[0] and frame[1] is None:
            frame[1:] = [event.value, place]
            continue
        is_leaf = kind in (yaml.ScalarEvent, yaml.AliasEvent)
        if frame:
            path.append(frame[1])
            yield tuple(path), place if is_leaf or not frame[0] else frame[2]
        if is_leaf:
            if frame:
                path.pop()
                _advance(frame)
        else:
            is_map = kind is yaml.MappingStartEvent
            frames.append([is_map, None if is_map else 0, place])


def _advance(frame: list[Any]) -> None:
    frame[1] = None if frame[0] else frame[1] + 1
