"""Reads YAML as plain text, lists and maps: no repeated keys, no aliases, no tags, no guessed types."""

from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from .problem import Edit, Problem, mend
from .said import NO_FIX, Said

MAX_DEPTH = 20
MOST_REPAIRS = 20  # of one file in one reading
LARGE = 500_000  # characters; a longer text is not read again

# Of these mistakes those in lines below each other have one cause.
ONE_IN_A_ROW = ("tab", "wrong-indent", "left-text")

_BLOCK = ("|", ">")  # the styles of a text that stands below its mark
_REPEATED = "a repeated key, whose value is dropped"

Loader: Any = yaml.CSafeLoader


class Parsed(NamedTuple):
    """A file's data, every value a str, list or dict, the problems of its form, which name no file, and its text.

    The data is None where the text cannot be read as one YAML document, of a repeated key the first value stays. Where
    it is plain how a mistake is mended, data and text are those of the mended file, so that the rest is read, too.
    """

    data: Any
    problems: list[Problem]
    text: str


def parse(text: str) -> Parsed:
    """What a file holds, and all that is wrong with its form."""
    told: dict[int, Problem] = {}
    for left in reversed(range(MOST_REPAIRS if len(text) < LARGE else 1)):
        data, problems = _read(text)
        lines = text.split("\n")
        problems = [replace(each, source=each.source or lines[min(each.line, len(lines)) - 1]) for each in problems]
        repairs = {each.edit.line: each for each in problems if each.edit}
        if not repairs or not left:
            break
        told = repairs | told
        text = mend(text, [each.edit for each in repairs.values() if each.edit])
    rest = [each for each in problems if each.line not in told and (each.rule != "not-yaml" or not told)]
    return Parsed(data, _one_in_a_row(sorted([*told.values(), *rest], key=lambda each: each.line)), text)


def _one_in_a_row(problems: list[Problem]) -> list[Problem]:
    """The problems without those that have their cause in the line above."""
    places = {(each.rule, each.line) for each in problems if each.rule in ONE_IN_A_ROW}
    return [each for each in problems if (each.rule, each.line - 1) not in places]


def _read(text: str) -> tuple[Any, list[Problem]]:
    reader = _Reader()
    event: Any = None
    try:
        for event in yaml.parse(text, Loader=Loader):
            if not reader.take(event):
                return None, reader.problems
    except yaml.YAMLError as error:
        return None, [*reader.problems, *_explained(text, event, error)]
    root = reader.stack[0]
    if not root or root[0] == "":
        return None, [*reader.problems, Problem((), "empty", Said("the file is empty"))]
    return root[0], [*reader.problems, *_unread(text, reader.doubtful)]


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
        self.stack: list[Any] = [[]]
        self.keys: list[str | None] = [None]  # per open container: the key that waits for its value
        self.documents = 0
        self.begun_again: list[Any] = []  # items that hold the fields of the next one, too
        self.doubtful: list[tuple[int, int]] = []  # first and last line of what may be meant otherwise
        self.known: dict[str, str] = {}  # one copy of each text: keys and ids come back thousands of times

    def take(self, event: Any) -> bool:
        """Takes one event in; False when nothing after it can be understood."""
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            self._marked(event)
            first, last = event.start_mark.line, event.end_mark.line
            if (first != last and event.style not in _BLOCK) or not event.value:
                self.doubtful.append((first, last))
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
            message = Said("the alias *{anchor} is not allowed", anchor=event.anchor)
            self._report(event, "alias", message, Said("write the value out"))
            if self._awaits_key():
                return False
            self._put("")
            self.keys[-1] = None
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                message = Said("the file holds a second document")
                self._report(event, "two-documents", message, Said("remove the line '---'"))
                return False
        return True

    def _open(self, event: Any, container: Any) -> bool:
        self._marked(event)
        if self._awaits_key():
            self._report(event, "bad-key", Said("a key must be plain text"))
            return False
        if len(self.stack) > MAX_DEPTH:
            self._report(event, "too-deep", Said("nested more than {most} levels deep", most=MAX_DEPTH))
            return False
        self._put(container)
        self.stack.append(container)
        self.keys.append(None)
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
        return self.stack[-1].__class__ is dict and self.keys[-1] is None

    def _key(self, event: Any, key: str) -> None:
        if key in self.stack[-1]:
            self._repeated(event, key)
            self.keys[-1] = _REPEATED
        else:
            self.stack[-1][key] = ""
            self.keys[-1] = key

    def _repeated(self, event: Any, key: str) -> None:
        """A list's item that begins again lacks the dash of the next one, once for all its fields."""
        fields, column = self.stack[-1], event.start_mark.column
        is_item = len(self.stack) > 1 and isinstance(self.stack[-2], list)
        if is_item and key == next(iter(fields)) and column > 1:
            self.begun_again.append(fields)
            edit = Edit(event.start_mark.line + 1, column - 1, column + 1, "- ")
            message = Said("'{key}' stands twice in one item", key=key)
            self._report(event, "missing-dash", message, Said("begin the next item with '- '"), key)
            self.problems[-1] = replace(self.problems[-1], edit=edit)
        elif not any(fields is each for each in self.begun_again):
            self._report(event, "duplicate-key", Said("'{key}' is defined twice", key=key), NO_FIX, key)

    def _put(self, value: Any) -> None:
        parent = self.stack[-1]
        if parent.__class__ is list:
            parent.append(value)
        elif self.keys[-1] is not _REPEATED:
            parent[self.keys[-1]] = value

    def _report(self, event: Any, rule: str, message: Said, fix: Said = NO_FIX, *last: str) -> None:
        mark = event.start_mark
        path = [len(c) - 1 if isinstance(c, list) else k for c, k in zip(self.stack, self.keys, strict=True)][1:]
        if isinstance(self.stack[-1], list) and path:
            path[-1] = len(self.stack[-1])
        where = tuple(step for step in (*path, *last) if step is not None)
        self.problems.append(Problem(where, rule, message, fix, line=mark.line + 1, column=mark.column + 1))
