"""The rules a guide keeps. Each is one generator of problems; to add a rule, add a generator to RULES."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .check_tables import repeated_words, unknown_help, unknown_outcomes, wrong_examples
from .problem import Problem, Where, did_you_mean
from .raw import FACTS, FAQ, REFERENCE, TREE, Raw, cited, items, options, text


def unknown_nodes(raw: Raw) -> Iterator[Problem]:
    """Every goto, the start and every FAQ entry's node exists."""

    if raw.tree is None:
        return

    def unknown(file: str, where: Where, id_: str) -> Iterator[Problem]:
        if id_ and id_ not in raw.nodes:
            message = f"no question or outcome has the id '{id_}'"
            yield Problem(file, where, "unknown-node", message, did_you_mean(id_, raw.nodes))

    yield from unknown(TREE, ("start",), text(raw.tree, "start"))
    for id_, question in raw.questions.items():
        for index, option in options(question):
            yield from unknown(TREE, ("questions", id_, "options", index, "goto"), text(option, "goto"))
    for id_, entry in raw.entries.items():
        for index, node in enumerate(items(entry, "nodes")):
            if isinstance(node, str):
                yield from unknown(FAQ, ("faq", id_, "nodes", index), node)


def unreachable_nodes(raw: Raw) -> Iterator[Problem]:
    """Every question and outcome is reached from the start."""
    if raw.routes.start not in raw.nodes:
        return
    for kind, nodes in (("questions", raw.questions), ("outcomes", raw.outcomes)):
        for id_ in nodes:
            if id_ not in raw.reached:
                yield Problem(TREE, (kind, id_), "unreachable", f"nothing leads to '{id_}' from the start")


def cycles(raw: Raw) -> Iterator[Problem]:
    """Nothing leads back to itself, so every walk ends."""
    for walk in raw.routes.cycles():
        message = f"these lead back to themselves: {' → '.join(walk)}"
        yield Problem(TREE, ("questions", walk[0]), "cycle", message)


def missing_options(raw: Raw) -> Iterator[Problem]:
    """Every question has two or more options."""
    for id_, question in raw.questions.items():
        count = len(items(question, "options"))
        where = ("questions", id_, "options")
        if not count and isinstance(question.get("options", []), list):
            yield Problem(TREE, where, "no-options", "a question without options leads nowhere", "add two options")
        elif count == 1:
            yield Problem(TREE, where, "one-option", "a question with one option asks nothing", "add an option")


def repeated_ids(raw: Raw) -> Iterator[Problem]:
    """No option of a question, and no node, shares its id with another."""
    for id_, question in raw.questions.items():
        seen: set[str] = set()
        for index, option in options(question):
            option_id = text(option, "id")
            if option_id and option_id in seen:
                where = ("questions", id_, "options", index, "id")
                yield Problem(TREE, where, "duplicate-option", f"another option here has the id '{option_id}'")
            seen.add(option_id)
    for id_ in raw.outcomes:
        if id_ in raw.questions:
            yield Problem(TREE, ("outcomes", id_), "duplicate-node", f"a question has the id '{id_}' too")


def questions_without_difference(raw: Raw) -> Iterator[Problem]:
    """Some option of every question makes a difference, unless the question says why it is asked."""
    for id_, question in raw.questions.items():
        targets = [text(option, "goto") for _, option in options(question)]
        if len(targets) > 1 and len(set(targets)) == 1 and "why" not in question:
            message = f"every option leads to '{targets[0]}'"
            yield Problem(
                TREE, ("questions", id_), "no-difference", message, "remove the question, or say 'why' it is asked"
            )


def unknown_facts(raw: Raw) -> Iterator[Problem]:
    """Every fact that is cited exists, and every source that a fact names."""
    if raw.facts is not None:
        yield from _unknown(TREE, cited(raw.tree, "facts"), raw.all_facts, "fact")
        yield from _unknown(FAQ, cited(raw.entries, "facts", ("faq",)), raw.all_facts, "fact")
        yield from _unknown(REFERENCE, cited(raw.reference, "facts"), raw.all_facts, "fact")
        yield from _unknown(FACTS, cited(raw.all_facts, "sources", ("facts",)), raw.sources, "source")


def unused_facts(raw: Raw) -> Iterator[Problem]:
    """Every fact is used somewhere, and every source."""
    if raw.tree is None or raw.faq is None or raw.reference is None:
        return
    used = {id_ for data in (raw.tree, raw.entries, raw.reference) for _, id_ in cited(data, "facts")}
    for id_ in raw.all_facts:
        if id_ not in used:
            yield Problem(
                FACTS, ("facts", id_), "unused-fact", f"nothing rests on the fact '{id_}'", "cite it or remove it"
            )
    used = {id_ for _, id_ in cited(raw.all_facts, "sources")}
    for id_ in raw.sources:
        if id_ not in used:
            yield Problem(FACTS, ("sources", id_), "unused-source", f"no fact names the source '{id_}'", "remove it")


