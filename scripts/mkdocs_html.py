"""Finishes a page's HTML: twins, words for scripts, names, and the policy that locks the page down."""

import base64
import hashlib
import html
import re
from urllib.parse import urlsplit

from guide.words import languages, word
from mkdocs.config.defaults import MkDocsConfig

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>", re.DOTALL)
ALTERNATE = re.compile(r'<link rel="alternate" href="[^"]*" hreflang="(\w+)">')
SEARCH_WORKER = re.compile(r'("search": "[^"]*assets/)(javascripts/workers/)')
SWITCH = re.compile(r'<a href="[^"]*" hreflang="(\w+)"')


def finished(output: str, url: str | None, config: MkDocsConfig, *, locked: bool) -> str:
    """A page with its twin linked, its words in place and, unless live reload needs inline scripts, locked down."""
    output = _named(_worded(_twinned(output, url, config), config), config)
    output = SEARCH_WORKER.sub(r"\1search.js#\2", output)
    return _secured(output) if locked else output


def _worded(output: str, config: MkDocsConfig) -> str:
    """Gives the scripts that every page shares their words."""
    words = {
        key: word(key, str(config.extra["language"]))
        for key in ("copy", "copy_reply", "copied", "copy_failed", "printed", "menu")
    }
    data = " ".join(f'data-{key.replace("_", "-")}="{html.escape(text)}"' for key, text in words.items())
    return output.replace("<body ", f"<body {data} ", 1)


def _twinned(output: str, url: str | None, config: MkDocsConfig) -> str:
    first = languages()[0]
    language = str(config.extra["language"])
    site = (config.site_url or "").removesuffix("" if language == first else f"{language}/")
    if url is None:  # the page for lost readers stands at any address
        up, url = urlsplit(site).path or "/", ""
    else:
        up = "../" * (url.count("/") + (language != first)) or "./"

    def address(language: str) -> str:
        return up + ("" if language == first else f"{language}/") + url

    def place(language: str) -> str:
        """Search engines want a full address, as far as it is known."""
        return address(language).replace(up, site, 1) if site else address(language)

    # The space after `alternate` keeps the theme's own script from taking the link up: it would fetch a sitemap per page.
    output = ALTERNATE.sub(lambda m: f'<link rel="alternate " href="{place(m[1])}" hreflang="{m[1]}">', output)
    return SWITCH.sub(lambda m: f'<a href="{address(m[1])}" hreflang="{m[1]}"', output)


def _named(output: str, config: MkDocsConfig) -> str:
    name = word("search", str(config.extra["language"]))
    return output.replace(
        'data-md-component="search" role="dialog"', f'data-md-component="search" role="dialog" aria-label="{name}"'
    )


def _secured(output: str) -> str:
    digests = sorted(
        {base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in INLINE_SCRIPT.findall(output)}
    )
    hashes = "".join(f" 'sha256-{digest}'" for digest in digests)
    policy = (
        f"default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'"
    )
    return output.replace(
        '<meta charset="utf-8">',
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">',
        1,
    )
