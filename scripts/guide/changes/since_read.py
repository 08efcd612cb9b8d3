"""What facts say now and said when the texts that rest on them were last read."""

import subprocess
from pathlib import Path

from ..files.problem import InvalidGuide
from ..reading.confirmed import FILE
from .report import TEXT, edit_in_words
from .texts import edits
from .version import folder_of, read_version


def facts_since_read(folder: Path) -> list[str]:
    """Every fact that changed since `confirmed.txt` was last committed, word by word; nothing without git."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%H", "--", FILE]
    try:
        commit = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        with folder_of(commit, folder) as earlier:
            before, now = (read_version(each).sections.get("facts", {}) for each in (earlier, folder))
    except (OSError, subprocess.CalledProcessError, InvalidGuide):
        return []
    versions: dict[str, dict[str, str]] = {
        id_: {} for id_ in now if " " in id_
    }  # those to come are told field by field
    found = edits({"facts": {**versions, **before}}, {"facts": now})
    return [edit_in_words(each, TEXT) for each in found if each.path.partition(".")[0] in ("text", "grade", "values")]
