"""A text whose fact has changed is suspect until somebody has read it again; nothing else is."""

from pathlib import Path

import confirm
import impact
import pytest
import review
import validate
from conftest import GUIDE, ROOT
from good_guide import commit, edit, run
from guide.reading.confirmed import FILE, all_citations, key_of, lines_now, read_confirmed, unread_texts
from guide.reading.read import read_guide


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good guide with a page written by hand, every text confirmed and committed."""
    for language, said in (("zh", "只收干净的纸"), ("en", "Clean paper only")):
        page = f'---\nrender_macros: true\n---\n# {said}\n\n{said} {{{{ badge("clean-paper") }}}}\n'
        (folder / f"docs/{language}/about.md").write_text(page, encoding="utf-8")
    with (folder / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.write("about/\n")
    for command in (confirm, impact, validate):
        monkeypatch.setattr(command, "ROOT", folder)
    assert run(confirm, monkeypatch) == 0
    commit(folder)
    return folder


def change_the_fact(folder: Path) -> None:
    edit(folder, "Only clean paper is taken.", "Any paper is taken.")


def test_every_text_of_the_guide_is_recorded_as_read() -> None:
    assert (ROOT / FILE).exists()
    assert list(unread_texts(ROOT, GUIDE)) == []
    assert read_confirmed((ROOT / FILE).read_text(encoding="utf-8")) == lines_now(all_citations(ROOT, GUIDE), GUIDE)


def test_every_text_beside_a_changed_fact_is_suspect_and_no_other(folder: Path) -> None:
    change_the_fact(folder)
    guide = read_guide(folder)
    citing = {each.where for each in all_citations(folder, guide) if "clean-paper" in each.facts}
    found = list(unread_texts(folder, guide))
    assert {each.where or (each.file, each.line) for each in found} == citing
    assert ("docs/zh/about.md", 6) in citing
    assert {each.rule for each in found} == {"suspect"}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Only clean paper is taken.", "Any paper."),
        ("grade: official", "grade: excerpt"),
        ("{days: 30", "{years: 1, days: 30"),
    ],
)
def test_a_fact_s_text_grade_and_values_count(folder: Path, was: str, now: str) -> None:
    edit(folder, was, now)
    assert list(unread_texts(folder, read_guide(folder)))


def test_what_cannot_cite_rests_on_what_is_around_it_and_a_case_on_the_days_that_decide_its_answer(
    folder: Path,
) -> None:
    change_the_fact(folder)
    found = {each.where for each in unread_texts(folder, read_guide(folder))}
    recycle = ("outcomes", "recycle")
    assert {("questions", "is-it-clean", "options", "yes"), (*recycle, "action"), (*recycle, "deadlines", "ends", 0),
            ("cases", "newspaper"), ("cases", "milk-carton")} <= {named(each) for each in found}  # fmt: skip
    assert ("cases", "pizza-box") not in found  # neither names the fact nor is asked for days
    assert (*recycle, "before", 0) not in found  # our own advice rests on nothing


def named(where: tuple) -> tuple:
    """The path with an option's place replaced by its id."""
    return (*where[:3], ("yes", "no")[where[3]]) if where[2:3] == ("options",) else where


def test_the_check_says_where_else_the_old_number_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, "en: Flatten it.", "en: Flatten it within 30 days.")
    edit(folder, "{days: 30", "{days: 29")
    assert run(validate, monkeypatch, str(folder)) == 1
    said = capsys.readouterr().out
    assert "what may have to change with 'clean-paper' and does not rest on it, for days 30:" in said
    assert "outcomes.recycle.before.0.text: …Flatten it within 30 days.…" in said


def test_what_a_reader_does_not_see_changed_is_not_suspect(folder: Path) -> None:
    edit(folder, "review_by: 2027-02-01", "review_by: 2027-02-02")
    assert list(unread_texts(folder, read_guide(folder))) == []


def test_the_check_fails_and_shows_what_the_fact_said_and_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(validate, monkeypatch, str(folder)) == 0
    change_the_fact(folder)
    capsys.readouterr()
    assert run(validate, monkeypatch, str(folder)) == 1
    said = capsys.readouterr().out
    assert "docs/zh/about.md:6:1: rests on 'clean-paper'" in said
    assert "[-Only clean-]{+Any+} paper is taken." in said


