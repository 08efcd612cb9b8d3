"""Prints every section of the guide's files with its fields, as the records explain them: python scripts/explain_fields.py."""

import sys
from collections.abc import Iterator
from typing import Any

from guide.files.command import command
from guide.reading.shape import schema
from guide.records.schema import limits


@command
def main() -> int:
    """A block per record: its name and meaning, then its fields, those that may be left out in brackets."""
    found = schema()
    most = {name: f", at most {told}" for name, each in found["$defs"].items() if (told := limits(each))}
    records = {"Guide": found, **{name: each for name, each in found["$defs"].items() if name[0].isupper()}}
    print("\n\n".join("\n".join(lines(name, record, most)) for name, record in records.items()))
    return 0


def lines(name: str, record: dict[str, Any], most: dict[str, str]) -> Iterator[str]:
    """What one record holds."""
    yield f"{name}: {record['description']}"
    needed = record.get("required", record["properties"])
    for field, said in record["properties"].items():
        shown = field if field in needed else f"[{field}]"
        yield f"  {shown:<16} {said['description']} ({kind_of(said)}{most.get(kind_of(said), '')})"


def kind_of(said: dict[str, Any]) -> str:
    """What a field holds, in a word."""
    if "enum" in said:
        return ", ".join(said["enum"])
    if "$ref" in said:
        return str(said["$ref"].rpartition("/")[2])
    if "if" in said:
        return f"{kind_of(said['else'])} or {kind_of(said['then'])}"
    inner = said.get("items", said.get("additionalProperties"))
    word = {"array": "list of", "object": "map of"}.get(said.get("type", ""), "text")
    return f"{word} {kind_of(inner)}" if isinstance(inner, dict) else word


if __name__ == "__main__":
    sys.exit(main())
