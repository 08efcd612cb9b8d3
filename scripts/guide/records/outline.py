"""An outcome as sections in reading order: page, Markdown twin, quiz and print are all made from this one list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Literal
from zlib import crc32

from ..files.words import first_of, languages, word
from .addresses import address_of
from .guide import Guide
from .kinds import record
from .naming import quoted
from .statements import Statement
from .tree import Action, Note, Outcome

Form = Literal["action", "terms", "points", "steps", "links"]


@record
class Line:
    """One line of a section.

    text: what it says
    facts: the facts it rests on
    label: what it is about; for a line with `when`, the picks in words
    when: `{question: option}`: shown only after all these picks, and then without its label
    to: the address that it leads to, from the language's root
    key: names a statement in every language, until its words change
    """

    text: str
    facts: tuple[str, ...] = ()
    label: str = ""
    when: Mapping[str, str] = field(default_factory=dict)
    to: str = ""
    key: str = ""


@record
class Section:
    """Lines under a heading.

    key: the id of its heading
    form: `action` (what to press; a line with a label is a text to copy there), `terms` (each line has a label), `points`,
        `steps` (to tick off, in order) or `links`
    title: its heading
    lines: its lines, in order
    """

    key: str
    form: Form
    title: str
    lines: tuple[Line, ...]


def outline(guide: Guide, outcome: Outcome, language: str) -> list[Section]:
    """What an outcome says below its summary; sections without lines are left out."""

    def said(statement: Statement, label: str = "", note: Note | None = None) -> Line:
        text = quoted(guide, statement.text[language], language)
        key = "" if label else f"{crc32(statement.text[languages()[0]].encode()):08x}"
        return Line(text=text, facts=statement.facts, label=label, when=note.when if note else {}, key=key)

    def section(key: str, form: Form, lines: Iterable[Line]) -> Section:
        return Section(key=key, form=form, title=word(key, language), lines=tuple(lines))

    money = {"amount": outcome.money.amount, "where": outcome.money.where, "when": outcome.money.when}
    notes = (said(note.says, condition(guide, note, language), note) for note in outcome.notes)
    before = section("before", "steps", map(said, outcome.before))
    steps = section("steps", "steps", map(said, outcome.steps))
    no_time_to_lose = first_of("verdicts", outcome.verdict) == "steps"
    sections = [
        section("action", "action", _action(outcome.action, language)),
        section("notes", "points", notes),
        *((steps, before) if no_time_to_lose else (before, steps)),
        section("money", "terms", (said(each, word(key, language)) for key, each in money.items())),
        section("after", "steps", map(said, outcome.after)),
        section("related", "links", _entries(guide, outcome.faq, language)),
    ]
    return [each for each in sections if each.lines]


def _action(action: Action | None, language: str) -> Iterator[Line]:
    """The button as a link that names its place, then the text to copy; or why there is no button."""
    if action and action.place and action.label:
        yield Line(text=f"[{action.label[language]}][{action.place}]")
    if action and action.ticket:
        yield Line(text=action.ticket[language], label=word("ticket_text", language))
    if action and action.none:
        yield Line(text=action.none[language])


def _entries(guide: Guide, entries: Iterable[str], language: str) -> Iterator[Line]:
    for entry in entries:
        yield Line(text=guide.faq[entry].question[language], to=address_of("faq", entry))


def condition(guide: Guide, note: Note, language: str) -> str:
    """The picks that a note asks for, in words."""
    picks = [
        next(option.text[language] for option in guide.questions[question].options if option.id == picked)
        for question, picked in note.when.items()
    ]
    quotes = "".join(f"{word('quote_open', language)}{pick}{word('quote_close', language)}" for pick in picks)
    return f"{word('if_you_picked', language)}{quotes}"


def cited_in(outcome: Outcome, sections: Iterable[Section]) -> tuple[str, ...]:
    """Every fact that an outcome's outline cites, in the order in which it is shown."""
    lines = (fact for section in sections for line in section.lines for fact in line.facts)
    return tuple(dict.fromkeys([*outcome.facts, *lines]))
