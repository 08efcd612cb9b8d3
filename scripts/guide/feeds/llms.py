"""llms.txt and llms-full.txt of a language, by the proposal of llmstxt.org, version 2 (10 August 2026)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath

from ..files.words import languages, word, word_group
from ..pages.tables import PAGES
from ..reading.handwritten import address_of_page
from ..records.addresses import address_of, home_of
from ..records.guide import Guide
from .plain import outside_code, twin_of
from .twins import Twin, answers, fact_line, page_twin, whereabouts

FRAMED = "embed.md"  # the quiz in other sites' frames: no page of its own
TABLES = {place.removesuffix(".md"): f"{key}.title" for key, place in PAGES.items()}
LISTS = {"facts": "facts", "map": "map.title", "replies/all": "desk.all"}

_LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^()\s]+)(?=\))")
_HEADING = re.compile(r"^(?=#{1,5} )", re.MULTILINE)


def render_llms(guide: Guide, language: str, title: str, summary: str, root: str) -> str:
    """What the site is and where each text stands as Markdown. `title` and `summary` are the site's own, `root` is its address;
    without it links are seen from the file.
    """
    home, above = (root + home_of(language), root) if root else ("", "../" * home_of(language).count("/"))
    own = [_item(each.title[language], home + twin_of(address_of_page(each.file)))
           for each in guide.articles if each.file != FRAMED]  # fmt: skip
    tables = [_item(word(key, language), f"{home}{twin_of(f'{name}/')}") for name, key in TABLES.items()]
    sections = {
        word("site_map", language): [*own, *tables],
        word("faq", language): [
            _item(each.question[language], home + twin_of(address_of("faq", each.id))) for each in guide.faq.values()
        ],
        word("tree_title", language): [
            _item(each.title[language], home + twin_of(address_of("outcomes", each.id)), word(f"verdicts.{each.verdict}", language))
            for each in guide.outcomes.values()
        ],
        word("llms_data", language): list(_data(language, home, above)),
        "Optional": list(_optional(language, home, above)),
    }  # fmt: skip
    parts = (f"## {heading}\n\n" + "\n".join(items) for heading, items in sections.items() if items)
    return "\n\n".join([f"# {title}", f"> {summary}", word("llms_intro", language), *parts]) + "\n"


def _item(text: str, address: str, note: str = "") -> str:
    label = " ".join(text.split()).replace("[", "\\[").replace("]", "\\]")
    return f"- [{label}]({address})" + (f": {note}" if note else "")


def _data(language: str, home: str, above: str) -> Iterator[str]:
    for file, what in word_group("llms_files", language).items():
        yield _item(file, home + file, what)
    for file, what in word_group("llms_shared", language).items():
        yield _item(file, above + file, what)


def _optional(language: str, home: str, above: str) -> Iterator[str]:
    yield _item("llms-full.txt", f"{home}llms-full.txt", word("llms_full", language))
    for name, key in LISTS.items():
        yield _item(word(key, language), f"{home}{twin_of(f'{name}/')}")
    for other in languages():
        if other != language:
            yield _item(word("language", other), f"{above}{home_of(other)}llms.txt")


def render_full(
    guide: Guide, language: str, title: str, summary: str, root: str, pages: Mapping[str, str]
) -> str:  # fmt: skip
    """All that llms.txt lists but the data, in one file; facts once, at the end. `pages` are the sources by their place."""
    told = [each.file for each in guide.articles] + [f"{name}.md" for name in TABLES]
    twins = [page_twin(guide, place, pages[place], language) for place in told if place in pages]
    texts = (_part(guide, twin, language, root) for twin in (*twins, *answers(guide, language)))
    facts = "\n".join(fact_line(guide, id_, language, "").replace("-", f"- `{id_}`:", 1) for id_ in guide.facts)
    parts = [f"# {title}", f"> {summary}", word("llms_intro", language), *texts, f"## {word('facts', language)}", facts]
    return "\n\n".join(parts) + "\n"


def _part(guide: Guide, twin: Twin, language: str, root: str) -> str:
    """A page below the file's own heading, its links seen from there."""
    where = f"{whereabouts(guide, twin, language, root)}\n{_cited(twin.facts, language)}".rstrip()
    text = outside_code(f"# {twin.title}\n\n{where}\n\n{twin.text}", lambda prose: _HEADING.sub("#", prose))
    return _LINK.sub(lambda match: normpath(twin.address + match[1]), text)


def _cited(facts: Iterable[str], language: str) -> str:
    ids = ", ".join(f"`{fact}`" for fact in facts)
    return f"{word('sources', language)}{word('colon', language)}{ids}" if ids else ""
