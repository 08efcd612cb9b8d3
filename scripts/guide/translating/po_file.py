"""Reads a PO file, and refuses what its library would take in otherwise than it stands: texts whose quotes or escapes are wrong, and
entries that another one hides.
"""

import re
from collections.abc import Iterator
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from ..files.problem import Problem, ProblemsFound
from ..files.said import NO_FIX, Said

_LINE = re.compile(r"(?:msg\S*\s*)?(?P<text>.*)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_UNKNOWN_ESCAPE = re.compile(r'(?<!\\)(?:\\\\)*(\\[^\\"nrt])')


class _Read(Catalog):
    """A catalogue as one file has it, and the entries that another one hides, each with that one."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: list[tuple[Message, Message]] = []

    def __setitem__(self, id: str | tuple[str, str], message: Message) -> None:  # type: ignore[override]
        first = self.get(id, message.context) if message.id else None
        if first and first.string != message.string:
            self.hidden.append((message, first))
        super().__setitem__(id, message)


def read_catalogue(text: bytes, name: str) -> Catalog:
    """A PO file. Raises ProblemsFound with every line that is wrong, or where it is none."""
    catalog, wrong = _Read(), list[Problem]()
    try:
        PoFileParser(catalog, abort_invalid=True).parse(_checked(text, catalog, wrong, name))
    except PoFileError as error:
        reason = Said("cannot be read: {reason}", reason=str(error.args[0] if error.args else error))
        wrong.append(_at(error.lineno, name, reason))
    except (ValueError, LookupError) as error:
        wrong.append(Problem((), "no-catalogue", Said("cannot be read: {reason}", reason=error), file=name))
    for entry, first in catalog.hidden:
        message = Said("line {line} has another translation of the same text", line=first.lineno)
        wrong.append(_at((entry.lineno or 1) - 1, name, message, Said("remove one")))
    if wrong:
        raise ProblemsFound(wrong)
    return catalog


def _checked(text: bytes, catalog: Catalog, wrong: list[Problem], name: str) -> Iterator[bytes]:
    """The lines as they stand; what is wrong with a text goes into `wrong`."""
    for number, line in enumerate(BytesIO(text)):
        said = line.decode(catalog.charset, "replace").strip()
        if said.startswith(("msg", '"')):
            wrong += [_at(number, name, *each) for each in _slip(said)]
        yield line


def _slip(line: str) -> Iterator[tuple[Said, Said]]:
    text = _LINE.sub(r"\g<text>", line, count=1)
    if not _QUOTED.fullmatch(text):
        yield (
            Said("the text does not stand in double quotes"),
            Said("begin and end it with '\"', and write '\\\"' for one in it"),
        )
    elif escape := _UNKNOWN_ESCAPE.search(text):
        yield Said("'{sign}' is no escape", sign=escape[1]), Said("write '{right}'", right=f"\\{escape[1]}")


def _at(number: int, name: str, message: Said, fix: Said = NO_FIX) -> Problem:
    return Problem((), "no-catalogue", message, fix, name, number + 1, 1)
