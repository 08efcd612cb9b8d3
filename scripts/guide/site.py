"""The one list of what a site consists of: every file by its address under a language's root."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from .feeds.bundle import bundle
from .feeds.cards import render_card
from .feeds.changes import ATOM, JSON_FEED, render_atom, render_json_feed
from .feeds.data import render_data
from .feeds.data_records import FILES
from .feeds.help_desks import (
    BODIES,
    IMPORTER,
    render_dynamic_content,
    render_groups,
    render_json,
    render_qianniu,
    render_zammad,
)
from .feeds.llms import render_full, render_llms
from .feeds.names import Bundle, bundle_data
from .feeds.oembed import render_oembed
from .feeds.quiz import render_quiz_parts
from .feeds.quiz_tree import QuizTree
from .feeds.replies import render_desk_replies, render_replies_csv, render_replies_json
from .feeds.sitemap import render_sitemap
from .feeds.synonyms import render_synonyms
from .feeds.twins import render_twins
from .files.compact import compact_json
from .files.words import choices, languages
from .hand.macros import rendered
from .hand.parts import with_parts
from .pages.desk import render_desk, render_replies
from .pages.facts import render_fact, render_facts
from .pages.faq import render_entry, render_faq
from .pages.map import render_map
from .pages.outcomes import render_outcome, render_outcomes
from .pages.questions import render_question
from .pages.redirect import render_redirect
from .pages.sources import render_source
from .pages.tables import PAGES, render_claims, render_glossary, render_peers, render_products
from .reading.handwritten import address_of_page, read_pages, written_by_hand
from .reading.shape import NAME, schema
from .records.addresses import addresses, home_of
from .records.guide import Guide
from .records.schema import schema_of

# The schema of all files stands also where the schemas of single files once were.
SCHEMAS = (NAME, "decision_tree", "faq", "facts", "reference")

MEMBERS: Mapping[str, Callable[[Guide, Any, str], str]] = {  # what has a page for each of its members
    "questions": render_question,
    "outcomes": render_outcome,
    "faq": render_entry,
    "facts": render_fact,
    "sources": render_source,
}
LISTS: Mapping[str, Callable[[Guide, str], str]] = {
    "outcomes/index.md": render_outcomes,
    "faq/index.md": render_faq,
    "facts/index.md": render_facts,
    "desk.md": render_desk,
    "replies/all.md": render_replies,
    "map.md": render_map,
    PAGES["products"]: render_products,
    PAGES["claims"]: render_claims,
    PAGES["peers"]: render_peers,
    PAGES["glossary"]: render_glossary,
}


@dataclass(frozen=True)
class Home:
    """The folder of the guide's files, and what its site is called, in one language.

    `root` is the address of the whole site; it may be empty, or ends in `/`. `styles` are those of the site generator, which come
    before the guide's.
    """

    folder: Path
    root: str
    name: str
    description: str
    styles: str = ""

    def address(self, language: str) -> str:
        """The address of a language's root; empty where that of the site is not known."""
        return self.root and self.root + home_of(language)


def pages(guide: Guide, language: str) -> Iterator[tuple[str, str]]:
    """Every generated page as Markdown, e.g. `outcomes/partial.md`."""
    for address, make in page_makers(guide, language).items():
        yield address, make()


def page_makers(guide: Guide, language: str) -> dict[str, Callable[[], str]]:
    """What makes each of them, for whoever wants to see some and no other."""
    members: Iterator[tuple[str, Callable[[], str]]] = (
        (f"{section}/{member.id}.md", partial(render, guide, member, language))
        for section, render in MEMBERS.items()
        for member in getattr(guide, section).values()
    )
    return {
        **dict(members),
        **{address: partial(render, guide, language) for address, render in LISTS.items()},
        **{
            f"{old.rstrip('/')}.md": partial(render_redirect, old, new, language)
            for old, new in guide.redirects.items()
        },
    }


