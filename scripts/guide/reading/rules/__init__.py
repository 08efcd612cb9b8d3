"""The rules that a guide keeps, each one generator of problems. To add a rule, add a generator to RULES."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from ...files.problem import Problem, enough
from ..draft import Draft
from . import cases, dates, evidence, heads, links, pages, references, tables, texts, tree, twins, verdicts, writing

Rule = Callable[[Draft], Iterator[Problem]]

# Where one of these finds something in the tree, walks and their cases cannot be followed.
RULES_OF_WALKS: tuple[Rule, ...] = (
    references.unknown_ids,
    tree.unreachable_nodes,
    tree.cycles,
    tree.missing_options,
    tree.repeated_ids,
    tree.unknown_picks,
)
# Each only where the rules before it found nothing in the tree or in the cases: it would say the same again.
RULES_OF_CASES: tuple[Rule, ...] = (cases.hidden_notes, cases.wrong_cases, cases.unpinned)
RULES: tuple[Rule, ...] = (
    *RULES_OF_WALKS,
    tree.questions_without_difference,
    tree.questions_without_way_on,
    tree.unknown_options,
    tree.idle_alternatives,
    references.unknown_values,
    references.broken_limits,
    references.unused,
    references.loose_entries,
    references.vague_actions,
    references.shared_names,
    references.nested_quotes,
    references.worded_quotes,
    cases.repeated_customers,
    verdicts.contradicted_verdicts,
    verdicts.contradicted_rows,
    verdicts.bare_outcomes,
    verdicts.refunds_without_a_way,
    verdicts.sums_of_another_site,
    verdicts.promises_to_the_unsure,
    texts.said_twice,
    texts.naked_addresses,
    texts.markup,
    texts.formulas,
    texts.different_names,
    writing.mixed_languages,
    writing.untranslated_texts,
    writing.half_width_marks,
    writing.joined_words,
    writing.stray_spaces,
    writing.shown_quotes,
    writing.unmarked_questions,
    tables.repeated_words,
    tables.unused_words,
    tables.repeated_synonyms,
    tables.wrong_examples,
    evidence.unofficial_grades,
    evidence.facts_behind_their_sources,
    evidence.places_of_another_site,
    dates.impossible_days,
    dates.overdue_facts,
    dates.crowded_weeks,
    links.dead_links,
    pages.unknown_macros,
    pages.unfilled_macros,
    pages.broken_templates,
    pages.stray_tags,
    heads.wrong_heads,
    heads.untitled_pages,
    pages.unknown_names,
    pages.pages_in_the_way,
    pages.pages_without_address,
    twins.missing_twins,
    twins.different_twins,
)
_WALKED = (("start",), ("questions",), ("outcomes",), ("cases",))


def problems_in(draft: Draft) -> Iterator[Problem]:
    """Every breach of every rule."""
    found = [problem for rule in RULES_OF_WALKS for problem in enough(rule(draft))]
    yield from found
    yield from _one_a_cause([problem for rule in RULES[len(RULES_OF_WALKS) :] for problem in enough(rule(draft))])
    for rule in RULES_OF_CASES if draft.is_whole(*chain(*_WALKED)) else ():
        if not any(problem.where[:1] in _WALKED for problem in found):
            found = list(enough(rule(draft)))
            yield from found


def _one_a_cause(problems: list[Problem]) -> Iterator[Problem]:
    """The problems without what a page's twin lacks where the page has another: that is why."""
    wrong = {Path(problem.file).name for problem in problems if not problem.rule.endswith("-twin")}
    for problem in problems:
        if not problem.rule.endswith("-twin") or Path(problem.file).name not in wrong:
            yield problem
