"""The four files' data before it is checked: safe to walk whatever it holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from .problem import Where
from .routes import Routes

TREE, FAQ, FACTS, REFERENCE = "decision_tree.yaml", "faq.yaml", "facts.yaml", "reference.yaml"


@dataclass(frozen=True)
class Raw:
    """What was read of each file; None where it could not be read."""

    tree: Any
    faq: Any
    facts: Any
    reference: Any

    @cached_property
    def questions(self) -> dict[str, dict[str, Any]]:
        return maps(self.tree, "questions")

    @cached_property
    def outcomes(self) -> dict[str, dict[str, Any]]:
        return maps(self.tree, "outcomes")

    @cached_property
    def entries(self) -> dict[str, dict[str, Any]]:
        return maps(self.faq, "faq")

    @cached_property
    def all_facts(self) -> dict[str, dict[str, Any]]:
        return maps(self.facts, "facts")

    @cached_property
    def sources(self) -> dict[str, dict[str, Any]]:
        return maps(self.facts, "sources")

    @cached_property
    def nodes(self) -> set[str]:
        """The ids of all questions and outcomes."""
        return self.questions.keys() | self.outcomes.keys()

    @cached_property
    def routes(self) -> Routes:
        questions = {
            id_: tuple((text(option, "id"), text(option, "goto")) for _, option in options(node))
            for id_, node in self.questions.items()
        }
        return Routes(text(self.tree, "start"), questions, frozenset(self.outcomes))

    @cached_property
    def reached(self) -> set[str]:
        """The nodes that walks come to, with each misspelt goto read as the id it probably means."""
        questions = {
            id_: tuple((option, self._meant(goto)) for option, goto in edges)
            for id_, edges in self.routes.questions.items()
        }
        return Routes(self.routes.start, questions, self.routes.outcomes).reached

    def _meant(self, goto: str) -> str:
        if goto in self.nodes:
            return goto
        return next(iter(get_close_matches(goto, self.nodes, n=1)), goto)


def maps(data: Any, key: str) -> dict[str, dict[str, Any]]:
    """The maps that stand by their ids under `key`."""
    found = data.get(key) if isinstance(data, dict) else None
    return {id_: node for id_, node in found.items() if isinstance(node, dict)} if isinstance(found, dict) else {}


def items(data: Any, key: str) -> list[Any]:
    """The list under `key`, empty when there is none."""
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def text(data: Any, key: str) -> str:
    """The text under `key`, empty when there is none."""
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""


def options(question: dict[str, Any]) -> list[tuple[int, dict[str, Any]]]:
    """A question's options with their place in its list."""
    return [(i, option) for i, option in enumerate(items(question, "options")) if isinstance(option, dict)]


def cited(data: Any, key: str, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Every id listed under a field `key` anywhere in the data, with its path."""
    waiting: list[tuple[Where, Any]] = [(where, data)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, dict):
            for index, id_ in enumerate(items(value, key)):
                if isinstance(id_, str):
                    yield (*place, key, index), id_
            waiting.extend(((*place, k), v) for k, v in value.items() if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(((*place, i), v) for i, v in enumerate(value) if isinstance(v, dict | list))
