"""Imports point down, only one room knows YAML, only the adapter knows MkDocs, and the engine knows no cloud."""

import ast
import re
from pathlib import Path

from conftest import ROOT
from guide.reading.merge import FILES
from guide.reading.read import BESIDE

SCRIPTS = ROOT / "scripts"
PACKAGE = sorted((SCRIPTS / "guide").rglob("*.py"))

# Each room may import only from itself and from rooms that stand before it here.
ROOMS = ("files", "records", "reading", "changes", "translating", "pages", "feeds", "hand", "site")


def room_of(path: Path) -> str:
    place = path.relative_to(SCRIPTS / "guide")
    return place.parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The modules that a file imports, relative names written out."""
    package = path.relative_to(SCRIPTS).parent.parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            found.add(".".join([*above, *([node.module] if node.module else [])]))
    return found


def test_a_room_imports_only_from_rooms_below_it() -> None:
    for path in PACKAGE:
        rooms = {name.split(".")[1] for name in imported(path) if name.startswith("guide.")}
        if path.name != "__init__.py" or path.parent.name != "guide":
            assert rooms <= set(ROOMS[: ROOMS.index(room_of(path)) + 1]), path
        assert {"mkdocs_site", "publishing"}.isdisjoint(name.split(".")[0] for name in imported(path)), path


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {".".join(path.relative_to(SCRIPTS).with_suffix("").parts): path for path in PACKAGE}
    left = {name: {each for each in imported(path) if each in names} for name, path in names.items()}
    while ready := [name for name, needs in left.items() if not needs & left.keys()]:
        left = {name: needs for name, needs in left.items() if name not in ready}
    assert not left


def test_mkdocs_and_yaml_are_known_to_their_adapters_only() -> None:
    for path in SCRIPTS.rglob("*.py"):
        roots = {name.split(".")[0] for name in imported(path)}
        assert "mkdocs" not in roots or path.parent.name == "mkdocs_site", path
        assert "yaml" not in roots or path.parent.name == "files", path


def test_an_entry_point_is_short() -> None:
    for path in SCRIPTS.glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 60, path.name


def test_whoever_looks_for_a_file_of_the_guide_is_told_what_it_holds() -> None:
    for page in ("README.md", "docs/contributing.md"):
        rows = re.findall(r"^\| (`.+?) \| ", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
        named = set(re.findall(r"`([^`]+)`", " ".join(rows)))
        assert {*FILES, *BESIDE} - named == set(), page


def test_the_engine_and_the_quiz_know_no_cloud() -> None:
    files = [*SCRIPTS.rglob("*.py"), *(ROOT / "docs/assets").rglob("*.js"), *(ROOT / "docs/assets").rglob("*.css")]
    cloud = re.compile(r"aliyun|alibaba|阿里|\becs\b", re.IGNORECASE)
    assert not [str(path) for path in files if cloud.search(path.read_text(encoding="utf-8"))]
