"""What the browser needs to run the quiz: the tree as JSON, in one language."""

import json
from dataclasses import asdict
from typing import Any

from ..files.words import choices, look, word, word_group
from ..pages.glossary import Glossary
from ..records.facts import Fact
from ..records.guide import Guide
from ..records.naming import plain_text, quoted
from ..records.outline import Section, outline
from ..records.statements import Place
from ..records.tree import Outcome, Question

Json = dict[str, Any]

WORDS = (
    "sources why find_out colon bracket_open bracket_close quote_open quote_close conflict console_decides console_last"
).split()


def render_quiz_data(guide: Guide, language: str) -> str:
    """The browser's tree; tree.schema.json and docs/*/data.md describe its fields."""
    cited = {fact for outcome in guide.outcomes.values() for fact in outcome.all_facts}
    data = {
        "language": language,
        "start": guide.start,
        "questions": {id_: _question(guide, node, language) for id_, node in guide.questions.items()},
        "outcomes": {id_: _outcome(guide, node, language) for id_, node in guide.outcomes.items()},
        "facts": {id_: _fact(guide, fact, language) for id_, fact in guide.facts.items() if id_ in cited},
        "places": {id_: _place(place, language) for id_, place in guide.places.items()},
        "verdicts": {id_: _verdict(id_, language) for id_ in choices("verdicts")},
        "terms": Glossary(guide, language).for_browser(),
        "words": {
            **word_group("quiz", language),
            **{key: word(key, language) for key in WORDS},
            "checklist": word_group("checklist", language),
            "grades": word_group("grades", language),
        },
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _question(guide: Guide, question: Question, language: str) -> Json:
    hints = {key: text[language] for key, text in (("why", question.why), ("find_out", question.find_out)) if text}
    days = question.days
    return {
        "text": question.text[language],
        **{key: quoted(guide, text, language) for key, text in hints.items()},
        **({"days": {**asdict(days), "limit": int(days.limit.number)}} if days else {}),
        **({"sum": asdict(question.sum)} if question.sum else {}),
        "most": guide.proof.most_left[question.id],
        "options": [{"id": o.id, "text": o.text[language], "goto": o.goto} for o in question.options],
    }


def _outcome(guide: Guide, outcome: Outcome, language: str) -> Json:
    return {
        "verdict": outcome.verdict,
        "title": outcome.title[language],
        "summary": quoted(guide, outcome.summary[language], language),
        "weak": guide.is_weak(outcome),
        "sections": [_section(each) for each in outline(guide, outcome, language)],
        "facts": outcome.facts,
        "faq": outcome.faq,
        "reply": plain_text(guide, outcome.reply[language], language),
    }


def _section(section: Section) -> Json:
    lines = [{key: value for key, value in asdict(line).items() if value} for line in section.lines]
    return {"key": section.key, "form": section.form, "title": section.title, "lines": lines}


def _fact(guide: Guide, fact: Fact, language: str) -> Json:
    conflict = {"conflict": quoted(guide, fact.conflict[language], language)} if fact.conflict else {}
    return {"text": quoted(guide, fact.text[language], language), "grade": fact.grade, **conflict}


def _place(place: Place, language: str) -> Json:
    device = {"device": place.device[language]} if place.device else {}
    return {"name": place.name[language], "address": place.address, **device}


def _verdict(verdict: str, language: str) -> Json:
    tone, glyph = look("verdicts", verdict)
    return {"text": word(f"verdicts.{verdict}", language), "tone": tone, "glyph": glyph}
