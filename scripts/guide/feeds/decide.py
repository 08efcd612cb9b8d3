"""What to tell whoever gave these answers: the next question, or the outcome. `docs/assets/decide.js` does the same."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..files.words import word
from ..records.addresses import address_of
from ..records.guide import Guide
from ..records.naming import plain_text
from ..records.outline import cited_in, lead, outline
from ..records.replies import sent
from ..records.tree import Outcome, Question

Told = dict[str, Any]


def decide(guide: Guide, picks: Mapping[str, str], language: str, home: str = "") -> Told:
    """The picks that hold, those that are `ignored` because no question asks for them or has the option, and what follows.

    That is a `question` with its options, or an `outcome` with its notes, reply, facts and address. Texts are plain, with the
    addresses of the places that they name. `home` is the address of the language's root. `hint`, `why`, `find_out` and `more` are
    left out where there are none.
    """
    walked, node = guide.routes.follow(picks)
    ignored = [question for question in picks if question not in walked]
    if node in guide.questions:
        told = {"question": _question(guide, guide.questions[node], language, home)}
    else:
        told = {"outcome": _outcome(guide, guide.outcomes[node], walked, language, home)}
    return {"picks": walked, "ignored": ignored, **told}


def _question(guide: Guide, question: Question, language: str, home: str) -> Told:
    help_ = {"hint": question.hint, "why": question.why, "find_out": question.find_out}
    return {
        "id": question.id,
        "text": question.text[language],
        **{key: plain_text(guide, text[language], language) for key, text in help_.items() if text},
        "options": [{"id": each.id, "text": each.text[language]} for each in question.options],
        "address": home + address_of("questions", question.id),
    }


def _outcome(guide: Guide, outcome: Outcome, picks: Mapping[str, str], language: str, home: str) -> Told:
    first, more = lead(guide, outcome, language)
    sections = [
        replace(each, lines=tuple(line for line in each.lines if line.when.items() <= picks.items()))
        for each in outline(guide, outcome, language)
    ]
    notes = [line.text for section in sections if section.key == "notes" for line in section.lines]
    return {
        "id": outcome.id,
        "verdict": outcome.verdict,
        "verdict_text": word(f"verdicts.{outcome.verdict}", language),
        "title": outcome.title[language],
        "summary": plain_text(guide, first, language),
        **({"more": plain_text(guide, more, language)} if more else {}),
        "notes": [plain_text(guide, note, language) for note in notes],
        "reply": sent(guide, "outcomes", outcome.id, language),
        "facts": [_fact(guide, fact, language) for fact in cited_in(outcome, sections)],
        "address": home + address_of("outcomes", outcome.id),
    }


def _fact(guide: Guide, id_: str, language: str) -> Told:
    fact = guide.facts[id_]
    said = {"id": id_, "text": plain_text(guide, fact.text[language], language), "grade": fact.grade}
    return {**said, "sources": [guide.sources[source].url for source in fact.sources]}
