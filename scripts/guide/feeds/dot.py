"""The tree as a graph in Graphviz's language DOT: boxes are questions, rounded ones outcomes, the words on the lines answers."""

import re

from ..files.excerpt import columns_of
from ..files.words import look, word
from ..records.addresses import home_of, node_address
from ..records.guide import Guide
from .decision_table import ways

COLOURS = {"good": "palegreen", "part": "lightblue", "warn": "khaki", "stop": "lightsalmon", "calm": "whitesmoke"}
_MOST = 28  # Latin letters in a line of a label
_UNBROKEN = re.compile(r"[!-~]+ ?|.[，。；：、？！…）」”]*", re.DOTALL)


def render_dot(guide: Guide, language: str, site_url: str) -> str:
    """A digraph whose nodes are called by their ids and link to their pages."""
    lines = ["rankdir=LR;", 'node [shape=box, fontname="sans-serif"];', 'edge [fontname="sans-serif"];']
    home = site_url + home_of(language)
    for node in (*guide.questions, *guide.outcomes):
        outcome = guide.outcomes.get(node)
        label = guide.node_title(node)[language]
        more = {"URL": home + node_address(guide, node)}
        if outcome:
            label = f"{word(f'verdicts.{outcome.verdict}', language)}{word('colon', language)}{label}"
            more |= {"style": "rounded,filled", "fillcolor": COLOURS[look("verdicts", outcome.verdict)[0]]}
        lines.append(f"{_quoted(node)} {_attributes(label, more)};")
    for question in guide.questions.values():
        for goto, ids in ways(guide.routes, question.id).items():
            label = "\n".join(each.text[language] for each in question.options if each.id in ids)
            lines.append(f"{_quoted(question.id)} -> {_quoted(goto)} {_attributes(label, {})};")
    return "\n".join(["digraph guide {", *(f"  {line}" for line in lines), "}"]) + "\n"


def _attributes(label: str, more: dict[str, str]) -> str:
    wrapped = "\n".join(line for part in label.split("\n") for line in _lines(part))
    return f"[{', '.join(f'{name}={_quoted(value)}' for name, value in {'label': wrapped, **more}.items())}]"


def _lines(text: str) -> list[str]:
    """A text in lines that are short enough, broken between words, or between characters that are wide."""
    lines = [""]
    for piece in _UNBROKEN.findall(text):
        if lines[-1] and columns_of(lines[-1] + piece.rstrip()) > _MOST:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
