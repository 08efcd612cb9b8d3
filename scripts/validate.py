"""Proves a guide, or prints every problem: python scripts/validate.py [folder] [--format json]."""

import argparse
import json
import sys
from pathlib import Path

from guide.model import Guide
from guide.problem import InvalidGuide, Problem
from guide.read import read_guide

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Prints the proof and returns 0, or the problems and returns 1."""
    parser = argparse.ArgumentParser(description="Prove that every path of a guide ends in a defined outcome.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=HERE, help="where the YAML files and permalinks.txt are"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    arguments = parser.parse_args()
    sys.set_int_max_str_digits(0)  # a tree may have more paths than Python prints by default
    try:
        guide, problems = read_guide(arguments.folder), []
    except InvalidGuide as error:
        guide, problems = None, error.problems
    print(as_json(guide, problems) if arguments.format == "json" else as_text(guide, problems))
    return 1 if problems else 0


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
    }


def as_text(guide: Guide | None, problems: list[Problem]) -> str:
    """The proof in words, or a line for each problem."""
    if guide is None:
        count = len(problems)
        return "\n".join([*map(str, problems), f"{count} problem{'s' * (count != 1)}"])
    lines = [f"{name.replace('_', ' '):>13}  {value:,}" for name, value in counts(guide).items()]
    return "\n".join(["every path ends in a defined outcome", *lines])


def as_json(guide: Guide | None, problems: list[Problem]) -> str:
    """The same for programs: the counts, and the list of problems."""
    found = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "where": ".".join(map(str, problem.where)),
            "rule": problem.rule,
            "message": problem.message,
            **({"fix": problem.fix} if problem.fix else {}),
        }
        for problem in problems
    ]
    return json.dumps({**(counts(guide) if guide else {}), "problems": found}, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    sys.exit(main())
