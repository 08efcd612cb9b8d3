"""What the proof found, for people and for programs."""

import json
from dataclasses import asdict

from ..files.excerpt import excerpt
from ..files.problem import UNCOUNTED, Problem
from ..records.guide import Guide

MOST = 200  # problems that anybody reads at a time


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
    least = "at least " * (len(told) < len(problems))
    warnings = sum(problem.warning for problem in told)
    lines = [*map(_shown, told[:MOST])]
    lines += [f"… and {least}{len(told) - MOST:,} more"] if len(told) > MOST else []
    lines += [_counted(warnings, "warning")] if warnings else []
    if guide is None or len(told) > warnings:
        return "\n".join([*lines, least + _counted(len(told) - warnings, "problem")])
    proof = [f"{name.replace('_', ' '):>13}  {value:,}" for name, value in counts(guide).items()]
    coming = [f"so it will from {day} on" for day in guide.later]
    return "\n".join([*lines, "every path ends in a defined outcome", *coming, *proof])


def _shown(problem: Problem) -> str:
    """A problem with its line."""
    return f"{problem}\n{excerpt(problem.source, problem.column)}" if problem.source.strip() else str(problem)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


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
            "message": problem.message,
            **({"fix": problem.fix} if problem.fix else {}),
            **({"day": problem.day} if problem.day else {}),
            **({"edit": asdict(problem.edit)} if problem.edit else {}),
        }
        for problem in problems
    ]
    return json.dumps({**(counts(guide) if guide else {}), "problems": found}, ensure_ascii=False, indent=2)
