"""Writes the JSON Schemas, for editors that check while one types and for the types of the scripts: python scripts/write_schema.py folder."""

import sys
from pathlib import Path

from guide.files.command import command
from guide.site import schemas


@command
def main() -> int:
    """Writes `folder/guide.schema.json`, which the YAML files name, and that of tree.json; 1 on a mistake in the words."""
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    for address, text in schemas():
        (folder / Path(address).name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
