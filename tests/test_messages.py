"""Whatever a maintainer is told is told in Chinese, too, and nothing is left in English."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import confirm
import impact
import mutate
import pytest
import validate
from conftest import GOOD, ROOT
from guide.files.excerpt import columns_of
from guide.files.said import CATALOGUES, NO_FIX, Said, catalogue, language, speak
from guide.files.strict_yaml import parse
from wording import wrong_in_chinese

HANDED_OUT = "import_replies.py"  # a program that readers of the site run alone, elsewhere
SCRIPTS = [path for path in sorted((ROOT / "scripts").rglob("*.py")) if path.name != HANDED_OUT]
CHINESE = parse(CATALOGUES["zh"].read_text(encoding="utf-8"))
FIELD = re.compile(r"\{(\w+)[^{}]*\}")
LISTED = ", "  # what joins a list: no sentence, but each language has its own
UNSAID = {"language", "kind"}  # fields that a Chinese sentence can do without


# Of `Said`s those in modules where one is a sentence, and no statement of the guide.
OURS = re.compile(r"^from \S*\bsaid import .*\bSaid\b|^class Said\(str\)", re.MULTILINE)
PRINTED = ("print", "error", "Problem", "PluginError", "ConnectionError", "InvalidAssets")


def calls(text: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function in a module, by the function's name."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


AGAIN = "self.template"  # of a sentence that was written elsewhere


@pytest.fixture(scope="module")
def called() -> list[tuple[Path, str, ast.Call]]:
    """Every call in every module, by the function's name."""
    return [(path, *call) for path in SCRIPTS for call in calls(path.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def sentences(called: list[tuple[Path, str, ast.Call]]) -> list[ast.expr]:
    ours = {path for path in SCRIPTS if OURS.search(path.read_text(encoding="utf-8"))}
    return [call.args[0] for path, name, call in called if name == "Said" and path in ours]


@pytest.fixture(scope="module")
def english(sentences: list[ast.expr]) -> set[str]:
    return {each.value for each in sentences if isinstance(each, ast.Constant)} | {LISTED}


def needs_words(english: str) -> bool:
    """Whether something of a sentence is left without its fields that another language says otherwise."""
    return bool(re.search(r"[A-Za-z';,]", FIELD.sub("", english)))


def test_a_sentence_is_written_where_it_is_said_so_that_none_can_be_overlooked(
    sentences: list[ast.expr], english: set[str]
) -> None:
    assert [ast.unparse(each) for each in sentences if not isinstance(each, ast.Constant)] == [AGAIN]
    assert len(english) > 300


def test_every_sentence_has_its_chinese_and_no_chinese_is_left_over(english: set[str]) -> None:
    assert not CHINESE.problems
    assert {each for each in english if needs_words(each)} - CHINESE.data.keys() == set()
    assert CHINESE.data.keys() - english == set()


def test_a_chinese_sentence_is_chinese_and_names_what_the_english_one_names() -> None:
    for english, chinese in CHINESE.data.items():
        there, here = set(FIELD.findall(english)), set(FIELD.findall(chinese))
        assert here <= there and there - here <= UNSAID, english
        assert wrong_in_chinese(FIELD.sub("", chinese)) == [], english
        assert "'" not in chinese, english


def words_in(node: ast.AST) -> list[str]:
    """The English words in an expression outside its sentences."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said":
        return []
    inside = [word for child in ast.iter_child_nodes(node) for word in words_in(child)]
    return [*inside, *re.findall(r"[A-Za-z]{3,} [A-Za-z]{2,}", node.value)] if is_text(node) else inside


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_what_is_printed_raised_or_put_into_a_sentence_is_a_sentence_itself(
    called: list[tuple[Path, str, ast.Call]],
) -> None:
    parts = [(path.name, call) for path, name, call in called if name in PRINTED]
    parts += [(path.name, each) for path, name, call in called if name in ("Said", "of") for each in call.keywords]
    assert [(name, words) for name, part in parts if (words := words_in(part))] == []


@pytest.mark.parametrize(
    ("asked", "heard"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh"}, "zh"),
        ({"LANG": "zh-Hans-CN"}, "zh"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
        ({"LANGUAGE": "fr:zh:en"}, "zh"),
        ({"LANGUAGE": "", "LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_environment_chooses_the_language(
    asked: dict[str, str], heard: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    assert language() == heard


def test_a_sentence_without_its_chinese_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "zh")
    unknown = Said("nobody has {this} yet", this=Said("'{name}'", name="a"))
    assert unknown.told == "nobody has 「a」 yet"
    assert Said("'{name}'").of(name="{x}").told == "「{x}」" and not NO_FIX.told
    assert speak("en") == language() == "en"


@pytest.mark.parametrize("text", ["a: [", "a", "\xff"])
def test_a_catalogue_that_cannot_be_read_leaves_english(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "messages.xx.yaml"
    file.write_bytes(text.encode("latin-1"))
    monkeypatch.setitem(CATALOGUES, "xx", file)
    catalogue.cache_clear()
    assert catalogue("xx") == catalogue("fr") == {}


Run = Callable[..., str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as whoever has the environment's LANGUAGE, and gives what it prints."""

    def main(command: ModuleType, *arguments: str, asked: str = "en") -> str:
        monkeypatch.setenv("LANGUAGE", asked)
        monkeypatch.setattr(sys, "argv", [command.__name__, *arguments])
        command.main()
        return capsys.readouterr().out

    return main


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    tree, facts = folder / "decision_tree.yaml", folder / "content/facts.yaml"
    tree.write_text(
        tree.read_text(encoding="utf-8").replace("goto: is-it-coated", "goto: is-it-coatd"), encoding="utf-8"
    )
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("review_by: 2027-02-01", "review_by: 2026-02-02", 1),
        encoding="utf-8",
    )
    return folder


def test_the_report_is_chinese_and_marks_the_same_places(run: Run, broken: Path) -> None:
    english = run(validate, str(broken)).splitlines()
    chinese = run(validate, str(broken), "--language", "zh").splitlines()
    assert chinese == run(validate, str(broken), asked="zh_CN.UTF-8").splitlines()
    assert chinese[0].endswith(
        "questions.is-it-clean.options.yes.goto: 没有代号是「is-it-coatd」的问题或结果；是不是「is-it-coated」？"
    )
    assert chinese[1:3] == english[1:3]  # the line and its mark
    assert "提醒：facts.clean-paper.review_by: 该在 2026-02-02 前重新查看" in chinese[3]
    assert chinese[-2:] == ["1 条提醒", "1 处错误"]
    assert [line.split(" ")[0] for line in chinese[:4:3]] == [line.split(" ")[0] for line in english[:4:3]]


def test_the_proof_is_chinese_and_its_figures_stand_in_a_column(run: Run) -> None:
    lines = run(validate, str(GOOD), asked="zh").splitlines()
    assert lines[0] == "每条路都走到一个写好的结果"
    counts = [line for line in lines if re.fullmatch(r" +[一-鿿]+  [\d.,]+", line)]
    assert len(counts) == 9
    assert {columns_of(line.rpartition("  ")[0]) for line in counts} == {13}
    assert [wrong_in_chinese(line) for line in lines] == [[] for _ in lines]


def test_programs_get_the_sentence_in_the_language_and_the_rule_in_none(run: Run, broken: Path) -> None:
    english, chinese = (
        json.loads(run(validate, str(broken), "--format", "json", asked=each))["problems"] for each in ("en", "zh")
    )
    same = ("file", "line", "column", "where", "level", "rule", "edit")
    assert [[each.get(key) for key in same] for each in english] == [
        [each.get(key) for key in same] for each in chinese
    ]
    assert [each["fix"] for each in chinese if "edit" in each] == ["是不是「is-it-coated」？"]
    for shape in ("github", "sarif"):
        assert "没有代号是「is-it-coatd」的问题或结果" in run(validate, str(broken), "--format", shape, asked="zh")
    assert json.loads(run(validate, str(broken), "--format", "sarif", asked="zh"))["runs"][0]["language"] == "zh"


def test_every_command_tells_problems_in_the_language(run: Run, broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in (impact, confirm, mutate):
        monkeypatch.setattr(command, "ROOT", broken)
    for command, arguments in ((impact, ("--fact", "clean-paper")), (confirm, ()), (mutate, ())):
        assert "没有代号是「is-it-coatd」的问题或结果" in run(command, *arguments, asked="zh")


def test_a_choice_that_is_none_is_told_in_the_language_too(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(validate, "--format", "pdf", asked="zh")
    assert capsys.readouterr().err == "FORMAT=: 可选的里面没有「pdf」；只能是「text、json、github、sarif」之一\n"


@pytest.mark.parametrize(("environment", "argument"), [("zh_CN:zh", ""), ("en", ""), ("zh_CN:zh", "LANGUAGE=en")])
def test_the_environment_s_language_is_not_taken_for_that_of_a_table(environment: str, argument: str) -> None:
    command = ["make", "--dry-run", "table", *filter(None, [argument])]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "LANGUAGE": environment}, capture_output=True, text=True, check=True
    )
    assert ('--language "en"' in done.stdout) == bool(argument) and "zh_CN" not in done.stdout
