"""Shows what a word means where it appears: the first time on a page, outside headings, links and code."""

import html
import re

from ..records.guide import Guide
from ..records.naming import words_of
from .tables import PAGES

_TAG = re.compile(r"""(<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>)""", re.DOTALL)
_PAGE = PAGES["glossary"].removesuffix(".md")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SKIPPED = frozenset(
    "a abbr button code h1 h2 h3 h4 label option pre script select strong style summary svg textarea title".split()
)


class Glossary:
    """The words of a guide in one language, ready to be marked in pages."""

    def __init__(self, guide: Guide, language: str) -> None:
        self.language = language
        self.terms = {term.term[language].lower(): term for term in guide.glossary.values()}
        self.meanings = {term.id: words_of(guide, term.meaning[language], language) for term in guide.glossary.values()}
        longest_first = sorted(self.terms, key=len, reverse=True)  # so that the longer word wins
        self.pattern = "|".join(map(_pattern, longest_first)) or r"(?!)"
        self.words = re.compile(
            self.pattern, re.IGNORECASE | re.ASCII
        )  # so that both engines see the same ends of words

    def mark(self, text: str, up: str) -> str:
        """HTML in which the first appearance of each word leads to its meaning, which also shows on hover and focus.

        `up` leads from the page to the site's root.
        """
        seen: set[str] = set()

        def link(match: re.Match[str]) -> str:
            id_ = self.terms[html.unescape(match[0]).lower()].id
            if id_ in seen:
                return match[0]
            seen.add(id_)
            said = html.escape(self.meanings[id_])
            return f'<a class="term" href="{up}{_PAGE}/#{id_}" aria-description="{said}">{match[0]}</a>'

        pieces, skipping = [], 0
        for piece in _TAG.split(text):
            if name := _NAME.match(piece):
                if name[1].lower() in _SKIPPED:
                    skipping += -1 if piece.startswith("</") else 1
            elif not skipping:
                piece = self.words.sub(link, piece)
            pieces.append(piece)
        return "".join(pieces)


def _pattern(word: str) -> str:
    escaped = re.escape(html.escape(word, quote=False))
    return rf"\b{escaped}\b" if word.isascii() else escaped
