"""The coming days on which the guide changes by itself: whoever serves it builds it anew on each of them."""

from collections.abc import Iterator, Mapping

from ..files.said import Said
from ..records.guide import Guide
from ..records.kinds import explained

_SECTIONS = [section for section in explained(Guide) if section not in ("start", "cases")]


def builds(guide: Guide, by: str) -> dict[str, list[str]]:
    """What is different from each coming day on, until a day: `section.id`."""
    found, before = {}, guide
    for day, after in guide.later.items():
        if day <= by:
            found[day] = list(_changed(before, after))
            before = after
    return found


def _changed(before: Guide, after: Guide) -> Iterator[str]:
    for section in _SECTIONS:
        was, now = getattr(before, section), getattr(after, section)
        yield from (f"{section}.{id_}" for id_ in dict.fromkeys([*was, *now]) if was.get(id_) != now.get(id_))


def builds_as_markdown(days: Mapping[str, list[str]]) -> Iterator[str]:
    """A list to tick off; nothing where nothing is to come."""
    if days:
        yield f"## {Said('Days that need a build').told}"
        yield "\n".join(f"- [ ] {day}: {', '.join(f'`{each}`' for each in changed)}" for day, changed in days.items())
