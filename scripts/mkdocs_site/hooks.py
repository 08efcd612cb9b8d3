"""The MkDocs adapter: gives MkDocs what the site consists of, and finishes each page's HTML."""

import gc
import logging
import re
from collections.abc import Callable
from pathlib import Path
from socket import socket
from typing import Any

from guide.files.said import Said
from guide.files.words import languages, word
from guide.hand.macros import InvalidPage, rendered
from guide.hand.mistakes import routing_mistakes
from guide.hand.parts import with_parts
from guide.site import files as site_files
from guide.site import pages as site_pages
from guide.site import twins as site_twins
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from .again import Built, Sites, beside_of, made_again
from .allowed import allowed
from .around import Lean, around, refuse_scripts
from .as_it_stands import AsItStands
from .assets import DOCUMENTS, Served, signed, take_assets, with_assets
from .cell_labels import CellLabels
from .converted import Converted
from .guide import glossary_of, guide_home_of, guide_of, language_of, look_again
from .licences import LICENCES, render_licences
from .navigation import place, render_addresses
from .others import Command, Others
from .search_index import render_documents
from .serving import Serving, hold
from .titles import with_breaks

LOG = logging.getLogger("mkdocs.hooks.guide")

# Where no word shows its meaning: in the glossary itself, beside the evidence, in replies that are copied, and in the quiz, which
# marks its own.
UNMARKED = ("glossary/", "replies/all/", "facts/", "sources/", "quiz/", "embed/")

ENTRY = re.compile(r"faq/.+/")  # whose answer is Markdown
UNSEARCHED = re.compile(r' data-search-exclude(?:="[^"]*")?(?=[ >])')  # a mark for the search's index alone


def _is_by_hand(page: Page) -> bool:
    return page.file.generated_by is None


def _quoting(markdown: str, page: Page, config: MkDocsConfig) -> str:
    """A page's Markdown with what its macros quote."""
    known = {"root": guide_home_of(config).root, "report_url": config.extra.get("report_url", "")}
    try:
        return rendered(markdown, guide_of(config), language_of(config), page.file.src_uri, **known)
    except InvalidPage as error:
        raise PluginError(str(error)) from error


