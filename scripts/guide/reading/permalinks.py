"""Every address ever published: `permalinks.txt` holds them, and each must still answer."""

import re
from collections.abc import Iterator, Mapping, Set

from ..files.problem import Problem, did_you_mean

FILE = "permalinks.txt"
ARROW = " -> "
ADDRESS = re.compile(r"([a-z0-9]+(-[a-z0-9]+)*/)+")


def read_permalinks(text: str) -> dict[str, str]:
    """Every address with the one that answers for it, which is itself unless the line has an arrow."""
    found = {}
    for _, old, new in _lines(text):
        found[old] = new
    return found


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.strip().startswith("#"):
            old, _, new = line.partition(ARROW.strip())
            yield number, old.strip(), new.strip() or old.strip()


def lost_addresses(text: str, known: Set[str]) -> Iterator[Problem]:
    """Every line whose address is answered neither by a page nor by a redirect to one, and every line that is none."""
    seen = set()
    for number, old, new in _lines(text):
        fix = ""
        if bad := next((address for address in (old, new) if not ADDRESS.fullmatch(address)), None):
            message, fix = f"'{bad}' is not an address", "write it like faq/which-bin/"
        elif old in seen:
            message = f"'{old}' stands here twice"
        elif new in known and (new == old or old not in known):
            message = ""
        elif old != new and old in known:
            message, fix = f"'{old}' has a page of its own; it needs no redirect", "remove the arrow"
        elif old != new:
            message, fix = f"the redirect leads to '{new}', which has no page", did_you_mean(new, known)
        else:
            message = f"'{old}' was published and has no page any more"
            fix = f"bring it back, or write '{old}{ARROW}…' with the address that answers now"
        seen.add(old)
        if message:
            yield Problem((), "lost-address", message, fix, FILE, number, 1)


def unrecorded_addresses(text: str, known: Set[str]) -> Iterator[Problem]:
    """That pages have addresses which no line holds, so that nobody would notice their loss."""
    if new := sorted(known - read_permalinks(text).keys()):
        message = f"'{new[0]}' is not recorded" + (f", and {len(new) - 1} more" if len(new) > 1 else "")
        yield Problem(
            (), "unrecorded-address", message, "run make permalinks and commit the file", FILE, 1, 1, warning=True
        )


def redirects(permalinks: Mapping[str, str]) -> dict[str, str]:
    """The addresses that lead elsewhere."""
    return {old: new for old, new in permalinks.items() if old != new}
