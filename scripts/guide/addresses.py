"""The addresses of a guide's generated pages, from the site's root and without a language."""

from collections.abc import Iterable

from .model import Guide

LISTS = ("faq", "facts", "outcomes", "products", "claims", "elsewhere", "glossary", "desk", "map")


def addresses(guide: Guide) -> set[str]:
    """Every address that a generated page answers, e.g. `faq/which-bin/`; retired ids of entries are among them."""
    aliases = (alias for entry in guide.faq.values() for alias in entry.aliases)
    return addresses_of(guide.questions, guide.outcomes, (*guide.faq, *aliases), guide.facts)


def addresses_of(
    questions: Iterable[str], outcomes: Iterable[str], entries: Iterable[str], facts: Iterable[str]
) -> set[str]:
    """The addresses of pages with these ids, and of the lists."""
    return {
        *(f"{name}/" for name in LISTS),
        *(f"questions/{id_}/" for id_ in questions),
        *(f"outcomes/{id_}/" for id_ in outcomes),
        *(f"faq/{id_}/" for id_ in entries),
        *(f"facts/{id_}/" for id_ in facts),
    }
