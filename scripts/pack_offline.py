"""Makes a copy of a built site for a disk: python scripts/pack_offline.py site offline."""

import argparse
import sys
from pathlib import Path

from guide.files.command import command
from guide.files.said import Said
from guide.files.today import today
from publishing.offline import START, write_copy
from publishing.site import read_site

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Writes the copy, which is of today, and says where it stands; 1 when it cannot be made."""
    parser = argparse.ArgumentParser(
        description="Make a copy of a built site that opens by double-click, without a server."
    )
    parser.add_argument("site", type=Path, help="what make build has written")
    parser.add_argument("folder", type=Path, help="where to write; an earlier copy is replaced")
    arguments = parser.parse_args()
    site = read_site(arguments.site, ROOT)
    zipped = write_copy(site, arguments.folder, today())
    size = f"{zipped.stat().st_size / 1e6:.1f} MB"
    said = Said("{file} ({size}): unpack it and open {start}", file=zipped, size=size, start=START)
    print(said.told)
    if not site.url:
        print(Said("built without SITE_URL: what readers copy from it holds no link").told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
