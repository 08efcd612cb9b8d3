"""What machines read: structured data, plain Markdown twins of the answers, llms.txt and the sitemap."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape as xml

from .model import Entry, Guide, Note, Outcome, Statement
from .replies import address_of
from .words import languages, word, word_group

Json = dict[str, Any]

# Emphasis, code and quote marks, and links, whose words stay.
_MARKS = re.compile(r"\[(?P<link>[^\]]+)\]\([^)]+\)|\*\*|`|^ *> ?", re.MULTILINE)


def structured_data(guide: Guide, kind: str, id_: str, language: str) -> Json | None:
    """schema.org data of an entry (FAQPage) or an outcome (HowTo); None for other pages."""
    if kind == "faq" and id_ in guide.faq:
        entry = guide.faq[id_]
        answer = {"@type": "Answer", "text": _plain(entry.answer[language])}
        question = {"@type": "Question", "name": entry.question[language], "acceptedAnswer": answer}
        return {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": language, "mainEntity": [question]}
    if kind == "outcomes" and id_ in guide.outcomes:
        outcome = guide.outcomes[id_]
        steps = [
            {"@type": "HowToStep", "position": n, "text": statement.text[language]}
            for n, statement in enumerate((*outcome.before, *outcome.steps), 1)
        ]
        return {
            "@context": "https://schema.org",
            "@type": "HowTo",
            "inLanguage": language,
            "name": outcome.title[language],
            "description": outcome.summary[language],
            "step": steps,
        }
    return None


def _plain(markdown: str) -> str:
    """A text without its Markdown marks: schema.org's readers show them as they are."""
    return _MARKS.sub(lambda match: match["link"] or "", markdown).strip()


def render_twins(guide: Guide, language: str) -> Iterator[tuple[str, str]]:
    """Every answer as plain Markdown, by its address under the language's root, e.g. `faq/which-bin/index.md`."""
    for entry in guide.faq.values():
        yield f"faq/{entry.id}/index.md", _entry(guide, entry, language)
    for outcome in guide.outcomes.values():
        yield f"outcomes/{outcome.id}/index.md", _outcome(guide, outcome, language)


def _entry(guide: Guide, entry: Entry, language: str) -> str:
    answer = entry.answer[language].strip()
    return _joined(f"# {entry.question[language]}", answer, _evidence(guide, entry.facts, language), language)


def _outcome(guide: Guide, outcome: Outcome, language: str) -> str:
    money = outcome.money
    amounts = (("amount", money.amount), ("where", money.where), ("when", money.when))
    lines = [f"- {word(key, language)}{word('colon', language)}{each.text[language]}" for key, each in amounts]
    parts = [f"## {word('money', language)}\n\n" + "\n".join(lines)]
    for key, statements in (("before", outcome.before), ("steps", outcome.steps), ("after", outcome.after)):
        parts.append(f"## {word(key, language)}\n\n{_numbered(statements, language)}")
    if outcome.notes:
        notes = "\n".join(f"- {_condition(guide, note, language)}{note.text[language]}" for note in outcome.notes)
        parts.append(f"## {word('notes', language)}\n\n{notes}")
    verdict = f"**{word(f'verdicts.{outcome.verdict}', language)}** {outcome.summary[language]}"
    weak = [word("console_decides", language)] if guide.is_weak(outcome) else []
    evidence = _evidence(guide, outcome.all_facts, language)
    return _joined(f"# {outcome.title[language]}", verdict, *weak, *parts, evidence, language)


def _condition(guide: Guide, note: Note, language: str) -> str:
    asked = {q: {o.id: o.text[language] for o in guide.questions[q].options} for q in note.when}
    picks = ", ".join(asked[question][option] for question, option in note.when.items())
    return f"{word('if_you_picked', language)} {word('quote_open', language)}{picks}{word('quote_close', language)}{word('colon', language)}"


def _numbered(statements: Iterable[Statement], language: str) -> str:
    return "\n".join(f"{n}. {statement.text[language]}" for n, statement in enumerate(statements, 1))


def _joined(*parts: str) -> str:
    *texts, language = parts
    return "\n\n".join([*texts, word("console_last", language)]) + "\n"


def _evidence(guide: Guide, facts: Iterable[str], language: str) -> str:
    lines = []
    for fact in (guide.facts[id_] for id_ in facts):
        sources = " ".join(f"<{guide.sources[source].url}>" for source in fact.sources)
        dated = f"{word('checked', language)} {fact.checked}"
        lines.append(f"- {fact.text[language]} ({word(f'grades.{fact.grade}', language)}, {dated}) {sources}")
        if fact.conflict:
            lines.append(f"  - {word('conflict', language)}{word('colon', language)}{fact.conflict[language]}")
    return f"## {word('sources', language)}\n\n" + "\n".join(lines)


def render_llms(guide: Guide, title: str, summary: str, site_url: str) -> str:
    """llms.txt: what the site is and where each answer stands as Markdown, in every language."""
    parts = [f"# {title}", f"> {summary}"]
    entries = [(each.id, each.question, each.reply) for each in guide.faq.values()]
    outcomes = [(each.id, each.title, each.reply) for each in guide.outcomes.values()]
    for language in languages():
        parts.append(word("llms_intro", language))
    for language in languages():
        for kind, heading, rows in (("faq", "faq", entries), ("outcomes", "tree_title", outcomes)):
            lines = [
                f"- [{title[language]}]({site_url}{address_of(kind, id_, language)}index.md): {reply[language]}"
                for id_, title, reply in rows
            ]
            parts.append(f"## {word('language', language)}: {word(heading, language)}\n\n" + "\n".join(lines))
    files = [
        f"- [{file}]({site_url}{file}): {what}" for file, what in word_group("llms_files", languages()[-1]).items()
    ]
    parts.append(f"## {word('llms_data', languages()[-1])}\n\n" + "\n".join(files))
    return "\n\n".join(parts) + "\n"


def render_sitemap(pages: Iterable[str], site_url: str) -> str:
    """The sitemap of pages given by their addresses in the first language, each with its twins."""
    entries = []
    for page in pages:
        places = {
            language: site_url + ("" if language == languages()[0] else f"{language}/") + page
            for language in languages()
        }
        twins = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{xml(place)}"/>'
            for language, place in places.items()
        )
        entries += [f"<url><loc>{xml(place)}</loc>{twins}</url>" for place in places.values()]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(entries) + "\n</urlset>\n"
    )
