"""Every answer as plain Markdown, for programs that read no HTML."""

from collections.abc import Iterable, Iterator

from ..files.words import word
from ..pages.markdown import linked
from ..records.addresses import address_of
from ..records.guide import Guide
from ..records.outline import Section, cited_in, outline
from ..records.tree import Entry, Outcome


def render_twins(guide: Guide, language: str) -> Iterator[tuple[str, str]]:
    """Every answer by its address under the language's root, e.g. `faq/which-bin/index.md`."""
    for entry in guide.faq.values():
        yield f"{address_of('faq', entry.id)}index.md", _entry(guide, entry, language)
    for outcome in guide.outcomes.values():
        yield f"{address_of('outcomes', outcome.id)}index.md", _outcome(guide, outcome, language)


def one_line(text: str) -> str:
    """A text as one line, so that none of it begins a heading or a list."""
    return " ".join(text.split())


def _entry(guide: Guide, entry: Entry, language: str) -> str:
    answer = linked(guide, entry.answer[language], language)
    return _joined(
        f"# {one_line(entry.question[language])}", answer, _evidence(guide, entry.facts, language), language=language
    )


def _outcome(guide: Guide, outcome: Outcome, language: str) -> str:
    summary = one_line(linked(guide, outcome.summary[language], language))
    verdict = f"**{word(f'verdicts.{outcome.verdict}', language)}** {summary}"
    weak = [word("console_decides", language)] if guide.is_weak(outcome) else []
    sections = outline(guide, outcome, language)
    parts = (_section(guide, section, language) for section in sections)
    evidence = _evidence(guide, cited_in(outcome, sections), language)
    return _joined(f"# {one_line(outcome.title[language])}", verdict, *weak, *parts, evidence, language=language)


def _section(guide: Guide, section: Section, language: str) -> str:
    if section.form == "action":
        said = ((line.label, linked(guide, line.text, language)) for line in section.lines)
        return "\n\n".join(
            f"{label}{word('colon', language)}\n\n{text}" if label else f"**{text}**" for label, text in said
        )
    marks = []
    for number, line in enumerate(section.lines, 1):
        text = one_line(linked(guide, line.text, language))
        if line.label:
            text = f"{line.label}{word('colon', language)}{text}"
        if line.to:
            text = f"[{text}](../../{line.to}index.md)"
        marks.append(f"{number}. {text}" if section.form == "steps" else f"- {text}")
    return f"## {section.title}\n\n" + "\n".join(marks)


def _joined(*parts: str, language: str) -> str:
    return "\n\n".join([*parts, word("console_last", language)]) + "\n"


def _evidence(guide: Guide, facts: Iterable[str], language: str) -> str:
    lines = []
    for fact in (guide.facts[id_] for id_ in facts):
        sources = " ".join(f"<{guide.sources[source].url}>" for source in fact.sources)
        graded = f"{word(f'grades.{fact.grade}', language)}, {word('checked', language)} {fact.checked}"
        lines.append(f"- {one_line(linked(guide, fact.text[language], language))} ({graded}) {sources}")
        if fact.conflict:
            conflict = one_line(linked(guide, fact.conflict[language], language))
            lines.append(f"  - {word('conflict', language)}{word('colon', language)}{conflict}")
    return f"## {word('sources', language)}\n\n" + "\n".join(lines)
