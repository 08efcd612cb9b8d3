"""The support desk: every reply on one page; a script filters them and copies with the keyboard."""

import html
import json

from ..files.words import choices, home_site, languages, word, word_group
from ..records.addresses import home_of
from ..records.guide import Guide
from ..records.replies import ready_replies
from .markdown import escape, link, page

ON_PAGE = ("title", "intro", "customer", "customer_quiz")  # words that the script does not say
COPYING = {"copy": "copy", "done": "copied", "failed": "copy_failed"}  # words that the desk shares with every page


def render_desk(guide: Guide, language: str) -> str:
    """The desk's place, and every reply for readers without JavaScript."""
    lines = [
        f"- **{link(each.heading[language], f'{each.kind}/{each.id}.md')}**<br>{escape(each.text[language])}"
        for each in ready_replies(guide)
    ]
    title, intro = word("desk.title", language), word("desk.intro", language)
    quiz = link(word("desk.customer_quiz", language), "quiz.md")
    return page(
        title,
        intro,
        f"# {title}",
        f"{word('desk.customer', language).replace('{quiz}', quiz)}\n{{: .desk-customer }}",
        f"{intro}\n{{: .lead }}",
        f"<noscript><p>{word('desk_no_script', language)}</p></noscript>",
        f'<div id="desk" {_data(guide, language)}></div>',
        '<div class="desk-list" markdown>\n\n' + "\n".join(lines) + "\n\n</div>",
        '<script type="module" src="../assets/desk/start.js"></script>',
        in_search=False,
        hide=["toc"],
    )


def _data(guide: Guide, language: str) -> str:
    data = {
        "replies": "../assets/replies.json",
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
        **{said: word(key, language) for said, key in COPYING.items()},
    }
