"""What wants another look, by the page that has to be read: as Markdown, and as a calendar."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..files.problem import Where
from ..files.words import languages
from ..records.citations import users
from ..records.facts import Fact
from ..records.guide import Guide


def due(guide: Guide, by: str) -> list[Fact]:
    """The facts that want another look by a day, the earliest first and by their first source."""
    return sorted(
        (fact for fact in guide.facts.values() if fact.review_by <= by),
        key=lambda fact: (fact.review_by, fact.sources[0]),
    )


def as_markdown(guide: Guide, facts: list[Fact]) -> str:
    """A list to tick off per page to read: its facts, and how much rests on each."""
    language, resting = languages()[0], users(guide)
    by_source = sorted(facts, key=lambda fact: (fact.sources[0], fact.review_by))
    blocks = []
    for id_, found in groupby(by_source, key=lambda fact: fact.sources[0]):
        source = guide.sources[id_]
        lines = [
            f"- [ ] `{fact.id}` by {fact.review_by}, {_counted(resting[fact.id])}: {fact.text[language]}"
            for fact in found
        ]
        blocks.append(f"## [{source.title[language]}]({source.url})\n\n" + "\n".join(lines))
    return "\n\n".join([f"facts: {len(facts)}, pages to read: {len(blocks)}", *blocks])


def _counted(members: Sequence[Where]) -> str:
    return ", ".join(f"{section}: {count}" for section, count in Counter(str(each[0]) for each in members).items())


def as_calendar(guide: Guide, facts: list[Fact]) -> str:
    """One day-long event for each page and day (RFC 5545)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guide//review//EN"]
    for (day, id_), found in groupby(facts, key=lambda fact: (fact.review_by, fact.sources[0])):
        lines += _event(guide, day, id_, [fact.id for fact in found])
    return "\r\n".join([piece for line in [*lines, "END:VCALENDAR"] for piece in _folded(line)]) + "\r\n"


def _event(guide: Guide, day: str, source: str, facts: list[str]) -> list[str]:
    compact, page = day.replace("-", ""), guide.sources[source]
    return [
        "BEGIN:VEVENT",
        f"UID:{day}-{source}@review",
        f"DTSTAMP:{page.checked.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{compact}",
        f"SUMMARY:{_escaped(page.title[languages()[0]])}",
        f"DESCRIPTION:{_escaped(', '.join(facts))}",
        f"URL:{page.url}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str, most: int = 75) -> Iterator[str]:
    """A line in pieces of at most 75 bytes, whole characters only."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > most:
            yield piece
            piece = " "
        piece += sign
    yield piece
