"""Asks every official address whether its page still stands there: python scripts/ask_sources.py [--format github]."""

import sys
from collections import Counter
from pathlib import Path

from guide.changes.official import ask, official_addresses
from guide.files.command import Arguments, command
from guide.files.said import Said
from guide.reading.annotations import as_github
from guide.reading.read import located, read_guide

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints what has moved, is gone or does not answer; 1 where something is gone, nothing can be reached or the guide has problems."""
    parser = Arguments(description="Ask every official address whether its page still stands there.")
    parser.add_argument("--format", choices=("text", "github"), default="text")
    arguments = parser.parse_args()
    addresses = official_addresses(read_guide(ROOT))
    found = located(ROOT, ask(addresses))
    if arguments.format == "github":
        print(as_github(found))
    else:
        counted = Counter(each.rule for each in found)
        said = Said(
            "addresses: {count}, moved: {moved}, gone: {gone}, no answer: {silent}",
            count=len(addresses),
            moved=counted["moved"],
            gone=counted["gone"],
            silent=counted["no-answer"],
        )
        print("\n".join([*map(str, found), said.told]))
    return int(any(not each.warning for each in found))


if __name__ == "__main__":
    sys.exit(main())
