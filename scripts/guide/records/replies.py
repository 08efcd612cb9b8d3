"""Every reply that a support agent can paste, of FAQ entries and of outcomes alike."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..files.digest import short_digest
from ..files.words import brings_money, choices, home_site, languages, word
from .addresses import address_of, home_of
from .changed import Change
from .guide import Guide
from .kinds import Name
from .naming import Mention, device_note, parts, written_out
from .once import once
from .statements import Place
from .tree import Outcome


@dataclass(frozen=True)
class ReadyReply:
    """A reply that is sent as it stands. `kind` is `faq` or `outcomes`; texts are by language.

    `topic` is that of the entry, or of the outcome's best entry; `verdicts` are those of the outcomes that it belongs to; `places`
    are the pages that the text names, as pairs of words and address, in order; `sites` are those that it holds on;
    of `tags` the first of an outcome is its verdict.
    """

    kind: str
    id: str
    heading: Name
    text: Mapping[str, str]
    places: Mapping[str, list[tuple[str, str]]]
    tags: Mapping[str, list[str]]
    sites: list[str]
    topic: str
    verdicts: list[str]

    @property
    def refunds(self) -> list[str]:
        """Which of `yes` and `no` hold for whoever gets it."""
        return sorted({"yes" if brings_money(each) else "no" for each in self.verdicts}, reverse=True)

    def key(self, language: str) -> str:
        """What names the reply in one language for ever, e.g. `faq/which-bin/en`."""
        return f"{self.kind}/{self.id}/{language}"

    def digest(self, language: str) -> str:
        """What changes when its heading, its verdicts or its text does; the page on exports says how to work it out."""
        said = "\n".join((self.heading[language], " ".join(self.verdicts), self.text[language]))
        return short_digest(said)

    def address(self, language: str) -> str:
        """The address of the answer's page, from the site's root."""
        return home_of(language) + address_of(self.kind, self.id)

    def site(self, language: str) -> str:
        """The name of the one site that it is about; nothing where it is about several."""
        return word(f"sites.{self.sites[0]}", language) if len(self.sites) == 1 else ""


@once
def ready_replies(guide: Guide) -> tuple[ReadyReply, ...]:
    """The replies of every entry and of every outcome, with the words that people search it by."""
    return tuple(_ready_replies(guide))


def _ready_replies(guide: Guide) -> Iterator[ReadyReply]:
    for entry in guide.faq.values():
        tags = {language: list(words) for language, words in entry.tags.items()}
        verdicts = {guide.outcomes[outcome].verdict for outcome in guide.outcomes_of[entry.id]}
        about = (entry.topic, verdicts)
        yield _ready(guide, "faq", entry.id, entry.question, entry.reply, tags, entry.facts, about)
    for outcome in guide.outcomes.values():
        tags = {
            language: [word(f"verdicts.{outcome.verdict}", language), *outcome.tags.get(language, ())]
            for language in languages()
        }
        reply = _whole_reply(guide, outcome)
        about = (next((guide.faq[entry].topic for entry in outcome.faq), ""), {outcome.verdict})
        yield _ready(guide, "outcomes", outcome.id, outcome.title, reply, tags, outcome.facts, about)


def last_changes(guide: Guide, language: str) -> list[tuple[str, Change, ReadyReply | None]]:
    """The key of every reply that there is or was in a language, since when it is so, and the reply; the latest first."""
    replies = {each.key(language): each for each in ready_replies(guide)}
    found = [(key, change, replies.get(key)) for key, change in guide.changes.items() if key.endswith(f"/{language}")]
    known = [(key, change, reply) for key, change, reply in found if reply or change.is_gone]
    return sorted(sorted(known, key=lambda each: each[0]), key=lambda each: each[1].day, reverse=True)


@once
def _sent(guide: Guide) -> dict[tuple[str, str], Mapping[str, str]]:
    return {(each.kind, each.id): each.text for each in ready_replies(guide)}


def sent(guide: Guide, kind: str, id_: str, language: str) -> str:
    """A reply as it is sent in a language."""
    return _sent(guide)[kind, id_][language]


def _whole_reply(guide: Guide, outcome: Outcome) -> dict[str, str]:
    """An outcome's reply, whose last line is where it is done, unless the reply names that place itself."""
    place = guide.places.get(outcome.action.place or "") if outcome.action else None
    return {language: text + _where(place, text, language) for language, text in outcome.reply.items()}


def _where(place: Place | None, text: str, language: str) -> str:
    if not place or f"[{place.id}]" in text:
        return ""
    return "\n" + word("reply_place", language).replace("{device}", device_note(place, language)) + f"[{place.id}]"


def _ready(
    guide: Guide,
    kind: str,
    id_: str,
    heading: Name,
    reply: Name,
    tags: Mapping[str, list[str]],
    facts: tuple[str, ...],
    about: tuple[str, Iterable[str]],
) -> ReadyReply:
    topic, verdicts = about
    told = {language: [*parts(guide, said, language)] for language, said in reply.items()}
    text = {language: written_out(each) for language, each in told.items()}
    sites = _sites(guide, heading, text, told, facts)
    return ReadyReply(
        kind=kind,
        id=id_,
        heading=heading,
        text={language: _of_site(guide, sites, said, language) for language, said in text.items()},
        places={language: _places(each) for language, each in told.items()},
        tags=tags,
        sites=sites,
        topic=topic,
        verdicts=sorted(verdicts, key=choices("verdicts").index),
    )


def _of_site(guide: Guide, sites: list[str], text: str, language: str) -> str:
    """The text, after the one site that it is about where it does not say so and readers of the language may mean another."""
    if len(sites) != 1 or sites[0] == home_site(language) or not _knows_several(guide):
        return text
    name = word(f"sites.{sites[0]}", language)
    is_said = name.lower() in text.lower().replace("-", " ")
    return text if is_said else word("reply_site", language).replace("{site}", name) + text


@once
def _knows_several(guide: Guide) -> bool:
    """Whether the guide knows of more than one site."""
    return len({fact.site for fact in guide.facts.values()}) > 1


def _places(told: Iterable[str | Mention]) -> list[tuple[str, str]]:
    return [(each.words, each.place.address) for each in told if isinstance(each, Mention)]


def _sites(
    guide: Guide, heading: Name, text: Name, told: Mapping[str, list[str | Mention]], facts: Iterable[str]
) -> list[str]:
    """The sites that its heading names; else those that its text names or sends to a place of; else those of its facts.

    The facts alone would say too much: they are those of the whole answer, of which the text is a part. Where it says that
    something is so on both sites, they are meant.
    """
    sent = {each.place.site for said in told.values() for each in said if isinstance(each, Mention)}
    rested_on = {guide.facts[fact].site for fact in facts}
    on_both = rested_on if _says("both_sites", text) else set()
    found = _named(heading) or _named(text) | sent | on_both or rested_on
    return [site for site in choices("sites") if site in found]


def _named(text: Name) -> set[str]:
    """The sites whose names stand in a text, in any language."""
    return {site for site in choices("sites") if _says(f"sites.{site}", text)}


def _says(key: str, text: Name) -> bool:
    """Whether a word stands in a text, in any language."""
    return any(word(key, language).lower() in said.lower() for language, said in text.items())
