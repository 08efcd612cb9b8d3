"""llms.txt: what the site is and where each answer stands as Markdown, in every language."""

from ..files.words import languages, word, word_group
from ..records.addresses import home_of
from ..records.guide import Guide
from ..records.replies import ready_replies
from .twins import one_line

SHARED = ("replies.json",)  # what all languages share, at the root of the site


def render_llms(guide: Guide, title: str, summary: str, site_url: str) -> str:
    """The whole file. `title` and `summary` are the site's own; addresses are absolute when `site_url` is known."""
    parts = [f"# {title}", f"> {summary}", *(word("llms_intro", language) for language in languages())]
    for language in languages():
        for kind, heading in (("faq", "faq"), ("outcomes", "tree_title")):
            lines = [
                f"- [{_label(each.heading[language])}]({site_url}{each.address(language)}index.md): {one_line(each.text[language])}"
                for each in ready_replies(guide)
                if each.kind == kind
            ]
            parts.append(f"## {word('language', language)}: {word(heading, language)}\n\n" + "\n".join(lines))
    for language in languages():
        files = [
            f"- [{file}]({site_url}{'' if file in SHARED else home_of(language)}{file}): {what}"
            for file, what in word_group("llms_files", language).items()
        ]
        parts.append(f"## {word('language', language)}: {word('llms_data', language)}\n\n" + "\n".join(files))
    return "\n\n".join(parts) + "\n"


def _label(text: str) -> str:
    """A text as the words of a link."""
    return one_line(text).replace("[", "\\[").replace("]", "\\]")
