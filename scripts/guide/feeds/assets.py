"""What the browser runs and how it looks: scripts without their comments, every component's style in one file."""

from collections.abc import Iterator
from pathlib import Path

from rjsmin import jsmin

STYLE = "assets/guide.css"


def assets_of(docs: Path) -> Iterator[tuple[str, str | bytes]]:
    """Every asset under `docs/assets`, by its address; the styles of `base` come first in the one style sheet."""
    styles = []
    for path in sorted((docs / "assets").rglob("*.*")):
        if path.suffix == ".css":
            styles.append(path)
        elif path.suffix == ".js":
            yield path.relative_to(docs).as_posix(), jsmin(path.read_text(encoding="utf-8"))
        else:
            yield path.relative_to(docs).as_posix(), path.read_bytes()
    styles.sort(key=lambda path: (path.parent.name != "base", path))
    yield STYLE, "\n".join(path.read_text(encoding="utf-8") for path in styles)
