"""How long a decision takes, ours and others', on the guide's tree in one run: the walk, a plain table, zen-engine, json-rules-engine."""

import json
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import zen
from guide.feeds.decision_table import rows
from guide.feeds.jdm import render_jdm
from guide.files.words import languages
from guide.reading.read import read_guide
from guide.records.guide import Guide

from benchmarks.measured import ROOT, Row

Picks = dict[str, str]


def decided(site: Path) -> Iterator[Row]:
    """A decision in Python and in Node, ours beside others' on the same tree."""
    ours: dict[str, float] = {}
    for where, way, micros in decisions(read_guide(ROOT), site / "tree.json", languages()[0]):
        ours.setdefault(where, micros)
        yield Row(f"a decision in {where}: {way}", f"{micros:,.1f} µs", f"{micros / ours[where]:,.0f} × ours")


def decisions(guide: Guide, tree: Path, language: str) -> Iterator[tuple[str, str, float]]:
    """Where it runs, the way to decide, and its microseconds; all ways are seen to give the same answer to every walk.

    Raises AssertionError or CalledProcessError when one gives another. `tree` is the published tree.json.
    """
    walks = [(dict(picks), end) for picks, end in guide.routes.paths()]
    table = [
        (tuple((question, frozenset(options)) for question, options in row.answers), row.outcome)
        for row in rows(guide.routes)
    ]
    engine = zen.ZenEngine().create_decision(render_jdm(guide, language, ""))
    ways: dict[str, Callable[[Picks], str]] = {
        "walk": lambda picks: guide.routes.follow(picks)[1],
        "table": lambda picks: next(
            end for answers, end in table if all(picks.get(q) in options for q, options in answers)
        ),
        "zen-engine": lambda picks: str(engine.evaluate({"picks": picks})["result"]["outcome"]),
    }
    for way, decide in ways.items():
        assert [decide(picks) for picks, _ in walks] == [end for _, end in walks], way
        yield "Python", way, _micros(decide, [picks for picks, _ in walks])
    yield from (("JavaScript", way, micros) for way, micros in _in_node(guide, tree, walks).items())


def _micros(decide: Callable[[Picks], str], walks: list[Picks], runs: int = 11) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        for picks in walks:
            decide(picks)
        times.append(time.perf_counter() - start)
    return statistics.median(times) / len(walks) * 1e6


def _in_node(guide: Guide, tree: Path, walks: list[tuple[Picks, str]]) -> dict[str, float]:
    given = {
        "tree": json.loads(tree.read_text(encoding="utf-8")),
        "rows": [{"answers": row.answers, "outcome": row.outcome} for row in rows(guide.routes)],
        "walks": [{"picks": picks, "end": end} for picks, end in walks],
    }
    command = ["node", "tests/js/deciding.js"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, input=json.dumps(given))
    return dict(json.loads(done.stdout))
