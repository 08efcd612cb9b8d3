"""Where each option leads, and what can be proven from that alone."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Proof:
    """What holds for a tree whose every path ends in an outcome.

    `longest_path` and `mean_path` count the questions answered; `most_left` is, per question, the largest number
    of questions from there on, itself included.
    """

    questions: int
    outcomes: int
    edges: int
    paths: int
    longest_path: int
    mean_path: float
    most_left: Mapping[str, int]


@dataclass(frozen=True)
class Routes:
    """The tree's routing: per question, its options and the node that each leads to."""

    start: str
    questions: Mapping[str, tuple[tuple[str, str], ...]]
    outcomes: frozenset[str]

    @cached_property
    def reached(self) -> set[str]:
        """Every node that some walk comes to, the start included."""
        return self.after(self.start)

    def after(self, node: str) -> set[str]:
        """Every node that some walk from a node on comes to, the node included."""
        seen = {node}
        waiting = [node]
        while waiting:
            for _, node in self.questions.get(waiting.pop(), ()):
                if node not in seen:
                    seen.add(node)
                    waiting.append(node)
        return seen

    def follow(self, picks: Mapping[str, str]) -> tuple[dict[str, str], str]:
        """The picks that hold, in the order of the walk, and the node that they lead to. Only where nothing loops."""
        walked, node = dict[str, str](), self.start
        while node in self.questions and (goto := dict(self.questions[node]).get(picks.get(node, ""))):
            walked[node] = picks[node]
            node = goto
        return walked, node

    @cached_property
    def order(self) -> list[str]:
        """The questions, each before those it leads to; without those on or behind a cycle."""
        arrivals = dict.fromkeys(self.questions, 0)
        for options in self.questions.values():
            for _, node in options:
                if node in arrivals:
                    arrivals[node] += 1
        ready = deque(question for question, count in arrivals.items() if not count)
        order = []
        while ready:
            order.append(ready.popleft())
            for _, node in self.questions[order[-1]]:
                if node in arrivals:
                    arrivals[node] -= 1
                    if not arrivals[node]:
                        ready.append(node)
        return order

    @cached_property
    def paths_from(self) -> dict[str, int]:
        """How many walks there are from each node on to an end. Only for proven routes."""
        counts = dict.fromkeys(self.outcomes, 1)
        for question in reversed(self.order):
            counts[question] = sum(counts[node] for _, node in self.questions[question])
        return counts

    def cycles(self) -> Iterator[list[str]]:
        """Questions that lead back to themselves, each as a walk that ends where it began; no question twice."""
        left = self._leading_on_for_ever()
        while left:
            walk: dict[str, None] = {}
            node: str | None = next(iter(left))
            while node is not None and node not in walk:
                walk[node] = None
                node = next((goto for _, goto in self.questions[node] if goto in left), None)
            if node is not None:
                steps = list(walk)
                yield [*steps[steps.index(node) :], node]
            for step in walk:
                del left[step]

    def _leading_on_for_ever(self) -> dict[str, None]:
        """The questions on a cycle or between two: what stays when those that can only end are taken off."""
        left = dict.fromkeys(self.questions)
        for question in self.order:
            del left[question]
        ways_on = {q: sum(goto in left for _, goto in self.questions[q]) for q in left}
        before: dict[str, list[str]] = {}
        for question in left:
            for _, goto in self.questions[question]:
                before.setdefault(goto, []).append(question)
        ending = [question for question, count in ways_on.items() if not count]
        while ending:
            question = ending.pop()
            del left[question]
            for earlier in before.get(question, ()):
                ways_on[earlier] -= 1
                if not ways_on[earlier]:
                    ending.append(earlier)
        return left

    def prove(self) -> Proof:
        """Counts every path without listing it, in time linear in nodes and edges.

        Only for routes in which every option leads on and nothing loops.
        """
        ways, length = {self.start: 1}, {self.start: 0}
        paths = total = 0
        for question in self.order:
            here, so_far = ways.pop(question, 0), length.pop(question, 0)
            for _, node in self.questions[question] if here else ():
                if node in self.questions:
                    ways[node] = ways.get(node, 0) + here
                    length[node] = length.get(node, 0) + so_far + here
                else:
                    paths += here
                    total += so_far + here
        most_left: dict[str, int] = {}
        for question in reversed(self.order):
            most_left[question] = 1 + max(most_left.get(node, 0) for _, node in self.questions[question])
        return Proof(
            questions=len(self.questions),
            outcomes=len(self.outcomes),
            edges=sum(map(len, self.questions.values())),
            paths=paths,
            longest_path=most_left[self.start],
            mean_path=total / paths,
            most_left=most_left,
        )

    def on_some_walk(self, wanted: Iterable[tuple[Mapping[str, str], str]]) -> Iterator[bool]:
        """For picks and an end each: whether some walk makes all of these picks and comes to that end.

        Only for routes in which nothing loops. Linear in the edges: each thing asked for is a bit of what lies ahead of a node.
        """
        asked = [[*sorted(picks.items(), key=self._place), (end, "")] for picks, end in wanted]
        bits = {step: 1 << n for n, step in enumerate({step for steps in asked for step in steps})}
        ahead = {outcome: bits.get((outcome, ""), 0) for outcome in self.outcomes}
        for question in reversed(self.order):
            ahead[question] = 0
            for option, node in self.questions[question]:
                ahead[question] |= ahead.get(node, 0) | bits.get((question, option), 0)
        gotos = {(question, option): node for question, options in self.questions.items() for option, node in options}
        for steps in asked:
            nodes = [self.start, *(gotos.get(step, "") for step in steps[:-1])]
            yield all(ahead.get(node, 0) & bits[step] for node, step in zip(nodes, steps, strict=True))

    def _place(self, pick: tuple[str, str]) -> int:
        return self._rank.get(pick[0], -1)

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {question: place for place, question in enumerate(self.order)}

    def paths(self) -> Iterator[tuple[tuple[tuple[str, str], ...], str]]:
        """Every path: the picks (question, option) and the outcome. There may be very many."""
        waiting: list[tuple[tuple[tuple[str, str], ...], str]] = [((), self.start)]
        while waiting:
            picks, node = waiting.pop()
            if node not in self.questions:
                yield picks, node
                continue
            for option, goto in reversed(self.questions[node]):
                waiting.append(((*picks, (node, option)), goto))
