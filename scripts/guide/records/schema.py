"""The JSON Schema of a record: its fields, their kinds and the lines of its docstring say it all."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from ..files.words import choices, languages, word
from .kinds import PERIOD, ByLanguage, Choice, Dated, Id, Limit, Named, Rule, explained

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


def limits(said: Schema) -> str:
    """How many characters a text may have in each language, where the languages differ in it: `zh 200, en 700`."""
    texts = said.get("properties", {}).items() if "propertyNames" in said else ()
    return ", ".join(f"{language} {each['maxLength']}" for language, each in texts)


def _of(kind: Any, defs: dict[str, Schema]) -> Schema:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _marked(inner[0], inner[1:], defs)
    if origin is tuple:
        return {"type": "array", "items": _of(inner[0], defs)}
    if origin is Mapping:
        member = _versions(_of(inner[1], defs)) if _is_dated(inner[1]) else _of(inner[1], defs)
        return {"type": "object", "propertyNames": _of(inner[0], defs), "additionalProperties": member}
    if NoneType in inner:
        return _of(inner[0], defs)
    if origin is Literal:
        return {"enum": list(inner)}
    if is_dataclass(kind) and explained(kind):
        return _record(kind, defs)
    return {} if kind is Any else {"type": PLAIN.get(kind, "string")}  # every plain value of our YAML is text


def _is_dated(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Dated)


def _versions(one: Schema) -> Schema:
    return {"if": {"type": "array"}, "then": {"type": "array", "items": one, "minItems": 1}, "else": one}


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
        hints = {**PERIOD, **get_type_hints(kind, include_extras=True)}
        needed = [each.name for each in fields(kind) if each.default is each.default_factory is MISSING]
        defs[kind.__name__] = {
            "description": kind.__doc__.splitlines()[0],
            "type": "object",
            "required": [name for name in needed if name in said],
            "additionalProperties": False,
            "properties": {name: {**_of(hints[name], defs), "description": text} for name, text in said.items()},
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}
