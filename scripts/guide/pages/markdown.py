"""Pieces of Markdown that every page is made of."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ..files.words import word, word_group
from ..records.facts import Fact, Source
from ..records.guide import Guide
from ..records.naming import Mention, parts, plain_text, with_device

_OPENING = re.compile(r"^(\d+)([.)])|^[-:!?]")
_FENCE = re.compile("`+")
_SPACES = re.compile(r"\s+")
_SPECIAL = re.compile(r"[&<>\\`*_\[\]{}|#~^=+]")


def escape(text: str) -> str:
    """Plain text as one line of Markdown that shows it unchanged, wherever it stands."""
    return _OPENING.sub(_no_list, _escaped(text.strip()))


def attribute(text: str) -> str:
    """Plain text as the value of an attribute, wherever in Markdown its tag stands."""
    return _escaped(text).replace('"', "&#34;")


def prose(guide: Guide, text: str, language: str) -> str:
    """A text of the guide as one line of Markdown: what it says unchanged, each place that it names as a link."""
    said = (
        _escaped(part) if isinstance(part, str) else _mention(part, language) for part in parts(guide, text, language)
    )
    return _OPENING.sub(_no_list, "".join(said).strip())


def linked(guide: Guide, markdown: str, language: str) -> str:
    """Markdown of the guide in which each place that it names is a link."""
    said = parts(guide, markdown, language)
    return "".join(part if isinstance(part, str) else _mention(part, language) for part in said).strip()


def _mention(mention: Mention, language: str) -> str:
    address = mention.place.address.replace("(", "%28").replace(")", "%29")
    return f"[{_escaped(with_device(mention, language))}]({address})"


def _no_list(match: re.Match[str]) -> str:
    """What would open a list, a note or a definition at the beginning of a line."""
    return f"{match[1]}&#{ord(match[2])};" if match[1] else f"&#{ord(match[0])};"


@lru_cache(maxsize=1 << 16)
def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", _SPACES.sub(" ", text))


def page(title: str, description: str, *parts: str, in_search: bool = True, boost: float = 1, **more: object) -> str:
    """A page with its front matter.

    `boost` multiplies the page's weight in the search; `more` are further fields of the front matter, among them
    `tags`: what people type who look for the page.
    """
    front = {
        "title": title,
        "description": description,
        "search": {"boost": boost} if in_search else {"exclude": True},
        "generated": True,
        **more,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "\n\n".join(["\n".join(["---", *lines, "---"]), *(part for part in parts if part)]) + "\n"


class Citations:
    """The facts that one page rests on; renders the mark beside each statement and, at the foot, what the facts say."""

    def __init__(self, guide: Guide, language: str, facts: Iterable[str]) -> None:
        self.guide = guide
        self.language = language
        self.facts = tuple(facts)

    def line(self, text: str, facts: Iterable[str]) -> str:
        """A text with its mark."""
        return prose(self.guide, text, self.language) + evidence_mark(self.guide, facts, self.language)

    def listing(self) -> str:
        """What every fact cited says, folded."""
        if not self.facts:
            return ""
        lines = [self._spelled_out(self.guide.facts[fact]) for fact in self.facts]
        return folded(f"{word('sources', self.language)} ({len(lines)})", "\n".join(lines), "sources")

    def _spelled_out(self, fact: Fact) -> str:
        grade = f"[{word(f'grades.{fact.grade}', self.language)}](../facts/{fact.id}.md){{.grade .grade-{fact.grade}}}"
        text = prose(self.guide, fact.text[self.language], self.language)
        note = conflict_note(self.guide, fact, self.language)
        return f'1. <span id="fact-{fact.id}"></span>{text} {grade} {note}'.rstrip()


def evidence_mark(guide: Guide, facts: Iterable[str], language: str) -> str:
    """A small mark that opens the sources in place; a word only where the reader must be careful."""
    cited = list(facts)
    if not cited:
        return ""
    sources = [guide.sources[id_] for id_ in dict.fromkeys(id_ for fact in cited for id_ in guide.facts[fact].sources)]
    grade = guide.least_sure(cited)
    name = word("evidence", language).replace("{grade}", word(f"grades.{grade}", language))
    shown = word_group("grade_marks", language).get(grade, "")
    if shown and len({guide.facts[fact].grade for fact in cited}) > 1:
        shown = word("partly", language).replace("{mark}", shown)
    rows = "".join(
        f'<li><a href="{attribute(each.url)}"{endorsed(each)}>{_escaped(each.title[language])}</a></li>'
        for each in sources
    )
    return (
        f' <details class="evidence" data-search-exclude><summary class="mark-{grade}">'
        f'<span class="unseen">{name.replace("{n}", str(len(sources)))}</span>{shown}</summary><ul>{rows}</ul></details>'
    )


def endorsed(source: Source) -> str:
    """The attribute of a link to a source, in HTML: search engines need not think better of a page that is not official."""
    return "" if source.publisher == "official" else ' rel="nofollow"'


def folded(title: str, body: str, id_: str) -> str:
    """What opens at a touch of its title. Not as HTML: there the marks inside, which open too, would end it."""
    return f"/// details | {title}\n    type: hint\n    attrs: {{id: {id_}}}\n\n{body}\n\n///"


def grade_links(guide: Guide, facts: Iterable[str], language: str, up: str = "") -> str:
    """A badge per fact that leads to the fact's page; `up` leads from the page to the site's root.

    Grade by grade; only the first of a grade says its word, so that three sources do not read "official" thrice.
    """
    by_grade: dict[str, list[str]] = {}
    for fact in facts:
        by_grade.setdefault(guide.facts[fact].grade, []).append(fact)
    links = []
    for grade, cited in by_grade.items():
        for place, fact in enumerate(cited, 1):
            number = str(place) if len(cited) > 1 else ""
            label = f"{word(f'grades.{grade}', language)} {number}".rstrip() if place == 1 else number
            links.append(f" [{label}]({up}facts/{fact}.md){{.grade .grade-{grade}}}")
    return "".join(links)


def conflict_note(guide: Guide, fact: Fact, language: str) -> str:
    """What disagrees with a fact or is missing, in small type; nothing when there is nothing."""
    if not fact.conflict:
        return ""
    text = f"{word('conflict', language)}{word('colon', language)}{prose(guide, fact.conflict[language], language)}"
    return f'<span class="conflict">{text}</span>'


def section(title: str, lines: Iterable[str], anchor: str, look: str = "") -> str:
    """A heading and a list; nothing when the list is empty.

    `look` names what the list is: `link-list` when each line is a link, `filtered` when the page's filter takes lines away.
    """
    marks = "\n".join(f"- {line}" for line in lines)
    body = f'<div class="{look}" markdown>\n\n{marks}\n\n</div>' if look else marks
    return f"## {title} {{#{anchor}}}\n\n{body}" if marks else ""


def filter_box(language: str) -> str:
    """The place of the filter, for a page that stands right under the language's home."""
    words = {"filter": "filter", **{key: f"filter_{key}" for key in ("count", "near", "none")}}
    data = " ".join(f'data-{name}="{html.escape(word(key, language))}"' for name, key in words.items())
    box = f'<div class="filter" {data} data-synonyms="../assets/synonyms.json"></div>'
    return f'{box}\n\n<script type="module" src="../assets/filter/start.js"></script>'


