"""When each reply last changed: `changed.txt` holds a line for each reply and language, those that are gone included.

A line has the reply's key, a digest of its heading, verdicts and text, and the day since which it is so. `make check` records
what is new, changed or gone, so that whoever imported the replies on a day can see what to import again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..files.disk import read_text
from ..files.problem import Problem
from ..files.said import Said
from ..files.words import languages
from ..records.changed import GONE, Change
from ..records.guide import Guide
from ..records.replies import ready_replies

FILE = "changed.txt"
HEAD = """# Every reply in every language: its key, a digest of what it says or "gone", and the day since which it is so.
# make check keeps it; commit it with the change.
"""


def read_changed(text: str) -> dict[str, Change]:
    """The changes by the reply's key; of two lines of one reply, as a merge may leave them, the later day counts."""
    found: dict[str, Change] = {}
    for key, digest, day in (line.split() for line in text.splitlines() if len(line.split()) == 3 and line[0] != "#"):
        if key not in found or found[key].day <= day:
            found[key] = Change(digest, day)
    return found


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
    unreadable = read_text(folder / FILE)[1]
    yield from (replace(each, file=FILE) for each in unreadable)
    now = changed(guide, "")
    if not unreadable and (new := sorted(key for key, each in now.items() if guide.changes.get(key) != each)):
        message = Said("{count} replies are not recorded as they are, such as '{reply}'", count=len(new), reply=new[0])
        yield Problem((), "unrecorded", message, Said("run make check and commit the file"), FILE, 1, 1)
