"""Prints a new member with blanks to fill: python scripts/new.py fact cn-foo."""

import sys
from pathlib import Path

from guide.files.command import Arguments, command
from guide.files.problem import not_in_list
from guide.files.said import Said, sentence
from guide.reading.merge import FOLDER, merge, read_content
from guide.reading.shape import misfits
from guide.reading.skeleton import BLANK, kinds, skeleton

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the block and where it goes; 1 where there is no such kind, or the id is none or taken."""
    parser = Arguments(description="Print a new member of the guide, to be pasted and filled.")
    parser.add_argument("kind", help="a kind of member, such as fact")
    parser.add_argument("id", nargs="?", default="", help="its id, in kebab-case, for ever")
    arguments = parser.parse_args()
    kind, id_ = arguments.kind, arguments.id
    if kind not in kinds():
        print(sentence(*not_in_list(kind, kinds())).told)
        return 1
    section = kinds()[kind]
    if not id_:
        print(Said("name the new {kind} by an id in kebab-case: make new-{kind} ID=…", kind=kind).told)
        return 1
    if bad := [each.sentence for each in misfits({section: {id_: {}}}) if each.rule in ("bad-id", "too-long")]:
        print(*bad)
        return 1
    files = read_content(ROOT)
    taken = next((file for where, file in merge(files).homes.items() if where[1:] == (id_,)), "")
    if taken:
        print(Said("'{id}' is taken: it stands in {file}", id=id_, file=taken).told)
        return 1
    homes = {_home(file.name) for file in files if isinstance(file.data, dict) and section in file.data}
    head = Said("# Under '{section}:' in {files} or another file. '{blank}' is a blank; lines with # may go.")
    print(head.of(section=section, files=tuple(sorted(homes)), blank=BLANK).told, skeleton(kind, id_), sep="\n")
    return 0


def _home(file: str) -> str:
    """The folder of a file that has others of its kind beside it, or the file itself."""
    place = Path(file).parent
    return file if place.as_posix() in (".", FOLDER) else f"{place.as_posix()}/"


if __name__ == "__main__":
    sys.exit(main())
