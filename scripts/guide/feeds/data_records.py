"""What the files for programs hold, as records: the quiz's tree with what only programs need, facts, products, claims."""

from collections.abc import Mapping
from dataclasses import field

from ..records.kinds import Day, Id, record
from .quiz_tree import QuizFact, QuizOutcome, QuizQuestion, QuizSource, QuizTree


@record
class Head:
    """What every file begins with.

    version: the same as long as the guide says the same, and in every file of a language
    day: the newest day on which a fact was held against its sources
    home: the address of the language's root, where the site knows its own; every other `address` is seen from there
    language: the language of the texts
    """

    version: str
    day: Day
    home: str = ""
    language: str


@record
class Evidence:
    """When what it rests on was read.

    checked: the day on which it, or the oldest fact that it rests on, was held against its sources
    review_by: the day by which it wants another look
    address: where it stands on the site
    """

    checked: Day
    review_by: Day
    address: str


@record
class TreeQuestion(QuizQuestion):
    """A question with its page.

    address: its page
    """

    address: str


@record
class TreeOutcome(QuizOutcome):
    """An outcome with its page.

    address: its page
    """

    address: str


@record
class TreeFact(QuizFact, Evidence):
    """A fact with its day and its page."""


@record
class DataSource(QuizSource):
    """A source with its day and its page.

    publisher: who publishes it
    edition: the page's own date, or `not shown`
    address: its page on the site
    """

    publisher: str
    edition: str
    address: str


@record
class Tree(Head, QuizTree):
    """tree.json: the tree that the quiz runs on, in one language."""

    questions: Mapping[Id, TreeQuestion]
    outcomes: Mapping[Id, TreeOutcome]
    facts: Mapping[Id, TreeFact]
    sources: Mapping[Id, DataSource]


@record
class DataFact(TreeFact):
    """A fact, whether an outcome cites it or not; its texts are plain.

    site: the site that it holds for
    values: the numbers in it, by name
    """

    site: Id
    values: Mapping[Id, str] = field(default_factory=dict)


@record
class FactsFile(Head):
    """facts.json: every fact, in one language.

    grades: the word of each grade, the surest first
    publishers: the word of each publisher
    sites: the word of each site
    facts: every fact, by its id
    sources: every source, by its id
    """

    grades: Mapping[str, str]
    publishers: Mapping[str, str]
    sites: Mapping[str, str]
    facts: Mapping[Id, DataFact]
    sources: Mapping[Id, DataSource]


@record
class DataOffer(Evidence):
    """What holds for a product on one site; the first four are keys of `support`.

    full: a full refund
    partial: a partial refund
    renewal: returning a renewal that has not started
    self_service: doing it in the console, without a ticket
    note: the condition in a sentence
    outcome: the outcome that tells the rest
    outcomes: the outcomes of single columns, where they differ from `outcome`
    facts: the facts that it rests on
    """

    full: Id
    partial: Id
    renewal: Id
    self_service: Id
    note: str
    outcome: Id
    outcomes: Mapping[str, Id] = field(default_factory=dict)
    facts: tuple[Id, ...]


@record
class DataProduct:
    """A product.

    name: as the customer knows it
    tags: other names
    sites: what holds, by the site on which it is sold
    """

    name: str
    tags: tuple[str, ...] = ()
    sites: Mapping[Id, DataOffer]


@record
class ProductsFile(Head):
    """products.json: every product on every site, in one language.

    sites: the word of each site
    columns: the words of what a product is asked for
    support: the words of the answers
    products: every product, by its id
    """

    sites: Mapping[str, str]
    columns: Mapping[str, str]
    support: Mapping[str, str]
    products: Mapping[Id, DataProduct]


@record
class DataClaim(Evidence):
    """Something that people are told.

    claim: the claim in our words
    verdict: how it stands up
    holds: what holds instead
    facts: the facts that it rests on
    """

    claim: str
    verdict: Id
    holds: str
    facts: tuple[Id, ...]


@record
class ClaimsFile(Head):
    """claims.json: every claim that was checked, in one language.

    verdicts: the words of how a claim stands up
    claims: every claim, by its id
    """

    verdicts: Mapping[str, str]
    claims: Mapping[Id, DataClaim]


# Each file's record and the name of its schema; that of the YAML was called `facts` before there was a facts.json.
FILES: Mapping[str, tuple[type, str]] = {
    "tree.json": (Tree, "tree"),
    "facts.json": (FactsFile, "facts-data"),
    "products.json": (ProductsFile, "products-data"),
    "claims.json": (ClaimsFile, "claims-data"),
}
