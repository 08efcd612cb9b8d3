"""The support desk, whose script finds replies and copies them with the keyboard; and every reply on a page that needs none."""

import html
import json

from ..files.words import choices, home_site, languages, word, word_group
from ..records.addresses import home_of
from ..records.guide import Guide
from ..records.replies import ReadyReply, ready_replies
from .markdown import escape, jumps, link, page, section

# Words that the script does not say.
ON_PAGE = ("title", "intro", "customer", "customer_quiz", "without", "all", "all_intro")
SHARED = {"copy": "copy", "done": "copied", "failed": "copy_failed", "colon": "colon"}  # words that every page has


def render_desk(guide: Guide, language: str) -> str:
    """The desk's place. Until its script stands there, and where it cannot, that says where every reply is."""
    title, intro = word("desk.title", language), word("desk.intro", language)
    quiz = link(word("desk.customer_quiz", language), "quiz.md")
    without = word("desk.without", language).replace("{all}", link(word("desk.all", language), "replies/all.md"))
    return page(
        title,
        intro,
        f"# {title}",
        f"{word('desk.customer', language).replace('{quiz}', quiz)}\n{{: .desk-customer }}",
        f"{intro}\n{{: .lead }}",
        f'<div id="desk" markdown {_data(guide, language)}>\n\n{without}\n\n</div>',
        '<script type="module" src="../assets/desk/start.js"></script>',
        in_search=False,
        hide=["toc"],
    )


def render_replies(guide: Guide, language: str) -> str:
    """Every reply, by what it answers."""
    title, intro = word("desk.all", language), word("desk.all_intro", language)
    kinds = {kind: word(f"desk.kind_{kind}", language) for kind in ("faq", "outcomes")}
    replies = ready_replies(guide)
    return page(
        title,
        intro,
        f"# {title}",
        f"{intro}\n{{: .lead }}",
        jumps(kinds.items(), language),
        *(section(name, (_line(each, language) for each in replies if each.kind == kind), kind) for kind, name in kinds.items()),
        in_search=False,
    )  # fmt: skip


def _line(reply: ReadyReply, language: str) -> str:
    heading = link(reply.heading[language], f"../{reply.kind}/{reply.id}.md")
    return f"**{heading}**<br>{escape(reply.text[language])}"


def _data(guide: Guide, language: str) -> str:
    data = {
        "replies": "../assets/replies/",
        "synonyms": "../assets/synonyms.json",
        "up": "../" + "../" * home_of(language).count("/"),
        "quiz": "../quiz/",
        "language": language,
        "home": home_site(language),
        "words": json.dumps(_words(guide, language), ensure_ascii=False),
    }
    return " ".join(f'data-{key}="{html.escape(value)}"' for key, value in data.items())


def _words(guide: Guide, language: str) -> dict[str, str]:
    """The desk's own words, and those of its chips: `site_…` for each site that a reply is about."""
    sites = {site for each in ready_replies(guide) for site in each.sites}
    return {
        **{key: text for key, text in word_group("desk", language).items() if key not in ON_PAGE},
        **{f"site_{site}": word(f"sites.{site}", language) for site in choices("sites") if site in sites},
        **{f"language_{each}": word("language", each) for each in languages()},
        **{said: word(key, language) for said, key in SHARED.items()},
    }
