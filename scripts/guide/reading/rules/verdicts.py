"""The rules of verdicts: an outcome says one thing, and whoever is not sure is promised nothing."""

import re
from collections.abc import Iterator, Mapping

from ...files.problem import Problem, Where
from ...files.words import brings_money, choices, languages, word
from ...records.guide import UNSURE
from ...records.tree import Outcome
from ..draft import Draft


def contradicted_verdicts(draft: Draft) -> Iterator[Problem]:
    """No title and no amount uses words that its verdict rules out; what hangs on one thing, the tree asks."""
    watched = choices("contradictions")
    for outcome in draft.guide.outcomes.values():
        for where, text in _claims(outcome) if outcome.verdict in watched else ():
            for language in languages():
                if found := re.search(word(f"contradictions.{outcome.verdict}", language), text.get(language, "")):
                    message = f"'{found[0]}' contradicts the verdict '{outcome.verdict}'"
                    fix = "say it as the verdict does, or let a question tell the cases apart"
                    yield Problem((*where, language), "contradicted-verdict", message, fix)


def _claims(outcome: Outcome) -> Iterator[tuple[Where, Mapping[str, str]]]:
    where = ("outcomes", outcome.id)
    yield (*where, "title"), outcome.title
    if not outcome.money.amount.id:
        yield (*where, "money", "amount", "text"), outcome.money.amount.text


def promises_to_the_unsure(draft: Draft) -> Iterator[Problem]:
    """Whoever is not sure is led to a question, or to an answer that promises no money."""
    outcomes, known = draft.guide.outcomes, choices("verdicts")
    for question in draft.guide.questions.values():
        for index, option in enumerate(question.options):
            verdict = outcomes[option.goto].verdict if option.goto in outcomes else ""
            if option.id == UNSURE and verdict in known and brings_money(verdict):
                where = ("questions", question.id, "options", index, "goto")
                message = f"promises '{verdict}' to whoever is not sure"
                yield Problem(where, "promise-to-the-unsure", message, "lead to an outcome that says to look first")
