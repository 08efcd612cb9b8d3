"""The built site as a copy for a disk, which a browser opens without any server: a folder, and the same as a zip."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from guide.files.said import Said
from guide.files.words import languages, word
from guide.records.addresses import home_of

from .copy_page import INDEX, CopyPage, policy_of_copy
from .replacing import replacing
from .site import Site

START, PAGES = "start.html", "pages/"
UNPACKED = f"{PAGES}unpacked.js"  # who opens the start page inside the zip has neither this nor any other page

# Pages that other sites or old links lead to.
_FOR_SERVERS = re.compile(r'<body data-embed |<meta http-equiv="refresh"')
_SCRIPTED = re.compile(r"(?:^|/)assets/.*\.json$")
_DATA = b"document.currentScript.data="  # what the scripts of docs/assets/offline expect


def write_copy(site: Site, folder: Path, day: str) -> Path:
    """Writes a copy of the site as it was on a day into `folder`, in place of an earlier one; returns the zip.

    Raises ProblemsFound for a folder that holds anything else, OSError where it cannot be written.
    """
    is_ours = all(path.match("guide-*.zip") or (path / START).exists() for path in folder.glob("*"))
    message = Said("holds something else than a copy of the site and is not replaced")
    top = f"guide-{day}"
    zipped = f"{top}.zip"
    with (
        replacing(folder, is_ours, "not-a-copy", message) as new,
        zipfile.ZipFile(new / zipped, "w") as archive,
    ):
        for place, content in files_of_copy(site, day):
            path = new / top / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            entry = zipfile.ZipInfo(f"{top}/{place}", date.fromisoformat(day).timetuple()[:6])
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return folder / zipped


def files_of_copy(site: Site, day: str) -> Iterator[tuple[str, bytes]]:
    """Every file of a copy by its place in it: the pages that readers walk to, all that scripts load, and whatever pages lead to."""
    made = CopyPage(site, day)
    yield START, _start_page(site).encode()
    yield UNPACKED, f'location.replace("{PAGES}{INDEX}")'.encode()
    made.needed.update(_wanted(site.folder))
    done: set[str] = set()
    while left := sorted(made.needed - done):
        yield from (_file(made, place) for place in left)
        done.update(left)


def _wanted(folder: Path) -> Iterator[str]:
    homes = [folder / home_of(language) for language in languages()]
    assets = (path for home in homes for path in (home / "assets").rglob("*.*"))
    pages = (path for path in folder.rglob(INDEX) if not _FOR_SERVERS.search(path.read_text(encoding="utf-8")))
    yield from (path.relative_to(folder).as_posix() for path in (*assets, *pages))


def _file(made: CopyPage, place: str) -> tuple[str, bytes]:
    """A file with its place in the copy: data for scripts as a script, with the ways from the copy's root to its pages."""
    site = made.site
    content = (site.folder / place).read_bytes()
    if place.endswith(".html"):
        return PAGES + place, made.render(place, content.decode()).encode()
    if not _SCRIPTED.search(place):
        return PAGES + place, content
    return f"{PAGES}{place}.js", _DATA + (content.replace(f'"{site.url}'.encode(), b'"') if site.url else content)


def _start_page(site: Site) -> str:
    """Leads to the home page, or says what to do first."""
    said = "".join(
        f'<p lang="{each}"><a href="{PAGES}{home_of(each)}{INDEX}">{word("copy_of.open", each)}</a> {word("copy_of.unpack", each)}</p>'
        for each in languages()
    )
    return (
        f'<!doctype html><html lang="{languages()[0]}"><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy_of_copy(site.policy)}">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{START}</title>'
        f'<script src="{UNPACKED}"></script>{said}</html>'
    )
