"""Which answers changed, for feed readers: Atom (RFC 4287) and JSON Feed 1.1, the latest change first."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from ..files.compact import compact_json
from ..files.today import moment
from ..files.words import word
from ..records.addresses import home_of
from ..records.guide import Guide
from ..records.replies import last_changes

ATOM, JSON_FEED = "feed.xml", "feed.json"
FEEDS = {ATOM: "application/atom+xml", JSON_FEED: "application/feed+json"}


@dataclass(frozen=True)
class _Item:
    """An answer that changed, or one that was withdrawn, whose address still answers."""

    address: str
    title: str
    text: str
    verdicts: tuple[str, ...]
    time: str


def render_atom(guide: Guide, language: str, name: str, root: str) -> str:
    """The feed as Atom; `root` is the address of the whole site. Some change, if of another language, has to be recorded."""
    home, title, items = root + home_of(language), feed_title(name, language), list(_items(guide, language, root))
    entries = "".join(_entry(each) for each in items)
    updated = items[0].time if items else moment(max(each.day for each in guide.changes.values()))
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
        f"<id>{escape(home)}</id>\n<title>{escape(title)}</title>\n<updated>{updated}</updated>\n"
        f"<author><name>{escape(name)}</name></author>\n"
        f"<link rel=\"self\" type=\"{FEEDS[ATOM]}\" href={quoteattr(home + ATOM)}/>\n"
        f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(home + 'replies/')}/>\n{entries}</feed>\n"
    )  # fmt: skip


def _entry(item: _Item) -> str:
    marks = "".join(f"<category term={quoteattr(each)}/>" for each in item.verdicts)
    return (
        f"<entry><id>{escape(item.address)}</id><title>{escape(item.title)}</title><updated>{item.time}</updated>"
        f"<link rel=\"alternate\" type=\"text/html\" href={quoteattr(item.address)}/>{marks}"
        f"<summary>{escape(item.text)}</summary></entry>\n"
    )  # fmt: skip


def render_json_feed(guide: Guide, language: str, name: str, root: str) -> str:
    """The feed as JSON."""
    home = root + home_of(language)
    items = [
        {
            "id": each.address,
            "url": each.address,
            "title": each.title,
            "content_text": each.text,
            "date_modified": each.time,
            "tags": each.verdicts,
        }
        for each in _items(guide, language, root)
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_title(name, language),
        "home_page_url": f"{home}replies/",
        "feed_url": home + JSON_FEED,
        "language": language,
        "authors": [{"name": name, "url": home}],
        "items": items,
    }
    return compact_json(whole)


def feed_title(name: str, language: str) -> str:
    """What the feeds are called, from the name of the site."""
    return f"{name}{word('colon', language)}{word('replies.feed', language)}"


def _items(guide: Guide, language: str, root: str) -> Iterator[_Item]:
    for key, change, reply in last_changes(guide, language):
        verdicts = tuple(word(f"verdicts.{each}", language) for each in reply.verdicts) if reply else ()
        yield _Item(
            address=root + home_of(language) + key.removesuffix(language),
            title=reply.heading[language] if reply else word("replies.gone", language).replace("{key}", key),
            text=reply.text[language] if reply else word("replies.withdrawn", language),
            verdicts=verdicts,
            time=moment(change.day),
        )
