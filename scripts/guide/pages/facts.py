"""A fact as a page, and the list of all facts and sources."""

from ..files.words import sites_for, word, word_group
from ..records.facts import Fact, Source
from ..records.guide import Guide
from ..records.naming import words_of
from .evidence import conflict_note, graded, review_day
from .markdown import filter_box, jumps, page, prose, section
from .sources import source_line, used_by

MOST = 60  # characters of a title


def render_fact(guide: Guide, fact: Fact, language: str) -> str:
    """A fact as a page: what it says, how sure it is, who states it and where we use it."""
    text = words_of(guide, fact.text[language], language)
    return page(
        _title(text),
        text,
        f"# {prose(guide, fact.text[language], language)} {{.fact-title}}",
        _grade_line(fact, language),
        _conflict(guide, fact, language),
        section(word("source_list", language), (source_line(guide.sources[id_], language) for id_ in fact.sources), "sources"),
        used_by(guide, [fact], language),
        in_search=False,
    )  # fmt: skip


def _title(text: str) -> str:
    """The beginning of a text, whole words only: Latin ones part at spaces, Chinese ones anywhere."""
    if len(text) <= MOST:
        return text
    cut = text[: MOST - 1]
    return (cut.rsplit(" ", 1)[0] if cut[-1].isascii() else cut) + "…"


def _grade_line(fact: Fact, language: str) -> str:
    grade = f'<span class="grade grade-{fact.grade}">{word(f"grades.{fact.grade}", language)}</span>'
    dates = f"{word('checked', language)} {fact.checked} · {word('review_by', language)} {review_day(fact.review_by)}"
    return f"{grade} {word(f'grade_meanings.{fact.grade}', language)} {word(f'sites.{fact.site}', language)} · {dates}"


def _conflict(guide: Guide, fact: Fact, language: str) -> str:
    if not fact.conflict:
        return ""
    return f'!!! warning "{word("conflict", language)}"\n\n    {prose(guide, fact.conflict[language], language)}'


def render_facts(guide: Guide, language: str) -> str:
    """Every fact by site, then every source."""
    groups = [
        (site, name, [_fact_line(guide, fact, language) for fact in guide.facts.values() if fact.site == site])
        for site, name in word_group("sites", language).items()
    ]
    groups += [
        ("sources", word("source_list", language), [_source_line(each, language) for each in guide.sources.values()])
    ]
    sections = (section(name, lines, id_, "filtered") for id_, name, lines in groups)
    order = [*sites_for(language), "sources"]
    ways = sorted(((id_, name) for id_, name, lines in groups if lines), key=lambda way: order.index(way[0]))
    parts = (filter_box(language), jumps(ways, language), _grades(language), *sections)
    title, intro = word("facts", language), word("facts_intro", language)
    return page(title, intro, f"# {title}", intro, *parts, in_search=False)


def _grades(language: str) -> str:
    return "\n\n".join(
        f'<span class="grade grade-{grade}">{label}</span>\n:   {word(f"grade_meanings.{grade}", language)}'
        for grade, label in word_group("grades", language).items()
    )


def _source_line(source: Source, language: str) -> str:
    return f'<span id="source-{source.id}"></span>{source_line(source, language)}'


def _fact_line(guide: Guide, fact: Fact, language: str) -> str:
    text = graded(guide, fact, language, "")
    line = f'<span id="fact-{fact.id}"></span>{text} <small>{word("checked", language)} {fact.checked}</small>'
    return f"{line}<br>{conflict_note(guide, fact, language)}" if fact.conflict else line
