"""The macros that pages written by hand may call, and where a page calls them: `{{ badge("fact-id") }}`."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from .report import COUNTS

_CALL = re.compile(r"\{\{([^{}]*)\}\}")
MANY = 99


@dataclass(frozen=True)
class Macro:
    """A macro: how many arguments it takes, at least and at most, and how many of them name something in `section`."""

    least: int = 0
    most: int = 0
    section: str = ""
    ids: int = 0


MACROS = {
    "fact": Macro(1, 1, "facts", 1),
    "badge": Macro(1, MANY, "facts", MANY),
    "statement": Macro(1, 1, "statements", 1),
    "place": Macro(1, 2, "places", 1),
    "entries": Macro(1, MANY, "faq", MANY),
    "way": Macro(2, 2),
    "count": Macro(1, 1),
    "checklist": Macro(2, MANY),
    **dict.fromkeys(
        ("first_question", "quiz", "embed", "calculator", "examples", "changed_replies", "withdrawn_replies"), Macro()
    ),
}
COUNTED = (*COUNTS, "mistakes", "noticed")


@dataclass(frozen=True)
class Call:
    """A call of a macro in a page. Arguments that are not plain text in quotes are empty; the name of what cannot be read is, too.

    offset: where it stands in the text
    places: where each argument stands in the text
    """

    offset: int
    name: str
    arguments: tuple[str, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The arguments that name something of the guide."""
        return self.arguments[: MACROS[self.name].ids] if self.name in MACROS else ()


def calls_in(text: str) -> Iterator[Call]:
    """Every call of a macro in a text, also inside another; other expressions of a template are none."""
    for match in _CALL.finditer(text):
        inside = match[1].strip("- \n")
        start = match.start(1) + match[1].index(inside)
        for call in _read(inside):
            places = tuple(start + each for each in call.places)
            yield replace(call, offset=start + call.offset if call.name else match.start(), places=places)


@lru_cache(maxsize=1 << 13)
def _read(inside: str) -> tuple[Call, ...]:
    """The calls between braces, their places counted from there; one without a name where that cannot be read."""
    try:
        parsed = ast.parse(inside.replace("~", "+"), mode="eval")  # a template joins texts with ~
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return (Call(0, ""),)
    return tuple(
        Call(
            _offset(inside, node),
            node.func.id,
            tuple(map(_plain, node.args)),
            tuple(_offset(inside, each) for each in node.args),
        )
        for node in ast.walk(parsed)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )


def _plain(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _offset(text: str, node: ast.expr) -> int:
    """Where a node begins; Python counts bytes of its line."""
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: node.lineno - 1])
    return before + len(lines[node.lineno - 1].encode()[: node.col_offset].decode())
