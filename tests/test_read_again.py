"""`make check` reads only what has changed, and says the same as if it had read everything."""

import contextlib
import io
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import validate
from conftest import GOOD, ROOT
from good_guide import run
from guide.files import kept, lines, strict_yaml
from guide.files.kept import keeping
from guide.files.lines import locate, locate_in_members
from guide.files.problem import Problem, Where
from guide.reading import merge
from guide.reading.checked import check_all, state_of
from guide.reading.merge import read_form
from guide.reading.read import check_guide
from synthetic import write_guide
from test_broken_guides import BROKEN, break_good_guide
from test_large_graphs import ladder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GUIDE_DATE", "2026-06-01")
    shutil.copytree(GOOD, tmp_path / "guide")
    return tmp_path / "guide"


def check(folder: Path) -> list[Problem]:
    """What a new command finds, which keeps what it reads."""
    merge._parsed.cache_clear()
    with keeping(folder / ".cache" / "texts.json"):
        return check_all(folder, record=True)[1]


def texts_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts whose YAML such a command reads."""
    read, mended = [], strict_yaml._mended

    def noted(text: str) -> strict_yaml.Parsed:
        read.append(text)
        return mended(text)

    monkeypatch.setattr(strict_yaml, "_mended", noted)
    check(folder)
    monkeypatch.undo()
    return read


def test_only_files_that_have_changed_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {(folder / name).read_text(encoding="utf-8") for name in merge.content_files(folder)}
    assert files <= {*texts_read(folder, monkeypatch)}
    assert files.isdisjoint(texts_read(folder, monkeypatch))
    faq = folder / "faq.yaml"
    faq.write_text(faq.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert {*texts_read(folder, monkeypatch)} & {faq.read_text(encoding="utf-8"), *files} == {faq.read_text("utf-8")}


@pytest.mark.parametrize("mistake", BROKEN[::20], ids=lambda path: path.stem)
def test_a_mistake_is_told_as_often_as_it_is_looked_for(mistake: Path, tmp_path: Path, folder: Path) -> None:
    check(folder)  # right as yet
    break_good_guide(mistake, folder)
    fresh = shutil.copytree(GOOD, tmp_path / "fresh")
    break_good_guide(mistake, fresh)
    expected = list(map(str, check_guide(fresh)[1]))
    found = [[str(each) for each in check(folder) if each.rule not in ("suspect", "stale")] for _ in range(2)]
    assert found == [expected, expected]


def test_what_is_kept_is_no_more_than_what_was_read_last(folder: Path) -> None:
    file = folder / ".cache" / "texts.json"
    check(folder)
    before = known(file)
    for number in range(3):
        faq = folder / "faq.yaml"
        faq.write_text(faq.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
        check(folder)
    after = known(file)
    assert len(after) == len(before) and after.keys() != before.keys()
    assert [each.name for each in (folder / ".cache").iterdir()] == ["texts.json"]


def known(file: Path) -> dict[str, Any]:
    """What a file keeps, which stands below its seal."""
    return dict(json.loads(file.read_bytes().partition(b"\n")[2]))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"reader": 1}', b"\xff\xfe", b"[" * 100_000, None])
def test_what_cannot_be_used_is_not_missed(damage: bytes | None, folder: Path) -> None:
    check(folder)
    file = folder / ".cache" / "texts.json"
    if damage is None:
        file.unlink()
        file.mkdir()
    else:
        file.write_bytes(damage)
    assert check(folder) == []


def test_what_other_code_has_read_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(folder)
    monkeypatch.setattr(kept, "_reader", lambda: b"another")
    assert texts_read(folder, monkeypatch)


def answered(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> bool:
    """Whether such a command knows its answer, which is that of a check."""
    checked, says = [], io.StringIO()

    def noted(folder: Path, *, record: bool) -> Any:
        checked.append(folder)
        return check_all(folder, record=record)

    monkeypatch.setattr(validate, "check_all", noted)
    monkeypatch.setattr(sys, "argv", ["validate.py", str(folder), "--record", *arguments])
    merge._parsed.cache_clear()
    with contextlib.redirect_stdout(says):
        assert validate.main() == 0
    monkeypatch.setattr(sys, "argv", ["validate.py", str(folder), *arguments])
    fresh = io.StringIO()
    with contextlib.redirect_stdout(fresh):
        assert validate.main() == 0
    assert says.getvalue() == fresh.getvalue()
    return len(checked) == 1


def test_the_answer_is_known_where_nothing_was_wrong_and_nothing_has_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [answered(folder, monkeypatch) for _ in range(4)] == [False, False, True, True]  # the first one records
    assert [answered(folder, monkeypatch, "--format", "json") for _ in range(2)] == [False, True]
    before = known(folder / ".cache/texts.json")
    assert answered(folder, monkeypatch, "--format", "json")
    assert known(folder / ".cache/texts.json") == before
    monkeypatch.setenv("GUIDE_DATE", "2026-06-02")
    assert not answered(folder, monkeypatch)
    facts = folder / "content/facts.yaml"
    text = facts.read_text(encoding="utf-8").replace("review_by: 2027-02-01", "review_by: 2026-06-01", 1)
    facts.write_text(text, encoding="utf-8")  # a warning
    assert not any(answered(folder, monkeypatch) for _ in range(3))


def test_an_answer_is_not_known_where_its_records_were_put_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(folder, monkeypatch)
    names = ("confirmed.txt", "changed.txt", "translated.txt")
    before = {name: (folder / name).read_bytes() for name in names}
    faq = folder / "faq.yaml"
    faq.write_text(
        faq.read_text(encoding="utf-8").replace(
            "{zh: 放哪个桶？, en: Which bin?}", "{zh: 该放哪个桶？, en: Which bin is it?}"
        ),
        encoding="utf-8",
    )
    answered(folder, monkeypatch)
    after = {name: (folder / name).read_bytes() for name in names}
    assert after != before
    for name in names:
        (folder / name).write_bytes(before[name])
    assert not answered(folder, monkeypatch)
    assert {name: (folder / name).read_bytes() for name in names} == after


@pytest.mark.parametrize("name", ["search_phrases.txt", "confirmed.txt", "translated.txt", "changed.txt"])
def test_a_file_that_cannot_be_read_is_not_taken_for_one_that_is_not_there(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / name).unlink(missing_ok=True)
    states = [state_of(folder)]
    (folder / name).write_bytes(b"a\xff")
    assert state_of(folder) not in states


def test_the_answer_depends_on_every_file_that_a_check_opens(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "search_phrases.txt").write_text("en | paper | faq/which-bin\n", encoding="utf-8")
    check(folder)
    opened, read_bytes = set[Path](), Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.add(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    merge._parsed.cache_clear()
    check_all(folder, record=True)
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    files = {each for each in opened if each.is_relative_to(folder)}
    assert len(files) > 10
    for file in files:
        before, text = state_of(folder), file.read_bytes()
        file.write_bytes(text + b"# more\n")
        assert state_of(folder) != before, file
        file.write_bytes(text)
        assert state_of(folder) == before
    (folder / "content/more.yaml").write_text("", encoding="utf-8")
    assert state_of(folder) != before


def test_what_is_new_is_recorded_once_and_nothing_is_written_then(folder: Path, tmp_path: Path) -> None:
    assert check(folder) == []
    recorded = [folder / name for name in ("confirmed.txt", "translated.txt", "changed.txt")]
    assert all(file.exists() for file in recorded)
    before = [file.stat().st_mtime_ns for file in recorded]
    assert check(folder) == []
    assert [file.stat().st_mtime_ns for file in recorded] == before


def test_a_record_that_cannot_be_written_is_told_in_a_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(file: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(Path, "write_text", full)
    assert run(validate, monkeypatch, str(folder), "--record") == 1
    assert capsys.readouterr().out == f"{folder / 'confirmed.txt'}: no space left on device\n"


def paths_in(data: Any, where: Where = ()) -> Iterator[Where]:
    """Every path of data, and one below each that is nowhere."""
    yield from (where, (*where, "nowhere"))
    for step, each in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from paths_in(each, (*where, step))


IN_BRACES = """\
a: {b: {c: 1},
d: {b: 2}, e: {b: 3}}
q: {q: {q: 1}, r: {q: 1}}
f: {g: 1}
h:
  "i": {j: 1}   # a note
  k:

    - {id: l}
