"""What was read, before it is known to be right."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..files.today import today
from ..records.guide import Guide
from ..records.leaves import Leaf, Reference, Saying, leaves
from ..records.naming import NAMED
from .handwritten import HandPage


@dataclass(frozen=True)
class Draft:
    """A guide that may be wrong anywhere, and the pages beside it; of the sections in `incomplete` some members could not be read."""

    guide: Guide
    incomplete: frozenset[str]
    pages: tuple[HandPage, ...] = ()
    today: str = field(default_factory=today)

    def knows(self, *sections: str) -> bool:
        """Whether everything in these sections was read, so that what is not there is missing."""
        return self.incomplete.isdisjoint(sections)

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Every text of the guide."""
        return tuple(leaf for leaf in self._leaves if isinstance(leaf, Saying))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every id by which the guide names something, in brackets too."""
        return tuple(reference for leaf in self._leaves for reference in _references(leaf))

    @cached_property
    def _leaves(self) -> tuple[Leaf, ...]:
        return tuple(leaves(self.guide))


def _references(leaf: Leaf) -> Iterator[Reference]:
    """The id itself, or the places and statements that a text names in brackets."""
    if isinstance(leaf, Reference):
        yield leaf
    elif leaf.kind != "name":
        for language, text in leaf.text.items():
            for match in NAMED.finditer(text) if "[" in text else ():
                yield Reference((*leaf.where, language), match["id"], ("places", "statements"))
