"""The tree as pictures: one SVG per branch, drawn as an outline with the answers on the edges and every node a link."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..files.excerpt import columns_of
from ..files.words import look, word
from ..records.addresses import node_address
from ..records.guide import Guide
from .markdown import escape, jumps, page, quotation

ROW, STEP, LEFT, LETTER, SMALL_LETTER = 58, 22, 14, 7.6, 6.8
MOST_ROWS = 50


@dataclass
class Branch:
    """One picture: where it starts, and its rows from top to bottom."""

    root: str
    rows: list["Row"] = field(default_factory=list)


@dataclass(frozen=True)
class Row:
    """An answer and the node it leads to. `again` when the node is drawn elsewhere, at the branch `there`."""

    depth: int
    answer: str
    node: str
    parent: int
    again: bool
    there: str | None


def branches(guide: Guide, language: str) -> list[Branch]:
    """The pictures in reading order; a question with many rows below it gets a picture of its own."""
    size = _sizes(guide)
    waiting, drawn, found = [guide.start], set[str](), []
    roots = {guide.start}
    while waiting:
        branch = Branch(waiting.pop(0))
        drawn.add(branch.root)
        found.append(branch)
        _grow(guide, language, branch, branch.root, 1, -1, size, drawn, roots, waiting)
    return found


def _sizes(guide: Guide) -> dict[str, int]:
    """The rows that a node would take with everything below it."""
    size = dict.fromkeys(guide.outcomes, 0)
    for node in reversed(guide.routes.order):
        size[node] = sum(1 + size[option.goto] for option in guide.questions[node].options)
    return size


def _grow(guide: Guide, language: str, branch: Branch, node: str, depth: int, parent: int,
          size: dict[str, int], drawn: set[str], roots: set[str], waiting: list[str]) -> None:  # fmt: skip
    for option in guide.questions[node].options:
        goto, is_question = option.goto, option.goto in guide.questions
        apart = is_question and size[node] > MOST_ROWS and size[goto] > 3
        if apart and goto not in drawn and goto not in roots:
            roots.add(goto)
            waiting.append(goto)
        again = is_question and (goto in drawn or goto in roots)
        there = goto if goto in roots else None
        branch.rows.append(Row(depth, option.text[language], goto, parent, again, there))
        if is_question and not again:
            drawn.add(goto)
            _grow(guide, language, branch, goto, depth + 1, len(branch.rows) - 1, size, drawn, roots, waiting)


def render_map(guide: Guide, language: str) -> str:
    """Every branch as a picture, each with the same branch as a list."""
    title, intro = word("map.title", language), word("map.intro", language)
    parts, drawn = [], branches(guide, language)
    for branch in drawn:
        question = guide.questions[branch.root].text[language]
        name = _shown(question)
        text = "".join(_list(guide, branch, language))
        parts.append(
            f"## {escape(question)} {{#{branch.root}}}\n\n"
            f'<div class="map" tabindex="0" role="region" aria-label="{name}">{_svg(guide, branch, language)}</div>\n\n'
            f'<details><summary>{word("map.text", language)}</summary><ol class="map-text">{text}</ol></details>'
        )
    ways = jumps([(branch.root, guide.questions[branch.root].text[language]) for branch in drawn], language)
    return page(title, intro, f"# {title}", f"{intro}\n{{: .lead }}", ways, *parts, in_search=False)


def _svg(guide: Guide, branch: Branch, language: str) -> str:
    boxes = [_box(guide, branch.root, LEFT, 1, None, language)]
    lines, ends = [], [0]
    for index, row in enumerate(branch.rows):
        x, y = LEFT + STEP * row.depth, ROW * (index + 1)
        above = ROW * (row.parent + 1) + 44 if row.parent >= 0 else 31
        ends.append(x + 2 + int(columns_of(row.answer) * SMALL_LETTER))
        lines.append(f'<path class="map-edge" d="M{x - STEP + 6} {above}V{y + 21}a8 8 0 0 0 8 8h8"/>')
        lines.append(f'<text class="map-answer" x="{x + 2}" y="{y + 10}">{_shown(row.answer)}</text>')
        boxes.append(_box(guide, row.node, x, y + 14, row, language))
    width, height = max(*ends, *(right for _, right in boxes)) + 4, ROW * (len(branch.rows) + 1)
    name = _shown(guide.questions[branch.root].text[language])
    head = f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="group" aria-label="{name}">'
    return "".join([head, *lines, *(box for box, _ in boxes), "</svg>"])


def _box(guide: Guide, node: str, x: int, y: int, row: Row | None, language: str) -> tuple[str, int]:
    """A node as a linked box, and where its right edge stands; `row` is None at the root of a picture."""
    is_question = node in guide.questions
    text = guide.node_title(node)[language] + (" ↗" if row and (row.there or row.again) else "")
    width = int(columns_of(text) * LETTER) + 22
    kind = "map-question" if is_question else f"map-outcome tone-{look('verdicts', guide.outcomes[node].verdict)[0]}"
    address = f"#{row.there}" if row and row.there else f"../{node_address(guide, node)}"
    box = (
        f'<a href="{address}"><rect class="{kind}" x="{x}" y="{y}" width="{width}" height="30" '
        f'rx="{4 if is_question else 15}"/><rect class="map-hit" x="{x}" y="{y - 7}" width="{width}" height="44"/><text class="{kind}" x="{x + 11}" y="{y + 20}">{_shown(text)}</text></a>'
    )
    return box, x + width


def _list(guide: Guide, branch: Branch, language: str) -> Iterator[str]:
    for row in branch.rows:
        asked = branch.root if row.parent < 0 else branch.rows[row.parent].node
        question = _shown(guide.questions[asked].text[language])
        yield (
            f"<li>{question} {quotation(row.answer, language)} → "
            f'<a href="../{node_address(guide, row.node)}">{_shown(guide.node_title(row.node)[language])}</a></li>'
        )


def _shown(text: str) -> str:
    """A text as one line of HTML: a blank line would end the picture."""
    return html.escape(" ".join(text.split()))
