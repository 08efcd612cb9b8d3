"""The rows of the tables that stand beside the tree, as frozen records."""

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from .kinds import (
    ANY,
    ONCE,
    SOME,
    Choice,
    Dated,
    Facts,
    Id,
    Name,
    Number,
    OutcomeId,
    Plain,
    Site,
    SomeFacts,
    Stated,
    Text,
    Words,
    record,
)
from .refund import ONE, Order

Support = Annotated[str, Choice("support")]
Column = Annotated[Id, Choice("columns")]


@record
class Offer:
    """What holds for a product on one site.

    full: a full refund
    partial: a partial refund
    renewal: returning a renewal that has not started
    self_service: doing it in the console, without a ticket
    note: the condition in one sentence
    outcome: the outcome that tells the rest
    outcomes: the outcomes of single columns, where they differ from `outcome`
    facts: the facts it rests on
    """

    full: Support
    partial: Support
    renewal: Support
    self_service: Support
    note: Text
    outcome: OutcomeId
    outcomes: Annotated[Mapping[Column, OutcomeId], ANY] = field(default_factory=dict)
    facts: SomeFacts


@record
class Product(Dated):
    """A product and what holds for it, by site.

    name: as the customer knows it
    tags: other names that people type into the filter, per language
    sites: what holds on each site where it is sold
    """

    id: str
    name: Name
    tags: Words = field(default_factory=dict)
    sites: Annotated[Mapping[Site, Offer], ANY]


@record
class Claim(Dated):
    """Something that people are told.

    claim: the claim in our words
    verdict: how it stands up: `wrong` is evidence against it, `no-evidence` looked for and not found
    holds: what holds instead
    facts: the facts it rests on
    research: ids of the research notes it comes from
    """

    id: str
    claim: Name
    verdict: Annotated[str, Choice("claim_verdicts")]
    holds: Text
    facts: SomeFacts
    research: tuple[Plain, ...] = ()


@record
class Peer(Dated):
    """What another vendor does; the page shows the facts' own text and date.

    vendor: the vendor
    about: what the rule is about
    facts: the facts it rests on
    """

    id: str
    vendor: Name
    about: Name
    facts: SomeFacts


@record
class Term(Dated):
    """A word and its meaning.

    term: the word exactly as our texts use it; its first appearance on a page shows the meaning
    meaning: its meaning in one or two plain sentences
    facts: the facts it rests on
    """

    id: str
    term: Name
    meaning: Text
    facts: Facts = ()


@record
class Example(Order):
    """A worked example; amounts in the order's currency.

    refund: what must come out
    """

    refund: Number


@record
class Sum(Dated):
    """A rule for the cost of the used part.

    site: where the rule holds
    title: its name in the calculator
    coefficient: what the cost of the used part is multiplied by, as a fact states it; none where nothing is
    below: the coefficient holds only for fewer used days than this, as a fact states it
    full: up to how many days after the purchase all of it may come back instead, as a fact states it
    asks: what else the calculator asks for: `discount` for the time used, `downgrade` for the new price
    currency: the currency of its amounts
    facts: the facts it rests on
    examples: orders with the refund that must come out
    """

    id: str
    site: Site
    title: Name
    coefficient: Stated | None = None
    below: Stated | None = None
    full: Stated | None = None
    asks: Annotated[tuple[Annotated[str, Choice("calculator.asks")], ...], ONCE] = ()
    currency: Name
    facts: SomeFacts
    examples: Annotated[tuple[Example, ...], SOME]

    @property
    def rule(self) -> tuple[Decimal, Decimal | None]:
        """The coefficient, which is 1 where there is none, and below how many used days it holds; None where it always does."""
        return self.coefficient.number if self.coefficient else ONE, self.below.number if self.below else None
