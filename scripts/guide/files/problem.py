"""What is wrong, where, and what was probably meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

Where = tuple[str | int, ...]

ENOUGH = 1000  # problems of one kind: whoever has more has made one mistake many times
UNCOUNTED = "uncounted"  # the rule of what says so


@dataclass(frozen=True)
class Problem:
    """One mistake, or a warning of one.

    `where` is the path in the YAML; `file`, `line` and `column` (from 1) are found from it where they are not given.
    """

    where: Where
    rule: str
    message: str
    fix: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        path = " warning:" if self.warning else ""
        path += f" {'.'.join(map(str, self.where))}:" if self.where else ""
        return f"{place}:{path} {self.sentence}"

    @property
    def sentence(self) -> str:
        """What is wrong, and the likely fix."""
        return f"{self.message}; {self.fix}" if self.fix else self.message


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


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or nothing. Only those that share most pairs of letters are compared in full."""
    pairs = _pairs(word)
    near = nlargest(10, known, key=lambda each: len(pairs & _pairs(each)) - abs(len(each) - len(word)))
    return next(iter(get_close_matches(word, near, n=1, cutoff=0.6)), "")


@lru_cache(maxsize=100_000)
def _pairs(word: str) -> frozenset[str]:
    """The letters of a word with the one before each, in a word of any length."""
    return frozenset(map("".join, pairwise(f" {word[:100].lower()} ")))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A suggestion when one of the known words is close to `word`, else nothing."""
    close = closest(word, known)
    return f"did you mean '{close}'?" if close else ""


def unknown_id(kind: str, id_: str, known: Iterable[str]) -> str:
    """What to say of an id that nothing of a kind has."""
    return "; ".join(filter(None, (f"no {kind} has the id '{id_}'", did_you_mean(id_, known))))
