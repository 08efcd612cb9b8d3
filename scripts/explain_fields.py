"""Prints every section of the guide's files with its fields, as the records explain them: python scripts/explain_fields.py."""

from collections.abc import Iterator
from typing import Any

from guide.reading.shape import schema


def main() -> None:
    """A block per record: its name and meaning, then its fields, those that may be left out in brackets."""
    found = schema()
    records = {"Guide": found, **found["$defs"]}
    print("\n\n".join("\n".join(lines(name, record)) for name, record in records.items() if "required" in record))


def lines(name: str, record: dict[str, Any]) -> Iterator[str]:
    """What one record holds."""
    yield f"{name}: {record['description']}"
    for field, said in record["properties"].items():
        yield f"  {field if field in record['required'] else f'[{field}]':<16} {said['description']}"


if __name__ == "__main__":
    main()
