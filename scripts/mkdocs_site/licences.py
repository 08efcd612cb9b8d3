"""The licences of all that is published, as one text."""

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from guide.feeds import cards

ROOT = Path(__file__).parents[2]
LICENCES = "licences.txt"


def render_licences() -> str:
    """Each part of the site and its licence, as it came."""
    return "\n".join(f"{title}\n{'=' * len(title)}\n\n{text.strip()}\n\n" for title, text in _parts())


def _parts() -> Iterator[tuple[str, str]]:
    yield "The guide: its texts, scripts and styles", _read(ROOT / "LICENSE")
    yield "Material for MkDocs: styles", _of_the_theme("mkdocs_material-{version}.dist-info/licenses/LICENSE")
    yield "Material Design Icons", _of_the_theme("material/templates/.icons/material/LICENSE")
    yield "The letters in the pictures that chats show", _read(cards.FONT.with_name("OFL.txt"))


def _of_the_theme(place: str) -> str:
    theme = distribution("mkdocs-material")
    return _read(Path(str(theme.locate_file(place.format(version=theme.version)))))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
