"""A mistake of YAML is told in plain words, once, at its line, and what was meant is no other product."""

from pathlib import Path

import pytest
from conftest import GOOD, ROOT
from guide.files.excerpt import WIDTH, excerpt
from guide.files.lines import place_in
from guide.files.mistakes import SAID
from guide.files.names import closest, nearest
from guide.files.strict_yaml import LARGE, MOST_REPAIRS, parse
from guide.reading.merge import content_files

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.yaml"))


def test_every_mistake_that_can_be_told_has_a_broken_example() -> None:
    told = set()
    for path in BROKEN:
        edit = parse(path.read_text(encoding="utf-8")).data
        file = GOOD / edit["file"]
        if file.suffix == ".yaml" and file.exists():
            text = file.read_text(encoding="utf-8").replace(edit["replace"], edit["with"], 1)
            told |= {problem.rule for problem in parse(text).problems}
    assert told >= SAID.keys()


def test_no_words_of_the_parser_are_shown() -> None:
    for message, fix in SAID.values():
        for jargon in ("token", "scalar", "mapping", "sequence", "parse", "YAML"):
            assert jargon not in f"{message} {fix}"


@pytest.mark.parametrize("name", content_files(ROOT))
def test_nothing_in_the_guide_is_read_otherwise_than_it_stands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert parse(text).text == text and not parse(text).problems


def test_mistakes_of_one_kind_are_told_in_one_go_and_the_rest_is_read() -> None:
    text = "a：1\nb：\n  c：2\n  d: [x，y\ne: 'f\ng:h\n"
    data, problems, mended, _ = parse(text)
    assert [problem.line for problem in problems] == [1, 2, 3, 4, 5, 6]
    assert data == {"a": "1", "b": {"c": "2", "d": ["x", "y"]}, "e": "f", "g": "h"}
    assert mended.count("\n") == text.count("\n")


def test_lines_that_are_wrong_together_are_told_once() -> None:
    text = "a:\n  b: 1\n" + "".join(f"\t{name}: 1\n" for name in "cdefg") + "h: 1\n"
    assert [(each.rule, each.line) for each in parse(text).problems] == [("tab", 3)]


def test_a_file_full_of_mistakes_is_not_read_for_ever() -> None:
    text = "".join(f"k{n}：1\n" for n in range(5000))
    assert 0 < len(parse(text).problems) <= MOST_REPAIRS
    assert len(parse("#" * LARGE + f"\n{text}").problems) == 1


def test_a_passage_is_found_in_its_own_text_alone_at_its_own_line() -> None:
    lines = ["a:", "  zh: |-", "    one [x]", "", "    two [y]", "  en: '[z]'", "b: [w]"]
    places = {"[x]": (3, 9), "[y]": (5, 9), "[z]": (2, 7), "[w]": (2, 7)}
    assert {passage: place_in(lines, (2, 7), passage) for passage in places} == places
    assert place_in(lines, (6, 7), "[z]") == (6, 8)


def test_what_an_editor_hides_beside_a_file_is_no_part_of_the_guide(tmp_path: Path) -> None:
    for name in ("content/facts.yaml", "content/.#facts.yaml", "content/._facts.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert content_files(tmp_path)[2:] == ["content/facts.yaml"]


@pytest.mark.parametrize("break_", ["\r\n", "\r", "\x85", "\u2028"])
def test_other_line_breaks_break_nothing(break_: str) -> None:
    assert parse(f"a: 1{break_}b：2{break_}c: [1{break_}").problems
    assert parse(f"a{break_}b: 'c").problems


def test_the_mark_stands_below_its_sign_whatever_is_before_it() -> None:
    assert excerpt("zh：你好", 3) == "    zh：你好\n      ^"
    assert excerpt("你好：a", 3) == "    你好：a\n        ^"
    assert excerpt("\tx", 2) == "    →x\n     ^"
    assert excerpt("a\u200bb", 3).endswith("\n     ^")
    for column in (1, 20, 150, 300):
        shown, mark = excerpt("很长的一行" * 60, column).split("\n")
        assert len(mark) - 5 <= WIDTH and len(shown) < WIDTH
        assert (shown[4] == "…") == (column > 20)


IDS = ("pear-five-days", "pear-renewal", "apple-part", "fig-full", "big-fig-rule", "billing", "rule-2021", "yes", "bin")


@pytest.mark.parametrize(
    ("word", "meant"),
    {
        "pear-five-dyas": "pear-five-days",
        "pear-renewals": "pear-renewal",
        "fig-fulls": "fig-full",
        "apple-parts": "apple-part",
        "big-figs-rule": "big-fig-rule",
        "paer-renewal": "pear-renewal",
        "Pear_Renewal": "pear-renewal",
        "“billing”": "billing",
        "ｂilling。": "billing",
        "biling": "billing",
        "yse": "yes",
        "bni": "bin",
        "apple-renewal": "",
        "big-fig-full": "",
        "fig-rule": "",
        "rule-2022": "",
        "renewal": "",
        "bim": "",
    }.items(),
)
def test_an_id_is_taken_for_a_misspelling_and_never_for_another_thing(word: str, meant: str) -> None:
    assert closest(word, IDS) == meant


def test_in_a_short_list_of_words_the_nearest_is_meant() -> None:
    assert nearest("optoins", ["options", "text", "why"]) == "options"
    assert nearest("wy", ["options", "text", "why"]) == "why"
    assert nearest("price", ["options", "text", "why"]) == ""
