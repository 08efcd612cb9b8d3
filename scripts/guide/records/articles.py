"""The pages written by hand, as far as the others know of them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Article:
    """A page written by hand.

    file: in the folder of its language
    title: its heading, in the languages in which there is the page
    facts: the facts that it quotes in any of them
    calculates: whether it holds the calculator
    """

    file: str
    title: Mapping[str, str]
    facts: frozenset[str]
    calculates: bool