def hand_pages(guide: Guide, language: str, home: Home, report_url: str) -> Iterator[tuple[str, str]]:
    """Every page written by hand as Markdown, with what its macros quote and the parts that they ask for.

    Raises InvalidPage where a page asks its template for what it may not.
    """
    for page in read_pages(home.folder)[0]:
        if page.language == language:
            text, place = page.text, page.place
            if page.is_template:
                text = rendered(text, guide, language, place, root=home.root, report_url=report_url)
            yield place, with_parts(text, address_of_page(place), guide, language, is_framed=page.is_framed)


def files(guide: Guide, language: str, home: Home) -> Iterator[tuple[str, str | bytes]]:
    """Everything else whose address holds for ever, as it is served."""
    yield from render_data(guide, language, home.address(language)).items()
    yield from schemas()
    yield "llms.txt", render_llms(guide, language, home.name, home.description, home.root)
    yield from _for_desks(guide, language, home)
    if home.root:
        yield from render_oembed(guide, language, home.name, home.address(language))
    for verdict in ("", *choices("verdicts")):
        yield f"cards/{verdict or 'guide'}.png", render_card(verdict, home.name, language)
    if language == languages()[0]:
        yield from _shared(guide, home)


def twins(guide: Guide, language: str, home: Home, made: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every page as plain Markdown, each beside its HTML, and all of them as one file. `made` are the sources of the pages, those
    written by hand among them, by their place.
    """
    root = home.address(language)
    yield from render_twins(guide, language, root, made)
    yield "llms-full.txt", render_full(guide, language, home.name, home.description, root, made)


def assets(guide: Guide, language: str, home: Home) -> Bundle:
    """Scripts, styles and their data, named by their content. What all languages share stands under the first one's root.

    Raises InvalidAssets when the scripts and styles cannot be bundled.
    """
    code, shared = bundle(home.folder / "docs", home.styles), bundle_data(shared_data(guide, home.root))
    own = bundle_data(render_quiz_parts(guide, language))
    names = {**code.names, **shared.names}
    if language == languages()[0]:
        return Bundle({**code.files, **shared.files, **own.files}, {**names, **own.names})
    up = "../" * home_of(language).count("/")
    return Bundle(own.files, {**{name: up + address for name, address in names.items()}, **own.names})


def shared_data(guide: Guide, root: str) -> Iterator[tuple[str, str]]:
    """What scripts need in any language, by the name under which pages know it below `assets/`; `root` is the site's address."""
    yield "synonyms.json", render_synonyms(guide)
    yield from render_desk_replies(guide, root)


def _for_desks(guide: Guide, language: str, home: Home) -> Iterator[tuple[str, str]]:
    """The replies as each help desk takes them in, and the feeds of their changes, which need the site's address."""
    root = home.root
    yield "replies/zammad.csv", render_zammad(guide, language, root)
    yield "replies/qianniu.csv", render_qianniu(guide, language, root)
    yield "replies/groups.txt", render_groups(guide, language, root)
    for system in BODIES:
        yield f"replies/{system}.json", render_json(system, guide, language, home.name, root)
    yield "replies/zendesk-dynamic-content.json", render_dynamic_content(guide, language, home.name, root)
    yield "replies/import.py", IMPORTER.read_text(encoding="utf-8")
    if root and guide.changes:
        yield ATOM, render_atom(guide, language, home.name, root)
        yield JSON_FEED, render_json_feed(guide, language, home.name, root)


@lru_cache
def schemas() -> tuple[tuple[str, str], ...]:
    """The schema of the guide's files, and those of the files for programs and of what the quiz loads."""
    data = {name: schema_of(kind, name, whole=True) for kind, name in (*FILES.values(), (QuizTree, "quiz"))}
    made = {**dict.fromkeys(SCHEMAS, schema()), **data}
    return tuple((f"schema/{name}.schema.json", compact_json(each)) for name, each in made.items())


def _shared(guide: Guide, home: Home) -> Iterator[tuple[str, str]]:
    """What all languages share, at the site's root."""
    yield "replies.json", render_replies_json(guide, home.root)
    yield "replies.csv", render_replies_csv(guide, home.root)
    if home.root:
        listed = sorted({"", *addresses(guide), *written_by_hand(home.folder)} - {"embed/"})
        yield "sitemap.xml", render_sitemap(listed, home.root)
        yield "robots.txt", f"User-agent: *\nSitemap: {home.root}sitemap.xml\n"
