"""What an author's Markdown may become: an allow-list, after which nothing of theirs runs, loads, asks or poses as ours."""

import re
from html.parser import HTMLParser

import nh3
from guide.files.said import Said
from guide.hand.parts import PARTS
from mkdocs.exceptions import PluginError

TAGS = set(
    "a blockquote br code dd details div dl dt em h1 h2 h3 h4 h5 h6 hr li ol p pre small span strong summary table tbody "
    "td th thead time tr ul wbr".split()
)
ATTRIBUTES = {
    "*": {"class", "id", "data-search-exclude"},
    "a": {"href", "rel", "data-walk"},
    "details": {"open"},
    "div": {"data-key", "data-items", "data-count", "data-clear"},
    "ol": {"start"},
    "td": {"data-label"},
}
VALUES = {"div": {"data-tree": {"../assets/tree/"}, "data-part": set(PARTS)}}
# What styles and scripts know by its name is not an author's to write.
PATTERNS = {
    "class": re.compile(r"(?!md-)[\w -]+|md-button( md-button--primary)?"),
    "id": re.compile(r"[A-Za-z0-9][\w-]*|_\d+"),
    "data-walk": re.compile(r"(\.\./)*quiz/#[a-z0-9=&-]*"),
}


def allowed(content: str, file: str) -> str:
    """The HTML of an author's Markdown, as a sanitiser writes it. Raises PluginError with all that it would have lost."""
    clean = nh3.clean(
        content,
        tags=TAGS,
        attributes=ATTRIBUTES,
        tag_attribute_values=VALUES,
        attribute_filter=_fitting,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    if lost := _marks(content) - _marks(clean):
        raise PluginError(Said("{file}: no page may hold {marks}", file=file, marks=tuple(sorted(lost))).told)
    return clean


def _fitting(_: str, name: str, value: str) -> str | None:
    pattern = PATTERNS.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None


def _marks(content: str) -> set[str]:
    reader = _Reader()
    reader.feed(content)
    reader.close()
    return reader.marks


class _Reader(HTMLParser):
    """Notes every tag, and every attribute of it with its value."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks.add(f"<{tag}>")
        self.marks.update(f'<{tag} {name}="{value or ""}">' for name, value in attrs)
