"""A guide at one moment: in a folder, or as a commit holds it."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from ..files.disk import read_text
from ..files.problem import ProblemsFound
from ..files.said import Said
from ..files.today import today
from ..reading.build import build_guide
from ..reading.days import of_day
from ..reading.draft import Draft
from ..reading.handwritten import by_place, read_pages, written_by_hand
from ..reading.merge import merge, read_content
from ..reading.periods import by_version
from ..reading.permalinks import FILE, read_permalinks, redirects
from ..reading.rules.references import unknown_ids
from ..reading.rules.tree import cycles, missing_options, unreachable_nodes
from ..records.addresses import addresses
from ..records.routes import Routes

PAGES = "pages"  # the section of the pages written by hand: {address: {language: lines}}


@dataclass(frozen=True)
class Version:
    """The sections of a guide as they are written, its routes of the day, which are proven, its addresses, and where those lead that
    have no page.
    """

    sections: dict[str, Any]
    routes: Routes
    addresses: frozenset[str]
    redirects: Mapping[str, str]


def read_version(folder: Path) -> Version:
    """The guide in `folder`, also one that breaks rules of today. Raises ProblemsFound where its walks cannot be told."""
    merged = merge(read_content(folder))
    draft = Draft(build_guide(of_day(merged.sections, today()).sections), merged.incomplete)
    problems = [each for rule in (cycles, missing_options, unreachable_nodes) for each in rule(draft)]
    problems += [
        each for each in unknown_ids(draft) if each.where[0] in ("start", "questions") and each.where[-1] == "goto"
    ]
    if not draft.guide.questions:
        problems += [each for each in merged.problems if each.rule in ("no-file", "missing-section")]
    if problems:
        raise ProblemsFound(problems)
    recorded = read_permalinks(read_text(folder / FILE)[0])
    pages = addresses(draft.guide) | written_by_hand(folder)
    sections = {**by_version(merged.sections), PAGES: _pages(folder)}
    return Version(sections, draft.guide.routes, frozenset({*recorded, *pages}), redirects(recorded, pages))


def _pages(folder: Path) -> dict[str, dict[str, str]]:
    """The pages written by hand, by address."""
    found = by_place(read_pages(folder)[0]).items()
    return {place.removesuffix(".md"): {each: page.text for each, page in pages.items()} for place, pages in found}


@contextmanager
def folder_of(name: str, repository: Path) -> Iterator[Path]:
    """The folder called `name`, or the files of the commit that git knows by this name, for as long as they are needed.

    Raises ProblemsFound where it is neither.
    """
    if Path(name).is_dir():
        yield Path(name)
        return
    command = ["git", "-C", str(repository), "archive", "--format=zip", name]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise ProblemsFound.one("no-git", Said("git cannot be run: {reason}", reason=error.strerror)) from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise ProblemsFound.one(
            "no-version", Said("'{name}' is no folder and no commit: {reason}", name=name, reason=reason)
        )
    with TemporaryDirectory() as place, ZipFile(BytesIO(done.stdout)) as files:
        files.extractall(place)
        yield Path(place)
