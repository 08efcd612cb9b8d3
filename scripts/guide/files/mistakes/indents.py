"""Lines and dashes that stand too far left or right, and texts that have left their place."""

import re
from collections import Counter
from collections.abc import Iterator

from .layout import BLOCK, Layout
from .line import Line, Mistake, line_of


def _indented(line: Line, wanted: int, rule: str = "wrong-indent", **fields: int) -> Mistake:
    edit = (0, line.indent, " " * wanted)
    return Mistake(rule, line.number, line.indent, edit, {"indent": line.indent, "wanted": wanted, **fields})


def block_mistakes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A line of a text below `|` that stands too far left, or a first line too far right."""
    if number in layout.blocks:
        yield from _uneven_text(layout, number)
        return
    line = layout.lines.get(number) or line_of(number, layout.texts[number])
    before = next(layout.above(number), None)
    beside = layout.open_levels(number).get(line.indent)
    is_field = beside and (line.key or line.dash) and line.dash == beside.dash and _fits(line, beside)
    if before and BLOCK.fullmatch(before.value) and not is_field:
        first = next((each for each in sorted(layout.blocks) if layout.blocks[each] == before.number), None)
        wanted = before.level + 2 if first is None else line_of(first, layout.texts[first]).indent
        yield _indented(line, wanted, "left-text", begins=before.number + 1)


def _uneven_text(layout: Layout, number: int) -> Iterator[Mistake]:
    """The first line sets how far the others are indented: either that one is wrong, or this."""
    begins = layout.blocks[number]
    above = [
        line_of(each, layout.texts[each])
        for each in sorted(layout.blocks)
        if layout.blocks[each] == begins and each < number
    ]
    line = line_of(number, layout.texts[number])
    if len(above) == 1 and above[0].indent > line.indent:
        yield _indented(above[0], line.indent)
    elif above:
        yield _indented(line, above[0].indent, "left-text", begins=begins + 1)


def _fits(line: Line, beside: Line) -> bool:
    return line.indent in (beside.indent, beside.level)


def dash_mistakes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A dash that is missing, or stands where its neighbours have none."""
    line = layout.lines.get(number)
    if not line:
        return
    levels = layout.open_levels(number)
    beside = levels.get(line.indent)
    under = next((each for each in layout.above(number) if each.indent < line.indent), None)
    first = min((each for each in layout.lines if under and each > under.number), default=number)
    child = layout.lines[first]
    if not line.dash and not line.key and _beside_items(layout, line):
        yield _dashed(line, line.indent)
    elif line.dash and not beside and not child.dash and child.level == line.level and first < number:
        yield _dashed(child, line.indent)
    elif beside and line.dash != _has_dash(beside, line.indent) and not _is_list_of(beside, line):
        after = layout.beside_after(line)
        if line.dash or (after and after.key and not after.dash):
            odd, even = (line, beside) if line.dash else (beside, line)
            yield Mistake("dash-beside-fields", odd.number, line.indent, None, {"beside": even.number + 1})
        else:
            yield Mistake("field-beside-dashes", number, line.indent, None, {"beside": beside.number + 1})


def _is_list_of(field: Line, line: Line) -> bool:
    """Whether a list begins right below its field's name, as far left."""
    return line.dash and not field.value and field.number == line.number - 1


def _has_dash(line: Line, level: int) -> bool:
    return line.dash and line.indent == level


def _beside_items(layout: Layout, line: Line) -> bool:
    after = next((layout.lines[each] for each in sorted(layout.lines) if each > line.number), None)
    before = next(layout.above(line.number), None)
    is_id = re.fullmatch(r"[\w-]+", line.value)
    return any(is_id and each and each.dash and each.indent == line.indent for each in (before, after))


def _dashed(line: Line, indent: int) -> Mistake:
    new = " " * indent + "- "
    right = f"- {line.text[line.indent :].split(':')[0].strip()[:30]}"
    return Mistake("missing-dash", line.number, line.indent, (0, line.indent, new), {"right": right})


def indent_mistakes(layout: Layout, number: int) -> Iterator[Mistake]:
    """A line that stands neither under a field's name nor beside other fields."""
    line = layout.lines.get(number)
    before = next(layout.above(number), None)
    if not line or not before:
        return
    levels = layout.open_levels(number)
    if line.indent > before.level:
        if before.value and (line.dash or re.fullmatch(r"[a-z_]+", line.key)):
            is_before = before.indent % 2 > line.indent % 2
            level = before.indent if line.dash and before.dash else before.level
            yield _indented(before, line.indent) if is_before else _indented(line, level)
        elif before.value:
            yield Mistake("folded-text", number, line.indent)
    elif line.indent not in levels:
        under = next((each for each in layout.above(number) if each.indent < line.indent), before)
        children = [each for each in layout.between(under, line) if each.indent in levels]
        if len(children) == 1 and layout.beside_after(line):
            yield _indented(children[0], line.indent)
        elif line.indent in layout.open_levels(under.number):
            yield _indented(under, line.indent)
        else:
            yield _indented(line, _meant_level(layout, line, list(levels)))


def _meant_level(layout: Layout, line: Line, levels: list[int]) -> int:
    """The level that a line probably belongs to: one above its own fields, near, where such a field often stands."""
    below = layout.lines.get(line.number + 1)
    above_fields = [level for level in levels if line.value or not below or level < below.indent]
    usual = Counter(each.indent for each in layout.lines.values() if line.key and each.key == line.key)
    return min(above_fields or levels, key=lambda level: (abs(level - line.indent), -usual[level]))


def no_colon(layout: Layout, number: int) -> Iterator[Mistake]:
    """A line that is neither a field nor an item."""
    line = layout.lines.get(number)
    if line and (number == layout.open_key or _is_beside_field(layout, line)):
        yield Mistake("no-colon", number, line.level)


def _is_beside_field(layout: Layout, line: Line) -> bool:
    after = layout.beside_after(line)
    return not line.key and not line.dash and after is not None and bool(after.key) and not after.dash


def text_without_mark(layout: Layout, number: int) -> Iterator[Mistake]:
    """A text that begins below its field's name without `|`, so that its line breaks are lost."""
    line, before = layout.lines.get(number), next(layout.above(number), None)
    if not line or line.key or line.dash or not before or before.value or line.indent <= before.level:
        return
    if not _beside_items(layout, line) and not _is_beside_field(layout, line):
        end = len(before.text.rstrip())
        yield Mistake("folded-text", before.number, end, (end, end, " |-"))
