"""The counts hold for public decision graphs and for graphs whose paths cannot be listed."""

import json
from pathlib import Path

import pytest
from guide.reading.read import read_guide
from guide.records.routes import Routes
from synthetic import from_graph, write_guide

GRAPHS = sorted(Path(__file__).with_name("graphs").glob("*.json"))


def ladder(rungs: int) -> dict[str, dict[str, str]]:
    """Questions in a row, two ways between each: 2 to the power of `rungs` paths."""
    rows: dict[str, dict[str, str]] = {}
    for i in range(rungs):
        following = f"a{i + 1}" if i + 1 < rungs else "end"
        rows[f"a{i}"] = {"left": f"b{i}", "right": f"c{i}"}
        rows[f"b{i}"] = {"on": following, "off": "aside"}
        rows[f"c{i}"] = {"on": following, "off": "aside"}
    return rows


@pytest.mark.parametrize("path", GRAPHS, ids=lambda path: path.stem)
def test_a_public_graph_has_the_counts_it_is_known_for(path: Path) -> None:
    known = json.loads(path.read_text(encoding="utf-8"))["counts"]
    start, questions, outcomes = from_graph(path)
    routes = Routes(start, {id_: tuple(options.items()) for id_, options in questions.items()}, frozenset(outcomes))
    proof = routes.prove()
    assert {name: getattr(proof, name) for name in known} == known


def test_a_public_graph_is_read_as_a_guide_of_its_own(tmp_path: Path) -> None:
    path = next(path for path in GRAPHS if "visa" in path.stem)
    write_guide(tmp_path, *from_graph(path), why=True)
    assert read_guide(tmp_path).proof.paths == json.loads(path.read_text(encoding="utf-8"))["counts"]["paths"]


def test_more_paths_than_can_be_listed_are_counted_exactly(tmp_path: Path) -> None:
    write_guide(tmp_path, "a0", ladder(60), ["end", "aside"])
    # Of each rung's two ways on, both may also turn aside: 2 ways × (on + off) per rung.
    assert read_guide(tmp_path).proof.paths == 2**60 + sum(2 ** (i + 1) for i in range(60))


def test_a_graph_of_twenty_thousand_questions_in_a_row_is_counted_without_recursion() -> None:
    rungs = 20_000
    questions = {f"q{i}": (("a", f"q{i + 1}" if i + 1 < rungs else "end"), ("b", "aside")) for i in range(rungs)}
    proof = Routes("q0", questions, frozenset({"end", "aside"})).prove()
    assert (proof.paths, proof.longest_path) == (rungs + 1, rungs)
