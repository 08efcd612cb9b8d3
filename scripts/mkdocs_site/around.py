"""What a page holds around its text: addresses, the policy that locks it down, and templates without their indentation."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from guide.feeds.names import Bundle
from guide.files.said import Said
from guide.files.words import languages, word
from guide.records.addresses import home_of
from jinja2.ext import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from .assets import DOCUMENTS, WORKER
from .guide import guide_home_of, guide_of, language_of
from .head import head_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; require-trusted-types-for 'script'; trusted-types search kept; base-uri 'none'; form-action 'none'"
)
KEPT = ("quiz/", "desk/")  # pages that work without a network, by docs/assets/kept

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>", re.DOTALL | re.I)
_INDENTED = re.compile(r"(?<=[>}])\s*\n\s*|\s*\n\s*(?=[<{])")


class Lean(Extension):
    """Takes out of templates the line breaks and spaces by which people read them."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """A template's source without what stands between tags."""
        return _INDENTED.sub("", source)


@dataclass(frozen=True)
class Around:
    """What templates ask for. `up` leads to the language's root, `languages` are the page's addresses in each."""

    language: str
    up: str
    languages: Mapping[str, str]
    head: str
    search: str
    policy: str
    kept: str


def around(page: Page | None, config: MkDocsConfig, assets: Bundle, *, locked: bool) -> Around:
    """What stands around a page; None is the page for lost readers, which stands at any address."""
    language = language_of(config)
    root = _root(page, config)
    up = html.escape(root + home_of(language)) if page is None else "../" * page.url.count("/") or "./"
    url = page.url if page else ""
    return Around(
        language=language,
        up=up,
        languages={each: f"{root}{home_of(each)}{url}" for each in languages()},
        head=_alternates(page, config, root) + head_of(page, config),
        search=f"{up}{WORKER}#../../{home_of(language)}{assets.names[DOCUMENTS]}",
        policy=f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' if locked else "",
        kept=word("kept", language) if locked and url in KEPT else "",
    )


def refuse_scripts(output: str) -> None:
    """Raises PluginError when a script stands in a page: no page may hold one, all come from files."""
    if script := _INLINE.search(output):
        raise PluginError(
            Said("an inline script stands in a page: {script!r}; no page may hold one", script=script[1][:120]).told
        )


def _root(page: Page | None, config: MkDocsConfig) -> str:
    """The way from a page to the root of all languages."""
    if page is None:
        return urlsplit(guide_home_of(config).root).path or "/"
    return "../" * (page.url.count("/") + home_of(language_of(config)).count("/")) or "./"


def _alternates(page: Page | None, config: MkDocsConfig, root: str) -> str:
    """The page in every language, or the one that answers for it. Search engines want a full address, as far as it is known."""
    site = guide_home_of(config).root or root
    url = guide_of(config).redirects.get(page.url, page.url) if page else ""
    itself = f'<link rel="canonical" href="{config.site_url}{url}">' if page and config.site_url else ""
    return itself + "".join(
        f'<link rel="alternate" href="{site}{home_of(each)}{url}" hreflang="{each}">' for each in languages()
    )
