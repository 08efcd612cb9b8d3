"""The rules of names: whatever is named exists, and whatever exists is used."""

from collections import defaultdict
from collections.abc import Iterator

from ...files.problem import Problem, Where, did_you_mean, unknown_id
from ...files.said import Said
from ...records.guide import Guide
from ...records.kinds import Value
from ...records.leaves import Reference
from ...records.naming import NAMED
from ..draft import Draft
from ..macros import MACROS
from ..merge import NOWHERE

# What a member of some sections is called.
CALLED = {
    ("questions", "outcomes"): Said("question or outcome"),
    ("places", "statements"): Said("place or statement"),
    ("questions",): Said("question"),
    ("outcomes",): Said("outcome"),
    ("statements",): Said("statement"),
    ("cautions",): Said("caution"),
    ("topics",): Said("topic"),
    ("faq",): Said("FAQ entry"),
    ("sources",): Said("source"),
    ("places",): Said("place"),
    ("facts",): Said("fact"),
    ("sums",): Said("sum"),
}
IN_TIME = Said("it holds on other days only; let what names it hold on the same")
# Sections whose members are there to be named, and what to do with one that is not.
USED = {
    "statements": (Said("no answer makes the statement '{id}'"), Said("name it or remove it")),
    "cautions": (Said("no outcome has the caution '{id}'"), Said("name it or remove it")),
    "places": (Said("no text names the place '{id}'"), Said("name it or remove it")),
    "topics": (Said("no FAQ entry has the topic '{id}'"), Said("remove it")),
    "facts": (Said("nothing rests on the fact '{id}'"), Said("cite it or remove it")),
    "sources": (Said("no fact names the source '{id}'"), Said("remove it")),
}


def unknown_ids(draft: Draft) -> Iterator[Problem]:
    """Everything that is named by its id exists."""
    absent: set[str] = set()
    for reference, members in _unknown(draft):
        section = reference.sections[0]
        if not draft.knows(*reference.sections) or section in absent:
            continue
        if not members and section not in draft.elsewhen:
            absent.add(section)
            yield Problem(reference.where, "missing-section", NOWHERE.of(section=section))
        else:
            message, fix = unknown_id(CALLED[reference.sections], reference.id, members)
            other_days = any(reference.id in draft.elsewhen.get(section, ()) for section in reference.sections)
            yield Problem(
                reference.where, "unknown-id", message, IN_TIME if other_days else fix, passage=f"[{reference.id}]"
            )


def _unknown(draft: Draft) -> Iterator[tuple[Reference, set[str]]]:
    members = {sections: {id_ for each in sections for id_ in getattr(draft.guide, each)} for sections in CALLED}
    for reference in draft.references:
        if reference.id and reference.id not in members[reference.sections]:  # without an id its shape is wrong
            yield reference, members[reference.sections]


def unused(draft: Draft) -> Iterator[Problem]:
    """Every statement, place, topic, fact and source is used somewhere."""
    if draft.incomplete or draft.damaged:
        return
    named: dict[str, set[str]] = defaultdict(set)
    for reference in draft.references:
        for section in reference.sections:
            named[section].add(reference.id)
    for call in (call for page in draft.pages for call in page.calls if call.name in MACROS):
        named[MACROS[call.name].section].update(call.ids)
    misnamed = {section for reference, _ in _unknown(draft) for section in reference.sections}
    for section, (message, fix) in USED.items():
        for id_ in getattr(draft.guide, section) if section not in misnamed else ():  # one of these may be meant
            if id_ not in named[section]:
                yield Problem((section, id_), "unused", message.of(id=id_), fix)


def unknown_values(draft: Draft) -> Iterator[Problem]:
    """Every number that a question, a deadline or a sum takes from a fact is one of the fact's values."""
    guide = draft.guide
    if not draft.is_whole("facts"):
        return
    named = [*_limits(guide)]
    for rule in guide.sums.values():
        named += [(("sums", rule.id, "coefficient"), rule.coefficient), (("sums", rule.id, "below"), rule.below)]
    for where, value in named:
        if value and value.fact in guide.facts and value.number.is_nan():
            name = value.name.partition(".")[2]
            fix = did_you_mean(name, guide.facts[value.fact].values) or Said("add '{name}' to its values", name=name)
            yield Problem(
                where,
                "unknown-value",
                Said("the fact '{fact}' states no value '{name}'", fact=value.fact, name=name),
                fix,
            )


