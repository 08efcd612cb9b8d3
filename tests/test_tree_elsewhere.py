"""Whoever takes the tree elsewhere gets the same answers: as a decision table, as a graph, in the rule engine of GoRules."""

import csv
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import export_tree
import pytest
import zen
from conftest import GOOD, GUIDE
from guide.feeds.decision_table import OR, count_rows, render_table_csv, render_table_markdown, rows
from guide.feeds.dot import render_dot
from guide.feeds.jdm import render_jdm
from guide.files.words import languages, word
from guide.reading.read import read_guide
from guide.records.addresses import home_of
from guide.records.guide import Guide
from guide.records.naming import plain_text
from guide.records.routes import Routes
from hypothesis import given, settings
from synthetic import write_guide
from test_random_trees import trees

HOME = "https://guide.example/"
PATHS = list(GUIDE.routes.paths())
BY_LANGUAGE = pytest.mark.parametrize("language", languages())


def walks_of(routes: Routes) -> Iterator[tuple[tuple[tuple[str, str], ...], str]]:
    """Every walk that the rows of the table stand for."""
    for row in rows(routes):
        asked = [question for question, _ in row.answers]
        for options in product(*(ids for _, ids in row.answers)):
            yield tuple(zip(asked, options, strict=True)), row.outcome


@given(trees())
def test_the_rows_are_every_walk_once(routes: Routes) -> None:
    assert sorted(walks_of(routes)) == sorted(routes.paths())
    assert len(list(rows(routes))) == count_rows(routes)


@BY_LANGUAGE
def test_the_table_for_spreadsheets_has_a_column_per_question(language: str) -> None:
    text = render_table_csv(GUIDE, language, HOME)
    header, *lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert text.startswith("\ufeff") and len(lines) == count_rows(GUIDE.routes)
    assert len(set(header)) == len(header) == len(GUIDE.questions) + 3
    for row, (*cells, verdict, title, address) in zip(rows(GUIDE.routes), lines, strict=True):
        outcome, answers = GUIDE.outcomes[row.outcome], dict(row.answers)
        assert (verdict, title) == (word(f"verdicts.{outcome.verdict}", language), outcome.title[language])
        assert address == f"{HOME}{home_of(language)}outcomes/{row.outcome}/"
        for question, cell in zip(GUIDE.questions.values(), cells, strict=True):
            said = [each.text[language] for each in question.options if each.id in answers.get(question.id, ())]
            assert cell == OR.join(said)


@BY_LANGUAGE
def test_no_cell_is_taken_for_a_formula_and_no_answer_for_two(language: str) -> None:
    for line in csv.reader(io.StringIO(render_table_csv(GUIDE, language, ""))):
        assert not any(cell.lstrip("\ufeff")[:1] in tuple("=+-@\t\r＝＋－＠") for cell in line)
    assert not any(OR in each.text[language] for question in GUIDE.questions.values() for each in question.options)


@BY_LANGUAGE
def test_the_table_for_documents_says_each_outcome_once_and_has_no_empty_cell(language: str) -> None:
    text = render_table_markdown(GUIDE, language, HOME)
    found = re.findall(r"^## .*\]\((.*)\)$", text, re.MULTILINE)
    assert found == [f"{HOME}{home_of(language)}outcomes/{outcome}/" for outcome in GUIDE.outcomes]
    lines = [line for line in text.splitlines() if line.startswith("|")]
    headings = lines.count("") + sum(set(line) <= set("| -") for line in lines)
    assert len(lines) - 2 * headings == count_rows(GUIDE.routes)
    assert not any(re.search(r"\|\s*\|", line) for line in lines)


NODE = re.compile(r'  ("(?:[^"\\]|\\.)*") \[(.+)\];')
EDGE = re.compile(r'  ("(?:[^"\\]|\\.)*") -> ("(?:[^"\\]|\\.)*") \[(.+)\];')


