"""Imports point down, only one module knows YAML, only the adapters know MkDocs, and the engine knows no cloud."""

import ast
import gzip
import re
from pathlib import Path

import pytest
from conftest import ROOT

PACKAGE = sorted((ROOT / "scripts/guide").glob("*.py"))
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))

# Each module may import only modules that stand before it here.
FLOORS = (
    "problem strict_yaml words text routes refund tables model raw shape check_tables check build addresses permalinks read "
    "markdown faq_pages reference_pages fact_pages glossary calculator replies machine cards maps pages quiz_data __init__"
).split()


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


@pytest.mark.parametrize("path", PACKAGE, ids=lambda path: path.stem)
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    below = FLOORS[: FLOORS.index(path.stem)]
    assert {name[1:] for name in imports(path) if name.startswith(".")} <= set(below)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_mkdocs_and_yaml_are_known_to_their_adapters_only(path: Path) -> None:
    roots = {name.split(".")[0] for name in imports(path)}
    assert "mkdocs" not in roots or path.stem.startswith("mkdocs_")
    assert "yaml" not in roots or path.stem == "strict_yaml"


def test_the_engine_and_the_quiz_know_no_cloud() -> None:
    files = [*SCRIPTS, *(ROOT / "docs/assets").rglob("*.mjs"), *(ROOT / "docs/assets").rglob("*.css")]
    told = [
        str(path) for path in files if re.search(r"aliyun|alibaba|阿里|\becs\b", path.read_text(encoding="utf-8"), re.I)
    ]
    assert not told


def test_the_quiz_stays_small(site: Path) -> None:
    files = [*(site / "assets/quiz").glob("*.mjs"), site / "assets/checklist.mjs"]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= 8_000
