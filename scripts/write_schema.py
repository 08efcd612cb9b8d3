"""Writes the JSON Schema of the guide's files for editors that check while one types: python scripts/write_schema.py folder."""

import json
import sys
from pathlib import Path

from guide.reading.shape import NAME, schema


def main() -> None:
    """Writes `folder/guide.schema.json`, which the first lines of the YAML files name."""
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    text = json.dumps(schema(), ensure_ascii=False, indent=2)
    (folder / f"{NAME}.schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
