"""`make diff` says what a change does to readers: every walk that ends elsewhere, every text, and nothing else."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import show_changes
from conftest import GOOD
from guide.changes.change import Change
from guide.changes.report import MARKDOWN, TEXT, as_json, as_text
from guide.changes.texts import Edit, edits, word_diff
from guide.changes.version import read_version
from guide.changes.walks import Comparison, Move
from guide.records.routes import Routes
from hypothesis import given
from hypothesis import strategies as st
from test_large_graphs import ladder

OUTCOMES = ("x", "y", "z")


@st.composite
def trees(draw: st.DrawFn) -> Routes:
    """A small proven tree; questions keep their options, so that two of them ask alike in any order."""
    ids = draw(st.permutations([f"q{i}" for i in range(draw(st.integers(1, 4)))]))
    questions: dict[str, tuple[tuple[str, str], ...]] = {}
    for place in reversed(range(len(ids))):
        ends = [*OUTCOMES, *ids[place + 1 :]]
        questions[ids[place]] = tuple((option, draw(st.sampled_from(ends))) for option in ("a", "b"))
    reached = Routes(ids[0], questions, frozenset(OUTCOMES)).reached
    asked = {id_: options for id_, options in questions.items() if id_ in reached}
    return Routes(ids[0], asked, frozenset(OUTCOMES))


def agreeing(old: Routes, new: Routes) -> Counter[tuple[str, str]]:
    """By listing: the ends of every walk of one tree with each walk of the other that answers nothing otherwise."""
    found: Counter[tuple[str, str]] = Counter()
    for picks, end in old.paths():
        for now, other in new.paths():
            if all(dict(picks).get(question, option) == option for question, option in now):
                found[end, other] += 1
    return found


@given(trees(), trees())
def test_the_walks_that_end_elsewhere_are_those_that_listing_them_finds(old: Routes, new: Routes) -> None:
    moved = {(m.before, m.after): m.walks for m in Comparison(old, new).moves if m.effect == "moved"}
    assert moved == {ends: count for ends, count in agreeing(old, new).items() if ends[0] != ends[1]}


@given(trees(), trees())
def test_an_example_ends_where_it_is_said_to(old: Routes, new: Routes) -> None:
    for move in Comparison(old, new).moves:
        if move.effect == "moved":
            assert (end_of(old, move), end_of(new, move)) == (move.before, move.after)


def end_of(routes: Routes, move: Move) -> str:
    node, picks = routes.start, dict(move.example)
    while node in routes.questions:
        node = dict(routes.questions[node])[picks[node]]
    return node


def test_walks_that_cannot_be_listed_are_compared() -> None:
    rungs = {id_: tuple(options.items()) for id_, options in ladder(60).items()}
    old = Routes("a0", rungs, frozenset({"end", "aside"}))
    new = Routes("a0", {**rungs, "b59": (("on", "aside"), ("off", "aside"))}, old.outcomes)
    assert Comparison(old, new).moves == [
        Move("moved", "end", "aside", 2**59, tuple((f"{side}{i}", option) for i in range(60) for side, option in LEFT))
    ]


LEFT = (("a", "left"), ("b", "on"))


def test_a_question_put_in_between_is_told_with_its_walks() -> None:
    old = Routes("a", {"a": (("yes", "x"), ("no", "y"))}, frozenset("xy"))
    new = Routes("a", {"a": (("yes", "b"), ("no", "y")), "b": (("yes", "x"), ("no", "y"))}, frozenset("xy"))
    there = Comparison(old, new).moves
    assert there == [
        Move("moved", "x", "y", 1, (("a", "yes"), ("b", "no"))),
        Move("asked", "", "b", 2, (("a", "yes"),)),
    ]
    back = Comparison(new, old).moves
    assert [(move.effect, move.before, move.after, move.walks) for move in back] == [
        ("moved", "y", "x", 1),
        ("not-asked", "b", "", 2),
    ]


def test_an_option_that_is_new_or_gone_is_told_with_the_walks_behind_it() -> None:
    old = Routes("a", {"a": (("yes", "x"), ("no", "b")), "b": (("yes", "x"), ("no", "y"))}, frozenset("xy"))
    new = Routes("a", {"a": (("yes", "x"), ("perhaps", "y"))}, frozenset("xy"))
    assert Comparison(old, new).moves == [
        Move("lost-option", "a=no", "", 2, (("a", "no"),)),
        Move("new-option", "", "a=perhaps", 1, (("a", "perhaps"),)),
    ]


def test_a_text_is_told_per_language_and_lists_by_what_stays_in_them() -> None:
    old = {"outcomes": {"o": {"steps": ["one", {"text": {"zh": "五天", "en": "five days"}}, "three"]}}}
    new = {"outcomes": {"o": {"steps": ["one", {"text": {"zh": "七天", "en": "five days"}}, "three", "four"]}}}
    assert list(edits(old, new)) == [
        Edit(
            "outcomes",
            "o",
            "steps.1.text",
            {"zh": "五天", "en": "five days"},
            {"zh": "七天", "en": "five days"},
            ("zh",),
        ),
        Edit("outcomes", "o", "steps.3", None, "four"),
    ]


def test_words_are_compared_as_words_and_chinese_by_its_characters() -> None:
    assert [(p.kind, p.text) for p in word_diff("within five days", "within seven days")] == [
        ("=", "within "),
        ("-", "five"),
        ("+", "seven"),
        ("=", " days"),
    ]
    assert [(p.kind, p.text) for p in word_diff("五天内", "七天内")] == [("-", "五"), ("+", "七"), ("=", "天内")]


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, Path]:
    """The good guide, and one in which a walk, a verdict, a fact and a text differ."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        shutil.copytree(GOOD, folder)
    return old, new


