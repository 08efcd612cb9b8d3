"""A source as a page, and the lists of what rests on facts."""

from collections.abc import Sequence

from ..files.problem import Where
from ..files.words import choices, word
from ..records.citations import users
from ..records.facts import Fact, Source
from ..records.guide import Guide
from .evidence import endorsed, graded
from .markdown import escape, jumps, link, node_link, page, section
from .tables import PAGES, row_link

MOST_TOGETHER = 7  # links of one list that need no headings


def render_source(guide: Guide, source: Source, language: str) -> str:
    """A source as a page: where it stands, the facts that we took from it, and where we use them."""
    title = source.title[language]
    stated = [fact for fact in guide.facts.values() if source.id in fact.sources]
    return page(
        title,
        title,
        f"# {escape(title)}",
        _source_line(source, language),
        section(word("facts_stated", language), (graded(guide, fact, language) for fact in stated), "facts"),
        used_by(guide, stated, language),
        in_search=False,
    )


def source_line(source: Source, language: str) -> str:
    """A source with its title, publisher, own date, the day we read it, and the way to what rests on it, named for whoever only hears the links."""
    way = f'{word("used_by", language)}<span class="unseen">{word("colon", language)}{escape(source.title[language])}</span>'
    return f"{_source_line(source, language)} · [{way}](../sources/{source.id}.md)"


def _source_line(source: Source, language: str) -> str:
    shown = word("edition_not_shown", language) if source.edition.startswith("not shown") else source.edition
    publisher, marks = word(f"publishers.{source.publisher}", language), endorsed(source)
    marks = marks and f"{{:{marks} }}"
    return (
        f"[{escape(source.title[language])}]({source.url}){marks} · {publisher} · "
        f"{word('edition', language)} {escape(shown)} · {word('checked', language)} {source.checked}"
    )


def used_by(guide: Guide, facts: Sequence[Fact], language: str) -> str:
    """A link to all that rests on one of these facts; many in groups by what they are."""
    groups, title = _uses(guide, facts, language), word("used_by", language)
    links = [each for group in groups.values() for each in group]
    if len(links) <= MOST_TOGETHER:
        return section(title, links, "used-by", "link-list")
    named = [(f"used-by-{kind}", word(f"used_in.{kind}", language), group) for kind, group in groups.items() if group]
    ways = jumps([(id_, f"{name} {len(group)}") for id_, name, group in named], language)
    parts = (section(name, group, id_, "link-list columns", 3) for id_, name, group in named)
    return "\n\n".join([f"## {title} {{#used-by}}", *filter(None, [ways, *parts])])


def _uses(guide: Guide, facts: Sequence[Fact], language: str) -> dict[str, list[str]]:
    """Links to answers, FAQ entries and questions by their sections, to rows, sums and pages written by hand under `pages`."""
    groups: dict[str, list[str]] = {kind: [] for kind in choices("used_in")}
    for member in dict.fromkeys(member for fact in facts for member in users(guide)[fact.id]):
        groups[str(member[0]) if member[0] in groups else "pages"].append(_link(guide, member, language))
    ids = {fact.id for fact in facts}
    groups["pages"] += [link(page.title[language], f"../{page.file}") for page in guide.articles if ids & page.facts]
    return groups


def _link(guide: Guide, member: Where, language: str) -> str:
    section_, id_ = str(member[0]), str(member[1])
    if section_ in PAGES:
        return row_link(guide, member, language)
    if section_ == "faq":
        return link(guide.faq[id_].question[language], f"../faq/{id_}.md")
    if section_ == "sums":
        title = f"{word('calculator.title', language)}{word('colon', language)}{guide.sums[id_].title[language]}"
        return next((link(title, f"../{page.file}") for page in guide.articles if page.calculates), escape(title))
    return node_link(guide, id_, language)