def also(tags: Iterable[str]) -> str:
    """Other words by which the filter finds a line."""
    return f'<span data-also="{attribute(" ".join(tags))}"></span>'


def checklist(lines: Iterable[str], key: str, id_: str, language: str, names: Iterable[str] = ()) -> str:
    """Items that a script lets the reader tick.

    `key` names the list, `names` its items for the browser's memory, the same in every language; without them they are counted.
    """
    words = {name: html.escape(word(f"checklist.{name}", language)) for name in ("count", "clear")}
    data = {"key": key, "items": " ".join(names), **words}
    said = " ".join(f'data-{name}="{text}"' for name, text in data.items())
    items = "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
    return f'<div class="checklist" id="{id_}" {said} markdown>\n\n{items}\n\n</div>'


def quotation(text: str, language: str) -> str:
    """A text in the language's quotation marks, escaped."""
    return f"{word('quote_open', language)}{escape(text)}{word('quote_close', language)}"


def link(text: str, address: str) -> str:
    """A link with plain text."""
    return f"[{escape(text)}]({address})"


def node_link(guide: Guide, node: str, language: str) -> str:
    """A link to a question's or outcome's page."""
    return link(guide.node_title(node)[language], f"../{guide.node_kind(node)}/{node}.md")


def entry_links(guide: Guide, entries: Iterable[str], language: str) -> Iterator[str]:
    """A link to each FAQ entry's page."""
    for entry in entries:
        yield link(guide.faq[entry].question[language], f"../faq/{entry}.md")


def reply_box(guide: Guide, reply: Mapping[str, str], language: str) -> str:
    """A reply that can be copied as plain text."""
    text = plain_text(guide, reply[language], language)
    return f"## {word('reply', language)} {{#reply}}\n\n{verbatim(text, 'reply')}"


def verbatim(text: str, look: str) -> str:
    """A text to copy, in a fence longer than any of its own."""
    fence = "`" * max(3, 1 + max(map(len, _FENCE.findall(text)), default=0))
    return f"{fence} {{ .text .{look} }}\n{text}\n{fence}"


def last_word(guide: Guide, facts: Iterable[str], language: str) -> str:
    """That the console decides, and when the evidence was read."""
    return f'<p class="last-word">{word("console_last", language)} {days_line(guide, facts, language)}</p>'


def days_line(guide: Guide, facts: Iterable[str], language: str, said: str = "evidence_days") -> str:
    """When the evidence of a page was read, and when it is due for another look, as HTML."""
    checked, review_by = guide.evidence_days(facts)
    return days_text(checked, review_day(review_by), language, said)


def days_text(checked: str, review_by: str, language: str, said: str = "evidence_days") -> str:
    """The same in a sentence."""
    return word(said, language).replace("{checked}", checked).replace("{review_by}", review_by)


def review_day(day: str) -> str:
    """The day by which evidence wants another look, as HTML: when it is over, a script says so there."""
    return f'<time class="review-by">{day}</time>'
