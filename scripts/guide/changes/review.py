"""What wants another look, by the page that has to be read: as Markdown, and as a calendar."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ..files.problem import Where
from ..files.said import Said
from ..files.today import today
from ..files.words import languages
from ..records.citations import users
from ..records.facts import Fact
from ..records.guide import Guide
from .builds import builds_as_markdown

MOST = 75  # bytes of a line in a calendar


def due(guide: Guide, by: str) -> list[Fact]:
    """The facts that want another look by a day, the earliest first and by their first source."""
    return sorted(
        (fact for fact in guide.facts.values() if fact.review_by <= by),
        key=lambda fact: (fact.review_by, fact.sources[0]),
    )


def as_markdown(guide: Guide, facts: list[Fact], days: Mapping[str, list[str]]) -> str:
    """A list to tick off per page to read: its facts, and how much rests on each; before them the days that need a build."""
    language, resting = languages()[0], users(guide)
    by_source = sorted(facts, key=lambda fact: (fact.sources[0], fact.review_by))
    blocks = []
    for id_, found in groupby(by_source, key=lambda fact: fact.sources[0]):
        source = guide.sources[id_]
        lines = [
            Said(
                "- [ ] `{fact}` by {day}, {resting}: {text}",
                fact=fact.id,
                day=fact.review_by,
                resting=_counted(resting[fact.id]),
                text=fact.text[language],
            ).told
            for fact in found
        ]
        blocks.append(f"## [{source.title[language]}]({source.url})\n\n" + "\n".join(lines))
    head = Said("facts: {count}, pages to read: {pages}", count=len(facts), pages=len(blocks)).told
    return "\n\n".join([head, *builds_as_markdown(days), *blocks])


def _counted(members: Sequence[Where]) -> str:
    return ", ".join(f"{section}: {count}" for section, count in Counter(str(each[0]) for each in members).items())


def as_calendar(guide: Guide, facts: list[Fact], days: Mapping[str, list[str]]) -> str:
    """One day-long event for each page and day, and for each day that needs a build (RFC 5545)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guide//review//EN"]
    for day, changed in days.items():
        lines += _event(day, "build", today(), Said("Build the site").told, changed)
    for (day, id_), found in groupby(facts, key=lambda fact: (fact.review_by, fact.sources[0])):
        page = guide.sources[id_]
        event = _event(day, id_, page.checked, page.title[languages()[0]], [fact.id for fact in found])
        lines += [*event[:-1], f"URL:{page.url}", event[-1]]
    return "\r\n".join([piece for line in [*lines, "END:VCALENDAR"] for piece in _folded(line)]) + "\r\n"


def _event(day: str, id_: str, written: str, summary: str, about: list[str]) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{day}-{id_}@review",
        f"DTSTAMP:{written.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{day.replace('-', '')}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(', '.join(about))}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most MOST bytes, whole characters only."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > MOST:
            yield piece
            piece = " "
        piece += sign
    yield piece
