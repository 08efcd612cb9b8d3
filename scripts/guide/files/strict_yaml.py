"""Reads YAML as plain text, lists and maps, says what is wrong with its form, and reads on where it is plain how that is mended."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from .kept import kept_now
from .lines import locate
from .problem import Problem, mend
from .said import Said
from .yaml_events import BLOCK, Reader, events

MOST_REPAIRS = 20  # of one file in one reading
LARGE = 500_000  # characters; a longer text is not read again

# Of these mistakes those in lines below each other have one cause.
ONE_IN_A_ROW = ("tab", "wrong-indent", "left-text")


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
    kept = kept_now()
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
    reader = Reader()
    try:
        if not reader.read(events(text)):
            return None, reader.problems, ()
    except yaml.YAMLError as error:
        return None, [*reader.problems, *_explained(text, reader.last, error)], ()
    root = reader.inside
    if not root or root[0] == "":
        return None, [*reader.problems, Problem((), "empty", Said("the file is empty"))], ()
    return root[0], [*_with_first(text, reader.problems), *_unread(text, reader.doubtful)], reader.starts


def _with_first(text: str, problems: list[Problem]) -> Iterator[Problem]:
    """The problems, those of a key that stands twice with the line of the first one."""
    twice = {each.where for each in problems if each.rule == "duplicate-key"}
    first = locate(text, twice) if twice else {}
    for each in problems:
        if each.where in twice and 0 < (line := first[each.where][0]) < each.line:
            message = Said("'{key}' is defined in line {line} already", key=each.where[-1], line=line)
            each = replace(each, message=message)
        yield each


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
        first = (event.end_mark if getattr(event, "style", None) in BLOCK else event.start_mark).line
    if "flow" in what or "quoted" in what:
        first = min(first, context.line)
    open_key = context.line if "simple key" in what else -1
    return explain(text, first, (stop.line, stop.column), open_key, context.column if "quoted" in what else -1)
