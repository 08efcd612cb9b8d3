"""What facts say now and said when the texts that rest on them were last read, and what still says an old number."""

import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..files.problem import ProblemsFound
from ..files.said import Said
from ..reading.confirmed import FILE
from ..reading.periods import is_later
from ..reading.read import located
from ..records.guide import Guide
from .numbers import said_beside
from .report import TEXT, edit_in_words
from .texts import Edit, edits
from .version import folder_of, read_version


def since_read(folder: Path, guide: Guide) -> Iterator[str]:
    """Every fact that changed since `confirmed.txt` was last committed, word by word, and where else its old numbers
    stand; nothing without git.
    """
    found = [each for each in _edits(folder) if each.path.partition(".")[0] in ("text", "grade", "values")]
    if found:
        yield Said("what the facts said and say:").told
        yield from (edit_in_words(each, TEXT) for each in found)
    old: dict[str, dict[str, str]] = defaultdict(dict)
    for each in found:
        section, _, name = each.path.partition(".")
        if section == "values" and name and each.before is not None and each.id in guide.facts:
            old[each.id][name] = each.before
    for fact, values in old.items():
        yield Said(
            "what may have to change with '{fact}' and does not rest on it, for {values}:",
            fact=fact,
            values=tuple(map(" ".join, values.items())),
        ).told
        yield from map(str, located(folder, [*said_beside(folder, guide, fact, values)]))


def _edits(folder: Path) -> list[Edit]:
    command = ["git", "-C", str(folder), "log", "-1", "--format=%H", "--", FILE]
    try:
        commit = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        with folder_of(commit, folder) as earlier:
            before, now = (read_version(each).sections.get("facts", {}) for each in (earlier, folder))
    except (OSError, subprocess.CalledProcessError, ProblemsFound):
        return []
    versions = {id_: dict[str, str]() for id_ in now if is_later(id_)}  # told field by field
    return list(edits({"facts": {**versions, **before}}, {"facts": now}))
