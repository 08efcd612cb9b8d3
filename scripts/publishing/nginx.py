"""What nginx includes: how it answers with the files of one built site."""

import re
from collections.abc import Iterable

from .headers import (
    ANYONE,
    BINARY,
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
    framed,
)
from .site import Site


def render_maps(site: Site) -> str:
    """What stands beside nginx's servers: by address the headers, where it has moved and what tells that nothing is there."""
    lost = {f"~^{re.escape(below)}": page for below, page in site.lost().items() if below != site.path}
    return "\n".join(
        [
            "map_hash_bucket_size 256;",
            _map("$uri", "moved", "", site.redirects()),
            _map("$uri", "lost", f"{site.path}404.html", lost),
            _map("$uri", "frames", NOBODY, {f"{site.path}{each}index.html": ANYONE for each in site.embeds}),
            _map("$uri", "cache", REVALIDATED, {f"~{FINGERPRINTED}": FOREVER}),
            _map("$uri", "origin", "", {rf"~\.(?:{'|'.join(SHARED)})$": "*"}),
            _map("$http_x_forwarded_proto", "scheme", "$scheme", {"https": "https"}),
            _map("$guide_scheme", "secure", "", {"https": HSTS[1]}),
            "",
        ]
    )


def _map(by: str, name: str, default: str, values: dict[str, str]) -> str:
    lines = [f'  "{key}" "{value}";' for key, value in values.items()]
    return "\n".join([f"map {by} $guide_{name} {{", f'  default "{default}";', *lines, "}"])


def render_server(site: Site) -> str:
    """What stands in the server that answers with the site's files."""
    by_address = {CACHE: "$guide_cache", ORIGIN: "$guide_origin", HSTS[0]: "$guide_secure"}
    headers = {**HEADERS, POLICY: framed(site.policy, "$guide_frames"), **by_address}
    return "\n".join(
        [
            "index index.html;",
            "error_page 404 $guide_lost;",
            "if ($guide_moved) { return 301 $guide_moved; }",
            "absolute_redirect off;",
            "server_tokens off;",
            "open_file_cache max=10000;",  # without it half as many answers; a second after an update they are the new ones
            "open_file_cache_valid 1s;",
            "gzip_static on;",
            "gzip_vary on;",
            "gzip_proxied any;",
            "charset utf-8;",
            f"charset_types {' '.join(_types(TYPES.keys() - BINARY - {'html'}))};",
            "types {",
            *(f"  {kind} {' '.join(each for each in TYPES if TYPES[each] == kind)};" for kind in _types(TYPES)),
            "}",
            *(f'add_header {name} "{value}" always;' for name, value in headers.items()),
            "",
        ]
    )


def _types(endings: Iterable[str]) -> list[str]:
    return sorted({TYPES[each] for each in endings})
