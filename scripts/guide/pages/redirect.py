"""The page that an address leaves behind when it moves."""

from ..files.words import word
from .markdown import escape, page


def render_redirect(old: str, new: str, language: str) -> str:
    """What stands at the address `old` since `new` answers for it."""
    title, address = word("moved", language), "../" * old.count("/") + new
    link = f'<a href="{address}">{escape(new)}</a>'
    return page(title, title, f"# {escape(title)}", link, in_search=False, redirect=address)
