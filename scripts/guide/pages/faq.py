"""A FAQ entry as a page, and the index of all entries."""

from collections.abc import Iterator, Sequence

from ..files.words import word
from ..records.faq import Entry
from ..records.guide import Guide
from ..records.naming import words_of
from ..records.outline import is_of_one_site, told_for
from ..records.replies import sent
from .evidence import Citations, last_word, with_mark
from .markdown import (
    also,
    escape,
    filter_box,
    folded,
    jumps,
    link,
    linked,
    own_case,
    page,
    reply_box,
    section,
    way_link,
)


def render_entry(guide: Guide, entry: Entry, language: str) -> str:
    """A FAQ entry as a page: the answer, a reply to paste, where it comes up, what it rests on."""
    cited = Citations(guide, language, entry.facts)
    nodes = (*entry.questions, *guide.outcomes_of[entry.id])
    own = nodes if nodes and is_of_one_site(guide, entry) else (guide.start,)  # an answer for both picks none
    meant = told_for(guide, entry, language)
    return page(
        entry.question[language],
        " · ".join(filter(None, (meant, words_of(guide, entry.reply[language], language)))),
        f"# {escape(entry.question[language])}",
        f'<p class="meant-for" data-search-exclude>{meant}</p>' if meant else "",
        f'<div class="answer" markdown>\n\n{linked(guide, entry.answer[language], language)}\n\n</div>',
        own_case(guide, own, language),
        f'<div markdown="span">{with_mark(word("sources", language), guide, entry.facts, language)}</div>',
        reply_box(sent(guide, "faq", entry.id, language), language),
        _where_it_comes_up(guide, nodes, language),
        cited.listing(),
        last_word(guide, entry.facts, language),
        tags=entry.tags.get(language, ()),
    )


def _where_it_comes_up(guide: Guide, nodes: Sequence[str], language: str) -> str:
    """Links to the nodes, folded: often many more than the answer has lines."""
    ways = "\n".join(f"- {way_link(guide, node, language)}" for node in nodes)
    return folded(f"{word('nodes', language)} ({len(nodes)})", ways, "nodes") if nodes else ""


def render_faq(guide: Guide, language: str) -> str:
    """The index of all entries by topic; what readers of this language ask first stands first."""
    topics = sorted(guide.topics.values(), key=lambda topic: language not in topic.first_in)
    groups = [
        section(escape(topic.title[language]), _questions(guide, topic.id, language), topic.id, "filtered link-list")
        for topic in topics
    ]
    ways = jumps([(topic.id, topic.title[language]) for topic in topics], language)
    title, intro = word("faq", language), word("faq_intro", language)
    return page(title, intro, f"# {title}", intro, filter_box(language), ways, *groups, in_search=False)


def _questions(guide: Guide, topic: str, language: str) -> Iterator[str]:
    for entry in guide.faq.values():
        if entry.topic == topic:
            line = f"{link(entry.question[language], f'{entry.id}.md')}{{#{entry.id}}}"
            yield line + also(entry.tags.get(language, ()))
