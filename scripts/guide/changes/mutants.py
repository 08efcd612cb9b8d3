"""Whether the check would notice a mistake: every small one that can be made in the tree is made, and the check is run.

The routing is held by cases alone. A verdict and the facts of an outcome are held where a rule or a case names them; what
nothing holds is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from ..files.problem import Where
from ..files.said import Said
from ..files.words import choices
from ..reading.draft import Draft
from ..reading.rules import problems_in
from ..records.guide import Guide
from ..records.once import once
from ..records.routes import Routes
from ..records.tree import Outcome

Options = tuple[tuple[str, str], ...]
ROUTING = ("goto", "swap")


@dataclass(frozen=True)
class Mutant:
    """One mistake and whether it was noticed.

    kind: `goto`, `swap`, `verdict` or `fact`
    where: the path in the YAML
    message: what was changed
    """

    kind: str
    where: Where
    message: Said
    noticed: bool


@once
def routing_mutants(guide: Guide) -> tuple[Mutant, ...]:
    """Every option led where another option of its question leads, and to one more outcome; every two options swapped."""
    return tuple(_routing_mutants(guide))


def _routing_mutants(guide: Guide) -> Iterator[Mutant]:
    routes = guide.routes
    for question, options in routes.questions.items():
        for place, (option, goto) in enumerate(options):
            for other in _other_ends(routes, options, goto):
                changed = tuple((id_, other if id_ == option else node) for id_, node in options)
                where, message = (
                    ("questions", question, "options", place, "goto"),
                    Said("'{before}' → '{after}'", before=goto, after=other),
                )
                yield Mutant("goto", where, message, _is_noticed(guide, question, changed))
        for (one, first), (two, second) in combinations(options, 2):
            if first != second:
                swapped = {one: second, two: first}
                changed = tuple((id_, swapped.get(id_, node)) for id_, node in options)
                message = Said("'{one}' and '{two}' swapped", one=one, two=two)
                yield Mutant("swap", ("questions", question, "options"), message, _is_noticed(guide, question, changed))


def _other_ends(routes: Routes, options: Options, goto: str) -> list[str]:
    """The other ends of the question's options, and the first outcome that is none."""
    near = [node for _, node in options]
    far = next((outcome for outcome in sorted(routes.outcomes) if outcome not in near), goto)
    return [node for node in dict.fromkeys([*near, far]) if node != goto]


def _is_noticed(guide: Guide, question: str, options: Options) -> bool:
    """Whether a case that takes one of the changed options goes astray."""
    before = dict(guide.routes.questions[question])
    changed = {option for option, node in options if before[option] != node}
    routes = replace(guide.routes, questions={**guide.routes.questions, question: options})
    taking = (case for case in guide.cases.values() if case.picks.get(question) in changed)
    return any(routes.follow(case.picks) != (case.picks, case.outcome) for case in taking)


def content_mutants(guide: Guide) -> Iterator[Mutant]:
    """Every verdict changed, every fact of an outcome dropped."""
    verdicts = list(choices("verdicts"))
    for outcome in guide.outcomes.values():
        where = ("outcomes", outcome.id)
        other = verdicts[(verdicts.index(outcome.verdict) + 1) % len(verdicts)]
        changed = replace(outcome, verdict=other)
        yield _content(
            "verdict",
            (*where, "verdict"),
            Said("'{before}' → '{after}'", before=outcome.verdict, after=other),
            guide,
            changed,
        )
        for place, fact in enumerate(outcome.facts):
            changed = replace(outcome, facts=tuple(each for each in outcome.facts if each != fact))
            yield _content("fact", (*where, "facts", place), Said("'{fact}' dropped", fact=fact), guide, changed)


def _content(kind: str, where: Where, message: Said, guide: Guide, outcome: Outcome) -> Mutant:
    changed = replace(guide, outcomes={**guide.outcomes, outcome.id: outcome})
    noticed = _mistakes(changed) - _mistakes(guide)
    return Mutant(kind, where, message, bool(noticed))


@once
def _mistakes(guide: Guide) -> frozenset[tuple[Where, str]]:
    """Where a guide without the pages beside it breaks which rule."""
    return frozenset((each.where, each.rule) for each in problems_in(Draft(guide, frozenset())) if not each.warning)


def scores(mutants: list[Mutant]) -> Mapping[str, tuple[int, int]]:
    """Per kind: how many were noticed, of how many."""
    found: dict[str, tuple[int, int]] = {}
    for each in mutants:
        noticed, of = found.get(each.kind, (0, 0))
        found[each.kind] = (noticed + each.noticed, of + 1)
    return found
