"""A mistake in the tree does not go unnoticed: whichever answer leads elsewhere, some customer gets another outcome."""

import re
from dataclasses import replace

import mutate
import pytest
from conftest import GOOD, GUIDE
from guide.changes.mutants import ROUTING, content_mutants, routing_mutants, scores
from guide.reading.read import read_guide

SMALL = read_guide(GOOD)


def test_every_mistake_in_the_routing_is_noticed() -> None:
    assert [mutant for mutant in routing_mutants(GUIDE) if not mutant.noticed] == []


def test_without_a_customer_a_mistake_goes_unnoticed() -> None:
    found = {case: [mutant for mutant in routing_mutants(without(case)) if not mutant.noticed] for case in SMALL.cases}
    assert all(found.values())
    assert not [mutant for mutant in routing_mutants(SMALL) if not mutant.noticed]


def without(case: str):
    return replace(SMALL, cases={id_: each for id_, each in SMALL.cases.items() if id_ != case})


def test_what_only_a_case_holds_is_told_where_no_case_holds_it() -> None:
    cases = {id_: replace(each, verdict=None) if id_ == "pizza-box" else each for id_, each in SMALL.cases.items()}
    held = {(mutant.kind, mutant.where): mutant.noticed for mutant in content_mutants(replace(SMALL, cases=cases))}
    assert held["verdict", ("outcomes", "recycle", "verdict")]
    assert not held["verdict", ("outcomes", "bin", "verdict")]
    assert not held["fact", ("outcomes", "bin", "facts", 0)]


def test_what_is_wrong_before_is_no_notice() -> None:
    """Such as a fact that stands on a page written by hand alone, which the mutants do not have."""
    alone = replace(SMALL, facts={**SMALL.facts, "alone": replace(SMALL.facts["hearsay"], id="alone")})
    assert scores(list(content_mutants(alone))) == scores(list(content_mutants(SMALL)))


def test_the_score_counts_what_was_noticed() -> None:
    mutants = list(routing_mutants(SMALL))
    assert sum(of for _, of in scores(mutants).values()) == len(mutants)
    assert all(noticed == of for noticed, of in scores(mutants).values())
    assert scores(list(routing_mutants(without("pizza-box"))))["goto"][0] < scores(mutants)["goto"][1]


def test_the_command_tells_what_survives_with_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mutate, "ROOT", GOOD)
    assert mutate.main() == 0
    said = capsys.readouterr().out.splitlines()
    assert any(
        re.fullmatch(r"content/outcomes\.yaml:\d+:\d+: outcomes\.bin\.facts\.0: unnoticed: .*", line) for line in said
    )
    assert [line.split()[0] for line in said[-4:]] == [*ROUTING, "verdict", "fact"]
