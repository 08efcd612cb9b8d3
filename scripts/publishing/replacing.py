"""A folder that a command writes anew: whole, or as it was before."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.whole import made_whole


@contextmanager
def replacing(folder: Path, is_ours: bool, rule: str, message: Said) -> Iterator[Path]:
    """An empty folder to fill, which afterwards stands in place of `folder`. Whatever is raised meanwhile, nothing is replaced.

    Raises ProblemsFound with the rule and the message where `folder` holds something that is not ours.
    """
    if folder.exists() and any(folder.iterdir()) and not is_ours:
        raise ProblemsFound.one(rule, message, Said("name another folder"), str(folder))
    with made_whole(folder) as new:
        new.mkdir(parents=True)
        yield new
