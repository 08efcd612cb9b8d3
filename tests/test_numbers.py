"""When a fact's number changes, no text that says the old one is left behind unnamed."""

import re
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from good_guide import edit
from guide.changes.numbers import said_beside
from guide.reading.confirmed import all_citations
from guide.reading.handwritten import paragraphs
from guide.reading.read import read_guide
from guide.records.leaves import Saying, leaves

FACT = "cn-five-day-full"
PLAIN = re.compile(
    r"(?<![\d.–])(?:五|5) ?天|(?<![\w–-])(?:five|5)[- ]days?\b", re.IGNORECASE
)  # as a reader would look for it


def named(folder: Path, guide, fact: str, values: dict[str, str]) -> dict[tuple, str]:
    return {each.where or (each.file, each.line): each.sentence for each in said_beside(folder, guide, fact, values)}


def test_every_text_that_says_the_number_rests_on_a_fact_that_does_or_is_named() -> None:
    beside = named(ROOT, GUIDE, FACT, {"days": "5"})
    site = GUIDE.facts[FACT].site
    saying = {each.id for each in GUIDE.facts.values() if PLAIN.search(" ".join(each.text.values()))}
    assert {("facts", id_, "text") for id_ in saying - {FACT} if GUIDE.facts[id_].site == site} <= beside.keys()
    citing = {each.where: set(each.facts) for each in all_citations(ROOT, GUIDE)}
    texts = [
        (leaf.where[:-1], leaf.text.values())
        for leaf in leaves(GUIDE)
        if isinstance(leaf, Saying)
        and leaf.where[0] != "sources"
        and (leaf.where[0], leaf.where[-1]) != ("facts", "text")
    ]
    found = [where for where, said in texts if PLAIN.search(" ".join(said))]
    assert len(found) > 100
    assert any(where[0] == "facts" for where in found)  # what disagrees with a fact
    for where in found:
        is_named = where in beside or any(each[:-1] == where for each in beside)
        assert is_named or citing.get(where, set()) & (saying | {FACT}), where
    for each in paragraphs(ROOT, GUIDE):
        text = re.sub(r"\{\{.*?\}\}|`[^`]*`|\]\([^)]*\)", "", str(each.texts))
        if PLAIN.search(text) and not set(each.facts) & (saying | {FACT}):
            assert each.where in beside


@pytest.fixture
def folder(folder: Path) -> Path:
    for language, said in (("zh", "30 天之内。"), ("en", "Within a month.")):
        with (folder / f"docs/{language}/paper.md").open("a", encoding="utf-8") as page:
            page.write(f"\n{said}\n\n130, 3.30, `keep-30-days`\n")
    return folder


def test_texts_without_facts_other_facts_and_pages_written_by_hand_are_named(folder: Path) -> None:
    edit(folder, "en: Flatten it.", "en: Flatten it within 30 days.")
    edit(folder, "en: Dirty paper is thrown away.", "en: Dirty paper is thrown away after 30 days.")
    beside = named(folder, read_guide(folder), "clean-paper", {"days": "30"})
    line = (folder / "docs/zh/paper.md").read_text(encoding="utf-8").splitlines().index("30 天之内。") + 1
    assert beside == {
        ("facts", "hearsay", "text"): "a fact from the same page says it too",
        ("outcomes", "recycle", "before", 0, "text"): "…Flatten it within 30 days.…",
        ("docs/zh/paper.md", line): "…30 天之内。…",
    }


def test_ids_of_the_fact_and_of_those_that_are_named_beside_it_are_named() -> None:
    beside = [each for each in said_beside(ROOT, GUIDE, FACT, {"days": "5"}) if each.where[:1] == ("facts",)]
    facts = {FACT, *(str(each.where[1]) for each in beside if each.where[-1] == "text")}
    with_number = {each for each in facts if "five" in each.split("-")}
    assert with_number > {FACT}
    assert {each.where[1] for each in beside if each.message.startswith("the id")} == with_number


def test_an_id_with_the_number_is_named_because_ids_keep_their_meaning(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        text = text.replace("id: no, text: {zh: 没有", "id: within-seven, text: {zh: 没有").replace(
            "within: no", "within: within-seven"
        )
        text = text.replace("is-it-coated: no", "is-it-coated: within-seven").replace(
            "none: no}", "none: within-seven}"
        )
        path.write_text(text, encoding="utf-8")
    guide = read_guide(folder)
    beside = named(folder, guide, "clean-paper", {"days": "7"})
    ((where, said),) = beside.items()
    assert where == ("questions", "is-it-coated", "options", 1, "id")
    assert said.startswith("the id 'within-seven' says it; an id keeps its meaning")
