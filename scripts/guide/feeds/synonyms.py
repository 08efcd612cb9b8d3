"""Words that mean the same, for whatever searches in the browser."""

from ..files.compact import compact_json
from ..records.guide import Guide

NOTHING = "nothing"


def synonym_groups(guide: Guide) -> list[list[str]]:
    """The words of each group, of all languages together: people type the one language on the other's pages.

    Those of the group `nothing` mean the same as the empty word: what the whole guide is about tells nothing.
    """
    return [
        [*([""] if id_ == NOTHING else []), *(word for words in group.values() for word in words)]
        for id_, group in guide.synonyms.items()
    ]


def render_synonyms(guide: Guide) -> str:
    """The groups as JSON."""
    return compact_json(synonym_groups(guide))
