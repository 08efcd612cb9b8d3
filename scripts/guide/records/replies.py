"""Every reply that a support agent can paste, of FAQ entries and of outcomes alike."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..files.words import languages, word
from .addresses import address_of, home_of
from .guide import Guide
from .kinds import Name
from .naming import plain_text


@dataclass(frozen=True)
class ReadyReply:
    """A reply that is sent as it stands. `kind` is `faq` or `outcomes`; everything else is by language."""

    kind: str
    id: str
    heading: Name
    text: Mapping[str, str]
    tags: Mapping[str, list[str]]

    def address(self, language: str) -> str:
        """The address of the answer's page, from the site's root."""
        return home_of(language) + address_of(self.kind, self.id)


def ready_replies(guide: Guide) -> Iterator[ReadyReply]:
    """The replies of every entry, with the words that people search it by, and of every outcome, with its verdict."""
    for entry in guide.faq.values():
        tags = {language: list(words) for language, words in entry.tags.items()}
        yield ReadyReply("faq", entry.id, entry.question, _texts(guide, entry.reply), tags)
    for outcome in guide.outcomes.values():
        verdict = {language: [word(f"verdicts.{outcome.verdict}", language)] for language in languages()}
        yield ReadyReply("outcomes", outcome.id, outcome.title, _texts(guide, outcome.reply), verdict)


def _texts(guide: Guide, reply: Mapping[str, str]) -> dict[str, str]:
    return {language: plain_text(guide, text, language) for language, text in reply.items()}
