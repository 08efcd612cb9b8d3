"""The rules of pages written by hand in several languages: each stands in every language, with the same parts."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from ...files.problem import Problem
from ...files.said import Said
from ...files.words import languages
from ..draft import Draft
from ..handwritten import HandPage, by_place, spans_of
from ..macros import MACROS
from .links import LINK, target_of

HEADING = re.compile(r"^(#{1,6}) .*?(?:\{:? ?#([\w-]+)[^{}]*\})?$", re.MULTILINE)
Part = tuple[str, str, str]  # a kind of PARTS, a macro, what it names or where a link leads
PARTS = {"named": Said('{macro}("{id}")'), "called": Said("{macro}(…)"), "linked": Said("a link to {id}")}


def missing_twins(draft: Draft) -> Iterator[Problem]:
    """Every page stands in every language."""
    for place, pages in by_place(draft.pages).items():
        for language in languages():
            if language not in pages:
                page = next(iter(pages.values()))
                yield page.problem(
                    0,
                    "missing-twin",
                    Said("there is no docs/{language}/{place}", language=language, place=place),
                    Said("write it, or remove this page"),
                )


def different_twins(draft: Draft) -> Iterator[Problem]:
    """A page has the same headings, anchors, paragraphs, macros and links in every language."""
    for pages in by_place(draft.pages).values():
        first, *others = pages.values()
        for page in others:
            yield from _other_headings(first, page)
            yield from _other_paragraphs(first, page)
            yield from _other_parts(first, page)
            yield from _other_parts(page, first)


def _other_headings(first: HandPage, page: HandPage) -> Iterator[Problem]:
    """The first heading that is not like that of the page's twin."""
    for was, now in zip_longest(HEADING.finditer(first.plain), HEADING.finditer(page.plain)):
        if (was and was.groups()) != (now and now.groups()):
            there = Said("has {heading}", heading=_shown(was)) if was else Said("has no more headings")
            offset = now.start() if now else len(page.text.rstrip())
            here = Said("{heading} stands", heading=_shown(now)) if now else Said("no more headings stand")
            yield page.problem(
                offset,
                "different-twin",
                Said("{here} where {file} {there}", here=here, file=first.file, there=there),
                Said("write both alike"),
            )
            return


def _other_paragraphs(first: HandPage, page: HandPage) -> Iterator[Problem]:
    """A page has as many paragraphs as its twin: each is the translation of one."""
    spans, there = [*spans_of(page.text)], len([*spans_of(first.text)])
    if len(spans) != there:
        message = Said("has {count} paragraphs where {file} has {there}")
        message = message.of(count=len(spans), file=first.file, there=there)
        yield page.problem(spans[min(there, len(spans)) - 1][0], "different-twin", message, Said("write both alike"))


def _shown(heading: re.Match[str]) -> str:
    return f"{heading[1]} … {{ #{heading[2]} }}" if heading[2] else f"{heading[1]} …"


def _other_parts(page: HandPage, twin: HandPage) -> Iterator[Problem]:
    """Every macro and link that stands here more often than in the twin."""
    here = [*_parts(page)]
    more = Counter(part for part, _ in here) - Counter(part for part, _ in _parts(twin))
    for part, offset in here if more else ():
        if more[part]:
            more[part] -= 1
            yield page.problem(
                offset,
                "different-twin",
                Said("{file} lacks {part}", file=twin.file, part=PARTS[part[0]].of(macro=part[1], id=part[2])),
                Said("add it there, or remove it here"),
            )


def _parts(page: HandPage) -> Iterator[tuple[Part, int]]:
    """What has to stand in the page's twin too. Ways and entries are chosen for the readers of a language: only their number counts."""
    for call in page.calls:
        named = zip(call.ids, call.places, strict=False) if call.name != "entries" else ()
        yield from ((("named", call.name, name), place) for name, place in named)
        if call.name in MACROS and MACROS[call.name].section in ("", "faq"):
            yield ("called", call.name, ""), call.offset
    for match in LINK.finditer(page.plain):
        yield ("linked", "", target_of(match)), match.start()
