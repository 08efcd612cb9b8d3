"""An outcome as a page, and the list of all outcomes."""

import html
from collections import defaultdict
from collections.abc import Iterator

from ..files.words import look, word, word_group
from ..records.guide import Guide
from ..records.naming import NAMED, words_of
from ..records.outline import Line, Section, cited_in, outline
from ..records.replies import whole_reply
from ..records.tree import Outcome
from .markdown import Citations, checklist, escape, last_word, link, page, prose, reply_box, section


def render_outcome(guide: Guide, outcome: Outcome, language: str) -> str:
    """Everything a reader needs to act, each statement with its evidence."""
    sections = outline(guide, outcome, language)
    cited = Citations(guide, language, cited_in(outcome, sections))
    tone, glyph = look("verdicts", outcome.verdict)
    verdict = word(f"verdicts.{outcome.verdict}", language)
    place = f"outcomes/{outcome.id}"
    lead = cited.line(outcome.summary[language], outcome.facts)
    return page(
        outcome.title[language],
        words_of(guide, outcome.summary[language], language),
        f"# {escape(outcome.title[language])}",
        f'<p class="verdict tone-{tone}" data-glyph="{glyph}"><strong>{verdict}</strong></p>',
        f'<div class="lead" markdown>\n\n{lead}\n\n</div>',
        *(_section(cited, each, place) for each in sections if each.form == "action"),
        _jumps(sections),
        _warning(word("console_decides", language)) if guide.is_weak(outcome) else "",
        *(_section(cited, each, place) for each in sections if each.form != "action"),
        '<script type="module" src="../../assets/checklist/start.js"></script>',
        reply_box(guide, whole_reply(guide, outcome), language),
        section(word("paths_here", language), _walks(guide, outcome.id, language), "leads-here"),
        cited.listing(),
        last_word(guide, outcome.all_facts, language),
        verdict=outcome.verdict,
    )


def _jumps(sections: list[Section]) -> str:
    """Links to the parts that every outcome has, for phones, where the table of contents is out of sight."""
    parts = (each for each in sections if each.form in ("terms", "steps"))
    links = "".join(f'<a href="#{each.key}">{each.title}</a>' for each in parts)
    return f'<p class="quiz-jump" data-search-exclude>{links}</p>'


def _section(cited: Citations, section: Section, place: str) -> str:
    colon, lines = word("colon", cited.language), section.lines
    said = [cited.line(line.text, line.facts) for line in lines]
    match section.form:
        case "action":
            return _action(lines, said)
        case "terms":
            terms = zip(lines, said, strict=True)
            body = "\n\n".join(f"{escape(line.label)}\n:   {text}" for line, text in terms)
        case "steps":
            body = checklist(said, f"{place}/{section.key}", f"{section.key}-list", cited.language)
        case "links":
            body = "\n".join(f"- {link(line.text, '../' + line.to.rstrip('/') + '.md')}" for line in lines)
        case "points":
            points = zip(lines, said, strict=True)
            body = "\n".join(f"- {f'{escape(line.label)}{colon}' if line.label else ''}{text}" for line, text in points)
    return f"## {section.title} {{#{section.key}}}\n\n{body}"


def _action(lines: tuple[Line, ...], said: list[str]) -> str:
    """A button, or why there is none, and the text to copy there."""
    parts = []
    for line, text in zip(lines, said, strict=True):
        if line.label:
            parts.append(f"**{escape(line.label)}**\n\n``` {{ .text .ticket }}\n{line.text.replace('```', '')}\n```")
        else:
            parts.append(f"{text}\n{{: .action-button }}" if NAMED.fullmatch(line.text) else text)
    return '<div class="action" markdown>\n\n' + "\n\n".join(parts) + "\n\n</div>"


def _walks(guide: Guide, outcome: str, language: str) -> Iterator[str]:
    """A shortest walk over each edge that leads to the outcome, as a link into the quiz."""
    options = {(q.id, o.id): o.text[language] for q in guide.questions.values() for o in q.options}
    for question, option in guide.leading_to(outcome):
        walk = (*guide.routes.shortest[question.id], (question.id, option.id))
        address = "&".join(f"{asked}={picked}" for asked, picked in walk)
        said = " → ".join(html.escape(options[pick]) for pick in walk)
        yield f'<a href="../../quiz/#{html.escape(address)}">{said}</a>'


def _warning(text: str) -> str:
    return f'!!! warning ""\n\n    {escape(text)}'


def render_outcomes(guide: Guide, language: str) -> str:
    """Every outcome, grouped by verdict."""
    by_verdict = defaultdict(list)
    for outcome in guide.outcomes.values():
        summary = prose(guide, outcome.summary[language], language)
        by_verdict[outcome.verdict].append(f"{link(outcome.title[language], f'{outcome.id}.md')}<br>{summary}")
    groups = [
        section(label, by_verdict[verdict], verdict) for verdict, label in word_group("verdicts", language).items()
    ]
    title, intro = word("tree_title", language), word("tree_intro", language)
    return page(title, intro, f"# {title}", intro, *groups, in_search=False)
