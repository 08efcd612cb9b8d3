"""The tree as a decision table: a row for each combination of answers that decides, for spreadsheets and documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ..files.words import word
from ..pages.markdown import escape
from ..records.addresses import address_of, home_of
from ..records.guide import Guide
from ..records.routes import Routes
from .spreadsheet import BOM, csv_text

OR = " / "
MOST = 100_000  # rows that a spreadsheet still opens


@dataclass(frozen=True)
class Row:
    """The questions asked in order, each with the options that lead on alike, and the outcome that they lead to."""

    answers: tuple[tuple[str, tuple[str, ...]], ...]
    outcome: str


def rows(routes: Routes) -> Iterator[Row]:
    """Every walk of the tree, those as one that only differ in options with the same `goto`."""
    waiting = [Row((), routes.start)]
    while waiting:
        row = waiting.pop()
        if row.outcome in routes.questions:
            asked = row.outcome
            waiting += reversed([Row((*row.answers, (asked, ids)), goto) for goto, ids in ways(routes, asked).items()])
        else:
            yield row


def ways(routes: Routes, question: str) -> dict[str, tuple[str, ...]]:
    """Where a question leads, and by which of its options."""
    found: dict[str, tuple[str, ...]] = {}
    for option, goto in routes.questions[question]:
        found[goto] = (*found.get(goto, ()), option)
    return found


def count_rows(routes: Routes) -> int:
    """How many rows there are, without listing them."""
    counts = dict.fromkeys(routes.outcomes, 1)
    for question in reversed(routes.order):
        counts[question] = sum(counts[goto] for goto in ways(routes, question))
    return counts[routes.start]


def render_table_csv(guide: Guide, language: str, site_url: str) -> str:
    """A column per question, empty where it is not asked. Begins with a byte-order mark, as spreadsheets read UTF-8."""
    asked = [f"{question.text[language]} ({question.id})" for question in guide.questions.values()]
    lines = [[*asked, *(word(f"decision_table.{key}", language) for key in ("verdict", "outcome", "address"))]]
    for row in rows(guide.routes):
        answers, outcome = dict(row.answers), guide.outcomes[row.outcome]
        cells = (_said(guide, question, answers.get(question, ()), language) for question in guide.questions)
        verdict = word(f"verdicts.{outcome.verdict}", language)
        lines.append([*cells, verdict, outcome.title[language], _address(row.outcome, language, site_url)])
    return BOM + csv_text(lines)


def render_table_markdown(guide: Guide, language: str, site_url: str) -> str:
    """A heading per outcome; below it a table for each row of questions that lead there, so that no cell is empty."""
    found: dict[str, list[Row]] = {}
    for row in rows(guide.routes):
        found.setdefault(row.outcome, []).append(row)
    blocks = [f"# {word('decision_table.title', language)}", word("decision_table.intro", language)]
    for outcome in (guide.outcomes[id_] for id_ in guide.outcomes if id_ in found):
        title, address = escape(outcome.title[language]), _address(outcome.id, language, site_url)
        blocks.append(
            f"## {word(f'verdicts.{outcome.verdict}', language)}{word('colon', language)}[{title}]({address})"
        )
        for asked, alike in groupby(found[outcome.id], key=lambda row: [question for question, _ in row.answers]):
            headings = [escape(guide.questions[question].text[language]) for question in asked]
            cells = ([escape(_said(guide, q, ids, language)) for q, ids in row.answers] for row in alike)
            blocks.append(_table([headings, ["---"] * len(asked), *cells]))
    return "\n\n".join(blocks) + "\n"


def _table(lines: Iterable[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _said(guide: Guide, question: str, options: tuple[str, ...], language: str) -> str:
    return OR.join(each.text[language] for each in guide.questions[question].options if each.id in options)


def _address(outcome: str, language: str, site_url: str) -> str:
    return site_url + home_of(language) + address_of("outcomes", outcome)
