"""What the browser needs to run the quiz: the tree as JSON, in one language."""

import json
from dataclasses import asdict
from typing import Any

from .glossary import Glossary
from .model import Fact, Guide, Outcome, Question, Statement
from .words import word, word_group

WORDS = [
    "amount",
    "where",
    "when",
    "money",
    "before",
    "steps",
    "after",
    "notes",
    "related",
    "sources",
    "why",
    "find_out",
    "colon",
    "quote_open",
    "quote_close",
    "conflict",
    "console_decides",
    "console_last",
]


def render_quiz_data(guide: Guide, language: str) -> str:
    """The browser's tree; its fields are described in docs/*/data.md."""
    cited = {fact for outcome in guide.outcomes.values() for fact in outcome.all_facts}
    asked = {entry for outcome in guide.outcomes.values() for entry in outcome.faq}
    data = {
        "language": language,
        "start": guide.start,
        "questions": {id_: _question(guide, node, language) for id_, node in guide.questions.items()},
        "outcomes": {id_: _outcome(guide, node, language) for id_, node in guide.outcomes.items()},
        "facts": {id_: _fact(fact, language) for id_, fact in guide.facts.items() if id_ in cited},
        "faq": {id_: entry.question[language] for id_, entry in guide.faq.items() if id_ in asked},
        "terms": Glossary(guide, language).for_browser(),
        "words": {
            **word_group("quiz", language),
            **{key: word(key, language) for key in WORDS},
            "checklist": word_group("checklist", language),
            "grades": word_group("grades", language),
            "verdicts": word_group("verdicts", language),
        },
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _fact(fact: Fact, language: str) -> dict[str, Any]:
    conflict = {"conflict": fact.conflict[language]} if fact.conflict else {}
    return {"text": fact.text[language], "grade": fact.grade, **conflict}


def _question(guide: Guide, question: Question, language: str) -> dict[str, Any]:
    hints = {key: text[language] for key, text in (("why", question.why), ("find_out", question.find_out)) if text}
    return {
        "text": question.text[language],
        **hints,
        **({"days": asdict(question.days)} if question.days else {}),
        **({"sum": asdict(question.sum)} if question.sum else {}),
        "most": guide.proof.most_left[question.id],
        "options": [{"id": o.id, "text": o.text[language], "goto": o.goto} for o in question.options],
    }


def _outcome(guide: Guide, outcome: Outcome, language: str) -> dict[str, Any]:
    def said(statement: Statement) -> dict[str, Any]:
        return {"text": statement.text[language], "facts": statement.facts}

    money = outcome.money
    return {
        "verdict": outcome.verdict,
        "title": outcome.title[language],
        "summary": outcome.summary[language],
        "weak": guide.is_weak(outcome),
        "money": {"amount": said(money.amount), "where": said(money.where), "when": said(money.when)},
        "before": [said(statement) for statement in outcome.before],
        "steps": [said(statement) for statement in outcome.steps],
        "after": [said(statement) for statement in outcome.after],
        "notes": [{**said(note), "when": dict(note.when)} for note in outcome.notes],
        "facts": outcome.facts,
        "faq": outcome.faq,
        "reply": outcome.reply[language],
    }
