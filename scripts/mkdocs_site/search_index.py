"""What the browser searches in: what each page can be found by, without the evidence that every page repeats."""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from guide.feeds.synonyms import synonym_groups
from guide.files.compact import compact_json
from guide.files.words import home_site, word
from guide.records.guide import Guide
from guide.records.replies import ReadyReply, ready_replies
from mkdocs.structure.pages import Page

REPEATED = {"sources", "reply", "nodes", "leads-here", "related"}  # sections that say what other pages say
WHOLE = {"faq", "outcomes", "questions"}  # pages found as a whole
# How much a page counts; the last three are not for customers.
COUNTS = {"faq": 1.25, "questions": 0.5, "data": 0.5, "embedding": 0.5, "replies": 0.5}

_UNSEARCHED = re.compile(
    r'<([a-z]+)\b(?:\s[\w-]+(?:="[^"]*")?)*?\s(?:data-search-exclude|hidden)(?=[\s=>]).*?</\1>|'
    r"<(script|template|noscript|pre)\b.*?</\2>",
    re.DOTALL,
)
_HEADING = re.compile(r'<h[1-6]\b[^>]* id="([^"]*)"[^>]*>(.*?)</h[1-6]>', re.DOTALL)
# Tags between which words do not go on, and those between which sentences do not.
_APART = re.compile(r"</?(?:pre|code|label|option|small|br)\b[^>]*>")
_BLOCK = re.compile(r"</?(?:p|ol|ul|li|dl|dt|dd|div|summary|table|tr|th|td)\b[^>]*>")
_UNMARKED = re.compile(r"(?<=[^\s。！？；：，.!?;:,…])\s*\n\s*(?=[^\s…])")  # where nothing says that a sentence ends
_TAG = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"\s+")

Document = dict[str, Any]


def render_documents(pages: Iterable[Page], guide: Guide, language: str) -> str:
    """The index as JSON: a page as a whole or section by section, with the words by which it is found in other languages."""
    replies = {f"{each.kind}/{each.id}/": each for each in ready_replies(guide)}
    docs = [doc for page in pages if _is_searched(page) for doc in _documents(page, replies.get(page.url), language)]
    home = word(f"sites.{home}", language) if (home := home_site(language)) else ""
    lean = {"config": {"lang": [language], "synonyms": synonym_groups(guide), "home": home}, "docs": docs}
    return compact_json(lean)


def _is_searched(page: Page) -> bool:
    search = page.meta.get("search")
    return not (isinstance(search, dict) and search.get("exclude"))


def _documents(page: Page, reply: ReadyReply | None, language: str) -> Iterator[Document]:
    kind, sections = page.url.partition("/")[0], list(_sections(page))
    counts = {"boost": boost} if (boost := COUNTS.get(kind)) else {}
    if kind in WHOLE and page.url != f"{kind}/":
        (_, title, text), *rest = sections
        whole = _flowing("\n".join(filter(None, [text, *(more for anchor, _, more in rest if anchor not in REPEATED)])))
        yield {**_whole(page.url, title, whole, reply, language), **counts}
        return
    tags = {"tags": given} if (given := page.meta.get("tags")) else {}
    for anchor, title, text in sections:
        location = f"{page.url}#{anchor}" if anchor else page.url
        yield {"location": location, "title": title, "text": text, **counts, **({} if anchor else tags)}


def _sections(page: Page) -> Iterator[tuple[str, str, str]]:
    """Anchor, title and text of each section of a page; the first one has no anchor."""
    before, *parts = _HEADING.split(_UNSEARCHED.sub("", page.content or ""))
    if before or not parts:
        yield "", str(page.meta.get("title") or page.title), _plain(before)
    for place in range(0, len(parts), 3):
        anchor, title, text = parts[place : place + 3]
        yield anchor if before or place else "", _plain(title), _plain(text)


def _whole(location: str, title: str, text: str, reply: ReadyReply | None, language: str) -> Document:
    shown = text.removesuffix(word("sources", language)).rstrip()  # its evidence is folded under this word
    plain = {"location": location, "title": title, "text": shown}
    if not reply:
        return plain
    of_verdict = 0 if reply.kind == "faq" else 1  # its text says it
    tags = dict.fromkeys(tag for tags in reply.tags.values() for tag in tags[of_verdict:])
    return {
        **plain,
        "also": [heading for other, heading in reply.heading.items() if other != language],
        **({"tags": [*tags]} if tags else {}),
        **({"site": site} if (site := reply.site(language)) else {}),
    }


def _plain(content: str) -> str:
    text = _TAG.sub("", _APART.sub(" ", _BLOCK.sub("\n", _SPACES.sub(" ", content))))
    return _flowing(html.unescape(text).strip())


def _flowing(text: str) -> str:
    """Lines in one, with a mark where nothing else says that a sentence ends."""
    return _SPACES.sub(" ", _UNMARKED.sub(" · ", text))
