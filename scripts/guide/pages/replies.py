"""What changed in the replies and which were withdrawn, for the page on how help desks take them in."""

from itertools import groupby

from ..files.words import word
from ..records.guide import Guide
from ..records.replies import last_changes
from .markdown import folded, link


def render_changed(guide: Guide, language: str, up: str) -> str:
    """Every reply by the day on which it last changed, the latest first; `up` leads from the page to the folder of all."""
    found = [(change.day, reply) for _, change, reply in last_changes(guide, language) if reply]
    parts = []
    for day, members in groupby(found, key=lambda each: each[0]):
        lines = [link(reply.heading[language], f"{up}{reply.kind}/{reply.id}.md") for _, reply in members]
        title = word("replies.day", language).replace("{day}", day).replace("{n}", str(len(lines)))
        parts.append(folded(title, "\n".join(f"- {line}" for line in lines), f"changed-{day}"))
    return "\n\n".join(parts)


def render_withdrawn(guide: Guide, language: str) -> str:
    """The key of every reply that was withdrawn, with the day."""
    lines = [f"- `{key}` {change.day}" for key, change, _ in last_changes(guide, language) if change.is_gone]
    return "\n".join(lines) or word("replies.all_there", language)
