"""Of which text each translation was made: `translated.txt` holds a line for each text and language but the first.

A line has the language, the text's key, a digest of the translation and one of the text that it was made from. Where that
text has changed since and the translation has not, somebody has to look. Whoever writes a translation anew had the text in view.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from ..files.digest import short_digest
from ..files.disk import read_text
from ..files.kept import kept_now
from ..files.problem import Problem, enough, unrecorded
from ..files.said import Said
from ..files.words import languages, word
from .handwritten import paragraphs_of
from .merge import ContentFile, read_form
from .units import Unit, page_file, page_text, places_of, units, units_beside, units_in

FILE = "translated.txt"
HEAD = """# Every translation and the text that it was made from: language, text, digests of the translation and of that text.
# make check adds new ones; make confirm TEXTS=en says that the English still holds where that text has changed.
"""

Line = tuple[str, ...]  # language, key, digest of the translation, digest of the text


def line_of(unit: Unit, language: str) -> Line:
    """The line of a translation that has just been made."""
    return language, unit.path, unit.digests[language], unit.digests[languages()[0]]


def lines_now(folder: Path, files: list[ContentFile]) -> set[Line]:
    """The line of every translation that there is, as if each had just been made."""
    beside = (line_of(*each) for each in _translations(units_beside(folder)))
    return {*beside, *(line for each in files for line in _lines_in(each, languages()))}


@lru_cache(maxsize=256)
def _lines_in(content: ContentFile, _languages: tuple[str, ...]) -> list[Line]:
    """Those of one file, which follow from its text."""
    kept = kept_now()
    if kept and (known := kept.known("translations", content.text)) is not None:
        return [tuple(each) for each in known]
    found = [line_of(*each) for each in _translations(units_in(content))]
    if kept and not content.problems:
        kept.keep("translations", content.text, found)
    return found


def read_translated(text: str) -> set[Line]:
    """The lines of the file; what is no line is left out."""
    found = (tuple(line.split()) for line in text.splitlines() if not line.startswith("#"))
    return {line for line in found if len(line) == 4}


def write_translated(lines: Iterable[Line]) -> str:
    """The file's text: sorted, so that two people's changes meet in no line."""
    return HEAD + "".join(f"{' '.join(line)}\n" for line in sorted(lines))


def stale(now: set[Line], recorded: set[Line]) -> set[Line]:
    """The lines of the translations that were made from another text."""
    known = {line[:3] for line in recorded}
    return {line for line in now - recorded if line[:3] in known}


def translated(now: set[Line], before: set[Line], is_read: Callable[[Line], bool] = lambda _: False) -> set[Line]:
    """The lines once those that are read were held against the texts they are made from.

    New ones are added, and what is no more goes, as does what a merge left beside the line that holds.
    """
    held = now - {line for line in stale(now, before) if not is_read(line)}
    left = {line[:3] for line in now - held} - {line[:3] for line in held}
    return held | {line for line in before - now if line[:3] in left}


def still_there(folder: Path, found: Iterable[Unit], recorded: set[Line], language: str) -> Iterator[tuple[Unit, str]]:
    """Of pages that have more or fewer paragraphs than the original: each unit whose translation is still there, with it."""
    for unit in found:
        key = unit.path
        if key.startswith("docs/") and language not in unit.texts:
            for text in paragraphs_of(page_text(folder, page_file(unit, language))):
                if text == unit.source or (language, key, short_digest(text), unit.digests[languages()[0]]) in recorded:
                    yield unit, text


def stale_units(found: Iterable[Unit], recorded: set[Line]) -> list[tuple[Unit, str]]:
    """Every unit with each language in which it was translated from another text."""
    pairs = [*_translations(found)]
    old = stale({line_of(*each) for each in pairs}, recorded)
    return [each for each in pairs if line_of(*each) in old]


def _translations(found: Iterable[Unit]) -> Iterator[tuple[Unit, str]]:
    others = languages()[1:]
    return ((unit, each) for unit in found for each in others if each in unit.texts)


def stale_translations(folder: Path) -> Iterator[Problem]:
    """A warning for each stale translation; one problem for all that no line holds. Nothing where nothing was ever recorded."""
    if not (folder / FILE).exists():
        return
    files, recorded = read_form(folder), read_translated(read_text(folder / FILE)[0])
    now = lines_now(folder, files)
    if old := stale(now, recorded):
        found = units(folder, [each for each in files if not old.isdisjoint(_lines_in(each, languages()))])
        yield from enough(_told(folder, files, stale_units(found, recorded)))
    if new := translated(now, recorded) - recorded:
        message = Said(
            "translations not recorded: {count}, such as one of {member}", count=len(new), member=min(new)[1]
        )
        yield unrecorded(FILE, message)


def _told(folder: Path, files: list[ContentFile], found: list[tuple[Unit, str]]) -> Iterator[Problem]:
    message = Said(
        "the text in {language} changed since this was translated", language=word("language", languages()[0])
    )
    fix = Said("translate it again; where it still holds, run make confirm TEXTS={language}")
    for (unit, language), place in zip(found, places_of(folder, files, found), strict=True):
        yield Problem((unit.key, language), "stale", message, fix.of(language=language), *place, warning=True)
