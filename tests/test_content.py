"""The content keeps its own rules, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from guide.strict_yaml import parse, read_text

HAN = re.compile(r"[\u4e00-\u9fff]")
LABEL = re.compile(r"\([^()]*\)|“[^”]*”")
FILES = ("decision_tree.yaml", "faq.yaml", "facts.yaml", "reference.yaml")


def texts(data: object, where: tuple[object, ...] = ()) -> Iterator[tuple[str, dict[str, str]]]:
    """Every map of languages in a file, with its path."""
    if isinstance(data, dict) and "zh" in data and isinstance(data["zh"], str):
        yield ".".join(map(str, where)), data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(value, (*where, key))


TEXTS = [(file, path, text) for file in FILES for path, text in texts(parse(read_text(ROOT / file)[0], file)[0])]


def test_english_holds_chinese_only_as_a_label_in_brackets_or_quotes() -> None:
    wrong = [f"{file} {path}" for file, path, text in TEXTS if HAN.search(LABEL.sub("", text["en"]))]
    assert not wrong


def test_chinese_is_written_in_chinese() -> None:
    plain = re.compile(r"^[\w.\-/: 、]+$", re.ASCII)
    wrong = [
        f"{file} {path}" for file, path, text in TEXTS if not HAN.search(text["zh"]) and not plain.match(text["zh"])
    ]
    assert not wrong


def test_chinese_uses_full_width_marks_between_characters() -> None:
    half = re.compile(r"[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]")
    assert not [f"{file} {path}" for file, path, text in TEXTS if half.search(text["zh"])]


def test_no_text_begins_or_ends_with_a_space() -> None:
    assert not [f"{file} {path}" for file, path, text in TEXTS if any(t != t.strip() for t in text.values())]


@pytest.mark.parametrize("question", GUIDE.questions.values(), ids=lambda question: question.id)
def test_a_question_ends_with_a_question_mark(question) -> None:
    assert question.text["zh"].endswith("？")
    assert question.text["en"].endswith("?")


@pytest.mark.parametrize("question", GUIDE.questions.values(), ids=lambda question: question.id)
def test_a_question_has_a_way_on_for_whoever_does_not_know(question) -> None:
    words = re.compile(r"不确定|拿不准|算不出|看不到|想不起|看不懂|没有到账|还没到")
    assert any(words.search(option.text["zh"]) for option in question.options)


@pytest.mark.parametrize("outcome", GUIDE.outcomes.values(), ids=lambda outcome: outcome.id)
def test_a_note_is_shown_on_some_walk_to_its_outcome(outcome) -> None:
    walks = [dict(picks) for picks, end in GUIDE.routes.paths() if end == outcome.id]
    for note in outcome.notes:
        assert any(note.when.items() <= walk.items() for walk in walks), note.when


def test_there_is_enough_of_it() -> None:
    assert len(GUIDE.outcomes) >= 20
    assert len(GUIDE.faq) >= 30


def test_every_topic_has_entries() -> None:
    assert {entry.topic for entry in GUIDE.faq.values()} == set(GUIDE.topics)


def test_a_fact_is_looked_at_again_after_it_was_read() -> None:
    assert all(fact.review_by > fact.checked for fact in GUIDE.facts.values())
    read = {id_: source.checked for id_, source in GUIDE.sources.items()}
    assert all(fact.checked >= read[source] for fact in GUIDE.facts.values() for source in fact.sources)


def test_an_official_grade_rests_on_an_official_source() -> None:
    for fact in GUIDE.facts.values():
        if fact.grade in ("official", "excerpt", "superseded"):
            assert any(GUIDE.sources[source].publisher == "official" for source in fact.sources), fact.id


def pages(language: str) -> dict[str, str]:
    folder = ROOT / "docs" / language
    return {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in Path(folder).rglob("*.md")}


def test_every_page_written_by_hand_has_its_twin_with_the_same_parts() -> None:
    def parts(text: str) -> list[str]:
        return re.findall(r"^(#+) |\{ #([\w-]+) \}", text, re.M)

    chinese, english = pages("zh"), pages("en")
    assert chinese.keys() == english.keys()
    for name in chinese:
        assert parts(chinese[name]) == parts(english[name]), name
