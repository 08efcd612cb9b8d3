"""The rules of evidence: a fact is as sure as its grade says, and was held against its sources as they were last read."""

from collections.abc import Iterator

from ...files.problem import Problem
from ...files.said import Said
from ..draft import Draft

OFFICIAL = ("official", "excerpt", "superseded")  # grades that say that an official page was read


def unofficial_grades(draft: Draft) -> Iterator[Problem]:
    """A fact with an official grade has an official source."""
    guide = draft.guide
    for fact in guide.facts.values():
        read = [guide.sources[source] for source in fact.sources if source in guide.sources]
        if fact.grade in OFFICIAL and read and not any(source.publisher == "official" for source in read):
            message = Said("is graded '{grade}', but none of its sources is official", grade=fact.grade)
            yield Problem(
                ("facts", fact.id, "grade"),
                "unofficial-grade",
                message,
                Said("name the official page, or grade it 'copy'"),
            )


def facts_behind_their_sources(draft: Draft) -> Iterator[Problem]:
    """A fact was held against each of its sources since the source was last read."""
    guide = draft.guide
    for fact in guide.facts.values():
        for source in (guide.sources[each] for each in fact.sources if each in guide.sources):
            if fact.checked < source.checked <= draft.today:
                message = Said(
                    "'{source}' was read again on {checked}, after the fact was last held against it",
                    source=source.id,
                    checked=source.checked,
                )
                fix = Said("hold the fact against the page and write the new day")
                yield Problem(("facts", fact.id, "checked"), "behind-its-source", message, fix)
