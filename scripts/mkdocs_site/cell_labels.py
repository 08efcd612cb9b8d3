"""Marks each table cell with its column's heading, so that rows can fold into cards on a narrow screen; tables of marks name themselves and their rows."""

from itertools import pairwise
from xml.etree.ElementTree import Element

from guide.files.words import languages, word_group
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class CellLabels(Extension):
    """A Python-Markdown extension that sets `data-label` on the cells of every table."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers the labelling after inline Markdown, so that headings are plain text."""
        md.treeprocessors.register(_Labels(md), "cell-labels", 5)


class _Labels(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            headings = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
            for row in table.iterfind("tbody/tr"):
                for cell, heading in zip(row, headings, strict=False):
                    cell.set("data-label", heading)
                if headings[0] in _sites():
                    row[0].set("class", "side")
        for above, below in pairwise(root):
            if "marks" in below.get("class", "").split():
                _name(below, above.get("id", ""))


def _name(marks: Element, heading: str) -> None:
    for table in marks.iter("table"):
        table.set("aria-labelledby", heading)
        for row in table.iterfind("tbody/tr"):
            row[0].tag = "th"
            row[0].set("scope", "row")


def _sites() -> set[str]:
    """The names of the sites: a column under one of them says something itself and names no row."""
    return {name for language in languages() for name in word_group("sites", language).values()}
