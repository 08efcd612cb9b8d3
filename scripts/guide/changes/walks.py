"""Where a changed tree leads the readers of the tree before it.

Both trees are walked side by side. What is compared are pairs of nodes, not walks: the time grows with the pairs that
walks come to, so 2^60 walks compare as fast as 60.
"""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from ..records.routes import Routes

Picks = tuple[tuple[str, str], ...]
Effect = Literal["moved", "lost-option", "new-option", "asked", "not-asked"]
EFFECTS: tuple[Effect, ...] = get_args(Effect)  # what costs readers most first


@dataclass(frozen=True)
class Move:
    """What happens to some walks.

    effect: `moved` (the walk ends in `after`, no longer in `before`), `asked` (question `after` is new on the way),
        `not-asked` (question `before` is gone from it), `new-option` and `lost-option` (`question=option`)
    before, after: nodes, or `question=option`; nothing where there is none
    walks: how many
    example: the picks of a shortest one
    """

    effect: Effect
    before: str
    after: str
    walks: int
    example: Picks


@dataclass(frozen=True)
class _State:
    """Where a reader stands in both trees, and the picks that only one of the trees has asked for so far."""

    old: str
    new: str
    ahead: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Comparison:
    """Two proven trees."""

    old: Routes
    new: Routes
    _behind: dict[tuple[bool, str], set[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def moves(self) -> list[Move]:
        """Every effect, those on most walks first."""
        walks: Counter[tuple[Effect, str, str]] = Counter()
        examples: dict[tuple[Effect, str, str], Picks] = {}
        for state, ways, picks in self._visited():
            for effect, before, after, count, pick in self._effects(state):
                key = (effect, before, after)
                walks[key] += ways * count
                example = (*picks, pick) if pick else picks
                examples[key] = min(examples.get(key, example), example, key=len)
        found = [Move(*key, count, examples[key]) for key, count in walks.items()]
        return sorted(found, key=lambda each: (EFFECTS.index(each.effect), -each.walks, each.before, each.after))

    def _effects(self, state: _State) -> Iterator[tuple[Effect, str, str, int, tuple[str, str] | None]]:
        """What happens to the walks that come here; of the walks behind an option, how many there are and its pick."""
        before, after = state.old, state.new
        if before in self.old.questions and before == after:
            was, now = dict(self.old.questions[before]), dict(self.new.questions[after])
            for option in was.keys() - now.keys():
                yield "lost-option", f"{before}={option}", "", self.old.paths_from[was[option]], (before, option)
            for option in now.keys() - was.keys():
                yield "new-option", "", f"{after}={option}", self.new.paths_from[now[option]], (after, option)
        elif before not in self.old.questions and after not in self.new.questions:
            if before != after:
                yield "moved", before, after, 1, None
        elif self._asks_first(state):
            if not self._asked_from(self.old, before, after) and after not in dict(state.ahead):
                yield "asked", "", after, self.new.paths_from[after], None
        elif before not in dict(state.ahead):
            yield "not-asked", before, "", self.old.paths_from[before], None

    def _visited(self) -> Iterator[tuple[_State, int, Picks]]:
        """Every state that walks come to: how many come, and the picks of a shortest one."""
        start = _State(self.old.start, self.new.start)
        nexts: dict[_State, list[tuple[tuple[str, str], _State]]] = {}
        picks: dict[_State, Picks] = {start: ()}
        arrivals: Counter[_State] = Counter()
        waiting = deque([start])
        while waiting:
            state = waiting.popleft()
            nexts[state] = list(self._nexts(state))
            for pick, following in nexts[state]:
                arrivals[following] += 1
                if following not in picks:
                    picks[following] = picks[state] if pick in picks[state] else (*picks[state], pick)
                    waiting.append(following)
        ways = Counter({start: 1})
        ready = deque([start])
        while ready:
            state = ready.popleft()
            yield state, ways[state], picks[state]
            for _, following in nexts[state]:
                ways[following] += ways[state]
                arrivals[following] -= 1
                if not arrivals[following]:
                    ready.append(following)

    def _nexts(self, state: _State) -> Iterator[tuple[tuple[str, str], _State]]:
        """The states that a pick leads to; none where both trees are alike from here on."""
        old, new = state.old, state.new
        if self._same(old, new):
            return
        if old == new and old in self.old.questions:
            now = dict(self.new.questions[new])
            for option, goto in self.old.questions[old]:
                if option in now:
                    yield (old, option), self._state(goto, now[option], state.ahead)
        elif self._asks_first(state):
            for pick, goto in self._picks(self.new, new, state.ahead):
                yield pick, self._state(old, goto, state.ahead | {pick})
        elif old in self.old.questions:
            for pick, goto in self._picks(self.old, old, state.ahead):
                yield pick, self._state(goto, new, state.ahead | {pick})

    def _asks_first(self, state: _State) -> bool:
        """Whether the new tree's question comes next: the old one does not ask it, or has nothing left to ask."""
        if state.new not in self.new.questions:
            return False
        return state.old not in self.old.questions or not (
            self._asked_from(self.old, state.old, state.new) and not self._asked_from(self.new, state.new, state.old)
        )

    @staticmethod
    def _picks(
        routes: Routes, question: str, ahead: frozenset[tuple[str, str]]
    ) -> Iterator[tuple[tuple[str, str], str]]:
        """The options of a question: the one that was picked already if it is still there, or all."""
        options = routes.questions[question]
        given = [each for each in options if (question, each[0]) in ahead]
        for option, goto in given or options:
            yield (question, option), goto

    def _state(self, old: str, new: str, ahead: frozenset[tuple[str, str]]) -> _State:
        """Picks that neither tree will ask for again are forgotten, so that states stay few."""
        kept = (
            pick
            for pick in ahead
            if self._asked_from(self.old, old, pick[0]) or self._asked_from(self.new, new, pick[0])
        )
        return _State(old, new, frozenset(kept) if ahead else ahead)

    def _asked_from(self, routes: Routes, node: str, question: str) -> bool:
        """Whether a walk from `node` on, itself included, comes to `question`."""
        key = (routes is self.new, node)
        if key not in self._behind:
            self._behind[key] = routes.after(node)
        return question in self._behind[key]

    @cached_property
    def _kinds(self) -> tuple[dict[str, int], dict[str, int]]:
        """A number per node of each tree; the same number means the same walks from there on, to the same ends."""
        numbers: dict[object, int] = {}

        def number(shape: object) -> int:
            return numbers.setdefault(shape, len(numbers))

        found = []
        for routes in (self.old, self.new):
            kinds = {outcome: number(outcome) for outcome in routes.outcomes}
            for question in reversed(routes.order):
                options = frozenset((option, kinds[goto]) for option, goto in routes.questions[question])
                kinds[question] = number((question, options))
            found.append(kinds)
        return found[0], found[1]

    def _same(self, old: str, new: str) -> bool:
        return self._kinds[0][old] == self._kinds[1][new]
