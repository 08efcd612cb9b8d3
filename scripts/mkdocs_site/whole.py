"""A build that is whole or not there: the new site is made beside the last one, then the two are exchanged in one step."""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.__main__ import cli

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # of renameat2 in Linux


def build_whole(site: Path, config: Path) -> None:
    """Builds what a configuration describes as the folder `site`.

    Whatever is raised, the last site stands: BlockingIOError while another build into the same folder runs, OSError where files
    cannot be written, ClickException where MkDocs has told what is wrong.
    """
    new, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    with _alone_in(site.parent):
        _recover(site, new, old)
        try:
            cli(["build", "--strict", "--config-file", str(config), "--site-dir", str(new)], standalone_mode=False)
            _swap(new, site, old)
        finally:
            shutil.rmtree(new, ignore_errors=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Raises BlockingIOError while another command is here."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _recover(site: Path, new: Path, old: Path) -> None:
    """What a build left behind that was killed goes; a site that it had moved away comes back."""
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (new, old):
        if left.exists():
            shutil.rmtree(left)


def _swap(new: Path, site: Path, old: Path) -> None:
    """Afterwards `site` is the new one and the last one is gone. In one step where the system can, else in two renames."""
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old)


def _exchanged(one: Path, other: Path) -> bool:
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    return exchange is not None and exchange(AT_FDCWD, bytes(one), AT_FDCWD, bytes(other), RENAME_EXCHANGE) == 0
