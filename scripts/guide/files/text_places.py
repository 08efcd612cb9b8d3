"""Puts texts into a YAML file in the place of others: comments, order and layout of all the rest stay to the byte."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from .problem import Problem, ProblemsFound, Where
from .said import Said
from .strict_yaml import parse
from .words import languages
from .yaml_events import Loader

Text = str | list[str]
Span = tuple[int, int, str]  # from where to where in the file, and what is written there

_STYLES = {"": "plain", "'": "single", '"': "double", "|": "literal", ">": "literal"}
# What a text without quotes may begin with and hold in a list or map in one line, for every reader of YAML.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^,\[\]{}#\n]*")
# What YAML takes for the end of a line, or not at all.
_UNSEEN = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def with_texts(text: str, texts: Mapping[Where, Mapping[str, Text]]) -> str:
    """A file with these texts at the paths of maps by language; a language that a map lacks comes after the others there.

    Raises ProblemsFound, whose problems name no file, for lists that hold comments, which other items would not have.
    """
    root = yaml.compose(text, Loader=Loader)
    if lost := [each for where, said in texts.items() for each in _commented(text, _at(root, where), where, said)]:
        raise ProblemsFound(lost)
    spans = [_span(text, _at(root, where), *each) for where, said in texts.items() for each in said.items()]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _at(node: Any, where: Where) -> Any:
    for step in where:
        pairs = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else node.value
        node = pairs[step]
    return node


def _commented(text: str, texts: Any, where: Where, said: Mapping[str, Text]) -> Iterator[Problem]:
    for key, value in texts.value:
        if key.value in said and isinstance(value, yaml.SequenceNode):
            ends = [value.start_mark.index, *(_end(text, each) for each in value.value)]
            starts = [*(each.start_mark.index for each in value.value), _end(text, value)]
            if any("#" in text[end:start] for end, start in zip(ends, starts, strict=True)):
                message, fix = Said("holds comments between its items"), Said("put them above the whole list")
                mark = key.start_mark
                yield Problem((*where, key.value), "comment", message, fix, line=mark.line + 1, column=mark.column + 1)


@dataclass(frozen=True)
class _Room:
    """Where a text is to stand: the style of what stands or stood there, the indent of its further lines, whether other values
    stand in the same line, what follows there, such as a comment, and what stands between the items of a list.
    """

    style: str
    indent: str
    in_line: bool
    rest: str = ""
    between: str = ", "


def _span(text: str, texts: Any, language: str, said: Text) -> Span:
    """What replaces a text of a map by language, or adds it after those of the other languages."""
    pairs = {key.value: (key, value) for key, value in texts.value}
    in_line = bool(texts.flow_style)
    if language in pairs:
        key, value = pairs[language]
        end = _end(text, value)
        rest, start = "" if in_line else text[end:].partition("\n")[0], value.start_mark.index
        written = _written(said, _room(text, key, value, in_line, rest))
        return start, end, f" {written}" if start == end and text[start - 1] == ":" else written
    key, value = [pair for name, pair in pairs.items() if name in languages()][-1]
    new, end = (
        f"{language}: {_written(said, replace(_room(text, key, value, in_line, ''), between=', '))}",
        _end(text, value),
    )
    if in_line:
        return end, end, f", {new}"
    end += len(text[end:].partition("\n")[0])  # a comment may follow
    return end, end, f"\n{' ' * key.start_mark.column}{new}"


def _end(text: str, node: Any) -> int:
    """Where a value ends, without the blank lines and comments after it."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _end(text, node.value[-1])
    start, end = node.start_mark.index, node.end_mark.index
    return int(start + len(text[start:end].rstrip()) if getattr(node, "style", None) in ("|", ">") else end)


def _room(text: str, key: Any, value: Any, in_line: bool, rest: str) -> _Room:
    is_list = isinstance(value, yaml.SequenceNode) and not value.flow_style
    between = f"\n{' ' * value.start_mark.column}- " if is_list else ", "
    block = re.match(r"[|>].*\n+( +)", text[value.start_mark.index : value.end_mark.index])
    indent = block[1] if block else " " * (key.start_mark.column + 2)
    return _Room(_STYLES[getattr(value, "style", None) or ""], indent, in_line, rest, between)


def _written(said: Text, room: _Room) -> str:
    """A text as YAML, in the style of the room where that can hold it."""
    if isinstance(said, list):
        together = room.between.join(_written(each, _Room("plain", "", in_line=True)) for each in said)
        return f"[{together}]" if room.between == ", " else f"- {together}"
    forms = dict(_forms(said, room))
    order = [room.style, *("literal" if "\n" in said else "plain", "single", "literal", "double", "escaped")]
    return next(forms[each] for each in order if each in forms and _reads(forms[each], said, room))


def _forms(said: str, room: _Room) -> Iterator[tuple[str, str]]:
    if "\n" not in said:
        if not room.in_line or _PLAIN.fullmatch(said):
            yield "plain", said
        yield "single", "'" + said.replace("'", "''") + "'"
    if not room.in_line and not room.rest.strip():
        yield "literal", "|-\n" + "\n".join(room.indent + line if line else "" for line in said.split("\n"))
    yield "double", json.dumps(said, ensure_ascii=False)
    yield "escaped", _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(said, ensure_ascii=False))


def _reads(form: str, said: str, room: _Room) -> bool:
    """Whether what is written is read as what is said, without a doubt."""
    data, problems, *_ = parse(f"{{key: {form}}}\n" if room.in_line else f"key: {form}{room.rest}\n")
    return not problems and data == {"key": said}
