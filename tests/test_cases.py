"""Customers who tell their story are led to the answer that is right for them, and soon."""

import re

import pytest
from conftest import GUIDE
from guide.files.words import choices

HAN = re.compile(r"[\u4e00-\u9fff]")

# Clean cases: nothing special, so few questions.
SIMPLE = ("three-days", "half-year-left", "sas-two-days", "renewed-too-early", "wrong-one-returned", "from-taobao")


def test_there_are_enough_customers() -> None:
    assert len(GUIDE.cases) >= 60


@pytest.mark.parametrize("id_", SIMPLE)
def test_a_clean_case_is_asked_six_questions_at_most(id_: str) -> None:
    assert len(GUIDE.cases[id_].picks) <= 6


def test_every_verdict_has_a_customer() -> None:
    assert {GUIDE.outcomes[case.outcome].verdict for case in GUIDE.cases.values()} == set(choices("verdicts"))


def test_customers_tell_it_in_both_languages_and_from_both_sites() -> None:
    chinese = [case for case in GUIDE.cases.values() if HAN.search(case.customer)]
    assert 0 < len(GUIDE.cases) - len(chinese) < len(chinese)
    assert {list(case.picks)[1] for case in GUIDE.cases.values() if len(case.picks) > 1} >= {"billing", "intl-billing"}
