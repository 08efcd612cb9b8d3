"""The addresses of a guide's generated pages, from the site's root and without a language."""

from .model import Guide

LISTS = ("faq", "facts", "outcomes", "products", "claims", "elsewhere", "glossary", "desk", "map")


def addresses(guide: Guide) -> set[str]:
    """Every address that a generated page answers, e.g. `faq/which-bin/`; retired ids of entries are among them."""
    aliases = (alias for entry in guide.faq.values() for alias in entry.aliases)
    return {
        *(f"{name}/" for name in LISTS),
        *(f"questions/{id_}/" for id_ in guide.questions),
        *(f"outcomes/{id_}/" for id_ in guide.outcomes),
        *(f"faq/{id_}/" for id_ in (*guide.faq, *aliases)),
        *(f"facts/{id_}/" for id_ in guide.facts),
    }
