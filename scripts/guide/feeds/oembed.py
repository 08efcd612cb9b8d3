"""What blogs ask when one of our addresses is pasted: oEmbed 1.0 (oembed.com), a file beside each page that they may show."""

from collections.abc import Iterator
from html import escape

from ..files.compact import compact_json
from ..files.words import word
from ..records.addresses import address_of
from ..records.guide import Guide

FILE = "oembed.json"
TYPE = "application/json+oembed"
QUIZ = "quiz/"
SIZE = (600, 600)  # the height is the frame's until it says its own; in width it takes what there is


def has_card(guide: Guide, address: str) -> bool:
    """Whether a page, by its address below the language's root, has such a file: the quiz and every outcome."""
    kind, _, id_ = address.rstrip("/").partition("/")
    return address == QUIZ or (kind == "outcomes" and id_ in guide.outcomes)


def render_oembed(guide: Guide, language: str, name: str, home: str) -> Iterator[tuple[str, str]]:
    """Every such file by its address below `home`, the full address of the language's root; `name` is the site's."""
    yield QUIZ + FILE, _card(word("embed_title", language), home + QUIZ, f"{home}embed/", name, home)
    for outcome in guide.outcomes.values():
        page = address_of("outcomes", outcome.id)
        frame = f"{home}embed/?compact&from={outcome.id}"
        yield page + FILE, _card(outcome.title[language], home + page, frame, name, home)


def _card(title: str, page: str, frame: str, name: str, home: str) -> str:
    """The link in the quotation is what a reader sees where the frame cannot be shown."""
    width, height = SIZE
    link = f'<blockquote><a href="{escape(page)}">{escape(title)}</a></blockquote>'
    html = (
        f'{link}<iframe src="{escape(frame)}" title="{escape(title)}" width="100%" height="{height}" '
        'frameborder="0"></iframe>'
    )
    told = {"version": "1.0", "type": "rich", "title": title, "provider_name": name, "provider_url": home,
            "width": width, "height": height, "html": html}  # fmt: skip
    return compact_json(told)
