"""The built site as servers want it: compressed beforehand, with what nginx, Caddy and hosts have to be told."""

import gzip
import shutil
from pathlib import Path

from guide.files.problem import Problem, ProblemsFound
from guide.files.said import Said

from .caddy import render_caddy
from .headers import BINARY, TYPES, ending
from .hosts import render_headers, render_redirects
from .nginx import render_maps, render_server
from .replacing import replacing
from .site import Site

RULES = "guide"


def pack(site: Site, folder: Path) -> int:
    """Writes `folder/www`, where the site stands below its path, and `folder/guide`, what they include.

    An earlier packed site is replaced as a whole. Returns the number of files. Raises ProblemsFound for a file of unknown
    type and for a folder that holds anything else, OSError where it cannot be written.
    """
    is_ours = (folder / RULES / "server.conf").exists()
    message = Said("holds something else than a packed site and is not replaced")
    with replacing(folder, is_ours, "not-packed", message) as new:
        www = new / "www"
        home = www / site.path.strip("/")
        shutil.copytree(site.folder, home)
        files = sorted(path for path in home.rglob("*") if path.is_file())
        if unknown := [path.relative_to(home) for path in files if ending(path.name) not in TYPES]:
            raise ProblemsFound([_unknown(path) for path in unknown])
        for path in files:
            compress(path)
        (www / "_headers").write_text(render_headers(site), encoding="utf-8")
        (www / "_redirects").write_text(render_redirects(site), encoding="utf-8")
        write_rules(site, new / RULES)
    return len(files)


def _unknown(path: Path) -> Problem:
    message, fix = Said("no server is told its type"), Said("add its ending in publishing/headers.py")
    return Problem((), "unknown-type", message, fix, str(path))


def write_rules(site: Site, folder: Path) -> None:
    """Writes what nginx and Caddy include."""
    folder.mkdir(parents=True)
    (folder / "maps.conf").write_text(render_maps(site), encoding="utf-8")
    (folder / "server.conf").write_text(render_server(site), encoding="utf-8")
    (folder / "site.caddy").write_text(render_caddy(site), encoding="utf-8")


def compress(path: Path) -> None:
    """Puts the compressed file beside one that gets smaller by it: the same bytes at every build."""
    if ending(path.name) in BINARY:
        return
    content = path.read_bytes()
    compressed = gzip.compress(content, mtime=0)
    if len(compressed) < len(content):
        beside = path.with_name(f"{path.name}.gz")
        beside.write_bytes(compressed)
        shutil.copystat(path, beside)
