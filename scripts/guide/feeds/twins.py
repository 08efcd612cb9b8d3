"""Every page as plain Markdown, for programs that read no HTML: the answers with all their evidence, other pages as they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..files.words import word
from ..pages.evidence import days_text
from ..pages.markdown import linked, prose, verbatim
from ..reading.handwritten import address_of_page
from ..records.addresses import address_of
from ..records.faq import Entry
from ..records.guide import Guide
from ..records.naming import plain_text
from ..records.outline import Section, cited_in, meant_for, outline, told_for
from ..records.tree import Outcome
from .data import newest_day
from .plain import plain_page, twin_of

_TITLE = re.compile(r"^# (.+)$\n*", re.MULTILINE)
_FACT = re.compile(r"facts/([a-z0-9-]+)\.md\b")


@dataclass(frozen=True)
class Twin:
    """A page's text. `address` is the page's below the language's root, `title` has no mark, `facts` are those it rests on."""

    address: str
    title: str
    text: str
    facts: tuple[str, ...]


def render_twins(guide: Guide, language: str, root: str, pages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The Markdown of every page by its address below the language's root, e.g. `faq/which-bin/index.md`.

    `root` is the address of that root, or empty; `pages` are the sources by their place, such as `faq/which-bin.md`.
    """
    told = {each.address: each for each in answers(guide, language)}
    for place, source in pages.items():
        address = address_of_page(place)
        if twin := told.get(address):
            end = f"{_evidence(guide, twin.facts, language)}\n\n{word('console_last', language)}"
        else:
            twin, end = page_twin(guide, place, source, language), ""
        parts = (f"# {twin.title}", whereabouts(guide, twin, language, root), twin.text, end)
        yield twin_of(address), "\n\n".join(filter(None, parts)) + "\n"


def answers(guide: Guide, language: str) -> Iterator[Twin]:
    """Every FAQ entry and every outcome, without the list of what it rests on."""
    for entry in guide.faq.values():
        yield _entry(guide, entry, language)
    for outcome in guide.outcomes.values():
        yield _outcome(guide, outcome, language)


def page_twin(guide: Guide, place: str, source: str, language: str) -> Twin:
    """Any other page, from its source; one that has no heading is called by its address."""
    text = plain_page(source, place, language)
    title = found[1] if (found := _TITLE.search(text)) else address_of_page(place)
    kind, _, id_ = place.removesuffix(".md").partition("/")
    own = (id_,) if kind == "facts" else ()
    named = dict.fromkeys(fact for fact in (*own, *_FACT.findall(source)) if fact in guide.facts)
    return Twin(address_of_page(place), title, _TITLE.sub("", text, count=1).strip(), tuple(named))


def whereabouts(guide: Guide, twin: Twin, language: str, root: str) -> str:
    """When a page's evidence was read, or up to which day the guide goes, where the page is, and what lists them all."""
    if twin.facts:
        day = days_text(*guide.evidence_days(twin.facts), language)
    else:
        day = word("twin.as_of", language).replace("{day}", newest_day(guide))
    page = f"<{root}{twin.address}>" if root else "[./](./)"
    index = "../" * twin.address.count("/") + "llms.txt"
    return f"{day}\n{word('twin.where', language).replace('{page}', page).replace('{index}', index)}"


def _entry(guide: Guide, entry: Entry, language: str) -> Twin:
    answer = plain_page(linked(guide, entry.answer[language], language), f"faq/{entry.id}.md", language)
    text = "\n\n".join(filter(None, (told_for(guide, entry, language), answer)))
    return Twin(address_of("faq", entry.id), _said(guide, entry.question, language), text, entry.facts)


def _said(guide: Guide, text: Mapping[str, str], language: str) -> str:
    return _line(guide, text[language], language)


def _line(guide: Guide, text: str, language: str) -> str:
    """A text of the guide as one line, in which a mark of Markdown is only a character."""
    return plain_page(prose(guide, text, language), "", language)


def _outcome(guide: Guide, outcome: Outcome, language: str) -> Twin:
    verdict = f"**{word(f'verdicts.{outcome.verdict}', language)}** {_said(guide, outcome.summary, language)}"
    weak = [word("console_decides", language)] if guide.is_weak(outcome) else []
    sections = outline(guide, outcome, language)
    head = filter(None, (meant_for(guide, outcome, language), verdict))
    text = "\n\n".join([*head, *weak, *(_section(guide, section, language) for section in sections)])
    facts = tuple(cited_in(outcome, sections))
    return Twin(address_of("outcomes", outcome.id), _said(guide, outcome.title, language), text, facts)


def _section(guide: Guide, section: Section, language: str) -> str:
    colon, marks = word("colon", language), []
    for number, line in enumerate(section.lines, 1):
        text = _line(guide, line.text, language)
        if section.form == "action":  # a place to go to, or a text to copy there
            copied = plain_page(verbatim(plain_text(guide, line.text, language), "ticket"), "", language)
            marks.append(f"{line.label}{colon}\n\n{copied}" if line.label else f"**{text}**")
            continue
        if line.label:
            text = f"{line.label}{colon}{text}"
        if line.to:
            text = f"[{text}](../../{twin_of(line.to)})"
        marks.append(f"{number}. {text}" if section.form == "steps" else f"- {text}")
    if section.form == "action":
        return "\n\n".join(marks)
    return f"## {section.title}\n\n" + "\n".join(dict.fromkeys(marks))


def _evidence(guide: Guide, facts: Iterable[str], language: str) -> str:
    lines = (fact_line(guide, fact, language, "../../") for fact in facts)
    return f"## {word('sources', language)}\n\n" + "\n".join(lines)


def fact_line(guide: Guide, id_: str, language: str, up: str) -> str:
    """A fact with its grade, which leads to the fact's own page, its day, its sources and what disagrees with it."""
    fact = guide.facts[id_]
    sources = " ".join(f"<{guide.sources[source].url}>" for source in fact.sources)
    grade = f"[{word(f'grades.{fact.grade}', language)}]({up}{twin_of(address_of('facts', id_))})"
    line = f"- {_said(guide, fact.text, language)} ({grade}, {word('checked', language)} {fact.checked}) {sources}"
    if not fact.conflict:
        return line
    return f"{line}\n  - {word('conflict', language)}{word('colon', language)}{_said(guide, fact.conflict, language)}"
