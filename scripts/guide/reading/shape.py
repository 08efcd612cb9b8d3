"""Holds a file's data against the guide's JSON Schema and says in plain words what does not fit."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..files.names import nearest
from ..files.problem import Problem, Where, meant, not_in_list
from ..files.said import NO_FIX, Said
from ..files.words import languages
from ..records.guide import Guide
from ..records.kinds import HIDDEN
from ..records.schema import Schema, schema_of
from .intended import intended

if TYPE_CHECKING:
    from jsonschema_rs import Draft202012Validator

NAME = "guide"
TYPES = {"object": Said("a map"), "array": Said("a list"), "string": Said("text")}

INVISIBLE = re.compile(f"[{HIDDEN}]")

# What the pattern or format of a kind asks for, by the kind's title.
WANTED = {
    "day": ("bad-date", Said("'{text}' is not a day"), Said("write it as YYYY-MM-DD")),
    "address": ("bad-url", Said("'{text}' is not an address"), Said("write it like https://example.org/page")),
    "number": ("bad-number", Said("'{text}' is not a number"), Said("write it like 12 or 12.50")),
    "value": ("bad-value", Said("'{text}' names no value of a fact"), Said("write it as fact-id.name-of-the-value")),
    "span": (
        "bad-span",
        Said("'{text}' names no days or hours of a fact"),
        Said("write it as fact-id.days or fact-id.hours"),
    ),
}


def schema() -> Schema:
    """The schema of every file of a guide, as it is published: JSON Schema 2020-12."""
    return schema_of(Guide, NAME, whole=False)


@lru_cache
def _validator(_languages: tuple[str, ...]) -> tuple[Schema, "Draft202012Validator"]:
    import jsonschema_rs  # takes as long as a small guide; where every file is known to fit, nobody asks

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
            message = Said("the language '{language}' is missing", language=value)
            yield Problem(where, "missing-language", message, Said("add '{language}: …'", language=value))
        case "required":
            yield Problem((*where, value), "missing-field", Said("'{field}' is missing", field=value))
        case "additionalProperties":
            for field in value:
                close = nearest(field, place["properties"])
                message = Said("there is no field '{field}' here", field=field)
                yield Problem((*where, field), "unknown-field", message, meant(close, field) if close else NO_FIX)
        case "propertyNames":
            yield _bad_key(where, error.kind.value, of_languages=_by_language(place))
        case "type":
            yield _wrong_type(where, error.instance, value[0], place)
        case "enum":
            yield Problem(where, "not-in-list", *not_in_list(str(error.instance)[:60], value))
        case "pattern" | "format":
            yield _bad_text(where, error.instance, place.get("title", ""))
        case "maxLength":
            yield _too_long(where, error.instance, value)
        case "minItems" | "minProperties":
            yield Problem(where, "empty-list", Said("nothing is listed here"))
        case "maxItems":
            yield Problem(where, "too-many", Said("more than {most} are listed here", most=value))
        case "uniqueItems":
            yield Problem(where, "listed-twice", Said("an item is listed twice"))
        case _:
            yield Problem(where, "shape", Said("{told}", told=error.message))


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
        message = Said("'{language}' is not a language of this guide", language=name)
        fix = Said("use: {known}", known=languages())
        return Problem((*where, name), "unknown-language", message, fix)
    if error.kind.name == "enum":
        return Problem((*where, name), "not-in-list", *not_in_list(name, error.kind.value))
    if error.kind.name == "maxLength":
        return _too_long((*where, name), name, error.kind.value)
    return _bad_id((*where, name), name)


def _too_long(where: Where, text: str, most: int) -> Problem:
    return Problem(where, "too-long", Said("longer than {most} characters: it has {count}", most=most, count=len(text)))


def _wrong_type(where: Where, found: Any, wanted: str, place: Schema) -> Problem:
    if _by_language(place):
        example = ", ".join(f"{language}: …" for language in languages())
        return Problem(
            where, "wrong-type", Said("expected a text in every language"), Said("write {{{example}}}", example=example)
        )
    message = Said("expected {wanted}", wanted=TYPES.get(wanted, wanted))
    right = intended(str(found), "list") if place.get("items") == {"$ref": "#/$defs/id"} else ""
    return Problem(where, "wrong-type", message, meant(right, str(found)) if right else NO_FIX)


def _bad_text(where: Where, text: str, title: str) -> Problem:
    shown = text[:60]
    if not text.strip():
        return Problem(where, "empty-text", Said("the text is empty"))
    if title == "id":
        return _bad_id(where, shown)
    if title in WANTED:
        rule, what, fix = WANTED[title]
        right = intended(shown, title)
        if title == "day" and re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return Problem(where, rule, Said("there is no day '{text}'", text=text))
        return Problem(where, rule, what.of(text=shown), meant(right, shown) if right else fix)
    if hidden := INVISIBLE.search(text):
        code = f"{ord(hidden[0]):04X}"
        return Problem(
            where, "invisible-character", Said("holds the invisible character U+{code}", code=code), Said("remove it")
        )
    return Problem(where, "empty-text", Said("still to be written"))


def _bad_id(where: Where, name: str) -> Problem:
    if name == "index":
        return Problem(where, "bad-id", Said("'index' is the address of a list"), Said("choose another id"))
    right = intended(name, "ids" if isinstance(where[-1], int) else "id")
    fix = meant(right, name) if right else Said("use kebab-case: letters a-z, digits, '-'")
    return Problem(where, "bad-id", Said("'{name}' is not an id", name=name), fix)
