"""Writes every file of the site but the HTML, for any site generator: python scripts/write_site.py folder."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from guide.feeds.names import InvalidAssets, with_names
from guide.files.command import command
from guide.files.strict_yaml import parse
from guide.files.words import languages
from guide.hand.macros import InvalidPage
from guide.reading.made_from import configuration
from guide.reading.read import read_guide
from guide.records.addresses import site_url
from guide.records.guide import Guide
from guide.site import Home, assets, files, hand_pages, pages, twins

ROOT = Path(__file__).resolve().parent.parent


@command
def main() -> int:
    """Writes `folder/<language>/…` with every page as Markdown and every other file; 1 when the guide has problems."""
    parser = argparse.ArgumentParser(description="Write every page as Markdown, and every other file of the site.")
    parser.add_argument("folder", type=Path, help="where to write; a folder per language")
    folder = parser.parse_args().folder
    try:
        guide = read_guide(ROOT)
        made = {f"{each}/{address}": content for each in languages() for address, content in site(guide, each)}
    except (InvalidAssets, InvalidPage) as error:
        print(error)
        return 1
    for place, content in made.items():
        (path := folder / place).parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return 0


def site(guide: Guide, language: str) -> Iterator[tuple[str, str | bytes]]:
    """Every file in a language, by its address."""
    home = configured(language)
    own = assets(guide, language, home)
    yield from (*files(guide, language, home), *own.files.items())
    written = (*pages(guide, language), *hand_pages(guide, language, home, os.environ.get("REPORT_URL", "")))
    made = {address: with_names(text, own.names) for address, text in written}
    yield from twins(guide, language, home, made)
    yield from made.items()  # a list and its twin have one name here, for it is another generator that tells them apart


def configured(language: str) -> Home:
    """What the site is called, as the configuration of its present generator says."""
    lines = configuration(ROOT, language).read_text(encoding="utf-8").splitlines()
    named = [each.removeprefix("site_") for each in lines if each.startswith(("site_name:", "site_description:"))]
    return Home(ROOT, site_url(), **parse("\n".join(named)).data)


if __name__ == "__main__":
    sys.exit(main())
