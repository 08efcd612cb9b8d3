"""Writes a valid guide around bare routing, for tests and benchmarks."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

from guide.files.words import languages, word

Questions = Mapping[str, Mapping[str, str]]
FAQ = """\
topics: {{topic: {{title: {}}}}}
faq:
  entry: {{question: {}, answer: {}, reply: {}, topic: topic, facts: [fact]}}
"""
FACTS = """\
statements:
  statement: {{text: {}}}
sources:
  source: {{title: {}, url: https://example.org/, publisher: official, edition: not shown, checked: 2026-01-01}}
facts:
  fact: {{text: {}, site: other, grade: official, sources: [source], checked: 2026-01-01, review_by: 2027-01-01}}
"""
OUTCOME = """\
    verdict: unknown
    title: {}
    summary: {}
    reply: {}
    money: {{amount: statement, where: statement, when: statement}}
    before: [statement]
    steps: [statement]
    after: [statement]
    facts: [fact]
    faq: [entry]
"""


def write_guide(folder: Path, start: str, questions: Questions, outcomes: Iterable[str], *, why: bool = False) -> None:
    """Writes a guide's files for `questions` ({id: {option: goto}}); every text is a filler that stands nowhere else.

    With `why`, each question says why it is asked, so it may have options that make no difference.
    """
    texts = fillers()
    tree = [f"start: {start}\nquestions:\n", *asked(questions, texts, why=why), "outcomes:\n"]
    tree += [f"  {id_}:\n{filled(OUTCOME, texts)}" for id_ in outcomes]
    content = {
        "decision_tree.yaml": "".join(tree),
        "faq.yaml": filled(FAQ, texts),
        "content/facts.yaml": filled(FACTS, texts),
        "permalinks.txt": "",
    }
    (folder / "content").mkdir(exist_ok=True)
    for name, text in content.items():
        (folder / name).write_text(text, encoding="utf-8")


FILLER = {"zh": "不确定", "en": "not sure"}  # so that every question has an answer for whoever does not know


def fillers() -> Iterator[str]:
    """Texts in every language, no two alike, each with the mark of a question."""
    for number in count():
        said = (f"{each}: '{FILLER[each]} {number}{word('question_mark', each)}'" for each in languages())
        yield "{" + ", ".join(said) + "}"


def filled(template: str, texts: Iterator[str]) -> str:
    """A template with a text of its own in every gap."""
    return template.format(*(next(texts) for _ in range(template.count("{}"))))


def asked(questions: Questions, texts: Iterator[str], *, why: bool) -> Iterator[str]:
    """The YAML of every question."""
    for id_, options in questions.items():
        yield f"  {id_}:\n    text: {next(texts)}\n"
        yield f"    why: {next(texts)}\n" if why else ""
        yield "    options:\n"
        for option, goto in options.items():
            yield f"    - {{id: {option}, text: {next(texts)}, goto: {goto}}}\n"


def from_graph(path: Path) -> tuple[str, dict[str, dict[str, str]], list[str]]:
    """Start, questions ({id: {option: next}}) and outcomes of one of the public graphs in tests/graphs."""
    graph = json.loads(path.read_text(encoding="utf-8"))
    return graph["start"], graph["questions"], graph["outcomes"]
