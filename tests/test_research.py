"""Everything the research found is used by a fact or a claim, or left out for a reason that is written down."""

from pathlib import Path

from conftest import GUIDE, ROOT

IDS = [
    line for line in Path(__file__).with_name("research_ids.txt").read_text().splitlines() if not line.startswith("#")
]


def used() -> set[str]:
    rows = (*GUIDE.facts.values(), *GUIDE.claims.values())
    return {id_ for row in rows for id_ in row.research}


def left_out() -> set[str]:
    lines = (ROOT / "docs/decisions.md").read_text(encoding="utf-8").split("## Research left out")[1].splitlines()
    return {line.split("`")[1] for line in lines if line.startswith("- `") and len(line.split("`")[2]) > 20}


def test_every_id_is_used_or_left_out_with_a_reason() -> None:
    assert len(IDS) > 200
    found = {id_.replace("x1-5", "1.5") for id_ in used()} | left_out()
    assert not [id_ for id_ in IDS if id_ not in found]


def test_nothing_is_both_used_and_left_out() -> None:
    assert not used() & left_out()


def test_no_fact_names_research_that_does_not_exist() -> None:
    assert not {id_.replace("x1-5", "1.5") for id_ in used()} - set(IDS)
