"""The replies that support agents paste, as JSON and as CSV for help-desk systems, and as the desk loads them."""

from collections.abc import Iterator

from ..files.compact import compact_json
from ..files.words import languages
from ..records.guide import Guide
from ..records.replies import ReadyReply, ready_replies
from .reply_rows import rows
from .spreadsheet import BOM, csv_text

FIELDS = ("key", "id", "kind", "language", "question", "reply", "address", "topic", "verdict", "site", "hash", "day")


def render_replies_json(guide: Guide, site_url: str) -> str:
    """Every reply in every language; addresses are absolute when the site's own address is known."""
    rows = [
        {
            **_row(each, site_url),
            "id": each.id,
            "reply": dict(each.text),
            "places": each.places,
            "topic": each.topic,
            "verdicts": each.verdicts,
            "hash": {language: each.digest(language) for language in languages()},
            "day": {
                language: change.day for language in languages() if (change := guide.changes.get(each.key(language)))
            },
        }
        for each in ready_replies(guide)
    ]
    return compact_json(rows)


def render_desk_replies(guide: Guide, site_url: str) -> Iterator[tuple[str, str]]:
    """The files that the desk loads, by their address: what each reply is found by, and for each language what is copied."""
    replies = ready_replies(guide)
    yield "replies/rows.json", compact_json([_row(each, site_url) for each in replies])
    for language in languages():
        said = [{"reply": each.text[language], "places": each.places[language]} for each in replies]
        yield f"replies/{language}.json", compact_json(said)


def _row(reply: ReadyReply, site_url: str) -> dict[str, object]:
    return {
        "key": f"{reply.kind}/{reply.id}",
        "kind": reply.kind,
        "question": dict(reply.heading),
        "tags": reply.tags,
        "sites": reply.sites,
        "refunds": reply.refunds,
        "address": {language: site_url + reply.address(language) for language in languages()},
    }


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
