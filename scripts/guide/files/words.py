"""The words of the interface, in every language of the guide."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from .disk import read_text
from .lines import locate
from .problem import Problem, ProblemsFound, Where
from .said import Said
from .strict_yaml import parse

FILE = Path(__file__).with_name("words.yaml")
_FILES = [FILE]  # the one that is read now
PATTERNS = ("contradictions", "writing")  # groups whose words are regular expressions
# What is set for a language by whoever adds it, and is no text to translate.
SETTINGS = (("language",), ("locale",), ("reply_limit",), ("short_limit",), ("lead_limit",), ("utc_offset",), ("numbers",),
            ("units",), ("replies", "locale"), *((group,) for group in PATTERNS))  # fmt: skip
FIELD = re.compile(r"\{[a-z_]+\}")  # what code fills in
TONES = ("good", "part", "warn", "stop", "calm")


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    words = written()
    problems = list(_lacking(words, tuple(words["language"]), ())) or list(_mixed(words, words, ()))
    if problems:
        places = locate(read_text(file())[0], (each.where for each in problems))
        problems = [replace(each, line=places[each.where][0], column=places[each.where][1]) for each in problems]
        raise ProblemsFound([replace(each, file=FILE.name) for each in problems])
    return words


@lru_cache(maxsize=1)
def written() -> dict[str, Any]:
    """The words as they are written, whatever a language lacks. Raises ProblemsFound where their file cannot be read."""
    text, problems = read_text(file())
    words: Any = None
    if not problems:
        words, problems, *_ = parse(text)
    if not problems and not isinstance(words.get("language") if isinstance(words, dict) else None, dict):
        problems = [Problem(("language",), "no-words", Said("expected a word in every language"), line=1, column=1)]
    if problems:
        raise ProblemsFound([replace(each, file=FILE.name) for each in problems])
    return dict(words)


def _lacking(group: Any, languages: tuple[str, ...], where: Where) -> Iterator[Problem]:
    """What is wrong with the words: one that lacks a language or is empty, a mark without tone or glyph."""
    if not isinstance(group, dict):
        yield Problem(where, "no-words", Said("expected a word in every language"))
    elif group.keys() & set(languages):
        for language in languages:
            if not group.get(language):
                yield Problem(
                    where,
                    "missing-word",
                    Said("the word is missing in '{language}'", language=language),
                    Said("add '{language}: …'", language=language),
                )
            elif where[0] in PATTERNS and (wrong := _no_pattern(group[language])):
                yield Problem((*where, language), "no-pattern", Said("is not a pattern: {wrong}", wrong=wrong))
            elif where[0] not in PATTERNS and (lost := fields_in(group[languages[0]]) - fields_in(group[language])):
                message = Said("lacks {field}, which code fills in", field=min(lost))
                yield Problem((*where, language), "lost-field", message, Said("write it as in the other languages"))
        if where[:1] in (("verdicts",), ("support",), ("claim_verdicts",)):
            if group.get("tone") not in TONES:
                yield Problem(where, "no-tone", Said("has no tone"), Said("one of: {known}", known=TONES))
            if not group.get("glyph"):
                yield Problem(where, "no-glyph", Said("has no glyph"), Said("add 'glyph: …'"))
    else:
        for key, inner in group.items():
            yield from _lacking(inner, languages, (*where, key))


def _mixed(group: dict[str, Any], words: dict[str, Any], where: Where) -> Iterator[Problem]:
    """Words that hold those of another language."""
    for key, inner in group.items():
        if isinstance(inner, dict) and key not in (*PATTERNS, "language"):
            yield from _mixed(inner, words, (*where, key))
        elif key in words["language"] and isinstance(inner, str):
            labels, foreign = (re.compile(words["writing"][name][key]) for name in ("labels", "foreign"))
            if found := outside(labels, foreign, inner):
                message = Said("'{text}' is not {language}", text=found[0][:60], language=words["language"][key])
                yield Problem((*where, key), "mixed-languages", message, Said("translate it"))


def outside(labels: re.Pattern[str], foreign: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What is foreign in a text without its labels; its place is that in the whole text."""
    if not foreign.search(text):
        return None
    return foreign.search(labels.sub(lambda match: " " * len(match[0]), text))


def fields_in(text: str) -> set[str]:
    """The fields of a word, such as `{n}`."""
    return set(FIELD.findall(text))


def _no_pattern(text: str) -> str:
    """What keeps a text from being a regular expression."""
    try:
        re.compile(text)
    except re.error as error:
        return str(error)
    return ""


def file() -> Path:
    """The file of the words."""
    return _FILES[-1]


def read_again(other: Path = FILE) -> None:
    """Forgets the words, so that an edit of their file shows; from now on they are those of another file, if one is named."""
    _FILES[:] = [other]
    _words.cache_clear()
    written.cache_clear()
    languages.cache_clear()


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The codes of the guide's languages, the first one first; also of one that lacks words."""
    return tuple(written()["language"])


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


def brings_money(verdict: str) -> bool:
    """Whether a verdict is one by which money comes back."""
    return look("verdicts", verdict)[0] in ("good", "part")


def first_of(group: str, key: str) -> str:
    """What comes first where a word of a group stands; nothing in particular when it does not say."""
    return str(_group(group)[key].get("first", ""))


def home_site(language: str) -> str:
    """The site that readers of a language mean unless they say otherwise; nothing where none is theirs."""
    return next((site for site in choices("sites") if first_of("sites", site) == language), "")


def sites_for(language: str) -> list[str]:
    """The sites in the order in which they concern readers of a language: last what readers of another mean."""
    return sorted(choices("sites"), key=lambda site: first_of("sites", site) not in ("", language))


def _group(key: str) -> dict[str, Any]:
    group: Any = _words()
    for part in key.split("."):
        group = group[part]
    return dict(group)
