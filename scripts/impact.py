"""Everything that rests on a fact, a source or an outcome's facts: python scripts/impact.py --fact … --source … --outcome …."""

import sys
from pathlib import Path

from guide.changes.impact import facts_behind, impact
from guide.files.command import Arguments, command
from guide.files.problem import unknown_id
from guide.files.said import Said, sentence
from guide.reading.read import read_guide
from guide.reading.rules.references import CALLED

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the list; 1 where the guide has problems or an id is not known."""
    parser = Arguments(description="List every text that would have to be read again.")
    for kind in ("fact", "source", "outcome"):
        parser.add_argument(f"--{kind}", help=f"the id of a {kind}")
    arguments = parser.parse_args()
    guide = read_guide(ROOT)
    facts: set[str] = set()
    kinds = {"fact": guide.facts, "source": guide.sources, "outcome": guide.outcomes}
    for kind, members in kinds.items():
        if id_ := getattr(arguments, kind):
            if id_ not in members:
                message, fix = unknown_id(CALLED[f"{kind}s",], id_, members)
                if other := next((each for each, ids in kinds.items() if id_ in ids), ""):
                    fix = Said("it is a {kind}: {name}={id}", kind=CALLED[f"{other}s",], name=other.upper(), id=id_)
                print(sentence(message, fix).told)
                return 1
            facts |= facts_behind(guide, kind, id_)
    if not facts:
        parser.error(Said("name a fact, a source or an outcome: FACT=…, SOURCE=… or OUTCOME=…").told)
    print("\n".join(impact(ROOT, guide, facts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
