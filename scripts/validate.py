"""Proves a guide, or prints every problem: python scripts/validate.py [folder] [--format json|github|sarif] [--language zh]."""

import argparse
import signal
import sys
from pathlib import Path

from guide.changes.since_read import since_read
from guide.files.problem import InvalidGuide
from guide.files.said import LANGUAGES, speak
from guide.reading.annotations import as_github, as_sarif
from guide.reading.changed import unrecorded_changes
from guide.reading.confirmed import unread_texts
from guide.reading.read import check_guide, located
from guide.reading.report import as_json, as_text
from guide.reading.translated import stale_translations

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Prints the proof and returns 0, or the problems and returns 1."""
    parser = argparse.ArgumentParser(description="Prove that every path of a guide ends in a defined outcome.")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="where the YAML files are")
    parser.add_argument("--format", choices=("text", "json", "github", "sarif"), default="text")
    parser.add_argument("--language", type=speak, choices=LANGUAGES, help="of the messages; default: the environment's")
    arguments = parser.parse_args()
    sys.set_int_max_str_digits(0)  # a tree may have more paths than Python prints by default
    try:
        guide, problems = check_guide(arguments.folder)
        if guide:
            folder = arguments.folder
            recorded = (*unread_texts(folder, guide), *unrecorded_changes(folder, guide), *stale_translations(folder))
            problems += located(folder, [*recorded])
    except InvalidGuide as error:  # the words of the interface are wrong
        guide, problems = None, error.problems
    match arguments.format:
        case "json":
            print(as_json(guide, problems))
        case "sarif":
            print(as_sarif(problems))
        case "github":
            print(as_github(problems))
        case _:
            print(as_text(guide, problems))
            if guide and any(problem.rule == "suspect" for problem in problems):
                print("\n".join(since_read(arguments.folder, guide)))
    return int(any(not problem.warning for problem in problems))


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads only the first lines has read enough
    sys.exit(main())
