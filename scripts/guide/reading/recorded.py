"""Writes the files that remember a guide: which texts were read beside their facts, of which text each translation was made,
and when each reply last changed.
"""

from collections.abc import Callable, Container
from pathlib import Path

from ..files.disk import read_text
from ..files.today import today
from ..records.guide import Guide
from . import changed, translated
from .confirmed import FILE, all_citations, confirmed, read_confirmed, write_confirmed
from .merge import read_form
from .translated import Line


def record(folder: Path, guide: Guide, facts: set[str], languages: Container[str] = ()) -> tuple[int, int]:
    """Says that the texts which rest on these facts were read, that the translations into these languages were, and what is new.

    Returns how many texts were read again, and how many are new. Raises OSError where a file cannot be written.
    """
    before = read_confirmed(read_text(folder / FILE)[0])
    after = confirmed(all_citations(folder, guide), guide, before, facts)
    _write(folder / FILE, write_confirmed(after))
    _write(folder / changed.FILE, changed.write_changed(changed.changed(guide, today())))
    read_again = sum(key in before and before[key] != known for key, known in after.items())
    read_again += record_translations(folder, lambda line: line[0] in languages)
    return read_again, len(after.keys() - before.keys())


def record_translations(folder: Path, is_read: Callable[[Line], bool], *, is_whole: bool = True) -> int:
    """Says that these stale translations were read, and what is new; returns how many were read again. Of a guide that is not
    whole no line goes: what is not there may come back.
    """
    file, now = folder / translated.FILE, translated.lines_now(folder, read_form(folder))
    before = translated.read_translated(read_text(file)[0])
    after = translated.translated(now, before, is_read)
    if not is_whole:
        there = {line[:3] for line in after}
        after |= {line for line in before if line[:3] not in there}
    _write(file, translated.write_translated(after))
    return len(translated.stale(now, before) & after)


def record_new(folder: Path, guide: Guide) -> bool:
    """Records what is new, and says whether anything was: whoever wrote it had its facts and the text that it translates in view.
    Raises OSError where a file cannot be written.
    """
    before = _written(folder)
    record(folder, guide, set())
    return _written(folder) != before


def _written(folder: Path) -> list[str]:
    return [read_text(folder / name)[0] for name in (FILE, changed.FILE, translated.FILE)]


def _write(file: Path, text: str) -> None:
    """Writes a file unless it says so already: a folder that nobody may write in can be checked."""
    if not file.exists() or read_text(file)[0] != text:
        file.write_text(text, encoding="utf-8")
