"""Shows what a change does to readers: python scripts/show_changes.py <folder or commit> [--format …]."""

import sys
from pathlib import Path

from guide.changes.change import Change
from guide.changes.report import MARKDOWN, TEXT, as_json, as_text
from guide.changes.version import folder_of, read_version
from guide.files.command import Arguments, command

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints the report and returns 0; 1 for problems."""
    parser = Arguments(description="Show what the change since an earlier version does to readers.")
    parser.add_argument("earlier", help="a folder with a guide, or a commit as git knows it, such as main or HEAD~1")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    arguments = parser.parse_args()
    sys.set_int_max_str_digits(0)  # a tree may have more paths than Python prints by default
    with folder_of(arguments.earlier, ROOT) as folder:
        change = Change(read_version(folder), read_version(ROOT))
    match arguments.format:
        case "json":
            print(as_json(change))
        case chosen:
            print(as_text(change, MARKDOWN if chosen == "markdown" else TEXT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
