"""Customers who tell their story are led to the answer that is right for them."""

import re

import pytest
from conftest import GUIDE, ROOT
from guide.files.strict_yaml import parse
from guide.files.words import choices

HAN = re.compile(r"[\u4e00-\u9fff]")
STORIES, PROBLEMS = parse((ROOT / "tests/stories.yaml").read_text(encoding="utf-8"))
BY_ID = {story["id"]: story for story in STORIES}

# Clean cases: nothing special, so few questions.
SIMPLE = ("three-days", "half-year-left", "sas-two-days", "renewed-too-early", "wrong-one-returned", "from-taobao")


def walk(picks: list[str]) -> tuple[list[str], str]:
    """The questions asked and where the picks lead; a pick that names its question must be made there."""
    node, asked = GUIDE.start, []
    for pick in picks:
        question, _, option = pick.rpartition("=")
        assert question in ("", node), f"{pick} is picked at {node}"
        goto = {each.id: each.goto for each in GUIDE.questions[node].options}
        assert option in goto, f"{node} has no option {option}"
        asked.append(node)
        node = goto[option]
    return asked, node


def test_the_stories_can_be_read_and_none_is_told_twice() -> None:
    assert not PROBLEMS
    assert len(BY_ID) == len({story["customer"] for story in STORIES}) == len(STORIES) >= 60


@pytest.mark.parametrize("story", STORIES, ids=BY_ID)
def test_a_customer_reaches_the_answer_that_is_right_for_them(story: dict) -> None:
    assert walk(story["picks"])[1] == story["outcome"]


@pytest.mark.parametrize("id_", SIMPLE)
def test_a_clean_case_is_asked_six_questions_at_most(id_: str) -> None:
    assert len(walk(BY_ID[id_]["picks"])[0]) <= 6


def test_every_verdict_has_a_customer() -> None:
    assert {GUIDE.outcomes[story["outcome"]].verdict for story in STORIES} == set(choices("verdicts"))


def test_customers_tell_it_in_both_languages_and_from_both_sites() -> None:
    chinese = [story for story in STORIES if HAN.search(story["customer"])]
    assert 0 < len(STORIES) - len(chinese) < len(chinese)
    assert {walk(story["picks"])[0][1] for story in STORIES if len(story["picks"]) > 1} >= {"billing", "intl-billing"}
