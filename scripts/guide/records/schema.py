"""The JSON Schema of a record: its fields, their kinds and the lines of its docstring say it all."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from ..files.words import choices, languages, word
from .kinds import ByLanguage, Choice, Id, Limit, Named, Rule, explained

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {bool: "boolean", int: "integer"}


def schema_of(kind: type, name: str, *, whole: bool) -> Schema:
    """JSON Schema 2020-12 for a file that holds a record: as a whole, or any of its fields.

    Named kinds and records stand in `$defs`.
    """
    defs: dict[str, Schema] = {}
    _record(kind, defs)
    top = defs.pop(kind.__name__)
    if not whole:
        del top["required"]
    return {
        "$schema": DIALECT,
        "$id": f"{name}.schema.json",
        "title": kind.__name__,
        **top,
        "$defs": defs,
    }


def _of(kind: Any, defs: dict[str, Schema]) -> Schema:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(inner[0], inner[1:], defs)
    if origin is tuple:
        return {"type": "array", "items": _of(inner[0], defs)}
    if origin is Mapping:
        return {"type": "object", "propertyNames": _of(inner[0], defs), "additionalProperties": _of(inner[1], defs)}
    if NoneType in inner:
        return _of(inner[0], defs)
    if origin is Literal:
        return {"enum": list(inner)}
    if is_dataclass(kind) and explained(kind):
        return _record(kind, defs)
    return {} if kind is Any else {"type": PLAIN.get(kind, "string")}  # every plain value of our YAML is text


def _marked(kind: Any, marks: tuple[Any, ...], defs: dict[str, Schema]) -> Schema:
    made = _of(kind, defs)
    for mark in marks:
        match mark:
            case Rule():
                made = {**made, **mark.keywords}
            case ByLanguage():
                made = {**made, "required": list(languages()), "propertyNames": {"enum": list(languages())}}
            case Choice():
                made = {"enum": list(choices(mark.group))}
            case Limit():
                each = made["additionalProperties"]
                most = {language: {**each, "maxLength": int(word(mark.key, language))} for language in languages()}
                made = {**made, "properties": most}
            case Named():
                made = {"if": {"type": "string"}, "then": _of(Id, defs), "else": made}
    title = made.get("title")
    if not title:
        return made
    defs[title] = made
    return {"$ref": f"#/$defs/{title}"}


def _record(kind: Any, defs: dict[str, Schema]) -> Schema:
    if kind.__name__ not in defs:
        said = explained(kind)
        hints = {name: hint for name, hint in get_type_hints(kind, include_extras=True).items() if name in said}
        needed = [each.name for each in fields(kind) if each.default is each.default_factory is MISSING]
        defs[kind.__name__] = {
            "description": kind.__doc__.splitlines()[0],
            "type": "object",
            "required": [name for name in needed if name in said],
            "additionalProperties": False,
            "properties": {name: {**_of(hint, defs), "description": said[name]} for name, hint in hints.items()},
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}
