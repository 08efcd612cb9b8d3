"""What pages written by hand ask the builder for: a macro leaves a mark, which becomes forms and scripts after sanitising."""

import re
from collections.abc import Callable

from ..files.words import word
from ..pages.calculator import render_calculator, render_form
from ..pages.evidence import days_line
from ..records.guide import Guide

PARTS = ("quiz-notice", "quiz", "calculator", "embed")

_FACT = re.compile(r'href="(?:\.\./)*facts/([a-z0-9-]+)/"')
_MARK = re.compile(rf'<div data-part="({"|".join(PARTS)})"></div>')


def mark(part: str) -> str:
    """The place of one of PARTS, as HTML that an author may write too."""
    return f'<div data-part="{part}"></div>'


def with_parts(content: str, url: str, guide: Guide, language: str, *, is_framed: bool = False) -> str:
    """A page's HTML with every part in its place, the scripts that its checklists need, and when its facts were read.

    `url` is its address below the language's root; whether it `is_framed` by other sites is said by its top.
    """
    up = "../" * url.count("/")
    made: dict[str, Callable[[], str]] = {
        "quiz-notice": lambda: _notice(language),
        "quiz": lambda: _quiz(guide, language, is_framed),
        "calculator": lambda: render_calculator(guide, language, up),
        "embed": lambda: _embed(language, up),
    }
    if is_framed:  # other pages may not be framed
        content = content.replace("<a href=", '<a target="_blank" rel="noopener" href=')
    ticks = _module(f"{up}assets/checklist/start.js") if 'class="checklist"' in content else ""
    return _MARK.sub(lambda match: made[match[1]](), content) + ticks + _days(content, guide, language)


def _days(content: str, guide: Guide, language: str) -> str:
    """When the facts that a page quotes were read; nothing where it quotes none."""
    quoted = [fact for fact in dict.fromkeys(_FACT.findall(content)) if fact in guide.facts]
    return f'<p class="last-word">{days_line(guide, quoted, language)}</p>' if quoted else ""


def _notice(language: str) -> str:
    said = word("quiz_page_by_page", language)
    return f'<p class="quiz-page-by-page" hidden>{said}</p><noscript><p>{said}</p></noscript>'


def _quiz(guide: Guide, language: str, is_framed: bool) -> str:
    form = f'<div><template id="calculator">{render_form(guide, language, "../")}</template></div>'
    if is_framed:
        script = _module("../assets/embed/start.js", f' data-all="{word("all_of_it", language)}"')
    else:
        script = _module("../assets/quiz/start.js")
    return f'{form}{script}<script src="../assets/quiz/old.js" defer></script>'


def _embed(language: str, up: str) -> str:
    shown = f'<script src="{up}assets/embed.js" data-language="{language}"></script>'
    return (
        f"<p>{word('embed_shown', language)}</p>{shown}<noscript><p>{word('embed_no_script', language)}</p></noscript>"
    )


def _module(address: str, more: str = "") -> str:
    return f'<script type="module" src="{address}"{more}></script>'
