"""How many mistakes in the routing would be noticed, counted once for all edits that leave the routing as it is."""

from functools import lru_cache

from ..changes.mutants import routing_mutants
from ..records.guide import Guide


class _Routing:
    """What mistakes in the routing depend on: an edit of a text counts them no second time."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Routing):
            return False
        return (self.guide.routes, self.guide.cases) == (other.guide.routes, other.guide.cases)

    def __hash__(self) -> int:
        return hash(self.guide.start)


def routing_mistakes(guide: Guide) -> tuple[int, int]:
    """How many mistakes can be made in the routing, and how many of them are noticed."""
    return _mistakes(_Routing(guide))


@lru_cache(maxsize=2)
def _mistakes(routing: _Routing) -> tuple[int, int]:
    found = routing_mutants(routing.guide)
    return len(found), sum(mutant.noticed for mutant in found)
