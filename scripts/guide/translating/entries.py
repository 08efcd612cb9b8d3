"""The entries of a catalogue: which of them translate a text of the guide, which are left out, and which can be none."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from ..files.problem import Problem, ProblemsFound, Where
from ..files.said import Said
from ..files.words import languages
from ..reading.handwritten import paragraphs_of
from ..reading.units import Unit
from ..records.guide import Guide

BY_HAND = "docs"


@dataclass
class Taken:
    """What a catalogue brings.

    language: the language of its translations
    files: the new text of every file that changes, by its name
    read: the translations that hold: their language, their key and a digest of the text that they were made from
    counts: how many entries there are of each kind: `new`, `same`, `empty`, `fuzzy`, `left`
    notes: why some are left out
    guide: the guide with them; None where it still lacks something
    """

    language: str
    files: dict[str, str] = field(default_factory=dict)
    read: set[tuple[str, str, str]] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    notes: list[Problem] = field(default_factory=list)
    guide: Guide | None = None


def language_of(catalog: Catalog, file: Path) -> str:
    """The guide's language that a catalogue is for, as its head says, or its name where that says nothing. Raises ProblemsFound where
    it is for none.
    """
    known = {each.lower(): each for each in languages()[1:]}
    named = str(catalog.locale_identifier or file.stem).replace("_", "-").lower()
    if named in known:
        return known[named]
    message = Said("is for '{language}', into which this guide is not translated", language=named)
    raise ProblemsFound.one("unknown-language", message, Said("one of: {known}", known=(*known.values(),)), str(file))


def chosen(found: list[Unit], catalog: Catalog, taken: Taken, name: str) -> list[tuple[Unit, Message]]:
    """The units that get another translation, each with its entry. Raises ProblemsFound for entries that can be none."""
    known = {(unit.key, unit.source): unit for unit in found}
    keys, wrong, changed = {unit.key for unit in found}, list[Problem](), list[tuple[Unit, Message]]()
    for entry in catalog:
        if not entry.id:
            continue
        unit = known.get((entry.context or "", str(entry.id)))
        if told := _impossible(entry, unit):
            wrong.append(Problem(_where(entry), "entry", *told, name, entry.lineno or 1, 1))
        elif not (said := str(entry.string or "").strip()) or entry.fuzzy:
            taken.counts["fuzzy" if entry.fuzzy and said else "empty"] += 1
        elif not unit:
            taken.counts["left"] += 1
            taken.notes.append(_left(entry, name, is_known=entry.context in keys))
        else:
            is_new = unit.texts.get(taken.language) != brought(unit, entry)
            taken.read.add((taken.language, unit.path, unit.digests[languages()[0]]))
            taken.counts["new" if is_new else "same"] += 1
            changed += [(unit, entry)] if is_new else []
    if wrong:
        raise ProblemsFound(wrong)
    return changed


def brought(unit: Unit, entry: Message) -> str:
    """The text of an entry as the guide's files hold it: a paragraph and the terms of a list without blanks around them."""
    text = str(entry.string or "")
    if unit.is_list:
        return "\n".join(each.strip() for each in text.split("\n") if each.strip())
    return text.replace("\r\n", "\n").strip() if unit.key.startswith(BY_HAND) else text


def _impossible(entry: Message, unit: Unit | None) -> tuple[Said, Said] | None:
    if not isinstance(entry.id, str):
        return Said("has plural forms, which no text of this guide has"), Said("use the file that make texts writes")
    is_paragraph = unit and unit.key.startswith(BY_HAND) and brought(unit, entry)
    if unit and is_paragraph and paragraphs_of(brought(unit, entry)) != [brought(unit, entry)]:
        return Said("holds blank lines, and is one paragraph"), Said("remove them")
    if unit and not (is_paragraph or unit.is_list) and "\n" in str(entry.string) and "\n" not in unit.source:
        return Said("holds a line break, its original has none"), Said("remove it")
    return None


def _left(entry: Message, name: str, *, is_known: bool) -> Problem:
    changed = Said("was translated from a text that has changed since: '{text}'")
    told = changed if is_known else Said("was translated, but is no more in the guide: '{text}'")
    told = told if entry.context else Said("has no msgctxt, by which its place is known: '{text}'")
    place, fix = (name, entry.lineno or 1, 1), Said("run make texts again")
    return Problem(_where(entry), "left-out", told.of(text=str(entry.id)[:60]), fix, *place, warning=True)


def _where(entry: Message) -> Where:
    return (entry.context,) if entry.context else ()
