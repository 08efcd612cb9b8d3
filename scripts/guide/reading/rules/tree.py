"""The rules of the tree: it is whole, it ends, and every question asks something that everybody can answer."""

import re
from collections.abc import Iterable, Iterator

from ...files.problem import Problem, Where, closest, did_you_mean
from ...files.words import languages, word
from ...records.guide import UNSURE
from ...records.routes import Routes
from ...records.tree import Option
from ..draft import Draft


def unreachable_nodes(draft: Draft) -> Iterator[Problem]:
    """Every question and outcome is reached from the start."""
    guide = draft.guide
    nodes = {**guide.questions, **guide.outcomes}
    if guide.start not in nodes or not draft.knows("questions", "outcomes"):
        return
    reached = _as_meant(guide.routes, nodes.keys()).reached
    for kind, members in (("questions", guide.questions), ("outcomes", guide.outcomes)):
        for id_ in members:
            if id_ not in reached:
                yield Problem((kind, id_), "unreachable", f"nothing leads to '{id_}' from the start")


def _as_meant(routes: Routes, nodes: Iterable[str]) -> Routes:
    """The routes with each misspelt goto read as the id it probably means."""
    known = set(nodes)
    questions = {
        id_: tuple((option, goto if goto in known else closest(goto, known)) for option, goto in options)
        for id_, options in routes.questions.items()
    }
    return Routes(routes.start, questions, routes.outcomes)


def cycles(draft: Draft) -> Iterator[Problem]:
    """Nothing leads back to itself, so every walk ends."""
    for walk in draft.guide.routes.cycles():
        message = f"these lead back to themselves: {' → '.join(walk)}"
        yield Problem(("questions", walk[0]), "cycle", message)


def missing_options(draft: Draft) -> Iterator[Problem]:
    """Every question has two or more options."""
    for question in draft.guide.questions.values():
        where = ("questions", question.id, "options")
        match len(question.options):
            case 0:
                yield Problem(where, "no-options", "a question without options leads nowhere", "add two options")
            case 1:
                yield Problem(where, "one-option", "a question with one option asks nothing", "add an option")


def repeated_ids(draft: Draft) -> Iterator[Problem]:
    """No option of a question, and no node, shares its id with another."""
    guide = draft.guide
    for question in guide.questions.values():
        seen: set[str] = set()
        for index, option in enumerate(question.options):
            if option.id and option.id in seen:
                where = ("questions", question.id, "options", index, "id")
                yield Problem(where, "duplicate-option", f"another option here has the id '{option.id}'")
            seen.add(option.id)
    for id_ in guide.outcomes:
        if id_ in guide.questions:
            yield Problem(("outcomes", id_), "duplicate-node", f"a question has the id '{id_}' too")


def questions_without_difference(draft: Draft) -> Iterator[Problem]:
    """Some option of every question makes a difference, unless the question says why it is asked."""
    for question in draft.guide.questions.values():
        targets = [option.goto for option in question.options]
        if len(targets) > 1 and len(set(targets)) == 1 and question.why is None:
            message, fix = f"every option leads to '{targets[0]}'", "remove the question, or say 'why' it is asked"
            yield Problem(("questions", question.id), "no-difference", message, fix)


def questions_without_way_on(draft: Draft) -> Iterator[Problem]:
    """Every question has an option for whoever does not know."""
    for question in draft.guide.questions.values():
        if len(question.options) > 1 and not any(map(_is_way_on, question.options)):
            message = "has no answer for whoever does not know"
            fix = f"add an option with the id '{UNSURE}', or say so in the words of one"
            yield Problem(("questions", question.id, "options"), "no-way-on", message, fix)


def _is_way_on(option: Option) -> bool:
    said = (re.search(word("writing.unsure", each), option.text.get(each, "")) for each in languages())
    return option.id == UNSURE or all(said)


def unknown_picks(draft: Draft) -> Iterator[Problem]:
    """Every note asks for picks that exist."""
    if not draft.knows("questions"):
        return
    known = {id_: [option.id for option in question.options] for id_, question in draft.guide.questions.items()}
    for outcome in draft.guide.outcomes.values():
        for index, note in enumerate(outcome.notes):
            for question, option in note.when.items():
                where = ("outcomes", outcome.id, "notes", index, "when", question)
                if question not in known:
                    message = f"no question has the id '{question}'"
                    yield Problem(where, "unknown-pick", message, did_you_mean(question, known))
                elif option not in known[question]:
                    message = f"the question '{question}' has no option '{option}'"
                    yield Problem(where, "unknown-pick", message, did_you_mean(option, known[question]))


def unknown_options(draft: Draft) -> Iterator[Problem]:
    """Every option that a question's date picker or calculator proposes exists."""
    for question in draft.guide.questions.values():
        known = [option.id for option in question.options]
        for where, option in _proposed(question.id, question.days, ("within", "edge", "over"), "days"):
            yield from _unknown_option(where, option, known)
        for where, option in _proposed(question.id, question.sum, ("some", "none"), "sum"):
            yield from _unknown_option(where, option, known)


def _proposed(question: str, help_: object, fields: tuple[str, ...], tool: str) -> Iterator[tuple[Where, str]]:
    for field in fields if help_ else ():
        yield ("questions", question, tool, field), getattr(help_, field)


def _unknown_option(where: Where, option: str, known: list[str]) -> Iterator[Problem]:
    if option not in known:
        message = f"the question has no option '{option}'"
        yield Problem(where, "unknown-option", message, did_you_mean(option, known))
