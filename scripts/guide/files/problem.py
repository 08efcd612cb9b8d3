"""What is wrong, where, and what was probably meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .names import closest, nearest
from .said import NO_FIX, Said, sentence

Where = tuple[str | int, ...]

ENOUGH = 1000  # problems of one kind: whoever has more has made one mistake many times
UNCOUNTED = "uncounted"  # the rule of what says so


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
    found from it where they are not given. `passage` is what is wrong in a text, whose line is found, too. `day` is the day from
    which on it is one, where it is none today.
    """

    where: Where
    rule: str
    message: Said
    fix: Said = NO_FIX
    file: str = ""
    line: int = 0
    column: int = 0
    warning: bool = False
    day: str = ""
    source: str = ""
    edit: Edit | None = None
    passage: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        said = f"{'.'.join(map(str, self.where))}: {self.sentence}" if self.where else self.sentence
        told = Said("warning: {said}", said=said).told if self.warning else said
        return f"{place}: {told}" if place else told

    @property
    def sentence(self) -> str:
        """What is wrong, from when on, and the likely fix, in the language of messages."""
        day, message = self.day, self.message
        message = Said("from {day} on: {message}", day=day, message=message) if day else message
        return sentence(message, self.fix).told


def mend(text: str, edits: Iterable[Edit]) -> str:
    """A text with at most one edit made in each line."""
    lines = text.split("\n")
    for edit in edits:
        line = lines[edit.line - 1]
        lines[edit.line - 1] = line[: edit.column - 1] + edit.text + line[edit.end - 1 :]
    return "\n".join(lines)


class ProblemsFound(Exception):
    """What a command cannot do, and every reason: mistakes in the guide's files in file order, or what it needs and has not."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems

    @classmethod
    def one(
        cls, rule: str, message: Said, fix: Said = NO_FIX, file: str = "", line: int = 0, column: int = 0
    ) -> "ProblemsFound":
        """The only reason, which is none of a place in the YAML."""
        return cls([Problem((), rule, message, fix, file, line, column)])

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def enough(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first ENOUGH problems; where there are more, one more says so."""
    for number, problem in enumerate(problems):
        if number == ENOUGH:
            yield replace(problem, rule=UNCOUNTED, message=Said("more of the same is not counted"), fix=NO_FIX)
            return
        yield problem


def did_you_mean(word: str, known: Iterable[str]) -> Said:
    """A suggestion when `word` is a misspelling of one of the known ids, else nothing."""
    close = closest(word, known)
    return meant(close, word) if close else NO_FIX


def meant(word: str, written: str) -> Said:
    """The suggestion of a word in place of what is written."""
    return Said("did you mean '{meant}'?", meant=word, written=written)


def unknown_id(kind: Said, id_: str, known: Iterable[str]) -> tuple[Said, Said]:
    """What to say of an id that nothing of a kind has, and the likely fix."""
    return Said("no {kind} has the id '{id}'", kind=kind, id=id_), did_you_mean(id_, known)


def not_in_list(word: str, known: Iterable[str]) -> tuple[Said, Said]:
    """What to say of a word that is none of a closed list, and the likely fix, or the whole list."""
    close = nearest(word, known := tuple(known))
    fix = meant(close, word) if close else Said("one of: {known}", known=known)
    return Said("'{word}' is not in the list", word=word), fix


def unknown_option(question: str, option: str, known: Iterable[str]) -> tuple[Said, Said]:
    """What to say of an option that a question does not have, and the likely fix."""
    message = Said("the question '{question}' has no option '{option}'", question=question, option=option)
    return message, did_you_mean(option, known)


def unrecorded(file: str, message: Said) -> Problem:
    """What a file that remembers the guide lacks."""
    return Problem((), "unrecorded", message, Said("run make check and commit the file"), file, 1, 1)


def in_quotes(name: str) -> Said:
    """An id or a word as a sentence names it."""
    return Said("'{name}'", name=name)
