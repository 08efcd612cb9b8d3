"""What a server says with each file: the one table for nginx, Caddy, hosts of static sites and the check of an address."""

import re
from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "ts": "text/plain",
    "py": "text/plain",
    "json": "application/json",
    "md": "text/markdown",
    "csv": "text/csv",
    "txt": "text/plain",
    "xml": "text/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
}
BINARY = frozenset({"png"})  # compressed already, and no text
# Other sites' scripts may read it: data and the module for programs; and the embed's own, where a sandbox takes its origin away.
SHARED = ("json", "csv", "md", "txt", "xml", "js")

# A file whose name holds a digest of its content never changes.
FINGERPRINTED = r"-[A-Z2-7]{8}(?:/.*)?\.(?:js|css|json)$"
FOREVER = "public, max-age=31536000, immutable"
REVALIDATED = "no-cache"

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY, CACHE, ORIGIN = "Content-Security-Policy", "Cache-Control", "Access-Control-Allow-Origin"
ANYONE, NOBODY = "*", "'none'"
# Of this host alone: what else stands below its domain is not ours to decide.
HSTS = ("Strict-Transport-Security", "max-age=31536000")


def ending(address: str) -> str:
    """The ending of the file that answers at an address: a page's, where the address is that of a folder."""
    return address.rpartition(".")[2] if address and not address.endswith("/") else "html"


def content_type(address: str) -> str:
    """The type of what is at an address, with its charset where it is text. Raises KeyError for an unknown ending."""
    kind = TYPES[ending(address)]
    return kind if ending(address) in BINARY else f"{kind}; charset=utf-8"


def cache_of(address: str) -> str:
    """How long a browser may keep what is at an address without asking again."""
    return FOREVER if re.search(FINGERPRINTED, address) else REVALIDATED


def framed(policy: str, frames: str) -> str:
    """A page's own policy and what no page can say itself: who may show it in a frame, ANYONE or NOBODY."""
    return f"{policy}; frame-ancestors {frames}"
