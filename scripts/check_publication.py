"""Tells what a publisher forgot: python scripts/check_publication.py site [address]."""

import sys
from pathlib import Path

from guide.files.command import Arguments, command
from guide.files.said import Said
from publishing.answers import wrong_answers
from publishing.forgotten import forgotten
from publishing.site import read_site

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Prints every problem and returns 1, or 0 where there are none but warnings."""
    parser = Arguments(description="Tell what was forgotten before a site is published.")
    parser.add_argument("site", type=Path, help="what make build has written")
    parser.add_argument("address", nargs="?", default="", help="where it runs, to hold the server's answers against it")
    arguments = parser.parse_args()
    address = arguments.address.rstrip("/") + "/" if arguments.address else ""
    site = read_site(arguments.site, ROOT)
    problems = [*forgotten(site, ROOT), *(wrong_answers(site, address) if address else ())]
    ready = Said("{folder} is ready: nothing was forgotten", folder=arguments.site)
    print("\n".join(map(str, problems)) or ready.told)
    return int(any(not problem.warning for problem in problems))


if __name__ == "__main__":
    sys.exit(main())
