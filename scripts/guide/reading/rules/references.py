"""The rules of names: whatever is named exists, and whatever exists is used."""

from collections import defaultdict
from collections.abc import Iterator

from ...files.problem import Problem, Where, closest, did_you_mean
from ...records.kinds import Value
from ...records.naming import NAMED
from ..draft import Draft
from ..macros import MACROS

# What a member of some sections is called.
CALLED = {
    ("questions", "outcomes"): "question or outcome",
    ("places", "statements"): "place or statement",
    ("questions",): "question",
    ("outcomes",): "outcome",
    ("statements",): "statement",
    ("cautions",): "caution",
    ("topics",): "topic",
    ("faq",): "FAQ entry",
    ("sources",): "source",
    ("places",): "place",
    ("facts",): "fact",
    ("sums",): "sum",
}
# Sections whose members are there to be named, and what to do with one that is not.
USED = {
    "statements": ("no answer makes the statement", "name it or remove it"),
    "cautions": ("no outcome has the caution", "name it or remove it"),
    "places": ("no text names the place", "name it or remove it"),
    "topics": ("no FAQ entry has the topic", "remove it"),
    "facts": ("nothing rests on the fact", "cite it or remove it"),
    "sources": ("no fact names the source", "remove it"),
}


def unknown_ids(draft: Draft) -> Iterator[Problem]:
    """Everything that is named by its id exists."""
    members = {sections: {id_ for each in sections for id_ in getattr(draft.guide, each)} for sections in CALLED}
    for reference in draft.references:
        if draft.knows(*reference.sections) and reference.id not in members[reference.sections]:
            message = f"no {CALLED[reference.sections]} has the id '{reference.id}'"
            fix = did_you_mean(reference.id, members[reference.sections])
            yield Problem(reference.where, "unknown-id", message, fix)


def unused(draft: Draft) -> Iterator[Problem]:
    """Every statement, place, topic, fact and source is used somewhere."""
    if draft.incomplete:
        return
    named: dict[str, set[str]] = defaultdict(set)
    for reference in draft.references:
        for section in reference.sections:
            named[section].add(reference.id)
    for call in (call for page in draft.pages for call in page.calls if call.name in MACROS):
        named[MACROS[call.name].section].update(call.ids)
    for section, (message, fix) in USED.items():
        members = getattr(draft.guide, section)
        meant = {closest(id_, members) for id_ in named[section] - members.keys()}  # a misspelt id is told once
        for id_ in members:
            if id_ not in named[section] | meant:
                yield Problem((section, id_), "unused", f"{message} '{id_}'", fix)


def unknown_values(draft: Draft) -> Iterator[Problem]:
    """Every number that a question, a deadline or a sum takes from a fact is one of the fact's values."""
    guide = draft.guide
    named: list[tuple[Where, Value | None]] = [
        (("questions", each.id, "days", "limit"), each.days.limit) for each in guide.questions.values() if each.days
    ]
    for outcome in guide.outcomes.values():
        where: Where = ("outcomes", outcome.id, "deadlines", "ends")
        ends = outcome.deadlines.ends if outcome.deadlines else ()
        named += [((*where, index, "limit"), end.limit) for index, end in enumerate(ends)]
    for rule in guide.sums.values():
        named += [(("sums", rule.id, "coefficient"), rule.coefficient), (("sums", rule.id, "below"), rule.below)]
    for where, value in named:
        if value and value.fact in guide.facts and value.number.is_nan():
            name = value.name.partition(".")[2]
            fix = did_you_mean(name, guide.facts[value.fact].values) or f"add '{name}' to its values"
            yield Problem(where, "unknown-value", f"the fact '{value.fact}' states no value '{name}'", fix)


def vague_actions(draft: Draft) -> Iterator[Problem]:
    """Every action has a place with the words on its button, or says why there is none."""
    for outcome in draft.guide.outcomes.values():
        action, where = outcome.action, ("outcomes", outcome.id, "action")
        if action and (action.place is None) == (action.none is None):
            yield Problem(
                where, "vague-action", "has to name a place, or say why there is none", "give it place or none"
            )
        elif action and (action.place is None) != (action.label is None):
            yield Problem(where, "vague-action", "a place and its label go together", "give it both")


def loose_entries(draft: Draft) -> Iterator[Problem]:
    """Every FAQ entry belongs to an outcome or a question, so that a walk leads to it."""
    if not draft.knows("outcomes"):
        return
    for entry in draft.guide.faq.values():
        if not entry.questions and not draft.guide.outcomes_of[entry.id]:
            message = f"no walk leads to the FAQ entry '{entry.id}'"
            yield Problem(
                ("faq", entry.id), "loose-entry", message, "name it in an outcome's faq, or give it questions"
            )


def shared_names(draft: Draft) -> Iterator[Problem]:
    """No place and statement share an id: a text names both the same way."""
    for id_ in draft.guide.places:
        if id_ in draft.guide.statements:
            yield Problem(("places", id_), "shared-name", f"a statement has the id '{id_}' too")


def nested_quotes(draft: Draft) -> Iterator[Problem]:
    """A statement quotes no other, so that it can be read on its own."""
    for id_, statement in draft.guide.statements.items():
        for language, text in statement.text.items():
            for match in NAMED.finditer(text) if "[" in text else ():
                if match["id"] in draft.guide.statements:
                    where = ("statements", id_, "text", language)
                    yield Problem(where, "nested-quote", f"quotes the statement '{match['id']}'", "write its words out")


def worded_quotes(draft: Draft) -> Iterator[Problem]:
    """Own words stand for a place alone: a statement is quoted in its own."""
    for saying in draft.sayings:
        for language, text in saying.text.items() if saying.kind != "name" else ():
            for match in NAMED.finditer(text) if "][" in text else ():
                if match["words"] and match["id"] in draft.guide.statements:
                    message = (
                        f"gives the statement '{match['id']}' the words '{match['words']}', which nobody would see"
                    )
                    yield Problem((*saying.where, language), "worded-quote", message, f"write [{match['id']}]")
