"""How a running server answers with a site, beside how it should."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from guide.files.problem import Problem
from guide.files.said import Said
from guide.files.words import languages
from guide.records.addresses import home_of
from requests import RequestException, Response, get

from .headers import CACHE, HSTS, content_type, ending
from .site import Site

PACKED = Said("docs/publishing.md shows how to set the server up")
NOWHERE = "no-such-page-anywhere/"  # an address that no site has
REFUSED = ("html", "css", "js", "svg")  # browsers do not use these under another type
WORTH_IT = 1000  # bytes: less is not worth compressing


def answer_of(url: str) -> Response:
    """What a server answers to a browser that takes gzip, redirects included. Raises RequestException where there is nothing to read."""
    headers = {"Accept-Encoding": "gzip", "Connection": "close", "User-Agent": "publish-check"}
    return get(url, headers=headers, allow_redirects=False, timeout=20)


def wrong_answers(site: Site, url: str) -> Iterator[Problem]:
    """Everything that the server at `url` says otherwise than it should, each once, with an address where it does.

    What breaks pages is a mistake, what the server could do better a warning.
    """
    if site.url and urlsplit(url).path != urlsplit(site.url).path:
        message = Said("the site was built for {url}", url=site.url)
        yield Problem((), "other-path", message, Said("build it for this address"), url)
    found: dict[Problem, list[str]] = defaultdict(list)
    for address in _addresses(site):
        try:
            for problem in _wrong(site, address, url):
                found[problem].append(url + address)
        except RequestException as error:
            message = Said("no answer: {reason}", reason=_cause(error))
            yield Problem((), "no-answer", message, Said("is the server running?"), url)
            return
    for problem, places in found.items():
        message = problem.message
        if len(places) > 1:
            message = Said("{message} ({count} more like this)", message=message, count=len(places) - 1)
        yield Problem((), problem.rule, message, problem.fix, places[0], warning=problem.warning)


def _cause(error: BaseException) -> BaseException:
    """What an error began with, which says in fewer words why."""
    return _cause(error.__context__) if error.__context__ else error


def _addresses(site: Site) -> Iterator[str]:
    """An address of each kind: homes, embeds with and without their stroke, a file of each other type and each age, what has moved, what is not there."""
    kinds: dict[tuple[str, str], str] = {}
    for path in sorted(path for path in site.folder.rglob("*.*") if path.suffix != ".html"):  # some hosts hide its name
        address = path.relative_to(site.folder).as_posix()
        kinds.setdefault((ending(address), site.headers(address)[CACHE]), address)
    homes = [home_of(language) for language in languages()]
    bare = (each.rstrip("/") for each in site.embeds)
    yield from (*homes, *site.embeds, *bare, *kinds.values(), *site.moved, *(home + NOWHERE for home in homes))


def _wrong(site: Site, address: str, url: str) -> Iterator[Problem]:
    answer = answer_of(url + address)
    if address in site.moved:
        yield from _not_moved(answer, site.path + site.moved[address])
        return
    if f"{address}/" in site.embeds:
        yield from _no_stroke(answer, url + address)
        return
    lost = address.endswith(NOWHERE)
    shown = address.removesuffix(NOWHERE) + "404.html" if lost else address
    status = 404 if lost else 200
    if answer.status_code != status:
        yield Problem(
            (), "status", Said("answers {status}, not {wanted}", status=answer.status_code, wanted=status), PACKED
        )
        return
    file = site.folder / (f"{shown}index.html" if not shown or shown.endswith("/") else shown)
    if answer.content != file.read_bytes():
        fix = Said("publish the new build") if not lost else Said("answer a missing address with {page}", page=shown)
        message = Said("is not {file} of {folder}", file=file.name, folder=site.folder)
        yield Problem((), "other-content", message, fix, warning=lost and _is_lost_page(site, answer.content))
    yield from _wrong_headers(site, shown, answer, file, secure=url.startswith("https:"))


def _is_lost_page(site: Site, content: bytes) -> bool:
    """Whether a reader is told in some language that nothing is there; such a page leads to all languages."""
    return any(content == (site.folder / home_of(each) / "404.html").read_bytes() for each in languages())


def _not_moved(answer: Response, new: str) -> Iterator[Problem]:
    place = urlsplit(answer.headers.get("Location", "")).path
    if answer.status_code != 301 or place != new:
        told = f"{answer.status_code} {place}".strip()
        yield Problem(
            (),
            "not-moved",
            Said("answers {told}, not 301 {new}", told=told, new=new),
            PACKED,
            warning=answer.status_code == 200,
        )


def _no_stroke(answer: Response, folder: str) -> Iterator[Problem]:
    """A page that is shown without its folder's stroke: its links, which count from the folder, lead nowhere."""
    place = urlsplit(urljoin(folder, answer.headers.get("Location", ""))).path
    new = f"{urlsplit(folder).path}/"
    if answer.status_code not in (301, 302, 307, 308) or place != new:
        told = f"{answer.status_code} {place}" if "Location" in answer.headers else answer.status_code
        message = Said("answers {told}, not with a redirect to {new}: its links would fail", told=told, new=new)
        yield Problem((), "no-stroke", message, PACKED)


def _wrong_headers(site: Site, address: str, answer: Response, file: Path, *, secure: bool) -> Iterator[Problem]:
    kind, _, charset = content_type(file.name).partition("; ")
    told, _, told_charset = answer.headers.get("Content-Type", "").lower().replace(" ", "").partition(";")
    if told.rpartition("/")[2].removeprefix("x-") != kind.rpartition("/")[2]:  # browsers run x-javascript, too
        yield Problem(
            (),
            "type",
            Said("is sent as '{told}', not '{kind}'", told=told, kind=kind),
            PACKED,
            warning=ending(file.name) not in REFUSED,
        )
    elif charset != told_charset:
        yield Problem((), "charset", Said("its type lacks '{charset}'", charset=charset), PACKED, warning=True)
    if charset and file.stat().st_size > WORTH_IT and "Content-Encoding" not in answer.headers:
        yield Problem((), "size", Said("is sent without compression"), PACKED, warning=True)
    for name, value in {**site.headers(address), **(dict([HSTS]) if secure else {})}.items():
        said = answer.headers.get(name)
        if said != value:
            message = (
                Said("{name} is '{said}', not '{value}'", name=name, said=said, value=value)
                if said
                else Said("there is no {name}", name=name)
            )
            yield Problem((), "header", message, PACKED, warning=True)
