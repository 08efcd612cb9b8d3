"""An outcome as sections in reading order: page, Markdown twin, quiz and print are all made from this one list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Literal
from zlib import crc32

from ..files.words import choices, first_of, languages, word
from .addresses import address_of
from .faq import Entry
from .guide import UNSURE, Guide
from .kinds import record
from .naming import quoted
from .statements import Statement
from .tree import Action, Note, Outcome

Form = Literal["know", "action", "terms", "points", "steps", "links"]

# The first sentence of a text, in a language with or without spaces.
_SENTENCE = re.compile(r".*?(?:[。！？]|[.!?](?=\s|$))|.+", re.DOTALL)
# How a note begins that says itself whom it is for.
CAPTION = re.compile(r"(?:[^，；。？！.;?!\[<：]|\.(?=\S))+?(?:：|: )")


@record
class Line:
    """One line of a section.

    text: what it says
    facts: the facts it rests on
    label: what it is about; for a line with `when`, the picks in words, without those of the unsure
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
    form: `know` (the first screen: how much, and what to know before pressing), `action` (what to press; a line with a label is a text to copy there), `terms` (each line has a label), `points`,
        `steps` (to tick off, in order) or `links`
    title: its heading
    lines: its lines, in order
    folded: whether it opens at a touch of its heading; on paper it is open
    """

    key: str
    form: Form
    title: str
    lines: tuple[Line, ...]
    folded: bool = False


def lead(guide: Guide, outcome: Outcome, language: str) -> tuple[str, str]:
    """The summary in two: what stands on the first screen, one sentence or a few short ones, and the rest."""
    text, most = quoted(guide, outcome.summary[language], language), int(word("lead_limit", language))
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    end = max((end for end in ends if end <= most), default=ends[0])
    return text[:end], text[end:].strip()


def meant_for(guide: Guide, outcome: Outcome, language: str) -> str:
    """The site that an answer is for: where every walk to it begins with one, and its title does not name it; else nothing."""
    picks, _ = guide.shared_walk(outcome.id)
    return _only_for(picks[0][1] if picks else "", outcome.title[language], language)


def told_for(guide: Guide, entry: Entry, language: str) -> str:
    """The site that a FAQ entry is for: where all its facts are of one, and its question does not name it; else nothing."""
    one, *others = {guide.facts[fact].site for fact in entry.facts}
    return "" if others else _only_for(one, entry.question[language], language)


def is_of_one_site(guide: Guide, entry: Entry) -> bool:
    """Whether a FAQ entry is for one site alone: by all its facts, or because its question, in the first language, names one."""
    first = languages()[0]
    named = [site for site in choices("sites") if word(f"sites.{site}", first) in entry.question[first]]
    return len({guide.facts[fact].site for fact in entry.facts}) == 1 or len(named) == 1


def _only_for(site: str, heading: str, language: str) -> str:
    name = word(f"sites.{site}", language) if site in choices("sites") else ""
    return "" if name.lower() in heading.lower() else word("meant_for", language).replace("{site}", name)


def outline(guide: Guide, outcome: Outcome, language: str, notes_title: str = "notes_by_case") -> list[Section]:
    """What an outcome says below its summary; sections without lines are left out. The quiz, which knows the picks, calls its notes otherwise."""

    def said(statement: Statement, label: str = "", note: Note | None = None) -> Line:
        text = quoted(guide, statement.text[language], language)
        key = "" if label else f"{crc32(statement.text[languages()[0]].encode()):08x}"
        return Line(text=text, facts=statement.facts, label=label, when=note.when if note else {}, key=key)

    def section(key: str, form: Form, lines: Iterable[Line], *, title: str = "", folded: bool = False) -> Section:
        return Section(key=key, form=form, title=word(title or key, language), lines=tuple(lines), folded=folded)

    notes = (said(note.says, _condition(guide, note, language), note) for note in outcome.notes)
    no_time_to_lose = first_of("verdicts", outcome.verdict) == "steps"
    before = section("before", "steps", map(said, outcome.before), title="meanwhile" if no_time_to_lose else "")
    steps = section("steps", "steps", map(said, outcome.steps))
    amount = () if no_time_to_lose else (said(outcome.money.amount, word("amount", language)),)
    sections = [
        section(
            "know",
            "know",
            (*map(_first_sentence, amount), *_estimate(guide, outcome, language), *_cautions(outcome, language)),
        ),
        section("action", "action", _action(outcome.action, language)),
        section("notes", "points", notes, title=notes_title),
        *((steps, before) if no_time_to_lose else (before, steps)),
        section("money", "terms", (said(each, word(key, language)) for key, each in outcome.money.said.items())),
        section("after", "steps", map(said, outcome.after), folded=True),
        section("related", "links", _entries(guide, outcome.faq, language), folded=True),
    ]
    return [each for each in sections if each.lines]


def _first_sentence(line: Line) -> Line:
    found = _SENTENCE.match(line.text)
    return replace(line, text=found[0], facts=()) if found else line


def _estimate(guide: Guide, outcome: Outcome, language: str) -> Iterator[Line]:
    page = next((each.file for each in guide.articles if each.calculates), "")
    if page and outcome.money.rule:
        yield Line(text=word("estimate", language), to=f"{page.removesuffix('.md')}/#sum={outcome.money.rule}")


def _cautions(outcome: Outcome, language: str) -> Iterator[Line]:
    for caution in outcome.cautions:
        to = address_of("faq", caution.more) if caution.more else ""
        yield Line(text=caution.text[language], facts=caution.facts, to=to)


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


def _condition(guide: Guide, note: Note, language: str) -> str:
    """The picks that a note asks for, in words, each up to its colon; nothing where the note says so itself."""
    if CAPTION.match(note.says.text[language]):
        return ""
    picks = ((guide.questions[asked], picked) for asked, picked in note.when.items() if picked != UNSURE)
    answers = (option.text[language] for asked, picked in picks for option in asked.options if option.id == picked)
    colon, and_ = word("colon", language), word("and_picked", language)
    return and_.join(answer.partition(colon)[0] for answer in answers)


def cited_in(outcome: Outcome, sections: Iterable[Section]) -> tuple[str, ...]:
    """Every fact that an outcome's outline cites, in the order in which it is shown."""
    lines = (fact for section in sections for line in section.lines for fact in line.facts)
    return tuple(dict.fromkeys([*outcome.facts, *lines]))