def _limits(guide: Guide) -> Iterator[tuple[Where, Value | None]]:
    """The limits of questions, deadlines and sums, with their paths."""
    for question in guide.questions.values():
        if question.days:
            yield ("questions", question.id, "days", "limit"), question.days.limit
    for outcome in guide.outcomes.values():
        for index, end in enumerate(outcome.deadlines.ends if outcome.deadlines else ()):
            yield ("outcomes", outcome.id, "deadlines", "ends", index, "limit"), end.limit
    for rule in guide.sums.values():
        yield ("sums", rule.id, "full"), rule.full


def broken_limits(draft: Draft) -> Iterator[Problem]:
    """A limit is a whole number of days or hours: where it was cut, a reader would be led to another answer than the fact gives."""
    for where, value in _limits(draft.guide):
        if value and not value.number.is_nan() and (value.number < 1 or value.number % 1):
            yield Problem(
                where, "broken-limit", Said("the value '{value}' is no whole number above 0", value=str(value.number))
            )


def vague_actions(draft: Draft) -> Iterator[Problem]:
    """Every action has a place with the words on its button, or says why there is none."""
    for outcome in draft.guide.outcomes.values():
        action, where = outcome.action, ("outcomes", outcome.id, "action")
        if action and (action.place is None) == (action.none is None):
            yield Problem(
                where,
                "vague-action",
                Said("has to name a place, or say why there is none"),
                Said("give it place or none"),
            )
        elif action and (action.place is None) != (action.label is None):
            yield Problem(where, "vague-action", Said("a place and its label go together"), Said("give it both"))
        for language, text in (action.label or {}).items() if action else ():
            if set("[]") & set(text):
                fix = Said("write the button's words without it")
                yield Problem(
                    (*where, "label", language), "vague-action", Said("holds a square bracket, which names places"), fix
                )


def loose_entries(draft: Draft) -> Iterator[Problem]:
    """Every FAQ entry belongs to an outcome or a question, so that a walk leads to it."""
    if not draft.is_whole("outcomes", "faq"):
        return
    for entry in draft.guide.faq.values():
        if not entry.questions and not draft.guide.outcomes_of[entry.id]:
            message = Said("no walk leads to the FAQ entry '{entry}'", entry=entry.id)
            yield Problem(
                ("faq", entry.id), "loose-entry", message, Said("name it in an outcome's faq, or give it questions")
            )


def shared_names(draft: Draft) -> Iterator[Problem]:
    """No place and statement share an id: a text names both the same way."""
    for id_ in draft.guide.places:
        if id_ in draft.guide.statements:
            yield Problem(("places", id_), "shared-name", Said("a statement has the id '{id}' too", id=id_))


def nested_quotes(draft: Draft) -> Iterator[Problem]:
    """A statement quotes no other, so that it can be read on its own."""
    for id_, statement in draft.guide.statements.items():
        for language, text in statement.text.items():
            for match in NAMED.finditer(text) if "[" in text else ():
                if match["id"] in draft.guide.statements:
                    where = ("statements", id_, "text", language)
                    yield Problem(
                        where,
                        "nested-quote",
                        Said("quotes the statement '{id}'", id=match["id"]),
                        Said("write its words out"),
                        passage=match[0],
                    )


def worded_quotes(draft: Draft) -> Iterator[Problem]:
    """Own words stand for a place alone: a statement is quoted in its own."""
    for saying in draft.sayings:
        for language, text in saying.text.items() if saying.kind != "name" else ():
            for match in NAMED.finditer(text) if "][" in text else ():
                if match["words"] and match["id"] in draft.guide.statements:
                    message = Said(
                        "gives the statement '{id}' the words '{words}', which nobody would see",
                        id=match["id"],
                        words=match["words"],
                    )
                    fix = Said("write [{id}]", id=match["id"])
                    yield Problem((*saying.where, language), "worded-quote", message, fix, passage=match[0])
