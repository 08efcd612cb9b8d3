"""What the tests share: the guide, the built site behind a local server, and a browser."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from guide.reading.read import read_guide
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parent.parent

# Machines are slow at times; how long one example takes proves nothing.
settings.register_profile("guide", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guide")

GUIDE = read_guide(ROOT)
GOOD = Path(__file__).with_name("good")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


HOME = "http://guide.localhost/"  # where the browser finds the server, whatever its port; a secure context
BROWSER = {"site", "port", "server", "browser", "context", "page", "served"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need a browser or the built site are slow, and come last."""
    for item in items:
        if not BROWSER.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The whole site, both languages, as `make build` makes it for a known address; built once for all workers."""
    root = tmp_path_factory.getbasetemp()
    root = root if worker_id == "master" else root.parent
    folder, builder, log = root / "site", root / "builder", root / "build.log"
    try:
        builder.mkdir()
    except FileExistsError:  # another worker builds it
        wait_until(log.exists, seconds=120)
    else:
        environment = {**os.environ, "SITE_URL": HOME}
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
        (root / "new.log").write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
        (root / "new.log").rename(log)
    code, _, said = log.read_text(encoding="utf-8").partition("\n")
    assert code == "0", said
    return folder


def wait_until(there: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, "the site was never built"
        time.sleep(0.1)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def port(site: Path) -> Iterator[int]:
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield serving.server_port
        serving.shutdown()


@pytest.fixture(scope="session")
def server(port: int) -> str:
    """The site's address in the browser, which knows it by no other."""
    return HOME.rstrip("/")


@pytest.fixture(scope="session")
def browser(port: int) -> Iterator[Browser]:
    assert CHROMIUM, "the browser tests need Chromium: make test installs it where it can"
    host = HOME.split("/")[2]
    flags = [*FLAGS, f"--host-resolver-rules=MAP {host}:80 127.0.0.1:{port}"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    made = browser.new_context(
        base_url=server, viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, server: str) -> Iterator[Page]:
    """A phone-sized page that fails the test when a request leaves the host or a script breaks."""
    opened = context.new_page()
    foreign, errors = [], []
    opened.on("request", lambda r: foreign.append(r.url) if not r.url.startswith((server, "data:", "blob:")) else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda m: errors.append(m.text) if "Content Security Policy" in m.text else None)
    yield opened
    assert not foreign
    assert not errors
