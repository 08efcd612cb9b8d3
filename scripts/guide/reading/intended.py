"""What somebody meant who wrote an id, a day, a number or a list in another way."""

import re
from datetime import date
from unicodedata import normalize

from ..files.names import tidied
from ..records.kinds import ID

_ID = re.compile(ID)
_NUMBER = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,2})?)(?:[^\d.]{1,2})?")
_QUOTES = " \"'“”‘’"
_DAY = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?")


def intended(text: str, kind: str) -> str:
    """The way to write a text that was meant as an `id`, as `ids` in a list, a `list`, `day` or `number`; nothing where it is not plain."""
    match kind:
        case "id":
            return tidied(text) if _ID.fullmatch(tidied(text)) else ""
        case "ids" | "list":
            return _listed(text, "{}" if kind == "ids" else "[{}]")
        case "day":
            found = _DAY.fullmatch(normalize("NFKC", text).strip(_QUOTES))
            return _day(*map(int, found.groups())) if found else ""
        case "number":
            found = _NUMBER.fullmatch(normalize("NFKC", text).strip(_QUOTES))
            return found[1] if found else ""
    return ""


def _listed(text: str, form: str) -> str:
    words = [tidied(each) for each in re.split(r"[,，、;；\s]+", text.strip("【】［］[] "))]
    return form.format(", ".join(words)) if all(map(_ID.fullmatch, words)) else ""


def _day(*parts: int) -> str:
    try:
        return date(*parts).isoformat()
    except ValueError:  # there is no such day
        return ""
