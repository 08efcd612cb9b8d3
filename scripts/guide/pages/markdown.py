"""Pieces of Markdown that every page is made of."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..files.words import word
from ..records.addresses import node_address
from ..records.guide import Guide
from ..records.naming import Mention, parts, with_device

MOST_JUMPS = 9  # in a row that does not push the page's text out of sight

_OPENING = re.compile(r"^(\d+)([.)])|^[-:!?]")
_FENCE = re.compile("`+")
_SPACES = re.compile(r"\s+")
_SPECIAL = re.compile(r"[&<>\\`*_\[\]{}|#~^=+]")


def escape(text: str) -> str:
    """Plain text as one line of Markdown that shows it unchanged, wherever it stands."""
    return _OPENING.sub(_no_list, within(text.strip()))


def attribute(text: str) -> str:
    """Plain text as the value of an attribute, wherever in Markdown its tag stands."""
    return within(text).replace('"', "&#34;")


def prose(guide: Guide, text: str, language: str) -> str:
    """A text of the guide as one line of Markdown: what it says unchanged, each place that it names as a link."""
    said = (
        within(part) if isinstance(part, str) else _mention(part, language) for part in parts(guide, text, language)
    )
    return _OPENING.sub(_no_list, "".join(said).strip())


def linked(guide: Guide, markdown: str, language: str) -> str:
    """Markdown of the guide in which each place that it names is a link."""
    said = parts(guide, markdown, language)
    return "".join(part if isinstance(part, str) else _mention(part, language) for part in said).strip()


def _mention(mention: Mention, language: str) -> str:
    address = mention.place.address.replace("(", "%28").replace(")", "%29")
    return f"[{within(with_device(mention, language))}]({address})"


def _no_list(match: re.Match[str]) -> str:
    """What would open a list, a note or a definition at the beginning of a line."""
    return f"{match[1]}&#{ord(match[2])};" if match[1] else f"&#{ord(match[0])};"


@lru_cache(maxsize=1 << 16)
def within(text: str) -> str:
    """Plain text as part of a line of Markdown that shows it unchanged: not at its beginning."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", _SPACES.sub(" ", text))


def page(title: str, description: str, *parts: str, in_search: bool = True, **more: object) -> str:
    """A page with its front matter; `more` are further fields of it, among them `tags`: what people type who look for the page."""
    front = {
        "title": title,
        "description": description,
        **({} if in_search else {"search": {"exclude": True}}),
        "generated": True,
        **more,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "\n\n".join(["\n".join(["---", *lines, "---"]), *(part for part in parts if part)]) + "\n"


def folded(title: str, body: str, id_: str) -> str:
    """What opens at a touch of its title. Not as HTML: there the marks inside, which open too, would end it."""
    return f"/// details | {title}\n    type: hint\n    attrs: {{id: {id_}}}\n\n{body}\n\n///"


def section(title: str, lines: Iterable[str], anchor: str, look: str = "", level: int = 2) -> str:
    """A heading of a level and a list; nothing when the list is empty.

    `look` names what the list is: `link-list` when each line is a link, `filtered` when the page's filter takes lines away.
    """
    marks = "\n".join(f"- {line}" for line in lines)
    body = f'<div class="{look}" markdown>\n\n{marks}\n\n</div>' if look else marks
    return f"{'#' * level} {title} {{#{anchor}}}\n\n{body}" if marks else ""


def jumps(parts: Iterable[tuple[str, str]], language: str) -> str:
    """Links to a page's parts by their ids and titles, for where the table of contents is out of sight: none to a single one, many folded."""
    links = [f'<a href="#{id_}">{within(title)}</a>' for id_, title in parts]
    if len(links) < 2:
        return ""
    if len(links) <= MOST_JUMPS:
        return f'<p class="jumps" data-search-exclude>{"".join(links)}</p>'
    summary = f"<summary>{word('header.contents', language)}</summary>"
    return f'<details class="jumps" data-search-exclude>{summary}<p>{"".join(links)}</p></details>'


def filter_box(language: str, *more: str) -> str:
    """The place of the filter, for a page that stands right under the language's home; `more`: words for what only some have."""
    words = {"filter": "filter", **{key: f"filter_{key}" for key in ("count", "near", "none", "search", *more)}}
    data = " ".join(f'data-{name}="{html.escape(word(key, language))}"' for name, key in words.items())
    box = f'<div class="filter" {data} data-up="../" data-synonyms="../assets/synonyms.json"></div>'
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


def source_of(address: str) -> str:
    """Where the source of the page at an address stands, from that of a page one folder down."""
    return f"../{address.rstrip('/')}.md"


def node_link(guide: Guide, node: str, language: str) -> str:
    """A link to a question's or outcome's page."""
    return link(guide.node_title(node)[language], source_of(node_address(guide, node)))


def way_link(guide: Guide, node: str, language: str) -> str:
    """A link to a question's or outcome's page; with a script it leads into the quiz where a walk to the question is known."""
    walk = guide.walk_to(node) if node in guide.questions else None
    picks = "&".join(f"{question}={option}" for question, option in walk or ())
    return node_link(guide, node, language) + (f'{{: data-walk="../../quiz/#{picks}" }}' if walk is not None else "")


def own_case(guide: Guide, nodes: Iterable[str], language: str) -> str:
    """A button into the quiz, with what every walk to these nodes shares, for whoever was sent the address."""
    picks, question = guide.shared_walk(*nodes)
    address = "&".join(f"{asked}={picked}" for asked, picked in picks)
    return (
        f'<p class="own-case screen-only" data-search-exclude><a class="md-button" href="../../questions/{question}/" '
        f'data-walk="../../quiz/#{html.escape(address)}">{word("own_case", language)}</a></p>'
    )


def entry_links(guide: Guide, entries: Iterable[str], language: str) -> Iterator[str]:
    """A link to each FAQ entry's page."""
    for entry in entries:
        yield link(guide.faq[entry].question[language], f"../faq/{entry}.md")


def reply_box(text: str, language: str) -> str:
    """A reply that can be copied as plain text."""
    return f"## {word('reply', language)} {{#reply}}\n\n{verbatim(text, 'reply')}"


def verbatim(text: str, look: str) -> str:
    """A text to copy, in a fence longer than any of its own."""
    fence = "`" * max(3, 1 + max(map(len, _FENCE.findall(text)), default=0))
    return f"{fence} {{ .text .{look} }}\n{text}\n{fence}"
