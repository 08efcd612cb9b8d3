"""The addresses of a guide's pages, from the language's root."""

import os

from ..files.words import languages
from .guide import Guide

KINDS = ("questions", "outcomes", "faq", "facts", "sources")  # sections of the guide whose members have a page each
LISTS = ("outcomes", "faq", "facts", "products", "claims", "elsewhere", "glossary", "desk", "replies/all", "map")


def address_of(kind: str, id_: str) -> str:
    """A page's address, e.g. `faq/which-bin/`."""
    return f"{kind}/{id_}/"


def node_address(guide: Guide, node: str) -> str:
    """The address of a question's or outcome's page."""
    return address_of(guide.node_kind(node), node)


def home_of(language: str) -> str:
    """The folder of a language: none for the first one."""
    return "" if language == languages()[0] else f"{language}/"


def site_url() -> str:
    """The site's address as SITE_URL gives it, ended by a slash; nothing where it gives none."""
    given = os.environ.get("SITE_URL", "")
    return given and given.rstrip("/") + "/"


def addresses(guide: Guide) -> set[str]:
    """Every address that a generated page answers."""
    members = (address_of(kind, id_) for kind in KINDS for id_ in getattr(guide, kind))
    return {*(f"{name}/" for name in LISTS), *members}
