"""The files that a site is made from: whoever changes one of them has to build it again."""

from collections.abc import Iterator
from pathlib import Path

from .changed import FILE as CHANGED
from .merge import content_files
from .permalinks import FILE as PERMALINKS

SCRIPTS = Path(__file__).parents[2]
ROOMS = ("hooks.py", "guide", "mkdocs_site")  # what of the code a site is made with


def made_from(folder: Path) -> Iterator[Path]:
    """All of them, for the site of the guide in `folder`."""
    yield from filter(Path.is_file, map(folder.joinpath, (*content_files(folder), CHANGED)))
    yield from frame(folder)


def frame(folder: Path) -> Iterator[Path]:
    """Those that are no content of the guide: addresses, configurations, pages written by hand, what the browser runs, code, words."""
    code = (each for room in ROOMS for each in (SCRIPTS / room, *(SCRIPTS / room).rglob("*")) if each.suffix != ".pyc")
    found = (folder / PERMALINKS, *folder.glob("mkdocs*.yml"), *(folder / "docs").glob("*/**/*"), *code)
    yield from filter(Path.is_file, found)
