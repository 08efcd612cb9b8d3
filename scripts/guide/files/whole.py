"""A folder that is whole or not there: the new one is made beside it, then the two are exchanged in one step."""

import ctypes
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # of renameat2 in Linux


@contextmanager
def made_whole(folder: Path) -> Iterator[Path]:
    """Where to make the folder that afterwards stands in place of `folder`. Whatever is raised meanwhile, nothing is replaced."""
    new, old = folder.with_name(f".{folder.name}.new"), folder.with_name(f".{folder.name}.old")
    _recover(folder, new, old)
    try:
        yield new
        _swap(new, folder, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _recover(folder: Path, new: Path, old: Path) -> None:
    """What a run left behind that was killed goes; a folder that it had moved away comes back."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Afterwards `folder` is the new one and the last one is gone. In one step where the system can, else in two renames."""
    if not folder.exists():
        new.rename(folder)
    elif not _exchanged(new, folder):
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old)


def _exchanged(one: Path, other: Path) -> bool:
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    return exchange is not None and exchange(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0
