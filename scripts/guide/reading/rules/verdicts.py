"""The rules of verdicts: an outcome says one thing, its products' rows say the same, and whoever is not sure is promised nothing."""

import re
from collections.abc import Iterator, Mapping

from ...files.problem import Problem, Where
from ...files.said import Said
from ...files.words import brings_money, choices, languages, word
from ...records.guide import UNSURE
from ...records.tree import Outcome
from ..draft import Draft

# What a product's row may not say where its outcome has the verdict: the columns, all where none is named, and their values.
CONTRADICTED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "none": ((), ("yes",)),
    "full": (("full",), ("no", "unknown", "not-applicable")),
    "release": (("full",), ("yes", "limited", "no")),
}


def contradicted_verdicts(draft: Draft) -> Iterator[Problem]:
    """No title and no amount uses words that its verdict rules out; what hangs on one thing, the tree asks."""
    watched = choices("contradictions")
    for outcome in draft.guide.outcomes.values():
        for where, text in _claims(outcome) if outcome.verdict in watched else ():
            for language in languages():
                if found := re.search(word(f"contradictions.{outcome.verdict}", language), text.get(language, "")):
                    message = Said(
                        "'{text}' contradicts the verdict '{verdict}'", text=found[0], verdict=outcome.verdict
                    )
                    fix = Said("say it as the verdict does, or let a question tell the cases apart")
                    yield Problem((*where, language), "contradicted-verdict", message, fix)


def _claims(outcome: Outcome) -> Iterator[tuple[Where, Mapping[str, str]]]:
    where = ("outcomes", outcome.id)
    yield (*where, "title"), outcome.title
    if not outcome.money.amount.id:
        yield (*where, "money", "amount", "text"), outcome.money.amount.text


def refunds_without_a_way(draft: Draft) -> Iterator[Problem]:
    """Where money comes back, the answer says where it goes and when it arrives."""
    for outcome in draft.guide.outcomes.values():
        if outcome.verdict not in choices("verdicts") or not brings_money(outcome.verdict):
            continue
        for name in ("where", "when"):
            if name not in outcome.money.said:
                message = Said(
                    "the verdict '{verdict}' brings money, but '{field}' is missing",
                    verdict=outcome.verdict,
                    field=name,
                )
                fix = Said("say where it goes and when it arrives")
                yield Problem(("outcomes", outcome.id, "money"), "refund-without-a-way", message, fix)


def sums_of_another_site(draft: Draft) -> Iterator[Problem]:
    """The sum that estimates an amount is one of a site that the amount's facts hold for."""
    if not draft.is_whole("facts"):
        return
    for outcome in draft.guide.outcomes.values():
        found = draft.guide.sums.get(outcome.money.rule or "")
        sites = {draft.guide.facts[fact].site for fact in outcome.money.amount.facts if fact in draft.guide.facts}
        if found and sites and found.site not in sites:
            message = Said(
                "'{sum}' is a sum of the site '{site}', which no fact of the amount holds for",
                sum=found.id,
                site=found.site,
            )
            yield Problem(("outcomes", outcome.id, "money", "rule"), "sum-of-another-site", message)


def promises_to_the_unsure(draft: Draft) -> Iterator[Problem]:
    """Whoever is not sure is led to a question, or to an answer that promises no money."""
    outcomes, known = draft.guide.outcomes, choices("verdicts")
    for question in draft.guide.questions.values():
        for index, option in enumerate(question.options):
            verdict = outcomes[option.goto].verdict if option.goto in outcomes else ""
            if option.id == UNSURE and verdict in known and brings_money(verdict):
                where = ("questions", question.id, "options", index, "goto")
                message = Said("promises '{verdict}' to whoever is not sure", verdict=verdict)
                yield Problem(
                    where, "promise-to-the-unsure", message, Said("lead to an outcome that says to look first")
                )


def contradicted_rows(draft: Draft) -> Iterator[Problem]:
    """A product's row says nothing that the verdict of its outcome rules out."""
    for product in draft.guide.products.values():
        for site, offer in product.sites.items():
            outcome = draft.guide.outcomes.get(offer.outcome)
            if outcome is None or outcome.verdict not in CONTRADICTED:
                continue
            columns, values = CONTRADICTED[outcome.verdict]
            for column in columns or choices("columns"):
                if (said := getattr(offer, column)) in values:
                    message = Said(
                        "'{text}' contradicts the verdict '{verdict}' of '{outcome}'",
                        text=said,
                        verdict=outcome.verdict,
                        outcome=outcome.id,
                    )
                    fix = Said("correct the row, or name the outcome that it means")
                    yield Problem(("products", product.id, "sites", site, column), "contradicted-row", message, fix)


def bare_outcomes(draft: Draft) -> Iterator[Problem]:
    """Every outcome says what to know before pressing, and what to press or why there is nothing."""
    for outcome in draft.guide.outcomes.values():
        for field, lacking, fix in (
            (
                "cautions",
                Said("does not say what to know before pressing"),
                Said("name the gravest cautions under 'cautions'"),
            ),
            ("action", Said("does not say what to press"), Said("give it an 'action': a place, or why there is none")),
        ):
            if not getattr(outcome, field):
                yield Problem(("outcomes", outcome.id), "bare-outcome", lacking, fix, warning=True)
