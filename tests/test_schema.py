"""The published schema is valid, means the same to any validator, and explains every field."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import islice
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import GOOD, ROOT
from guide.files.strict_yaml import parse
from guide.reading.merge import content_files
from guide.reading.shape import misfits, schema
from guide.records import cases, facts, faq, guide, statements, tables, tree
from guide.records.kinds import PERIOD, explained
from test_broken_guides import BROKEN

RECORDS = sorted(
    {
        kind
        for module in (cases, facts, faq, guide, statements, tables, tree)
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__
    },
    key=lambda kind: kind.__name__,
)
REFERENCE = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker(["date"]))


def test_the_schema_is_json_schema_2020_12() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_is_explained(kind: type) -> None:
    # From where a member stands, permalinks.txt, docs, the days to come, changed.txt.
    made = {"id", "redirects", "articles", "later", "changes"}
    assert {each.name for each in fields(kind)} - made <= explained(kind).keys()
    assert explained(kind).keys() - PERIOD.keys() <= {each.name for each in fields(kind)}


@pytest.mark.parametrize("indent", ["    ", ""])
def test_a_docstring_explains_fields_as_it_is_written_and_as_python_3_13_keeps_it(indent: str) -> None:
    lines = ("note: what is said of the kind", "", "one: a field", "other: a field", "    that needs a line more", "")
    kind = type("Kind", (), {"__doc__": f"\n{indent}".join(lines)})
    assert explained(kind) == {"one": "a field", "other": "a field that needs a line more"}


def test_the_schema_tells_every_explanation() -> None:
    told = {description for properties in all_properties(schema()) for description in described(properties)}
    assert {text for kind in RECORDS for text in explained(kind).values()} <= told


def all_properties(node: object) -> Iterator[dict]:
    if isinstance(node, dict):
        yield from [node["properties"]] if isinstance(node.get("properties"), dict) else []
        for each in node.values():
            yield from all_properties(each)


def described(properties: dict) -> Iterator[str]:
    yield from (each["description"] for each in properties.values() if isinstance(each.get("description"), str))


def test_another_validator_accepts_one_in_ten_members_of_every_file() -> None:
    """The check's own accepts all of them: the two may differ in how they read a field, not in whose it is."""
    for name in content_files(ROOT):
        data = yaml.load((ROOT / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        assert REFERENCE.is_valid(
            {
                key: dict(islice(each.items(), 0, None, 10)) if isinstance(each, dict) else each
                for key, each in data.items()
            }
        )


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_another_validator_agrees_on_every_broken_example(path: Path) -> None:
    edit = parse(path.read_text(encoding="utf-8"))[0]
    if not edit["file"].endswith(".yaml"):
        return  # the schema is for YAML
    text = (GOOD / edit["file"]).read_text(encoding="utf-8").replace(edit["replace"], edit["with"], 1)
    data = parse(text)[0]
    assert REFERENCE.is_valid(data) == (not list(misfits(data)))
