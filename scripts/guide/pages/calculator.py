"""The calculator's form, and its worked examples for readers without JavaScript."""

import html
import json

from ..files.words import sites_for, word, word_group
from ..records.guide import Guide
from ..records.naming import words_of
from ..records.refund import rest
from ..records.tables import Example, Sum
from .evidence import grade_links, labelled
from .markdown import escape

AMOUNTS = ("paid", "coupon", "list", "term", "used")
NUMBER = 'type="text" inputmode="decimal"'
ASKED = {"discount": ("discount",), "downgrade": ("new_list", "new_term")}  # the fields of what some rules ask for


def render_calculator(guide: Guide, language: str, up: str) -> str:
    """The form and the script that runs it, as HTML. `up` leads from the page to the site's root."""
    return (
        f"<noscript>{word('calculator.no_script', language)}</noscript>{render_form(guide, language, up)}"
        f'<script type="module" src="{up}assets/calculator/start.js"></script>'
    )


def render_form(guide: Guide, language: str, up: str) -> str:
    """The form alone, as its first rule asks; hidden until its script runs."""
    rules = {each.id: _rule(guide, each, language, up) for each in guide.sums.values()}
    groups = {name: word_group(f"calculator.{name}", language) for name in ("mistakes", "counted")}
    words = {**word_group("calculator", language), **groups}
    sites = sites_for(language)
    chosen = min(guide.sums.values(), key=lambda each: sites.index(each.site), default=None)
    options = "".join(
        f'<option value="{each.id}"{" selected" if each is chosen else ""}>{html.escape(each.title[language])}</option>'
        for each in guide.sums.values()
    )
    dates = "".join(_field(name, language, 'type="date"') for name in ("start", "end", "back"))
    amounts = "".join(_field(name, language, NUMBER) for name in AMOUNTS)
    more = "".join(
        f'<div data-asked="{asked}"{"" if chosen and asked in chosen.asks else " hidden"}>{"".join(_field(name, language, NUMBER) for name in names)}</div>'
        for asked, names in ASKED.items()
    )
    midnight = (
        '<p><label class="calculator-tick"><input name="midnight" type="checkbox">'
        f"<span>{word('calculator.midnight', language)}</span></label></p>"
    )
    return (
        f'<form class="calculator" hidden data-rules="{_json(rules)}" data-words="{_json(words)}">'
        f'<p><label for="calculator-rule">{word("calculator.site", language)}</label>'
        f'<select id="calculator-rule" name="rule">{options}</select></p>'
        f"{amounts}{more}<details><summary>{word('calculator.dates', language)}</summary>{dates}{midnight}</details>"
        '<div class="calculator-days" role="status"></div><div class="calculator-steps"></div><output></output><div class="calculator-notes"></div></form>'
    )


def _field(name: str, language: str, kind: str) -> str:
    said = word_group("calculator.hints", language).get(name)
    hint = f" <small>{said}</small>" if said else ""
    error = f'<small class="error" id="calculator-{name}-error" aria-live="polite"></small>'
    whole = ' class="calculator-row"' if name == "used" else ""  # its hint is long
    return (
        f'<p{whole}><label for="calculator-{name}">{word(f"calculator.{name}", language)}{hint}</label>'
        f'{error}<input id="calculator-{name}" name="{name}" {kind} autocomplete="off" aria-describedby="calculator-{name}-error"></p>'
    )


def _rule(guide: Guide, each: Sum, language: str, up: str) -> dict[str, object]:
    coefficient, below = each.rule
    return {
        "coefficient": str(coefficient),
        "below": None if below is None else str(below),
        "full": each.full and int(each.full.number),
        "asks": each.asks,
        "currency": each.currency[language],
        "facts": [
            {
                "address": f"{up}facts/{fact.id}/",
                "grade": fact.grade,
                "label": label,
                "text": words_of(guide, fact.text[language], language),
            }
            for fact, label in labelled(guide, each.facts, language)
        ],
    }


def _json(data: object) -> str:
    return html.escape(json.dumps(data, ensure_ascii=False))


def render_examples(guide: Guide, language: str, up: str) -> str:
    """Every worked example by rule, as Markdown, each a sum that the validator has checked."""
    parts = []
    for each in guide.sums.values():
        lines = "\n".join(
            f"- {_given(example, language)}<br>{_sum(each, example, language)}" for example in each.examples
        )
        parts.append(f"**{escape(each.title[language])}**{grade_links(guide, each.facts, language, up)}\n\n{lines}")
    return "\n\n".join(parts)


def _given(example: Example, language: str) -> str:
    """Each number of an example by the name of its field, before the sum."""
    names = [*AMOUNTS, *(name for fields in ASKED.values() for name in fields)]
    given = {name: getattr(example, name) for name in names}
    named = (f"{word(f'calculator.{name}', language)} {value}" for name, value in given.items() if value)
    return f"{' · '.join(named)}{word('colon', language).strip()}"


def _sum(each: Sum, example: Example, language: str) -> str:
    cash = f"{example.paid} − {example.coupon}" if example.coupon else f"{example.paid}"
    coefficient, below = each.rule
    holds = below is None or example.used < below
    factor = f" × {coefficient}" if holds and coefficient != 1 else ""
    discount = f" × {100 - example.discount} %" if example.discount else ""
    sign = "=" if rest(example, *each.rule) > 0 else "≤ 0 →"
    cost = f"{example.list} ÷ {example.term} × {example.used}{discount}{factor}"
    result = f"**{example.refund:f} {escape(each.currency[language])}**"
    if example.new_list is None:
        return f"{f'({cash})' if example.coupon else cash} − {cost} {sign} {result}"
    daily = f"{example.list} ÷ {example.term}"
    return f"({cash} − {cost}) × ({daily} − {example.new_list} ÷ {example.new_term}) ÷ ({daily}) {sign} {result}"
