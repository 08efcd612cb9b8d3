"""Reads YAML as plain text, lists and maps: no repeated keys, no aliases, no tags, no guessed types."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any, NamedTuple

import yaml

from .kept import asked
from .problem import Edit, Problem, mend
from .said import NO_FIX, Said

MAX_DEPTH = 20
DEPTH_OF_MEMBERS = 2
MOST_REPAIRS = 20  # of one file in one reading
LARGE = 500_000  # characters; a longer text is not read again

# Of these mistakes those in lines below each other have one cause.
ONE_IN_A_ROW = ("tab", "wrong-indent", "left-text")

_BLOCK = ("|", ">")  # the styles of a text that stands below its mark
_REPEATED = "a repeated key, whose value is dropped"

Loader: Any = yaml.CSafeLoader


class Parsed(NamedTuple):
    """A file's data, every value a str, list or dict, the problems of its form, which name no file, and its text.

    `starts` are the line, from 0, and the offset of that line of each key of the file and of each key below one, in their
    order; nothing where the form has problems, or where the text was not read because its data is known.
    The data is None where the text cannot be read as one YAML document, of a repeated key the first value stays. Where
    it is plain how a mistake is mended, data and text are those of the mended file, so that the rest is read, too.
    """

    data: Any
    problems: list[Problem]
    text: str
    starts: Sequence[int] = ()


def parse(text: str) -> Parsed:
    """What a file holds, and all that is wrong with its form."""
    kept = asked()
    if kept and (data := kept.known("data", text)) is not None:
        return Parsed(data, [], text)
    found = _mended(text)
    if kept and not found.problems:
        kept.keep("data", text, found.data)
    return found


def _mended(text: str) -> Parsed:
    told: dict[int, Problem] = {}
    for left in reversed(range(MOST_REPAIRS if len(text) < LARGE else 1)):
        data, problems, starts = _read(text)
        lines = text.split("\n") if problems else []
        problems = [replace(each, source=each.source or lines[min(each.line, len(lines)) - 1]) for each in problems]
        repairs = {each.edit.line: each for each in problems if each.edit}
        if not repairs or not left:
            break
        told = repairs | told
        text = mend(text, [each.edit for each in repairs.values() if each.edit])
    rest = [each for each in problems if each.line not in told and (each.rule != "not-yaml" or not told)]
    found = _one_in_a_row(sorted([*told.values(), *rest], key=lambda each: each.line))
    return Parsed(data, found, text, () if found else starts)


def _one_in_a_row(problems: list[Problem]) -> list[Problem]:
    """The problems without those that have their cause in the line above."""
    places = {(each.rule, each.line) for each in problems if each.rule in ONE_IN_A_ROW}
    return [each for each in problems if (each.rule, each.line - 1) not in places]


def _read(text: str) -> tuple[Any, list[Problem], Sequence[int]]:
    reader = _Reader()
    try:
        if not reader.read(events(text)):
            return None, reader.problems, ()
    except yaml.YAMLError as error:
        return None, [*reader.problems, *_explained(text, reader.last, error)], ()
    root = reader.inside
    if not root or root[0] == "":
        return None, [*reader.problems, Problem((), "empty", Said("the file is empty"))], ()
    return root[0], [*reader.problems, *_unread(text, reader.doubtful)], reader.starts


def events(text: str) -> Iterator[Any]:
    """YAML's events, taken from the reader without a function of Python between. Raises YAMLError on the way."""
    return iter(Loader(text).get_event, None)


def _unread(text: str, doubtful: list[tuple[int, int]]) -> list[Problem]:
    if not doubtful and " #" not in text and "\t#" not in text:
        return []
    from .mistakes import find_unread  # their patterns are made only where something may be wrong

    return find_unread(text, doubtful)


def _explained(text: str, event: Any, error: Any) -> list[Problem]:
    """The cause stands between the start of what was read last and the place where reading stopped."""
    from .mistakes import explain, explain_unreadable

    if not isinstance(error, yaml.MarkedYAMLError):
        return explain_unreadable(text)
    stop: Any = error.problem_mark or error.context_mark
    context: Any = error.context_mark
    what = error.context or ""
    first = stop.line
    if event:
        first = (event.end_mark if getattr(event, "style", None) in _BLOCK else event.start_mark).line
    if "flow" in what or "quoted" in what:
        first = min(first, context.line)
    open_key = context.line if "simple key" in what else -1
    return explain(text, first, (stop.line, stop.column), open_key, context.column if "quoted" in what else -1)


class _Reader:
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
                if not text or (event.start_mark.line != event.end_mark.line and event.style not in _BLOCK):
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
            self._report(event, "duplicate-key", Said("'{key}' is defined twice", key=key), NO_FIX, key)

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
