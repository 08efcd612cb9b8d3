"""Writes a valid guide around bare routing, for tests and benchmarks."""

import json
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from guide.files.words import languages


def write_guide(
    folder: Path, start: str, questions: Mapping[str, Mapping[str, str]], outcomes: Iterable[str], *, why: bool = False
) -> None:
    """Writes a guide's files for `questions` ({id: {option: goto}}); every text is a filler that stands nowhere else.

    With `why`, each question says why it is asked, so it may have options that make no difference.
    """
    number = count()

    def text() -> str:
        filler = f"filler {next(number)}"
        return "{" + ", ".join(f"{language}: {filler}" for language in languages()) + "}"

    lines = [f"start: {start}", "questions:"]
    for id_, options in questions.items():
        lines += [f"  {id_}:", f"    text: {text()}", *([f"    why: {text()}"] if why else []), "    options:"]
        lines += [f"    - {{id: {option}, text: {text()}, goto: {goto}}}" for option, goto in options.items()]
    lines.append("outcomes:")
    for id_ in outcomes:
        lines += [
            f"  {id_}:",
            "    verdict: unknown",
            *(f"    {field}: {text()}" for field in ("title", "summary", "reply")),
            "    money: {amount: statement, where: statement, when: statement}",
            *(f"    {field}: [statement]" for field in ("before", "steps", "after")),
            "    facts: [fact]",
            "    faq: [entry]",
        ]
    (folder / "decision_tree.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "faq.yaml").write_text(
        f"topics: {{topic: {{title: {text()}}}}}\nfaq:\n  entry: {{question: {text()}, answer: {text()}, reply: {text()},"
        " topic: topic, facts: [fact]}\n",
        encoding="utf-8",
    )
    (folder / "permalinks.txt").write_text("", encoding="utf-8")
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content/facts.yaml").write_text(
        f"statements:\n  statement: {{text: {text()}}}\n"
        f"sources:\n  source: {{title: {text()}, url: https://example.org/, publisher: official, edition: not shown,"
        f" checked: 2026-01-01}}\nfacts:\n  fact: {{text: {text()}, site: other, grade: official, sources: [source],"
        " checked: 2026-01-01, review_by: 2027-01-01}\n",
        encoding="utf-8",
    )


def from_graph(path: Path) -> tuple[str, dict[str, dict[str, str]], list[str]]:
    """Start, questions ({id: {option: next}}) and outcomes of one of the public graphs in tests/graphs."""
    graph = json.loads(path.read_text(encoding="utf-8"))
    return graph["start"], graph["questions"], graph["outcomes"]
