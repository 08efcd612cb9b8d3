"""The published schemas are valid, mean the same to any validator, and every field is explained."""

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from conftest import GOOD, ROOT
from guide.shape import misfits, schema
from guide.strict_yaml import parse
from guide.words import languages, word_group
from test_broken_guides import BROKEN

NAMES = ("decision_tree", "faq", "facts", "reference")


def fields(node: object) -> set[str]:
    """Every name under a `properties` anywhere in a schema."""
    if isinstance(node, dict):
        own = set(node.get("properties", {}))
        return own.union(*(fields(value) for value in node.values()))
    return set().union(*map(fields, node)) if isinstance(node, list) else set()


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_json_schema_2020_12(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_explained_to_contributors(name: str) -> None:
    explained = (ROOT / "docs/contributing.md").read_text(encoding="utf-8")
    missing = {field for field in fields(schema(name)) if f"`{field}`" not in explained}
    assert missing <= {
        "zh",
        "en",
        "questions",
        "outcomes",
        "faq",
        "sources",
        "facts",
        "products",
        "claims",
        "peers",
        "glossary",
        "sums",
    }


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_reference_validator_agrees_on_every_broken_example(path: Path) -> None:
    edit = parse(path.read_text(encoding="utf-8"), path.name)[0]
    name = Path(edit["file"]).stem
    text = (GOOD / edit["file"]).read_text(encoding="utf-8").replace(edit["replace"], edit["with"], 1)
    data = parse(text, edit["file"])[0]
    checker = jsonschema.FormatChecker(["date"])
    reference = jsonschema.Draft202012Validator(schema(name), format_checker=checker)
    assert reference.is_valid(data) == (not list(misfits(name, data)))


@pytest.mark.parametrize(
    ("name", "field", "group"),
    [
        ("decision_tree", "verdict", "verdicts"),
        ("facts", "grade", "grades"),
        ("facts", "site", "sites"),
        ("facts", "publisher", "publishers"),
    ],
)
def test_every_choice_of_a_schema_has_its_words(name: str, field: str, group: str) -> None:
    choices = next(each[field]["enum"] for each in properties(schema(name)) if "enum" in each.get(field, {}))
    for language in languages():
        assert set(word_group(group, language)) == set(choices)


def properties(node: object) -> Iterator[dict]:
    """Every map of properties in a schema."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield node["properties"]
        for each in node.values():
            yield from properties(each)
    elif isinstance(node, list):
        for each in node:
            yield from properties(each)
