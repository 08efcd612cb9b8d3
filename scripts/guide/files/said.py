"""Sentences for maintainers: written in English where they are made, said in the language that the environment asks for."""

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Self

import yaml

# The files that hold the sentences of other languages.
CATALOGUES = {path.suffixes[0][1:]: path for path in Path(__file__).parent.glob("messages.*.yaml")}
FIRST = "en"  # the language of the sentences in the code
LANGUAGES = (FIRST, *CATALOGUES)
_NONE = ("c", "posix")  # the environment's names for no language in particular
_ASKED = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides, as with gettext


class Said(str):
    """A sentence in English that keeps the format string and the fields it is made of, so that another language can say it.

    A field may be a sentence itself, or a tuple of which each language makes a list. Without fields nothing is formatted.
    """

    template: str
    fields: Mapping[str, object]

    def __new__(cls, template: str, **fields: object) -> Self:
        made = super().__new__(cls, _filled(template, fields, {}))
        made.template, made.fields = template, fields
        return made

    def of(self, **fields: object) -> "Said":
        """The sentence with other fields, such as one of a table that has none yet."""
        return Said(self.template, **fields)

    @property
    def told(self) -> str:
        """The sentence in the language of messages; in English where its words are missing there."""
        return self.in_words(catalogue(language()))

    def in_words(self, words: Mapping[str, str]) -> str:
        """The sentence by a catalogue."""
        return _filled(words.get(self.template, self.template), self.fields, words)


def _filled(template: str, fields: Mapping[str, object], words: Mapping[str, str]) -> str:
    if not fields:
        return template
    return template.format(**{name: _shown(value, words) for name, value in fields.items()})


def _shown(value: object, words: Mapping[str, str]) -> object:
    if isinstance(value, Said):
        return value.in_words(words)
    if isinstance(value, tuple):
        return words.get(", ", ", ").join(str(_shown(each, words)) for each in value)
    return value


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Every English sentence with that of a language: nothing for English, or where the file cannot be read."""
    try:
        words = yaml.load(CATALOGUES[language].read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    except (KeyError, OSError, ValueError, yaml.YAMLError):
        return {}
    return words if isinstance(words, dict) else {}


def language() -> str:
    """The language of messages: the first that the environment asks for and that has a catalogue, else English."""
    asked = next(filter(None, map(os.environ.get, _ASKED)), "")
    codes = (re.split("[_.@-]", each.lower())[0] for each in asked.split(":"))
    return next((FIRST if code in _NONE else code for code in codes if code in (*_NONE, *LANGUAGES)), FIRST)


def sentence(message: Said, fix: Said) -> Said:
    """What is wrong and the likely fix, if there is any."""
    return Said("{message}; {fix}", message=message, fix=fix) if fix else message


def speak(language: str) -> str:
    """Has all messages in a language, whatever the environment asks for."""
    os.environ[_ASKED[0]] = language
    return language


NO_FIX = Said("")
