"""An outcome as sections in reading order: page, Markdown twin, quiz and print are all made from this one list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..files.words import word
from .addresses import address_of
from .guide import Guide
from .naming import quoted
from .statements import Statement
from .tree import Note, Outcome

Form = Literal["terms", "points", "steps", "links"]


@dataclass(frozen=True)
class Line:
    """One line of a section.

    `label` says what the line is about, `facts` what it rests on, `when` the picks after which alone it holds, `to` the
    address that it leads to, from the language's root.
    """

    text: str
    facts: tuple[str, ...] = ()
    label: str = ""
    when: Mapping[str, str] = field(default_factory=dict)
    to: str = ""


@dataclass(frozen=True)
class Section:
    """Lines under a heading. `form`: `terms` (labelled), `points`, `steps` (to tick off, in order) or `links`."""

    key: str
    form: Form
    title: str
    lines: tuple[Line, ...]


def outline(guide: Guide, outcome: Outcome, language: str) -> list[Section]:
    """What an outcome says below its summary; sections without lines are left out."""

    def said(statement: Statement, label: str = "", note: Note | None = None) -> Line:
        text = quoted(guide, statement.text[language], language)
        return Line(text, statement.facts, label, note.when if note else {})

    def section(key: str, form: Form, lines: Iterable[Line]) -> Section:
        return Section(key, form, word(key, language), tuple(lines))

    money = {"amount": outcome.money.amount, "where": outcome.money.where, "when": outcome.money.when}
    sections = [
        section("notes", "points", (said(note.says, condition(guide, note, language), note) for note in outcome.notes)),
        section("money", "terms", (said(each, word(key, language)) for key, each in money.items())),
        section("before", "steps", map(said, outcome.before)),
        section("steps", "steps", map(said, outcome.steps)),
        section("after", "steps", map(said, outcome.after)),
        section("related", "links", _entries(guide, outcome.faq, language)),
    ]
    return [each for each in sections if each.lines]


def _entries(guide: Guide, entries: Iterable[str], language: str) -> Iterator[Line]:
    for entry in entries:
        yield Line(guide.faq[entry].question[language], to=address_of("faq", entry))


def condition(guide: Guide, note: Note, language: str) -> str:
    """The picks that a note asks for, in words."""
    picks = [
        next(option.text[language] for option in guide.questions[question].options if option.id == picked)
        for question, picked in note.when.items()
    ]
    quotes = "".join(f"{word('quote_open', language)}{pick}{word('quote_close', language)}" for pick in picks)
    return f"{word('if_you_picked', language)} {quotes}"
