"""Facts and the sources that state them, as frozen records."""

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from .kinds import ONCE, SOME, Address, Choice, Dated, Day, Id, Name, Number, Plain, Site, SourceId, Text, record


@record
class Source:
    """A page that we read.

    title: the page's title
    url: the page's address
    publisher: who publishes it
    edition: the page's own date, or `not shown`
    checked: the day we read it
    """

    id: str
    title: Name
    url: Address
    publisher: Annotated[str, Choice("publishers")]
    edition: Plain
    checked: Day


@record
class Fact(Dated):
    """A fact with its grade and sources.

    text: one self-contained statement
    values: numbers in it that questions and sums use, by name: `{days: 5}`
    site: which site it holds for
    grade: how sure: `official` (page seen in full), `excerpt`, `superseded`, `copy`, `unknown` (looked for, not found)
    sources: the sources that state it; for unknown, those that were searched
    checked: the day we last held it against its sources
    review_by: the day by which it wants another look
    conflict: what disagrees with it, or is missing
    research: ids of the research notes it comes from
    """

    id: str
    text: Text
    values: Mapping[Id, Number] = field(default_factory=dict)
    site: Site
    grade: Annotated[str, Choice("grades")]
    sources: Annotated[tuple[SourceId, ...], ONCE, SOME]
    checked: Day
    review_by: Day
    conflict: Text | None = None
    research: tuple[Plain, ...] = ()
