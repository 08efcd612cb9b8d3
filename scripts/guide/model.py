"""The guide as frozen records. A `Guide` that you hold is valid."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .routes import Proof, Routes
from .tables import Claim, Peer, Product, Sum, Term
from .text import Text

GRADES = ("official", "excerpt", "superseded", "copy", "unknown")


@dataclass(frozen=True)
class Statement:
    """One plain statement and the ids of the facts it rests on."""

    text: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Note(Statement):
    """A statement that is shown when every pick in `when` (question id: option id) was made."""

    when: Mapping[str, str]


@dataclass(frozen=True)
class Option:
    """One answer to a question: an edge of the tree."""

    id: str
    text: Text
    goto: str


@dataclass(frozen=True)
class Days:
    """Works out an answer from a date. `limit` is in days; the others are option ids."""

    limit: int
    within: str
    edge: str
    over: str


@dataclass(frozen=True)
class SumHelp:
    """Works out an answer with the sum `rule`; `some` and `none` are option ids."""

    rule: str
    some: str
    none: str


@dataclass(frozen=True)
class Question:
    """A question and its options. `why`, `find_out`, `days` and `sum` may be None."""

    id: str
    text: Text
    why: Text | None
    find_out: Text | None
    days: Days | None
    sum: SumHelp | None
    facts: tuple[str, ...]
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Money:
    """How much comes back, where it goes and when it arrives."""

    amount: Statement
    where: Statement
    when: Statement


@dataclass(frozen=True)
class Outcome:
    """Where a walk ends: the answer, and what to do about it."""

    id: str
    verdict: str
    title: Text
    summary: Text
    money: Money
    before: tuple[Statement, ...]
    steps: tuple[Statement, ...]
    after: tuple[Statement, ...]
    notes: tuple[Note, ...]
    facts: tuple[str, ...]
    faq: tuple[str, ...]
    reply: Text

    @cached_property
    def all_facts(self) -> tuple[str, ...]:
        """Every fact it cites, in order of first appearance."""
        money = (self.money.amount, self.money.where, self.money.when)
        statements = (*money, *self.before, *self.steps, *self.after, *self.notes)
        return tuple(dict.fromkeys([*self.facts, *(fact for each in statements for fact in each.facts)]))


@dataclass(frozen=True)
class Entry:
    """A FAQ entry. `nodes` are the questions and outcomes it belongs to."""

    id: str
    question: Text
    answer: Text
    reply: Text
    topic: str
    facts: tuple[str, ...]
    nodes: tuple[str, ...]
    tags: Mapping[str, tuple[str, ...]]
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """A page that was read on the day `checked`; `edition` is the page's own date, as text."""

    id: str
    title: Text
    url: str
    publisher: str
    edition: str
    checked: str


@dataclass(frozen=True)
class Fact:
    """One statement with its grade and sources. `conflict` says what disagrees, or is None."""

    id: str
    text: Text
    site: str
    grade: str
    sources: tuple[str, ...]
    checked: str
    review_by: str
    conflict: Text | None
    research: tuple[str, ...]


@dataclass(frozen=True)
class Guide:
    """Everything the four files say. `redirects` are addresses that lead to others."""

    start: str
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    topics: Mapping[str, Text]
    faq: Mapping[str, Entry]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    products: Mapping[str, Product]
    claims: Mapping[str, Claim]
    peers: Mapping[str, Peer]
    glossary: Mapping[str, Term]
    sums: Mapping[str, Sum]
    redirects: Mapping[str, str]

    @cached_property
    def routes(self) -> Routes:
        """The routing alone."""
        questions = {
            question.id: tuple((option.id, option.goto) for option in question.options)
            for question in self.questions.values()
        }
        return Routes(self.start, questions, frozenset(self.outcomes))

    @cached_property
    def proof(self) -> Proof:
        """The counts of the tree."""
        return self.routes.prove()

    def node_title(self, node: str) -> Text:
        """A question's text or an outcome's title."""
        return self.questions[node].text if node in self.questions else self.outcomes[node].title

    def is_weak(self, outcome: Outcome) -> bool:
        """Whether the best fact under the outcome's verdict is below an official excerpt."""
        return min(GRADES.index(self.facts[fact].grade) for fact in outcome.facts) > GRADES.index("excerpt")

    def leading_to(self, node: str) -> Iterator[tuple[Question, Option]]:
        """The options that lead to a node."""
        for question in self.questions.values():
            for option in question.options:
                if option.goto == node:
                    yield question, option

    def users_of(self, fact: str) -> tuple[list[str], list[str]]:
        """The ids of the questions and outcomes that rest on a fact, and those of the FAQ entries."""
        nodes = [question.id for question in self.questions.values() if fact in question.facts]
        nodes += [outcome.id for outcome in self.outcomes.values() if fact in outcome.all_facts]
        return nodes, [entry.id for entry in self.faq.values() if fact in entry.facts]
