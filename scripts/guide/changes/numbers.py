"""Texts that say a fact's number and rest on no fact that does: what a change of the number would leave behind."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..files.problem import Problem, Where
from ..files.said import Said
from ..files.words import choices, languages, word
from ..reading.confirmed import all_citations, problem_at
from ..reading.handwritten import paragraphs
from ..records.addresses import KINDS
from ..records.citations import Citation, resting_on
from ..records.facts import Fact
from ..records.guide import Guide
from ..records.leaves import Saying, leaves
from .texts import one_line

Values = Mapping[str, str]

_BEFORE = r"(?<![\dA-Za-z./\"#–-])"  # no part of a longer number or of an id


def said_beside(folder: Path, guide: Guide, fact: str, values: Values) -> Iterator[Problem]:
    """Facts of the same site, what disagrees with facts, ids and texts that say one of these values of a fact and do not rest on it.

    Every text that says the number therefore rests on the fact, or on one that is named here, or is named itself.
    """
    pattern = re.compile("|".join(_saying(name, number) for name, number in values.items()), re.IGNORECASE)
    saying = {each.id for each in guide.facts.values() if any(map(pattern.search, each.text.values()))}
    sources, site = set(guide.facts[fact].sources), guide.facts[fact].site
    beside = [each for each in guide.facts.values() if each.id in saying - {fact} and each.site == site]
    for each in beside:
        page = Said("the same page") if sources.intersection(each.sources) else Said("another page")
        yield Problem(("facts", each.id, "text"), "says-too", Said("a fact from {page} says it too", page=page))
    found = all_citations(folder, guide)
    yield from _ids(guide, [guide.facts[fact], *beside], found, values)
    for text in _loose(folder, guide, found):
        said = [each for texts in text.texts.values() for each in texts.values() if pattern.search(each)]
        if said and not saying.union({fact}).intersection(text.facts):
            yield problem_at(text, guide, "says-too", Said("{text}", text=_shown(said[0], pattern)))


def _saying(name: str, number: str) -> str:
    """A regular expression for a value as texts say it, in any language."""
    pieces = []
    for language in languages():
        unit = rf"[- ]?(?:{word(f'units.{name}', language)})" if name in choices("units") else r"(?![\d.])"
        pieces.append(rf"{_BEFORE}(?:{'|'.join(map(re.escape, _spelt(number, [language])))}){unit}")
    return "|".join(pieces)


def _spelt(number: str, among: Iterable[str]) -> list[str]:
    return [number, *(word(f"numbers.{number}", each) for each in among if number in choices("numbers"))]


def _shown(text: str, pattern: re.Pattern[str]) -> str:
    found = pattern.search(text)
    start = max(0, found.start() - 30) if found else 0
    return f"…{one_line(text[start : start + 80])}…"


def _loose(folder: Path, guide: Guide, found: list[Citation]) -> Iterator[Citation]:
    """Every text of the guide and of the pages written by hand but the facts' own, with what it rests on, if on anything."""
    yield from (each for each in found if each.where[0] in vars(guide))
    resting = {each.where for each in found}
    for leaf in leaves(guide):
        is_fact = leaf.where[0] == "sources" or (leaf.where[0], leaf.where[-1]) == ("facts", "text")
        if isinstance(leaf, Saying) and not is_fact and leaf.where[:-1] not in resting:
            yield Citation(leaf.where, (), {"": leaf.text})
    yield from paragraphs(folder, guide)


def _ids(guide: Guide, facts: list[Fact], found: list[Citation], values: Values) -> Iterator[Problem]:
    """Ids that hold the number, of these facts and of options and pages that rest on the first: another number is another meaning."""
    spelt = {each for number in values.values() for each in _spelt(number, languages())}
    resting = [each.where[:2] for each in resting_on(found, {facts[0].id}) if each.where[0] in KINDS]
    for section, id_ in dict.fromkeys([*(("facts", each.id) for each in facts), *resting]):
        options = guide.questions[str(id_)].options if section == "questions" else ()
        named: dict[Where, str] = {
            (section, id_): str(id_),
            **{(section, id_, "options", n, "id"): each.id for n, each in enumerate(options)},
        }
        for where, name in named.items():
            if spelt.intersection(name.split("-")):
                fix = Said(
                    "an id keeps its meaning: choose a new one, and lead a page's old address to the new one in permalinks.txt"
                )
                yield Problem(where, "says-too", Said("the id '{name}' says it", name=name), fix)
