"""Shows what a word means where it appears: the first time on a page, outside headings, links and code."""

import html
import re
from collections.abc import Mapping

from .model import Guide
from .reference_pages import PAGES

_TAG = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SKIPPED = frozenset(
    "a abbr button code h1 h2 h3 h4 label option pre script select style summary svg textarea title".split()
)


def terms_of(guide: Guide, language: str) -> dict[str, tuple[str, str]]:
    """Every word with its id and meaning, the longest first, so that the longer word wins."""
    found = {term.term[language]: (term.id, term.meaning[language]) for term in guide.glossary.values()}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def mark_terms(text: str, terms: Mapping[str, tuple[str, str]], up: str) -> str:
    """HTML in which the first appearance of each word leads to its meaning, which also shows on hover and focus.

    `up` leads from the page to the site's root.
    """
    if not terms:
        return text
    words = re.compile("|".join(_pattern(word) for word in terms), re.IGNORECASE)
    by_word = {word.lower(): word for word in terms}
    seen: set[str] = set()
    page = PAGES["glossary"].removesuffix(".md")

    def mark(match: re.Match[str]) -> str:
        word = by_word[html.unescape(match[0]).lower()]
        id_, meaning = terms[word]
        if id_ in seen:
            return match[0]
        seen.add(id_)
        said = html.escape(meaning)
        return (
            f'<a class="term" href="{up}{page}/#{id_}" data-meaning="{said}" aria-description="{said}">{match[0]}</a>'
        )

    pieces, skipping = [], 0
    for piece in _TAG.split(text):
        if name := _NAME.match(piece):
            if name[1].lower() in _SKIPPED:
                skipping += -1 if piece.startswith("</") else 1
        elif not skipping:
            piece = words.sub(mark, piece)
        pieces.append(piece)
    return "".join(pieces)


def _pattern(word: str) -> str:
    escaped = re.escape(html.escape(word))
    return rf"\b{escaped}\b" if word.isascii() else escaped
