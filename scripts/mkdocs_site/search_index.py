"""The search's index as the browser gets it: what each page can be found by, without the evidence that every page repeats."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guide.feeds.synonyms import synonym_groups
from guide.files.words import word
from guide.records.guide import Guide
from guide.records.replies import ReadyReply, ready_replies

REPEATED = {"sources", "reply", "nodes", "leads-here", "related"}  # sections that say what other pages say
WHOLE = {"faq": 1.3, "outcomes": 1, "questions": 0.5}  # pages found as a whole, and how much each kind counts

_TAG = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"\s+")

Document = dict[str, Any]


def write_lean(site: Path, address: str, guide: Guide, language: str) -> None:
    """Puts the lean index at an address, instead of the plugin's, for which no script asks."""
    index = site / "search/search_index.json"
    if index.exists():  # the search may be switched off
        whole = json.loads(index.read_text(encoding="utf-8"))
        (site / address).write_text(lean_index(whole, guide, language), encoding="utf-8")
        index.unlink()


def lean_index(index: Mapping[str, Any], guide: Guide, language: str) -> str:
    """The index that the search plugin made, leaner, with the words by which pages are found in other languages."""
    replies = {f"{each.kind}/{each.id}/": each for each in ready_replies(guide)}
    docs: dict[str, Document] = {}
    for doc in index["docs"]:
        page, _, anchor = doc["location"].partition("#")
        kind = page.partition("/")[0]
        if kind in WHOLE and page != f"{kind}/":
            if page not in docs:
                docs[page] = {**_whole(doc, replies.get(page), language), "boost": WHOLE[kind]}
            elif anchor not in REPEATED:
                docs[page]["text"] += f" {_plain(doc['text'])}"
        else:
            docs[doc["location"]] = {"location": doc["location"], "title": _plain(doc["title"]), "text": _plain(doc["text"]),
                                     "also": doc.get("tags", [])}  # fmt: skip
    lean = {"config": {"lang": [language], "synonyms": synonym_groups(guide)}, "docs": list(docs.values())}
    return json.dumps(lean, ensure_ascii=False, separators=(",", ":"))


def _whole(doc: Document, reply: ReadyReply | None, language: str) -> Document:
    text = (
        _plain(doc["text"]).removesuffix(word("sources", language)).rstrip()
    )  # its evidence is folded under this word
    plain = {"location": doc["location"], "title": _plain(doc["title"]), "text": text}
    if not reply:
        return {**plain, "also": []}
    return {
        **plain,
        "also": [*_other_names(reply, language)],
        **({"away": away} if (away := reply.away(language)) else {}),
    }


def _other_names(reply: ReadyReply, language: str) -> Iterator[str]:
    """The tags, and the heading in other languages."""
    yield from (heading for other, heading in reply.heading.items() if other != language)
    yield from dict.fromkeys(tag for tags in reply.tags.values() for tag in tags)


def _plain(text: str) -> str:
    return html.unescape(_SPACES.sub(" ", _TAG.sub(" ", text))).strip()
