"""Packs a built site for a server: python scripts/pack_site.py site packed."""

import argparse
import sys
from pathlib import Path

from guide.files.problem import InvalidGuide
from guide.files.said import Said
from publishing.pack import pack
from publishing.site import read_site

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Writes the packed site and says where it stands; 1 when the site cannot be published as it is."""
    parser = argparse.ArgumentParser(description="Compress a built site and write what servers have to know of it.")
    parser.add_argument("site", type=Path, help="what make build has written")
    parser.add_argument("folder", type=Path, help="where to write; what stands there is replaced")
    arguments = parser.parse_args()
    try:
        site = read_site(arguments.site, HERE)
        files = pack(site, arguments.folder)
    except InvalidGuide as error:
        print(error)
        return 1
    except OSError as error:
        print(f"{error.filename or arguments.folder}: {(error.strerror or str(error)).lower()}")
        return 1
    address = site.url or Said("an unknown address")
    said = Said(
        "{count:,} files for {address} stand in {folder}/www", count=files, address=address, folder=arguments.folder
    )
    print(said.told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
