"""The commands beside `validate.py` write what they say, and nothing where the guide has problems."""

import dataclasses
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import MISSING
from importlib import import_module
from pathlib import Path

import confirm
import exchange_texts
import explain_fields
import new
import pytest
import record_addresses
import write_schema
import write_site
from conftest import ROOT
from good_guide import edit, run
from guide.files.words import languages
from guide.reading.permalinks import read_permalinks
from guide.reading.read import read_guide
from guide.reading.shape import schema
from guide.records import guide
from guide.records.addresses import addresses
from guide.records.schema import explained
from guide.site import pages


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good guide with a page written by hand and its configurations, where the commands look for it."""
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    for language in languages():
        (folder / f"docs/{language}/about.md").write_text("# FAQ\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: 小指南\nsite_description: 纸去哪里。\n", encoding="utf-8")
    (folder / "mkdocs.en.yml").write_text("site_name: Small\nsite_description: Paper.\n", encoding="utf-8")
    monkeypatch.setattr(record_addresses, "ROOT", folder)
    monkeypatch.setattr(write_site, "ROOT", folder)
    return folder


def test_every_address_is_recorded_once_after_those_that_stand_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "permalinks.txt"
    before = "# 说明：a comment\nfaq/which-bin/\nfaq/old/ -> faq/which-bin/"  # without an end of the last line
    file.write_text(before, encoding="utf-8")
    assert record_addresses.main() == 0
    text = file.read_text(encoding="utf-8")
    new = text.removeprefix(f"{before}\n").splitlines()
    assert text.startswith(before)
    assert new == sorted(new)
    assert read_permalinks(text).keys() == addresses(read_guide(folder)) | {"about/", "paper/", "faq/old/"}
    assert capsys.readouterr().out.splitlines() == [*new, f"{len(new)} new"]
    assert record_addresses.main() == 0
    assert file.read_text(encoding="utf-8") == text
    assert capsys.readouterr().out == "0 new\n"


def test_a_new_guide_s_addresses_stand_below_what_they_are_for(folder: Path) -> None:
    (folder / "permalinks.txt").unlink()
    assert record_addresses.main() == 0
    lines = (folder / "permalinks.txt").read_text(encoding="utf-8").splitlines()
    assert [line[:1] for line in lines[:2]] == ["#", "#"]
    assert set(lines[2:]) == addresses(read_guide(folder)) | {"about/", "paper/"}


@pytest.mark.parametrize("command", [record_addresses, write_site], ids=lambda command: command.__name__)
def test_a_guide_with_problems_is_not_written(
    command, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(folder, "goto: bin", "goto: bni")
    before = (folder / "permalinks.txt").read_bytes()
    assert run(command, monkeypatch, str(folder / "out")) == 1
    assert "no question or outcome has the id 'bni'" in capsys.readouterr().out
    assert (folder / "permalinks.txt").read_bytes() == before
    assert not (folder / "out").exists()


def test_a_new_guide_with_problems_gets_no_list_of_addresses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, "goto: bin", "goto: bni")
    (folder / "permalinks.txt").unlink()
    assert record_addresses.main() == 1
    assert "no question or outcome has the id 'bni'" in capsys.readouterr().out
    assert not (folder / "permalinks.txt").exists()


# Those that say what is wrong in a way of their own: to MkDocs, to a program, with what it means for the site.
OTHERS = {"hooks", "serve_mcp", "build_site"}


def test_every_command_says_alike_why_it_cannot_go_on() -> None:
    names = {path.stem for path in (ROOT / "scripts").glob("*.py")} - OTHERS
    assert len(names) > 10
    for name in names:
        assert import_module(name).main.__code__ is explain_fields.main.__code__, name


def test_whoever_reads_only_the_first_lines_is_told_nothing_more() -> None:
    run = [sys.executable, str(ROOT / "scripts/explain_fields.py")]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout and done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""


def said_by(
    command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str
) -> str:
    """What a command says that cannot go on."""
    monkeypatch.setattr(command, "ROOT", folder)
    assert run(command, monkeypatch, *arguments) == 1
    return capsys.readouterr().out.removesuffix("\n").replace(f"{folder}/", "")


def test_a_day_that_is_none_and_a_file_that_cannot_be_written_are_told_in_a_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts/en.po").mkdir(parents=True)
    assert said_by(exchange_texts, monkeypatch, capsys, folder) == "texts/en.po: is a directory"
    place = str(folder / "faq.yaml")
    assert said_by(write_site, monkeypatch, capsys, folder, place).startswith("faq.yaml/")
    monkeypatch.setattr(Path, "write_text", refused(Path.write_text, "confirmed.txt"))
    assert said_by(confirm, monkeypatch, capsys, folder) == "confirmed.txt: permission denied"
    monkeypatch.setenv("GUIDE_DATE", "2027-1-1")
    said = said_by(new, monkeypatch, capsys, folder, "fact", "xx")
    assert said == "GUIDE_DATE: the environment's GUIDE_DATE is '2027-1-1', which is not a day; write it as YYYY-MM-DD"


def refused(write: Callable[..., int], name: str) -> Callable[..., int]:
    """What writes any file but one of this name."""

    def written(path: Path, *arguments: str, **more: str) -> int:
        if path.name == name:
            raise PermissionError(13, "Permission denied", str(path))
        return write(path, *arguments, **more)

    return written


def test_the_site_is_written_with_its_names_and_its_address(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://guide.example")  # without the last slash, which it gets
    assert run(write_site, monkeypatch, str(folder / "out")) == 0
    assert run(write_site, monkeypatch, str(folder / "out")) == 0  # over what stands there
    llms = (folder / "out/zh/llms.txt").read_text(encoding="utf-8")
    assert llms.startswith("# 小指南\n\n> 纸去哪里。\n")
    assert "(https://guide.example/faq/which-bin/index.md)" in llms
    assert (folder / "out/zh/sitemap.xml").exists()
    for language in languages():
        assert json.loads((folder / "out" / language / "tree.json").read_text(encoding="utf-8"))["start"]
        asked = re.search(
            r'src="\.\./((?:\.\./)?assets/desk/start-\w+\.js)"',
            (folder / "out" / language / "desk.md").read_text(encoding="utf-8"),
        )
        assert asked
        assert (folder / "out/zh" / asked[1].removeprefix("../")).exists()
        assert (folder / "out" / language / "cards/guide.png").read_bytes().startswith(b"\x89PNG")
        for address, text in pages(read_guide(folder), language):
            written = (folder / "out" / language / address).read_text(encoding="utf-8")
            assert without_fingerprints(written) == without_fingerprints(text)
    assert [write_site.configured(language).name for language in languages()] == ["小指南", "Small"]


def without_fingerprints(text: str) -> str:
    """A page as it names assets before they are built, and without the way to them."""
    return re.sub(r"(?:\.\./)+assets/", "assets/", re.sub(r"-[A-Z2-7]{8}(?=[./])", "", text))


def test_editors_and_scripts_get_their_schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        assert run(write_schema, monkeypatch, str(tmp_path / "schema")) == 0
    found = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "schema").iterdir()}
    assert found["guide.schema.json"] == schema()
    assert found["quiz.schema.json"]["title"] == "QuizTree"
    assert "$schema=schema/guide.schema.json" in (ROOT / "decision_tree.yaml").read_text(encoding="utf-8")


def test_every_field_is_explained_and_those_that_may_be_left_out_stand_in_brackets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    explain_fields.main()
    blocks = {}
    for block in capsys.readouterr().out.strip().split("\n\n"):
        first, *fields = block.splitlines()
        name, meaning = first.split(": ", 1)
        blocks[name] = (meaning, [tuple(line.split(maxsplit=1)) for line in fields])
    said = dict(blocks["Outcome"][1])
    assert said["[notes]"].endswith("(list of Note)") and said["steps"].endswith("(list of Statement or id)")
    kinds = [each for each in vars(guide).values() if isinstance(each, type) and each.__name__ in blocks]
    assert {"Guide", "Question", "Outcome", "Entry", "Fact", "Source", "Product", "Sum"} <= {k.__name__ for k in kinds}
    for kind in kinds:
        meaning, fields = blocks[kind.__name__]
        needed = {each.name for each in dataclasses.fields(kind) if each.default is each.default_factory is MISSING}
        assert meaning == kind.__doc__.splitlines()[0]
        if kind is guide.Guide:  # a file holds any of its sections
            needed |= explained(kind).keys()
        for (shown, text), (field, said) in zip(fields, explained(kind).items(), strict=True):
            assert shown == (field if field in needed else f"[{field}]")
            assert re.fullmatch(rf"{re.escape(said)} \(.+\)", text)  # and what kind it is
