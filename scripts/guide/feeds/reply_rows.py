"""Each reply as one row for a help desk: what the agent sends, and what tells the rows apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..files.words import word
from ..records.changed import Change
from ..records.guide import Guide
from ..records.replies import ReadyReply, last_changes, ready_replies


@dataclass(frozen=True)
class Row:
    """A reply in one language. `text` and `html` are what is sent: the reply and, where the site's address is known, the link.

    `hash` and `day`: what it says and since when, as `changed.txt` has it; `day` is empty where nothing is recorded.
    """

    key: str
    title: str
    text: str
    html: str
    link: str
    topic: str
    verdict: str
    site: str
    hash: str
    day: str
    tags: tuple[str, ...]

    @property
    def about(self) -> dict[str, str]:
        """What is not sent to customers, by the name that it has in every export."""
        return {name: getattr(self, name) for name in ("key", "link", "topic", "verdict", "site", "hash", "day")}


def rows(guide: Guide, language: str, root: str) -> Iterator[Row]:
    """Every reply in a language; `root` is the address of the site, or empty."""
    for reply in ready_replies(guide):
        yield _row(guide, reply, language, root)


def gone(guide: Guide, language: str) -> list[tuple[str, Change]]:
    """The key of every reply that was published and is no more, the latest first."""
    return [(key, change) for key, change, _ in last_changes(guide, language) if change.is_gone]


def _row(guide: Guide, reply: ReadyReply, language: str, root: str) -> Row:
    key, title = reply.key(language), reply.heading[language]
    link = root + reply.address(language) if root else ""
    change = guide.changes.get(key)
    return Row(
        key=key,
        title=title,
        text=f"{reply.text[language]}\n{link}".rstrip(),
        html=_html(reply.text[language], reply.places[language]) + (f"<p>{_link(title, link)}</p>" if link else ""),
        link=link,
        topic=guide.topics[reply.topic].title[language] if reply.topic else "",
        verdict=" / ".join(word(f"verdicts.{each}", language) for each in reply.verdicts),
        site=" / ".join(word(f"sites.{each}", language) for each in reply.sites),
        hash=reply.digest(language),
        day=change.day if change else "",
        tags=tuple(reply.tags[language]) if language in reply.tags else (),
    )


def _html(text: str, places: list[tuple[str, str]]) -> str:
    """A reply as a paragraph in which each place that it names is a link."""
    said = ""
    for words, address in places:
        before, named, after = text.partition(f"{words} {address}")
        if named:
            said, text = said + escape(before) + _link(words, address), after
    return f"<p>{said}{escape(text)}</p>".replace("\n", "<br>")


def _link(words: str, address: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>'
