"""Values that need quotes or whose quotes or brackets are wrong."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from .layout import Layout
from .line import KEY, Line, Mistake, quoted, replaced, short

_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_UNKNOWN_ESCAPE = re.compile(
    r'\\(?:[^0abtnvfre "/\\N_LPxuU]|x(?![\da-fA-F]{2})|u(?![\da-fA-F]{4})|u[dD][89a-fA-F][\da-fA-F]{2}|U(?![\da-fA-F]{8}))'
)
_STRANGE = re.compile(r"[*&!@`%,\]}]|[?-] |#")
_MARK = re.compile(r"([|>][+\d-]{0,2})\s+[^\s#]")
_FIELDS = re.compile(r"\s([a-z]{2}: )")
_IN_FLOW = re.compile(
    r"(?<=: )(?P<text>[^'\"{}\[\],\s#](?:[^{}\[\]]|\[[^{}\[\]]*\])*?)(?=, *[\w-]+: |, *[\w-]+:$|\}|$)"
)
_FLOW_SIGNS = tuple(
    (re.compile(pattern), rule, right)
    for pattern, rule, right in (
        (rf"[{{,] *{KEY}(?P<bad> *： *)", "odd-sign", ": "),
        (rf"[{{,] *(?P<bad>{KEY}:)(?=[^\s:/])", "no-space", "{} "),
        (rf"(?P<bad>[，、] *)(?={KEY}: )", "odd-sign", ", "),
        (rf": [\w-]+(?P<bad> +)(?={KEY}: )", "no-comma", ", "),
        (r"(?<=[^\s,{\[])(?P<bad> +)(?=[a-z]{2}: )", "no-comma", ", "),
    )
)
_PAIRS = {"[": "]", "{": "}"}
_WIDE = {"【": "[", "［": "[", "｛": "{", "】": "]", "］": "]", "｝": "}", "，": ", ", "、": ", "}


def quote_mistakes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A quote that is not closed, or closed too early; a backslash that double quotes do not know."""
    line = layout.lines.get(number)
    sign = line.value[:1] if line else ""
    if not line or sign not in _CLOSED:
        return
    closed, last = _CLOSED[sign].match(line.value), line.value[-1]
    if not closed:
        wrong = last in "\"'”’" and last != sign and len(line.value) > 1
        end = line.at + len(line.value)
        yield Mistake("open-quote", number, line.at, (end - wrong, end, sign), {"sign": sign})
    elif sign == '"' and (escape := _UNKNOWN_ESCAPE.search(closed[0])):
        yield _requoted("backslash", line, line.value[1:].removesuffix('"'), line.at + escape.start(), escape[0])
    elif (rest := line.value[closed.end() :].strip()) and rest[0] not in "#,":
        inner = line.value[1:-1] if last == sign else line.value
        yield _requoted("inner-quote", line, inner.replace("''", "'"), line.at + closed.end() - 1, sign)


def _requoted(rule: str, line: Line, text: str, column: int, sign: str) -> Mistake:
    edit = (line.at, line.at + len(line.value), quoted(text))
    return Mistake(rule, line.number, column, edit, {"sign": sign, "right": short(quoted(text))})


