"""An outcome as a page, and the list of all outcomes."""

import html
import json
from collections import defaultdict

from ..files.words import look, word, word_group
from ..records.guide import Guide
from ..records.naming import NAMED, Mention, device_note, parts, words_of
from ..records.outline import CAPTION, Line, Section, cited_in, lead, meant_for, outline
from ..records.replies import sent
from ..records.tree import Outcome
from .evidence import Citations, days_line, last_word
from .markdown import (
    attribute,
    checklist,
    escape,
    filter_box,
    folded,
    jumps,
    link,
    own_case,
    page,
    prose,
    reply_box,
    section,
    source_of,
    verbatim,
    within,
)

# The words of what a script puts under the verdict.
SHARE_WORDS = ("copy_reply", "copied", "copy_failed", "quiz.copy_link", "quiz.share", "quiz.print")
FIRST = ("know", "action")  # what stands on the first screen
JUMPED = ("terms", "steps")  # what every outcome has


def render_outcome(guide: Guide, outcome: Outcome, language: str) -> str:
    """Everything a reader needs to act, each statement with its evidence."""
    sections = outline(guide, outcome, language)
    cited = Citations(guide, language, cited_in(outcome, sections))
    tone, glyph = look("verdicts", outcome.verdict)
    verdict = word(f"verdicts.{outcome.verdict}", language)
    place = f"outcomes/{outcome.id}"
    first, more = lead(guide, outcome, language)
    meant = meant_for(guide, outcome, language)
    return page(
        outcome.title[language],
        " · ".join(filter(None, (meant, words_of(guide, outcome.summary[language], language)))),
        f"# {escape(outcome.title[language])}",
        f'<p class="verdict tone-{tone}" data-glyph="{glyph}"><strong>{verdict}</strong></p>',
        f'<p class="meant-for" data-search-exclude>{meant}</p>' if meant else "",
        f'<div class="lead" markdown="span">{cited.line(first, outcome.facts)}</div>',
        *(_section(cited, each, place) for each in sections if each.form in FIRST),
        f'<p class="note" data-search-exclude>{days_line(guide, outcome.all_facts, language, "independent")}</p>',
        own_case(guide, (outcome.id,), language),
        prose(guide, more, language),
        _tools(outcome, language),
        jumps([(each.key, each.title) for each in sections if each.form in JUMPED and not each.folded], language),
        _warning(word("console_decides", language)) if guide.is_weak(outcome) else "",
        *(_section(cited, each, place) for each in sections if each.form not in FIRST),
        '<script type="module" src="../../assets/outcome/start.js"></script>',
        reply_box(sent(guide, "outcomes", outcome.id, language), language),
        cited.listing(),
        last_word(guide, outcome.all_facts, language, "due"),
        verdict=outcome.verdict,
    )


def _tools(outcome: Outcome, language: str) -> str:
    """The answer as a file to keep; a script adds copy, share, print."""
    words = {key.removeprefix("quiz."): word(key, language) for key in SHARE_WORDS}
    return (
        '<p class="share" data-search-exclude '
        f'data-words="{html.escape(json.dumps(words, ensure_ascii=False))}">'
        f'<a href="index.md" download="{attribute(outcome.title[language])}.md">{word("quiz.save", language)}</a></p>'
    )


def _section(cited: Citations, section: Section, place: str) -> str:
    body = _body(cited, section, place)
    if section.form in FIRST:
        return body
    if section.folded:
        return folded(section.title, body, section.key)
    return f"## {section.title} {{#{section.key}}}\n\n{body}"


def _body(cited: Citations, section: Section, place: str) -> str:
    lines = section.lines
    if section.form == "know":
        return _know(cited, lines)
    said = [cited.line(line.text, line.facts) for line in lines]
    match section.form:
        case "action":
            return _action(cited, lines, said)
        case "terms":
            terms = zip(lines, said, strict=True)
            return "\n".join(f"{escape(line.label)}\n:   {text}\n" for line, text in terms)
        case "steps":
            names = [line.key for line in lines]
            return checklist(said, f"{place}/{section.key}", f"{section.key}-list", cited.language, names)
        case "links":
            return "\n".join(f"- {link(line.text, source_of(line.to))}" for line in lines)
        case _:
            notes = (_note(line.label, text, cited.language) for line, text in zip(lines, said, strict=True))
            return "\n".join(f"- {note}" for note in dict.fromkeys(notes))  # two picks may ask for one note in one word


def _note(label: str, said: str, language: str) -> str:
    """A note with whom it is for in bold: the picks in words, or what it opens with itself."""
    opening = CAPTION.match(said)
    whom = f"{escape(label)}{word('colon', language)}" if label else opening[0] if opening else ""
    rest = said if label else said[len(whom) :]
    state = whom.rstrip()
    return f"**{state}**{whom[len(state) :]}{rest}" if whom else said


def _know(cited: Citations, lines: tuple[Line, ...]) -> str:
    """How much, and what to know before pressing; what is said elsewhere in full is a link."""
    rows = []
    for line in lines:
        text = prose(cited.guide, line.text, cited.language)
        if line.label:
            rows.append(f"- **{escape(line.label)}** {text}")
        elif "#" in line.to:  # what a script reads there: no heading has it, and a link of Markdown would be warned of
            rows.append(f'- <a class="more" href="../../{line.to}">{text}</a>')
        else:
            rows.append(f"- [{text}]({source_of(line.to)}){{.more}}" if line.to else f"- {text}")
    return '<div class="know" markdown>\n\n' + "\n".join(rows) + "\n\n</div>"


def _action(cited: Citations, lines: tuple[Line, ...], said: list[str]) -> str:
    """A button, or why there is none, and the text to copy there."""
    rows = []
    for line, text in zip(lines, said, strict=True):
        if line.label:
            rows.append(folded(line.label, verbatim(line.text, "ticket"), "ticket"))
        else:
            rows.append(f"{_button(cited, line.text)}\n{{: .action-button }}" if NAMED.fullmatch(line.text) else text)
    return '<div class="action" markdown>\n\n' + "\n\n".join(rows) + "\n\n</div>"


def _button(cited: Citations, text: str) -> str:
    """A link to the one place that a text names; what is needed there stands on the button too, unless the reader has it."""
    (mention,) = (each for each in parts(cited.guide, text, cited.language) if isinstance(each, Mention))
    note = device_note(mention.place, cited.language)
    said = within(mention.words) + (f'<span class="device">{within(note)}</span>' if note else "")
    return f"[{said}]({mention.place.address})"


def _warning(text: str) -> str:
    return f'!!! warning ""\n\n    {escape(text)}'


def render_outcomes(guide: Guide, language: str) -> str:
    """Every outcome, grouped by verdict."""
    by_verdict = defaultdict(list)
    for outcome in guide.outcomes.values():
        summary = prose(guide, outcome.summary[language], language)
        by_verdict[outcome.verdict].append(
            f'<span id="outcome-{outcome.id}"></span>{link(outcome.title[language], f"{outcome.id}.md")} <span class="told">{summary}</span>'
        )
    verdicts = {verdict: label for verdict, label in word_group("verdicts", language).items() if by_verdict[verdict]}
    groups = [section(label, by_verdict[verdict], verdict, "filtered link-list") for verdict, label in verdicts.items()]
    title, intro = word("tree_title", language), word("tree_intro", language)
    return page(
        title,
        intro,
        f"# {title}",
        intro,
        filter_box(language),
        jumps(verdicts.items(), language),
        *groups,
        in_search=False,
    )
