"""Brings the sections of all content files together; in which file an id stands makes no difference."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..files.disk import read_text
from ..files.kept import kept_now
from ..files.names import nearest
from ..files.problem import ENOUGH, Problem, Where, enough
from ..files.said import Said
from ..files.strict_yaml import parse
from ..records.guide import Guide
from ..records.kinds import explained
from .causes import one_a_cause
from .shape import misfits

FILES = ("decision_tree.yaml", "faq.yaml")  # at the top; the rest stands in FOLDER
FOLDER = "content"

SECTIONS = tuple(explained(Guide))
_REQUIRED = {each.name for each in fields(Guide) if each.default is each.default_factory is MISSING}
_NAME_LOST = ("bad-id", "duplicate-key", "defined-twice")  # of a member: others may name it by the id that was meant
NOWHERE = Said("no file has the section '{section}'")
_SECTION_KEY = re.compile(r"^[\"']?(\w+)[\"']?\s*:", re.MULTILINE)


@dataclass(frozen=True, eq=False)
class ContentFile:
    """A file by its name from the guide's folder, its text, its data (None where there is none) and its own problems.

    `starts` are those of `Parsed`.
    """

    name: str
    text: str
    data: Any
    problems: tuple[Problem, ...]
    starts: Sequence[int] = ()


@dataclass(frozen=True)
class Merged:
    """All sections, the file of each section and member, the sections that are not whole, and all problems so far."""

    sections: dict[str, Any]
    homes: dict[Where, str]
    incomplete: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def damaged(self) -> frozenset[str]:
        """The sections in which something is wrong, so that a part of a member may be lost."""
        return frozenset(str(each.where[0]) for each in self.problems if each.where)

    def file_of(self, where: Where) -> str:
        """The file in which a path stands, or its section where the path itself is nowhere."""
        return self.homes.get(where[:2]) or self.homes.get(where[:1]) or FILES[0]


def content_files(folder: Path) -> list[str]:
    """The names of all content files, from the guide's folder, in reading order."""
    found = sorted(
        path for path in (folder / FOLDER).rglob("*") if path.suffix in (".yaml", ".yml") and path.name[0] != "."
    )
    return [*FILES, *(path.relative_to(folder).as_posix() for path in found)]


def read_content(folder: Path) -> list[ContentFile]:
    """Every content file of a guide, read and held against the schema."""
    return [_fitted(file) for file in read_form(folder)]


def read_form(folder: Path) -> list[ContentFile]:
    """Every content file of a guide, whatever its data is."""
    return [_read(folder, name) for name in content_files(folder)]


def _read(folder: Path, name: str) -> ContentFile:
    text, problems = read_text(folder / name)
    return _parsed(name, text) if not problems else ContentFile(name, text, None, _of(name, problems))


@lru_cache(maxsize=256)
def _parsed(name: str, text: str) -> ContentFile:
    """A file's form, read once however often a command asks; nobody changes the data."""
    data, problems, read, starts = parse(text)
    if data is not None and not text.endswith(("\n", "\r")):
        problems = [*problems, _cut(text)]
    return ContentFile(name, read, data, _of(name, problems), starts)


def _cut(text: str) -> Problem:
    line = text.count("\n") + 1
    message, fix = Said("the file ends within a line"), Said("see that its end is there, and end it with a line break")
    return Problem((), "cut-file", message, fix, line=line, column=len(text) - text.rfind("\n"), warning=True)


def _of(name: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(replace(each, file=name) for each in problems)


def _fitted(file: ContentFile) -> ContentFile:
    kept = kept_now()
    if file.data is None or (kept and kept.known("fits", file.text)):
        return file
    told = {each.where for each in file.problems if each.where}
    found = one_a_cause(file.data, [each for each in enough(misfits(file.data)) if each.where not in told])
    if kept and not found and not file.problems:
        kept.keep("fits", file.text, found=True)
    return replace(file, problems=(*file.problems, *_of(file.name, found)))


def merge(files: list[ContentFile]) -> Merged:
    """The sections of all files; of an id that stands twice the first member stays."""
    sections: dict[str, Any] = {}
    homes: dict[Where, str] = {}
    incomplete: set[str] = set()
    problems = [problem for file in files for problem in file.problems]
    for file in files:
        if not isinstance(file.data, dict):
            incomplete |= set(SECTIONS).intersection(_SECTION_KEY.findall(file.text)) or set(SECTIONS)
            continue
        before = ""
        if len(file.data.keys() - set(SECTIONS)) > ENOUGH:
            incomplete |= set(SECTIONS)
            continue
        for section, members in file.data.items():
            if section not in SECTIONS:  # a misspelt section, or a member that stands too far left
                near = nearest(section, SECTIONS) or before
                incomplete |= {near} if near else set(SECTIONS)
            elif section == "start":
                problems += _taken(file, homes, (section,))
                sections.setdefault(section, members)
            elif not isinstance(members, dict):
                incomplete.add(section)
            else:
                taken = [each for id_ in members for each in _taken(file, homes, (section, id_))]
                problems += _copied(taken) if len(taken) == len(members) > 1 else taken
                together = sections.setdefault(section, {})
                together |= {id_: member for id_, member in members.items() if id_ not in together}
            homes.setdefault((section,), file.name)
            before = section
    missing = [each for each in SECTIONS if each in _REQUIRED - sections.keys() - incomplete]
    problems += [Problem((each,), "missing-section", NOWHERE.of(section=each)) for each in missing]
    incomplete |= {str(each.where[0]) for each in problems if each.rule in _NAME_LOST and len(each.where) == 2}
    return Merged(sections, homes, frozenset(incomplete) | set(missing), tuple(problems))


def _copied(taken: list[Problem]) -> Iterator[Problem]:
    """One problem for a section whose members all stand elsewhere: one of the files is a copy."""
    message = Said("all of this stands in {file} too", file=taken[0].message.fields["file"])
    yield replace(taken[0], message=message, fix=Said("remove the file that is a copy"))


def _taken(file: ContentFile, homes: dict[Where, str], where: Where) -> Iterator[Problem]:
    """Notes where an id stands; a problem where it stands elsewhere already."""
    first = homes.setdefault(where, file.name)
    if first != file.name:
        message = Said("'{name}' stands in {file} too", name=where[-1], file=first)
        yield Problem(where, "defined-twice", message, Said("rename or remove one"), file.name)
