"""The words of the interface, in every language of the guide."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from .disk import read_text
from .problem import InvalidGuide
from .strict_yaml import parse

FILE = Path(__file__).with_name("words.yaml")


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    words, problems = parse(read_text(FILE)[0])
    if problems:
        raise InvalidGuide([replace(each, file=FILE.name) for each in problems])
    return dict(words)


def read_again() -> None:
    """Forgets the words, so that an edit of their file shows."""
    _words.cache_clear()


def languages() -> tuple[str, ...]:
    """The codes of the guide's languages, the first one first."""
    return tuple(_words()["language"])


def word(key: str, language: str) -> str:
    """One word or phrase; `group.key` for those that stand in a group. Raises KeyError for an unknown one."""
    found: Any = _words()
    for part in key.split("."):
        found = found[part]
    return str(found[language])


def word_group(key: str, language: str) -> dict[str, str]:
    """All the words of a group, by key, without those of the groups inside it."""
    return {name: texts[language] for name, texts in _group(key).items() if language in texts}


def choices(group: str) -> tuple[str, ...]:
    """The keys of a group of words: what a field of the content may be, each with its word."""
    return tuple(_group(group))


def look(group: str, key: str) -> tuple[str, str]:
    """The tone (`good`, `part`, `warn`, `stop`, `calm`) and the glyph of a word that is shown as a mark."""
    found = _group(group)[key]
    return found["tone"], found["glyph"]


def _group(key: str) -> dict[str, Any]:
    group: Any = _words()
    for part in key.split("."):
        group = group[part]
    return dict(group)
