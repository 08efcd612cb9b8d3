"""The rows of the tables that stand beside the tree, as frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .refund import Order
from .text import Text


@dataclass(frozen=True)
class Offer:
    """What holds for a product on one site. The four fields are keys of the words' group `support`.

    `outcomes` names the outcomes of single fields where they differ from `outcome`.
    """

    full: str
    partial: str
    renewal: str
    self_service: str
    note: Text
    outcome: str
    outcomes: Mapping[str, str]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Product:
    """A product and what holds for it, by site."""

    id: str
    name: Text
    tags: Mapping[str, tuple[str, ...]]
    sites: Mapping[str, Offer]


@dataclass(frozen=True)
class Claim:
    """Something that people are told, how it stands up, and what holds instead."""

    id: str
    claim: Text
    verdict: str
    holds: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Peer:
    """What another vendor does, as its facts say it."""

    id: str
    vendor: Text
    about: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word of our texts and its meaning."""

    id: str
    term: Text
    meaning: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Sum:
    """A rule for the cost of the used part, with orders and the refunds that must come out."""

    id: str
    site: str
    title: Text
    coefficient: Decimal
    below: Decimal | None
    facts: tuple[str, ...]
    examples: tuple[tuple[Order, Decimal], ...]
