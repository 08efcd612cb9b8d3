"""Writes the files that remember a guide: which texts were read beside their facts, and when each reply last changed."""

from pathlib import Path

from ..files.today import today
from ..records.guide import Guide
from . import changed
from .confirmed import FILE, all_citations, confirmed, read_confirmed, write_confirmed


def record(folder: Path, guide: Guide, text: str, facts: set[str]) -> tuple[int, int]:
    """Says that the texts which rest on these facts were read, and what is new; `text` is what `confirmed.txt` held.

    Returns how many texts were read again, and how many are new. Raises OSError where a file cannot be written.
    """
    before = read_confirmed(text)
    after = confirmed(all_citations(folder, guide), guide, before, facts)
    (folder / FILE).write_text(write_confirmed(after), encoding="utf-8")
    (folder / changed.FILE).write_text(changed.write_changed(changed.changed(guide, today())), encoding="utf-8")
    read_again = sum(key in before and before[key] != known for key, known in after.items())
    return read_again, len(after.keys() - before.keys())
