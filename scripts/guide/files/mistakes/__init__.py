"""Mistakes of YAML itself in plain words, found by looking at the lines where reading stopped."""

from collections.abc import Callable, Iterator

from ..problem import Edit, Problem, Said
from .indents import block_mistakes, dash_mistakes, indent_mistakes, no_colon, text_without_mark
from .layout import Layout
from .line import Mistake
from .signs import conflicts, invisible, odd_signs, tabs
from .values import bracket_mistakes, cut_texts, flow_texts, quote_mistakes, texts_without_quotes

# What is wrong and what to do, by rule; names in braces are the fields of a mistake.
SAID = {
    "merge-mark": ("a merge left '{sign}' here", "keep one version of these lines and remove the marks"),
    "tab": ("a tab stands where spaces belong", "write spaces, as its neighbours have"),
    "invisible-character": ("holds the invisible character {sign}", "remove it"),
    "full-width-space": ("a full-width space stands where a plain one belongs", "write a plain one"),
    "odd-space": ("{sign} looks like a space and is none", "write a plain space"),
    "full-width-sign": ("'{sign}' is a full-width sign", "write '{right}'"),
    "odd-sign": ("'{sign}' is not the sign that is needed here", "write '{right}'"),
    "stray-sign": ("'{sign}' does not belong here", "remove it"),
    "no-space": ("no space follows '{sign}'", "put one there"),
    "no-comma": ("two fields without a comma between them", "write ', '"),
    "sign-in-text": ("the text holds '{sign}' and has no quotes", "put it in quotes: {right}"),
    "half-width-colon": ("the text holds ':' and has no quotes", "write '：'"),
    "sign-before-text": ("the text begins with '{sign}' and has no quotes", "put it in quotes: {right}"),
    "cut-text": ("the text ends before '{sign}', the rest is taken for a note", "put it in quotes: {right}"),
    "open-quote": ("the quote {sign} is not closed", "close it at the end of the text"),
    "inner-quote": ("the text goes on after the quote {sign} that closes it", "write {right}"),
    "backslash": ("'{sign}' cannot stand in double quotes", "use single quotes: {right}"),
    "open-bracket": ("'{sign}' is not closed", "add '{right}'"),
    "two-fields": ("two fields stand on one line", "begin a new line before '{right}'"),
    "no-colon": (
        "this is no field with a colon and no item with '- '",
        "add what is missing, or put it at the end of the line above; a note begins with '#'",
    ),
    "folded-text": ("a text without '|-' goes on over several lines", "write it on one line, or begin it below '|-'"),
    "text-after-mark": ("text stands behind '{sign}'", "begin it on the next line, or remove '{sign}'"),
    "left-text": ("the line has left the text that line {begins} begins", "indent it by {wanted} spaces"),
    "wrong-indent": ("indented by {indent} spaces where others beside it are by {wanted}", "indent it by {wanted}"),
    "missing-dash": ("an item of a list has no '- '", "write '{right}'"),
    "dash-beside-fields": ("the line begins with '- ', line {beside} beside it does not", "do the same in both"),
    "field-beside-dashes": (
        "line {beside} beside this one begins with '- '",
        "write '- ', or indent this line further",
    ),
    "not-yaml": (
        "this cannot be understood, or what stands above it",
        "compare indentation, colons, quotes and brackets with a part that is right",
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
    last = min(stop[0], len(layout.texts) - 1)
    window = [number for number in range(min(first, last), last + 1) if number in layout.lines] or [last]
    mistakes = [*conflicts(layout), *tabs(layout, last)] or [
        each for recognise in RECOGNISERS for number in window for each in recognise(layout, number)
    ][:1]
    if not mistakes and open_quote >= 0:
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
    message, fix = (Said(part, **mistake.fields) for part in SAID[mistake.rule])
    edit = mistake.edit and Edit(mistake.line + 1, mistake.edit[0] + 1, mistake.edit[1] + 1, mistake.edit[2])
    line, column = mistake.line + 1, mistake.column + 1
    return Problem((), mistake.rule, message, fix, line=line, column=column, source=lines[mistake.line], edit=edit)
