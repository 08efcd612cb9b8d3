"""What differs between two versions of a guide."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from .texts import Edit, edits
from .version import Version
from .walks import Comparison, Move


@dataclass(frozen=True)
class Change:
    """The way from one version of a guide to another."""

    old: Version
    new: Version

    @cached_property
    def moves(self) -> list[Move]:
        """What happens to walks."""
        return Comparison(self.old.routes, self.new.routes).moves

    @cached_property
    def edits(self) -> list[Edit]:
        """What differs in the sections."""
        return list(edits(self.old.sections, self.new.sections))

    @cached_property
    def verdicts(self) -> list[Edit]:
        """Outcomes that stay and have another verdict."""
        return [each for each in self.edits if each.section == "outcomes" and each.path == "verdict"]

    @cached_property
    def unread_facts(self) -> dict[str, tuple[str, ...]]:
        """Facts that stay and say something else, though the day on which they were read is the same: what differs."""
        paths: dict[str, list[str]] = defaultdict(list)
        for each in self.edits:
            if each.section == "facts" and each.path:
                paths[each.id].append(each.path)
        return {fact: tuple(found) for fact, found in paths.items() if "checked" not in found}

    @cached_property
    def members(self) -> dict[str, list[Edit]]:
        """Members that are new or gone, by section."""
        found: dict[str, list[Edit]] = defaultdict(list)
        for each in self.edits:
            if each.is_member:
                found[each.section].append(each)
        return found

    @property
    def addresses(self) -> dict[str, list[str]]:
        """Addresses that are new, and those that do not answer any more."""
        new, old = self.new.addresses, self.old.addresses
        return {"new": sorted(new - old), "gone": sorted(old - new)}

    @property
    def redirects(self) -> dict[str, str]:
        """Addresses that lead elsewhere now, with where to."""
        before = self.old.redirects
        return {old: new for old, new in self.new.redirects.items() if before.get(old) != new}
