"""Builds the records from data that has been checked."""

from typing import Any

from .model import Entry, Fact, Guide, Money, Note, Option, Outcome, Question, Source, Statement


def build_guide(tree: Any, faq: Any, facts: Any) -> Guide:
    """The guide of three files' data, which must be free of problems."""
    return Guide(
        start=tree["start"],
        questions={id_: _question(id_, node) for id_, node in tree["questions"].items()},
        outcomes={id_: _outcome(id_, node) for id_, node in tree["outcomes"].items()},
        topics=faq["topics"],
        faq={id_: _entry(id_, entry) for id_, entry in faq["faq"].items()},
        sources={id_: Source(id=id_, **source) for id_, source in facts["sources"].items()},
        facts={id_: _fact(id_, fact) for id_, fact in facts["facts"].items()},
    )


def _question(id_: str, node: Any) -> Question:
    return Question(
        id=id_,
        text=node["text"],
        why=node.get("why"),
        find_out=node.get("find_out"),
        facts=tuple(node.get("facts", ())),
        options=tuple(Option(**option) for option in node["options"]),
    )


def _statement(node: Any) -> Statement:
    return Statement(node["text"], tuple(node.get("facts", ())))


def _outcome(id_: str, node: Any) -> Outcome:
    money = node["money"]
    return Outcome(
        id=id_,
        verdict=node["verdict"],
        title=node["title"],
        summary=node["summary"],
        money=Money(*(_statement(money[part]) for part in ("amount", "where", "when"))),
        before=tuple(map(_statement, node["before"])),
        steps=tuple(map(_statement, node["steps"])),
        after=tuple(map(_statement, node["after"])),
        notes=tuple(
            Note(text=note["text"], facts=tuple(note.get("facts", ())), when=note["when"])
            for note in node.get("notes", ())
        ),
        facts=tuple(node["facts"]),
        faq=tuple(node["faq"]),
        reply=node["reply"],
    )


def _entry(id_: str, entry: Any) -> Entry:
    return Entry(
        id=id_,
        question=entry["question"],
        answer=entry["answer"],
        reply=entry["reply"],
        topic=entry["topic"],
        facts=tuple(entry["facts"]),
        nodes=tuple(entry["nodes"]),
        tags={language: tuple(words) for language, words in entry.get("tags", {}).items()},
        aliases=tuple(entry.get("aliases", ())),
    )


def _fact(id_: str, fact: Any) -> Fact:
    return Fact(
        id=id_,
        text=fact["text"],
        site=fact["site"],
        grade=fact["grade"],
        sources=tuple(fact["sources"]),
        checked=fact["checked"],
        review_by=fact["review_by"],
        conflict=fact.get("conflict"),
        research=tuple(fact.get("research", ())),
    )