def texts_without_quotes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A text that begins with a sign of YAML, or holds one, and stands without quotes."""
    line = layout.lines.get(number)
    value = line.value if line else ""
    if not line or not value or value[0] in "\"'":
        return
    if mark := _MARK.match(value):
        yield Mistake("text-after-mark", number, line.at, None, {"sign": mark[1]})
    elif _STRANGE.match(value) or (value[0] in _PAIRS and _ends_early(value)):
        yield _requoted("sign-before-text", line, value, line.at, value[0])
    elif value[0] not in "[{|>" and (two := _FIELDS.search(value)):
        yield Mistake("two-fields", number, line.at + two.start(1), None, {"right": two[1].strip()})
    elif value[0] not in "[{|>" and (sign := re.search(r":(?=\s|$)", value)):
        yield _colon_in_text(line, line.at, value, sign.start())


def _colon_in_text(line: Line, at: int, text: str, sign: int) -> Mistake:
    """Behind a Chinese character the full-width colon is the right one, elsewhere the text needs quotes."""
    if sign and text[sign - 1] >= "\u2e80":
        end = at + len(text) - len(text[sign + 1 :].lstrip())
        return Mistake("half-width-colon", line.number, at + sign, (at + sign, end, "："))
    return _in_quotes(line, at, text, sign, ":")


def _in_quotes(line: Line, at: int, text: str, sign: int, shown: str) -> Mistake:
    is_unopened = text[-1] in _CLOSED and text.count(text[-1]) == 1
    meant = quoted(text[:-1] if is_unopened else text)
    edit = (at, at + len(text), meant)
    return Mistake("sign-in-text", line.number, at + sign, edit, {"sign": shown, "right": short(meant)})


def _ends_early(value: str) -> bool:
    """Whether words follow the bracket that closes the first one."""
    depth = 0
    for at, sign in _brackets(value):
        depth += (sign in "[{") - (sign in "]}")
        if not depth:
            return value[at + 1 :].strip()[:1] not in ("", "#", ",", "]", "}", "】", "］", "｝")
    return False


def cut_texts(layout: Layout) -> Iterator[Mistake]:
    """Every text without quotes that ends before what is taken for a note; behind an id or a number it is one."""
    for line in layout.lines.values():
        is_text = line.value[:1] not in ("", *"\"'[{|>#") and not re.match(r"[a-z0-9._-]+\s+#", line.value)
        if is_text and (note := re.search(r"\s#", line.value)):
            begins = note.start() + 1
            cut = _requoted("cut-text", line, line.value, line.at + begins, line.value[begins:][:8])
            yield cut if line.value[begins + 1 :][:1].strip() else replace(cut, edit=None)


def flow_texts(layout: Layout, number: int) -> Iterator[Mistake]:
    """A text without quotes in `{…}` that holds a sign which ends it there."""
    line = layout.lines.get(number)
    if line and "{" in line.text:
        for pattern, rule, right in _FLOW_SIGNS:
            for found in pattern.finditer(line.text):
                yield replaced(rule, number, found, right)
        for found in _CLOSED['"'].finditer(line.text):
            if escape := _UNKNOWN_ESCAPE.search(found[0]):
                right = quoted(found[0][1:-1])
                fields: dict[str, str | int] = {"sign": escape[0], "right": short(right)}
                at, end = found.span()
                yield Mistake("backslash", number, at + escape.start(), (at, end, right), fields)
        for found in _IN_FLOW.finditer(line.text):
            text = found["text"]
            if sign := re.search(r":(?=\s)|,(?=\s)|(?<=\s)#|\[", text):
                of_sign = _colon_in_text if sign[0] == ":" else partial(_in_quotes, shown=sign[0])
                yield of_sign(line, found.start(), text, sign.start())


def bracket_mistakes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A bracket that is not closed, closed by another or closed twice; full-width signs in a list."""
    line = layout.lines.get(number)
    if not line or line.value[:1] not in _PAIRS:
        return
    if quote := re.search(r"[\[{,:] *([\"'])", _bare(line.value)):
        yield Mistake("open-quote", number, line.at + quote.start(1), None, {"sign": quote[1]})
        return
    opened: list[tuple[int, str]] = []
    for at, sign in _brackets(line.value):
        place, right = line.at + at, _WIDE.get(sign, sign)
        wanted = _PAIRS[opened[-1][1]] if opened else ""
        if sign in _PAIRS:
            opened.append((place, sign))
        elif not opened:
            yield Mistake("stray-sign", number, place, (place, place + 1, ""), {"sign": sign})
        elif sign in _WIDE or right != wanted:
            new = right if right == ", " else wanted
            rule = "full-width-sign" if sign in _WIDE else "odd-sign"
            yield Mistake(rule, number, place, (place, place + 1, new), {"sign": sign, "right": new.strip()})
        else:
            opened.pop()
    if comma := re.search(r",(?= *,)", _bare(line.value)):
        place = line.at + comma.start()
        yield Mistake("stray-sign", number, place, (place, place + 1, ""), {"sign": ","})
    if gap := re.search(r"(?<=['\"]) +(?=['\"])", line.value):
        yield Mistake("no-comma", number, line.at + gap.start(), (line.at + gap.start(), line.at + gap.end(), ", "))
    end = line.at + len(line.value)
    for place, sign in reversed(opened):
        edit = None if place + 1 == end else (end, end, _PAIRS[sign])  # what belongs in it may stand below
        yield Mistake("open-bracket", number, place, edit, {"sign": sign, "right": _PAIRS[sign]})


def _brackets(value: str) -> Iterator[tuple[int, str]]:
    """The brackets of a value, and full-width signs between ids, outside quotes."""
    for found in re.finditer(r"[\[\]{}【】［］｛｝]|(?<=[a-z0-9])[，、](?=\s*[a-z])", _bare(value)):
        yield found.start(), found[0]


def _bare(value: str) -> str:
    """A value with blanks in place of what stands in quotes."""
    return re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", lambda each: " " * len(each[0]), value)
