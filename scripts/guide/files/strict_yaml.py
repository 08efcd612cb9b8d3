"""Reads YAML as plain text, lists and maps: no repeated keys, no aliases, no tags, no guessed types."""

from typing import Any

import yaml

from .problem import Problem

MAX_DEPTH = 20

_REPEATED = "a repeated key, whose value is dropped"

Loader: Any = yaml.CSafeLoader


def parse(text: str) -> tuple[Any, list[Problem]]:
    """A file's data, every value a str, list or dict, and the problems of its form, which name no file.

    The data is None where the text cannot be read as one YAML document. Of a repeated key the first value stays.
    """
    reader = _Reader()
    try:
        for event in yaml.parse(text, Loader=Loader):
            if not reader.take(event):
                return None, reader.problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        message = f"this is not YAML: {error.problem or error.context}"
        return None, [*reader.problems, Problem((), "not-yaml", message, line=line, column=column)]
    except yaml.YAMLError as error:
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        return None, [*reader.problems, Problem((), "not-yaml", message)]
    root = reader.stack[0]
    if not root or root[0] == "":
        return None, [*reader.problems, Problem((), "empty", "the file is empty")]
    return root[0], reader.problems


class _Reader:
    """Builds plain data from YAML's events; much smaller than a tree of nodes with marks."""

    def __init__(self) -> None:
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
        self.problems.append(Problem(where, rule, message, fix, line=mark.line + 1, column=mark.column + 1))
