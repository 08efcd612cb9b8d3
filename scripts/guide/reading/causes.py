"""One cause, one problem: what the schema finds of a single slip is told once."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..files.names import nearest
from ..files.problem import Problem, Where, meant
from ..files.said import Said
from ..files.words import languages
from ..records.guide import Guide
from ..records.kinds import explained

_MISSING = ("missing-field", "missing-language")
_STRANGE = ("unknown-field", "unknown-language")


def one_a_cause(data: Any, problems: list[Problem]) -> list[Problem]:
    """The problems of a file's data without those that follow from another."""
    problems = [_outdented_member(data, each) for each in problems]
    for merged in (_split_items, _outdented_languages, _misspelt_names):
        for problem, others in merged(data, problems):
            problems = [each for each in problems if each not in others]
            problems.append(problem)
    strange = {each.where for each in problems if each.rule in _STRANGE}
    inside = {each for each in problems if any(each.where[:length] in strange for length in range(len(each.where)))}
    return [
        each for each in problems if each not in inside and not (each.rule == "empty-text" and each.where in strange)
    ]


def _outdented_member(data: Any, problem: Problem) -> Problem:
    """A field that no file has at its top may be a member of what stands above it."""
    if problem.rule != "unknown-field" or len(problem.where) > 1 or problem.fix or not isinstance(data, dict):
        return problem
    above = list(data)[: list(data).index(problem.where[0])]
    if above:
        return replace(problem, fix=Said("indent it if it belongs to '{section}'", section=above[-1]))
    return replace(problem, fix=Said("one of: {known}", known=tuple(explained(Guide))))


def _misspelt_names(_: Any, problems: list[Problem]) -> Iterator[tuple[Problem, list[Problem]]]:
    """A name that is strange here and one that is missing are one name."""
    for strange in (each for each in problems if each.rule in _STRANGE):
        beside = [each for each in problems if each.rule in _MISSING and _map_of(each) == strange.where[:-1]]
        names = {_name_of(each): each for each in beside}
        same_map = [each for each in problems if each.rule in _STRANGE and each.where[:-1] == strange.where[:-1]]
        near = nearest(str(strange.where[-1]), names)
        if not near and strange.rule == "unknown-language" and len(names) == len(same_map) == 1:
            near = next(iter(names))
        if near:
            yield replace(strange, fix=meant(near, str(strange.where[-1]))), [strange, names[near]]


def _map_of(missing: Problem) -> Where:
    return missing.where if missing.rule == "missing-language" else missing.where[:-1]


def _name_of(missing: Problem) -> str:
    return next(str(name) for name in missing.message.fields.values())


def _outdented_languages(data: Any, problems: list[Problem]) -> Iterator[tuple[Problem, list[Problem]]]:
    """Texts that stand beside the field to which they belong."""
    told: set[Where] = set()
    for lost in problems:
        language = _name_of(lost) if lost.rule == "missing-language" else ""
        is_empty = lost.rule == "wrong-type" and _at(data, lost.where) == ""
        beside = [
            each
            for each in problems
            if each.rule == "unknown-field" and each.where[:-1] == lost.where[:-1] and each.where[-1] in languages()
        ]
        beside = [each for each in beside if is_empty or each.where[-1] == language]
        if beside and lost.where[:-1] not in told:
            told.add(lost.where[:-1])
            message = Said(
                "'{name}' stands beside '{field}', not under it", name=beside[0].where[-1], field=lost.where[-1]
            )
            yield Problem(beside[0].where, "outdented-language", message, Said("indent it further")), [lost, *beside]


def _split_items(data: Any, problems: list[Problem]) -> Iterator[tuple[Problem, list[Problem]]]:
    """Two items of a list that are one, whose fields a dash has parted."""
    missing: dict[Where, list[Problem]] = {}
    for each in problems:
        if each.rule == "missing-field" and isinstance(each.where[-2], int):
            missing.setdefault(each.where[:-1], []).append(each)
    for where, lost in missing.items():
        below = (*where[:-1], int(where[-1]) + 1)
        if {_name_of(each) for each in lost} <= set(_at(data, below) or ()) and below in missing:
            yield (
                Problem(below, "split-item", Said("the fields of one item stand in two"), Said("remove the '- '")),
                [
                    *lost,
                    *missing[below],
                ],
            )


def _at(data: Any, where: Where) -> Any:
    for step in where:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return data
