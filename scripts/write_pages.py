"""Writes the generated pages to disk, for any site generator: python scripts/write_pages.py folder."""

import argparse
import shutil
import sys
from pathlib import Path

from guide.pages import render_pages
from guide.problem import InvalidGuide
from guide.quiz_data import render_quiz_data
from guide.read import read_guide
from guide.words import languages

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Writes `folder/<language>/…` with every page, the tree and the assets; 1 when the guide has problems."""
    parser = argparse.ArgumentParser(description="Write every generated page as Markdown.")
    parser.add_argument("folder", type=Path, help="where to write; a folder per language")
    folder = parser.parse_args().folder
    try:
        guide = read_guide(HERE)
    except InvalidGuide as error:
        print(error)
        return 1
    for language in languages():
        for address, text in {**render_pages(guide, language), "tree.json": render_quiz_data(guide, language)}.items():
            path = folder / language / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        shutil.copytree(HERE / "docs/assets", folder / language / "assets", dirs_exist_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