def loose_faq(raw: Raw) -> Iterator[Problem]:
    """FAQ and tree are bound both ways: what one names names it back."""
    if raw.tree is None or raw.faq is None:
        return
    yield from _unknown(TREE, cited(raw.outcomes, "faq", ("outcomes",)), raw.entries, "FAQ entry")
    for id_, outcome in raw.outcomes.items():
        for index, entry in enumerate(items(outcome, "faq")):
            if isinstance(entry, str) and entry in raw.entries and id_ not in items(raw.entries[entry], "nodes"):
                message = f"the FAQ entry '{entry}' does not name the outcome '{id_}' back"
                where = ("outcomes", id_, "faq", index)
                yield Problem(TREE, where, "one-sided-link", message, f"add '{id_}' to its nodes in {FAQ}")
    for id_, entry in raw.entries.items():
        for index, node in enumerate(items(entry, "nodes")):
            if isinstance(node, str) and node in raw.outcomes and id_ not in items(raw.outcomes[node], "faq"):
                message = f"the outcome '{node}' does not name the FAQ entry '{id_}' back"
                where = ("faq", id_, "nodes", index)
                yield Problem(FAQ, where, "one-sided-link", message, f"add '{id_}' to its faq in {TREE}")


def unknown_topics(raw: Raw) -> Iterator[Problem]:
    """Every FAQ entry's topic exists."""
    topics = raw.faq.get("topics") if isinstance(raw.faq, dict) else None
    for id_, entry in raw.entries.items():
        topic = text(entry, "topic")
        if topic and isinstance(topics, dict) and topic not in topics:
            message = f"there is no topic '{topic}'"
            yield Problem(FAQ, ("faq", id_, "topic"), "unknown-topic", message, did_you_mean(topic, topics))


def unknown_picks(raw: Raw) -> Iterator[Problem]:
    """Every note asks for picks that exist."""
    known = {id_: [text(option, "id") for _, option in options(node)] for id_, node in raw.questions.items()}
    for id_, outcome in raw.outcomes.items():
        for index, note in enumerate(items(outcome, "notes")):
            when = note.get("when") if isinstance(note, dict) else None
            for question, option in when.items() if isinstance(when, dict) else ():
                where = ("outcomes", id_, "notes", index, "when", question)
                if question not in known:
                    message = f"no question has the id '{question}'"
                    yield Problem(TREE, where, "unknown-pick", message, did_you_mean(question, known))
                elif isinstance(option, str) and option not in known[question]:
                    message = f"the question '{question}' has no option '{option}'"
                    yield Problem(TREE, where, "unknown-pick", message, did_you_mean(option, known[question]))


def taken_aliases(raw: Raw) -> Iterator[Problem]:
    """A retired id is not in use, and leads to one entry only."""
    taken = set(raw.entries)
    for where, alias in cited(raw.entries, "aliases", ("faq",)):
        if alias in taken:
            yield Problem(FAQ, where, "alias-taken", f"the id '{alias}' is in use")
        taken.add(alias)


def formula_replies(raw: Raw) -> Iterator[Problem]:
    """No reply begins with a sign that a spreadsheet takes for a formula when it opens replies.csv."""
    for file, kind, nodes in ((TREE, "outcomes", raw.outcomes), (FAQ, "faq", raw.entries)):
        for id_, node in nodes.items():
            for field in ("title", "question", "reply"):
                texts = node.get(field)
                for language, said in texts.items() if isinstance(texts, dict) else ():
                    if isinstance(said, str) and said.startswith(("=", "+", "-", "@")):
                        message = f"begins with '{said[0]}', which a spreadsheet takes for a formula"
                        yield Problem(file, (kind, id_, field, language), "formula", message, "begin with a word")


def _unknown(file: str, ids: Iterable[tuple[Where, str]], known: dict[str, Any], what: str) -> Iterator[Problem]:
    for where, id_ in ids:
        if id_ not in known:
            rule = f"unknown-{what.split()[0].lower()}"
            yield Problem(file, where, rule, f"there is no {what} '{id_}'", did_you_mean(id_, known))


RULES: tuple[Callable[[Raw], Iterator[Problem]], ...] = (
    unknown_nodes,
    unreachable_nodes,
    cycles,
    missing_options,
    repeated_ids,
    questions_without_difference,
    unknown_facts,
    unused_facts,
    loose_faq,
    unknown_topics,
    unknown_picks,
    unknown_help,
    unknown_outcomes,
    taken_aliases,
    formula_replies,
    repeated_words,
    wrong_examples,
)


def problems_in(raw: Raw) -> Iterator[Problem]:
    """Every breach of every rule."""
    for rule in RULES:
        yield from rule(raw)
