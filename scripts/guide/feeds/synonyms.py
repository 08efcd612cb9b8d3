"""Words that mean the same, for whatever searches in the browser."""

import json

from ..records.guide import Guide


def synonym_groups(guide: Guide) -> list[list[str]]:
    """The words of each group, of all languages together: people type the one language on the other's pages."""
    return [[word for words in group.values() for word in words] for group in guide.synonyms.values()]


def render_synonyms(guide: Guide) -> str:
    """The groups as JSON."""
    return json.dumps(synonym_groups(guide), ensure_ascii=False, separators=(",", ":"))
