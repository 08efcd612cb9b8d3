"""The code that a site is made with, and the files beside it."""

from pathlib import Path

SCRIPTS = Path(__file__).parents[2]
ROOMS = ("hooks.py", "guide", "mkdocs_site")


def rooms() -> list[Path]:
    """All of them: code, words, templates and what pictures are drawn with."""
    found = (each for room in ROOMS for each in (SCRIPTS / room, *(SCRIPTS / room).rglob("*")))
    return sorted(each for each in found if each.is_file() and each.suffix != ".pyc")


def code() -> list[Path]:
    """Those that have a part in what a text becomes: code and words."""
    return [each for each in rooms() if each.suffix in (".py", ".yaml")]
