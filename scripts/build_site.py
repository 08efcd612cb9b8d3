"""Builds the site beside the last one and swaps the two in one step: python scripts/build_site.py [folder]."""

import argparse
import ctypes
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click import ClickException
from mkdocs.__main__ import cli

HERE = Path(__file__).resolve().parent.parent
AT_FDCWD, RENAME_EXCHANGE = -100, 2  # of renameat2 in Linux


def main() -> int:
    """Builds and returns 0; whatever goes wrong, the last site stays whole, one sentence says why, and 1 is returned."""
    parser = argparse.ArgumentParser(description="Build the site; the last one stands until the new one is whole.")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE / "site", help="where the site is to stand")
    site: Path = parser.parse_args().folder.absolute()
    try:
        with _alone_in(site.parent):
            _build(site)
    except BlockingIOError:
        return _failed("another build into this folder is running; wait for it")
    except ClickException as error:
        error.show()
        return _failed("what is told above has to be mended first")
    except OSError as error:
        return _failed(f"{error.filename or 'the disk'}: {(error.strerror or str(error)).lower()}")
    return 0


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Raises BlockingIOError while another command is here."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _build(site: Path) -> None:
    new, old = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.old")
    _recover(site, new, old)
    config = str(HERE / "mkdocs.yml")
    try:
        cli(["build", "--strict", "--config-file", config, "--site-dir", str(new)], standalone_mode=False)
        _swap(new, site, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


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


def _failed(why: str) -> int:
    print(f"the site was not built, and nothing changed: {why}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
