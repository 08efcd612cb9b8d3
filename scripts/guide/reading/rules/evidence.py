"""The rules of evidence: a fact is as sure as its grade says, was held against its sources as they were last read, and holds where it is used."""

from collections import defaultdict
from collections.abc import Iterator

from ...files.problem import Problem, Where
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


def places_of_another_site(draft: Draft) -> Iterator[Problem]:
    """No answer sends to a place of a site that none of its facts holds for, not in the statements that it makes either."""
    guide, stated, sent = draft.guide, defaultdict[str, set[str]](set), dict[tuple[str, str, str], Where]()
    if not draft.is_whole("facts", "places"):
        return
    for reference in draft.references:
        if reference.where[0] == "statements":
            stated[str(reference.where[1])].add(reference.id)
    for reference in draft.references:
        if reference.where[0] in ("outcomes", "faq"):
            for place in stated.get(reference.id, {reference.id}) & guide.places.keys():
                sent.setdefault((str(reference.where[0]), str(reference.where[1]), place), reference.where)
    for (section, id_, place), where in sent.items():
        sites = {guide.facts[fact].site for fact in getattr(guide, section)[id_].facts if fact in guide.facts}
        site = guide.places[place].site
        if sites and site not in sites:
            message = Said(
                "sends to '{place}' of the site '{site}', which no fact of '{id}' holds for",
                place=place,
                site=site,
                id=id_,
            )
            yield Problem(where, "place-of-another-site", message, Said("name the place of its own site"))
