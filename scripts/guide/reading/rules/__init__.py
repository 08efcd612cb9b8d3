"""The rules that a guide keeps, each one generator of problems. To add a rule, add a generator to RULES."""

from collections.abc import Callable, Iterator

from ...files.problem import Problem
from ..draft import Draft
from .references import loose_entries, nested_quotes, shared_names, unknown_ids, unknown_values, unused, vague_actions
from .tables import repeated_synonyms, repeated_words, wrong_examples
from .texts import formulas, naked_addresses, said_twice
from .tree import (
    cycles,
    missing_options,
    questions_without_difference,
    repeated_ids,
    unknown_options,
    unknown_picks,
    unreachable_nodes,
)

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    unknown_ids,
    unreachable_nodes,
    cycles,
    missing_options,
    repeated_ids,
    questions_without_difference,
    unknown_picks,
    unknown_options,
    unknown_values,
    unused,
    loose_entries,
    vague_actions,
    shared_names,
    nested_quotes,
    said_twice,
    naked_addresses,
    formulas,
    repeated_words,
    repeated_synonyms,
    wrong_examples,
)


def problems_in(draft: Draft) -> Iterator[Problem]:
    """Every breach of every rule."""
    for rule in RULES:
        yield from rule(draft)
