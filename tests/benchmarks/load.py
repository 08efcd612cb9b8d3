"""How many answers real servers give with the files of deploy/, beside a plain file of the same size, compressed beforehand."""

import re
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from caddy import caddy
from nginx import nginx
from publishing.pack import pack
from publishing.site import read_site
from serving import free_ports

from benchmarks.measured import ROOT, Row, processor

PAGE, PLAIN = "quiz/", "plain.html"


def under_load(site: Path) -> Iterator[Row]:
    """What nginx and Caddy give with the files of deploy/, beside the same file under a bare configuration, where wrk is installed."""
    if not shutil.which("wrk"):
        return
    for server, (counted, of_processor), (plain, plain_of_processor) in loads(site):
        yield Row(f"{server} under wrk, a page with all its headers", f"{counted:,.0f} a second")
        yield Row("  beside a bare server", f"{counted / plain:.2f}", "goal: at least 0.9")
        yield Row("  the same in its own processor time", f"{of_processor / plain_of_processor:.2f}")


def loads(site: Path, runs: int = 5) -> Iterator[tuple[str, list[float], list[float]]]:
    """For each server what it gives for a page, and for the same file under a bare configuration: answers in a second as
    wrk counts them, and in a second of the server's own processor time. In turns, so that a busy machine is as busy for both.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pack(read_site(site, ROOT), folder / "packed")
        for ending in ("", ".gz"):
            shutil.copy(folder / f"packed/www/{PAGE}index.html{ending}", folder / f"{PLAIN}{ending}")
        for kind in ("nginx", "Caddy"):
            rates = [(_ours(kind, folder), _plain(kind, folder)) for _ in range(runs)]
            ours, plain = (
                [statistics.median(each) for each in zip(*side, strict=True)] for side in zip(*rates, strict=True)
            )
            yield kind, ours, plain


def _ours(kind: str, folder: Path) -> tuple[float, float]:
    (port,) = free_ports(1)
    root, place = folder / "packed/www", folder / "packed"
    if kind == "Caddy":
        text = (ROOT / "deploy/Caddyfile").read_text(encoding="utf-8")
        return _rate(caddy(place, port, text, root), port, PAGE)
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    text = text.replace(" 80;", f" 127.0.0.1:{port};").replace(" [::]:80;", f" [::1]:{port};")
    return _rate(nginx(place, port, text.replace("/srv/www", str(root))), port, PAGE)


def _plain(kind: str, folder: Path) -> tuple[float, float]:
    (port,) = free_ports(1)
    if kind == "Caddy":
        text = "{$SITE_ADDRESS} {\n\troot * {$SITE_ROOT}\n\tfile_server {\n\t\tprecompressed gzip\n\t}\n}\n"
        return _rate(caddy(folder, port, text, folder), port, PLAIN)
    text = f"server {{ listen 127.0.0.1:{port}; root {folder}; gzip_static on; }}"
    return _rate(nginx(folder, port, text), port, PLAIN)


def _rate(server: AbstractContextManager[None], port: int, address: str) -> tuple[float, float]:
    command = ["wrk", "-t1", "-c16", "-d2s", "-H", "Accept-Encoding: gzip", f"http://127.0.0.1:{port}/{address}"]
    before = processor()
    with server:
        idle = processor()
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        wrk = processor() - idle
    found = re.search(r"(\d+) requests in", said)
    assert found, said
    assert "Non-2xx" not in said, said
    assert "Socket errors" not in said, said
    return int(found[1]) / 2, int(found[1]) / (processor() - before - wrk)
