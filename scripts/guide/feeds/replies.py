"""The replies that support agents paste, as JSON and as CSV for help-desk systems."""

import csv
import io
import json

from ..files.words import languages
from ..records.guide import Guide
from ..records.replies import ready_replies

FIELDS = ("key", "id", "kind", "language", "question", "reply", "address")


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
            "address": {language: site_url + each.address(language) for language in languages()},
        }
        for each in ready_replies(guide)
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def render_replies_csv(guide: Guide, site_url: str) -> str:
    """A row per reply and language, with a byte-order mark so that spreadsheets read it as UTF-8."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(FIELDS)
    for each in ready_replies(guide):
        for language in languages():
            key = f"{each.kind}/{each.id}/{language}"
            said = (each.heading[language], each.text[language], site_url + each.address(language))
            rows.writerow((key, each.id, each.kind, language, *said))
    return "\ufeff" + out.getvalue()
