"""`validate.py` prints the proof or every problem, for people and for programs."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import validate as command
from conftest import GOOD, GUIDE, ROOT
from good_guide import edit
from good_guide import run as run_here
from guide.files import words

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def validate(monkeypatch: pytest.MonkeyPatch) -> Run:
    """What the command prints, within this process."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        with redirect_stdout(io.StringIO()) as said:
            code = run_here(command, monkeypatch, *arguments)
        return subprocess.CompletedProcess(arguments, code, said.getvalue(), "")

    return run


def test_the_guide_beside_it_is_proven() -> None:
    run = [sys.executable, str(ROOT / "scripts/validate.py")]
    done = subprocess.run(run, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0
    assert done.stdout.startswith("every path ends in a defined outcome")
    assert f"{GUIDE.proof.paths:,}" in done.stdout


def test_a_good_guide_is_counted_for_programs(validate: Run) -> None:
    counts = json.loads(validate(str(GOOD), "--format", "json").stdout)
    assert counts["problems"] == []
    assert (counts["questions"], counts["outcomes"], counts["edges"], counts["paths"]) == (2, 2, 4, 3)
    assert (counts["longest_path"], counts["facts"], counts["faq"]) == (2, 2, 1)


def test_every_problem_is_listed_for_programs_with_its_place_and_its_fix(validate: Run, folder: Path) -> None:
    edit(folder, "goto: bin", "goto: bni")
    done = validate(str(folder), "--format", "json")
    found = json.loads(done.stdout)["problems"]
    assert done.returncode == 1
    assert [(p["file"], p["line"], p["column"], p["where"], p["rule"]) for p in found] == [
        ("decision_tree.yaml", 9, 69, "questions.is-it-clean.options.no.goto", "unknown-id"),
        ("decision_tree.yaml", 16, 51, "questions.is-it-coated.options.yes.goto", "unknown-id"),
    ]
    assert all(p["message"] and p["fix"] == "did you mean 'bin'?" for p in found)
    assert [p["edit"] for p in found] == [
        {"line": 9, "column": 69, "end": 72, "text": "bin"},
        {"line": 16, "column": 51, "end": 54, "text": "bin"},
    ]


def test_no_folder_gives_no_traceback(validate: Run, tmp_path: Path) -> None:
    done = validate(str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert done.stdout.strip().endswith("3 problems")


WORDS = {
    'tone: good, glyph: "✓"}': (
        'tone: prat, glyph: "✓"}',
        "verdicts.full: has no tone; one of: good, part, warn, stop, calm",
    ),
    ', glyph: "✓"}': ("}", "verdicts.full: has no glyph; add 'glyph: …'"),
    "en: Full refund": ("ne: Full refund", "verdicts.full: the word is missing in 'en'; add 'en: …'"),
    "zh: 可退一部分, en: Partial refund": (
        "zh: 可退一部分, en: 部分 refund",
        "verdicts.partial.en: '部分' is not English; translate it",
    ),
    "own: {zh: '[一-鿿]'": (
        "own: {zh: '('",
        "writing.own.zh: is not a pattern: missing ), unterminated subpattern at position 0",
    ),
    'colon: {zh: ：, en: ": "}': ("colon: x", "colon: expected a word in every language"),
}


def mistaken(passage: str) -> tuple[str, str]:
    """The words with a mistake, and what is told of it with its line."""
    instead, told = WORDS[passage]
    before, _, after = words.FILE.read_text(encoding="utf-8").partition(passage)
    return f"{before}{instead}{after}", f"words.yaml:{before.count(chr(10)) + 1}: {told}"


def first_line(output: str) -> str:
    return re.sub(r":\d+: ", ": ", output.splitlines()[0], count=1)


@pytest.mark.parametrize("passage", WORDS)
def test_a_mistake_in_the_words_is_told_like_any_other(passage: str, validate: Run, tmp_path: Path) -> None:
    text, told = mistaken(passage)
    (tmp_path / "words.yaml").write_text(text, encoding="utf-8")
    words.read_again(tmp_path / "words.yaml")
    done = validate(str(GOOD))
    words.read_again()
    assert (done.returncode, first_line(done.stdout)) == (1, told)


def test_it_is_told_by_a_command_that_begins_with_it_too(tmp_path: Path) -> None:
    own = Path(shutil.copytree(ROOT / "scripts", tmp_path / "scripts"))
    text, told = mistaken(next(iter(WORDS)))
    (own / "guide/files/words.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, str(own / "validate.py"), str(GOOD)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, first_line(done.stdout)) == (1, told)
    assert "Traceback" not in done.stderr


@pytest.fixture
def broken(folder: Path) -> Path:
    """A guide with a mistake at a known place, and a warning."""
    facts = folder / "content/facts.yaml"
    text = facts.read_text(encoding="utf-8").replace("review_by: 2027-02-01", "review_by: 2026-02-02", 1)
    facts.write_text(text.replace("grade: copy", "grade: copy%"), encoding="utf-8")
    return folder


def test_a_pull_request_shows_each_problem_beside_its_line(validate: Run, broken: Path) -> None:
    done = validate(str(broken), "--format", "github")
    assert done.returncode == 1
    warning, error = done.stdout.splitlines()
    assert warning.startswith("::warning file=content/facts.yaml,line=16,col=16,title=overdue::wanted another look by ")
    assert error.startswith("::error file=content/facts.yaml,line=20,col=12,title=not-in-list::")
    assert "'copy%25' is not in the list" in error


def test_scanners_read_a_log_of_their_standard(validate: Run, broken: Path) -> None:
    log = json.loads(validate(str(broken), "--format", "sarif").stdout)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["not-in-list", "overdue"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "content/facts.yaml" and place["region"]["startLine"] > 1
    assert sorted(result["level"] for result in run["results"]) == ["error", "warning"]
    fixes = [result.get("fixes") for result in run["results"]]
    assert fixes[0] is None and fixes[1] == [
        {
            "description": {"text": "did you mean 'copy'?"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "content/facts.yaml", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 20, "startColumn": 12, "endLine": 20, "endColumn": 17},
                            "insertedContent": {"text": "copy"},
                        }
                    ],
                }
            ],
        }
    ]


