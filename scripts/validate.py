"""Proves a guide, or prints every problem: python scripts/validate.py [folder] [--format json|github|sarif] [--language zh] [--record]."""

import argparse
import gc
import sys
from contextlib import nullcontext
from pathlib import Path

from guide.files.command import Arguments, command
from guide.files.kept import Kept, keeping
from guide.files.problem import ProblemsFound
from guide.files.said import LANGUAGES, speak
from guide.reading.annotations import TOLD
from guide.reading.checked import check_all, state_of

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the proof and returns 0, or the problems and returns 1."""
    parser = Arguments(description="Prove that every path of a guide ends in a defined outcome.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT, help="where the YAML files are")
    parser.add_argument("--format", choices=TOLD, default="text")
    parser.add_argument("--language", type=speak, choices=LANGUAGES, help="of the messages; default: the environment's")
    parser.add_argument("--record", action="store_true", help="record texts that are new; keep what is read in .cache")
    arguments = parser.parse_args()
    sys.set_int_max_str_digits(0)  # a tree may have more paths than Python prints by default
    with keeping(arguments.folder / ".cache" / "texts.json") if arguments.record else nullcontext() as kept:
        said, is_wrong = _answer(arguments, kept)
    print(said)
    return int(is_wrong)


def _answer(arguments: argparse.Namespace, kept: Kept | None) -> tuple[str, bool]:
    """What is said, and whether something is wrong. Where nothing was and nothing has changed since, that is known."""
    try:
        state = state_of(arguments.folder, arguments.format) if kept else ""
        if kept and (known := kept.known("answer", state)) is not None:
            kept.stays()
            return known, False
        guide, problems = check_all(arguments.folder, record=arguments.record)
    except ProblemsFound as error:  # the words of the interface are wrong
        guide, problems = None, error.problems
    said = TOLD[arguments.format](guide, problems)
    if kept and not problems and state == state_of(arguments.folder, arguments.format):  # nothing was written meanwhile
        kept.keep("answer", state, said)
    if arguments.format == "text" and guide and any(problem.rule == "suspect" for problem in problems):
        from guide.changes.since_read import since_read  # asks git, which few need

        said = "\n".join([said, *since_read(arguments.folder, guide)])
    return said, any(not problem.warning for problem in problems)


if __name__ == "__main__":
    gc.disable()  # a guide holds no circles, and looking for some takes a tenth of the time
    sys.exit(main())
