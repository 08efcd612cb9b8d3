"""Whatever is in the files, the reader says what is wrong in one plain line and never breaks."""

from pathlib import Path

import confirm
import pytest
import validate
from conftest import GOOD
from good_guide import run
from guide.files.disk import MAX_BYTES
from guide.files.problem import ProblemsFound
from guide.reading.checked import check_all
from guide.reading.merge import FILES, content_files
from guide.reading.read import REMEMBERED, read_guide
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ALL = content_files(GOOD)
BESIDE = ("permalinks.txt", "search_phrases.txt", "changed.txt", "docs/en/paper.md", "docs/zh/paper.md")
BOMB = "a: &a [x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
)
RUBBISH = {
    "empty": (b"", "the file is empty"),
    "blank": (b"  \n\n", "the file is empty"),
    "comment": (b"# nothing\n", "the file is empty"),
    "binary": (bytes(range(256)) * 40, "is not UTF-8"),
    "null bytes": (b"start: \x00\x01\n", "invisible character U+0000"),
    "wrong encoding": ("start: 你好".encode("gb18030"), "is not UTF-8"),
    "utf-16": ("start: a".encode("utf-16"), "is not UTF-8"),
    "alias bomb": (BOMB.encode(), "the alias *a is not allowed"),
    "a list": (b"- a\n- b\n", "expected a map"),
    "a word": (b"hello\n", "expected a map"),
    "unclosed": (b"start: [a\n", "'[' is not closed"),
    "tabs": (b"start:\n\tx: y\n", "a tab stands"),
    "deep": (b"[" * 5000, "nested more than"),
    "a tag": (b"!!python/object/apply:os.system [ls]\n", "is not allowed here"),
    "50 MB": (b"a" * 50 * 1024 * 1024, f"the limit is {MAX_BYTES:,}"),
}


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        read_guide(folder)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("file", ALL)
@pytest.mark.parametrize("kind", RUBBISH)
def test_rubbish_is_named_in_plain_words(kind: str, file: str, folder: Path) -> None:
    data, words = RUBBISH[kind]
    (folder / file).write_bytes(data)
    assert any(line.startswith(file) and words in line for line in problems_of(folder))


def test_a_missing_file_a_folder_and_a_missing_folder_are_named(folder: Path) -> None:
    (folder / "faq.yaml").unlink()
    (folder / "content/facts.yaml").unlink()
    (folder / "content/facts.yaml").mkdir()
    lines = problems_of(folder)
    assert any("faq.yaml: there is no such file" in line for line in lines)
    assert any("content/facts.yaml: this is not a file" in line for line in lines)
    assert len(problems_of(folder / "nowhere")) == len(FILES) + 1  # and permalinks.txt


def test_a_file_without_permission_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problems_of(folder) == [f"{file}: cannot be read: permission denied" for file in (*ALL, *BESIDE)]


@pytest.mark.parametrize("file", REMEMBERED)
def test_what_remembers_the_guide_is_named_where_it_cannot_be_read_and_left_as_it_is(
    file: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check_all(folder, record=True)
    data = (folder / file).read_bytes()
    (folder / file).write_bytes(data + b"\xff")
    before = {path: path.read_bytes() for path in folder.glob("*.txt")}
    for command, arguments in ((validate, [str(folder), "--record"]), (confirm, []), (confirm, ["--texts", "en"])):
        monkeypatch.setattr(command, "ROOT", folder)
        assert run(command, monkeypatch, *arguments) == 1
        told = f"{file}:{len(data.splitlines()) + 1}:1: byte {len(data)} is not UTF-8; save the file as UTF-8"
        assert capsys.readouterr().out.splitlines() == [told, "1 problem"]
        assert {path: path.read_bytes() for path in folder.glob("*.txt")} == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(ALL), at=st.floats(0, 1), cut=st.integers(0, 40), put=st.binary(max_size=12))
def test_no_damage_to_a_file_breaks_the_reader(file: str, at: float, cut: int, put: bytes, folder: Path) -> None:
    data = (GOOD / file).read_bytes()
    place = int(at * len(data))
    (folder / file).write_bytes(data[:place] + put + data[place + cut :])
    try:
        read_guide(folder)
    except ProblemsFound as error:
        assert all(problem.message for problem in error.problems)
