"""Builds records from plain data, right or wrong: whatever the data holds, every field has a value of its kind.

The rules can then run on records even where the shape is wrong, and all that is wrong is told at once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from ..records.guide import Guide
from ..records.kinds import Named, Value, explained

Data = Mapping[str, Any]
Build = Callable[[Any, str, Data], Any]  # the data, the id it stands under, all sections

NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
NO_NUMBER = Decimal("NaN")


def build_guide(sections: Data) -> Guide:
    """The guide of these sections; it is valid only if they are free of problems."""
    guide: Guide = _builder(Guide)(sections, "", sections)
    return guide


@lru_cache
def _builder(kind: Any) -> Build:
    """What makes a `kind` of any data."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        section = next((mark.section for mark in inner[1:] if isinstance(mark, Named)), "")
        return _named(_builder(inner[0]), section) if section else _builder(inner[0])
    if origin is tuple:
        one = _builder(inner[0])
        return lambda data, _, all_: tuple(one(each, "", all_) for each in data) if isinstance(data, list) else ()
    if origin is Mapping:
        one = _builder(inner[1])
        if one is _text:
            return _texts
        return lambda data, _, all_: {k: one(v, k, all_) for k, v in data.items()} if isinstance(data, dict) else {}
    if NoneType in inner:
        some = _builder(inner[0])
        return lambda data, id_, all_: None if data is None else some(data, id_, all_)
    if kind is Value:
        return lambda data, _, all_: _value(data, all_)
    if kind is Decimal:
        return lambda data, _, __: _number(data)
    return _record(kind) if is_dataclass(kind) else _text


def _text(data: Any, _: str, __: Data) -> str:
    return data if isinstance(data, str) else ""


def _texts(data: Any, _: str, __: Data) -> Mapping[str, str]:
    """The map itself where it holds texts alone: a large guide has hundreds of thousands of them."""
    if not isinstance(data, dict) or all(each.__class__ is str for each in data.values()):
        return data if isinstance(data, dict) else {}
    return {key: _text(each, key, {}) for key, each in data.items()}


def _record(kind: Any) -> Build:
    """Records in a map know the id that they stand under."""
    hints, said = get_type_hints(kind, include_extras=True), explained(kind)
    made = {each.name: _builder(hints[each.name]) for each in fields(kind) if each.name in said}
    needed = {each.name for each in fields(kind) if each.default is each.default_factory is MISSING}
    has_id = "id" in hints and "id" not in said

    def build(data: Any, id_: str, all_: Data) -> Any:
        given = data if isinstance(data, dict) else {}
        values = {name: one(given.get(name), "", all_) for name, one in made.items() if name in given or name in needed}
        return kind(**values, id=id_) if has_id else kind(**values)

    return build


def _named(one: Build, section: str) -> Build:
    """The record written in place, or the one that stands under its id in `section`."""

    def build(data: Any, _: str, all_: Data) -> Any:
        if not isinstance(data, str):
            return one(data, "", all_)
        found = all_.get(section)
        return one(found.get(data) if isinstance(found, dict) else None, data, all_)

    return build


def _value(data: Any, sections: Data) -> Value:
    name = data if isinstance(data, str) else ""
    fact, _, key = name.partition(".")
    number: Any = sections
    for step in ("facts", fact, "values", key):
        number = number.get(step) if isinstance(number, dict) else None
    return Value(name, _number(number))


def _number(data: Any) -> Decimal:
    """A number as the schema writes it, else NaN: `1e99999999` would take for ever."""
    return Decimal(data) if isinstance(data, str) and NUMBER.fullmatch(data) else NO_NUMBER