class Adapter:
    """One run of MkDocs. Live reload needs inline scripts, which the published pages forbid: only they are locked."""

    def __init__(self) -> None:
        self.locked = True
        self.held: socket | None = None  # the address where the site will be served
        self.sites: Sites = {}
        self.serving = Serving()
        self.others = Others()

    def on_startup(self, command: Command, **_: Any) -> None:
        """Remembers whether MkDocs builds or serves."""
        self.locked = command != "serve"
        gc.set_threshold(50_000)  # a page is thousands of records, hardly any in circles: looking for those took 4 %

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        """On an edit that breaks the guide, tells the problems, on the pages too, and keeps the last good site up."""

        def build_when_valid() -> None:
            self.serving.finish()
            look_again()
            self.serving.wrong = ""
            try:
                guide_of(config)
            except PluginError as error:
                LOG.error("%s", error)
                self.serving.wrong = str(error)
            else:
                if not made_again(self.sites, self.serving, self.write_rest):
                    builder()

        server.builder = build_when_valid
        server.set_app(self.serving.watching(server.serve_request))
        if self.held:
            self.held.close()
        self.others.watch(server, config)

    def on_config(self, config: MkDocsConfig) -> None:
        """Tables get what they need to fold on a narrow screen."""
        look_again()
        if not self.locked and not self.held:
            self.held = hold(*config.dev_addr)
        config.markdown_extensions.extend((CellLabels(), AsItStands()))
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own knows one language, or no address at all

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages, and every other file that MkDocs itself can write."""
        if template := files.get_file_from_path("sitemap.xml"):  # no longer a template, so MkDocs would copy its source
            files.remove(template)
        guide, beside = guide_of(config), None if self.locked else beside_of(config)
        texts = dict(site_pages(guide, language_of(config)))
        assets = take_assets(files, config)
        if language_of(config) == languages()[0]:
            self.sites.clear()
        self.sites[language_of(config)] = Built(config, guide, assets, beside, texts)
        if self.locked and language_of(config) == languages()[0]:
            routing_mistakes(guide)
            self.others.begin(config)  # what all languages need was read, bundled and counted once
        for address, text in texts.items():
            moved = f"{address.removesuffix('.md')}/" in guide.redirects  # no menu misses it
            inclusion = InclusionLevel.NOT_IN_NAV if moved else InclusionLevel.UNDEFINED
            files.append(File.generated(config, address, content=text, inclusion=inclusion))
        for address, content in site_files(guide, language_of(config), guide_home_of(config)):
            files.append(Served.generated(config, address, content=content))
        for address, content in assets.files.items():
            files.append(Served.generated(config, address, content=content))
        if language_of(config) == languages()[0]:
            files.append(Served.generated(config, LICENCES, content=render_licences()))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        """Remembers the navigation, for pages that are made again, and what Markdown became when it was converted last."""
        site = self._site(config)
        site.nav, site.converted = nav, Converted(config, files)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Templates know the words of the interface."""
        env.add_extension(Lean)
        site = self._site(config)
        site.env, site.files = env, files
        env.globals["guide_word"] = lambda key, language="": word(key, language or language_of(config))
        files.append(Served.generated(config, "addresses.json", content=render_addresses(files)))
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """A page that stands in no menu belongs to one that does. Only what is written by hand, and says so, is a template."""
        place(page, files)
        by_hand = _is_by_hand(page)
        if markdown.startswith("---") and not page.meta if by_hand else not page.meta.get("generated"):
            raise PluginError(Said("{file}: the head of this page cannot be read", file=page.file.src_uri).told)
        if by_hand and page.meta.get("render_macros"):
            markdown = _quoting(markdown, page, config)
        if not page.meta.get("embed"):
            site = self._site(config)
            site.sources[page.file.src_uri] = with_assets(markdown, page.url, site.assets)
        if converted := self._site(config).converted:
            converted.remember(page)
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
            content = with_parts(
                content, page.url, guide_of(config), language_of(config), is_framed=bool(page.meta.get("embed"))
            )
        content = content.replace('<a class="grade', '<a data-search-exclude class="grade')
        if page.url.startswith(UNMARKED):
            return content
        return glossary_of(config).mark(content, "../" * page.url.count("/"))

    def on_page_context(self, context: TemplateContext, page: Page, config: MkDocsConfig, **_: Any) -> TemplateContext:
        """The templates write these as they are."""
        page.meta["title"] = escape(page.meta.get("title") or page.title)
        if "description" in page.meta:
            page.meta["description"] = escape(page.meta["description"])
        return {**context, "around": around(page, config, self._site(config).assets, locked=self.locked)}  # type: ignore[typeddict-unknown-key]

    def on_template_context(self, context: TemplateContext, config: MkDocsConfig, **_: Any) -> TemplateContext:
        """The page for lost readers is a page as well."""
        return {**context, "around": around(None, config, self._site(config).assets, locked=self.locked)}  # type: ignore[typeddict-unknown-key]

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """A page calls its files by their names in this build, and says which one it is."""
        output = with_assets(UNSEARCHED.sub("", output), page.url, self._site(config).assets)
        refuse_scripts(output)
        return signed(output)

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """So does the page for lost readers."""
        if template_name != "404.html":
            return output_content
        return signed(with_assets(output_content, None, self._site(config).assets))

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Writes what is made from all pages, and sees that every other language is built."""
        self.write_rest(config)
        site = self._site(config)
        site.is_whole = True
        if site.converted:
            site.converted.save()
        if language_of(config) != languages()[0]:
            return
        if not config.site_url and self.locked:
            LOG.info(
                Said("SITE_URL is not set: no sitemap, and a pasted link shows no picture. Set it to publish.").told
            )
        self.others.finish(config, "build" if self.locked else "serve")

    def write_rest(self, config: MkDocsConfig) -> None:
        """Writes every page as Markdown beside it, and what the search looks in."""
        site, guide, language = self._site(config), guide_of(config), language_of(config)
        pages = [page for file in site.files.documentation_pages() if (page := file.page)]
        texts = dict(site_twins(guide, language, guide_home_of(config), site.sources))
        texts[site.assets.names[DOCUMENTS]] = render_documents(pages, guide, language)
        for address, text in texts.items():
            path = Path(config.site_dir, address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def _site(self, config: MkDocsConfig) -> Built:
        return self.sites[language_of(config)]
