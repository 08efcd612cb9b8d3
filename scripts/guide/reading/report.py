"""What the proof found, for people and for programs."""

import json
from dataclasses import asdict

from ..files.excerpt import columns_of, excerpt
from ..files.problem import UNCOUNTED, Problem
from ..files.said import Said
from ..records.guide import Guide

MOST = 200  # problems that anybody reads at a time
NAMES = {
    "questions": Said("questions"),
    "outcomes": Said("outcomes"),
    "edges": Said("edges"),
    "paths": Said("paths"),
    "longest_path": Said("longest path"),
    "mean_path": Said("mean path"),
    "facts": Said("facts"),
    "faq": Said("faq"),
    "cases": Said("cases"),
}


def counts(guide: Guide) -> dict[str, int | float]:
    """What the proof counted."""
    proof = guide.proof
    return {
        "questions": proof.questions,
        "outcomes": proof.outcomes,
        "edges": proof.edges,
        "paths": proof.paths,
        "longest_path": proof.longest_path,
        "mean_path": round(proof.mean_path, 2),
        "facts": len(guide.facts),
        "faq": len(guide.faq),
        "cases": len(guide.cases),
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
    proof = [_row(NAMES[name].told, value) for name, value in counts(guide).items()]
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
    return json.dumps({**(counts(guide) if guide else {}), "problems": found}, ensure_ascii=False, indent=2)
