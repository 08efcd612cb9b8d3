"""Which known name somebody meant who wrote another."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from unicodedata import normalize


def closest(word: str, known: Iterable[str]) -> str:
    """The known id of which `word` is a misspelling, or nothing: each of its parts is one slip of the keys away at most.

    A part that stands in other ids is spelt right: where there is `pear-fee`, `apple-fee` is no slip of it; `pear-fees` always is.
    """
    ids = [each for each in known if each != word]
    plain = tidied(word)
    for near in _alike(plain, ids):
        if _singular(plain) == _singular(near.lower()):
            return near
        slips = _slips(plain, near.lower())
        if slips and not any(f"-{part}-" in f"-{each}-" for part in slips for each in ids):
            return near
    return ""


def nearest(word: str, listed: Iterable[str]) -> str:
    """The word of a closed list that looks most like `word`, or nothing where none does."""
    names = list(listed)
    return next(iter(get_close_matches(tidied(word), _alike(word, names), n=1, cutoff=0.6)), "")


def tidied(word: str) -> str:
    """A name without what is no part of any: full-width signs, quotes and marks at its ends, capitals, spaces."""
    plain = normalize("NFKC", word.translate(dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))))
    return re.sub(r"[\s_]+", "-", plain.strip(" \t\"'`“”‘’「」,.;:。、").lower())


def _singular(word: str) -> str:
    """A name without the s at the end of each part."""
    return re.sub(r"s\b", "", word)


def _alike(word: str, names: list[str]) -> list[str]:
    """The ten names that share most pairs of letters with a word."""
    pairs = _pairs(word)
    return nlargest(10, names, key=lambda each: len(pairs & _pairs(each)) - abs(len(each) - len(word)))


@lru_cache(maxsize=100_000)
def _pairs(word: str) -> frozenset[str]:
    """The letters of a word with the one before each, in a word of any length."""
    return frozenset(map("".join, pairwise(f" {word[:100].lower()} ")))


def _slips(word: str, near: str) -> list[str]:
    """The misspelt parts of a word; none where it is no misspelling of the other."""
    mine, theirs = re.split("[-/]", word), re.split("[-/]", near)
    if len(mine) != len(theirs):  # a hyphen too many or too few
        return [word] if _is_slip(word, near) else []
    wrong = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return [a for a, _ in wrong] if all(_is_slip(a, b) for a, b in wrong) else []


def _is_slip(part: str, near: str) -> bool:
    """One letter too many or too few, two changed about, or in a longer part one wrong letter; a digit is no slip."""
    start = _shared(part, near)
    end = _shared(part[start:][::-1], near[start:][::-1])
    left, right = part[start : len(part) - end], near[start : len(near) - end]
    if any(map(str.isdigit, left + right)):
        return False
    if len(left) == len(right) == 1:
        return len(near) > 4
    if len(left) == len(right) == 2:
        return left == right[::-1]
    is_abbreviation = max(len(part), len(near)) < 5 and (part[:1] != near[:1] or not re.search("[aeiou]", near))
    return len(left + right) == 1 and not is_abbreviation


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
