"""Every text that is translated: of the guide's files, of the interface's words and of the pages written by hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..files.digest import short_digest
from ..files.disk import read_text
from ..files.lines import locate
from ..files.problem import Where
from ..files.words import FILE as WORDS
from ..files.words import SETTINGS, file, languages, written
from ..records.text_fields import text_field
from .handwritten import HandPage, by_place, paragraphs_of, read_pages, spans_of
from .merge import ContentFile

Texts = Mapping[str, str]  # by language


@dataclass(frozen=True)
class Unit:
    """A text in the first language with its translations.

    key: its path without places in lists, so that it stays when the text moves to another file or place; with the text it is
        unique
    file, where: the file, and the path there; of a page written by hand, the page in the first language and the paragraph's place
    texts: the text by language, of a list one item a line; a language that is missing has none
    is_list: whether it is a list of terms
    """

    key: str
    file: str
    where: Where
    texts: Texts
    is_list: bool = False

    @cached_property
    def source(self) -> str:
        """The text in the first language."""
        return self.texts[languages()[0]]

    @cached_property
    def path(self) -> str:
        """The key without the number that tells it from others."""
        return self.key.partition("#")[0]

    @cached_property
    def digests(self) -> Texts:
        """What changes when a text does, by language."""
        return {language: short_digest(text) for language, text in self.texts.items()}


def units(folder: Path, files: list[ContentFile]) -> list[Unit]:
    """Every text that is translated of the guide in `folder`, in the order of its files. Raises ProblemsFound where the words of
    the interface cannot be read.
    """
    found = [unit for each in files for unit in units_in(each)]
    return list(_numbered([*found, *units_beside(folder)]))


def units_beside(folder: Path) -> Iterator[Unit]:
    """Those of the interface's words, and of pages written by hand."""
    for unit in _in_data(written(), WORDS.name, "words"):
        if not any(unit.where[: len(each)] == each for each in SETTINGS):
            yield unit
    yield from _in_pages(tuple(read_pages(folder)[0]), languages())


def units_in(content: ContentFile) -> Iterator[Unit]:
    """Those of a file, whose keys may be alike."""
    return (unit for unit in _in_data(content.data, content.name, "") if text_field(unit.where))


def _in_data(data: Any, file: str, key: str) -> list[Unit]:
    found, known = list[Unit](), languages()

    def inside(data: Any, where: Where, key: str) -> None:
        if data.__class__ is dict and known[0] in data:
            found.extend(_unit(key, file, where, {each: data[each] for each in known if each in data}))
            return
        for step, each in data.items() if data.__class__ is dict else enumerate(data):
            if each.__class__ is dict or each.__class__ is list:
                inside(each, (*where, step), f"{key}{_named(step, each)}".removeprefix("."))

    if isinstance(data, dict | list):
        inside(data, (), key)
    return found


def _unit(key: str, file: str, where: Where, said: Mapping[str, Any]) -> Iterator[Unit]:
    """The unit of a map by language, where it holds texts or lists of terms."""
    if all(isinstance(each, str) for each in said.values()):
        yield Unit(key, file, where, said)
    elif all(isinstance(each, list) and all(isinstance(term, str) for term in each) for each in said.values()):
        yield Unit(key, file, where, {name: "\n".join(each) for name, each in said.items()}, is_list=True)


def _named(step: str | int, data: Any) -> str:
    """A step of a key: of an item of a list, its id if it has one."""
    name = step if isinstance(step, str) else data.get("id") if isinstance(data, dict) else ""
    return f".{name}" if name else ""


@lru_cache(maxsize=2)
def _in_pages(pages: tuple[HandPage, ...], _languages: tuple[str, ...]) -> tuple[Unit, ...]:
    return tuple(_of_pages(pages))


def _of_pages(pages: Iterable[HandPage]) -> Iterator[Unit]:
    """The paragraphs of pages; but for a page's head none that is the same in every language in which the page stands."""
    for place, versions in by_place(pages).items():
        parts = {language: paragraphs_of(page.text) for language, page in versions.items()}
        sources = parts.get(languages()[0], [])
        alike = {language: each for language, each in parts.items() if len(each) == len(sources)}
        for number, source in enumerate(sources):
            said = {language: each[number] for language, each in alike.items()}
            if number == 0 or len(said) == 1 or set(said.values()) != {source}:
                yield Unit(f"docs/{place}", versions[languages()[0]].file, (number,), said)


def _numbered(found: list[Unit]) -> Iterator[Unit]:
    """The units, those that say the same under one key told apart by a number."""
    seen: Counter[tuple[str, str]] = Counter()
    for unit in found:
        seen[unit.key, unit.source] += 1
        number = seen[unit.key, unit.source]
        yield unit if number == 1 else replace(unit, key=f"{unit.key}#{number}")


def places_of(folder: Path, files: list[ContentFile], wanted: list[tuple[Unit, str]]) -> list[tuple[str, int, int]]:
    """File, line and column of units in a language, in their order: of the whole text by language where that language is missing."""
    texts = {file.name: file.text for file in files} | {WORDS.name: read_text(file())[0]}
    paths: dict[str, set[Where]] = {}
    for unit, language in wanted:
        paths.setdefault(unit.file, set()).add((*unit.where, language))
    found = {name: locate(texts[name], each) for name, each in paths.items() if name in texts}
    return [
        (unit.file, *found[unit.file][*unit.where, language])
        if unit.file in found
        else _place_in_page(folder, unit, language)
        for unit, language in wanted
    ]


def page_file(unit: Unit, language: str) -> str:
    """The file of a page written by hand in a language."""
    return f"docs/{language}/{unit.path.removeprefix('docs/')}"


def _place_in_page(folder: Path, unit: Unit, language: str) -> tuple[str, int, int]:
    name = page_file(unit, language) if language in unit.texts else unit.file
    text = page_text(folder, name)
    start = [*spans_of(text)][int(unit.where[0])][0]
    return name, text.count("\n", 0, start) + 1, 1


def page_text(folder: Path, name: str) -> str:
    """A page as it is read; nothing where it cannot be."""
    return read_text(folder / name)[0].replace("\r\n", "\n")
