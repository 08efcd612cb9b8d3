"""Writes the JSON Schemas, for editors that check while one types and for the types of the scripts: python scripts/write_schema.py folder."""

import sys
from pathlib import Path

from guide.files.problem import InvalidGuide
from guide.site import schemas


def main() -> int:
    """Writes `folder/guide.schema.json`, which the YAML files name, and that of tree.json; 1 on a mistake in the words."""
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    try:
        made = schemas()
    except InvalidGuide as error:
        print(error)
        return 1
    for address, text in made:
        (folder / Path(address).name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
