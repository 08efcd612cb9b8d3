"""The whole guide of a day as one frozen record. A `Guide` that reading gives you is valid."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import Annotated

from ..files.words import choices
from .articles import Article
from .cases import Case
from .changed import Change
from .facts import Fact, Source
from .faq import Entry, Topic
from .kinds import ANY, Id, Name, NodeId, Words, record
from .routes import Proof, Routes
from .statements import Caution, Place, Statement
from .tables import Claim, Peer, Product, Sum, Term
from .tree import Option, Outcome, Question

UNSURE = "unsure"  # the option of whoever does not know


@record
class Guide:
    """Everything that a guide's files say. Any file may hold any of these sections; ids are unique over all files.

    start: the question that the guide starts with
    questions: every question, by its id
    outcomes: every outcome, by its id
    statements: every statement that several answers share, by its id
    cautions: every caution, by its id
    places: every page that readers are sent to, by its id
    topics: the topics of the FAQ index, in order
    faq: every FAQ entry, by its permanent id
    sources: every source, by its id
    facts: every fact, by its id
    products: every product, by its id
    claims: every claim that we checked, by its id
    peers: what other vendors do, by its id
    glossary: every word that we explain, by its id
    sums: every rule that the calculator knows, by its id
    cases: customers and the outcome each must reach, by their id
    synonyms: words that people type for the same thing, per language, by an id; those of `nothing` tell nothing
    """

    start: NodeId
    questions: Annotated[Mapping[Id, Question], ANY]
    outcomes: Annotated[Mapping[Id, Outcome], ANY]
    statements: Mapping[Id, Statement] = field(default_factory=dict)
    cautions: Mapping[Id, Caution] = field(default_factory=dict)
    places: Mapping[Id, Place] = field(default_factory=dict)
    topics: Annotated[Mapping[Id, Topic], ANY]
    faq: Annotated[Mapping[Id, Entry], ANY]
    sources: Annotated[Mapping[Id, Source], ANY]
    facts: Annotated[Mapping[Id, Fact], ANY]
    products: Mapping[Id, Product] = field(default_factory=dict)
    claims: Mapping[Id, Claim] = field(default_factory=dict)
    peers: Mapping[Id, Peer] = field(default_factory=dict)
    glossary: Mapping[Id, Term] = field(default_factory=dict)
    sums: Mapping[Id, Sum] = field(default_factory=dict)
    cases: Mapping[Id, Case] = field(default_factory=dict)
    synonyms: Mapping[Id, Words] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)  # of permalinks.txt: addresses that lead to others
    later: Mapping[str, "Guide"] = field(default_factory=dict)  # by day: the guide of every coming day that changes it
    articles: tuple[Article, ...] = ()  # of docs/
    changes: Mapping[str, Change] = field(default_factory=dict)  # of changed.txt: by the key of the reply

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

    def node_title(self, node: str) -> Name:
        """A question's text or an outcome's title."""
        return self.questions[node].text if node in self.questions else self.outcomes[node].title

    def node_kind(self, node: str) -> str:
        """`questions` or `outcomes`: the folder of the node's page."""
        return "questions" if node in self.questions else "outcomes"

    def is_weak(self, outcome: Outcome) -> bool:
        """Whether the best fact under the outcome's verdict is below an official excerpt."""
        grades = choices("grades")  # the surest first
        return min(grades.index(self.facts[fact].grade) for fact in outcome.facts) > grades.index("excerpt")

    def leading_to(self, node: str) -> Iterator[tuple[Question, Option]]:
        """The options that lead to a node."""
        for question in self.questions.values():
            for option in question.options:
                if option.goto == node:
                    yield question, option

    def shared_walk(self, *nodes: str) -> tuple[list[tuple[str, str]], str]:
        """The picks (question, option) with which every walk of the sure to any of these nodes begins, and the latest question they share."""
        leads = self._leads(nodes)
        picks, here = [], self.start
        while here in leads:
            (option, goto), *others = leads[here]
            if others or goto in nodes:
                break
            picks.append((here, option))
            here = goto
        return picks, here

    def walk_to(self, question: str) -> list[tuple[str, str]] | None:
        """The picks with which every walk of the sure comes to a question; None where they differ on the way."""
        picks, here = self.shared_walk(question)
        last = self._leads([question]).get(here, [])
        return [*picks, *((here, option) for option, _ in last)] if len(last) == 1 or here == question else None

    def _leads(self, nodes: Collection[str]) -> Mapping[str, list[tuple[str, str]]]:
        """Per question from which one of these nodes can be reached, the options that lead there, those of the sure where there are any, each with what comes next."""
        found: dict[str, list[tuple[str, str]]] = {}
        for question in reversed(self.routes.order):
            leads = [each for each in self.routes.questions[question] if each[1] in nodes or each[1] in found]
            if leads:
                found[question] = [each for each in leads if each[0] != UNSURE] or leads
        return found

    def least_sure_first(self, facts: Iterable[str]) -> list[Fact]:
        """These facts, the least sure first."""
        grades = choices("grades")  # the surest first
        return sorted((self.facts[fact] for fact in facts), key=lambda fact: -grades.index(fact.grade))

    @cached_property
    def outcomes_of(self) -> Mapping[str, tuple[str, ...]]:
        """The outcomes that name each FAQ entry, by the entry's id."""
        found: dict[str, list[str]] = {entry: [] for entry in self.faq}
        for outcome in self.outcomes.values():
            for entry in outcome.faq:
                found.setdefault(entry, []).append(outcome.id)
        return {entry: tuple(outcomes) for entry, outcomes in found.items()}

    def evidence_days(self, facts: Iterable[str]) -> tuple[str, str]:
        """The day on which the oldest of these facts was read, and the first by which one wants another look."""
        cited = [self.facts[fact] for fact in facts]
        return min(fact.checked for fact in cited), min(fact.review_by for fact in cited)
