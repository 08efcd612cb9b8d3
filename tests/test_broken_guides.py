"""Every mistake is refused with exactly these words, at its place. A new mistake is a new file in tests/broken/."""

import re
from pathlib import Path

import pytest
import yaml
from conftest import GOOD
from guide.files.mistakes import SAID
from guide.files.problem import Problem, Where, mend
from guide.files.strict_yaml import parse
from guide.reading.build import build_guide
from guide.reading.draft import Draft
from guide.reading.handwritten import read_pages
from guide.reading.merge import merge, read_content
from guide.reading.read import check_guide
from guide.reading.rules import RULES, RULES_OF_CASES
from guide.reading.rules.dates import crowded_weeks
from wording import wrong_in_chinese

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.yaml"))

# Problems that stand at a mark of their own, or whose path names two places.
ELSEWHERE = ("anchor", "duplicate-key", "duplicate-option", "missing-dash", "missing-section", "tag", "too-deep")

TESTED_ELSEWHERE = {crowded_weeks}  # an example would be as long as a guide

# Rules with several examples, or with a test of their own; every other one has the name of its example.
SEVERAL = (
    "bad-number", "dead-link", "defined-twice", "different-twin", "lost-address", "mixed-languages", "unknown-id",
    "unknown-macro", "unused", "wrong-phrase",
)  # fmt: skip
NAMED = {path.stem for path in BROKEN}.union(SEVERAL)


@pytest.fixture(autouse=True)
def a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_DATE", "2026-06-01")


def break_good_guide(mistake: Path, folder: Path) -> tuple[Path, str]:
    """One passage of one file of the good guide replaced, or one file more; gives the file and what it held."""
    edit = parse(mistake.read_text(encoding="utf-8"))[0]
    broken = folder / edit["file"]
    before = broken.read_text(encoding="utf-8") if broken.exists() else ""
    assert before.count(edit["replace"]) >= 1
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(before.replace(edit["replace"], edit["with"], 1), encoding="utf-8")
    return broken, before


def said(problem: Problem) -> str:
    """A problem in words; lines count only where there is no path, so that a longer example breaks no expectation."""
    return re.sub(r"^([^:]+):\d+:\d+:", r"\1:", str(problem)) if problem.where else str(problem)


@pytest.mark.parametrize("mistake", BROKEN, ids=lambda path: path.stem)
def test_a_broken_guide_is_refused_with_exactly_these_words_at_its_place_and_an_edit_that_is_offered_mends_it(
    mistake: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Chinese with no English word; programs are told a rule that has a name."""
    lines = mistake.read_text(encoding="utf-8").splitlines()
    expected = [line.removeprefix("# expect: ") for line in lines if line.startswith("# expect: ")]
    assert expected
    break_good_guide(mistake, folder)
    problems = check_guide(folder)[1]
    assert [said(problem) for problem in problems] == expected
    assert {problem.rule for problem in problems} <= NAMED
    if mistake.stem != "alias":
        assert_each_is_where_another_yaml_reader_finds_its_path(problems, folder)
    assert_edits_mend(problems, folder)
    monkeypatch.setenv("LANGUAGE", "zh")
    assert [wrong_in_chinese(problem.sentence) for problem in problems] == [[] for _ in expected]


def assert_each_is_where_another_yaml_reader_finds_its_path(problems: list[Problem], folder: Path) -> None:
    for problem in problems:
        if problem.where and problem.rule not in ELSEWHERE:
            text = (folder / problem.file).read_text(encoding="utf-8")
            mark = place_of(yaml.compose(text, Loader=yaml.CSafeLoader), problem.where)
            passage = problem.passage or (str(problem.where[-1]) if problem.rule == "unknown-field" else "\n")
            at_passage = text.split("\n")[problem.line - 1].startswith(passage, problem.column - 1)
            assert at_passage or (problem.line, problem.column) == (mark.line + 1, mark.column + 1), problem


def place_of(root: yaml.Node, where: Where) -> yaml.Mark:
    """The mark of a path's key, or of its value where that is plain text; of the nearest parent where it is nowhere."""
    node, mark = root, root.start_mark
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode):
            found = next(((v, v) for i, v in enumerate(node.value) if step in (i, id_of(v))), None)
        else:
            found = None
        if found is None:
            break
        key, node = found
        mark = node.start_mark if isinstance(node, yaml.ScalarNode) else key.start_mark
    return mark


def id_of(node: yaml.Node) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value.value for key, value in pairs if key.value == "id"), "")


def assert_edits_mend(found: list[Problem], folder: Path) -> None:
    edited = {
        problem.file: [each.edit for each in found if each.edit and each.file == problem.file] for problem in found
    }
    for file, edits in edited.items():
        if edits:
            text = (folder / file).read_text(encoding="utf-8")
            (folder / file).write_text(mend(text, edits), encoding="utf-8")
    if any(edited.values()):
        left = {(each.rule, each.line) for each in check_guide(folder)[1]}
        assert not [each for each in found if each.edit and (each.rule, each.line) in left]
        assert not left or {each.rule for each in found} - SAID.keys()


def test_the_good_guide_has_no_problems() -> None:
    guide, problems = check_guide(GOOD)
    assert guide and guide.proof.paths == 3
    assert not problems


@pytest.mark.slow
def test_every_rule_has_a_broken_example(folder: Path) -> None:
    silent = {*RULES, *RULES_OF_CASES}
    for mistake in BROKEN:
        broken, before = break_good_guide(mistake, folder)
        merged = merge(read_content(folder))
        draft = Draft(build_guide(merged.sections), merged.incomplete, tuple(read_pages(folder)[0]))
        silent = {rule for rule in silent if not list(rule(draft))}
        broken.write_text(before, encoding="utf-8") if before else broken.unlink()
    assert silent == TESTED_ELSEWHERE
