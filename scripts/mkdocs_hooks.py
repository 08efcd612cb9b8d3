"""The MkDocs adapter: adds the generated pages and the quiz, and finishes each page's HTML."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from guide.cards import render_card
from guide.glossary import Glossary
from guide.machine import render_llms, render_sitemap, render_twins
from guide.pages import render_pages
from guide.quiz_data import render_quiz_data
from guide.replies import render_replies_csv, render_replies_json
from guide.shape import FOLDER as SCHEMAS
from guide.shape import schema
from guide.words import languages, word_group
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_guide import guide_of, root_of
from mkdocs_head import head_of
from mkdocs_html import finished
from mkdocs_tables import CellLabels
from rjsmin import jsmin

Command = Literal["build", "gh-deploy", "serve"]

LOG = logging.getLogger("mkdocs.hooks.guide")


class Session:
    """What MkDocs was started for, and the words of the language that is being built.

    Live reload needs inline scripts, which the published pages forbid.
    """

    command: Command = "build"
    glossary: Glossary


def on_startup(command: Command, **_: Any) -> None:
    """Remembers whether MkDocs builds or serves."""
    Session.command = command


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """On an edit that breaks the guide, tells the problems and keeps the last good site up."""

    def build_when_valid() -> None:
        try:
            guide_of(config)
        except PluginError as error:
            LOG.error("%s", error)
        else:
            builder()

    server.builder = build_when_valid


def on_config(config: MkDocsConfig) -> None:
    """Tables get what they need to fold on a narrow screen."""
    config.markdown_extensions.append(CellLabels())


def _language(config: MkDocsConfig) -> str:
    return str(config.extra["language"])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds what is generated from the guide, and the assets that both languages share, scripts without their comments."""
    guide, language = guide_of(config), _language(config)
    Session.glossary = Glossary(guide, language)
    for address, text in render_pages(guide, language).items():
        if files.get_file_from_path(address):
            place = Path(config.docs_dir, address).relative_to(root_of(config))
            raise PluginError(f"{place} is in the way of the page generated from decision_tree.yaml")
        files.append(File.generated(config, address, content=text))
    files.append(File.generated(config, "tree.json", content=render_quiz_data(guide, language)))
    if language == languages()[0]:
        site_url = config.site_url or ""
        files.append(File.generated(config, "replies.json", content=render_replies_json(guide, site_url)))
        files.append(File.generated(config, "replies.csv", content=render_replies_csv(guide, site_url)))
    for path in sorted(SCHEMAS.glob("*.json")):
        content = json.dumps(schema(path.name.removesuffix(".schema.json")), ensure_ascii=False, indent=2)
        files.append(File.generated(config, f"schema/{path.name}", content=content))
    assets = Path(config.docs_dir).parent
    for path in sorted(assets.glob("assets/**/*.*")):
        address = path.relative_to(assets).as_posix()
        if path.suffix in {".js", ".mjs"}:
            files.append(File.generated(config, address, content=jsmin(path.read_text(encoding="utf-8"))))
        else:
            files.append(File.generated(config, address, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Generated pages have no navigation beside them: most stand in no menu."""
    if page.meta.get("generated"):
        page.meta.setdefault("hide", []).append("navigation")
    return markdown


def on_page_content(content: str, page: Page, **_: Any) -> str:
    """The search leaves badges out. Words show their meaning, except in the glossary itself and beside the evidence."""
    content = content.replace('<a class="grade', '<a data-search-exclude class="grade')
    if page.url.startswith(("glossary/", "facts/", "quiz/", "embed/")):
        return content
    return Session.glossary.mark(content, "../" * page.url.count("/"))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Links the twin in the other language, names the search dialog and locks the page down."""
    if address := page.meta.get("redirect"):
        output = output.replace("<head>", f'<head><meta http-equiv="refresh" content="0; url={address}">', 1)
    if page.meta.get("embed"):
        output = output.replace("<body ", "<body data-embed ", 1)
    output = output.replace("</head>", f"{head_of(page, config)}</head>", 1)
    return finished(output, page.url, config, locked=Session.command != "serve")


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for lost readers gets the same treatment."""
    if template_name == "404.html":
        return finished(output_content, None, config, locked=Session.command != "serve")
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Writes what machines and chats read, and builds every other language beside the first one."""
    guide, language, site = guide_of(config), _language(config), Path(config.site_dir)
    for address, text in render_twins(guide, language):
        (site / address).write_text(text, encoding="utf-8")
    (site / "cards").mkdir(exist_ok=True)
    for verdict in ("", *word_group("verdicts", language)):
        (site / "cards" / f"{verdict or 'guide'}.png").write_bytes(render_card(verdict, config.site_name, language))
    for ending in ("xml", "xml.gz"):  # those of MkDocs know one language, or no address at all
        (site / f"sitemap.{ending}").unlink(missing_ok=True)
    if language != languages()[0]:
        return
    site_url = config.site_url or ""
    llms = render_llms(guide, config.site_name, config.site_description or "", site_url)
    (site / "llms.txt").write_text(llms, encoding="utf-8")
    if site_url:
        found = sorted(path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html"))
        pages = [page for page in found if not page.endswith("embed/")]
        sitemap = render_sitemap(("" if page == "./" else page for page in pages), site_url)
        (site / "sitemap.xml").write_text(sitemap, encoding="utf-8")
        (site / "robots.txt").write_text(f"User-agent: *\nSitemap: {site_url}sitemap.xml\n", encoding="utf-8")
    elif Session.command == "build":
        LOG.info("SITE_URL is not set: no sitemap, and a pasted link shows no picture. Set it to publish.")
    for language in languages()[1:]:
        file = root_of(config) / f"mkdocs.{language}.yml"
        url = f"{config.site_url}{language}/" if config.site_url else ""
        other = load_config(
            str(file), site_dir=str(Path(config.site_dir, language)), strict=config.strict, site_url=url
        )
        other.plugins.on_startup(command=Session.command, dirty=False)
        build(other)
        other.plugins.on_shutdown()
