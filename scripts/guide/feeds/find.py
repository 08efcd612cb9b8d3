"""What programs find by words: the answers that have most of them, the rarest counting most."""

import re
from collections import defaultdict
from collections.abc import Iterator
from heapq import nsmallest
from itertools import chain
from math import log
from typing import Any

from ..records.guide import Guide
from ..records.replies import ReadyReply, ready_replies
from .synonyms import synonym_groups

MOST = 5
_WORD = re.compile(r"[a-z0-9]+|[\u4e00-\u9fff]+")
_WEIGHTS = {"heading": 4, "tags": 4, "text": 1}  # what people type is in the heading or the tags
_KINDS = {"faq": 1.5, "outcomes": 1.0}  # entries are written for the words that people type


class Finder:
    """Every answer that has a reply, ready to be searched in all languages at once."""

    def __init__(self, guide: Guide) -> None:
        self._replies = list(ready_replies(guide))
        groups = [[each.lower() for each in group] for group in synonym_groups(guide)]
        self._synonyms = [group for group in groups if "" not in group]
        self._ours = {word for group in groups if "" in group for word in group}
        self._known = _any_of({*chain(*groups)} - {""})
        self._asked = [{*map(self._telling, _names(each))} for each in self._replies]
        self._holding: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, reply in enumerate(self._replies):
            for piece, weight in _indexed(reply).items():
                self._holding[piece].append((place, weight))

    def find(self, query: str, language: str, root: str) -> list[dict[str, Any]]:
        """The answers that fit best, those first that have the query as a tag; `root` is the address of the whole site, or empty."""
        asked = self._telling(query)
        scores: defaultdict[int, float] = defaultdict(float)
        for piece, wanted in self._wanted(asked).items():
            holding = self._holding.get(piece, [])
            rare = wanted * log(1 + len(self._replies) / (len(holding) or 1))
            for place, weight in holding:
                scores[place] += rare * weight
        best = nsmallest(MOST, scores, key=lambda place: (asked not in self._asked[place], -scores[place], place))
        return [_told(self._replies[place], language, root) for place in best]

    def _telling(self, query: str) -> str:
        """A query in small letters, without the name of what the whole guide is about where more is asked."""
        plain = query.lower()
        told = self._known.sub(lambda found: " " if found[0] in self._ours else found[0], plain)
        return " ".join(told.split()).rstrip("?？") or plain

    def _wanted(self, query: str) -> dict[str, float]:
        """The pieces of a query, and with half their weight those of words that mean the same."""
        alike = {word for group in self._synonyms if any(each in query for each in group) for word in group}
        return {**{piece: 0.5 for word in alike for piece in _pieces(word)}, **dict.fromkeys(_pieces(query), 1.0)}


def _names(reply: ReadyReply) -> Iterator[str]:
    """The tags of an answer; the first of an outcome is its verdict, which many have."""
    return chain(*(tags[reply.kind == "outcomes" :] for tags in reply.tags.values()))


def _any_of(words: set[str]) -> re.Pattern[str]:
    """The longest that stands at a place; Latin ones whole."""
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile("|".join(rf"(?<![a-z0-9]){word}(?![a-z0-9])" if word.isascii() else word for word in longest))


def _indexed(reply: ReadyReply) -> dict[str, float]:
    """How much each piece of an answer counts in it: where it stands best, not how often."""
    said = {
        "text": " ".join(reply.text.values()),
        "tags": " ".join(tag for tags in reply.tags.values() for tag in tags),
        "heading": " ".join(reply.heading.values()),
    }
    found: dict[str, float] = {}
    for place, text in said.items():
        found |= {piece: _WEIGHTS[place] + found.get(piece, 0) for piece in set(_pieces(text.lower()))}
    each = _KINDS[reply.kind] / log(2 + len(found))
    return {piece: weight * each for piece, weight in found.items()}


def _pieces(text: str) -> Iterator[str]:
    """Latin words, and every two characters of Chinese that stand together."""
    for word in _WORD.findall(text):
        if word.isascii() or len(word) == 1:
            yield word.removesuffix("s") if word.isascii() and len(word) > 3 else word
        else:
            yield from (word[at : at + 2] for at in range(len(word) - 1))


def _told(reply: ReadyReply, language: str, root: str) -> dict[str, Any]:
    return {
        "id": reply.id,
        "kind": reply.kind,
        "title": reply.heading[language],
        "reply": reply.text[language],
        "sites": reply.sites,
        "address": root + reply.address(language),
    }
