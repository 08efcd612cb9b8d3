"""The replies that support agents paste, as JSON and as CSV for help-desk systems, and as the desk loads them."""

from collections.abc import Iterator

from ..files.compact import compact_json
from ..files.words import languages
from ..records.guide import Guide
from ..records.replies import ready_replies
from .reply_rows import rows
from .spreadsheet import BOM, csv_text

FIELDS = ("key", "id", "kind", "language", "question", "reply", "address", "topic", "verdict", "site", "hash", "day")


def render_replies_json(guide: Guide, site_url: str) -> str:
    """Every reply in every language; addresses are absolute when the site's own address is known."""
    rows = [
        {
            "key": f"{each.kind}/{each.id}",
            "id": each.id,
            "kind": each.kind,
            "question": dict(each.heading),
            "reply": dict(each.text),
            "places": each.places,
            "tags": each.tags,
            "sites": each.sites,
            "refunds": each.refunds,
            "topic": each.topic,
            "verdicts": each.verdicts,
            "hash": {language: each.digest(language) for language in languages()},
            "day": {
                language: change.day for language in languages() if (change := guide.changes.get(each.key(language)))
            },
            "address": {language: site_url + each.address(language) for language in languages()},
        }
        for each in ready_replies(guide)
    ]
    return compact_json(rows)


def render_desk_replies(guide: Guide, site_url: str) -> Iterator[tuple[str, str]]:
    """A file for each language, by its address: what every reply is found by in all of them, and what is copied in this one."""
    for language in languages():
        rows = [
            {
                "key": f"{each.kind}/{each.id}",
                "kind": each.kind,
                "question": dict(each.heading),
                "reply": {language: each.text[language]},
                "places": {language: each.places[language]},
                "tags": each.tags,
                "sites": each.sites,
                "refunds": each.refunds,
                "address": {other: site_url + each.address(other) for other in languages()},
            }
            for each in ready_replies(guide)
        ]
        yield f"replies/{language}.json", compact_json(rows)


def render_replies_csv(guide: Guide, site_url: str) -> str:
    """A row per reply and language, with a byte-order mark so that spreadsheets read it as UTF-8."""
    lines = [FIELDS]
    for each, *known in zip(
        ready_replies(guide), *(rows(guide, language, "") for language in languages()), strict=True
    ):
        for language, row in zip(languages(), known, strict=True):
            said = (each.heading[language], each.text[language], site_url + each.address(language))
            about = (row.topic, row.verdict, row.site, row.hash, row.day)
            lines.append((row.key, each.id, each.kind, language, *said, *about))
    return BOM + csv_text(lines)
