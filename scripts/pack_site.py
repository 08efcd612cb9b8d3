"""Packs a built site for a server: python scripts/pack_site.py site packed."""

import argparse
import sys
from pathlib import Path

from guide.files.command import command
from guide.files.said import Said
from publishing.pack import pack
from publishing.site import read_site

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Writes the packed site and says where it stands; 1 when the site cannot be published as it is."""
    parser = argparse.ArgumentParser(description="Compress a built site and write what servers have to know of it.")
    parser.add_argument("site", type=Path, help="what make build has written")
    parser.add_argument("folder", type=Path, help="where to write; what stands there is replaced")
    arguments = parser.parse_args()
    site = read_site(arguments.site, ROOT)
    files = pack(site, arguments.folder)
    address = site.url or Said("an unknown address")
    said = Said(
        "{count:,} files for {address} stand in {folder}/www", count=files, address=address, folder=arguments.folder
    )
    print(said.told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
