"""When a reply last changed."""

from dataclasses import dataclass

GONE = "gone"  # what stands for the digest of a reply that is no more


@dataclass(frozen=True)
class Change:
    """A digest of what a reply's row says, or that it is gone, and the day since which this holds."""

    digest: str
    day: str

    @property
    def is_gone(self) -> bool:
        """Whether there is no such reply any more."""
        return self.digest == GONE
