"""Every path ends in a defined outcome, and soon."""

from conftest import GUIDE
from guide.files.words import languages


def test_every_path_ends_in_an_outcome_and_every_outcome_is_the_end_of_some_path() -> None:
    assert {outcome for _, outcome in GUIDE.routes.paths()} == set(GUIDE.outcomes)


def test_a_path_asks_nine_questions_at_most_and_five_and_a_half_on_average() -> None:
    assert GUIDE.proof.longest_path <= 9
    assert GUIDE.proof.mean_path <= 5.5


def test_the_guide_speaks_chinese_first_and_english_second() -> None:
    assert languages()[:2] == ("zh", "en")
