"""Finishes a page's HTML: twins, words for scripts, names, and the policy that locks the page down."""

import base64
import hashlib
import html
import re
from urllib.parse import urlsplit

from guide.feeds.names import Bundle
from guide.files.said import Said
from guide.files.words import languages, word
from guide.records.addresses import home_of
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from .assets import DOCUMENTS, build_of, with_assets
from .guide import language_of
from .theme import replaced

INLINE_SCRIPT = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>", re.DOTALL | re.I
)
# The theme's own inline scripts, the only ones that a page may run: the digest of each, without the address in the first.
THEME_SCRIPTS = {
    "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90",  # where the page keeps its settings
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",  # light or dark
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",  # the tab that the address names
}
SCOPE = re.compile(r'^__md_scope=new URL\("[./A-Za-z0-9_-]*"')
SEARCH = 'data-md-component="search" role="dialog"'
FORM = 'class="md-search__form"'
WORKER = re.compile(r'("search": "[^"]*assets/)javascripts/workers/[^"]*')
THEME_STYLE = re.compile(r'<link rel="stylesheet" href="[^"]*assets/stylesheets/[a-z]+\.\w+\.min\.css">')
WRITTEN = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL)
INDENTED = re.compile(r"\s*\n\s*")
KEPT = ("quiz/", "desk/")  # pages that work without a network, by docs/assets/kept
SITE_NAME = re.compile(r'(<div class="md-header__topic">\s*<span class="md-ellipsis">\s*)(\S[^<]*?)(\s*</span>)')
HITS = '<ol class="md-search-result__list"'
WORDS = (
    "copy",
    "copy_ticket",
    "copy_reply",
    "copied",
    "copy_failed",
    "printed",
    "renewed",
    "menu",
    "overdue",
    "utc_offset",
)


def finished(output: str, url: str | None, config: MkDocsConfig, assets: Bundle, *, embed: bool, locked: bool) -> str:
    """A page with its twin linked, its words and assets in place and, unless live reload needs inline scripts, locked down.

    `url` is None for the page for lost readers, which stands at any address.
    """
    language = language_of(config)
    output = _twinned(output, url, config, language)
    output = replaced(
        output,
        re.compile("<body (?=dir=)"),
        f'<body {"data-embed " if embed else ""}data-build="{build_of(assets)}" {_words(language)} ',
    )
    if locked and url in KEPT:
        said = html.escape(word("kept", language))
        output = replaced(output, "<body ", f'<body data-keeper="../assets/kept/worker.js" data-kept="{said}" ')
    home = html.escape(_root_from(url, config) + home_of(language))
    output = replaced(output, SITE_NAME, rf'\1<a href="{home}">\2</a>\3')
    output = replaced(output, SEARCH, f'{SEARCH} aria-label="{word("search", language)}"')
    near = f'<p class="search-near" hidden>{word("search_near", language)}</p>'
    offer = f'<p class="search-offer" hidden><a href="{home}quiz/">{word("search_offer", language)}</a></p>'
    output = replaced(output, HITS, f"{near}{offer}{HITS}")
    output = _lean(with_assets(_with_search(output, assets, language), url, assets))
    return _secured(output) if locked else output


def _with_search(output: str, assets: Bundle, language: str) -> str:
    """The search's worker is ours, with the way from there to what it looks in. A form of another name keeps the theme from
    fetching its own index; and its styles are part of ours.
    """
    documents = f"../../{home_of(language)}{assets.names[DOCUMENTS]}"
    output = replaced(output, WORKER, rf"\1search/worker.js#{documents}")
    output = replaced(output, f'{FORM} name="search"', FORM)
    return replaced(output, THEME_STYLE, "", times=2)


def _lean(output: str) -> str:
    """Without the indentation that templates leave; what is shown as written stays so."""
    return "".join(part if index % 2 else INDENTED.sub("\n", part) for index, part in enumerate(WRITTEN.split(output)))


def _root_from(url: str | None, config: MkDocsConfig) -> str:
    """The way from a page to the root of all languages; `url` is None for the page that stands at any address."""
    language = language_of(config)
    if url is None:
        return urlsplit((config.site_url or "").removesuffix(home_of(language))).path or "/"
    return "../" * (url.count("/") + (language != languages()[0])) or "./"


def homes_of(config: MkDocsConfig) -> dict[str, str]:
    """Each language's home, for a page that stands at any address."""
    return {each: _root_from(None, config) + home_of(each) for each in languages()}


def _words(language: str) -> str:
    """The words of the scripts that every page shares."""
    return " ".join(f'data-{key.replace("_", "-")}="{html.escape(word(key, language))}"' for key in WORDS)


def _twinned(output: str, url: str | None, config: MkDocsConfig, language: str) -> str:
    site = (config.site_url or "").removesuffix(home_of(language))
    up, url = _root_from(url, config), url or ""
    for each in languages():
        address = f"{up}{home_of(each)}{url}"
        # Search engines want a full address, as far as it is known. The space after `alternate` keeps the theme's own
        # script from taking the link up: it would fetch a sitemap per page.
        place = f"{site}{home_of(each)}{url}" if site else address
        twin = re.compile(rf'<link rel="alternate" href="[^"]*" hreflang="{each}">')
        output = replaced(output, twin, f'<link rel="alternate " href="{place}" hreflang="{each}">')
        switch = re.compile(rf'<a href="[^"]*" hreflang="{each}"')
        output = replaced(output, switch, f'<a href="{address}" hreflang="{each}"')
    return output


def _secured(output: str) -> str:
    scripts = INLINE_SCRIPT.findall(output)
    for script in scripts:
        if hashlib.sha256(SCOPE.sub('__md_scope=new URL(""', script).encode()).hexdigest() not in THEME_SCRIPTS:
            raise PluginError(
                Said(
                    "an inline script that is not the theme's: {script!r}; no page may hold one", script=script[:120]
                ).told
            )
    digests = sorted({base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts})
    hashes = "".join(f" 'sha256-{digest}'" for digest in digests)
    policy = (
        f"default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )
    charset = '<meta charset="utf-8">'
    return replaced(output, charset, f'{charset}<meta http-equiv="Content-Security-Policy" content="{policy}">')
