"""Every path ends in a defined outcome, and soon."""

import pytest
from conftest import GUIDE
from guide.files.words import languages

PATHS = list(GUIDE.routes.paths())

# A reader's case, the picks that describe it, and the outcome that is right for it.
CASES = {
    "an ECS bought three days ago, first return this year": (
        "site=china billing=subscription want=ecs ecs-age=within-five allowance=free", "ecs-five-day-full"),
    "a second ECS in the same year": (
        "site=china billing=subscription want=ecs ecs-age=within-five allowance=used", "ecs-allowance-used"),
    "one year, list 1200, paid 600, used 200 days": (
        "site=china billing=subscription want=ecs ecs-age=over-five ecs-sum=nothing", "ecs-zero"),
    "pay-as-you-go, shut down, still billed": ("site=china billing=payg payg-aim=still-billed", "payg-still-billed"),
    "renewed too early": (
        "site=china billing=subscription want=renewal renewal-state=not-started", "renewal-return"),
    "unsubscribed by mistake": (
        "site=china billing=unsubscribed unsubscribed-problem=mistake mistaken-product=ecs", "rescue-ecs"),
    "bought through a reseller": ("site=partner", "partner"),
    "an international-site ECS, two days old": (
        "site=international intl-billing=subscription intl-want=ecs intl-ecs-age=under-30", "intl-ecs-early"),
}  # fmt: skip


def test_every_path_ends_in_a_defined_outcome() -> None:
    assert all(outcome in GUIDE.outcomes for _, outcome in PATHS)


def test_every_outcome_is_the_end_of_some_path() -> None:
    assert {outcome for _, outcome in PATHS} == set(GUIDE.outcomes)


def test_the_proof_counts_what_listing_finds() -> None:
    lengths = [len(picks) for picks, _ in PATHS]
    assert GUIDE.proof.paths == len(PATHS)
    assert GUIDE.proof.longest_path == max(lengths)
    assert GUIDE.proof.mean_path == pytest.approx(sum(lengths) / len(lengths))


def test_no_path_asks_more_than_nine_questions_and_most_ask_few() -> None:
    assert GUIDE.proof.longest_path <= 9


@pytest.mark.parametrize("case", CASES)
def test_a_common_case_is_settled_right_within_five_questions(case: str) -> None:
    line, outcome = CASES[case]
    picks = tuple(tuple(pick.split("=")) for pick in line.split())
    assert (picks, outcome) in PATHS
    assert len(picks) <= 5


@pytest.mark.parametrize("question", GUIDE.questions.values(), ids=lambda question: question.id)
def test_the_most_questions_left_is_exact(question) -> None:
    after = [len(picks) - [q for q, _ in picks].index(question.id) for picks, _ in PATHS if question.id in dict(picks)]
    assert GUIDE.proof.most_left[question.id] == max(after)


def test_the_guide_speaks_chinese_first_and_english_second() -> None:
    assert languages()[:2] == ("zh", "en")
