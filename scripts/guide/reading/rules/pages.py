"""The rules of pages written by hand: what they quote is there, and no generated page stands in their place."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl

from ...files.problem import Problem, did_you_mean, unknown_id, unknown_option
from ...files.said import NO_FIX, Said
from ...records.addresses import addresses
from ..draft import Draft
from ..handwritten import address_of_page
from ..macros import COUNTED, MACROS, Call
from ..permalinks import ADDRESS
from .links import file_at
from .references import CALLED, IN_TIME

# A tag as pages are written: its attributes have values, but for a few.
TAG = re.compile(
    r"</?[a-z][a-z0-9]*(\s+[a-z-]+=(\"[^\"<>]*\"|'[^'<>]*')|\s+(markdown|hidden|defer))*\s*/?>|<https?://[^\s<>]*>"
)
OPENS = re.compile(r"<(?=[A-Za-z/!?])")
# A template as pages are written: macros, and one or the other of two passages.
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{%-? *(?:(if) +[a-z_]+|(else)|(endif)) *-?%\}|\{[{%#]")
UNFILLED = re.compile(rf"\{{\{{ *(?:{'|'.join(MACROS)})\(")


def unknown_macros(draft: Draft) -> Iterator[Problem]:
    """Every macro that a page calls exists and gets what it takes."""
    for page in draft.pages:
        for call in page.calls:
            macro = MACROS.get(call.name)
            if not call.name:
                message, fix = (
                    Said("this cannot be read as a macro"),
                    Said('write it like {{ badge("fact-id") }}, with straight quotes'),
                )
                yield page.problem(call.offset, "unknown-macro", message, fix)
            elif macro is None:
                fix = did_you_mean(call.name, MACROS)
                yield page.problem(
                    call.offset, "unknown-macro", Said("there is no macro '{macro}'", macro=call.name), fix
                )
            elif not macro.least <= len(call.arguments) <= macro.most:
                message = Said("'{macro}' does not take {count} arguments", macro=call.name, count=len(call.arguments))
                yield page.problem(call.offset, "unknown-macro", message)


def broken_templates(draft: Draft) -> Iterator[Problem]:
    """Every page whose macros are filled in closes what it opens, and chooses between passages by a name alone."""
    for page in draft.pages:
        opened: list[re.Match[str]] = []
        for found in TEMPLATE.finditer(page.text) if page.is_template else ():
            if found[1]:
                opened.append(found)
            elif found[3] and opened:
                opened.pop()
            elif len(found[0]) == 2 or (found[0][1] == "%" and not (found[2] and opened)):
                message = Said("'{tag}' is not closed, or nothing that a page may hold", tag=found[0])
                fix = Said("write {{ macro(…) }} or {% if name %} … {% endif %}")
                yield page.problem(found.start(), "broken-template", message, fix)
        for found in opened:
            yield page.problem(
                found.start(), "broken-template", Said("'{tag}' has no '{end}'", tag=found[0], end="{% endif %}")
            )


def unfilled_macros(draft: Draft) -> Iterator[Problem]:
    """Every page that calls a macro asks for it to be filled in."""
    for page in draft.pages:
        if not page.is_template and (found := UNFILLED.search(page.plain)):
            message, fix = (
                Said("shows its macros as they are written"),
                Said("write render_macros: true between --- at its top"),
            )
            yield page.problem(found.start(), "unfilled-macro", message, fix)


def stray_tags(draft: Draft) -> Iterator[Problem]:
    """No page holds a sign that browsers take for the beginning of a tag which is none."""
    for page in draft.pages:
        for found in OPENS.finditer(page.plain):
            if not TAG.match(page.plain, found.start()):
                fix = Said("write &lt; for the sign, or put it between backticks")
                yield page.problem(found.start(), "stray-tag", Said("browsers take this '<' for a tag"), fix)


def unknown_names(draft: Draft) -> Iterator[Problem]:
    """Every fact, statement, place and FAQ entry that a page names exists, and so does every walk."""
    for page in draft.pages:
        for call in page.calls:
            section = MACROS[call.name].section if call.name in MACROS else ""
            members = getattr(draft.guide, section) if section else {}
            for name, place in zip(call.ids, call.places, strict=False):
                if draft.knows(section) and name not in members:
                    message, fix = unknown_id(CALLED[section,], name, members)
                    fix = IN_TIME if name in draft.elsewhen.get(section, ()) else fix
                    yield page.problem(place, "unknown-id", message, fix)
            if told := _no_walk(call, draft) or _not_counted(call):
                yield page.problem(call.places[0], "unknown-id", *told)


def _no_walk(call: Call, draft: Draft) -> tuple[Said, Said] | None:
    """What keeps the picks of a `way` from being the beginning of a walk."""
    if call.name != "way" or not call.arguments or not draft.is_whole("questions"):
        return None
    node, questions = draft.guide.start, draft.guide.routes.questions
    for question, picked in parse_qsl(call.arguments[0], keep_blank_values=True):
        if node not in questions:
            told = Said("the walk ends in '{node}' here", node=node), Said("leave out the rest")
            return told if node in draft.guide.outcomes else None
        if question not in questions or question not in draft.guide.routes.after(node):
            return Said("a walk asks '{node}' here, not '{question}'", node=node, question=question), NO_FIX
        options = dict(questions[question])
        if picked not in options:
            return unknown_option(question, picked, options)
        node = options[picked] if question == node else node  # what is asked only later waits
    return None


def _not_counted(call: Call) -> tuple[Said, Said] | None:
    if call.name != "count" or not call.arguments or call.arguments[0] in COUNTED:
        return None
    return Said("nobody counts '{word}'", word=call.arguments[0]), Said("one of: {known}", known=COUNTED)


def pages_without_address(draft: Draft) -> Iterator[Problem]:
    """Every page has a name that can be its address, for ever."""
    for page in draft.pages:
        address = address_of_page(page.place)
        if address and not ADDRESS.fullmatch(address):
            fix = Said("write it in small letters and digits, joined by '-'")
            yield page.problem(0, "page-without-address", Said("has a name that makes no address"), fix)


def pages_in_the_way(draft: Draft) -> Iterator[Problem]:
    """No page stands where one is generated."""
    generated = set(map(file_at, addresses(draft.guide)))
    for page in draft.pages:
        if page.place in generated:
            message = Said("is in the way of a page generated from the guide's files")
            yield page.problem(0, "page-in-the-way", message, Said("choose another name"))
