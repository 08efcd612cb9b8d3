"""Problems for the programs that show them beside the lines: GitHub's annotations and SARIF 2.1.0."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..files.problem import Problem
from ..files.said import language
from ..records.guide import Guide
from .report import as_json, as_text


def as_github(problems: Iterable[Problem]) -> str:
    """A workflow command for each problem, as GitHub Actions reads them from what a step prints."""
    return "\n".join(
        f"::{'warning' if each.warning else 'error'} file={_property(each.file)},line={each.line or 1},"
        f"col={each.column or 1},title={_property(each.rule)}::{_data(each.sentence)}"
        for each in problems
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(problems: list[Problem]) -> str:
    """A log with one run."""
    rules = sorted({each.rule for each in problems})
    results = [_result(each, rules) for each in problems]
    driver = {"name": "validate.py", "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "language": language(), "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(problem: Problem, rules: list[str]) -> dict[str, Any]:
    file = {"uri": problem.file, "uriBaseId": "%SRCROOT%"}
    region = {"startLine": problem.line or 1, "startColumn": problem.column or 1}
    where = ".".join(map(str, problem.where))
    result: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": "warning" if problem.warning else "error",
        "message": {"text": problem.sentence},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": file, "region": region},
                "logicalLocations": [{"fullyQualifiedName": where}],
            }
        ],
    }
    if edit := problem.edit:
        region = {"startLine": edit.line, "startColumn": edit.column, "endLine": edit.line, "endColumn": edit.end}
        replacement = {"deletedRegion": region, "insertedContent": {"text": edit.text}}
        changes = [{"artifactLocation": file, "replacements": [replacement]}]
        result["fixes"] = [{"description": {"text": problem.fix.told}, "artifactChanges": changes}]
    return result


# What a check found, by the format in which it is told.
TOLD: Mapping[str, Callable[[Guide | None, list[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": lambda _, problems: as_github(problems),
    "sarif": lambda _, problems: as_sarif(problems),
}
