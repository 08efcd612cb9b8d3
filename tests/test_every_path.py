"""Every path ends in a defined outcome, and soon."""

import pytest
from conftest import GUIDE
from guide.files.words import languages

PATHS = list(GUIDE.routes.paths())


def test_every_path_ends_in_a_defined_outcome() -> None:
    assert all(outcome in GUIDE.outcomes for _, outcome in PATHS)


def test_every_outcome_is_the_end_of_some_path() -> None:
    assert {outcome for _, outcome in PATHS} == set(GUIDE.outcomes)


def test_the_proof_counts_what_listing_finds() -> None:
    lengths = [len(picks) for picks, _ in PATHS]
    assert GUIDE.proof.paths == len(PATHS)
    assert GUIDE.proof.longest_path == max(lengths)
    assert GUIDE.proof.mean_path == pytest.approx(sum(lengths) / len(lengths))


def test_a_path_asks_nine_questions_at_most_and_five_and_a_half_on_average() -> None:
    assert GUIDE.proof.longest_path <= 9
    assert GUIDE.proof.mean_path <= 5.5


def test_the_most_questions_left_is_exact() -> None:
    after = dict.fromkeys(GUIDE.questions, 0)
    for picks, _ in PATHS:
        for asked, (question, _) in enumerate(picks):
            after[question] = max(after[question], len(picks) - asked)
    assert {question: GUIDE.proof.most_left[question] for question in after} == after


def test_the_guide_speaks_chinese_first_and_english_second() -> None:
    assert languages()[:2] == ("zh", "en")
