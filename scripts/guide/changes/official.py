"""Asks every official address whether its page still stands there: for whoever has a network, by hand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import sleep
from urllib.parse import urlsplit

from requests import RequestException, Response, Session

from ..files.problem import Problem, Where
from ..files.said import NO_FIX, Said
from ..records.guide import Guide

AT_ONCE = 8  # hosts; each is asked for one page at a time
PAUSE = 0.2  # seconds between two questions to one host
SECONDS = (5.0, 20.0)  # to connect, and to answer
HOPS = 8

REPLACED = Said("find the page that took its place")

_FOR_GOOD = (301, 308)


@dataclass(frozen=True)
class Answer:
    """What became of an address: `rule` is moved, gone or no-answer, or nothing where its page stands; and that in words."""

    rule: str = ""
    message: Said = NO_FIX
    fix: Said = NO_FIX


def official_addresses(guide: Guide) -> Mapping[str, list[Where]]:
    """Every official address of a source or a place, with the fields in which it stands."""
    found = defaultdict[str, list[Where]](list)
    for source in guide.sources.values():
        if source.publisher == "official":
            found[source.url].append(("sources", source.id, "url"))
    for place in guide.places.values():
        found[place.address].append(("places", place.id, "address"))
    return found


def ask(addresses: Mapping[str, list[Where]], seconds: tuple[float, float] = SECONDS) -> list[Problem]:
    """A problem for each place whose address has moved, is gone or gives no answer; only what is gone is a mistake.

    Raises ConnectionError where no host at all can be reached.
    """
    by_host = defaultdict[str, list[str]](list)
    for address in addresses:
        by_host[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = [each for host in pool.map(lambda host: _ask_host(host, seconds), by_host.values()) for each in host]
    if found and all(answer.rule == "no-answer" for _, answer in found):
        raise ConnectionError(Said("no official address answers: is there a network?").told)
    return [
        Problem(where, answer.rule, answer.message, answer.fix, warning=answer.rule != "gone")
        for address, answer in found
        if answer.rule
        for where in addresses[address]
    ]


def _ask_host(addresses: list[str], seconds: tuple[float, float]) -> list[tuple[str, Answer]]:
    with Session() as session:
        session.max_redirects = HOPS
        session.headers["Accept-Language"] = "zh-CN,zh;q=0.9,en;q=0.8"
        return [(address, _ask(session, address, seconds)) for address in addresses]


def _ask(session: Session, address: str, seconds: tuple[float, float]) -> Answer:
    """Some hosts know no HEAD, or answer it as they answer nothing else: what goes wrong is asked for again."""
    sleep(PAUSE)
    try:
        response = session.head(address, allow_redirects=True, timeout=seconds)
        if not response.ok:
            with session.get(address, stream=True, timeout=seconds) as response:
                return _understood(address, response)
    except RequestException as error:
        return Answer(
            "no-answer",
            Said("'{address}' gives no answer: {reason}", address=address, reason=type(error).__name__),
            Said("ask again later"),
        )
    return _understood(address, response)


def _understood(address: str, response: Response) -> Answer:
    if response.status_code in (404, 410):
        return Answer(
            "gone", Said("'{address}' is gone ({status})", address=address, status=response.status_code), REPLACED
        )
    if not response.ok:
        return Answer(
            "no-answer",
            Said("'{address}' answers {status}", address=address, status=response.status_code),
            Said("open it in a browser"),
        )
    to = _moved_to(response)
    if urlsplit(to).path in ("", "/") and urlsplit(address).path not in ("", "/"):
        return Answer("gone", Said("'{address}' leads to the home page '{to}'", address=address, to=to), REPLACED)
    if to != address:
        return Answer(
            "moved",
            Said("'{address}' has moved to '{to}'", address=address, to=to),
            Said("read the page there and write the new address"),
        )
    return Answer()


def _moved_to(response: Response) -> str:
    """As far as the answers lead for good; a sign-in page in between is no move."""
    hops = [*response.history, response]
    stays: Iterator[Response] = (hop for hop in hops if hop.status_code not in _FOR_GOOD)
    landed = next(stays)
    is_home = urlsplit(response.url).path in ("", "/")
    return str(response.url if is_home else landed.url)
