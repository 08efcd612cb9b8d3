"""A reply is shown for the sites that it holds on and for no other, and every export says the same of it."""

import csv
import json
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from desk_finds import HOMES, Asked, desk_finds
from guide.feeds.reply_rows import rows
from guide.files.words import choices, home_site, word
from guide.reading.phrases import FILE, asked_on, read_phrases
from guide.records.replies import ReadyReply, ready_replies

REPLIES = {f"{each.kind}/{each.id}": each for each in ready_replies(GUIDE)}
PHRASES = [(asked_on(each[0])[0], each[1]) for _, each in read_phrases((ROOT / FILE).read_text(encoding="utf-8"))]
SITES = [site for site in choices("sites") if any(site in each.sites for each in REPLIES.values())]
SITE_OF = {place.address: place.site for place in GUIDE.places.values()}
ASKED = {
    "zh": ["能退多少", "退款多久到账", "ecs 退款", "五天", "轻量", "资源包", "节省计划", "退订入口", "注销账号"],
    "en": ["how much", "how long until refund arrives", "ecs refund", "5 days", "resource plan", "voucher"],
}  # what is asked of either site
PAIRS = [(language, phrase) for language, phrases in ASKED.items() for phrase in phrases]


def named(reply: ReadyReply) -> set[str]:
    """The sites that a reply's text names, or sends to a place of."""
    sent = {SITE_OF[address] for places in reply.places.values() for _, address in places}
    said = {
        site
        for site in choices("sites")
        for language, text in reply.text.items()
        if word(f"sites.{site}", language).lower() in text.lower()
    }
    return sent | said


def rested_on(reply: ReadyReply) -> set[str]:
    facts = (GUIDE.faq if reply.kind == "faq" else GUIDE.outcomes)[reply.id].facts
    return {GUIDE.facts[fact].site for fact in facts}


def says_both(reply: ReadyReply) -> bool:
    return any(word("both_sites", language) in text for language, text in reply.text.items())


def in_heading(reply: ReadyReply) -> set[str]:
    return {
        site
        for site in SITES
        for language, said in reply.heading.items()
        if word(f"sites.{site}", language).lower() in said.lower()
    }


@pytest.fixture(scope="module")
def finds(site: Path) -> dict[Asked, list[str]]:
    """What the desk finds for every phrase that people type: with no site's chip pressed, and with each."""
    asked = [Asked(*phrase, pressed) for phrase in [*PHRASES, *PAIRS] for pressed in ("", *SITES)]
    naming = [
        Asked(language, f"{word(f'sites.{pressed}', language)} {phrase}")
        for language, phrase in PAIRS
        for pressed in SITES
    ]
    return desk_finds(site, dict.fromkeys([*asked, *naming]))


def test_a_reply_holds_on_the_sites_that_its_heading_names_or_else_that_its_text_names_or_sends_to() -> None:
    for key, reply in REPLIES.items():
        if said := in_heading(reply) or (set() if says_both(reply) else named(reply)):
            assert set(reply.sites) == said, key


def test_a_reply_that_names_no_site_holds_on_those_of_its_facts() -> None:
    silent = [each for each in REPLIES.values() if not in_heading(each) and not named(each)]
    assert silent
    for reply in silent:
        assert set(reply.sites) == rested_on(reply), reply.id


def test_a_reply_that_says_both_sites_holds_on_all_that_its_facts_are_of() -> None:
    both = [each for each in REPLIES.values() if says_both(each) and not in_heading(each)]
    assert both
    for reply in both:
        assert rested_on(reply) <= set(reply.sites), reply.id


def test_a_reply_about_one_site_says_which_unless_readers_of_its_language_mean_that_one() -> None:
    named_first = 0
    for reply in REPLIES.values():
        for language in HOMES:
            name = word(f"sites.{reply.sites[0]}", language).lower()
            text = reply.text[language].lower().replace("-", " ")
            if len(reply.sites) == 1 and reply.sites[0] != home_site(language):
                assert name in text, reply.key(language)
            named_first += text.startswith(f"{name}: ")
    assert named_first > 50


def test_every_export_says_the_same_sites(site: Path) -> None:
    told = {row["key"]: row["sites"] for row in json.loads((site / "replies.json").read_text(encoding="utf-8"))}
    assert told == {key: reply.sites for key, reply in REPLIES.items()}
    with (site / "replies.csv").open(encoding="utf-8-sig", newline="") as file:
        listed = {line["key"]: line["site"] for line in csv.DictReader(file)}
    for language in HOMES:
        for row in rows(GUIDE, language, ""):
            sites = REPLIES[row.key.rpartition("/")[0]].sites
            assert row.site == listed[row.key] == " / ".join(word(f"sites.{each}", language) for each in sites)


def test_under_a_site_s_chip_every_reply_holds_on_it(finds: dict[Asked, list[str]]) -> None:
    for asked, keys in finds.items():
        assert not asked.site or all(asked.site in REPLIES[key].sites for key in keys), asked


def test_under_the_international_site_s_chip_a_reply_about_it_alone_comes_first(finds: dict[Asked, list[str]]) -> None:
    for language, phrase in PAIRS:
        asked = Asked(language, phrase, "international")
        assert REPLIES[finds[asked][0]].sites == ["international"], asked


def test_a_query_that_names_a_site_finds_a_reply_about_it_first(finds: dict[Asked, list[str]]) -> None:
    for language, phrase in PAIRS:
        for pressed in SITES:
            asked = Asked(language, f"{word(f'sites.{pressed}', language)} {phrase}")
            assert pressed in REPLIES[finds[asked][0]].sites, asked


def test_a_chip_hides_nothing_that_holds_on_its_site(finds: dict[Asked, list[str]]) -> None:
    for asked, keys in finds.items():
        for pressed in () if asked.site else SITES:
            shown = finds.get(asked._replace(site=pressed))
            assert shown is None or {key for key in keys if pressed in REPLIES[key].sites} <= set(shown), (
                asked,
                pressed,
            )
