"""Holds a file's data against the guide's JSON Schema and says in plain words what does not fit."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import jsonschema_rs

from ..files.problem import Problem, Where, did_you_mean
from ..files.words import languages
from ..records.guide import Guide
from ..records.schema import Schema, schema_of

NAME = "guide"
TYPES = {"object": "a map", "array": "a list", "string": "text"}

# As in the schema's pattern for texts.
INVISIBLE = {
    chr(code)
    for code in (
        *range(9),
        *range(11, 32),
        *range(0x7F, 0xA0),
        0x200B,
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        0xFEFF,
    )
}

# What the pattern or format of a kind asks for, by the kind's title.
WANTED = {
    "day": ("bad-date", "is not a day", "write it as YYYY-MM-DD"),
    "address": ("bad-url", "is not an address", "write it like https://example.org/page"),
    "number": ("bad-number", "is not a number", "write it like 12 or 12.50"),
    "value": ("bad-value", "names no value of a fact", "write it as fact-id.name-of-the-value"),
    "span": ("bad-span", "names no days or hours of a fact", "write it as fact-id.days or fact-id.hours"),
}


def schema() -> Schema:
    """The schema of every file of a guide, as it is published: JSON Schema 2020-12."""
    return schema_of(Guide, NAME, whole=False)


@lru_cache
def _validator(_languages: tuple[str, ...]) -> tuple[Schema, jsonschema_rs.Draft202012Validator]:
    found = schema()
    return found, jsonschema_rs.Draft202012Validator(found, validate_formats=True)


def misfits(data: Any) -> Iterator[Problem]:
    """Everything in a file's data that the schema does not allow."""
    found, validator = _validator(languages())
    if validator.is_valid(data):
        return
    seen = set()
    for error in validator.iter_errors(data):
        for problem in _explain(found, error):
            if problem not in seen:
                seen.add(problem)
                yield problem


def _explain(schema: Schema, error: Any) -> Iterator[Problem]:
    where: Where = tuple(error.instance_path)
    kind: str = error.kind.name
    value: Any = error.kind.value
    place = _place(schema, error.schema_path)
    match kind:
        case "required" if _by_language(place):
            yield Problem(where, "missing-language", f"the language '{value}' is missing", f"add '{value}: …'")
        case "required":
            yield Problem((*where, value), "missing-field", f"'{value}' is missing")
        case "additionalProperties":
            for field in value:
                fix = did_you_mean(field, place["properties"])
                yield Problem((*where, field), "unknown-field", f"there is no field '{field}' here", fix)
        case "propertyNames":
            yield _bad_key(where, error.kind.value, of_languages=_by_language(place))
        case "type":
            yield Problem(where, "wrong-type", f"expected {TYPES.get(value[0], value[0])}")
        case "enum":
            yield _not_in_list(where, str(error.instance)[:60], value)
        case "pattern" | "format":
            yield _bad_text(where, error.instance, place.get("title", ""))
        case "maxLength":
            yield Problem(where, "too-long", f"longer than {value} characters")
        case "minItems" | "minProperties":
            yield Problem(where, "empty-list", "nothing is listed here")
        case "maxItems":
            yield Problem(where, "too-many", f"more than {value} are listed here")
        case "uniqueItems":
            yield Problem(where, "listed-twice", "an item is listed twice")
        case _:
            yield Problem(where, "shape", error.message)


def _place(schema: Schema, path: list[str | int]) -> Schema:
    """The part of the schema that holds the keyword at the end of a path; for a key's name, the map's own part."""
    above = path[:-1]
    place: Any = schema
    for step in above[:-1] if above[-1:] == ["propertyNames"] else above:
        place = place[step]
    return dict(place)


def _by_language(place: Schema) -> bool:
    return place.get("propertyNames") == {"enum": list(languages())}


def _bad_key(where: Where, error: Any, *, of_languages: bool) -> Problem:
    name = str(error.instance)
    if of_languages:
        message = f"'{name}' is not a language of this guide"
        return Problem((*where, name), "unknown-language", message, f"use: {', '.join(languages())}")
    if error.kind.name == "enum":
        return _not_in_list((*where, name), name, error.kind.value)
    return _bad_id((*where, name), name)


def _not_in_list(where: Where, word: str, known: list[str]) -> Problem:
    fix = did_you_mean(word, known) or f"one of: {', '.join(known)}"
    return Problem(where, "not-in-list", f"'{word}' is not in the list", fix)


def _bad_text(where: Where, text: str, title: str) -> Problem:
    shown = text[:60]
    if title == "id":
        return _bad_id(where, shown)
    if title in WANTED:
        rule, what, fix = WANTED[title]
        return Problem(where, rule, f"'{shown}' {what}", fix)
    if hidden := next((each for each in text if each in INVISIBLE), None):
        message = f"holds the invisible character U+{ord(hidden):04X}"
        return Problem(where, "invisible-character", message, "remove it")
    message = "still to be written" if text.strip() else "the text is empty"
    return Problem(where, "empty-text", message)


def _bad_id(where: Where, name: str) -> Problem:
    if name == "index":
        return Problem(where, "bad-id", "'index' is the address of a list", "choose another id")
    return Problem(where, "bad-id", f"'{name}' is not an id", "use kebab-case: letters a-z, digits, '-'")
