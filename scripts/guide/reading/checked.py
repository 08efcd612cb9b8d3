"""All that `make check` tells: what is wrong with a guide, and what the files that remember it lack."""

from hashlib import sha256
from pathlib import Path

from ..files.disk import read_text
from ..files.problem import Problem
from ..files.said import language
from ..files.today import is_ahead, today
from ..records.guide import Guide
from .changed import unrecorded_changes
from .confirmed import unread_texts
from .handwritten import read_pages
from .merge import content_files
from .read import BESIDE, check_guide, located, with_changes
from .recorded import record_new
from .translated import stale_translations


def check_all(folder: Path, *, record: bool) -> tuple[Guide | None, list[Problem]]:
    """The guide in `folder`, unless its files hold mistakes, and every mistake and warning; texts that are new are recorded before,
    if that is wanted and their day has come. Raises ProblemsFound as `check_guide` does, OSError where a record cannot be written.
    """
    guide, problems = check_guide(folder)
    if guide:
        is_new = record and not is_ahead() and record_new(folder, guide)
        suspect = unread_texts(folder, guide)
        guide = with_changes(folder, guide) if is_new else guide
        beside = (*suspect, *unrecorded_changes(folder, guide), *stale_translations(folder))
        problems += located(folder, [*beside])
    return guide, problems


def state_of(folder: Path, *asked: str) -> str:
    """All that the answer to `check_all` depends on but the code: the day, the language of messages, and what every file says.

    Raises ProblemsFound where GUIDE_DATE is no day.
    """
    files = [(name, read_text(folder / name)) for name in (*content_files(folder), *BESIDE)]
    pages, unreadable = read_pages(folder)
    texts = [(name, text, [each.rule for each in problems]) for name, (text, problems) in files]
    texts += [(page.file, page.text, []) for page in pages]
    said = (f"{name} {sha256(text.encode()).hexdigest()} {rules}" for name, text, rules in texts)
    return "\n".join([today(), language(), *asked, *said, *(f"{each.file} {each.rule}" for each in unreadable)])
