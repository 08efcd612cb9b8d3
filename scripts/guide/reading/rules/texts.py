"""The rules of texts: each thing is said once, and addresses are kept where they can be changed."""

import re
from collections.abc import Iterator

from ...files.problem import Problem, Where
from ...files.said import Said
from ...files.words import languages
from ...records.leaves import Saying
from ...records.naming import NAMED, plain_text
from ..draft import Draft

HTML = re.compile(r"<[A-Za-z/!?][^>]{0,40}>?")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
FORMULA = tuple("=+-@＝＋－＠")
# The texts at the beginning of a cell in replies.csv and in the decision table, by section and field.
_IN_TABLES = {
    ("outcomes", "title"),
    ("outcomes", "reply"),
    ("faq", "question"),
    ("faq", "reply"),
    ("questions", "text"),
}
ADDRESS = re.compile(r"https?://[^\s，。；）]*[^\s，。；）.,;:)]", re.IGNORECASE)


def said_twice(draft: Draft) -> Iterator[Problem]:
    """No text stands twice, in any language; what is only quoted is said elsewhere. Names may be alike, but no two answers."""
    first: dict[tuple[str, str], Where] = {}
    for saying in draft.sayings:
        if saying.kind == "name" and saying.where[:1] + saying.where[2:] != ("outcomes", "title"):
            continue
        places = {
            language: place
            for language, text in saying.text.items()
            if not NAMED.fullmatch(text) and (place := first.setdefault((language, text), saying.where)) != saying.where
        }
        for place in dict.fromkeys(places.values()):
            alike = [language for language, other in places.items() if other == place]
            yield _said_at(saying, place, alike)


def _said_at(saying: Saying, place: Where, alike: list[str]) -> Problem:
    where = saying.where if len(alike) == len(saying.text) else (*saying.where, alike[0])
    statement = all("text" in each[-1:] and each[0] in ("outcomes", "statements") for each in (saying.where, place))
    fix = (
        Said("give it an id under statements and name that in both places")
        if statement
        else Said("say what is particular here")
    )
    what = Said("this") if len(alike) == len(saying.text) else Said("this ({languages})", languages=tuple(alike))
    return Problem(
        where, "said-twice", Said("{what} is said at {place} too", what=what, place=".".join(map(str, place))), fix
    )


def naked_addresses(draft: Draft) -> Iterator[Problem]:
    """No text holds an address: it names a place, whose address stands once."""
    for saying in draft.sayings:
        for language, text in saying.text.items():
            if found := ADDRESS.search(text):
                message = Said("holds the address {address}", address=found[0])
                fix = Said("put it under places and write the place's id in square brackets")
                yield Problem((*saying.where, language), "naked-address", message, fix, passage=found[0])


def markup(draft: Draft) -> Iterator[Problem]:
    """Markdown holds no HTML, which could reach out of its place, and closes every fence that it opens."""
    for saying in draft.sayings:
        for language, text in saying.text.items() if saying.kind == "markdown" else ():
            if found := HTML.search(text):
                message, fix = (
                    Said("holds HTML, '{text}'", text=found[0]),
                    Said("write Markdown; a sign that is meant as such is written &lt;"),
                )
                yield Problem((*saying.where, language), "html", message, fix, passage=found[0])
            elif len(FENCE.findall(text)) % 2:
                message = Said("opens a block of code and does not close it")
                yield Problem((*saying.where, language), "open-fence", message, Said("add a line of ``` after it"))


def formulas(draft: Draft) -> Iterator[Problem]:
    """Nothing that the tables for spreadsheets hold begins with a sign that a spreadsheet takes for a formula."""
    for saying in draft.sayings:
        for language, text in saying.text.items() if (saying.where[0], saying.where[-1]) in _IN_TABLES else ():
            shown = plain_text(draft.guide, text, language) if text.startswith("[") else text
            if shown.lstrip().startswith(FORMULA):
                message = Said("begins with '{sign}', which a spreadsheet takes for a formula", sign=shown.lstrip()[0])
                yield Problem((*saying.where, language), "formula", message, Said("begin with a word"))


def different_names(draft: Draft) -> Iterator[Problem]:
    """A text names the same places and quotes the same statements in every language."""
    first, known = languages()[0], draft.guide.places.keys() | draft.guide.statements.keys()
    for saying in draft.sayings:
        if saying.kind == "name" or "[" not in "".join(saying.text.values()):
            continue
        named = {language: {match["id"] for match in NAMED.finditer(text)} for language, text in saying.text.items()}
        for language in named.keys() - {first}:
            ours, theirs = named.get(first, set()), named[language]
            for name in sorted(ours ^ theirs) if ours | theirs <= known else ():
                message = Said("only one of {languages} names [{id}]", languages=(first, language), id=name)
                where = (*saying.where, first if name in ours else language)
                yield Problem(where, "different-names", message, Said("name it in both"), passage=f"[{name}]")
