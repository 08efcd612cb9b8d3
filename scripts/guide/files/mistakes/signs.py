"""Signs that look like those of YAML and are others, stray ones, and what merges and tabs leave behind."""

import re
from collections.abc import Iterator

from .layout import Layout
from .line import KEY, Mistake, replaced

SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_ITEM = r"^ *(?:- +)?"

# A pattern whose group `bad` is the wrong passage, the rule, and what to write instead.
_PATTERNS = tuple(
    (re.compile(pattern), rule, right)
    for pattern, rule, right in (
        (rf"^ *(?P<bad>[{SPACES}][{SPACES} ]*)(?=\S)", "odd-space", None),
        (rf"{_ITEM}(?:{KEY}:|-)(?P<bad> *[{SPACES}][{SPACES} ]*)", "odd-space", " "),
        (r"^ *-(?P<bad> *\t\s*)", "tab", " "),
        (rf"{_ITEM}{KEY}(?P<bad> *：\s*)$", "odd-sign", ":"),
        (rf"{_ITEM}{KEY}(?P<bad> *：\s*)", "odd-sign", ": "),
        (rf"{_ITEM}{KEY}(?P<bad> *=\s*)", "odd-sign", ": "),
        (rf"{_ITEM}{KEY}: *(?P<bad>[｜丨])(?=-?\s*$)", "full-width-sign", "|"),
        (r"^ *(?P<bad>(?:[－–—﹣•·●]|\*(?= ))\s*)", "odd-sign", "- "),
        (r"^ *(?P<bad>＃|//|<!--)", "odd-sign", "#"),
        (rf"{_ITEM}{KEY}: (?P<bad>: *)", "stray-sign", ""),
        (r"^ *(?P<bad>```\w*|~~~\w*)\s*$", "stray-sign", ""),
        (r"^(?P<bad>\.\.\.)\s*$", "stray-sign", ""),
        (r"^(?P<bad>\+)(?= )", "stray-sign", " "),
        (rf"{_ITEM}{KEY}: *(?:\"[^\"]*\"|'[^']*'|\[.*\]|\{{.*\}})(?P<bad>[,;，；])\s*$", "stray-sign", ""),
        (rf"{_ITEM}(?P<bad>{KEY}:)(?=[^\s:/])", "no-space", "{} "),
        (r"^ *(?P<bad>-)(?=[A-Za-z\"'\[{\u4e00-\u9fff])", "no-space", "{} "),
    )
)
_REFUSED = re.compile(r"[^\t\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: |$)")


def conflicts(layout: Layout) -> Iterator[Mistake]:
    """Where each merge stopped: its first mark, or whatever mark was left of it."""
    inside = False
    for number, text in enumerate(layout.texts):
        if mark := _CONFLICT.match(text):
            if not inside:
                yield Mistake("merge-mark", number, 0, fields={"sign": mark[1]})
            inside = mark[1][0] in "<|=" and (inside or mark[1][0] == "<")


def tabs(layout: Layout, last: int) -> Iterator[Mistake]:
    """Every line that is indented with a tab, if reading stopped at one."""
    if re.match(r" *\t", layout.texts[last]):
        for number, text in enumerate(layout.texts):
            if (tab := re.match(r" *(\t\s*)", text)) and number in {*layout.lines, last}:
                yield Mistake("tab", number, tab.start(1), None if text.strip() else (0, len(text), ""))


def invisible(layout: Layout) -> Iterator[Mistake]:
    """Signs that YAML refuses wherever they stand."""
    for number, text in enumerate(layout.texts):
        if sign := _REFUSED.search(text):
            yield Mistake(
                "invisible-character", number, sign.start(), (*sign.span(), ""), {"sign": f"U+{ord(sign[0]):04X}"}
            )


def odd_signs(layout: Layout, number: int) -> Iterator[Mistake]:
    """Signs of another keyboard, signs that do not belong here, and spaces that are none or are not there."""
    text = layout.texts[number]
    for pattern, rule, right in _PATTERNS:
        if found := pattern.match(text):
            yield replaced(rule, number, found, right)
