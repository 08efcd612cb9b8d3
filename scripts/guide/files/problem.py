"""What is wrong, where, and what was probably meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from .names import closest

Where = tuple[str | int, ...]

ENOUGH = 1000  # problems of one kind: whoever has more has made one mistake many times
UNCOUNTED = "uncounted"  # the rule of what says so


class Said(str):
    """A sentence that keeps the format string and the fields it is made of, so that another language can say the same."""

    template: str
    fields: dict[str, object]

    def __new__(cls, template: str, **fields: object) -> Self:
        made = super().__new__(cls, template.format(**fields))
        made.template, made.fields = template, fields
        return made


@dataclass(frozen=True)
class Edit:
    """What mends a mistake: the text to write in a line in place of what stands from `column` to before `end`, from 1."""

    line: int
    column: int
    end: int
    text: str


@dataclass(frozen=True)
class Problem:
    """One mistake, or a warning of one.

    `where` is the path in the YAML; `file`, `line` and `column` (from 1), the line's text and the edit that mends it are
    found from it where they are not given. `day` is the day from which on it is one, where it is none today.
    """

    where: Where
    rule: str
    message: str
    fix: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    warning: bool = False
    day: str = ""
    source: str = ""
    edit: Edit | None = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        path = " warning:" if self.warning else ""
        path += f" {'.'.join(map(str, self.where))}:" if self.where else ""
        return f"{place}:{path} {self.sentence}"

    @property
    def sentence(self) -> str:
        """What is wrong, from when on, and the likely fix."""
        message = f"from {self.day} on: {self.message}" if self.day else self.message
        return f"{message}; {self.fix}" if self.fix else message


def mend(text: str, edits: Iterable[Edit]) -> str:
    """A text with at most one edit made in each line."""
    lines = text.split("\n")
    for edit in edits:
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.column - 1] + edit.text + line[edit.end - 1 :]
    return "\n".join(lines)


class InvalidGuide(Exception):
    """The guide's files hold mistakes: all of them, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def enough(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first ENOUGH problems; where there are more, one more says so."""
    for number, problem in enumerate(problems):
        if number == ENOUGH:
            yield replace(problem, rule=UNCOUNTED, message="more of the same is not counted", fix="")
            return
        yield problem


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A suggestion when `word` is a misspelling of one of the known ids, else nothing."""
    close = closest(word, known)
    return meant(close, word) if close else ""


def meant(word: str, written: str) -> str:
    """The suggestion of a word in place of what is written."""
    return Said("did you mean '{meant}'?", meant=word, written=written)


def unknown_id(kind: str, id_: str, known: Iterable[str]) -> str:
    """What to say of an id that nothing of a kind has."""
    return "; ".join(filter(None, (f"no {kind} has the id '{id_}'", did_you_mean(id_, known))))
