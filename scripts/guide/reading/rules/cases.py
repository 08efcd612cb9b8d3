"""The rules of walks: every customer gets the answer that the case names, every answer is taken by some, every note shown."""

from collections.abc import Iterator

from ...files.problem import Problem, did_you_mean, in_quotes, unknown_option
from ...files.said import Said
from ...files.words import choices
from ...records.cases import Case
from ...records.routes import Routes
from ...records.tree import Outcome
from ..draft import Draft

ASTRAY = Said("this walk ends in '{node}', not '{other}'; the answer to '{cause}' leads there")


def wrong_cases(draft: Draft) -> Iterator[Problem]:
    """Every case's walk takes exactly its picks and ends in its outcome, on which its facts stand."""
    guide = draft.guide
    if not draft.knows("questions", "outcomes"):
        return
    for case in guide.cases.values():
        problem = astray(case, guide.routes)
        if problem:
            yield problem
        elif case.outcome in guide.outcomes:
            yield from _otherwise(case, guide.outcomes[case.outcome])


def _otherwise(case: Case, outcome: Outcome) -> Iterator[Problem]:
    """What a case's outcome says otherwise than the case."""
    if outcome.verdict in choices("verdicts") and case.verdict not in (None, outcome.verdict):
        message = Said(
            "the verdict of '{outcome}' is '{verdict}', not '{other}'",
            outcome=outcome.id,
            verdict=outcome.verdict,
            other=case.verdict,
        )
        yield Problem(("cases", case.id, "verdict"), "wrong-case", message)
    for place, fact in enumerate(case.facts):
        if fact not in outcome.facts_after(case.picks):
            message = Said("'{outcome}' does not rest on the fact '{fact}'", outcome=outcome.id, fact=fact)
            yield Problem(("cases", case.id, "facts", place), "wrong-case", message)


def astray(case: Case, routes: Routes) -> Problem | None:
    """What keeps a case from its outcome; nothing where it gets there, or where the tree itself is broken."""
    where = ("cases", case.id, "picks")
    node, walked = routes.start, list[str]()
    while node in routes.questions and node not in walked:
        options = dict(routes.questions[node])
        if node not in case.picks:
            fix = Said("add '{node}: …', one of: {known}", node=node, known=tuple(options))
            message = Said("this walk comes to '{node}', which the case does not answer", node=node)
            return Problem(where, "wrong-case", message, fix)
        picked = case.picks[node]
        if picked not in options:
            return Problem((*where, node), "wrong-case", *unknown_option(node, picked, options))
        walked.append(node)
        node = options[picked]
    if node not in routes.outcomes:
        return None  # a loop, or an id that nothing has: told elsewhere
    if node != case.outcome:
        astray = next((each for each in walked if not _leads(routes, each, case)), walked[0])
        return Problem(
            ("cases", case.id, "outcome"), "wrong-case", ASTRAY.of(node=node, other=case.outcome, cause=astray)
        )
    for question in case.picks:
        if question not in walked:
            message = Said("this walk is never asked '{question}'", question=question)
            return Problem((*where, question), "wrong-case", message, did_you_mean(question, routes.questions))
    return None


def _leads(routes: Routes, question: str, case: Case) -> bool:
    """Whether the picked option still leads to the case's outcome on some walk."""
    goto = dict(routes.questions[question])[case.picks[question]]
    return case.outcome in Routes(goto, routes.questions, routes.outcomes).reached


def unpinned(draft: Draft) -> Iterator[Problem]:
    """Some case takes every answer and some case says every outcome's verdict, so that neither can change unnoticed."""
    if draft.incomplete:
        return
    cases = draft.guide.cases.values()
    taken = {pick for case in cases for pick in case.picks.items()}
    for question, options in draft.guide.routes.questions.items():
        if free := [option for option, _ in options if (question, option) not in taken]:
            message, fix = (
                Said("no case takes the answer {answers}", answers=tuple(map(in_quotes, free))),
                Said("add a case under 'cases'"),
            )
            yield Problem(("questions", question), "unpinned", message, fix, warning=True)
    for id_ in draft.guide.outcomes.keys() - {case.outcome for case in cases if case.verdict}:
        message, fix = (Said("no case says the verdict of this outcome"), Said("add 'verdict: …' to one of its cases"))
        yield Problem(("outcomes", id_), "unpinned-verdict", message, fix, warning=True)


def repeated_customers(draft: Draft) -> Iterator[Problem]:
    """No customer is told twice."""
    first: dict[str, str] = {}
    for case in draft.guide.cases.values():
        told = first.setdefault(case.customer, case.id)
        if case.customer and told != case.id:
            where = ("cases", case.id, "customer")
            yield Problem(
                where,
                "repeated-customer",
                Said("'{case}' tells this customer already", case=told),
                Said("remove one"),
                warning=True,
            )


def hidden_notes(draft: Draft) -> Iterator[Problem]:
    """Every note and every deadline is shown on some walk to its outcome."""
    outcomes = draft.guide.outcomes.values()
    asking = [(outcome.id, place, when) for outcome in outcomes for place, when in outcome.conditions]
    if not asking:
        return
    shown = draft.guide.routes.on_some_walk((when, outcome) for outcome, _, when in asking)
    for (outcome, place, _), is_shown in zip(asking, shown, strict=True):
        if draft.knows("questions") and not is_shown:
            message = Said("no walk to this outcome makes these picks, so nobody sees this")
            where = ("outcomes", outcome, *place, "when")
            yield Problem(where, "hidden-note", message, Said("correct its 'when', or remove it"))
