"""Names in brackets: how a text names a place, `[id]` or `[words][id]`, or quotes a statement, `[id]`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..files.words import word
from .guide import Guide
from .kinds import ID
from .statements import Place

# As in docs/assets/shared/places.js. A link of Markdown, `[words](address)`, is no name.
NAMED = re.compile(rf"(?:\[(?P<words>[^\[\]]+)\])?\[(?P<id>{ID})\](?![\[(])")

_CLOSING = ("", " ", "\n", ".", ",", ";", ":")  # what may follow an address without becoming a part of it


@dataclass(frozen=True)
class Mention:
    """A place named in a text, with the words that stand for it."""

    place: Place
    words: str


def quoted(guide: Guide, text: str, language: str) -> str:
    """A text in which every statement that it quotes is written out; statements quote no others."""

    def written(match: re.Match[str]) -> str:
        statement = guide.statements.get(match["id"])
        return statement.text[language] if statement else match[0]

    return NAMED.sub(written, text)


def parts(guide: Guide, text: str, language: str) -> Iterator[str | Mention]:
    """A text in reading order: plain passages and the places that it names."""
    if "[" not in text:  # most
        yield text
        return
    text, end = quoted(guide, text, language), 0
    for match in NAMED.finditer(text):
        if place := guide.places.get(match["id"]):
            yield text[end : match.start()]
            yield Mention(place, match["words"] or place.name[language])
            end = match.end()
    yield text[end:]


def device_note(place: Place, language: str) -> str:
    """What a reader needs at a place, after its name; nothing where nothing is needed."""
    return word("device_note", language).replace("{device}", place.device[language]) if place.device else ""


def with_device(mention: Mention, language: str) -> str:
    """The words for a place and what a reader needs there, in one pair of brackets where the words end in some."""
    return (mention.words + device_note(mention.place, language)).replace(") (", "; ")


def plain_text(guide: Guide, text: str, language: str) -> str:
    """A text that is sent as it stands: each place with its name and address, apart from the marks around it."""
    return written_out(parts(guide, text, language))


def written_out(parts: Iterable[str | Mention]) -> str:
    """The parts of a text as one that is sent as it stands."""
    said, after_address = "", False
    for part in parts:
        if isinstance(part, str):
            said += f" {part}" if after_address and part[:1] not in _CLOSING else part
        else:
            said += f"{part.words} {part.place.address}"
        after_address = isinstance(part, Mention)
    return said


def words_of(guide: Guide, text: str, language: str) -> str:
    """A text in which each place has its name alone: for where no link can stand."""
    return "".join(part if isinstance(part, str) else part.words for part in parts(guide, text, language))
