"""The rules of texts: each thing is said once, and addresses are kept where they can be changed."""

import re
from collections.abc import Iterator

from ...files.problem import Problem, Where
from ...records.leaves import Saying
from ...records.naming import NAMED, plain_text
from ..draft import Draft

HTML = re.compile(r"<[A-Za-z/!?][^>]{0,40}>?")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
FORMULA = "=+-@＝＋－＠"
ADDRESS = re.compile(r"https?://[^\s，。；）]*[^\s，。；）.,;:)]", re.IGNORECASE)


def said_twice(draft: Draft) -> Iterator[Problem]:
    """No text stands twice, in any language; what is only quoted is said elsewhere. Names may be alike, but no two answers."""
    first: dict[tuple[str, str], Where] = {}
    for saying in draft.sayings:
        if saying.kind == "name" and saying.where[:1] + saying.where[2:] != ("outcomes", "title"):
            continue
        twins = {
            language: place
            for language, text in saying.text.items()
            if not NAMED.fullmatch(text) and (place := first.setdefault((language, text), saying.where)) != saying.where
        }
        for place in dict.fromkeys(twins.values()):
            alike = [language for language, twin in twins.items() if twin == place]
            yield _twin(saying, place, alike)


def _twin(saying: Saying, place: Where, alike: list[str]) -> Problem:
    where = saying.where if len(alike) == len(saying.text) else (*saying.where, alike[0])
    statement = all("text" in each[-1:] and each[0] in ("outcomes", "statements") for each in (saying.where, place))
    fix = "give it an id under statements and name that in both places" if statement else "say what is particular here"
    what = "this" if len(alike) == len(saying.text) else f"this ({', '.join(alike)})"
    return Problem(where, "said-twice", f"{what} is said at {'.'.join(map(str, place))} too", fix)


def naked_addresses(draft: Draft) -> Iterator[Problem]:
    """No text holds an address: it names a place, whose address stands once."""
    for saying in draft.sayings:
        for language, text in saying.text.items():
            if found := ADDRESS.search(text):
                message = f"holds the address {found[0]}"
                fix = "put it under places and write the place's id in square brackets"
                yield Problem((*saying.where, language), "naked-address", message, fix)


def markup(draft: Draft) -> Iterator[Problem]:
    """Markdown holds no HTML, which could reach out of its place, and closes every fence that it opens."""
    for saying in draft.sayings:
        for language, text in saying.text.items() if saying.kind == "markdown" else ():
            if found := HTML.search(text):
                message, fix = (
                    f"holds HTML, '{found[0]}'",
                    "write Markdown; a sign that is meant as such is written &lt;",
                )
                yield Problem((*saying.where, language), "html", message, fix)
            elif len(FENCE.findall(text)) % 2:
                message = "opens a block of code and does not close it"
                yield Problem((*saying.where, language), "open-fence", message, "add a line of ``` after it")


def formulas(draft: Draft) -> Iterator[Problem]:
    """No reply begins with a sign that a spreadsheet takes for a formula when it opens replies.csv."""
    for section in ("outcomes", "faq"):
        for id_, node in getattr(draft.guide, section).items():
            heading = "title" if section == "outcomes" else "question"
            for field in (heading, "reply"):
                for language, text in getattr(node, field).items():
                    shown = plain_text(draft.guide, text, language) if text.startswith("[") else text
                    if shown.lstrip()[:1] in tuple(FORMULA):
                        message = f"begins with '{shown.lstrip()[0]}', which a spreadsheet takes for a formula"
                        yield Problem((section, id_, field, language), "formula", message, "begin with a word")
