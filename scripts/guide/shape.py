"""Holds a file's data against its JSON Schema and says in plain words what does not fit."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from .problem import Problem, Where, did_you_mean
from .words import languages

FOLDER = Path(__file__).with_name("schema")

# As in the schemas' pattern for texts: control characters, and spaces of no width.
INVISIBLE = {chr(code) for code in (*range(9), *range(11, 32), 0x7F, 0x200B, 0xFEFF)}

TYPES = {"object": "a map", "array": "a list", "string": "text"}


@lru_cache
def schema(name: str) -> dict[str, Any]:
    """The published schema of `name`.yaml: JSON Schema 2020-12, with the guide's languages required."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    for place in (found["$defs"].get("text"), found["$defs"].get("tags")):
        if place:
            place["required"] = list(languages())
            place["propertyNames"] = {"enum": list(languages())}
    return found


@lru_cache
def _validator(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema(name), validate_formats=True)


def misfits(name: str, data: Any) -> Iterator[Problem]:
    """Everything in the data of `name`.yaml that its schema does not allow."""
    validator = _validator(name)
    if validator.is_valid(data):
        return
    seen = set()
    for error in validator.iter_errors(data):
        for problem in _explain(name, error):
            if problem not in seen:
                seen.add(problem)
                yield problem


def _explain(name: str, error: Any) -> Iterator[Problem]:
    file, where = f"{name}.yaml", tuple(error.instance_path)
    kind: str = error.kind.name
    value: Any = error.kind.value
    in_tags = error.schema_path[-1:] == ["required"] and len(where) == 3 and where[-1] == "tags"
    in_text = "text" in error.schema_path or in_tags
    match kind:
        case "required" if in_text:
            yield Problem(file, where, "missing-language", f"the language '{value}' is missing", f"add '{value}: …'")
        case "required":
            yield Problem(file, (*where, value), "missing-field", f"'{value}' is missing")
        case "additionalProperties":
            known = _known_fields(name, error.schema_path)
            for field in value:
                fix = did_you_mean(field, known)
                yield Problem(file, (*where, field), "unknown-field", f"there is no field '{field}' here", fix)
        case "propertyNames":
            yield from _bad_name(file, where, error)
        case "type":
            yield Problem(file, where, "wrong-type", f"expected {TYPES.get(value[0], value[0])}")
        case "enum":
            word = str(_shown(error))
            fix = did_you_mean(word, value) or f"one of: {', '.join(value)}"
            yield Problem(file, where, "not-in-list", f"'{word}' is not in the list", fix)
        case "pattern" | "format":
            yield _bad_text(file, where, error)
        case "maxLength":
            yield Problem(file, where, "too-long", f"longer than {value} characters")
        case "minItems" | "minProperties":
            yield Problem(file, where, "empty-list", "nothing is listed here")
        case "uniqueItems":
            yield Problem(file, where, "listed-twice", "an item is listed twice")
        case _:
            yield Problem(file, where, "shape", error.message)


def _bad_name(file: str, where: Where, error: Any) -> Iterator[Problem]:
    inner = error.kind.value
    name = str(inner.instance)
    if inner.kind.name == "enum":
        message = f"'{name}' is not a language of this guide"
        yield Problem(file, (*where, name), "unknown-language", message, f"use: {', '.join(languages())}")
    else:
        yield _bad_id(file, (*where, name), name)


def _bad_text(file: str, where: Where, error: Any) -> Problem:
    shown, path = _shown(error), error.schema_path
    if "date" in path:
        return Problem(file, where, "bad-date", f"'{shown}' is not a day", "write it as YYYY-MM-DD")
    if "id" in path or ("items" in path and "uniqueItems" in path):
        return _bad_id(file, where, shown)
    if "url" in path:
        return Problem(file, where, "bad-url", f"'{shown}' is not an address", "start it with https://")
    if "number" in path or "limit" in path:
        return Problem(file, where, "bad-number", f"'{shown}' is not a number", "write it like 12 or 12.50")
    if hidden := next((each for each in str(error.instance) if each in INVISIBLE), None):
        message = f"holds the invisible character U+{ord(hidden):04X}"
        return Problem(file, where, "invisible-character", message, "remove it")
    return Problem(file, where, "empty-text", "the text is empty")


def _bad_id(file: str, where: Where, name: str) -> Problem:
    if name == "index":
        return Problem(file, where, "bad-id", "'index' is the address of a list", "choose another id")
    return Problem(file, where, "bad-id", f"'{name}' is not an id", "use kebab-case: letters a-z, digits, '-'")


def _shown(error: Any) -> str:
    return str(error.instance)[:60]


def _known_fields(name: str, schema_path: list[str | int]) -> list[str]:
    place: Any = schema(name)
    for step in schema_path[:-1]:
        place = place[step]
    return list(place.get("properties", ()))
