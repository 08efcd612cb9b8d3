"""The decision tree and its outcomes, as frozen records."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import Annotated

from .kinds import (
    ANY,
    ONCE,
    SOME,
    Choice,
    Dated,
    EntryId,
    Facts,
    Id,
    Name,
    NodeId,
    PlaceId,
    Reply,
    Rule,
    Short,
    SomeFacts,
    Span,
    Stated,
    SumId,
    Text,
    Words,
    record,
)
from .statements import Known, Said, Statement


@record
class Option(Dated):
    """One answer to a question: an edge of the tree.

    id: stands in the address of a walk; `unsure` is not offered among what would change an outcome
    text: the answer
    goto: the question or outcome that this answer leads to
    """

    id: Id
    text: Name
    goto: NodeId


@record
class Days:
    """Works out an answer from a date: how many days ago it was.

    limit: the number of days that decides, as a fact states it: `fact-id.days`
    within: the option for fewer days than the limit less one
    edge: the option for the limit and the day before it, where counting is unclear
    over: the option for more days
    also: by one of these options, others that the same days fit: the reader tells them apart
    """

    limit: Stated
    within: Id
    edge: Id
    over: Id
    also: Mapping[Id, Annotated[tuple[Id, ...], ONCE, SOME]] = field(default_factory=dict)


@record
class SumHelp:
    """Works out an answer with the calculator.

    rule: one of the sums
    some: the option for a sum above zero
    none: the option for zero
    """

    rule: SumId
    some: Id
    none: Id


@record
class Question(Dated):
    """A question with its options.

    text: one sentence, ends with a question mark
    hint: how to answer, in a few words before the options
    why: why we ask; also excuses a question whose options all lead to one node
    find_out: how the reader finds out: where in the console to look
    facts: the facts that text, hint, why and find_out rest on
    days: a date picker that proposes an option
    sum: the calculator in place
    options: two or more answers, one of them honest for whoever does not know
    """

    id: str
    text: Name
    hint: Short | None = None
    why: Text | None = None
    find_out: Text | None = None
    facts: Facts = ()
    days: Days | None = None
    sum: SumHelp | None = None
    options: tuple[Option, ...]


@record
class Money:
    """How much comes back, where it goes and when it arrives; of the last two nothing where nothing comes back.

    amount: how much: a statement, or the id of one
    rule: the calculator's sum that estimates it
    where: where it goes: a statement, or the id of one
    when: when it arrives, or what is still to come: a statement, or the id of one
    """

    amount: Said
    rule: SumId | None = None
    where: Said | None = None
    when: Said | None = None

    @property
    def said(self) -> dict[str, Statement]:
        """What is said of it, in order."""
        said = {"amount": self.amount, "where": self.where, "when": self.when}
        return {key: each for key, each in said.items() if each}


@record
class Note(Dated):
    """A statement that applies only to some picks.

    when: `{question: option}`; the quiz shows the note only after every one of these picks
    says: the statement, or the id of one; one that opens with a caption and a colon stands on the page under that, others under the picks
    """

    when: Annotated[Mapping[Id, Id], ANY]
    says: Said


@record
class Action:
    """What to press now: a place, or why there is none.

    place: the page where it is done
    label: what the button says
    ticket: the text to copy into a ticket, its blanks in brackets
    none: why there is nothing to press
    """

    place: PlaceId | None = None
    label: Name | None = None
    ticket: Name | None = None
    none: Text | None = None


@record
class Ending:
    """What ends a fixed time after a date.

    limit: how long after it, as a fact states it: `fact-id.days` or `fact-id.hours`
    text: what to do before, or what ends then, in a few words
    when: `{question: option}`; the quiz shows it only after every one of these picks
    """

    limit: Span
    text: Name
    when: Mapping[Id, Id] = field(default_factory=dict)


@record
class Deadlines:
    """Until when the reader can act, counted from a date that only the reader knows.

    since: what happened on that date; the quiz asks for it, or takes what the walk's date picker was given
    ends: what ends how long after it
    """

    since: Annotated[str, Choice("since")]
    ends: Annotated[tuple[Ending, ...], SOME]


@record
class Outcome(Dated):
    """An outcome: where a walk ends.

    verdict: the verdict in one word, from a closed list
    title: the answer in a few words
    summary: the answer in one or two sentences, conclusion first
    action: what to press now
    deadlines: until when, as dates
    cautions: what to know before pressing, the gravest first: at most three cautions, or ids of cautions
    money: how much, where it goes, when it arrives
    before: what to back up, detach and note down, in order: statements, or ids of statements
    steps: where to click, in order: statements, or ids of statements
    after: what may still bill, what to check: statements, or ids of statements
    notes: statements that apply only to some picks
    facts: the facts that title and summary rest on
    faq: the FAQ entries that belong here, best first
    reply: what a support agent pastes: plain text, complete on its own
    tags: words people type when they search for it and no FAQ entry, per language
    """

    id: str
    verdict: Annotated[str, Choice("verdicts")]
    title: Name
    summary: Text
    action: Action | None = None
    deadlines: Deadlines | None = None
    cautions: Annotated[tuple[Known, ...], Rule(maxItems=3)] = ()
    money: Money
    before: Annotated[tuple[Said, ...], ONCE, SOME]
    steps: Annotated[tuple[Said, ...], ONCE, SOME]
    after: Annotated[tuple[Said, ...], ONCE, SOME]
    notes: tuple[Note, ...] = ()
    facts: SomeFacts
    faq: Annotated[tuple[EntryId, ...], ONCE, SOME]
    reply: Reply
    tags: Words = field(default_factory=dict)

    @property
    def conditions(self) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, str]]]:
        """The place of everything in it that asks for picks, with the picks."""
        for index, note in enumerate(self.notes):
            yield ("notes", index), note.when
        for index, end in enumerate(self.deadlines.ends if self.deadlines else ()):
            if end.when:
                yield ("deadlines", "ends", index), end.when

    @cached_property
    def all_facts(self) -> frozenset[str]:
        """Every fact it cites, those included that say until when."""
        ends = self.deadlines.ends if self.deadlines else ()
        return frozenset((*self._facts_with(self.notes), *(end.limit.fact for end in ends)))

    def facts_after(self, picks: Mapping[str, str]) -> frozenset[str]:
        """The facts it cites for whoever made these picks: notes for others do not count."""
        return frozenset(self._facts_with(note for note in self.notes if note.when.items() <= picks.items()))

    def _facts_with(self, notes: Iterable[Note]) -> list[str]:
        said = (*self.money.said.values(), *self.before, *self.steps, *self.after, *(note.says for note in notes))
        stated = [*(each.facts for each in self.cautions), *(each.facts for each in said)]
        return [*self.facts, *(fact for facts in stated for fact in facts)]
