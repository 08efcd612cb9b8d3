"""Reads YAML as plain text, lists and maps: no repeated keys, no aliases, no tags, no guessed types."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from .problem import Problem, Where

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 20

_REPEATED = "a repeated key, whose value is dropped"

Loader: Any = yaml.CSafeLoader


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """The text of a UTF-8 file, or the one reason why it cannot be read."""
    try:
        if not path.exists():
            return "", [Problem(path.name, (), "no-file", f"there is no such file in {path.parent}")]
        if not path.is_file():
            return "", [Problem(path.name, (), "unreadable", "this is not a file")]
        size = path.stat().st_size
        if size > MAX_BYTES:
            return "", [Problem(path.name, (), "too-large", f"{size:,} bytes; the limit is {MAX_BYTES:,}")]
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return "", [Problem(path.name, (), "unreadable", f"cannot be read: {reason}")]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message = f"byte {error.start} is not UTF-8"
        return "", [Problem(path.name, (), "not-utf-8", message, "save the file as UTF-8", line, column)]


def parse(text: str, file: str) -> tuple[Any, list[Problem]]:
    """The file's data, every value a str, list or dict, and the problems of its form.

    The data is None where the text cannot be read as one YAML document. Of a repeated key the first value stays.
    """
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=Loader):
            if not reader.take(event):
                return None, reader.problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        message = f"this is not YAML: {error.problem or error.context}"
        return None, [*reader.problems, Problem(file, (), "not-yaml", message, "", line, column)]
    except yaml.YAMLError as error:
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        return None, [*reader.problems, Problem(file, (), "not-yaml", message)]
    root = reader.stack[0]
    if not root or root[0] == "":
        return None, [*reader.problems, Problem(file, (), "empty", "the file is empty")]
    return root[0], reader.problems


class _Reader:
    """Builds plain data from YAML's events; much smaller than a tree of nodes with marks."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.stack: list[Any] = [[]]
        self.keys: list[str | None] = [None]  # per open container: the key that waits for its value
        self.documents = 0
        self.known: dict[str, str] = {}  # one copy of each text: keys and ids come back thousands of times

    def take(self, event: Any) -> bool:
        """Takes one event in; False when nothing after it can be understood."""
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            self._marked(event)
            text = self.known.setdefault(event.value, event.value)
            if self._awaits_key():
                self._key(event, text)
            else:
                self._put(text)
                self.keys[-1] = None
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._open(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.stack.pop()
            self.keys.pop()
            self.keys[-1] = None
        elif kind is yaml.AliasEvent:
            self._report(event, "alias", f"the alias *{event.anchor} is not allowed", "write the value out")
            if self._awaits_key():
                return False
            self._put("")
            self.keys[-1] = None
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._report(event, "two-documents", "the file holds a second document", "remove the line '---'")
                return False
        return True

    def _open(self, event: Any, container: Any) -> bool:
        self._marked(event)
        if self._awaits_key():
            self._report(event, "bad-key", "a key must be plain text")
            return False
        if len(self.stack) > MAX_DEPTH:
            self._report(event, "too-deep", f"nested more than {MAX_DEPTH} levels deep")
            return False
        self._put(container)
        self.stack.append(container)
        self.keys.append(None)
        return True

    def _marked(self, event: Any) -> None:
        """An unquoted text that begins with `!` or `&` loses its first word to YAML."""
        if event.tag is not None:
            self._report(event, "tag", f"the tag {event.tag} is not allowed here", "write plain text")
        if event.anchor is not None:
            message = f"the anchor &{event.anchor} is not allowed here"
            self._report(event, "anchor", message, "put the text in quotes, or remove it")

    def _awaits_key(self) -> bool:
        return self.stack[-1].__class__ is dict and self.keys[-1] is None

    def _key(self, event: Any, key: str) -> None:
        if key in self.stack[-1]:
            self._report(event, "duplicate-key", f"'{key}' is defined twice", "", key)
            self.keys[-1] = _REPEATED
        else:
            self.stack[-1][key] = ""
            self.keys[-1] = key

    def _put(self, value: Any) -> None:
        parent = self.stack[-1]
        if parent.__class__ is list:
            parent.append(value)
        elif self.keys[-1] is not _REPEATED:
            parent[self.keys[-1]] = value

    def _report(self, event: Any, rule: str, message: str, fix: str = "", *last: str) -> None:
        mark = event.start_mark
        path = [len(c) - 1 if isinstance(c, list) else k for c, k in zip(self.stack, self.keys, strict=True)][1:]
        if isinstance(self.stack[-1], list) and path:
            path[-1] = len(self.stack[-1])
        where = tuple(step for step in (*path, *last) if step is not None)
        self.problems.append(Problem(self.file, where, rule, message, fix, mark.line + 1, mark.column + 1))


def locate(text: str, wanted: Iterable[Where]) -> dict[Where, tuple[int, int]]:
    """Line and column, from 1, of each path; of its nearest existing parent where it does not exist."""
    targets = set(wanted)
    parents = {path[:length] for path in targets for length in range(len(path) + 1)}
    found: dict[Where, tuple[int, int]] = {}
    for path, place in _places(text):
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
