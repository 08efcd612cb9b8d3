"""What several answers share: statements, cautions and places, each written once."""

from typing import Annotated

from .kinds import Address, EntryId, Facts, Name, Named, Short, Site, SomeFacts, Text, record


@record
class Statement:
    """A statement and the facts it rests on.

    text: one plain statement
    facts: the facts it rests on; none where it is our own advice
    """

    id: str = ""  # of a statement that stands under `statements`; nothing where it is written in place
    text: Text
    facts: Facts = ()


Said = Annotated[Statement, Named("statements")]


@record
class Caution:
    """What to know before pressing: a few words on the first screen of an answer.

    text: what to know, in a few words
    facts: the facts it rests on; none where it is our own advice
    more: the FAQ entry that says more
    """

    id: str = ""  # of a caution that stands under `cautions`; nothing where it is written in place
    text: Short
    facts: Facts = ()
    more: EntryId | None = None


Known = Annotated[Caution, Named("cautions")]


@record
class Place:
    """A page that readers are sent to: of the console, for tickets, of the official help.

    name: its name, as the console or the page calls it
    address: its address, written nowhere else
    site: which site it belongs to
    device: what the reader needs there, in a word or two, such as a computer
    facts: the facts that state the address
    """

    id: str
    name: Name
    address: Address
    site: Site
    device: Name | None = None
    facts: SomeFacts
