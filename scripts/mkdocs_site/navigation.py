"""Where pages belong that stand in no menu, and what a lost reader is offered instead."""

from typing import cast

from guide.files.compact import compact_json
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

# The page that each kind of page belongs to.
PARENTS = {"questions": "quiz.md", "outcomes": "outcomes/index.md", "faq": "faq/index.md", "facts": "facts/index.md",
           "sources": "facts/index.md"}  # fmt: skip


def place(page: Page, files: Files) -> None:
    """Gives a question, an outcome, an entry, a fact or a source the page above it, so that its tab and its trail are known."""
    kind, _, id_ = page.url.strip("/").partition("/")
    above = files.get_file_from_path(PARENTS.get(kind, ""))
    if id_ and above:
        page.parent = cast(Section, above.page)  # MkDocs asks of a parent only what a page has too


def render_addresses(files: Files) -> str:
    """The title of each page by its address, as JSON; without facts and sources, which readers reach from what rests on them."""
    pages = [page for file in files.documentation_pages() if (page := file.page)]
    titles = {page.url: str(page.meta.get("title") or page.title) for page in pages if _is_sought(page)}
    return compact_json(titles)


def _is_sought(page: Page) -> bool:
    is_evidence = page.url.startswith(("facts/", "sources/")) and page.url != "facts/"
    return bool(page.url) and not (is_evidence or page.meta.get("redirect") or page.meta.get("embed"))
