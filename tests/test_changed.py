"""Each reply has the day on which it last changed, and one that is gone keeps its line."""

from dataclasses import replace
from pathlib import Path

import pytest
import validate
from conftest import GUIDE, ROOT
from good_guide import edit, run
from guide.files.words import languages
from guide.reading.changed import FILE, changed, read_changed, unrecorded_changes, write_changed
from guide.reading.read import read_guide
from guide.records.changed import GONE, Change
from guide.records.replies import last_changes, ready_replies

KEYS = {each.key(language) for each in ready_replies(GUIDE) for language in languages()}


def test_every_reply_is_recorded_as_it_is() -> None:
    assert list(unrecorded_changes(ROOT, GUIDE)) == []
    assert {key for key, each in GUIDE.changes.items() if not each.is_gone} == KEYS
    text = (ROOT / FILE).read_text(encoding="utf-8")
    assert write_changed(read_changed(text)) == text


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good guide, recorded on a day."""
    (folder / FILE).unlink(missing_ok=True)
    monkeypatch.setattr(validate, "ROOT", folder)
    record("2026-11-25", monkeypatch)
    return folder


def record(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `make check` does, on a day."""
    monkeypatch.setenv("GUIDE_DATE", day)
    assert run(validate, monkeypatch, "--record") == 0


def days(folder: Path) -> dict[str, str]:
    return {key: each.day for key, each in read_changed((folder / FILE).read_text(encoding="utf-8")).items()}


def test_only_what_a_desk_sees_change_gets_the_new_day(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(folder, "Clean paper goes to the bank.", "All clean paper goes to the bank.")
    edit(folder, "Drop it in.", "Drop it in gently.")
    record("2026-11-26", monkeypatch)
    assert {key for key, day in days(folder).items() if day == "2026-11-26"} == {"faq/which-bin/en"}


def test_the_heading_the_verdicts_and_the_text_count_each_for_itself() -> None:
    reply = ready_replies(GUIDE)[0]
    said = {name: {**getattr(reply, name), "en": "Other words."} for name in ("heading", "text")}
    others = [replace(reply, **{name: text}) for name, text in said.items()] + [replace(reply, verdicts=["blocked"])]
    assert len({each.digest("en") for each in (reply, *others)}) == 4
    assert [each.digest("zh") == reply.digest("zh") for each in others] == [True, True, False]


def test_a_reply_that_is_gone_keeps_its_line_with_the_day_and_may_come_back(folder: Path) -> None:
    guide = read_guide(folder)
    older = {**guide.changes, "faq/old/en": Change("abcd1234", "2026-11-01")}
    gone = changed(replace(guide, changes=older), "2026-11-26")
    assert gone == {**guide.changes, "faq/old/en": Change(GONE, "2026-11-26")}
    assert changed(replace(guide, changes=gone), "2026-11-27") == gone
    back = {**guide.changes, "faq/which-bin/en": Change(GONE, "2026-11-01")}
    assert changed(replace(guide, changes=back), "2026-11-27")["faq/which-bin/en"].day == "2026-11-27"


def test_a_change_that_is_not_recorded_fails_the_check(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    assert run(validate, monkeypatch, str(folder)) == 0
    edit(folder, "Clean paper goes to the bank.", "All clean paper goes to the bank.")
    assert validate.main() == 1
    assert (
        "changed.txt:1:1: replies not recorded as they are: 1, such as 'faq/which-bin/en'; run make check"
        in capsys.readouterr().out
    )


def test_of_two_lines_that_a_merge_left_the_later_day_counts() -> None:
    lines = ["faq/a/en 11111111 2026-11-02", "faq/a/en 22222222 2026-11-01", "# faq/b/en 1 2", "<<<<<<< HEAD"]
    for text in ("\n".join(lines), "\n".join(reversed(lines))):
        assert read_changed(text) == {"faq/a/en": Change("11111111", "2026-11-02")}


def test_the_latest_change_comes_first() -> None:
    for language in languages():
        found = last_changes(GUIDE, language)
        assert {key for key, _, reply in found if reply} == {key for key in KEYS if key.endswith(f"/{language}")}
        assert [each.day for _, each, _ in found] == sorted((each.day for _, each, _ in found), reverse=True)
