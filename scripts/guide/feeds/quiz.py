"""What the browser needs to run the quiz, as JSON, in one language: the questions at once, each outcome when it is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from functools import partial
from typing import Any

from ..files.compact import compact_json
from ..files.words import choices, look, word, word_group
from ..pages.evidence import days_text, unofficial
from ..pages.glossary_marks import Glossary
from ..records.guide import Guide
from ..records.naming import quoted
from ..records.outline import lead, meant_for, outline
from ..records.replies import sent
from ..records.tree import Deadlines, Ending, Outcome, Question
from .quiz_tree import (
    QuizDays,
    QuizDeadlines,
    QuizEnding,
    QuizFact,
    QuizOption,
    QuizOutcome,
    QuizPlace,
    QuizQuestion,
    QuizSource,
    QuizSum,
    QuizTerm,
    QuizTerms,
    QuizTree,
    QuizVerdict,
)

WORDS = (
    "copy_ticket copy_reply copied sources evidence partly checked why find_out colon device_note quote_open quote_close conflict console_decides console_last overdue utc_offset notes_by_case"
).split()


def render_quiz_parts(guide: Guide, language: str) -> Iterator[tuple[str, str]]:
    """The tree in parts, by address: all but the answers, of which it has title and verdict, and then each answer; each with the places that it names."""
    tree = lean(quiz_tree(guide, language))
    outcomes, facts, sources, places = (tree.pop(key) for key in ("outcomes", "facts", "sources", "places"))
    heads = {id_: {"verdict": each["verdict"], "title": each["title"]} for id_, each in outcomes.items()}
    first = {**tree, "outcomes": heads, "facts": {}, "sources": {}}
    yield "tree/questions.json", _with_places(first, places)
    for id_, outcome in outcomes.items():
        cited = {fact: facts[fact] for fact in sorted(guide.outcomes[id_].all_facts)}
        stating = dict.fromkeys(source for fact in cited.values() for source in fact["sources"])
        part = {"outcome": outcome, "facts": cited, "sources": {source: sources[source] for source in stating}}
        yield f"tree/outcomes/{id_}.json", _with_places(part, places)


def _with_places(part: dict[str, Any], places: Mapping[str, Any]) -> str:
    said = compact_json(part)
    return compact_json({**part, "places": {id_: place for id_, place in places.items() if f"[{id_}]" in said}})


def lean(value: Any) -> Any:
    """Records as plain data; what a field leaves out is empty."""
    if isinstance(value, tuple):
        return [lean(each) for each in value]
    if isinstance(value, Mapping):
        return {key: lean(each) for key, each in value.items()}
    if not hasattr(value, "__dataclass_fields__"):
        return value
    given = {each.name: getattr(value, each.name) for each in fields(value)}
    return {name: lean(each) for name, each in given.items() if each or each is False or each == 0}


def quiz_tree(guide: Guide, language: str) -> QuizTree:
    """The guide as the quiz sees it."""
    said = partial(_said, guide, language)
    cited = {fact for outcome in guide.outcomes.values() for fact in outcome.all_facts}
    facts = {id_: fact for id_, fact in guide.facts.items() if id_ in cited}
    return QuizTree(
        language=language,
        start=guide.start,
        questions={id_: _question(guide, each, language) for id_, each in guide.questions.items()},
        outcomes={id_: _outcome(guide, each, language) for id_, each in guide.outcomes.items()},
        facts={
            id_: QuizFact(text=said(each.text), grade=each.grade, sources=each.sources, conflict=said(each.conflict))
            for id_, each in facts.items()
        },
        sources={
            id_: QuizSource(
                title=each.title[language], url=each.url, checked=each.checked, unofficial=unofficial(each, language)
            )
            for id_, each in guide.sources.items()
            if any(id_ in fact.sources for fact in facts.values())
        },
        places={
            id_: QuizPlace(name=each.name[language], address=each.address, device=said(each.device))
            for id_, each in guide.places.items()
        },
        verdicts={id_: _verdict(id_, language) for id_ in choices("verdicts")},
        grades=word_group("grades", language),
        marks=word_group("grade_marks", language),
        terms=_terms(Glossary(guide, language)),
        words={
            **word_group("quiz", language),
            **{key: word(key, language) for key in WORDS},
            **{f"checklist_{key}": text for key, text in word_group("checklist", language).items()},
        },
    )


def _said(guide: Guide, language: str, text: Mapping[str, str] | None) -> str:
    return quoted(guide, text[language], language) if text else ""


def _question(guide: Guide, question: Question, language: str) -> QuizQuestion:
    days, sum_ = question.days, question.sum
    return QuizQuestion(
        text=question.text[language],
        hint=_said(guide, language, question.hint),
        why=_said(guide, language, question.why),
        find_out=_said(guide, language, question.find_out),
        days=QuizDays(**{**asdict(days), "limit": int(days.limit.number)}) if days else None,
        sum=QuizSum(**asdict(sum_), currency=guide.sums[sum_.rule].currency[language]) if sum_ else None,
        most=guide.proof.most_left[question.id],
        options=tuple(QuizOption(id=each.id, text=each.text[language], goto=each.goto) for each in question.options),
    )


def _outcome(guide: Guide, outcome: Outcome, language: str) -> QuizOutcome:
    first, more = lead(guide, outcome, language)
    days = guide.evidence_days(outcome.all_facts)
    return QuizOutcome(
        verdict=outcome.verdict,
        title=outcome.title[language],
        meant_for=meant_for(guide, outcome, language),
        summary=first,
        more=more,
        weak=guide.is_weak(outcome),
        sections=tuple(outline(guide, outcome, language, "notes")),
        facts=outcome.facts,
        faq=outcome.faq,
        reply=sent(guide, "outcomes", outcome.id, language),
        checked=days_text(*days, language),
        review_by=days[1],
        deadlines=_deadlines(outcome.deadlines, language) if outcome.deadlines else None,
    )


def _deadlines(deadlines: Deadlines, language: str) -> QuizDeadlines:
    ends = tuple(_ending(each, language) for each in deadlines.ends)
    return QuizDeadlines(since=deadlines.since, label=word(f"since.{deadlines.since}", language), ends=ends)


def _ending(ending: Ending, language: str) -> QuizEnding:
    length = {ending.limit.name.rpartition(".")[2]: int(ending.limit.number)}
    return QuizEnding(text=ending.text[language], facts=(ending.limit.fact,), when=ending.when, **length)


def _verdict(verdict: str, language: str) -> QuizVerdict:
    tone, glyph = look("verdicts", verdict)
    return QuizVerdict(text=word(f"verdicts.{verdict}", language), tone=tone, glyph=glyph)


def _terms(glossary: Glossary) -> QuizTerms:
    words = {text: QuizTerm(id=term.id, meaning=glossary.meanings[term.id]) for text, term in glossary.terms.items()}
    return QuizTerms(pattern=glossary.pattern, words=words)
