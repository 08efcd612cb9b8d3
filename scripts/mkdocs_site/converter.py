"""One converter of Markdown for all pages of a language: MkDocs would set up another for each page, a tenth of the work."""

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc


class Converter:
    """Converts pages one after the other."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})

    def convert(self, page: Page, files: Files) -> None:
        """What `Page.render` of MkDocs does: gives the page its HTML, its headings and its anchors, and warns of its links."""
        html, title = _RawHTMLPreprocessor(), _ExtractTitleTreeprocessor()
        anchors = _ExtractAnchorsTreeprocessor(page.file, files, self.config)
        links = _RelativePathTreeprocessor(page.file, files, self.config)
        self.markdown.reset()
        for each in (html, anchors, links, title):
            each._register(self.markdown)
        page.content = self.markdown.convert(page.markdown or "")
        page.toc = get_toc(self.markdown.toc_tokens)
        page._title_from_render = title.title
        page.present_anchor_ids = anchors.present_anchor_ids | html.present_anchor_ids
        page.links_to_anchors = links.links_to_anchors
