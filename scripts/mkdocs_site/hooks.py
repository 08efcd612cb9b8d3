"""The MkDocs adapter: gives MkDocs what the site consists of, and finishes each page's HTML."""

import json
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.feeds.names import Bundle
from guide.files.said import Said
from guide.files.words import languages, word
from guide.pages.markdown import days_line
from guide.site import files as site_files
from guide.site import pages as site_pages
from guide.site import twins as site_twins
from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from .allowed import allowed
from .assets import DOCUMENTS, take_assets, with_assets
from .cell_labels import CellLabels
from .guide import glossary_of, guide_of, home_of, language_of, look_again
from .head import head_of
from .macros import rendered
from .navigation import languages_to_choose, place, render_addresses
from .others import Command, Others
from .page_html import finished, homes_of
from .parts import with_parts
from .search_index import lean_index
from .serving import needs_free
from .titles import with_breaks

LOG = logging.getLogger("mkdocs.hooks.guide")

# Where no word shows its meaning: in the glossary itself, beside the evidence, and in the quiz, which marks its own.
UNMARKED = ("glossary/", "facts/", "sources/", "quiz/", "embed/")

ENTRY = re.compile(r"faq/.+/")  # whose answer is Markdown
FACT = re.compile(r'href="(?:\.\./)*facts/([a-z0-9-]+)/"')


def _days(content: str, config: MkDocsConfig) -> str:
    """When the facts that a page quotes were read; nothing where it quotes none."""
    guide, language = guide_of(config), language_of(config)
    quoted = [fact for fact in dict.fromkeys(FACT.findall(content)) if fact in guide.facts]
    return f'<p class="last-word">{days_line(guide, quoted, language)}</p>' if quoted else ""


def _is_by_hand(page: Page) -> bool:
    return page.file.generated_by is None


class Served(File):
    """A file that is served as it is, even where it ends like a page."""

    def is_documentation_page(self) -> bool:
        """Never."""
        return False


class Adapter:
    """One run of MkDocs. Live reload needs inline scripts, which the published pages forbid: only they are locked."""

    def __init__(self) -> None:
        self.locked = True
        self.listens = False
        self.assets = Bundle({}, {})
        self.sources: dict[str, str] = {}  # of all pages but the one for frames, by their place
        self.others = Others()

    def on_startup(self, command: Command, **_: Any) -> None:
        """Remembers whether MkDocs builds or serves."""
        self.locked = command != "serve"

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        """On an edit that breaks the guide, tells the problems and keeps the last good site up."""

        def build_when_valid() -> None:
            look_again()
            try:
                guide_of(config)
            except PluginError as error:
                LOG.error("%s", error)
            else:
                builder()

        server.builder = build_when_valid
        self.others.watch(server, config)

    def on_config(self, config: MkDocsConfig) -> None:
        """Tables get what they need to fold on a narrow screen, and the theme the languages to choose from."""
        look_again()
        config.extra["alternate"] = languages_to_choose()
        if not self.locked and not self.listens:
            needs_free(*config.dev_addr)
            self.listens = True
        config.markdown_extensions.append(CellLabels())
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own knows one language, or no address at all

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages, and every other file that MkDocs itself can write."""
        guide_of(config)  # read once for all languages
        if self.locked and language_of(config) == languages()[0]:
            self.others.begin(config)
        if template := files.get_file_from_path("sitemap.xml"):  # no longer a template, so MkDocs would copy its source
            files.remove(template)
        self.assets, self.sources = take_assets(files, config), {}
        guide = guide_of(config)
        for address, text in site_pages(guide, language_of(config)):
            moved = f"{address.removesuffix('.md')}/" in guide.redirects  # no menu misses it
            inclusion = InclusionLevel.NOT_IN_NAV if moved else InclusionLevel.UNDEFINED
            files.append(File.generated(config, address, content=text, inclusion=inclusion))
        for address, content in site_files(guide, language_of(config), home_of(config)):
            files.append(Served.generated(config, address, content=content))
        for address, content in self.assets.files.items():
            files.append(Served.generated(config, address, content=content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Gives the theme's template the end of each page's head."""
        env.globals["guide_head"] = lambda page: Markup(head_of(page, config))
        env.globals["guide_word"] = lambda key, language="": word(key, language or language_of(config))
        env.globals["guide_homes"] = homes_of(config)
        files.append(Served.generated(config, "addresses.json", content=render_addresses(files)))
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """A page that stands in no menu belongs to one that does. Only what is written by hand, and says so, is a template."""
        place(page, files)
        if not _is_by_hand(page):
            if not page.meta.get("generated"):
                raise PluginError(
                    Said("{file}: the head of this generated page cannot be read", file=page.file.src_uri).told
                )
        elif page.meta.get("render_macros"):
            markdown = rendered(markdown, page, config)
        if not page.meta.get("embed"):
            self.sources[page.file.src_uri] = with_assets(markdown, page.url, self.assets)
        return markdown

    def on_page_content(self, content: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """What authors wrote as Markdown is sanitised. Titles break between words, the search leaves badges out, words show
        their meaning, and pages written by hand say when their facts were read.
        """
        by_hand = _is_by_hand(page)
        if by_hand or ENTRY.fullmatch(page.url):
            content = allowed(content, page.file.src_uri)
        content = with_breaks(content, language_of(config))
        if by_hand:
            content = with_parts(content, page, guide_of(config), language_of(config)) + _days(content, config)
        content = content.replace('<a class="grade', '<a data-search-exclude class="grade')
        if page.url.startswith(UNMARKED):
            return content
        return glossary_of(config).mark(content, "../" * page.url.count("/"))

    def on_page_context(self, context: TemplateContext, page: Page, **_: Any) -> TemplateContext:
        """The theme writes these as they are, and strips what looks like a tag."""
        page.meta["title"] = escape(page.meta.get("title") or page.title)
        if "description" in page.meta:
            page.meta["description"] = escape(page.meta["description"])
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Finishes a page."""
        return finished(output, page.url, config, self.assets, embed=bool(page.meta.get("embed")), locked=self.locked)

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """The page for lost readers gets the same treatment."""
        if template_name == "404.html":
            return finished(output_content, None, config, self.assets, embed=False, locked=self.locked)
        return output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Writes every page as Markdown beside it, makes the search's index lean, for whoever searches, and sees that every other
        language is built.
        """
        for address, text in site_twins(guide_of(config), language_of(config), home_of(config), self.sources):
            path = Path(config.site_dir, address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        index = Path(config.site_dir, "search/search_index.json")
        if index.exists():  # the search may be switched off
            whole = json.loads(index.read_text(encoding="utf-8"))
            documents = lean_index(whole, guide_of(config), language_of(config))
            Path(config.site_dir, self.assets.names[DOCUMENTS]).write_text(documents, encoding="utf-8")
            index.unlink()  # no script asks for it
        if language_of(config) != languages()[0]:
            return
        if not config.site_url and self.locked:
            LOG.info(
                Said("SITE_URL is not set: no sitemap, and a pasted link shows no picture. Set it to publish.").told
            )
        self.others.finish(config, "build" if self.locked else "serve")
