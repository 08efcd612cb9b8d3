"""The support desk: every reply on one page; a script filters them and copies with the keyboard."""

import html
import json

from ..files.words import languages, word
from ..records.guide import Guide
from ..records.replies import ready_replies
from .markdown import escape, link, page

WORDS = ("filter", "keys", "language", "count", "none", "copied", "open")


def render_desk(guide: Guide, language: str) -> str:
    """The desk's place, and every reply for readers without JavaScript."""
    lines = [
        f"- **{link(each.heading[language], f'{each.kind}/{each.id}.md')}**<br>{escape(each.text[language])}"
        for each in ready_replies(guide)
    ]
    title, intro = word("desk.title", language), word("desk.intro", language)
    words = {**{key: word(f"desk.{key}", language) for key in WORDS}, "failed": word("copy_failed", language)}
    data = html.escape(json.dumps(words, ensure_ascii=False))
    up = "../" * (1 + (language != languages()[0]))
    return page(
        title,
        intro,
        f"# {title}",
        f"{intro}\n{{: .lead }}",
        f'<div id="desk" data-replies="{up}replies.json" data-up="{up}" data-language="{language}" data-words="{data}"></div>',
        '<div class="desk-list" markdown>\n\n' + "\n".join(lines) + "\n\n</div>",
        '<script type="module" src="../assets/desk/start.js"></script>',
        in_search=False,
    )
