"""Prints the whole tree for other tools: python scripts/export_tree.py csv|markdown|dot|jdm [--language en]."""

import sys
from pathlib import Path

from guide.feeds.decision_table import MOST, count_rows, render_table_csv, render_table_markdown
from guide.feeds.dot import render_dot
from guide.feeds.jdm import render_jdm
from guide.files.command import Arguments, command
from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.words import languages
from guide.reading.read import read_guide
from guide.records.addresses import site_url

ROOT = Path(__file__).resolve().parent.parent

TABLES = {"csv": render_table_csv, "markdown": render_table_markdown}
FORMATS = {**TABLES, "dot": render_dot, "jdm": render_jdm}


@command
def main() -> int:
    """Prints it; 1 where the guide has problems, or more rows than anybody can open."""
    parser = Arguments(description="Print the whole tree as a decision table or as a graph.")
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("--language", choices=languages(), default=languages()[0])
    arguments = parser.parse_args()
    try:
        guide = read_guide(ROOT)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.format in TABLES and (rows := count_rows(guide.routes)) > MOST:
        message = Said("the table would have {count:,} rows; a graph (dot, jdm) says the same", count=rows)
        print(message.told, file=sys.stderr)
        return 1
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    print(FORMATS[arguments.format](guide, arguments.language, site_url()), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
