"""Records every address of the site in permalinks.txt, so that none is ever lost: python scripts/record_addresses.py."""

import sys
from pathlib import Path

from guide.files.command import command
from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.reading.handwritten import written_by_hand
from guide.reading.permalinks import FILE, read_permalinks
from guide.reading.read import read_guide
from guide.records.addresses import addresses

ROOT = Path(__file__).resolve().parent.parent

HEAD = """# Every address ever published, without the language. Each must answer for ever: make check sees to it.
# When a page moves, write its line as: old -> new
"""


@command
def main() -> int:
    """Adds what is new and prints how many; 1 when the guide has problems."""
    path = ROOT / FILE
    is_new = not path.exists()
    if is_new:  # without it, there is no guide
        path.write_text(HEAD, encoding="utf-8")
    try:
        guide = read_guide(ROOT)
    except ProblemsFound:
        if is_new:
            path.unlink()
        raise
    text = path.read_text(encoding="utf-8")
    new = sorted((addresses(guide) | written_by_hand(ROOT)) - read_permalinks(text).keys())
    path.write_text(text.rstrip("\n") + "\n" + "".join(f"{address}\n" for address in new), encoding="utf-8")
    print("\n".join([*new, Said("{count} new", count=len(new)).told]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
