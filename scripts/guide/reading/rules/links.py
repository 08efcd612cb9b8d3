"""The rule of links: each leads to a page and an anchor that are there."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath, relpath
from urllib.parse import urlsplit

from ...files.names import closest
from ...files.problem import Problem, did_you_mean
from ...files.said import NO_FIX, Said
from ...records.addresses import KINDS, addresses
from ..draft import Draft
from ..handwritten import HandPage

LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(([^()\s]*)\)|^\[[^\[\]]+\]: *(\S+)|<(https?://[^\s<>]*)>", re.MULTILINE)
_NO_LINK = re.compile(r"\](?!\([^（）()\s]*\)) *[(（][^（）()\s]*\.md(?:#[\w-]*)?[)）]")
ANCHOR = re.compile(r"\{:? ?#([\w-]+)|\bid=\"([\w-]+)\"")

Anchors = dict[str, set[str]]  # by the place of a page


def target_of(link: re.Match[str]) -> str:
    """Where a link leads, as it is written."""
    return link[1] or link[2] or link[3] or ""


def dead_links(draft: Draft) -> Iterator[Problem]:
    """Every link of a page or an answer to another page, and to an anchor of a page written by hand, leads there."""
    if not draft.knows("questions", "outcomes", "faq", "facts"):
        return
    known = {page.place for page in draft.pages} | set(map(file_at, addresses(draft.guide)))
    anchors: dict[str, Anchors] = {}
    for page in draft.pages:
        anchors.setdefault(page.language, {})[page.place] = _anchors(page)
    for page in draft.pages:
        if found := _NO_LINK.search(page.plain):
            yield page.problem(found.start(), "dead-link", *_no_link(found[0]))
        for link in LINK.finditer(page.plain):
            if told := _dead(target_of(link), page.place, known, anchors[page.language]):
                yield page.problem(link.start(), "dead-link", *told)
    for saying in draft.sayings:
        for language, text in saying.text.items() if saying.kind == "markdown" else ():
            if found := _NO_LINK.search(text):
                yield Problem((*saying.where, language), "dead-link", *_no_link(found[0]), passage=found[0])
            for link in LINK.finditer(text):
                target = target_of(link)
                if told := _dead(target, "faq/entry.md", known, anchors.get(language, {})):
                    yield Problem((*saying.where, language), "dead-link", *told, passage=target)


def _no_link(text: str) -> tuple[Said, Said]:
    return Said("'{text}' makes no link", text=text), Said(
        "write [words](page.md), in half-width brackets, without a space between"
    )


def file_at(address: str) -> str:
    """The file of a generated page, as links name it."""
    name = address.rstrip("/")
    return f"{name}/index.md" if name in KINDS else f"{name}.md"


def _anchors(page: HandPage) -> set[str]:
    lists = {f"{call.arguments[0]}-list" for call in page.calls if call.name == "checklist" and call.arguments}
    return {match[1] or match[2] for match in ANCHOR.finditer(page.plain)} | lists


def _dead(target: str, here: str, known: set[str], anchors: Anchors) -> tuple[Said, Said] | None:
    """What is wrong with a link from a page; nothing where it leads to another site, or to a file that is no page."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return (
            Said("'{text}' is not an address", text=target),
            Said("write the page's file, or an address that begins with https://"),
        )
    if "{{" in target or parts.scheme or parts.netloc:
        return None
    place = normpath(join(dirname(here), parts.path)) if parts.path else here
    if place.endswith(".md") and place not in known:
        close = closest(place, known)
        fix = Said("did you mean '{meant}'?", meant=relpath(close, dirname(here) or ".")) if close else NO_FIX
        return Said("no page stands at '{address}'", address=parts.path), fix
    inside = anchors.get(place)
    if inside is not None and parts.fragment and parts.fragment not in inside:
        fix = did_you_mean(parts.fragment, inside) or Said(
            "write {{ #{anchor} }} after its heading", anchor=parts.fragment
        )
        return Said("'{page}' has no anchor '{anchor}'", page=place, anchor=parts.fragment), fix
    return None
