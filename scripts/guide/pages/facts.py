"""A fact as a page, and the list of all facts and sources."""

from collections.abc import Iterator

from ..files.words import word, word_group
from ..records.facts import Fact, Source
from ..records.guide import Guide
from ..records.naming import words_of
from .markdown import conflict_note, escape, filter_box, link, node_link, page, prose, section
from .tables import table_users


def render_fact(guide: Guide, fact: Fact, language: str) -> str:
    """A fact as a page: what it says, how sure it is, who states it and where we use it."""
    text = words_of(guide, fact.text[language], language)
    return page(
        _title(text),
        text,
        f"# {word('fact', language)} {{.fact-title}}",
        f'<div class="lead" markdown>\n\n{prose(guide, fact.text[language], language)}\n\n</div>',
        _grade_line(fact, language),
        _conflict(guide, fact, language),
        section(word("source_list", language), (source_line(guide.sources[s], language) for s in fact.sources), "sources"),
        section(word("used_by", language), _users(guide, fact.id, language), "used-by", "link-list"),
        in_search=False,
    )  # fmt: skip


def _title(text: str, most: int = 60) -> str:
    """The beginning of a text, whole words only: Latin ones part at spaces, Chinese ones anywhere."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if cut[-1].isascii() else cut) + "…"


def _grade_line(fact: Fact, language: str) -> str:
    grade = f'<span class="grade grade-{fact.grade}">{word(f"grades.{fact.grade}", language)}</span>'
    dates = f"{word('checked', language)} {fact.checked} · {word('review_by', language)} {fact.review_by}"
    return f"{grade} {word(f'grade_meanings.{fact.grade}', language)} {word(f'sites.{fact.site}', language)} · {dates}"


def _conflict(guide: Guide, fact: Fact, language: str) -> str:
    if not fact.conflict:
        return ""
    return f'!!! warning "{word("conflict", language)}"\n\n    {prose(guide, fact.conflict[language], language)}'


def source_line(source: Source, language: str) -> str:
    """A source with its title, publisher, own date and the day we read it."""
    shown = word("edition_not_shown", language) if source.edition.startswith("not shown") else source.edition
    publisher = word(f"publishers.{source.publisher}", language)
    return (
        f'[{escape(source.title[language])}]({source.url}){{: rel="noopener nofollow" }} · {publisher} · '
        f"{word('edition', language)} {escape(shown)} · {word('checked', language)} {source.checked}"
    )


def _users(guide: Guide, fact: str, language: str) -> Iterator[str]:
    nodes, entries = guide.users_of(fact)
    yield from (node_link(guide, id_, language) for id_ in nodes)
    yield from (link(guide.faq[id_].question[language], f"../faq/{id_}.md") for id_ in entries)
    yield from table_users(guide, fact, language)


def render_facts(guide: Guide, language: str) -> str:
    """Every fact by site, then every source."""
    grades = "\n\n".join(
        f'<span class="grade grade-{grade}">{label}</span>\n:   {word(f"grade_meanings.{grade}", language)}'
        for grade, label in word_group("grades", language).items()
    )
    sites = [
        section(
            name,
            (_fact_line(guide, fact, language) for fact in guide.facts.values() if fact.site == site),
            site,
            "filtered",
        )
        for site, name in word_group("sites", language).items()
    ]
    sources = section(
        word("source_list", language),
        (source_line(s, language) for s in guide.sources.values()),
        "sources",
        "filtered",
    )
    title, intro = word("facts", language), word("facts_intro", language)
    return page(title, intro, f"# {title}", intro, grades, filter_box(language), *sites, sources, in_search=False)


def _fact_line(guide: Guide, fact: Fact, language: str) -> str:
    label = word(f"grades.{fact.grade}", language)
    dated = f"<small>{word('checked', language)} {fact.checked}</small>"
    line = (
        f"{prose(guide, fact.text[language], language)} [{label}]({fact.id}.md){{.grade .grade-{fact.grade}}} {dated}"
    )
    return f"{line}<br>{conflict_note(guide, fact, language)}" if fact.conflict else line
