"""The guide's pages as Markdown: pure functions from a guide and a language to text."""

import html
from collections import defaultdict
from collections.abc import Iterator

from .fact_pages import render_fact, render_facts
from .faq_pages import render_entry, render_faq, render_moved
from .maps import render_map
from .markdown import (
    Citations,
    checklist,
    entry_links,
    escape,
    link,
    moved,
    node_link,
    page,
    quoted,
    reply_box,
    section,
)
from .model import Guide, Note, Outcome, Question
from .reference_pages import PAGES, render_claims, render_glossary, render_peers, render_products
from .replies import render_desk
from .words import word, word_group


def render_pages(guide: Guide, language: str) -> dict[str, str]:
    """Every generated page, by its address under docs/, e.g. `outcomes/partial.md`."""
    return dict(_pages(guide, language))


def _pages(guide: Guide, language: str) -> Iterator[tuple[str, str]]:
    for question in guide.questions.values():
        yield f"questions/{question.id}.md", render_question(guide, question, language)
    for outcome in guide.outcomes.values():
        yield f"outcomes/{outcome.id}.md", render_outcome(guide, outcome, language)
    for entry in guide.faq.values():
        yield f"faq/{entry.id}.md", render_entry(guide, entry, language)
        for alias in entry.aliases:
            yield f"faq/{alias}.md", render_moved(entry, language)
    for fact in guide.facts.values():
        yield f"facts/{fact.id}.md", render_fact(guide, fact, language)
    yield "outcomes/index.md", render_outcomes(guide, language)
    yield "faq/index.md", render_faq(guide, language)
    yield "facts/index.md", render_facts(guide, language)
    yield "desk.md", render_desk(guide, language)
    yield "map.md", render_map(guide, language)
    for old, new in guide.redirects.items():
        yield f"{old.rstrip('/')}.md", render_redirect(old, new, language)
    yield PAGES["products"], render_products(guide, language)
    yield PAGES["claims"], render_claims(guide, language)
    yield PAGES["peers"], render_peers(guide, language)
    yield PAGES["glossary"], render_glossary(guide, language)


def render_redirect(old: str, new: str, language: str) -> str:
    """The page that a redirect in permalinks.txt leaves behind."""
    address = "../" * old.count("/") + new
    title = word("moved", language)
    return moved(title, address, f'<a href="{address}">{escape(new)}</a>')


def render_question(guide: Guide, question: Question, language: str) -> str:
    """A question as a page: the quiz without JavaScript, one link per option."""
    cited = Citations(guide, language, question.facts)
    hints = [
        f"**{word(key, language)}**{word('colon', language)}{escape(text[language])}"
        for key, text in (("why", question.why), ("find_out", question.find_out))
        if text
    ]
    if hints:
        hints[-1] += cited.badges(question.facts)
    options = "\n".join(
        f"- {link(option.text[language], _from_question(guide, option.goto))}" for option in question.options
    )
    entries = [entry.id for entry in guide.faq.values() if question.id in entry.nodes]
    return page(
        question.text[language],
        (question.why or question.text)[language],
        f"# {escape(question.text[language])}",
        f'<div class="options" markdown>\n\n{options}\n\n</div>',
        *hints,
        section(word("related", language), entry_links(guide, entries, language), "related"),
        section(word("leads_here", language), _leads(guide, question.id, language), "leads-here"),
        "" if question.id == guide.start else f"[{word('start_over', language)}]({guide.start}.md)",
        cited.listing(),
    )


def _from_question(guide: Guide, node: str) -> str:
    return f"{node}.md" if node in guide.questions else f"../outcomes/{node}.md"


def _leads(guide: Guide, node: str, language: str) -> Iterator[str]:
    for question, option in guide.leading_to(node):
        yield f"{node_link(guide, question.id, language)} {quoted(option.text[language], language)}"


