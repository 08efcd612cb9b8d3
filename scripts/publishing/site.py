"""A built site as a server sees it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from guide.files.disk import read_text
from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.words import languages
from guide.reading.read import read_guide
from guide.records.addresses import home_of

from .headers import ANYONE, CACHE, HEADERS, NOBODY, ORIGIN, POLICY, SHARED, cache_of, ending, framed

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_LOCATION = re.compile(r"<loc>([^<]*)</loc>")
_EMBED = re.compile(r"<body data-embed ")


@dataclass(frozen=True)
class Site:
    """A built site. `url` is what it was built for, or empty; `path` is where on its host it stands, from `/` to `/`.

    `policy` is that of its pages, `embeds` the addresses below `path` of the pages that other sites may show in a frame,
    `moved` the addresses below `path` that lead elsewhere.
    """

    folder: Path
    url: str
    path: str
    policy: str
    embeds: tuple[str, ...]
    moved: Mapping[str, str]

    def headers(self, address: str) -> dict[str, str]:
        """What a server says with the file at an address below `path`, beside its type."""
        frames = ANYONE if address.startswith(self.embeds) else NOBODY
        said = {**HEADERS, POLICY: framed(self.policy, frames), CACHE: cache_of(address)}
        return {**said, ORIGIN: "*"} if ending(address) in SHARED else said

    def lost(self) -> dict[str, str]:
        """Below which address which page tells a reader that nothing is there, the longest address first."""
        homes = sorted(map(home_of, languages()), key=len, reverse=True)
        return {self.path + home: f"{self.path}{home}404.html" for home in homes}

    def redirects(self) -> dict[str, str]:
        """Every address that has moved, decoded, and the one that answers now, as it is written in a header."""
        return {self.path + old: quote(self.path + new) for old, new in self.moved.items()}


def url_of(folder: Path) -> str:
    """What a site was built for: the first address of its sitemap, or nothing where it has none."""
    found = _LOCATION.search(read_text(folder / "sitemap.xml")[0])
    return html.unescape(found[1]) if found else ""


def read_site(folder: Path, guide: Path) -> Site:
    """The site in `folder`, built from the guide in the other. Raises ProblemsFound where it cannot be published as it is."""
    pages = {page: page.read_text(encoding="utf-8") for page in sorted(folder.rglob("*.html"))}
    if not pages:
        raise ProblemsFound.one("no-site", Said("there is no built site"), Said("run make build"), str(folder))
    policies = {page: found[1] if (found := _POLICY.search(text)) else "" for page, text in pages.items()}
    policy = policies[max(pages)]
    other = next((page for page, each in policies.items() if each != policy), None)
    if other or not policy:
        message = (
            Said("its security policy is not that of the other pages") if policy else Said("it has no security policy")
        )
        fix = Said("run make build; what make serve writes is not locked down")
        raise ProblemsFound.one("policy", message, fix, str(other or max(pages)))
    embeds = tuple(
        f"{page.parent.relative_to(folder).as_posix()}/" for page, text in pages.items() if _EMBED.search(text)
    )
    url = url_of(folder)
    return Site(folder, url, unquote(urlsplit(url).path) or "/", html.unescape(policy), embeds, _moved(guide))


def _moved(guide: Path) -> dict[str, str]:
    homes = [home_of(language) for language in languages()]
    return {home + old: home + new for home in homes for old, new in read_guide(guide).redirects.items()}
