"""Plain data from YAML's events: text, lists and maps, no repeated keys, no aliases, no tags, no guessed types."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Any

import yaml

from .problem import Edit, Problem
from .said import NO_FIX, Said

MAX_DEPTH = 20
DEPTH_OF_MEMBERS = 2
BLOCK = ("|", ">")  # the styles of a text that stands below its mark
_REPEATED = "a repeated key, whose value is dropped"

Loader: Any = yaml.CSafeLoader


def events(text: str) -> Iterator[Any]:
    """YAML's events, taken from the reader without a function of Python between. Raises YAMLError on the way."""
    return iter(Loader(text).get_event, None)


class Reader:
    """Builds plain data from YAML's events; much smaller than a tree of nodes with marks."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.inside: Any = []  # the container that is read, at first one of documents
        self.key: str | None = None  # the key there that waits for its value
        self.around: list[tuple[Any, str | None]] = []  # the containers around it with their keys
        self.documents = 0
        self.begun_again: list[Any] = []  # items that hold the fields of the next one, too
        self.doubtful: list[tuple[int, int]] = []  # first and last line of what may be meant otherwise
        self.known: dict[str, str] = {}  # one copy of each name: keys and ids come back thousands of times
        self.starts = array("L")  # line and its offset of each key that is a section's or a member's
        self.last: Any = None

    def read(self, events: Iterable[Any]) -> bool:
        """Takes events in; False when nothing after one of them can be understood. Millions pass here: it is short on calls."""
        for event in events:
            self.last = event
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                text = event.value
                if event.tag is not None or event.anchor is not None:
                    self._marked(event)
                if not text or (event.start_mark.line != event.end_mark.line and event.style != "|"):
                    self.doubtful.append((event.start_mark.line, event.end_mark.line))
                if not event.style:  # most texts in quotes stand there once
                    text = self.known.setdefault(text, text)
                if self.key is None:
                    self._begin(event, text)
                else:
                    if self.key is not _REPEATED:
                        self.inside[self.key] = text
                    self.key = None
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.inside, self.key = self.around.pop()[0], None
            elif not self._take(event):
                return False
        return True

    def _take(self, event: Any) -> bool:
        """Takes in what is no text; False when nothing after it can be understood."""
        kind = event.__class__
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            return self._open(event, {} if kind is yaml.MappingStartEvent else [])
        if kind is yaml.AliasEvent:
            message = Said("the alias *{anchor} is not allowed", anchor=event.anchor)
            self._report(event, "alias", message, Said("write the value out"))
            if self._awaits_key():
                return False
            self._put("")
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                message = Said("the file holds a second document")
                self._report(event, "two-documents", message, Said("remove the line '---'"))
                return False
        return True

    def _open(self, event: Any, container: Any) -> bool:
        if event.tag is not None or event.anchor is not None:
            self._marked(event)
        if self._awaits_key():
            self._report(event, "bad-key", Said("a key must be plain text"))
            return False
        if len(self.around) >= MAX_DEPTH:
            self._report(event, "too-deep", Said("nested more than {most} levels deep", most=MAX_DEPTH))
            return False
        key = self.key
        self._put(container)
        self.around.append((self.inside, key))
        self.inside = container
        return True

    def _marked(self, event: Any) -> None:
        """An unquoted text that begins with `!` or `&` loses its first word to YAML."""
        if event.tag is not None:
            message = Said("the tag {tag} is not allowed here", tag=event.tag)
            self._report(event, "tag", message, Said("write plain text"))
        if event.anchor is not None:
            message = Said("the anchor &{anchor} is not allowed here", anchor=event.anchor)
            self._report(event, "anchor", message, Said("put the text in quotes, or remove it"))

    def _awaits_key(self) -> bool:
        return self.inside.__class__ is dict and self.key is None

    def _begin(self, event: Any, text: str) -> None:
        """A text that is no value of a key: an item of a list, or a key."""
        if self.inside.__class__ is list:
            self.inside.append(text)
        elif text in self.inside:
            self._repeated(event, text)
            self.key = _REPEATED
        else:
            self.key = self.known.setdefault(text, text)
            self.inside[self.key] = ""
            if len(self.around) <= DEPTH_OF_MEMBERS:
                mark = event.start_mark
                self.starts.extend((mark.line, mark.index - mark.column))

    def _repeated(self, event: Any, key: str) -> None:
        """A list's item that begins again lacks the dash of the next one, once for all its fields."""
        fields, column = self.inside, event.start_mark.column
        is_item = isinstance(self.around[-1][0], list)
        if is_item and key == next(iter(fields)) and column > 1:
            self.begun_again.append(fields)
            edit = Edit(event.start_mark.line + 1, column - 1, column + 1, "- ")
            message = Said("'{key}' stands twice in one item", key=key)
            self._report(event, "missing-dash", message, Said("begin the next item with '- '"), key)
            self.problems[-1] = replace(self.problems[-1], edit=edit)
        elif not any(fields is each for each in self.begun_again):
            self._report(
                event, "duplicate-key", Said("'{key}' is defined twice", key=key), Said("rename or remove one"), key
            )

    def _put(self, value: Any) -> None:
        if self.inside.__class__ is list:
            self.inside.append(value)
        elif self.key is not _REPEATED:
            self.inside[self.key] = value
        self.key = None

    def _report(self, event: Any, rule: str, message: Said, fix: Said = NO_FIX, *last: str) -> None:
        mark: Any = event.start_mark
        path = [len(data) - 1 if isinstance(data, list) else key for data, key in self.around][1:]
        path += [len(self.inside) if isinstance(self.inside, list) else self.key] if self.around else []
        path = [*takewhile(lambda step: step is not _REPEATED, path)]
        where = tuple(step for step in (*path, *last) if step is not None)
        self.problems.append(Problem(where, rule, message, fix, line=mark.line + 1, column=mark.column + 1))
