"""A line of a YAML file as a person sees it, and a mistake in one."""

import re
from dataclasses import dataclass, field
from unicodedata import normalize

KEY = r"(?:[A-Za-z_][\w-]*|\"[^\"]+\"|'[^']+')"
_PARTS = re.compile(rf"(?P<indent> *)(?P<dash>(?:- +)*)(?:(?P<key>{KEY}) *:(?=\s|$)\s*)?(?P<value>.*?)\s*$")


@dataclass(frozen=True)
class Mistake:
    """What is wrong in a line; columns and the ends of the passage to replace count from 0."""

    rule: str
    line: int
    column: int
    edit: tuple[int, int, str] | None = None
    fields: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Line:
    """A line's number from 0, how far its dash or first word is indented, its field's name and what follows that."""

    number: int
    text: str
    indent: int
    level: int  # of the fields of which its first word is one
    key: str
    value: str
    at: int  # the column of the value

    @property
    def dash(self) -> bool:
        """Whether it begins an item of a list."""
        return self.level > self.indent


def line_of(number: int, text: str) -> Line:
    """The parts of a line."""
    parts = _PARTS.match(text)
    assert parts
    level = len(parts["indent"] + parts["dash"])
    return Line(number, text, len(parts["indent"]), level, parts["key"] or "", parts["value"], parts.start("value"))


def quoted(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def short(text: str) -> str:
    """A text, or its beginning and its end."""
    return text if len(text) <= 40 else f"{text[:24]} … {text[-12:]}"


def replaced(rule: str, number: int, found: re.Match[str], right: str | None) -> Mistake:
    """The mistake of a passage `bad`, with what to write instead of it; None stands for as many plain spaces."""
    bad = found["bad"]
    is_wide = normalize("NFKC", bad) != bad
    if rule == "odd-space" and "\u3000" in bad:
        rule = "full-width-space"
    elif rule == "odd-sign" and is_wide:
        rule = "full-width-sign"
    width = sum(2 if each == "\u3000" else each not in "\u200b\u2060\ufeff" for each in bad)
    new = " " * width if right is None else right.format(bad)
    sign = bad.strip() or f"U+{ord(bad.strip(' ')[:1] or ' '):04X}"
    return Mistake(rule, number, found.start("bad"), (*found.span("bad"), new), {"sign": sign, "right": new.strip()})
