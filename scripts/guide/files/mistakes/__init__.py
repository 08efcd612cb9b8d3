"""Mistakes of YAML itself in plain words, found by looking at the lines where reading stopped."""

from collections.abc import Callable, Iterator

from ..problem import ENOUGH, Edit, Problem
from ..said import Said
from .indents import block_mistakes, dash_mistakes, indent_mistakes, no_colon, text_without_mark
from .layout import Layout
from .line import Mistake
from .signs import conflicts, invisible, odd_signs, tabs
from .values import bracket_mistakes, cut_texts, flow_texts, quote_mistakes, texts_without_quotes

# What is wrong and what to do, by rule; names in braces are the fields of a mistake.
SAID = {
    "merge-mark": (Said("a merge left '{sign}' here"), Said("keep one version of these lines and remove the marks")),
    "tab": (Said("a tab stands where spaces belong"), Said("write spaces, as its neighbours have")),
    "invisible-character": (Said("holds the invisible character {sign}"), Said("remove it")),
    "full-width-space": (Said("a full-width space stands where a plain one belongs"), Said("write a plain one")),
    "odd-space": (Said("{sign} looks like a space and is none"), Said("write a plain space")),
    "full-width-sign": (Said("'{sign}' is a full-width sign"), Said("write '{right}'")),
    "odd-sign": (Said("'{sign}' is not the sign that is needed here"), Said("write '{right}'")),
    "stray-sign": (Said("'{sign}' does not belong here"), Said("remove it")),
    "no-space": (Said("no space follows '{sign}'"), Said("put one there")),
    "no-comma": (Said("no comma stands between two fields or items"), Said("write ', '")),
    "sign-in-text": (Said("the text holds '{sign}' and has no quotes"), Said("put it in quotes: {right}")),
    "half-width-colon": (Said("the text holds ':' and has no quotes"), Said("write '：'")),
    "sign-before-text": (Said("the text begins with '{sign}' and has no quotes"), Said("put it in quotes: {right}")),
    "cut-text": (
        Said("the text ends before '{sign}', the rest is taken for a note"),
        Said("put it in quotes: {right}"),
    ),
    "open-quote": (Said("the quote {sign} is not closed"), Said("close it at the end of the text")),
    "inner-quote": (Said("the text goes on after the quote {sign} that closes it"), Said("write {right}")),
    "backslash": (Said("'{sign}' cannot stand in double quotes"), Said("use single quotes: {right}")),
    "open-bracket": (Said("'{sign}' is not closed"), Said("add '{right}'")),
    "two-fields": (Said("two fields stand on one line"), Said("begin a new line before '{right}'")),
    "no-colon": (
        Said("this is no field with a colon and no item with '- '"),
        Said("add what is missing, or put it at the end of the line above; a note begins with '#'"),
    ),
    "folded-text": (
        Said("a text without '|-' goes on over several lines"),
        Said("write it on one line, or begin it below '|-'"),
    ),
    "text-after-mark": (Said("text stands behind '{sign}'"), Said("begin it on the next line, or remove '{sign}'")),
    "left-text": (Said("the line has left the text that line {begins} begins"), Said("indent it by {wanted} spaces")),
    "wrong-indent": (
        Said("indented by {indent} spaces where others beside it are by {wanted}"),
        Said("indent it by {wanted}"),
    ),
    "missing-dash": (Said("an item of a list has no '- '"), Said("write '{right}'")),
    "dash-beside-fields": (
        Said("the line begins with '- ', line {beside} beside it does not"),
        Said("do the same in both"),
    ),
    "field-beside-dashes": (
        Said("line {beside} beside this one begins with '- '"),
        Said("write '- ', or indent this line further"),
    ),
    "not-yaml": (
        Said("this cannot be understood, or what stands above it"),
        Said("compare indentation, colons, quotes and brackets with a part that is right"),
    ),
}

# From what shows beyond doubt to what only the neighbours show.
RECOGNISERS: tuple[Callable[[Layout, int], Iterator[Mistake]], ...] = (
    block_mistakes,
    odd_signs,
    quote_mistakes,
    text_without_mark,
    texts_without_quotes,
    flow_texts,
    bracket_mistakes,
    dash_mistakes,
    no_colon,
    indent_mistakes,
)
_OF_VALUES = (odd_signs, texts_without_quotes, flow_texts)


def explain(text: str, first: int, stop: tuple[int, int], open_key: int, open_quote: int) -> list[Problem]:
    """What is wrong with a text that cannot be read on from `stop`, a line and column; all from 0.

    The cause stands in that line or above, not before line `first`. `open_key` is the line of what was taken for a
    field's name and has no colon, `open_quote` the column at which a quote begins in line `first`; -1 where there is none.
    """
    layout = Layout(text, open_key)
    last = min(stop[0], len(layout.texts) - 1)  # YAML counts lines at other breaks, too
    first = min(first, last)
    window = [number for number in range(first, last + 1) if number in layout.lines] or [last]
    mistakes = [*conflicts(layout), *tabs(layout, last)] or [
        each for recognise in RECOGNISERS for number in window for each in recognise(layout, number)
    ][:1]
    if not mistakes and 0 <= open_quote < len(layout.texts[first]):
        mistakes = [Mistake("open-quote", first, open_quote, None, {"sign": layout.texts[first][open_quote]})]
    return [problem_of(each, layout.texts) for each in mistakes or [Mistake("not-yaml", last, stop[1])]]


def explain_unreadable(text: str) -> list[Problem]:
    """The first sign that no YAML file may hold."""
    layout = Layout(text)
    return [problem_of(next(invisible(layout), Mistake("not-yaml", 0, 0)), layout.texts)]


def find_unread(text: str, doubtful: list[tuple[int, int]]) -> list[Problem]:
    """What was read otherwise than it was meant: texts cut short, texts over several of the `doubtful` lines, empty ones."""
    layout = Layout(text)
    found = {each.line: each for each in cut_texts(layout)}
    for first, last in doubtful:
        if len(found) > ENOUGH:  # more are not told, and each looks at the lines around it
            break
        if mistake := next(_misread(layout, first, last), None):
            found.setdefault(mistake.line, mistake)
    return [problem_of(each, layout.texts) for each in found.values()]


def _misread(layout: Layout, first: int, last: int) -> Iterator[Mistake]:
    window = [number for number in range(first, last + 1) if number in layout.lines]
    if first == last:
        yield from (each for number in window for recognise in _OF_VALUES for each in recognise(layout, number))
    elif window:
        yield from (each for recognise in RECOGNISERS for number in window for each in recognise(layout, number))
        yield Mistake("folded-text", first, layout.lines[window[0]].at)


def problem_of(mistake: Mistake, lines: list[str]) -> Problem:
    """A mistake in words, at its place."""
    message, fix = (part.of(**mistake.fields) for part in SAID[mistake.rule])
    edit = mistake.edit and Edit(mistake.line + 1, mistake.edit[0] + 1, mistake.edit[1] + 1, mistake.edit[2])
    line, column = mistake.line + 1, mistake.column + 1
    return Problem((), mistake.rule, message, fix, line=line, column=column, source=lines[mistake.line], edit=edit)
