"""What Caddy imports: how it answers with the files of one built site."""

from collections.abc import Iterator, Mapping

from .headers import (
    ANYONE,
    CACHE,
    FINGERPRINTED,
    FOREVER,
    HEADERS,
    HSTS,
    NOBODY,
    ORIGIN,
    POLICY,
    REVALIDATED,
    SHARED,
    TYPES,
    content_type,
    framed,
)
from .site import Site

FILES = "file_server {\n\tprecompressed gzip\n}"


def render_caddy(site: Site) -> str:
    """Headers by address, where addresses have moved, the files, and what tells that nothing is there.

    A page meets one list of headers and no route, for either costs some of the answers in a second.
    """
    lost = [f'rewrite "{below}*" "{page}"' for below, page in site.lost().items()]
    page = _header("", {"Content-Type": content_type(".html"), CACHE: REVALIDATED})
    return "\n".join(
        [*_everything(site), *_files(), *_moved(site), FILES, "handle_errors {", *lost, page, FILES, "}", ""]
    )


def _everything(site: Site) -> Iterator[str]:
    """The headers that every address has, a page no others."""
    if site.embeds:
        yield f"@embed path {' '.join(f'{site.path}{each}*' for each in site.embeds)}"
        yield _header("@embed", _common(site, ANYONE))
        yield f"@other not path {' '.join(f'{site.path}{each}*' for each in site.embeds)}"
    yield _header("@other" if site.embeds else "", _common(site, NOBODY))
    yield "@secure not {\n\tprotocol http\n\tnot header X-Forwarded-Proto https\n}"
    yield _header("@secure", dict([HSTS]))


def _common(site: Site, frames: str) -> Mapping[str, str]:
    return {**HEADERS, POLICY: framed(site.policy, frames), CACHE: REVALIDATED}


def _files() -> Iterator[str]:
    """The headers of what has an ending. In a route, what is said later counts."""
    yield "@file not path */"
    yield "route @file {"
    yield f"@forever path_regexp {FINGERPRINTED}"
    yield _header("@forever", {CACHE: FOREVER})
    for each in TYPES:
        yield f"@{each} path *.{each}"
        yield _header(
            f"@{each}", {"Content-Type": content_type(f".{each}"), **({ORIGIN: "*"} if each in SHARED else {})}
        )
    yield "}"


def _moved(site: Site) -> Iterator[str]:
    """Where addresses have moved: all others are held against the list once, not once for each."""
    if redirects := site.redirects():
        yield " ".join(["@moved path", *(f'"{old}"' for old in redirects)])
        yield "route @moved {"
        yield from (f'redir "{old}" "{new}" 301' for old, new in redirects.items())
        yield "}"


def _header(matcher: str, values: Mapping[str, str]) -> str:
    return "\n".join([f"header {matcher} {{", *(f'\t{name} "{value}"' for name, value in values.items()), "}"])
