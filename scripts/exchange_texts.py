"""Writes all texts for translators, or takes their translations in: python scripts/exchange_texts.py [en.po]."""

import sys
from pathlib import Path

from guide.files.command import Arguments, command
from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.words import languages
from guide.translating.catalogue import render_catalogue
from guide.translating.entries import Taken
from guide.translating.po_file import read_catalogue
from guide.translating.take_in import take_in, write

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Writes `texts/<language>.po` for every language but the first, or the guide's files; 1 where something is wrong."""
    parser = Arguments(description="Write PO files for translators, or take one in.")
    parser.add_argument("file", nargs="?", type=Path, help="a PO file whose translations are taken in")
    file = parser.parse_args().file
    try:
        return _take(take_in(ROOT, file), file) if file else _give()
    except ProblemsFound as error:
        print(error)
        print(Said("nothing was written; problems: {count}", count=len(error.problems)).told)
        return 1


def _give() -> int:
    made = {}
    for language in languages()[1:]:
        name = f"texts/{language}.po"
        before = read_catalogue((ROOT / name).read_bytes(), name) if (ROOT / name).exists() else None
        made[name] = render_catalogue(ROOT, language, before)
    (ROOT / "texts").mkdir(exist_ok=True)
    for name, text in made.items():
        (ROOT / name).write_bytes(text)
        print(name)
    return 0


def _take(taken: Taken, file: Path) -> int:
    write(ROOT, taken)
    said = Said(
        "{new} texts taken in from {file}, {same} as they were, {empty} not translated, {fuzzy} fuzzy, {left} left out"
    )
    print(
        *taken.notes,
        said.of(file=file, **{each: taken.counts[each] for each in ("new", "same", "empty", "fuzzy", "left")}).told,
        sep="\n",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
