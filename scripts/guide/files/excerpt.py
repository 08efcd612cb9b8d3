"""A line of a file with a mark below a place in it."""

from unicodedata import combining, east_asian_width

WIDTH = 96  # columns of a terminal
_MARGIN = "    "
_ENOUGH = 4  # times as many characters as columns are looked at first


def excerpt(line: str, column: int) -> str:
    """The line, cut to what fits around a column (from 1), and a caret below that; a tab is seen as an arrow."""
    seen = line.rstrip().replace("\t", "→")
    before, after = seen[: column - 1], seen[column - 1 :]
    shown = _last(before, WIDTH // 2 if _exceeds(before + after, WIDTH) else WIDTH)
    rest = _first(after, WIDTH - columns_of(shown))
    return f"{_MARGIN}{shown}{rest}\n{_MARGIN}{' ' * columns_of(shown)}^"


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_cells, text))


def _cells(sign: str) -> int:
    """How many columns a sign takes: Chinese characters two, what is not seen none."""
    if combining(sign) or not sign.isprintable():
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def _exceeds(text: str, width: int) -> bool:
    """Whether a text takes more columns; of a long one a part mostly tells."""
    part = text[: _ENOUGH * width]
    return columns_of(part) > width or (len(part) < len(text) and columns_of(text) > width)


def _first(text: str, width: int) -> str:
    if not _exceeds(text, width):
        return text
    text = text[: _ENOUGH * width] if _exceeds(text[: _ENOUGH * width], width) else text
    while columns_of(text) >= width:
        text = text[: -1 - (columns_of(text) - width) // 2]
    return f"{text}…"


def _last(text: str, width: int) -> str:
    if not _exceeds(text[::-1], width):
        return text
    text = text[-_ENOUGH * width :] if _exceeds(text[-_ENOUGH * width :], width) else text
    while columns_of(text) >= width:
        text = text[1 + (columns_of(text) - width) // 2 :]
    return f"…{text}"
