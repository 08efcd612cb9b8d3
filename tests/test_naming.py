"""A text names a place or quotes a statement in brackets; each way of showing it says the same."""

from dataclasses import replace

import pytest
from guide.pages.markdown import linked, prose
from guide.records.naming import plain_text, quoted, words_of
from test_golden import SMALL

BANK = SMALL.places["bottle-bank"]
NAME, ADDRESS = BANK.name["en"], BANK.address


@pytest.mark.parametrize("after", ["", " x", "\nx", ".", ",", ";", ":"])
def test_an_address_ends_where_what_follows_cannot_be_a_part_of_it(after: str) -> None:
    assert plain_text(SMALL, f"[bottle-bank]{after}", "en") == f"{NAME} {ADDRESS}{after}"


@pytest.mark.parametrize("after", ["x", "。", "）", "!", "/"])
def test_an_address_stands_apart_from_whatever_else_follows(after: str) -> None:
    assert plain_text(SMALL, f"[bottle-bank]{after}", "en") == f"{NAME} {ADDRESS} {after}"
    assert plain_text(SMALL, f"[bottle-bank] and [bottle-bank]{after}", "en").count(f"{ADDRESS} ") == 2


def test_a_place_may_be_named_in_other_words() -> None:
    text = "Go [over there][bottle-bank] now"
    assert plain_text(SMALL, text, "en") == f"Go over there {ADDRESS} now"
    assert words_of(SMALL, text, "en") == "Go over there now"
    assert linked(SMALL, text, "en") == prose(SMALL, text, "en") == f"Go [over there]({ADDRESS}) now"


def test_brackets_that_name_nothing_stay_and_a_link_is_no_name() -> None:
    for text in ("[nothing] here", "[bottle-bank](x.md)", "[a b]", "[x][nothing]", "[bottle-bank][0]"):
        assert plain_text(SMALL, text, "en") == words_of(SMALL, text, "en") == linked(SMALL, text, "en") == text


def test_a_statement_is_written_out_in_the_text_s_language() -> None:
    for language in ("zh", "en"):
        said = SMALL.statements["free"].text[language]
        assert quoted(SMALL, "1 [free] 2", language) == f"1 {said} 2"
        assert words_of(SMALL, "1 [free] 2", language) == f"1 {said} 2"


def test_what_a_reader_needs_at_a_place_stands_in_its_link_in_one_pair_of_brackets() -> None:
    bank = replace(BANK, device={"zh": "电脑", "en": "a computer"}, address="https://example.org/a(b)")
    guide = replace(SMALL, places={"bottle-bank": bank})
    assert linked(guide, "[bottle-bank]", "zh") == f"[{BANK.name['zh']}（电脑）](https://example.org/a%28b%29)"
    assert linked(guide, "[bottle-bank].", "en") == f"[{NAME} (a computer)](https://example.org/a%28b%29)."
    said = linked(guide, "[the bank (glass)][bottle-bank]", "en")
    assert said == "[the bank (glass; a computer)](https://example.org/a%28b%29)"
    assert words_of(guide, "[bottle-bank]", "zh") == BANK.name["zh"]
