"""How the lines of a file stand under and beside each other."""

import re
from collections.abc import Iterator
from functools import cached_property

from .line import Line, line_of

BLOCK = re.compile(r"[|>][+\d-]{0,2}\s*(?:#.*)?")
_BLANK = re.compile(r"\s*(?:#.*)?$")


class Layout:
    """The lines of a file, and those of them that are no note and stand in no text below `|`."""

    def __init__(self, text: str, open_key: int = -1) -> None:
        self.texts = text.split("\n")
        self.open_key = open_key  # the line of what was taken for a field's name, where its colon was not found
        self.blocks: dict[int, int] = {}  # the line that begins the text in which a line stands

    @cached_property
    def lines(self) -> dict[int, Line]:
        """The lines that are YAML, by number."""
        found: dict[int, Line] = {}
        block: Line | None = None
        for number, text in enumerate(self.texts):
            if _BLANK.match(text):
                continue
            line = line_of(number, text)
            if block and line.indent > block.level and not text[line.indent :].startswith("\t"):
                self.blocks[number] = block.number
                continue
            found[number] = line
            block = line if BLOCK.fullmatch(line.value) else None
        return found

    def above(self, number: int) -> Iterator[Line]:
        """The lines above one, the nearest first."""
        for each in range(number - 1, -1, -1):
            if each in self.lines:
                yield self.lines[each]

    def between(self, first: Line, last: Line) -> list[Line]:
        """The lines between two."""
        return [self.lines[each] for each in range(first.number + 1, last.number) if each in self.lines]

    def beside_after(self, line: Line) -> Line | None:
        """The next line that stands as far left as one, with none further left between them."""
        after = (self.lines[each] for each in range(line.number + 1, len(self.texts)) if each in self.lines)
        near = next((each for each in after if each.indent <= line.indent), None)
        return near if near and near.indent == line.indent else None

    def open_levels(self, number: int) -> dict[int, Line]:
        """The levels at which a line could stand, each with the nearest line that stands there."""
        found: dict[int, Line] = {}
        lowest = 1 << 30
        for line in self.above(number):
            for level in (line.level, line.indent):
                if level < lowest:
                    found[level], lowest = line, level
            if not lowest:
                break
        return found
