"""The replies that support agents paste: as a page, as JSON and as CSV for help-desk systems."""

import csv
import html
import io
import json
from collections.abc import Iterator
from typing import Any

from .markdown import escape, link, page
from .model import Guide
from .text import Text
from .words import languages, word

FIELDS = ("key", "id", "kind", "language", "question", "reply", "address")


def _all(guide: Guide) -> Iterator[tuple[str, str, Text, Text, dict[str, list[str]]]]:
    """Every entry and outcome: kind, id, question or title, reply, further words by language."""
    for entry in guide.faq.values():
        tags = {language: list(words) for language, words in entry.tags.items()}
        yield "faq", entry.id, entry.question, entry.reply, tags
    for outcome in guide.outcomes.values():
        verdict = {language: [word(f"verdicts.{outcome.verdict}", language)] for language in languages()}
        yield "outcomes", outcome.id, outcome.title, outcome.reply, verdict


def address_of(kind: str, id_: str, language: str) -> str:
    """A page's address from the site's root; every language but the first has its folder."""
    folder = "" if language == languages()[0] else f"{language}/"
    return f"{folder}{kind}/{id_}/"


def render_replies_json(guide: Guide, site_url: str) -> str:
    """Every reply in every language; addresses are absolute when the site's own address is known."""
    rows: list[dict[str, Any]] = [
        {
            "key": f"{kind}/{id_}",
            "id": id_,
            "kind": kind,
            "question": dict(question),
            "reply": dict(reply),
            "tags": tags,
            "address": {language: site_url + address_of(kind, id_, language) for language in languages()},
        }
        for kind, id_, question, reply, tags in _all(guide)
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def render_replies_csv(guide: Guide, site_url: str) -> str:
    """A row per reply and language, with a byte-order mark so that spreadsheets read it as UTF-8."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(FIELDS)
    for kind, id_, question, reply, _ in _all(guide):
        for language in languages():
            address = site_url + address_of(kind, id_, language)
            rows.writerow(
                (f"{kind}/{id_}/{language}", id_, kind, language, question[language], reply[language], address)
            )
    return "\ufeff" + out.getvalue()


def render_desk(guide: Guide, language: str) -> str:
    """Every reply on one page; a script filters them and copies with the keyboard."""
    lines = [
        f"- **{link(question[language], f'{kind}/{id_}.md')}**<br>{escape(reply[language])}"
        for kind, id_, question, reply, _ in _all(guide)
    ]
    title, intro = word("desk.title", language), word("desk.intro", language)
    words = {
        key: word(f"desk.{key}", language) for key in ("filter", "keys", "language", "count", "none", "copied", "open")
    }
    data = html.escape(json.dumps({**words, "failed": word("copy_failed", language)}, ensure_ascii=False))
    up = "../" * (1 + (language != languages()[0]))
    return page(
        title,
        intro,
        f"# {title}",
        f"{intro}\n{{: .lead }}",
        f'<div id="desk" data-replies="{up}replies.json" data-up="{up}" data-words="{data}"></div>',
        '<div class="desk-list" markdown>\n\n' + "\n".join(lines) + "\n\n</div>",
        '<script type="module" src="../assets/desk.mjs"></script>',
        in_search=False,
    )
