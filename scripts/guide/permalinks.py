"""Every address ever published: `permalinks.txt` holds them, and each must still answer."""

from collections.abc import Iterator, Mapping, Set

from .problem import Problem, did_you_mean

FILE = "permalinks.txt"
ARROW = " -> "


def read_permalinks(text: str) -> dict[str, str]:
    """Every address with the one that answers for it, which is itself unless the line has an arrow."""
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            old, _, new = line.strip().partition(ARROW)
            found[old] = new or old
    return found


def lost_addresses(text: str, known: Set[str]) -> Iterator[Problem]:
    """Every line whose address is answered neither by a page nor by a redirect to one."""
    for number, line in enumerate(text.splitlines(), 1):
        for old, new in read_permalinks(line).items():
            if new in known and (new == old or old not in known):
                continue
            if old != new and old in known:
                message, fix = f"'{old}' has a page of its own; it needs no redirect", "remove the arrow"
            elif old != new:
                message, fix = f"the redirect leads to '{new}', which has no page", did_you_mean(new, known)
            else:
                message = f"'{old}' was published and has no page any more"
                fix = f"bring it back, or write '{old}{ARROW}…' with the address that answers now"
            yield Problem(FILE, (), "lost-address", message, fix, line=number, column=1)


def redirects(permalinks: Mapping[str, str]) -> dict[str, str]:
    """The addresses that lead elsewhere."""
    return {old: new for old, new in permalinks.items() if old != new}
