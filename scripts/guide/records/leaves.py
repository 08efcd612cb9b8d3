"""Every text of a record, and every id by which it names something, with its path: what most rules are about."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from ..files.problem import Where
from .kinds import BY_LANGUAGE, Named, Rule, To, Value, explained


class Saying(NamedTuple):
    """A text in every language. `kind` is the title of its kind: `name`, `text`, `markdown`, `reply` or `short`."""

    where: Where
    kind: str
    text: Mapping[str, str]


class Reference(NamedTuple):
    """An id that names something in one of these sections."""

    where: Where
    id: str
    sections: tuple[str, ...]


Leaf = Saying | Reference
Walk = Callable[[Any, Where, list[Leaf]], None]  # puts what it finds into the list: a hundred thousand texts pass here


def leaves(record: Any) -> list[Leaf]:
    """Every saying and reference of a record, in the order of its fields."""
    kind: Any = type(record)
    walk, found = _walk(kind), list[Leaf]()
    if walk:
        walk(record, (), found)
    return found


@lru_cache
def _walk(kind: Any) -> Walk | None:
    """What walks through a `kind`; None where it can hold neither sayings nor references."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(inner[0], inner[1:])
    if origin in (tuple, Mapping) and inner[-1] is not Ellipsis:
        return _each(_walk(inner[1]))
    if origin is tuple:
        return _each(_walk(inner[0]))
    if NoneType in inner:
        return _walk(inner[0])
    return _fields(kind) if is_dataclass(kind) and kind is not Value else None


def _marked(kind: Any, marks: tuple[Any, ...]) -> Walk | None:
    to = next((mark.sections for mark in marks if isinstance(mark, To)), None)
    named = next((mark.section for mark in marks if isinstance(mark, Named)), None)
    if kind is Value:
        return lambda value, where, found: found.append(Reference(where, value.fact, to or ()))
    if to:
        return lambda value, where, found: found.append(Reference(where, value, to))
    inner = _walk(kind)
    if named and inner:
        return lambda value, where, found: (
            found.append(Reference(where, value.id, (named,))) if value.id else inner(value, where, found)
        )
    titles = [mark.keywords["title"] for mark in marks if isinstance(mark, Rule) and "title" in mark.keywords]
    if BY_LANGUAGE in marks and titles[-1] != "words":
        return lambda value, where, found: found.append(Saying(where, titles[-1], value))
    return inner


def _each(one: Walk | None) -> Walk | None:
    if not one:
        return None

    def walk(value: Any, where: Where, found: list[Leaf]) -> None:
        for key, each in value.items() if isinstance(value, Mapping) else enumerate(value):
            one(each, (*where, key), found)

    return walk


def _fields(kind: Any) -> Walk | None:
    hints, said = get_type_hints(kind, include_extras=True), explained(kind)
    found = {each.name: _walk(hints[each.name]) for each in fields(kind) if each.name in said}
    walks = {name: walk for name, walk in found.items() if walk}

    def walk(value: Any, where: Where, found: list[Leaf]) -> None:
        for name, one in walks.items():
            inside = getattr(value, name)
            if inside is not None:
                one(inside, (*where, name), found)

    return walk if walks else None
