"""A folder that a command writes anew: whole, or as it was before."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.files.problem import ProblemsFound
from guide.files.said import Said


@contextmanager
def replacing(folder: Path, is_ours: bool, rule: str, message: Said) -> Iterator[Path]:
    """An empty folder to fill, which afterwards stands in place of `folder`. Whatever is raised meanwhile, nothing is replaced.

    Raises ProblemsFound with the rule and the message where `folder` holds something that is not ours.
    """
    if folder.exists() and any(folder.iterdir()) and not is_ours:
        raise ProblemsFound.one(rule, message, Said("name another folder"), str(folder))
    new = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
