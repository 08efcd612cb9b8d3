"""Every address ever published: `permalinks.txt` holds them, and each must still answer."""

import re
from collections.abc import Iterator, Mapping, Set

from ..files.problem import Problem, did_you_mean
from ..files.said import NO_FIX, Said

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


def lost_addresses(text: str, known: Set[str], ending: Set[str], coming: Set[str]) -> Iterator[Problem]:
    """Every line whose address is answered neither by a page nor by a redirect to one, and every line that is none.

    `known` are the addresses of pages; those that are `ending` have theirs until a day to come and may have a redirect, those
    that are `coming` from a day to come on.
    """
    seen = set()
    for number, old, new in _lines(text):
        fix = NO_FIX
        if bad := next((address for address in (old, new) if not ADDRESS.fullmatch(address)), None):
            message, fix = Said("'{text}' is not an address", text=bad), Said("write it like faq/which-bin/")
        elif old in seen:
            message = Said("'{old}' stands here twice", old=old)
        elif old in ending or (new in known and (new == old or old not in known)):
            message = NO_FIX
        elif old != new and old in known:
            message = Said("'{old}' has a page of its own; it needs no redirect", old=old)
            fix = Said("remove the arrow")
        elif old != new:
            message, fix = Said("the redirect leads to '{new}', which has no page", new=new), did_you_mean(new, known)
        elif old in coming:
            message = Said("'{old}' was published and has no page until a day to come", old=old)
            fix = Said("what held before that day is a version of its own; leave it there")
        else:
            message = Said("'{old}' was published and has no page any more", old=old)
            fix = Said("bring it back, or write '{moved}…' with the address that answers now", moved=old + ARROW)
        seen.add(old)
        if message:
            yield Problem((), "lost-address", message, fix, FILE, number, 1)


def unrecorded_addresses(text: str, known: Set[str]) -> Iterator[Problem]:
    """That pages have addresses which no line holds, so that nobody would notice their loss."""
    if new := sorted(filter(ADDRESS.fullmatch, known - read_permalinks(text).keys())):
        message = Said("'{address}' is not recorded", address=new[0])
        if len(new) > 1:
            message = Said("{message}, and {count} more", message=message, count=len(new) - 1)
        fix = Said("run make permalinks and commit the file")
        yield Problem((), "unrecorded-address", message, fix, FILE, 1, 1, warning=True)


def redirects(permalinks: Mapping[str, str], known: Set[str]) -> dict[str, str]:
    """The addresses that lead elsewhere, because they have no page."""
    return {old: new for old, new in permalinks.items() if old != new and old not in known}
