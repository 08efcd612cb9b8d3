"""Makes every small mistake in the tree and tells which ones the check would not notice: python scripts/mutate.py."""

import sys
from pathlib import Path

from guide.changes.mutants import ROUTING, content_mutants, routing_mutants, scores
from guide.files.command import command
from guide.files.problem import Problem
from guide.files.said import Said
from guide.reading.read import located, read_guide

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the survivors and the score of each kind; 1 when a mistake in the routing goes unnoticed."""
    guide = read_guide(ROOT)
    mutants = [*routing_mutants(guide), *content_mutants(guide)]
    survivors = [
        Problem(each.where, each.kind, Said("unnoticed: {message}", message=each.message))
        for each in mutants
        if not each.noticed
    ]
    for problem in located(ROOT, survivors):
        print(problem)
    for kind, (noticed, of) in scores(mutants).items():
        print(Said("{kind:>8}  {count:,} of {all:,} noticed", kind=kind, count=noticed, all=of).told)
    return int(any(each.kind in ROUTING and not each.noticed for each in mutants))


if __name__ == "__main__":
    sys.exit(main())
