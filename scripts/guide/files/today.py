"""Days: the one on which a guide is read, and those that it names."""

import os
from datetime import date, datetime, timedelta, timezone

from .problem import ProblemsFound
from .said import Said
from .words import languages, word


def today() -> str:
    """Today as YYYY-MM-DD where the rules count their days, or the day that the environment names in GUIDE_DATE.

    Raises ProblemsFound where that is no day.
    """
    if not (named := os.environ.get("GUIDE_DATE")):
        return _now().date().isoformat()
    if not is_day(named):
        message = Said("the environment's GUIDE_DATE is '{day}', which is not a day", day=named)
        raise ProblemsFound.one("bad-date", message, Said("write it as YYYY-MM-DD"), file="GUIDE_DATE")
    return named


def is_ahead() -> bool:
    """Whether the day of `today()` has not come yet."""
    return today() > _now().date().isoformat()


def moment(day: str) -> str:
    """The moment at which a day begins where the rules count their days, e.g. `2026-11-26T00:00:00+08:00` (RFC 3339)."""
    return datetime.fromisoformat(day).replace(tzinfo=_zone()).isoformat()


def _now() -> datetime:
    return datetime.now(_zone())


def _zone() -> timezone:
    return timezone(timedelta(hours=int(word("utc_offset", languages()[0]))))


def is_day(text: str) -> bool:
    """Whether it is a day as the files write it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def day_after(day: str) -> str:
    """The day after a day; after the last of all there is none, and that one stays."""
    return date.fromordinal(min(date.fromisoformat(day).toordinal() + 1, date.max.toordinal())).isoformat()
