"""A build that is whole or not there, and alone in its folder."""

import fcntl
import filecmp
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from guide.files.whole import made_whole
from mkdocs.__main__ import cli


def build_whole(site: Path, config: Path) -> None:
    """Builds what a configuration describes as the folder `site`. A file that says what it said is as old as it was.

    Whatever is raised, the last site stands: BlockingIOError while another build into the same folder runs, OSError where files
    cannot be written, ClickException where MkDocs has told what is wrong.
    """
    with _alone_in(site.parent), made_whole(site) as new:
        cli(["build", "--strict", "--config-file", str(config), "--site-dir", str(new)], standalone_mode=False)
        _keep_times(site, new)


def _keep_times(before: Path, now: Path) -> None:
    """Whoever copies the site sends what has changed, and a browser that asks again is told that the rest has not."""
    for path in filter(Path.is_file, now.rglob("*")):
        same = before / path.relative_to(now)
        with suppress(OSError):  # not there, or not to be read
            if filecmp.cmp(same, path, shallow=False):
                os.utime(path, ns=(path.stat().st_atime_ns, same.stat().st_mtime_ns))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Raises BlockingIOError while another command is here."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)