@BY_LANGUAGE
def test_the_graph_has_every_node_and_every_way(language: str) -> None:
    first, *lines, last = render_dot(GUIDE, language, HOME).splitlines()
    assert (first, last) == ("digraph guide {", "}")
    drawn = [match.groups() for line in lines if (match := EDGE.fullmatch(line))]
    nodes = {json.loads(match[1]): match[2] for line in lines if (match := NODE.fullmatch(line))}
    assert len(drawn) + len(nodes) == len(lines) - 3  # three lines say how it looks
    assert nodes.keys() == GUIDE.routes.reached
    ways = {(q, goto) for q, options in GUIDE.routes.questions.items() for _, goto in options}
    assert len(drawn) == len(ways) and {(json.loads(a), json.loads(b)) for a, b, _ in drawn} == ways
    said = "".join(text for *_, text in drawn).replace("\\n", "").replace(" ", "")
    for option in (each for question in GUIDE.questions.values() for each in question.options):
        assert option.text[language].replace(" ", "").replace('"', '\\"') in said


def engine_of(guide: Guide, language: str) -> zen.ZenDecision:
    return zen.ZenEngine().create_decision(render_jdm(guide, language, HOME))


@pytest.mark.slow
@BY_LANGUAGE
def test_the_rule_engine_gives_every_walk_our_answer_with_its_notes(language: str) -> None:
    engine = engine_of(GUIDE, language)
    for walk, end in PATHS[:: 1 if language == "en" else 10]:
        picks, outcome = dict(walk), GUIDE.outcomes[end]
        found = engine.evaluate({"picks": picks})["result"]
        notes = [each.says.text[language] for each in outcome.notes if each.when.items() <= picks.items()]
        assert found.pop("notes", []) == [{"text": plain_text(GUIDE, note, language)} for note in notes]
        assert found == {
            "outcome": end,
            "verdict": word(f"verdicts.{outcome.verdict}", language),
            "title": outcome.title[language],
            "summary": plain_text(GUIDE, outcome.summary[language], language),
            "address": f"{HOME}{home_of(language)}outcomes/{end}/",
        }


def test_the_rule_engine_asks_what_is_not_answered() -> None:
    engine = engine_of(GUIDE, "en")
    stops = {(walk[:length], walk[length][0]) for walk, _ in PATHS for length in range(len(walk))}
    for walk, question in stops:
        assert engine.evaluate({"picks": dict(walk)})["result"] == {"question": question}
    for question, walk in {question: walk for walk, question in stops}.items():
        picks = {**dict(walk), question: "nothing-like-it"}
        assert engine.evaluate({"picks": picks})["result"] == {"question": question}


@settings(max_examples=25)
@given(trees())
def test_the_rule_engine_walks_any_tree_as_we_do(routes: Routes) -> None:
    questions = {question: dict(options) for question, options in routes.questions.items()}
    with tempfile.TemporaryDirectory() as name:
        write_guide(Path(name), routes.start, questions, routes.outcomes, why=True)
        engine = engine_of(read_guide(Path(name)), "en")
    for walk, end in list(routes.paths())[:200]:
        assert engine.evaluate({"picks": dict(walk)})["result"]["outcome"] == end


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["export_tree.py", *arguments])
    return export_tree.main()


@pytest.mark.parametrize("format_", export_tree.FORMATS)
def test_the_command_prints_each_of_them(
    format_: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(export_tree, "ROOT", GOOD)
    monkeypatch.setenv("SITE_URL", HOME)
    guide, render = read_guide(GOOD), export_tree.FORMATS[format_]
    with monkeypatch.context() as patch, open(1, "wb", closefd=False) as out:
        patch.setattr(sys, "stdout", io.TextIOWrapper(out))
        assert run(monkeypatch, format_, "--language", "en") == 0
        sys.stdout.flush()
    assert capfdbinary.readouterr().out.decode() == render(guide, "en", HOME)


def test_a_table_that_nobody_can_open_is_not_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    steps = {f"q{i}": {"a": f"q{i + 1}", "b": f"r{i}"} for i in range(60)}
    beside = {f"r{i}": {"a": f"q{i + 1}", "b": "o"} for i in range(60)}
    write_guide(tmp_path, "q0", {**steps, **beside, "q60": {"a": "o", "b": "p"}}, ["o", "p"])
    monkeypatch.setattr(export_tree, "ROOT", tmp_path)
    assert run(monkeypatch, "csv") == 1
    said = capsys.readouterr()
    assert said.out == "" and "the table would have 3,458,764,513,820,540,927 rows" in said.err
    (tmp_path / "faq.yaml").unlink()
    assert run(monkeypatch, "dot") == 1
    assert "there is no such file" in capsys.readouterr().err
