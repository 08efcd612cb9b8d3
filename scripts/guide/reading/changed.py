"""When each reply last changed: `changed.txt` holds a line for each reply and language, those that are gone included.

A line has the reply's key, a digest of its heading, verdicts and text, and the day since which it is so. `make check` records
what is new, changed or gone, so that whoever imported the replies on a day can see what to import again.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..files.problem import Problem, unrecorded
from ..files.said import Said
from ..files.today import is_day
from ..files.words import languages
from ..records.changed import GONE, Change
from ..records.guide import Guide
from ..records.replies import ready_replies

FILE = "changed.txt"
HEAD = """# Every reply in every language: its key, a digest of what it says or "gone", and the day since which it is so.
# make check keeps it; commit it with the change.
"""


_LINE = re.compile(rf"(\S+) ({GONE}|[0-9a-f]{{8}}) (\S+)")


def read_changed(text: str) -> dict[str, Change]:
    """The changes by the reply's key; of two lines of one reply, as a merge may leave them, the later day counts."""
    found: dict[str, Change] = {}
    for _, _, parts in _lines(text):
        if parts:
            key, digest, day = parts
            if key not in found or found[key].day <= day:
                found[key] = Change(digest, day)
    return found


def wrong_lines(text: str) -> Iterator[Problem]:
    """Every line that is none of a reply, such as one that a merge has left."""
    for number, line, parts in _lines(text):
        if not parts:
            message = Said("'{line}' is no line of a reply", line=line)
            fix = Said("remove it, or write it like: faq/which-bin/en 48513a9c 2026-11-25")
            yield Problem((), "wrong-record", message, fix, FILE, number, 1)


def _lines(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each line with its number and its key, digest and day; with nothing where it has not all of them."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            found = _LINE.fullmatch(line.strip())
            yield number, line, found.groups() if found and is_day(found[3]) else ()


def write_changed(changes: Mapping[str, Change]) -> str:
    """The file's text: sorted, so that two people's changes meet in no line."""
    return HEAD + "".join(f"{key} {each.digest} {each.day}\n" for key, each in sorted(changes.items()))


def changed(guide: Guide, day: str) -> dict[str, Change]:
    """What the file holds once every difference is recorded as of this day."""
    now = {each.key(language): each.digest(language) for each in ready_replies(guide) for language in languages()}
    digests = {**dict.fromkeys(guide.changes, GONE), **now}
    kept = guide.changes
    return {
        key: kept[key] if key in kept and kept[key].digest == digest else Change(digest, day)
        for key, digest in digests.items()
    }


def unrecorded_changes(folder: Path, guide: Guide) -> Iterator[Problem]:
    """One problem for all replies that are not recorded as they are; nothing where nothing was ever recorded."""
    if not (folder / FILE).exists():
        return
    now = changed(guide, "")
    if new := sorted(key for key, each in now.items() if guide.changes.get(key) != each):
        message = Said("replies not recorded as they are: {count}, such as '{reply}'", count=len(new), reply=new[0])
        yield unrecorded(FILE, message)
