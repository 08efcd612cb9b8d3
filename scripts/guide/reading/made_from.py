"""The files that a site is made from: whoever changes one of them has to build it again."""

from collections.abc import Iterator
from pathlib import Path

from ..files.code import rooms
from ..files.words import languages
from .changed import FILE as CHANGED
from .merge import content_files
from .permalinks import FILE as PERMALINKS


def made_from(folder: Path) -> Iterator[Path]:
    """All of them, for the site of the guide in `folder`."""
    yield from content(folder)
    yield from beside_content(folder)


def content(folder: Path) -> Iterator[Path]:
    """What the guide says, and since when."""
    yield from filter(Path.is_file, map(folder.joinpath, (*content_files(folder), CHANGED)))


def beside_content(folder: Path) -> Iterator[Path]:
    """All others: addresses, configurations, pages written by hand, what the browser runs, code, words."""
    found = (folder / PERMALINKS, *folder.glob("mkdocs*.yml"), *(folder / "docs").glob("*/**/*"))
    yield from filter(Path.is_file, found)
    yield from rooms()


def pages(folder: Path) -> list[Path]:
    """The pages written by hand, in every language."""
    return sorted((folder / "docs").glob("*/**/*.md"))


def configuration(folder: Path, language: str) -> Path:
    """The file that says what the site of a language is called, beside that of the first language."""
    return folder / ("mkdocs.yml" if language == languages()[0] else f"mkdocs.{language}.yml")
