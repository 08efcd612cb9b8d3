"""The rules of the tree: it is whole, it ends, and every question asks something that everybody can answer."""

import re
from collections.abc import Iterator, Mapping

from ...files.problem import Problem, Where, did_you_mean, unknown_id, unknown_option
from ...files.said import Said
from ...files.words import languages, word
from ...records.guide import UNSURE
from ...records.tree import Option, Question
from ..draft import Draft
from .references import CALLED


def unreachable_nodes(draft: Draft) -> Iterator[Problem]:
    """Every question and outcome is reached from the start; what stands behind one that is not says nothing of its own."""
    guide = draft.guide
    nodes = {**guide.questions, **guide.outcomes}
    targets = {goto for options in guide.routes.questions.values() for _, goto in options}
    if (
        not draft.is_whole("start", "questions")
        or not draft.knows("outcomes")
        or not {guide.start, *targets} <= nodes.keys()
    ):
        return  # where something leads nowhere, that is why
    reached = guide.routes.reached
    lost = {id_: options for id_, options in guide.routes.questions.items() if id_ not in reached}
    known = reached.union(goto for options in lost.values() for _, goto in options)
    for kind, members in (("questions", guide.questions), ("outcomes", guide.outcomes)):
        for id_ in members:
            if id_ not in known:
                yield Problem((kind, id_), "unreachable", Said("nothing leads to '{id}' from the start", id=id_))


def cycles(draft: Draft) -> Iterator[Problem]:
    """Nothing leads back to itself, so every walk ends."""
    for walk in draft.guide.routes.cycles():
        message = Said("these lead back to themselves: {walk}", walk=" → ".join(walk))
        yield Problem(("questions", walk[0]), "cycle", message)


def missing_options(draft: Draft) -> Iterator[Problem]:
    """Every question has two or more options."""
    if not draft.is_whole("questions"):
        return
    for question in draft.guide.questions.values():
        where = ("questions", question.id, "options")
        match len(question.options):
            case 0:
                yield Problem(
                    where, "no-options", Said("a question without options leads nowhere"), Said("add two options")
                )
            case 1:
                yield Problem(
                    where, "one-option", Said("a question with one option asks nothing"), Said("add an option")
                )


def repeated_ids(draft: Draft) -> Iterator[Problem]:
    """No option of a question, and no node, shares its id with another."""
    guide = draft.guide
    for question in guide.questions.values():
        seen: set[str] = set()
        for index, option in enumerate(question.options):
            if option.id and option.id in seen:
                where = ("questions", question.id, "options", index, "id")
                yield Problem(where, "duplicate-option", Said("another option here has the id '{id}'", id=option.id))
            seen.add(option.id)
    for id_ in guide.outcomes:
        if id_ in guide.questions:
            yield Problem(("outcomes", id_), "duplicate-node", Said("a question has the id '{id}' too", id=id_))


def questions_without_difference(draft: Draft) -> Iterator[Problem]:
    """Some option of every question makes a difference, unless the question says why it is asked."""
    for question in draft.guide.questions.values():
        targets = [option.goto for option in question.options]
        if len(targets) > 1 and len(set(targets)) == 1 and question.why is None:
            message, fix = (
                Said("every option leads to '{id}'", id=targets[0]),
                Said("remove the question, or say 'why' it is asked"),
            )
            yield Problem(("questions", question.id), "no-difference", message, fix)


def questions_without_way_on(draft: Draft) -> Iterator[Problem]:
    """Every question has an option for whoever does not know."""
    unsure = {each: re.compile(word("writing.unsure", each)) for each in languages()}
    for question in draft.guide.questions.values():
        if len(question.options) > 1 and not any(_is_way_on(each, unsure) for each in question.options):
            message = Said("has no answer for whoever does not know")
            fix = Said("add an option with the id '{id}', or say so in the words of one", id=UNSURE)
            yield Problem(("questions", question.id, "options"), "no-way-on", message, fix)


def _is_way_on(option: Option, unsure: Mapping[str, re.Pattern[str]]) -> bool:
    return option.id == UNSURE or all(unsure[each].search(text) for each, text in option.text.items() if each in unsure)


def unknown_picks(draft: Draft) -> Iterator[Problem]:
    """Every note and every deadline asks for picks that exist."""
    if not draft.is_whole("questions"):
        return
    known = {id_: [option.id for option in question.options] for id_, question in draft.guide.questions.items()}
    for outcome in draft.guide.outcomes.values():
        for place, when in outcome.conditions:
            for question, option in when.items():
                where = ("outcomes", outcome.id, *place, "when", question)
                if question not in known:
                    yield Problem(where, "unknown-pick", *unknown_id(CALLED["questions",], question, known))
                elif option not in known[question]:
                    yield Problem(where, "unknown-pick", *unknown_option(question, option, known[question]))


def unknown_options(draft: Draft) -> Iterator[Problem]:
    """Every option that a question's date picker or calculator proposes exists."""
    if not draft.is_whole("questions"):
        return
    for question in (each for each in draft.guide.questions.values() if each.days or each.sum):
        known = [option.id for option in question.options]
        for place, option in _proposed(question):
            if option not in known:
                where = ("questions", question.id, *place)
                yield Problem(where, "unknown-option", *unknown_option(question.id, option, known))


def _proposed(question: Question) -> Iterator[tuple[Where, str]]:
    """Where a question's helps name an option, and which."""
    if sum_ := question.sum:
        yield from ((("sum", name), getattr(sum_, name)) for name in ("some", "none"))
    if days := question.days:
        yield from ((("days", name), getattr(days, name)) for name in ("within", "edge", "over"))
        yield from (
            (("days", "also", one, at), other) for one, others in days.also.items() for at, other in enumerate(others)
        )


def idle_alternatives(draft: Draft) -> Iterator[Problem]:
    """What else the days fit stands by an option that the date picker proposes, and is another one."""
    for id_, days in ((each.id, each.days) for each in draft.guide.questions.values() if each.days):
        proposed = [days.within, days.edge, days.over]
        for option, others in days.also.items():
            where = ("questions", id_, "days", "also", option)
            if option not in proposed:
                message = Said("no day proposes the option '{option}'", option=option)
                yield Problem(where, "idle-alternatives", message, did_you_mean(option, proposed))
            if option in others:
                message = Said("the option '{option}' is no alternative to itself", option=option)
                yield Problem((*where, others.index(option)), "idle-alternatives", message, Said("remove it"))
