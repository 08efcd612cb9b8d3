"""A question as a page: the quiz without JavaScript."""

from collections.abc import Iterator

from ..files.words import word
from ..records.addresses import node_address
from ..records.guide import Guide
from ..records.naming import words_of
from ..records.tree import Question
from .evidence import Citations, with_mark
from .markdown import entry_links, escape, link, node_link, page, prose, quotation, section, source_of


def render_question(guide: Guide, question: Question, language: str) -> str:
    """The question, how to answer it, one link per option, why we ask and how to find out."""
    cited = Citations(guide, language, question.facts)
    hints = [
        f"**{word(key, language)}**{word('colon', language)}{prose(guide, text[language], language)}"
        for key, text in (("why", question.why), ("find_out", question.find_out))
        if text
    ]
    if hints:
        hints[-1] = with_mark(hints[-1], guide, question.facts, language)
    options = "\n".join(
        f"- {link(option.text[language], source_of(node_address(guide, option.goto)))}" for option in question.options
    )
    entries = [entry.id for entry in guide.faq.values() if question.id in entry.questions]
    return page(
        question.text[language],
        words_of(guide, (question.why or question.text)[language], language),
        f"# {escape(question.text[language])}",
        prose(guide, question.hint[language], language) if question.hint else "",
        f'<div class="options" markdown>\n\n{options}\n\n</div>',
        *(f'<div class="asked" markdown="span">{hint}</div>' for hint in hints),
        section(word("related", language), entry_links(guide, entries, language), "related", "link-list"),
        section(word("leads_here", language), _leads(guide, question.id, language), "leads-here", "link-list"),
        "" if question.id == guide.start else f"[{word('start_over', language)}]({guide.start}.md)",
        cited.listing(),
    )


def _leads(guide: Guide, node: str, language: str) -> Iterator[str]:
    for question, option in guide.leading_to(node):
        yield f'{node_link(guide, question.id, language)} <span class="told">{quotation(option.text[language], language)}</span>'
