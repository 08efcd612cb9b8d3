"""A page's Markdown as any program reads it: without HTML and without what one site generator alone understands."""

import html
import re
from collections.abc import Callable
from functools import lru_cache
from itertools import takewhile
from posixpath import dirname, join, normpath

from ..files.words import word
from ..reading.handwritten import address_of_page

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CODE = re.compile(r"^( *)(`{3,})[^\n]*\n.*?^\1\2$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`)", re.DOTALL | re.MULTILINE)
_LOOK = re.compile(r"^( *`{3,}) \{[^\n]*\}$", re.MULTILINE)
_KEPT = re.compile("\0(\\d+)\0")

_UNSEEN = re.compile(
    r'<details class="(?:evidence|jumps)".*?</details>|<p class="jumps".*?</p>|<(script|noscript|svg|template|summary)\b.*?</\1>',
    re.DOTALL,
)
_FOLDED = re.compile(r"^/// details \| (.+)\n((?:    .*\n)*)", re.MULTILINE)
_FOLD_ENDS = re.compile(r"^///$", re.MULTILINE)
_NOTE = re.compile(r'^!!! \w+ "(.*)"\n\n((?:    .*\n?|\n(?=    ))+)', re.MULTILINE)
_MEANING = re.compile(r"^(\S.*)\n:   ", re.MULTILINE)
_ANCHOR = re.compile(r'<a\s[^<>]*?\bhref="([^"]*)"[^<>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>")
_ATTRIBUTES = re.compile(r"[ \n]?\{:?\s?[.#][^{}\n]*\}|\{: [^{}\n]*\}")
_TARGET = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^()\s#]*)(#[^()\s]*)?(?=\))")
_ENTITY = re.compile(r"&(?:#x?[0-9a-f]+|[a-z]+);")
_BLANK = re.compile(r"[ \t]+$", re.MULTILINE)
_GAP = re.compile(r"\n{3,}")
_NAME = re.compile(r"(?:#|&#35;)\w|\w+;")  # what makes an entity of `&`
_MARKS = frozenset("\\`*_[]|.)-")  # what Markdown could take for its own wherever it was escaped
_OPENING = " -0123456789.*|\\>#+=~"  # what may stand on a line before what opens something


@lru_cache(maxsize=1 << 13)
def plain_page(markdown: str, place: str, language: str) -> str:
    """The text of the page whose source stands at `place` below the language's root, such as `faq/which-bin.md`.

    Its links lead to the twins of other pages, seen from its own.
    """
    text = _FRONT.sub("", markdown)
    text = outside_code(text, lambda prose: _plain(prose, place, language))
    return _GAP.sub("\n\n", _BLANK.sub("", _LOOK.sub(r"\1", text))).strip()


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """A text with all of it changed but the code."""
    if "`" not in text:
        return change(text)
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\0{len(kept) - 1}\0"

    return _KEPT.sub(lambda match: kept[int(match[1])], change(_CODE.sub(keep, text)))


def twin_of(address: str) -> str:
    """Where the Markdown of the page at an address stands."""
    page, mark, part = address.partition("#")
    return f"{page}index.md{mark}{part}"


def _plain(text: str, place: str, language: str) -> str:
    text = _FOLD_ENDS.sub("", _FOLDED.sub(_unfolded, _UNSEEN.sub("", text)))
    text = _NOTE.sub(lambda match: f"**{match[1]}** {match[2].replace('    ', '')}".replace("**** ", ""), text)
    text = _MEANING.sub(rf"- \1{word('colon', language)}", text)
    text = _TARGET.sub(lambda match: _link(match[1], match[2] or "", place), text)
    text = _ANCHOR.sub(lambda match: f"[{match[2]}]({_from_page(match[1])})", text)
    text = text.replace("<br>", " ").replace("<li>", "\n- ")
    return _ENTITY.sub(_letter, _ATTRIBUTES.sub("", _TAG.sub("", text)))


@lru_cache(maxsize=1 << 13)
def _link(link: str, anchor: str, place: str) -> str:
    """A link of Markdown, which is seen from the folder of the page's source."""
    target, page = normpath(join(dirname(place), link)), address_of_page(place)
    return _way(page, twin_of(address_of_page(target))) if target.endswith(".md") else _way(page, target) + anchor


def _unfolded(fold: re.Match[str]) -> str:
    """A heading: of a part of the page, which has an id, or of what stands in one."""
    return f"{'##' if 'id:' in fold[2] else '###'} {fold[1]}\n\n"


def _way(page: str, target: str) -> str:
    """How a place below the language's root is reached from a page's address; `relpath` asks for the working folder each time."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = len([*takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False))])
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def _from_page(address: str) -> str:
    """A link of HTML, which is seen from the page itself."""
    return twin_of(address) if address.endswith("/") else address


def _letter(match: re.Match[str]) -> str:
    """What an escaped letter is; with a stroke, or as an entity, where Markdown would take it for more."""
    letter, text, start = html.unescape(match[0]), match.string, match.start()
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[match.end() : match.end() + 1]
    opens = not before.strip(_OPENING)
    if letter == "<" or (letter == "&" and _NAME.match(text, match.end())):
        return html.escape(letter)
    if letter in "=~":  # no stroke helps these
        return match[0] if opens else letter
    inside = letter == "_" and before[-1:].isalnum() and after.isalnum()
    is_mark = opens if letter in ">#+" else letter in _MARKS and not inside
    return f"\\{letter}" if is_mark else letter
