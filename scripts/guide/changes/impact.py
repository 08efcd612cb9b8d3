"""What rests on a fact, a source or the facts of an outcome: for the day on which an official page changes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..files.said import Said
from ..files.words import languages
from ..reading.confirmed import all_citations, problem_at
from ..reading.read import located
from ..records.citations import Citation, resting_on
from ..records.guide import Guide
from .numbers import said_beside
from .texts import one_line


def facts_behind(guide: Guide, kind: str, id_: str) -> set[str]:
    """The fact itself, the facts that a source states, or those that an outcome cites."""
    match kind:
        case "source":
            return {fact.id for fact in guide.facts.values() if id_ in fact.sources}
        case "outcome":
            return set(guide.outcomes[id_].all_facts)
    return {id_}


def impact(folder: Path, guide: Guide, facts: set[str]) -> Iterator[str]:
    """Each fact with its text, then every text that rests on it with file, line and column, then what says its number beside it."""
    found = all_citations(folder, guide)
    for id_ in (fact for fact in guide.facts if fact in facts):
        fact = guide.facts[id_]
        yield Said("{fact} ({grade}, checked {day})", fact=id_, grade=fact.grade, day=fact.checked).told
        yield from (f"  {text}" for text in fact.text.values())
        yield from (f"  {line}" for line in _placed(folder, guide, resting_on(found, {id_})))
        if fact.values:
            values = {name: str(number) for name, number in fact.values.items()}
            beside = located(folder, [*said_beside(folder, guide, id_, values)])
            yield Said(
                "what may have to change with it and does not rest on it, for {values}:",
                values=tuple(map(" ".join, values.items())),
            ).told
            yield from (f"  {line}" for line in beside)


def _placed(folder: Path, guide: Guide, found: list[Citation]) -> list[str]:
    problems = []
    for each in found:
        text = " / ".join(map(_in_first_language, each.texts.values()))
        said = Said("{text}", text=text) if text else Said("cites the fact alone")
        problems.append(problem_at(each, guide, "impact", said))
    return [str(each) for each in located(folder, problems)]


def _in_first_language(text: Mapping[str, str]) -> str:
    return one_line(next(text[language] for language in languages() if language in text))
