"""Builds the site beside the last one and swaps the two in one step: python scripts/build_site.py [folder]."""

import argparse
import sys
from pathlib import Path

from click import ClickException
from guide.files.disk import reason_of
from guide.files.said import Said
from mkdocs_site.whole import build_whole

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Builds and returns 0; whatever goes wrong, the last site stays whole, one sentence says why, and 1 is returned."""
    parser = argparse.ArgumentParser(description="Build the site; the last one stands until the new one is whole.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "site", help="where the site is to stand")
    try:
        folder = parser.parse_args().folder
        build_whole(folder.absolute(), ROOT / "mkdocs.yml")
    except BlockingIOError:
        return _failed(Said("another build into this folder is running; wait for it"))
    except ClickException as error:
        error.show()
        return _failed(Said("what is told above has to be mended first"))
    except OSError as error:
        file = error.filename or Said("the disk")
        return _failed(Said("{file}: {reason}", file=file, reason=reason_of(error)))
    print(Said("{count:,} pages stand in {folder}", count=sum(1 for _ in folder.rglob("*.html")), folder=folder).told)
    return 0


def _failed(why: Said) -> int:
    print(Said("the site was not built, and nothing changed: {why}", why=why).told, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
