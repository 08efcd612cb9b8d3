"""Takes a catalogue's translations into the files of a guide: all of them, or none where the guide would no longer pass."""

from bisect import bisect
from codecs import BOM_UTF8
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from babel.messages.catalog import Message

from ..files import words
from ..files.disk import read_text, unreadable
from ..files.lines import locate
from ..files.problem import Problem, ProblemsFound, Where
from ..files.said import Said
from ..files.text_places import Text, with_texts
from ..reading.confirmed import FILE as CONFIRMED
from ..reading.confirmed import only_translated, read_confirmed
from ..reading.handwritten import spans_of
from ..reading.merge import ContentFile, read_form
from ..reading.read import REMEMBERED
from ..reading.recorded import record, record_translations
from ..reading.units import Unit, page_file, page_text, units
from .entries import BY_HAND, Taken, brought, chosen, language_of
from .po_file import read_catalogue
from .proven import wrong_with


def take_in(folder: Path, file: Path) -> Taken:
    """What the PO file brings to the guide in `folder`, where nothing is written yet.

    Raises ProblemsFound with everything that is wrong, in the catalogue or in the guide that would come out, OSError where there is
    no such file.
    """
    catalog = read_catalogue(file.read_bytes(), str(file))
    content = read_form(folder)
    unread = [each for one in content if one.data is None or _mended(folder, one) for each in one.problems]
    if unread := [*unread, *unreadable(folder, REMEMBERED)]:
        raise ProblemsFound(unread)
    taken = Taken(language_of(catalog, file))
    found = chosen(units(folder, content), catalog, taken, str(file))
    places = _write(folder, content, found, taken)
    if wrong := wrong_with(folder, taken) if taken.files else []:
        raise ProblemsFound([_in_catalogue(each, places, str(file)) for each in wrong])
    return taken


def write(folder: Path, taken: Taken) -> None:
    """Writes the files, and records of which texts these translations were made. Raises OSError where a file cannot be written."""
    for name, text in taken.files.items():
        path = words.file() if name == words.FILE.name else folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_as_it_was(path, text))
    words.read_again(words.file())
    record_translations(folder, lambda line: (*line[:2], line[3]) in taken.read, is_whole=bool(taken.guide))
    if taken.guide:
        before = read_confirmed(read_text(folder / CONFIRMED)[0])
        record(folder, taken.guide, only_translated(taken.guide, taken.language, before))


def _as_it_was(path: Path, text: str) -> bytes:
    """A file's new text with the ends of lines and the mark at the beginning that the file had."""
    before = path.read_bytes() if path.exists() else b""
    if before.count(b"\n") == before.count(b"\r\n") > 0:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return (BOM_UTF8 if before.startswith(BOM_UTF8) else b"") + text.encode()


def _mended(folder: Path, file: ContentFile) -> bool:
    return file.text != read_text(folder / file.name)[0]


# By file: the line of a text, that of its entry, and whether the text goes on until the next.
Places = dict[str, list[tuple[int, int, bool]]]


def _write(folder: Path, content: list[ContentFile], chosen: list[tuple[Unit, Message]], taken: Taken) -> Places:
    """Writes the new text of each file into `taken`; returns which entry stands where."""
    by_file: dict[str, list[tuple[Unit, Message]]] = defaultdict(list)
    for unit, entry in chosen:
        by_file[unit.file if not unit.key.startswith(BY_HAND) else page_file(unit, taken.language)].append(
            (unit, entry)
        )
    texts, places = {each.name: each.text for each in content} | {words.FILE.name: read_text(words.file())[0]}, Places()
    for name, pairs in by_file.items():
        if name in texts:
            said = {unit.where: {taken.language: _said(unit, brought(unit, entry))} for unit, entry in pairs}
            taken.files[name] = _with_texts(name, texts[name], said)
            lines = locate(taken.files[name], [(*unit.where, taken.language) for unit, _ in pairs])
            lined = [(lines[*unit.where, taken.language][0], entry.lineno or 1, False) for unit, entry in pairs]
            places[name] = sorted(lined)
        elif page := _page(folder, name, pairs):
            taken.files[name] = page
            starts = [page.count("\n", 0, start) + 1 for start, _ in spans_of(page)]
            places[name] = sorted((starts[int(unit.where[0])], entry.lineno or 1, True) for unit, entry in pairs)
        else:
            message = Said("is not written before it has all paragraphs of {file}", file=pairs[0][0].file)
            taken.notes.append(Problem((), "left-out", message, file=name, warning=True))
            taken.counts += Counter(left=len(pairs))
            taken.counts["new"] -= len(pairs)
    return places


def _with_texts(name: str, text: str, said: Mapping[Where, Mapping[str, Text]]) -> str:
    try:
        return with_texts(text, said)
    except ProblemsFound as error:
        raise ProblemsFound([replace(each, file=name) for each in error.problems]) from None


def _said(unit: Unit, text: str) -> Text:
    return text.split("\n") if unit.is_list else text


def _page(folder: Path, name: str, pairs: list[tuple[Unit, Message]]) -> str:
    """A page with new paragraphs. One that is not there, or has more or fewer than its original, is made of that: nothing where it
    would not have all its paragraphs.
    """
    old, first = page_text(folder, name), page_text(folder, pairs[0][0].file)
    said = {int(unit.where[0]): brought(unit, entry) for unit, entry in pairs}
    is_alike = bool(old) and len([*spans_of(old)]) == len([*spans_of(first)])
    if not is_alike and len(said) < _paragraphs_to_translate(folder, pairs[0][0]):
        return ""
    text = old if is_alike else first
    for number, (start, end) in reversed([*enumerate(spans_of(text))]):
        text = text[:start] + said.get(number, text[start:end]) + text[end:]
    return text


def _paragraphs_to_translate(folder: Path, unit: Unit) -> int:
    return sum(each.file == unit.file for each in units(folder, []))


def _in_catalogue(problem: Problem, places: Mapping[str, list[tuple[int, int, bool]]], name: str) -> Problem:
    """A problem at the entry that brought it, where it is known."""
    known = places.get(problem.file, [])
    at = bisect(known, (problem.line, 10**9, True)) - 1
    if at < 0 or (known[at][0] != problem.line and not known[at][2]):
        return problem
    return replace(problem, file=name, line=known[at][1], column=1)
