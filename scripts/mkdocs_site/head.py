"""What a page's head tells chats, search engines and machines."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from guide.feeds.cards import SIZE
from guide.feeds.changes import FEEDS, feed_title
from guide.feeds.oembed import FILE, TYPE, has_card
from guide.feeds.structured_data import structured_data
from guide.files.words import word
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from .guide import guide_of, language_of

# What a page's script asks for at once: it comes while the script does.
LOADED = {"quiz/": "tree/questions.json", "embed/": "tree/questions.json"}
_MODULE = re.compile(r'<script type="module" src="([^"]+)"')


def head_of(page: Page | None, config: MkDocsConfig) -> str:
    """The head, as HTML: what the page says, the feeds, where it has moved to, Open Graph, the Markdown twin, structured data."""
    said = (page.meta.get("description") if page else None) or escape(config.site_description or "")
    return "".join(
        (f'<meta name="description" content="{said}">', *_feeds(config), *(_tags(page, config) if page else ()))
    )


def _feeds(config: MkDocsConfig) -> Iterator[str]:
    """Where the site's address is known, the feeds of changes, on every page."""
    if config.site_url and guide_of(config).changes:
        title = escape(feed_title(config.site_name, language_of(config)))
        for file, kind in FEEDS.items():
            yield f'<link rel="alternate" type="{kind}" title="{title}" href="{config.site_url}{file}">'


def _tags(page: Page, config: MkDocsConfig) -> Iterator[str]:
    if address := _generated(page).get("redirect"):
        yield f'<meta http-equiv="refresh" content="0; url={escape(address)}">'
    for name, text in _open_graph(page, config).items():
        yield f'<meta property="{name}" content="{escape(text)}">'
    yield '<meta name="twitter:card" content="summary_large_image">'
    if loaded := LOADED.get(page.url):
        yield f'<link rel="preload" href="../assets/{loaded}" as="fetch" crossorigin>'
    for script in _MODULE.findall(page.content or ""):
        yield f'<link rel="modulepreload" href="{script}">'
    if page.meta.get("embed"):
        yield '<meta name="robots" content="noindex">'
    else:
        yield '<link rel="alternate" type="text/markdown" href="index.md">'
    if config.site_url and has_card(guide_of(config), page.url):
        yield f'<link rel="alternate" type="{TYPE}" href="{config.site_url}{page.url}{FILE}">'
    yield f'<link rel="describedby" href="{"../" * page.url.count("/")}llms.txt">'
    kind, _, id_ = page.url.strip("/").partition("/")
    if data := structured_data(guide_of(config), kind, id_, language_of(config)):
        where = {"url": config.site_url + page.url} if config.site_url else {}
        text = json.dumps({**data, **where}, ensure_ascii=False).replace("<", "\\u003c")
        yield f'<script type="application/ld+json">{text}</script>'


def _generated(page: Page) -> Mapping[str, Any]:
    """What a generated page says above its text; nothing that somebody wrote by hand."""
    return page.meta if page.file.generated_by else {}


def _open_graph(page: Page, config: MkDocsConfig) -> dict[str, str]:
    language = language_of(config)
    up = config.site_url or "../" * page.url.count("/") or "./"
    card = _generated(page).get("verdict", "guide")
    title, said = (
        page.meta.get("title") or str(page.title),
        page.meta.get("description") or str(config.site_description),
    )
    return {
        "og:type": "article",
        "og:site_name": config.site_name,
        "og:title": title,
        "og:description": said,
        "og:locale": word("locale", language),
        "og:image": f"{up}cards/{card}.png",
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": word(f"verdicts.{card}", language) if card != "guide" else config.site_name,
        **({"og:url": config.site_url + page.url} if config.site_url else {}),
    }
