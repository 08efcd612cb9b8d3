"""What the browser runs and how it looks: scripts without their comments, every component's style in one file."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from rjsmin import jsmin

from ..files.words import languages, word
from ..records.addresses import home_of

STYLE = "assets/guide.css"
EMBED = "assets/embed.js"
# Scripts that travel as one file with all that they import.
JOINED = ("assets/search/worker.js", "assets/decide.js")

_IMPORT = re.compile(r"^import .* from '(\.[^']+)'", re.MULTILINE)
_IMPORTS = re.compile(r"^import .*$", re.MULTILINE)
_EXPORTS = re.compile(r"^export (?=(?:async )?(?:function|class|const)\b)", re.MULTILINE)


def assets_of(docs: Path) -> Iterator[tuple[str, str | bytes]]:
    """Every asset under `docs/assets`, by its address; the styles of `base` come first in the one style sheet."""
    styles = []
    for path in sorted((docs / "assets").rglob("*.*")):
        if path.suffix == ".css":
            styles.append(path)
        elif path.suffix == ".js":
            address = path.relative_to(docs).as_posix()
            text = jsmin(_joined(docs, address) if address in JOINED else path.read_text(encoding="utf-8"))
            yield address, text.replace("homes=[]", f"homes={_homes()}") if address == EMBED else text
        else:
            yield path.relative_to(docs).as_posix(), path.read_bytes()
    styles.sort(key=lambda path: (path.parent.name != "base", path))
    yield STYLE, "\n".join(path.read_text(encoding="utf-8") for path in styles)


def _joined(docs: Path, script: str) -> str:
    """A script and all that it imports as one: the oldest browsers start no worker from a module, and others copy one file."""
    imported = (
        _EXPORTS.sub("", (docs / each).read_text(encoding="utf-8")) for each in reversed(imports_of(docs, script))
    )
    return _IMPORTS.sub("", "\n".join([*imported, (docs / script).read_text(encoding="utf-8")]))


def _homes() -> str:
    """What another site's pages have to know of each language, the first one first."""
    homes = [(each, {"folder": home_of(each), "title": word("embed_title", each)}) for each in languages()]
    return json.dumps(homes, ensure_ascii=False)


def imports_of(docs: Path, script: str) -> list[str]:
    """The addresses of all scripts that a script brings along, in the order in which they are met."""
    found, waiting = dict[str, None](), [script]
    while waiting:
        here = docs / waiting.pop(0)
        for name in _IMPORT.findall(here.read_text(encoding="utf-8")):
            address = (here.parent / name).resolve().relative_to(docs.resolve()).as_posix()
            if address not in found:
                waiting.append(address)
            found[address] = None
    return list(found)