"""


@pytest.mark.parametrize("text", [*(file.text for file in read_form(GOOD)), IN_BRACES])
def test_a_member_read_alone_has_its_places_in_the_file(text: str) -> None:
    data, problems, _, starts = strict_yaml.parse(text)
    assert starts and not problems
    paths = [*paths_in(data)]
    assert locate_in_members(text, {*paths}, data, starts) == locate(text, paths)
    for path in paths:
        assert locate_in_members(text, {path}, data, starts) == locate(text, [path])


def test_to_place_a_thousand_warnings_no_more_than_their_members_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_guide(tmp_path, "a0", ladder(700), ["end", "aside"])
    read, events = [], lines.events
    monkeypatch.setattr(lines, "events", lambda text: read.append(len(text)) or events(text))
    problems = check_guide(tmp_path)[1]
    tree = (tmp_path / "decision_tree.yaml").read_text(encoding="utf-8")
    assert len(problems) > 1000
    assert all(f"\n  {each.where[1]}:\n" in f"\n{each.source}\n" for each in problems if each.rule == "unpinned")
    assert sum(read) < len(tree) and max(read) < len(tree) / 500


def test_the_guide_s_own_files_are_kept_small() -> None:
    largest = max(len((ROOT / name).read_text(encoding="utf-8")) for name in merge.content_files(ROOT))
    assert largest < kept.MOST