def test_people_see_the_line_with_a_mark_at_the_place(validate: Run, broken: Path) -> None:
    lines = validate(str(broken)).stdout.splitlines()
    assert lines[4].startswith("    ") and lines[4].strip() == "grade: copy%"
    assert lines[5].index("^") == lines[4].index("copy")


def test_a_good_guide_gives_an_empty_log_and_no_annotation(validate: Run) -> None:
    assert json.loads(validate(str(GOOD), "--format", "sarif").stdout)["runs"][0]["results"] == []
    assert validate(str(GOOD), "--format", "github").stdout.strip() == ""


def test_of_very_many_problems_the_first_are_told_and_then_how_many(validate: Run, folder: Path) -> None:
    wrong = "".join(f"  - {{id: o{i}, text: {{zh: 项 {i}, en: item {i}}}, goto: bim{i}}}\n" for i in range(2000))
    tree = folder / "decision_tree.yaml"
    text = tree.read_text(encoding="utf-8").replace(
        "    options:\n", "    options:\n" + wrong.replace("  - ", "      - "), 1
    )
    tree.write_text(text, encoding="utf-8")
    lines = validate(str(folder)).stdout.splitlines()
    assert [line.startswith("decision_tree.yaml:") for line in lines[:-2]] == [
        True,
        False,
        False,
    ] * 200  # with its line
    assert lines[-2:] == ["… and at least 800 more", "at least 1000 problems"]
    problems = json.loads(validate(str(folder), "--format", "json").stdout)["problems"]
    assert problems[1000]["message"] == "more of the same is not counted"
    assert len(problems) == 1001


def test_of_very_many_misspelt_names_too(validate: Run, folder: Path) -> None:
    faq, permalinks = folder / "faq.yaml", folder / "permalinks.txt"
    fields = "".join(f"    field{i}: x\n" for i in range(1500))
    sections = "".join(f"section{i}: x\n" for i in range(1500))
    text = faq.read_text(encoding="utf-8").replace("    topic: bins\n", f"    topic: bins\n{fields}", 1)
    faq.write_text(text + sections, encoding="utf-8")
    assert validate(str(folder)).stdout.splitlines()[-1] == "at least 1000 problems"
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    permalinks.write_text("".join(f"faq/bin{i}/\n" for i in range(1500)), encoding="utf-8")
    assert validate(str(folder)).stdout.splitlines()[-1] == "at least 1000 problems"