def _walks(guide: Guide, outcome: str, language: str) -> Iterator[str]:
    """A shortest walk over each edge that leads to the outcome, as a link into the quiz."""
    options = {(q.id, o.id): o.text[language] for q in guide.questions.values() for o in q.options}
    for question, option in guide.leading_to(outcome):
        walk = (*guide.routes.shortest[question.id], (question.id, option.id))
        address = "&".join(f"{asked}={picked}" for asked, picked in walk)
        said = " → ".join(html.escape(options[pick]) for pick in walk)
        yield f'<a href="../../quiz/#{html.escape(address)}">{said}</a>'


def render_outcome(guide: Guide, outcome: Outcome, language: str) -> str:
    """An outcome as a page: everything a reader needs to act, each statement with its evidence."""
    cited = Citations(guide, language, outcome.all_facts)
    money = outcome.money
    amounts = ((word("amount", language), money.amount), (word("where", language), money.where),
               (word("when", language), money.when))  # fmt: skip
    return page(
        outcome.title[language],
        outcome.summary[language],
        f"# {escape(outcome.title[language])}",
        f'<p class="verdict verdict-{outcome.verdict}"><strong>{word(f"verdicts.{outcome.verdict}", language)}</strong></p>',
        f'<div class="lead" markdown>\n\n{escape(outcome.summary[language])}{cited.badges(outcome.facts)}\n\n</div>',
        _jumps(language),
        _warning(word("console_decides", language)) if guide.is_weak(outcome) else "",
        f"## {word('money', language)} {{#money}}",
        "\n\n".join(f"{label}\n:   {cited.line(statement)}" for label, statement in amounts),
        *_checklists(outcome, cited),
        section(word("notes", language), (_note(guide, cited, note) for note in outcome.notes), "notes"),
        section(word("related", language), entry_links(guide, outcome.faq, language), "related"),
        reply_box(word("reply", language), outcome.reply[language]),
        section(word("paths_here", language), _walks(guide, outcome.id, language), "leads-here"),
        cited.listing(),
        f'<p class="last-word">{word("console_last", language)}</p>',
        verdict=outcome.verdict,
    )


def _jumps(language: str) -> str:
    """Links to the parts of an outcome, for phones, where the table of contents is out of sight."""
    links = "".join(f'<a href="#{key}">{word(key, language)}</a>' for key in ("money", "before", "steps", "after"))
    return f'<p class="quiz-jump" data-search-exclude>{links}</p>'


def _checklists(outcome: Outcome, cited: Citations) -> Iterator[str]:
    for key, statements in (("before", outcome.before), ("steps", outcome.steps), ("after", outcome.after)):
        yield f"## {word(key, cited.language)} {{#{key}}}"
        yield checklist(map(cited.line, statements), f"outcomes/{outcome.id}/{key}", f"{key}-list", cited.language)
    yield '<script type="module" src="../../assets/checklists.mjs"></script>'


def _note(guide: Guide, cited: Citations, note: Note) -> str:
    language = cited.language
    picks = [
        next(option.text[language] for option in guide.questions[question].options if option.id == picked)
        for question, picked in note.when.items()
    ]
    condition = "".join(quoted(pick, language) for pick in picks)
    return f"{word('if_you_picked', language)} {condition}{word('colon', language)}{cited.line(note)}"


def _warning(text: str) -> str:
    return f'!!! warning ""\n\n    {escape(text)}'


def render_outcomes(guide: Guide, language: str) -> str:
    """Every outcome, grouped by verdict."""
    by_verdict = defaultdict(list)
    for outcome in guide.outcomes.values():
        by_verdict[outcome.verdict].append(f"{link(outcome.title[language], f'{outcome.id}.md')}<br>"
                                           f"{escape(outcome.summary[language])}")  # fmt: skip
    groups = [
        section(label, by_verdict[verdict], verdict) for verdict, label in word_group("verdicts", language).items()
    ]
    title, intro = word("tree_title", language), word("tree_intro", language)
    return page(title, intro, f"# {title}", intro, *groups, in_search=False)
