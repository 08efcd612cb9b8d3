"""What people type and the page that must be among the first three hits: `search_phrases.txt` holds them for the tests."""

from collections.abc import Iterator, Mapping, Set

from ..files.problem import Problem, did_you_mean
from ..files.said import NO_FIX, Said
from ..files.words import choices, languages

FILE = "search_phrases.txt"
MOST = 3
FIRST = "!"


def read_phrases(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each line's number and parts: language, phrase, address."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [part.strip() for part in line.split("|")]


def place_of(address: str) -> tuple[str, int]:
    """The address of a phrase, and among how many first hits it must be: `!faq/which-bin` must be the very first."""
    return address.removeprefix(FIRST), 1 if address.startswith(FIRST) else MOST


def asked_on(spoken: str) -> tuple[str, str]:
    """The language of a phrase, and the site whose chip is pressed: `en international` is asked of the desk alone."""
    language, _, site = spoken.partition(" ")
    return language, site


def wrong_phrases(text: str, known: Set[str], moved: Mapping[str, str]) -> Iterator[Problem]:
    """Every line that is none, repeats another, or names an address without a page; `moved` are those that lead elsewhere."""
    seen = dict[tuple[str, str], int]()
    for number, parts in read_phrases(text):
        fix = NO_FIX
        if len(parts) != 3 or not all(parts):
            message, fix = (Said("is no phrase"), Said("write it like: en | refund | faq/which-bin"))
        elif (language := asked_on(parts[0])[0]) not in languages():
            message, fix = (
                Said("'{language}' is not a language of this guide", language=language),
                Said("use: {known}", known=languages()),
            )
        elif (site := asked_on(parts[0])[1]) not in ("", *choices("sites")):
            message, fix = (
                Said("'{site}' is not a site of this guide", site=site),
                Said("use: {known}", known=choices("sites")),
            )
        elif (first := seen.setdefault((parts[0], parts[1]), number)) != number:
            message, fix = (
                Said("'{phrase}' stands in line {line} already", phrase=parts[1], line=first),
                Said("remove one"),
            )
        elif f"{(address := place_of(parts[2])[0])}/" not in known:
            message, fix = (
                Said("no page stands at '{address}'", address=address),
                Said("its page moved: write '{address}'", address=moved[f"{address}/"].rstrip("/"))
                if f"{address}/" in moved
                else did_you_mean(address, {each.rstrip("/") for each in known}),
            )
        else:
            continue
        yield Problem((), "wrong-phrase", message, fix, FILE, number, 1)
