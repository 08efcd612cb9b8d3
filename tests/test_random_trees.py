"""On any routing, the proof says what listing every path finds, and every fault of the routing is reported."""

import tempfile
from pathlib import Path

import pytest
from guide.files.problem import ProblemsFound
from guide.reading.read import read_guide
from guide.records.routes import Routes
from hypothesis import given, settings
from hypothesis import strategies as st
from synthetic import write_guide


@st.composite
def trees(draw: st.DrawFn) -> Routes:
    """Routes without a loop, in which every node is reached."""
    size = draw(st.integers(1, 9))
    names = [f"q{i}" for i in range(size)] + [f"o{i}" for i in range(draw(st.integers(1, 4)))]
    questions = {
        f"q{i}": tuple((f"a{j}", draw(st.sampled_from(names[i + 1 :]))) for j in range(draw(st.integers(2, 4))))
        for i in range(size)
    }
    reached = Routes(names[0], questions, frozenset()).reached
    return Routes(names[0], {q: o for q, o in questions.items() if q in reached}, frozenset(reached - set(questions)))


@given(trees())
def test_the_counts_are_those_of_the_listed_paths(routes: Routes) -> None:
    paths = list(routes.paths())
    proof = routes.prove()
    assert all(outcome in routes.outcomes for _, outcome in paths)
    assert proof.paths == len(paths) == len(set(paths))
    assert proof.longest_path == max(len(picks) for picks, _ in paths)
    assert proof.mean_path * len(paths) == pytest.approx(sum(len(picks) for picks, _ in paths))
    left = [(asked, len(picks) - n) for picks, _ in paths for n, (asked, _) in enumerate(picks)]
    assert proof.most_left == {each: max(count for asked, count in left if asked == each) for each in routes.questions}
    assert proof.edges == sum(len(options) for options in routes.questions.values())
    assert (proof.questions, proof.outcomes) == (len(routes.questions), len(routes.outcomes))
    assert not list(routes.cycles())


@given(trees(), st.data())
def test_picks_stand_on_some_walk_exactly_when_listing_finds_one(routes: Routes, data: st.DataObject) -> None:
    paths = [(dict(picks), end) for picks, end in routes.paths()]
    pick = st.sampled_from([(question, f"a{n}") for question in routes.questions for n in range(5)])
    some = st.tuples(st.lists(pick, max_size=3).map(dict), st.sampled_from(sorted(routes.outcomes)))
    wanted = data.draw(st.lists(some))
    found = [any(when.items() <= walk.items() and here == end for walk, here in paths) for when, end in wanted]
    assert list(routes.on_some_walk(wanted)) == found


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, dict[str, str]]:
    """Routing with any fault: loops, dead ends, lost nodes."""
    names = ["q0", "q1", "q2", "q3", "q4", "o0", "o1", "nowhere"]
    option = st.sampled_from(names)
    return {f"q{i}": {f"a{j}": draw(option) for j in range(draw(st.integers(2, 3)))} for i in range(5)}


@settings(max_examples=60)
@given(graphs())
def test_a_guide_is_proven_exactly_when_walking_it_finds_no_fault(questions: dict[str, dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_guide(folder, "q0", questions, ["o0", "o1"])
        try:
            read_guide(folder)
            proven = True
        except ProblemsFound as error:
            proven = False
            rules = {problem.rule for problem in error.problems}
        faults = faults_by_walking(questions)
        assert proven == (not faults)
        assert proven or {fault for fault in faults if fault != "unreachable"} <= rules


def faults_by_walking(questions: dict[str, dict[str, str]]) -> set[str]:
    """The same rules, found the slow way: by walking from every node."""
    faults, seen = set(), set()

    def follow(node: str, trail: tuple[str, ...]) -> None:
        if node in trail:
            faults.add("cycle")
        elif node in questions:
            for goto in questions[node].values():
                follow(goto, (*trail, node))
        elif node not in ("o0", "o1"):
            faults.add("unknown-id")

    def reach(node: str) -> None:
        if node not in seen:
            seen.add(node)
            for goto in questions.get(node, {}).values():
                reach(goto)

    for question in questions:
        follow(question, ())
        if len(set(questions[question].values())) == 1:
            faults.add("no-difference")
    reach("q0")
    if not {*questions, "o0", "o1"} <= seen:
        faults.add("unreachable")
    return faults
