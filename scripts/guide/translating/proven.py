"""Proves a guide as it will be once files have changed, in a copy of it."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ..files import words
from ..files.disk import read_text
from ..files.lines import locate
from ..files.problem import Problem, ProblemsFound
from ..files.text_places import Text, with_texts
from ..reading.merge import FOLDER
from ..reading.read import check_guide
from ..reading.units import Unit, units
from ..records.guide import Guide
from .entries import BY_HAND, Taken

# What a guide lacks before all of a language is there; no translation brings that about.
LACKING = ("missing-language", "missing-twin", "uncounted")


def wrong_with(folder: Path, taken: Taken) -> list[Problem]:
    """What is wrong with the guide that comes out and was not wrong before, or with the words, without which nothing can be
    proven. Fills in the guide, if it is one.
    """
    with TemporaryDirectory() as place:
        copy, file = Path(place), words.file()
        _copy(folder, copy)
        shutil.copyfile(file, copy / words.FILE.name)
        try:
            before = {_key(each) for each in _checked(copy)[1] if each.file != words.FILE.name}
            for name, text in taken.files.items():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                (copy / name).write_bytes(text.encode())
            taken.guide, problems = _checked(copy)
        finally:
            words.read_again(file)
    return [each for each in problems if not each.warning and each.rule not in LACKING and _key(each) not in before]


def _checked(copy: Path) -> tuple[Guide | None, list[Problem]]:
    """What is wrong in a copy of a guide. Words that are not translated yet are none of it; what stands for them is no guide's."""
    file = copy / words.FILE.name
    words.read_again(file)
    text, _ = read_text(file)
    stand_in = {each.where: _lacking(each) for each in units(copy, []) if each.file == file.name and _lacking(each)}
    (copy / "filled").write_bytes(with_texts(text, stand_in).encode())
    words.read_again(copy / "filled")
    try:
        guide, problems = check_guide(copy)
    except ProblemsFound as error:  # the words of the interface
        found = locate(text, [each.where for each in error.problems])
        places = [found.get(each.where, (each.line, each.column)) for each in error.problems]
        return None, [replace(each, line=at[0], column=at[1]) for each, at in zip(error.problems, places, strict=True)]
    return None if stand_in else guide, problems


def _lacking(unit: Unit) -> dict[str, Text]:
    """What stands for a word in the languages into which it is not translated: the fields that code fills in."""
    said = " ".join(words.fields_in(unit.source)) or "-"
    return {each: said for each in words.languages() if each not in unit.texts}


def _key(problem: Problem) -> tuple[object, ...]:
    return problem.file, problem.where, problem.rule, str(problem.message)


def _copy(folder: Path, copy: Path) -> None:
    """What a check reads."""
    nested = (*(folder / FOLDER).rglob("*.y*ml"), *(folder / BY_HAND).rglob("*.md"))
    for path in (*folder.glob("*.yaml"), *folder.glob("*.txt"), *nested):
        (copy / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy / path.relative_to(folder))
