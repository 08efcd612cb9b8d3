"""What the proof found, for people and for programs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from ..files.excerpt import columns_of, excerpt
from ..files.problem import UNCOUNTED, Problem
from ..files.said import Said
from ..records.guide import Guide

MOST = 200  # problems that anybody reads at a time
# What the proof counts: what it is called, and how.
COUNTS: Mapping[str, tuple[Said, Callable[[Guide], int | float]]] = {
    "questions": (Said("questions"), lambda guide: guide.proof.questions),
    "outcomes": (Said("outcomes"), lambda guide: guide.proof.outcomes),
    "edges": (Said("edges"), lambda guide: guide.proof.edges),
    "paths": (Said("paths"), lambda guide: guide.proof.paths),
    "longest_path": (Said("longest path"), lambda guide: guide.proof.longest_path),
    "mean_path": (Said("mean path"), lambda guide: round(guide.proof.mean_path, 2)),
    "facts": (Said("facts"), lambda guide: len(guide.facts)),
    "faq": (Said("faq"), lambda guide: len(guide.faq)),
    "cases": (Said("cases"), lambda guide: len(guide.cases)),
}


def as_text(guide: Guide | None, problems: list[Problem]) -> str:
    """The proof in words, or a line for each problem; warnings in both cases."""
    told = [problem for problem in problems if problem.rule != UNCOUNTED]
    number = Said("{count}") if len(told) == len(problems) else Said("at least {count}")
    warnings = sum(problem.warning for problem in told)
    lines = [*map(_shown, told[:MOST])]
    if len(told) > MOST:
        lines.append(Said("… and {number} more", number=number.of(count=f"{len(told) - MOST:,}")).told)
    lines += [_counted(warnings, Said("{number} warnings"), Said("1 warning"))] if warnings else []
    if guide is None or len(told) > warnings:
        wrong = len(told) - warnings
        return "\n".join([*lines, _counted(number.of(count=wrong), Said("{number} problems"), Said("1 problem"))])
    proof = [_row(name.told, count(guide)) for name, count in COUNTS.values()]
    coming = [Said("so it will from {day} on", day=day).told for day in guide.later]
    return "\n".join([*lines, Said("every path ends in a defined outcome").told, *coming, *proof])


def _row(name: str, value: float) -> str:
    return f"{' ' * (13 - columns_of(name))}{name}  {value:,}"


def _shown(problem: Problem) -> str:
    """A problem with its line."""
    return f"{problem}\n{excerpt(problem.source, problem.column)}" if problem.source.strip() else str(problem)


def _counted(number: object, many: Said, one: Said) -> str:
    return (one if str(number) == "1" else many.of(number=number)).told


def as_json(guide: Guide | None, problems: list[Problem]) -> str:
    """The same for programs: the counts, and the list of problems."""
    found = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "where": ".".join(map(str, problem.where)),
            "level": "warning" if problem.warning else "error",
            "rule": problem.rule,
            "message": problem.message.told,
            **({"fix": problem.fix.told} if problem.fix else {}),
            **({"day": problem.day} if problem.day else {}),
            **({"edit": asdict(problem.edit)} if problem.edit else {}),
        }
        for problem in problems
    ]
    counted = {name: count(guide) for name, (_, count) in COUNTS.items()} if guide else {}
    return json.dumps({**counted, "problems": found}, ensure_ascii=False, indent=2)
