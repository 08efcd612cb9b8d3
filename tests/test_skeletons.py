"""A printed skeleton can be pasted where it says and has the guide's shape as soon as its blanks are filled."""

import re
import shutil
from pathlib import Path

import new
import pytest
from conftest import ROOT
from good_guide import run
from guide.files.problem import Problem
from guide.files.strict_yaml import parse
from guide.files.words import languages
from guide.reading.merge import read_content
from guide.reading.read import check_guide
from guide.reading.shape import misfits, schema
from guide.reading.skeleton import BLANK, kinds, skeleton

FILLED = {
    "bad-id": "some-id",
    "empty-text": "Some text.",
    "bad-number": "12.50",
    "bad-url": "https://example.org/page",
    "bad-value": "some-fact.some-value",
    "bad-span": "some-fact.days",
}


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(new, "ROOT", folder)
    return folder


def printed(kind: str, id_: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(new, monkeypatch, kind, *id_.split()) == 0
    return capsys.readouterr().out


def pasted(folder: Path, said: str) -> Path:
    """The file that the first line names, with the block under the section that it names."""
    first, _, block = said.partition("\n")
    section, names = re.findall(r"# Under '(\w+):' in (.+?) or another file", first)[0]
    file = folder / names.split(", ")[0]
    text = file.read_text(encoding="utf-8")
    file.write_text(
        re.sub(rf"^{section}:\n", f"{section}:\n{block}", text, count=1, flags=re.MULTILINE), encoding="utf-8"
    )
    assert block in file.read_text(encoding="utf-8")
    return file


def fill(data, problem: Problem) -> None:
    """Writes over one blank what belongs there; the key of a map too."""
    *above, last = problem.where
    for step in above:
        data = data[step]
    value = (
        problem.fix.removeprefix("one of: ").split(", ")[0] if problem.rule == "not-in-list" else FILLED[problem.rule]
    )
    if (last == BLANK and problem.rule in ("bad-id", "not-in-list")) or BLANK not in data[last]:
        data[value] = data.pop(last)
    else:
        data[last] = value


@pytest.mark.parametrize("is_whole", [False, True], ids=["required", "whole"])
@pytest.mark.parametrize("kind", kinds())
def test_a_pasted_skeleton_lacks_nothing_but_what_belongs_in_its_blanks(
    kind: str, is_whole: bool, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = printed(kind, "brand-new", monkeypatch, capsys)
    if is_whole:  # every field that may be left out is kept
        said = re.sub(r"^( +)# ", r"\1", said, flags=re.MULTILINE)
    file = pasted(folder, said)
    data, problems, *_ = parse(file.read_text(encoding="utf-8"))
    assert problems == []
    for _ in range(100):
        found = list(misfits(data))
        if not found:
            break
        fill(data, found[0])
    assert list(misfits(data)) == []
    member = data[kinds()[kind]]["brand-new"]
    properties = schema()["$defs"][next(name for name in schema()["$defs"] if name.lower() == kind)]
    assert set(member) == set(properties["properties"] if is_whole else properties["required"])


@pytest.mark.parametrize("kind", ["question", "outcome", "entry", "fact"])
def test_a_blank_that_is_left_is_named_by_the_check(
    kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = printed(kind, "brand-new", monkeypatch, capsys)
    file = pasted(folder, said)
    (content,) = (each for each in read_content(folder) if folder / each.name == file)
    blanks = sum(line.split("#")[0].count(BLANK) for line in said.splitlines() if not line.lstrip().startswith("#"))
    assert len(content.problems) == blanks > 0


REFUSED = {
    "fact": "name the new fact by an id in kebab-case: make new-fact ID=…",
    "fact Not-kebab": "'Not-kebab' is not an id; did you mean 'not-kebab'?",
    "fact index": "'index' is the address of a list; choose another id",
    f"fact {'a' * 101}": "longer than 100 characters: it has 101",
    "fact recycle": "'recycle' is taken: it stands in content/outcomes.yaml",
    "fact clean-paper": "'clean-paper' is taken: it stands in content/facts.yaml",
    "fac new-one": "'fac' is not in the list; did you mean 'fact'?",
}


@pytest.mark.parametrize("asked", REFUSED)
def test_a_kind_that_is_none_and_an_id_that_is_none_or_is_taken_are_refused(
    asked: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(new, monkeypatch, *asked.split()) == 1
    assert capsys.readouterr().out == f"{REFUSED[asked]}\n"


FILLING = {
    "question": "question:\n      zh: 五天里算不算周末？\n      en: Do weekends count towards the five days?",
    "answer": "answer:\n      zh: 算，五天按自然日数。\n      en: Yes, the five days are calendar days.",
    "reply": "reply:\n      zh: 算，周末和节假日都算在五天里。\n      en: Yes, weekends and public holidays count towards the five days.",
    "facts": "facts: [cn-five-day-counting]",
    "topic": "topic: before-deciding",
    "questions": "questions: [ecs-age]",
}


@pytest.mark.slow
def test_the_example_for_contributors_says_what_the_commands_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(new, "ROOT", ROOT)
    text = (ROOT / "docs/contributing.md").read_text(encoding="utf-8").partition("## An example")[2]
    made, *said = re.findall(r"^```\n(.+?)^```$", text.partition("\n## ")[0], re.MULTILINE | re.DOTALL)
    block = printed("entry", "five-day-holidays", monkeypatch, capsys)
    assert [line for line in made.splitlines() if line not in block.splitlines()] == ["    …"]
    for name in ("decision_tree.yaml", "permalinks.txt", "search_phrases.txt"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    for language in languages():
        shutil.copytree(ROOT / "docs" / language, tmp_path / "docs" / language)
    head, blank, rest = (ROOT / "faq.yaml").read_text(encoding="utf-8").partition("\nfaq:\n")
    entry = block.partition("\n")[2]
    for filled in (("question", "answer", "reply", "facts"), ("topic",), ("questions",)):
        for field in filled:
            entry = re.sub(
                rf"^    (# )?{field}:.*(\n    (# )?  .+)*$", f"    {FILLING[field]}", entry, flags=re.MULTILINE
            )
        (tmp_path / "faq.yaml").write_text(head + blank + entry + rest, encoding="utf-8")
        problems = [str(each) for each in check_guide(tmp_path)[1] if not each.warning]
        told = said.pop(0).splitlines() if said else []
        assert [*problems, f"{len(problems)} problem"] == told if told else problems == []
    assert said == []


def test_required_fields_come_first_each_with_its_meaning() -> None:
    for kind in kinds():
        lines = skeleton(kind, "brand-new").splitlines()[1:]
        top = [number for number, line in enumerate(lines) if re.match(r"    (# )?\w+:", line)]
        assert all(lines[number - 1].startswith("    ## ") for number in top)
        optional = [lines[number].startswith("    # ") for number in top]
        assert optional == sorted(optional)


def test_what_is_printed_takes_commas_and_says_what_is_allowed_and_how_long_it_may_be() -> None:
    for kind in kinds():
        assert "{zh: " not in skeleton(kind, "brand-new")
    product, entry = skeleton("product", "brand-new"), skeleton("entry", "brand-new")
    assert "## one of: china, international, other\n      …:" in product
    assert "a full refund; one of: yes, limited" in product
    assert max(map(len, product.splitlines())) < 110
    assert "## what a support agent pastes: plain text; at most zh 200, en 700\n    reply:\n      zh: …" in entry


def test_files_of_one_folder_are_named_by_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed("outcome", "brand-new", monkeypatch, capsys).startswith(
        "# Under 'outcomes:' in content/outcomes/ or another file."
    )
    assert printed("product", "new-product", monkeypatch, capsys).startswith(
        "# Under 'products:' in content/products.yaml or another file."
    )
