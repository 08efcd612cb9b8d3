"""A new member with blanks to fill, as the records define it: required fields first, then those that may be left out, as comments."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from ..files.today import today
from ..records.schema import Schema, limits
from .shape import schema

BLANK = "…"  # which the check refuses wherever it is left


def kinds() -> dict[str, str]:
    """The section of each kind of member, by the kind's name: `fact` stands under `facts`."""
    listed = {section: said.get("additionalProperties", {}) for section, said in _whole()["properties"].items()}
    members = {section: said.get("else", said) for section, said in listed.items()}  # or its versions
    return {_name(said).lower(): section for section, said in members.items() if _name(said)[:1].isupper()}


def skeleton(kind: str, id_: str) -> str:
    """A new member's block, to paste under its section. Raises KeyError for an unknown kind."""
    member = _whole()["properties"][kinds()[kind]]["additionalProperties"]
    return "\n".join([f"  {id_}:", *(f"    {line}" for line in _fields(_resolved(member)))])


@lru_cache
def _whole() -> Schema:
    return schema()


def _name(said: Schema) -> str:
    return str(said.get("$ref", "")).rpartition("/")[2]


def _resolved(said: Schema) -> Schema:
    """What a reference stands for; of a record in place or its id, the record."""
    if "$ref" in said:
        return {**_whole()["$defs"][_name(said)], **{key: said[key] for key in said.keys() - {"$ref"}}}
    return _resolved(said["else"]) if "else" in said else said


def _fields(record: Schema) -> Iterator[str]:
    """Every field with its meaning; those that may be left out are notes."""
    left_out = [name for name in record["properties"] if name not in record["required"]]
    for name in (*record["required"], *left_out):
        said = record["properties"][name]
        yield f"## {_explained(said)}"
        yield from (
            (f"# {line}" for line in _block(name, said, _bare)) if name in left_out else _block(name, said, _fields)
        )


def _bare(record: Schema) -> Iterator[str]:
    """The fields that are needed, or all where none is."""
    for name in record["required"] or record["properties"]:
        yield from _block(name, record["properties"][name], _bare)


def _block(name: str, said: Schema, inside: Callable[[Schema], Iterator[str]]) -> Iterator[str]:
    """A field with its blanks; `inside` makes the lines of a record in it."""
    found = _resolved(said)
    each, item = _resolved(found.get("additionalProperties") or {}), _resolved(found.get("items", {}))
    match found:
        case {"propertyNames": {"enum": keys}, "required": _}:
            yield from (f"{name}:", *(f"  {key}: {_value(each)}" for key in keys))
        case _ if _is_record(found):
            yield from (f"{name}:", *(f"  {line}" for line in inside(found)))
        case _ if _is_record(each):
            keys = _resolved(found["propertyNames"]).get("enum", ())
            yield from (f"{name}:", *([f"  ## one of: {', '.join(keys)}"] if keys else ()), f"  {BLANK}:")
            yield from (f"    {line}" for line in inside(each))
        case _ if _is_record(item):
            lines = [*inside(item)]
            first = next(n for n, line in enumerate(lines) if not line.startswith("#"))
            yield from (f"{name}:", *(f"  {line}" for line in lines[:first]), f"  - {lines[first]}")
            yield from (f"    {line}" for line in lines[first + 1 :])
        case _:
            yield f"{name}: {_value(found)}"


def _is_record(said: Schema) -> bool:
    return "properties" in said and "propertyNames" not in said


def _explained(said: Schema) -> str:
    found = _resolved(said)
    meaning, listed, most = said["description"], found.get("enum"), limits(found)
    if not listed:
        return f"{meaning}; at most {most}" if most else str(meaning)
    return f"{meaning}; one of: {', '.join(listed)}"


def _value(said: Schema) -> str:
    """What stands on the line of a field."""
    match _resolved(said):
        case {"type": "array", "items": item}:
            return f"[{_value(item)}]"
        case {"additionalProperties": dict(each)}:
            return f"{{{BLANK}: {_value(each)}}}"
        case {"title": "day"}:
            return f"'{today()}'"
        case {"title": "address"}:
            return f"https://{BLANK}"
    return BLANK
