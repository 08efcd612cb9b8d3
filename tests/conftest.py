"""What the tests share: the guide, the built site behind a local server, and a browser."""

import contextlib
import functools
import http.server
import os
import re
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
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parent.parent

# Machines are slow at times; how long one example takes proves nothing.
settings.register_profile("guide", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guide")

GUIDE = read_guide(ROOT)
GOOD = Path(__file__).with_name("good")
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first takes half the time
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


HOME = "http://guide.localhost/"  # where the browser finds the server, whatever its port; a secure context
BROWSER = {"site", "port", "server", "browser", "context", "page", "served"}


# Modules that make something once for all their tests, which therefore stay with one worker.
ONCE = {
    path.name
    for path in Path(__file__).parent.glob("test_*.py")
    if re.search(r'^@cache$|scope="module"', path.read_text(encoding="utf-8"), re.MULTILINE)
}


class Scheduling(LoadScopeScheduling):
    """Gives each worker the next test when it is done, or all tests of a module that makes something once."""

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        return module if Path(module).name in ONCE else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Scheduling:
    return Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser or the built site is slow and comes last, and there first what one worker does alone."""
    for item in items:
        if not BROWSER.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: (item.get_closest_marker("slow") is not None, item.path.name not in ONCE))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all workers share."""
    root = tmp_path_factory.getbasetemp()
    return root if worker_id == "master" else root.parent


@pytest.fixture(scope="session", autouse=True)
def builder(request: pytest.FixtureRequest, shared: Path) -> None:
    """Builds the site, once for all workers, while the tests run that need none."""
    if any("site" in getattr(item, "fixturenames", ()) for item in request.session.items):
        with contextlib.suppress(FileExistsError):  # another worker builds it
            (shared / "builder").mkdir()
            threading.Thread(target=build, args=(shared,)).start()


def build(folder: Path) -> None:
    environment = {**os.environ, "SITE_URL": HOME}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    (folder / "new.log").write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
    (folder / "new.log").rename(folder / "build.log")


@pytest.fixture(scope="session")
def site(builder: None, shared: Path) -> Path:
    """The whole site, both languages, as `make build` makes it for a known address."""
    log = shared / "build.log"
    wait_until(log.exists, seconds=300)
    code, _, said = log.read_text(encoding="utf-8").partition("\n")
    assert code == "0", said
    return shared / "site"


def wait_until(there: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, "it never came"
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


def lend_sources(page: Page) -> None:
    """Below `/source/` the page finds our scripts as they are written, to import what it needs of them."""

    def serve(route: Route) -> None:
        path = ROOT / "docs/assets" / route.request.url.partition("/source/")[2]
        route.fulfill(path=path, content_type="text/javascript")

    page.route("**/source/**", serve)


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
