"""Every renderer writes for the small guide exactly what stands in tests/golden; `make golden` renews it, a diff shows the change."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GOOD
from guide.feeds.quiz import render_quiz_parts
from guide.feeds.structured_data import structured_data
from guide.files.words import languages
from guide.pages.calculator import render_calculator, render_examples
from guide.reading.read import read_guide
from guide.site import Home, files, pages, shared_data, twins

GOLDEN = Path(__file__).with_name("golden")
SMALL = read_guide(GOOD)
HOME = "https://guide.example/"


def texts(language: str) -> dict[str, str]:
    """All that is generated as text, by its address or, for a part of a page, by a name, but assets, schemas and scripts, which say nothing of the guide."""
    home = Home(GOOD, HOME, "Small guide", "Where paper goes.")
    data = [*render_quiz_parts(SMALL, language), *(shared_data(SMALL, HOME) if language == languages()[0] else ())]
    sources = dict(pages(SMALL, language))
    made = dict(
        [
            *twins(SMALL, language, home, sources),
            *sources.items(),
            *files(SMALL, language, home),
            *data,
            *pieces(language),
        ]
    )
    return {
        address: text
        for address, text in made.items()
        if isinstance(text, str) and not address.startswith(("assets/", "schema/")) and not address.endswith(".py")
    }


def pieces(language: str) -> Iterator[tuple[str, str]]:
    """What stands inside pages written by hand, and in the heads of answers."""
    yield "pieces/calculator.html", render_calculator(SMALL, language, "../")
    yield "pieces/examples.md", render_examples(SMALL, language, "../") + "\n"
    for kind, members in (("faq", SMALL.faq), ("outcomes", SMALL.outcomes)):
        for id_ in members:
            yield f"pieces/{kind}-{id_}.json", json.dumps(structured_data(SMALL, kind, id_, language))


@pytest.mark.parametrize("language", languages())
def test_what_is_rendered_is_what_was_reviewed(language: str) -> None:
    folder = GOLDEN / language
    if "RENEW" in os.environ:
        shutil.rmtree(folder, ignore_errors=True)
        for address, text in texts(language).items():
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / address).write_bytes(readable(address, text).encode())
    expected = {
        path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()
    }
    assert {address: readable(address, text) for address, text in texts(language).items()} == expected


def readable(address: str, text: str) -> str:
    """JSON with a line per value, so that a diff shows what changed."""
    if not address.endswith(".json"):
        return text
    return json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
