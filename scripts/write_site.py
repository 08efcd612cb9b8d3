"""Writes every file of the site but the HTML, for any site generator: python scripts/write_site.py folder."""

import argparse
import os
import re
import sys
from pathlib import Path

from guide.files.problem import InvalidGuide
from guide.files.words import languages
from guide.reading.read import read_guide
from guide.site import Home, files, pages

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Writes `folder/<language>/…` with every page as Markdown and every other file; 1 when the guide has problems."""
    parser = argparse.ArgumentParser(description="Write every page as Markdown, and every other file of the site.")
    parser.add_argument("folder", type=Path, help="where to write; a folder per language")
    folder = parser.parse_args().folder
    try:
        guide = read_guide(HERE)
    except InvalidGuide as error:
        print(error)
        return 1
    for language in languages():
        for address, content in (*files(guide, language, home_of(language)), *pages(guide, language)):
            path = folder / language / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return 0


def home_of(language: str) -> Home:
    """What the site is called, as the configuration of its present generator says."""
    file = "mkdocs.yml" if language == languages()[0] else f"mkdocs.{language}.yml"
    said = dict(re.findall(r"^(site_\w+): (.+)$", (HERE / file).read_text(encoding="utf-8"), re.MULTILINE))
    return Home(HERE, os.environ.get("SITE_URL", ""), said["site_name"], said["site_description"])


if __name__ == "__main__":
    sys.exit(main())