def replace_in(path: Path, was: str, now: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now, 1), encoding="utf-8")


def test_the_same_guide_twice_shows_nothing(changed: tuple[Path, Path]) -> None:
    change = Change(*map(read_version, changed))
    assert as_text(change, TEXT).endswith("nothing differs")
    assert not change.moves and not change.edits
    assert json.loads(as_json(change))["walks"]["before"] == change.old.routes.prove().paths


def test_a_fact_that_says_something_else_under_the_same_day_is_named(changed: tuple[Path, Path]) -> None:
    old, new = changed
    fact = next(iter(read_version(old).sections["facts"]))
    text = read_version(old).sections["facts"][fact]["text"]["en"]
    file = next(path for path in new.rglob("*.yaml") if text in path.read_text(encoding="utf-8"))
    replace_in(file, text, f"{text} Or not.")
    change = Change(read_version(old), read_version(new))
    assert change.unread_facts == {fact: ("text",)}
    assert "{+" in as_text(change, TEXT) and "(only en)" in as_text(change, TEXT)
    assert "**" in as_text(change, MARKDOWN) and "### Texts" in as_text(change, MARKDOWN)


def test_a_member_that_is_new_or_gone_is_told_in_words_and_an_address_that_moved_with_where_to(
    changed: tuple[Path, Path],
) -> None:
    old, new = changed
    replace_in(new / "faq.yaml", "  which-bin:\n", "  what-bin:\n")
    replace_in(new / "permalinks.txt", "faq/which-bin/\n", "faq/which-bin/ -> faq/what-bin/\n")
    said = as_text(Change(read_version(old), read_version(new)), TEXT)
    assert "New faq\n  what-bin\n    zh 放哪个桶？\n    en Which bin?\n    zh 干净的纸放纸桶。" in said
    assert "Addresses: led elsewhere\n  faq/which-bin/ → faq/what-bin/" in said


def test_a_commit_is_compared(
    changed: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, new = changed
    git = ["git", "-C", str(new), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Start"]):
        subprocess.run([*git, *command], check=True)
    first, second = outcomes_of_one_question(new)
    tree = new / "decision_tree.yaml"
    tree.write_text(swapped(tree.read_text(encoding="utf-8"), first, second), encoding="utf-8")
    monkeypatch.setattr(show_changes, "ROOT", new)
    for arguments in (["HEAD"], ["HEAD", "--format", "json"]):
        monkeypatch.setattr(sys, "argv", ["show_changes.py", *arguments])
        assert show_changes.main() == 0
        said = capsys.readouterr().out
        assert first in said and second in said
    for name, told in (("no-such-commit", "is no folder and no commit"), (str(new / "docs"), "")):
        monkeypatch.setattr(sys, "argv", ["show_changes.py", name])
        assert show_changes.main() == 1
        said = capsys.readouterr().out
        assert told in said and not said.startswith(":")


def outcomes_of_one_question(folder: Path) -> tuple[str, str]:
    routes = read_version(folder).routes
    ends = ({goto for _, goto in options if goto in routes.outcomes} for options in routes.questions.values())
    first, second, *_ = sorted(next(each for each in ends if len(each) > 1))
    return first, second


def swapped(text: str, first: str, second: str) -> str:
    for was, now in ((first, "\0"), (second, first), ("\0", second)):
        text = text.replace(f"goto: {was}}}", f"goto: {now}}}").replace(f"goto: {was}\n", f"goto: {now}\n")
    return text
