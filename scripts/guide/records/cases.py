"""Customers and the answers they must get: what holds the tree in place."""

from collections.abc import Mapping
from typing import Annotated

from .kinds import ANY, Choice, Dated, Facts, Id, OutcomeId, Plain, record


@record
class Case(Dated):
    """A customer, the walk and its end.

    customer: who asks and why, in one or two sentences, in any one language
    picks: `{question: option}`: the customer's answers, in the order of the walk
    outcome: the outcome that the walk must end in
    verdict: the verdict that it must give
    facts: facts that it must rest on
    """

    id: str
    customer: Plain
    picks: Annotated[Mapping[Id, Id], ANY]
    outcome: OutcomeId
    verdict: Annotated[str, Choice("verdicts")] | None = None
    facts: Facts = ()
