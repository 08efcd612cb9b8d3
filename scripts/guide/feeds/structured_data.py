"""What search engines read of an answer: schema.org data."""

import re
from typing import Any

from ..records.faq import Entry
from ..records.guide import Guide
from ..records.naming import plain_text
from ..records.tree import Outcome

Json = dict[str, Any]

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_MARKS = re.compile(r"\*\*|`|^ *> ?", re.MULTILINE)  # of emphasis, code and quotes


def structured_data(guide: Guide, kind: str, id_: str, language: str) -> Json | None:
    """The data of an entry (FAQPage) or an outcome (HowTo); None for other pages."""
    if kind == "faq" and id_ in guide.faq:
        found, facts = _entry(guide, guide.faq[id_], language), set(guide.faq[id_].facts)
    elif kind == "outcomes" and id_ in guide.outcomes:
        found, facts = _outcome(guide, guide.outcomes[id_], language), set(guide.outcomes[id_].all_facts)
    else:
        return None
    read = max(guide.facts[fact].checked for fact in facts)
    return {"@context": "https://schema.org", "inLanguage": language, "dateModified": read, **found}


def _entry(guide: Guide, entry: Entry, language: str) -> Json:
    text = plain_text(guide, entry.answer[language], language)
    answer = {"@type": "Answer", "text": _MARKS.sub("", _LINK.sub(r"\1", text)).strip()}
    question = {"@type": "Question", "name": entry.question[language], "acceptedAnswer": answer}
    return {"@type": "FAQPage", "mainEntity": [question]}


def _outcome(guide: Guide, outcome: Outcome, language: str) -> Json:
    steps = [
        {"@type": "HowToStep", "position": number, "text": plain_text(guide, statement.text[language], language)}
        for number, statement in enumerate((*outcome.before, *outcome.steps), 1)
    ]
    summary = plain_text(guide, outcome.summary[language], language)
    return {"@type": "HowTo", "name": outcome.title[language], "description": summary, "step": steps}
