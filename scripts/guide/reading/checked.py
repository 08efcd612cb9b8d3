"""All that `make check` tells: what is wrong with a guide, and what the files that remember it lack."""

from pathlib import Path

from ..files.problem import Problem
from ..records.guide import Guide
from .changed import unrecorded_changes
from .confirmed import unread_texts
from .read import check_guide, located
from .recorded import record_new
from .translated import stale_translations


def check_all(folder: Path, *, record: bool) -> tuple[Guide | None, list[Problem]]:
    """The guide in `folder`, unless its files hold mistakes, and every mistake and warning; texts that are new are recorded before,
    if that is wanted. Raises InvalidGuide as `check_guide` does, OSError where a record cannot be written.
    """
    guide, problems = check_guide(folder)
    if guide and record and record_new(folder, guide):
        guide, problems = check_guide(folder)
    if guide:
        beside = (*unread_texts(folder, guide), *unrecorded_changes(folder, guide), *stale_translations(folder))
        problems += located(folder, [*beside])
    return guide, problems
