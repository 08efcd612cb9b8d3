"""Says that texts were read after their facts, or the texts they translate, changed: python scripts/confirm.py [fact …] [--texts en]."""

import argparse
import sys
from pathlib import Path

from guide.files.command import Arguments, command
from guide.files.problem import unknown_id
from guide.files.said import LANGUAGES, Said, sentence, speak
from guide.files.today import is_ahead
from guide.files.words import languages
from guide.reading.confirmed import digests
from guide.reading.read import check_guide
from guide.reading.recorded import record
from guide.reading.report import as_text
from guide.reading.rules.references import CALLED

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Writes the file, and that of the replies' changes; prints what was confirmed; 1 when the guide has other mistakes."""
    arguments = _arguments()
    if is_ahead():
        print(Said("{name} is a day to come; what is read today is recorded today", name="GUIDE_DATE").told)
        return 1
    guide, problems = check_guide(ROOT)
    if guide is None:
        print(as_text(None, problems))
        return 1
    known = digests(guide).keys()
    wrong = [unknown_id(CALLED["facts",], fact, known) for fact in arguments.facts if fact not in known]
    if arguments.texts not in ("", *languages()[1:]):
        fix = Said("one of: {known}", known=languages()[1:])
        wrong.append((Said("this guide is not translated into '{language}'", language=arguments.texts), fix))
    if wrong:
        print(*(sentence(*each).told for each in wrong), sep="\n")
        return 1
    facts = set(arguments.facts or (() if arguments.texts else known))
    read_again, new = record(ROOT, guide, facts, (arguments.texts,))
    print(Said("texts read again: {count}, new: {new}", count=read_again, new=new).told)
    return 0


def _arguments() -> argparse.Namespace:
    parser = Arguments(description="Record that texts were read beside the facts they rest on.")
    parser.add_argument("facts", nargs="*", help="only texts that are suspect for these facts alone; default: all")
    parser.add_argument("--texts", default="", help="only translations into this language of texts that changed")
    parser.add_argument("--language", type=speak, choices=LANGUAGES, help="of the messages; default: the environment's")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
