"""What a page's head tells chats, search engines and machines."""

import html
import json

from guide.cards import SIZE
from guide.machine import structured_data
from guide.words import word
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs_guide import guide_of

# What the quiz imports: asked for at once, not one after the other.
QUIZ = ("quiz/element", "quiz/outcome", "quiz/tools", "quiz/walk", "checklist")


def head_of(page: Page, config: MkDocsConfig) -> str:
    """Open Graph tags, the Markdown twin and structured data, as HTML for the end of the head."""
    kind, _, id_ = page.url.strip("/").partition("/")
    language = str(config.extra["language"])
    up = config.site_url or "../" * page.url.count("/") or "./"
    card = page.meta.get("verdict", "guide")
    properties = {
        "og:type": "article",
        "og:site_name": config.site_name,
        "og:title": str(page.meta.get("title") or page.title),
        "og:description": str(page.meta.get("description") or config.site_description),
        "og:locale": word("locale", language),
        "og:image": f"{up}cards/{card}.png",
        "og:image:width": str(SIZE[0]),
        "og:image:height": str(SIZE[1]),
        "og:image:alt": word(f"verdicts.{card}", language) if card != "guide" else config.site_name,
        **({"og:url": config.site_url + page.url} if config.site_url else {}),
    }
    tags = [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in properties.items()]
    tags.append('<meta name="twitter:card" content="summary_large_image">')
    if page.url in ("quiz/", "embed/"):
        tags.append('<link rel="preload" href="../tree.json" as="fetch" crossorigin>')
        tags += [f'<link rel="modulepreload" href="../assets/{name}.mjs">' for name in QUIZ]
    if page.meta.get("embed"):
        tags.append('<meta name="robots" content="noindex">')
    if data := structured_data(guide_of(config), kind, id_, language):
        # The space after `alternate` keeps the theme's own script from taking the link up as a language.
        tags.append('<link rel="alternate " type="text/markdown" href="index.md">')
        if config.site_url:
            data["url"] = config.site_url + page.url
        text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        tags.append(f'<script type="application/ld+json">{text}</script>')
    return "".join(tags)
