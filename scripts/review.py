"""What wants another look, by the page to read: python scripts/review.py [--by day] [--format ics]."""

import sys
from argparse import ArgumentTypeError
from datetime import date, timedelta
from pathlib import Path

from guide.changes.builds import builds
from guide.changes.review import as_calendar, as_markdown, due
from guide.files.command import Arguments, command
from guide.files.said import Said, sentence
from guide.files.today import is_day, today
from guide.reading.read import read_guide

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the list; 1 where the guide has problems."""
    parser = Arguments(description="List the facts that want another look, and the days that need a build.")
    parser.add_argument("--by", type=day, help="a day as YYYY-MM-DD; default: in a month")
    parser.add_argument("--format", choices=("markdown", "ics"), default="markdown")
    arguments = parser.parse_args()
    guide = read_guide(ROOT)
    by = (arguments.by or date.fromisoformat(today()) + timedelta(days=30)).isoformat()
    render = as_calendar if arguments.format == "ics" else as_markdown
    text = render(guide, due(guide, by), builds(guide, by))
    print(text, end="" if arguments.format == "ics" else "\n")
    return 0


def day(text: str) -> date:
    """The day that a text names. Raises ArgumentTypeError where it is none."""
    if not is_day(text):
        raise ArgumentTypeError(sentence(Said("'{text}' is not a day", text=text), Said("write it as YYYY-MM-DD")).told)
    return date.fromisoformat(text)


if __name__ == "__main__":
    sys.exit(main())