def test_a_confirmed_text_is_suspect_no_more_and_a_part_may_be_confirmed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change_the_fact(folder)
    assert run(confirm, monkeypatch, "hearsay") == 0
    assert list(unread_texts(folder, read_guide(folder)))
    assert run(confirm, monkeypatch, "clean-papre") == 1
    assert "did you mean 'clean-paper'?" in capsys.readouterr().out
    assert run(confirm, monkeypatch, "clean-paper") == 0
    assert list(unread_texts(folder, read_guide(folder))) == []


def test_a_new_text_is_recorded_by_the_check_and_a_suspect_one_is_not(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(folder, "Drop it in.", "Drop it in gently.")
    assert [each.rule for each in unread_texts(folder, read_guide(folder))] == ["unrecorded"]
    assert run(validate, monkeypatch, "--record") == 0
    assert list(unread_texts(folder, read_guide(folder))) == []
    change_the_fact(folder)
    before = list(unread_texts(folder, read_guide(folder)))
    assert run(validate, monkeypatch, "--record") == 1
    assert list(unread_texts(folder, read_guide(folder))) == before != []


def test_a_text_whose_line_was_damaged_is_suspect(folder: Path) -> None:
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text.replace("\n", " 11111111\n"), encoding="utf-8")
    assert {each.rule for each in unread_texts(folder, read_guide(folder))} == {"suspect"}


def test_a_moved_text_needs_no_reading_and_a_removed_one_leaves_no_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(folder, "steps: [{text: {zh: 投进去", "steps: [{text: {zh: 看, en: Look.}}, {text: {zh: 投进去")
    assert list(unread_texts(folder, read_guide(folder))) == []
    edit(folder, "投进去。", "扔进去。")
    assert run(confirm, monkeypatch) == 0
    assert len(read_confirmed((folder / FILE).read_text(encoding="utf-8"))) == len(
        {key_of(each) for each in all_citations(folder, read_guide(folder))}
    )


def test_the_file_is_sorted_with_a_line_for_each_text(folder: Path) -> None:
    lines = [line for line in (folder / FILE).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize(("kind", "id_"), [("fact", "clean-paper"), ("source", "leaflet"), ("outcome", "recycle")])
def test_what_rests_on_something_is_listed_with_its_place(
    kind: str, id_: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(impact, monkeypatch, f"--{kind}", id_) == 0
    said = capsys.readouterr().out
    assert "clean-paper (official, checked 2026-02-01)" in said
    assert "decision_tree.yaml:3:3: questions.is-it-clean: 纸是干净的吗？" in said
    assert "docs/zh/about.md:6:1:" in said


def test_what_is_not_known_rests_on_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(impact, monkeypatch, "--fact", "clean-papre") == 1
    assert "no fact has the id 'clean-papre'; did you mean 'clean-paper'?" in capsys.readouterr().out
    assert run(impact, monkeypatch, "--fact", "leaflet") == 1
    assert "no fact has the id 'leaflet'; it is a source: SOURCE=leaflet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "arguments", "told"),
    [
        (impact, (), "name a fact, a source or an outcome: FACT=…, SOURCE=… or OUTCOME=…\n"),
        (review, ("--by", "soon"), "BY=: 'soon' is not a day; write it as YYYY-MM-DD\n"),
        (review, ("--format", "pdf"), "FORMAT=: 'pdf' is not in the list; one of: markdown, ics\n"),
        (validate, ("--format", "jsom"), "FORMAT=: 'jsom' is not in the list; did you mean 'json'?\n"),
    ],
)
def test_a_wrong_argument_is_told_by_the_name_that_make_has_for_it(
    command, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(command, monkeypatch, *arguments)
    assert capsys.readouterr().err.startswith(told)


def test_answers_of_several_lines_are_listed_in_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(impact, monkeypatch, "--fact", "clean-paper") == 0
    assert "： > 只收`干净`的纸。 1. 去[bottle-bank]。" in capsys.readouterr().out
