"""A new member with blanks to fill, as the records define it: required fields first, then those that may be left out, as comments."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ..files.today import today
from ..records.schema import Schema
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
    return "\n".join([f"  {id_}:", *_fields(_resolved(member), "    ")])


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


def _fields(record: Schema, indent: str) -> Iterator[str]:
    for name in record["required"]:
        yield from _field(name, record["properties"][name], indent)
    for name, said in record["properties"].items():
        if name not in record["required"]:
            yield from (f"{indent}## {_explained(said)}", f"{indent}# {name}: {_flow(said)}")


def _field(name: str, said: Schema, indent: str) -> Iterator[str]:
    found = _resolved(said)
    inner = _resolved(found.get("items", {}))
    record = next(
        (each for each in (found, inner) if "required" in each and "properties" in each and not _is_text(each)), None
    )
    yield f"{indent}## {_explained(said)}"
    yield f"{indent}{name}:" if record else f"{indent}{name}: {_flow(said)}"
    if record is found:
        yield from _fields(record, f"{indent}  ")
    elif record:
        explained, first, *rest = _fields(record, f"{indent}    ")
        yield from (f"{indent}  {explained.strip()}", f"{indent}  - {first.strip()}", *rest)


def _is_text(said: Schema) -> bool:
    return "propertyNames" in said


def _explained(said: Schema) -> str:
    listed = _resolved(said).get("enum")
    return f"{said['description']}; one of: {', '.join(listed)}" if listed else str(said["description"])


def _flow(said: Schema) -> str:
    """A value with its blanks, on one line."""
    found = _resolved(said)
    match found:
        case {"type": "array", "items": item}:
            return f"[{_flow(item)}]"
        case {"propertyNames": {"enum": keys}, "required": _, "additionalProperties": each}:
            return _map(dict.fromkeys(keys, each))
        case {"additionalProperties": dict(each)}:
            return _map({BLANK: each})
        case {"properties": properties, "required": required}:
            return _map({name: properties[name] for name in required or properties})
        case {"title": "day"}:
            return f"'{today()}'"
        case {"title": "address"}:
            return f"https://{BLANK}"
    return BLANK


def _map(fields: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {_flow(each)}" for name, each in fields.items()) + "}"
