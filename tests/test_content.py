"""The content keeps its own rules, in both languages."""

import re
from pathlib import Path

from conftest import GUIDE, ROOT
from guide.records.leaves import Saying, leaves

HAN = re.compile(r"[\u4e00-\u9fff]")
LABEL = re.compile(r"\([^()]*\)|“[^”]*”")
NAME = re.compile(r"^[\w.\-/:\[\] 、]+$", re.ASCII)

SAYINGS = [leaf for leaf in leaves(GUIDE) if isinstance(leaf, Saying)]


def where(sayings: list[Saying]) -> list[str]:
    return [".".join(map(str, saying.where)) for saying in sayings]


def test_english_holds_chinese_only_as_a_label_in_brackets_or_quotes() -> None:
    assert not where([each for each in SAYINGS if HAN.search(LABEL.sub("", each.text["en"]))])


def test_chinese_is_written_in_chinese() -> None:
    assert not where([each for each in SAYINGS if not HAN.search(each.text["zh"]) and not NAME.match(each.text["zh"])])


def test_chinese_uses_full_width_marks_between_characters() -> None:
    half = re.compile(r"[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]")
    assert not where([each for each in SAYINGS if half.search(each.text["zh"])])


def test_no_text_begins_or_ends_with_a_space() -> None:
    assert not where([each for each in SAYINGS if any(text != text.strip() for text in each.text.values())])


def test_a_question_ends_with_a_question_mark() -> None:
    texts = {question.id: question.text for question in GUIDE.questions.values()}
    assert not [id_ for id_, text in texts.items() if not (text["zh"].endswith("？") and text["en"].endswith("?"))]


def test_a_question_has_a_way_on_for_whoever_does_not_know() -> None:
    words = re.compile(r"不确定|拿不准|算不出|看不到|想不起|不记得|看不懂|没有到账|还没到")
    options = {
        question.id: "\n".join(each.text["zh"] for each in question.options) for question in GUIDE.questions.values()
    }
    assert not [id_ for id_, texts in options.items() if not words.search(texts)]


def test_a_note_is_shown_on_some_walk_to_its_outcome() -> None:
    walks: dict[str, list[dict[str, str]]] = {id_: [] for id_ in GUIDE.outcomes}
    for picks, end in GUIDE.routes.paths():
        walks[end].append(dict(picks))
    notes = [(id_, note.when) for id_, outcome in GUIDE.outcomes.items() for note in outcome.notes]
    assert not [note for note in notes if not any(note[1].items() <= walk.items() for walk in walks[note[0]])]


def test_there_is_enough_of_it() -> None:
    assert len(GUIDE.outcomes) >= 20
    assert len(GUIDE.faq) >= 30


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
