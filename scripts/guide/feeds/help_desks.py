"""The replies in the shape in which each help desk takes them in; the page on exports names the source of each shape."""

from collections.abc import Callable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from ..files.compact import compact_json
from ..files.words import languages, word
from ..records.guide import Guide
from .reply_rows import Row, gone, rows
from .spreadsheet import BOM, csv_text

IMPORTER = Path(__file__).with_name("import_replies.py")
ZAMMAD = ("name", "keywords", "content", "note", "active")  # attributes of a text module; `name` is what it is found by
QIANNIU = ("快捷短语编码", "快捷短语", "快捷短语分组")
KEYWORDS, NOTE, TITLE = 500, 250, 240  # characters that Zammad's two columns and Freshdesk's titles hold

Json = dict[str, Any]


def render_zammad(guide: Guide, language: str, root: str) -> str:
    """Text modules. Without a byte-order mark, which its importer would take for a part of the first column's name."""
    lines = [
        (row.key, _words(row), row.html, _note(row), "true")
        for row in rows(guide, language, root)
    ]  # fmt: skip
    lines += [(key, "", f"<p>{word('replies.withdrawn', language)}</p>", change.day, "false")
              for key, change in gone(guide, language)]  # fmt: skip
    return csv_text([ZAMMAD, *lines])


def render_qianniu(guide: Guide, language: str, root: str) -> str:
    """Quick phrases by topic, without codes: agents choose their own. The byte-order mark tells spreadsheets the encoding."""
    return BOM + csv_text([QIANNIU, *(("", row.text, row.topic) for row in rows(guide, language, root))])


def render_groups(guide: Guide, language: str, root: str) -> str:
    """Plain text by topic, for desks whose shape nobody has published: a title, what is sent, and what tells the row apart.

    A server may not say how a text is encoded, so the byte-order mark does.
    """
    parts, topics = [], [*(each.title[language] for each in guide.topics.values()), ""]
    in_order = sorted(rows(guide, language, root), key=lambda row: topics.index(row.topic))
    for topic, found in groupby(in_order, key=lambda row: row.topic):
        parts.append(f"== {topic} ==")
        parts += (f"{row.title}\n{row.text}\n({_note(row)})" for row in found)
    return BOM + "\n\n".join(parts) + "\n"


def render_json(system: str, guide: Guide, language: str, name: str, root: str) -> str:
    """Rows for the importer: each with what is known of it and the body that the system's API takes."""
    body = BODIES[system]
    made = [{**row.about, "body": body(row, language, name)} for row in rows(guide, language, root)]
    return _file(system, name, root, [key for key, _ in gone(guide, language)], made)


def render_dynamic_content(guide: Guide, language: str, name: str, root: str) -> str:
    """Zendesk's dynamic content: all languages in one item, this one as its default. Its importer finds the account's ids of locales."""
    order = sorted(languages(), key=lambda each: each != language)
    made = []
    for same in zip(*(rows(guide, each, root) for each in order), strict=True):
        key, said = _item(same[0].key), dict(zip(order, same, strict=True))
        variants = [{"locale": word("replies.locale", each), "content": row.text} for each, row in said.items()]
        abouts = {each: row.about for each, row in said.items()}
        made.append({"key": key, "languages": abouts, "body": {"name": key, "variants": variants}})
    return _file("zendesk-dynamic-content", name, root, [_item(key) for key, _ in gone(guide, language)], made)


def _item(key: str) -> str:
    return key.rpartition("/")[0]


def _chatwoot(row: Row, _: str, __: str) -> Json:
    # What is typed after a slash holds no other one.
    return {"short_code": row.key.replace("/", "."), "content": row.text}


def _zendesk(row: Row, _: str, name: str) -> Json:
    action = {"field": "comment_value_html", "value": row.html}
    title = "::".join(filter(None, (name, row.topic, row.title)))  # two colons open a submenu
    return {"title": title, "description": _note(row), "active": True, "actions": [action]}


def _freshdesk(row: Row, _: str, __: str) -> Json:
    end = f" [{row.key}]"  # titles are unique in their folder, and this is what the importer finds it by
    return {"title": row.title[: TITLE - len(end)] + end, "content_html": row.html, "visibility": 0}


def _intercom(row: Row, language: str, _: str) -> Json:
    return {
        "external_id": row.key,
        "title": row.title,
        "html": row.html,
        **({"url": row.link} if row.link else {}),
        "locale": word("replies.locale", language),
        "ai_agent_availability": True,
        "ai_copilot_availability": True,
    }


BODIES: Mapping[str, Callable[[Row, str, str], Json]] = {
    "chatwoot": _chatwoot,
    "zendesk-macros": _zendesk,
    "freshdesk": _freshdesk,
    "intercom": _intercom,
}


def _words(row: Row) -> str:
    """The title and the words that people type, as many as there is room for."""
    said = row.title
    for tag in row.tags:
        if len(said) + len(tag) < KEYWORDS:
            said += f" {tag}"
    return said


def _note(row: Row) -> str:
    """What tells the row apart, with its key as the first word; verdicts, which may be many, come last."""
    return " · ".join(filter(None, (row.key, row.hash, row.day, row.site, row.topic, row.verdict)))[:NOTE].rstrip()


def _file(system: str, name: str, root: str, gone: list[str], made: list[Json]) -> str:
    whole = {"system": system, "name": name, "site": root, "gone": gone, "rows": made}
    return compact_json(whole)
