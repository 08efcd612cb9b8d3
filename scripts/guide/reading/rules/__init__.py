"""The rules that a guide keeps, each one generator of problems. To add a rule, add a generator to RULES."""

from collections.abc import Callable, Iterator

from ...files.problem import Problem, enough
from ..draft import Draft
from .cases import unpinned_answers, wrong_cases
from .dates import crowded_weeks, impossible_days, overdue_facts
from .references import (
    loose_entries,
    nested_quotes,
    shared_names,
    unknown_ids,
    unknown_values,
    unused,
    vague_actions,
    worded_quotes,
)
from .tables import repeated_synonyms, repeated_words, wrong_examples
from .texts import formulas, markup, naked_addresses, said_twice
from .tree import (
    cycles,
    missing_options,
    questions_without_difference,
    repeated_ids,
    unknown_options,
    unknown_picks,
    unreachable_nodes,
)
from .verdicts import contradicted_verdicts, promises_to_the_unsure

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
    contradicted_verdicts,
    promises_to_the_unsure,
    unused,
    loose_entries,
    vague_actions,
    shared_names,
    nested_quotes,
    worded_quotes,
    said_twice,
    naked_addresses,
    markup,
    formulas,
    repeated_words,
    repeated_synonyms,
    wrong_examples,
    impossible_days,
    overdue_facts,
    crowded_weeks,
)
# Each only where the rules before it found nothing in the tree or in the cases: it would say the same again.
RULES_OF_CASES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (wrong_cases, unpinned_answers)
_WALKED = (("start",), ("questions",), ("outcomes",), ("cases",))


def problems_in(draft: Draft) -> Iterator[Problem]:
    """Every breach of every rule."""
    found = [problem for rule in RULES for problem in enough(rule(draft))]
    yield from found
    for rule in RULES_OF_CASES:
        if not any(problem.where[:1] in _WALKED for problem in found):
            found = list(enough(rule(draft)))
            yield from found
