"""What was read, before it is known to be right."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from ..files.today import today
from ..records.guide import Guide


@dataclass(frozen=True)
class Draft:
    """A guide that may be wrong anywhere; of the sections in `incomplete` some members could not be read.

    `elsewhen` are the members of each section that hold on other days only.
    """

    guide: Guide
    incomplete: frozenset[str]
    today: str = field(default_factory=today)
    elsewhen: Mapping[str, Set[str]] = field(default_factory=dict)

    def knows(self, *sections: str) -> bool:
        """Whether everything in these sections was read, so that what is not there is missing."""
        return self.incomplete.isdisjoint(sections)
