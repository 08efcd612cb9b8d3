"""The FAQ's pages as Markdown."""

from .markdown import Citations, escape, link, moved, node_link, page, reply_box, section
from .model import Entry, Guide
from .words import word

# Entries are written for the words people type; outcomes repeat many of them in passing.
BOOST = 3


def render_entry(guide: Guide, entry: Entry, language: str) -> str:
    """A FAQ entry as a page: the answer, a reply to paste, where it comes up, what it rests on."""
    cited = Citations(guide, language, entry.facts)
    return page(
        entry.question[language],
        entry.reply[language],
        f"# {escape(entry.question[language])}",
        f'<div class="answer" markdown>\n\n{entry.answer[language].strip()}\n\n</div>',
        f"{word('sources', language)}{word('colon', language)}{cited.badges(entry.facts)}\n{{: .evidence }}",
        reply_box(word("reply", language), entry.reply[language]),
        section(word("nodes", language), (node_link(guide, node, language) for node in entry.nodes), "nodes"),
        cited.listing(),
        f'<p class="last-word">{word("console_last", language)}</p>',
        boost=BOOST,
        tags=entry.tags.get(language, ()),
    )


def render_moved(entry: Entry, language: str) -> str:
    """The page that a retired id leaves behind."""
    title = entry.question[language]
    text = f"{word('moved', language)}{word('colon', language)}{link(title, f'{entry.id}.md')}"
    return moved(title, f"../{entry.id}/", text)


def render_faq(guide: Guide, language: str) -> str:
    """The index of all entries by topic."""
    groups = [
        section(
            title[language],
            (link(e.question[language], f"{e.id}.md") for e in guide.faq.values() if e.topic == topic),
            topic,
        )
        for topic, title in guide.topics.items()
    ]
    title, intro = word("faq", language), word("faq_intro", language)
    return page(title, intro, f"# {title}", intro, *groups, in_search=False)
