"""What Markdown became is remembered between builds: half of a build's time is spent on pages that have not changed.

It stands in `.cache`, which may be deleted at any time. A page is taken from there only if its text and all else that has a part in
it are the same to the letter; one that was warned of is converted again, so that the warning comes again.
"""

import contextlib
import json
import logging
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from types import MethodType
from typing import Any

from guide.files.code import code
from guide.files.disk import put
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from .converter import Converter
from .guide import guide_home_of, language_of

PACKAGES = ("markdown", "mkdocs", "mkdocs-material", "pymdown-extensions")


class Converted:
    """The pages of a language as they were converted last, and now."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.file = guide_home_of(config).folder / ".cache" / f"{language_of(config)}.json"
        self.state = _state(config, files)
        self.known: dict[str, Any] = _read(self.file, self.state)
        self.used: dict[str, Any] = {}
        self.converter = Converter(config)

    def remember(self, page: Page) -> None:
        """From now on the page is converted only if it was not before."""
        page.render = MethodType(self._render, page)  # type: ignore[method-assign]

    def save(self) -> None:
        """Keeps what this build used. Where nothing can be written, the next build converts anew."""
        with contextlib.suppress(OSError):
            put(self.file, json.dumps([self.state, self.used], ensure_ascii=False).encode())

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        key = sha256(f"{page.file.src_uri}\0{page.markdown}".encode()).hexdigest()
        if key in self.known:
            _fill(page, self.known[key], files)
        else:
            with _warnings() as told:
                self.converter.convert(page, files)
            if told:
                return
            self.known[key] = _taken(page)
        self.used[key] = self.known[key]


def _read(file: Path, state: str) -> dict[str, Any]:
    try:
        then, known = json.loads(file.read_text(encoding="utf-8"))
        return dict(known) if then == state else {}
    except (OSError, ValueError, TypeError):
        return {}


def _state(config: MkDocsConfig, files: Files) -> str:
    """What changes whenever something does that has a part in every page: programs, settings, our code and words, the addresses."""
    whole = sha256()
    extensions = [each if isinstance(each, str) else type(each).__qualname__ for each in config.markdown_extensions]
    parts = [python_version(), *map(version, PACKAGES), extensions, config.mdx_configs, config.validation]
    addresses = sorted((file.src_uri, file.url) for file in files if not file.src_uri.startswith("assets/"))
    for part in (*parts, addresses):
        whole.update(f"{part!r}\0".encode())
    for path in code():
        whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _taken(page: Page) -> dict[str, Any]:
    """What converting gave a page."""
    links = page.links_to_anchors
    return {
        "content": page.content,
        "toc": [_told(each) for each in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
    }


def _fill(page: Page, taken: dict[str, Any], files: Files) -> None:
    page.content = taken["content"]
    page.toc = TableOfContents([_heading(each) for each in taken["toc"]])
    page._title_from_render = taken["title"]
    page.present_anchor_ids = set(taken["anchors"])
    if taken["links"] is not None:
        page.links_to_anchors = {files.src_uris[place]: anchors for place, anchors in taken["links"].items()}


def _told(heading: AnchorLink) -> list[Any]:
    return [heading.title, heading.id, heading.level, [_told(each) for each in heading.children]]


def _heading(told: list[Any]) -> AnchorLink:
    title, id_, level, children = told
    heading = AnchorLink(title, id_, level)
    heading.children = [_heading(each) for each in children]
    return heading


@contextlib.contextmanager
def _warnings() -> Iterator[list[logging.LogRecord]]:
    """What MkDocs warns of meanwhile."""
    told: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = told.append  # type: ignore[assignment, method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)
