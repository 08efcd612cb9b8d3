"""Pages are converted faster than MkDocs does it, to the same HTML."""

from collections.abc import Callable
from pathlib import Path

import pytest
from guide.files.words import languages
from guide.site import pages
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_site.as_it_stands import AsItStands
from mkdocs_site.converter import Converter
from small_site import SMALL, config_in


@pytest.mark.parametrize("language", languages())
def test_one_converter_gives_every_page_what_one_for_each_would(tmp_path: Path, language: str) -> None:
    config = config_in(tmp_path)
    config.plugins._current_plugin = "hooks"
    files = Files([File.generated(config, place, content=text) for place, text in pages(SMALL, language)])
    theirs = [_converted(lambda page: page.render(config, files), file, config) for file in files]
    config.markdown_extensions.append(AsItStands())
    one = Converter(config)
    assert [_converted(lambda page: one.convert(page, files), file, config) for file in files] == theirs
    assert any('<details class="evidence"' in str(content) for content, *_ in theirs)


def _converted(convert: Callable[[Page], None], file: File, config: MkDocsConfig) -> tuple[object, ...]:
    page = Page(None, file, config)
    page.read_source(config)
    convert(page)
    toc = [(each.title, each.id, each.level, len(each.children)) for each in page.toc]
    links = {to.src_uri: anchors for to, anchors in (page.links_to_anchors or {}).items()}
    return page.content, toc, page._title_from_render, page.present_anchor_ids, links


@pytest.mark.parametrize("text", ["[name]: https://x.example", "[words][name]", "[name]", "![words][name]"])
def test_what_looks_like_a_reference_is_text(text: str) -> None:
    ours = Markdown(extensions=[AsItStands()])
    assert ours.convert(f"{text}\n\n[name]: https://x.example") == f"<p>{text}</p>\n<p>[name]: https://x.example</p>"


def test_evidence_in_code_is_code() -> None:
    text = '```\n<details class="evidence" data-search-exclude><summary class="mark-copy">x</summary></details>\n```'
    assert "&lt;details" in Markdown(extensions=["pymdownx.superfences", AsItStands()]).convert(text)
