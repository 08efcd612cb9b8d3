"""Everything that rests on a fact, a source or an outcome's facts: python scripts/impact.py --fact … --source … --outcome …."""

import argparse
import sys
from pathlib import Path

from guide.changes.impact import facts_behind, impact
from guide.files.command import command
from guide.files.problem import unknown_id
from guide.files.said import Said, sentence
from guide.reading.read import read_guide
from guide.reading.rules.references import CALLED

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the list; 1 where the guide has problems or an id is not known."""
    parser = argparse.ArgumentParser(description="List every text that would have to be read again.")
    for kind in ("fact", "source", "outcome"):
        parser.add_argument(f"--{kind}", help=f"the id of a {kind}")
    arguments = parser.parse_args()
    guide = read_guide(ROOT)
    facts: set[str] = set()
    for kind, members in (("fact", guide.facts), ("source", guide.sources), ("outcome", guide.outcomes)):
        if id_ := getattr(arguments, kind):
            if id_ not in members:
                print(sentence(*unknown_id(CALLED[f"{kind}s",], id_, members)).told)
                return 1
            facts |= facts_behind(guide, kind, id_)
    if not facts:
        parser.error(Said("name a fact, a source or an outcome").told)
    print("\n".join(impact(ROOT, guide, facts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
