"""What the records say of the text at a path: what it is for, of which kind it is and how long it may be."""

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from functools import lru_cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from ..files.problem import Where
from .guide import Guide
from .kinds import BY_LANGUAGE, Limit, Rule, explained


@dataclass(frozen=True)
class TextField:
    """A field that holds a text in every language: what it is for, what its kind is, and the word that limits it, if any."""

    said: str
    kind: str
    limit: str


def text_field(where: Where) -> TextField | None:
    """The field at a path of the files, in which a member may be a list of versions; None where it holds no text by language."""
    kind: Any = Guide
    said = ""
    for step in where:
        kind, each = _inside(kind)
        if each is not None:
            kind = each
        elif isinstance(step, str):
            if step not in (hints := _hints(kind)):
                return None
            kind, said = hints[step]
    return _field(kind, said)


@lru_cache
def _inside(kind: Any) -> tuple[Any, Any]:
    """A kind without its marks, and of a map or list what each of its members is."""
    kind = _inner(kind)
    origin = get_origin(kind)
    return kind, get_args(kind)[1 if origin is Mapping else 0] if origin in (Mapping, tuple) else None


@lru_cache
def _field(kind: Any, said: str) -> TextField | None:
    marks = _marks(kind)
    if BY_LANGUAGE not in marks:
        return None
    kinds = [
        mark.keywords["description"] for mark in marks if isinstance(mark, Rule) and "description" in mark.keywords
    ]
    limit = next((mark.key for mark in marks if isinstance(mark, Limit)), "")
    return TextField(said, kinds[-1] if kinds else "", limit)


def _inner(kind: Any) -> Any:
    """A kind without its marks, and without None."""
    while get_origin(kind) is Annotated or NoneType in get_args(kind):
        kind = get_args(kind)[0]
    return kind


def _marks(kind: Any) -> tuple[Any, ...]:
    if NoneType in get_args(kind):
        kind = get_args(kind)[0]
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()


@lru_cache
def _hints(kind: Any) -> Mapping[str, tuple[Any, str]]:
    """The kind of each field of a record that the files hold, and what is said of it, by name."""
    known = get_type_hints(kind, include_extras=True) if is_dataclass(kind) else {}
    return {name: (known[name], f"{name}: {said}") for name, said in explained(kind).items() if name in known}
