"""What the tests share: the guide, the built site behind a local server, and a browser."""

import contextlib
import gc
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
from browsing import PHONE, forget, stays, watched
from deployed import Deployed, deploying
from guide.reading.read import read_guide
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright
from publishing.headers import cache_of
from serving import QuietHandler, sharing

ROOT = Path(__file__).parent.parent
GOOD = Path(__file__).with_name("good")

# Machines are slow at times; how long one example takes proves nothing.
settings.register_profile("guide", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guide")

gc.set_threshold(100_000)  # guides hold no circles, and looking for some takes a thirtieth of the time

os.environ["LANGUAGE"] = "en"  # whatever speaks to whoever runs the tests, they read English

GUIDE = read_guide(ROOT)
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first takes half the time
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
# One page after the other has the same frame, as browsers did until lately: a new one takes a sixth of the time.
FLAGS = (
    "--no-sandbox --disable-gpu --in-process-gpu --renderer-process-limit=1 --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync --enable-features=RenderDocument:level/crashed-frame"
).split()

HOME = "http://guide.localhost/"  # where the browser finds the server, whatever its port; a secure context

pytest_plugins = ["scheduling"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the good guide, for a test to change."""
    return shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all workers share."""
    root = tmp_path_factory.getbasetemp()
    return root if worker_id == "master" else root.parent


@pytest.fixture(scope="session", autouse=True)
def builder(request: pytest.FixtureRequest, shared: Path) -> None:
    """Builds the site, once for all workers, in the time that tests leave which need none."""
    if any("site" in getattr(item, "fixturenames", ()) for item in request.session.items):
        with contextlib.suppress(FileExistsError):  # another worker builds it
            (shared / "builder").mkdir()
            threading.Thread(target=build, args=(shared,)).start()


def build(folder: Path) -> None:
    environment = {**os.environ, "SITE_URL": HOME}
    command = ["nice", sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site")]
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


class SiteHandler(QuietHandler):
    """Says as our servers do how long a file may be kept: a page loads its scripts once."""

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        if code == http.HTTPStatus.OK:
            self.send_header("Cache-Control", cache_of(self.path.partition("?")[0].lstrip("/")))


@pytest.fixture(scope="session")
def port(shared: Path) -> Iterator[int]:
    """Where the site is served as soon as it is built."""
    with sharing(shared / "site", SiteHandler) as address:
        yield int(address.rpartition(":")[2])


@pytest.fixture(scope="session")
def server(site: Path, port: int) -> str:
    """The site's address in the browser, which knows it by no other."""
    return HOME.rstrip("/")


@pytest.fixture(scope="session")
def browser(port: int) -> Iterator[Browser]:
    assert CHROMIUM, "the browser tests need Chromium: make test installs it where it can"
    host = HOME.split("/")[2]
    rules = f"MAP {host}:80 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
    flags = [*FLAGS, f"--host-resolver-rules={rules}"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield launched
        launched.close()


@pytest.fixture
def deployed(builds: list[Path]) -> Iterator[tuple[Deployed, str]]:
    """Which of a module's builds is deployed, to be changed, and its address."""
    with deploying(builds) as deployed:
        yield deployed


@pytest.fixture(scope="session")
def kept(browser: Browser, server: str) -> Iterator[tuple[Page, list[str]]]:
    """The page that one test after the other takes, for a new one takes twice the time; and what went wrong in it."""
    context = browser.new_context(base_url=server, **PHONE)
    opened = context.new_page()
    wrong = watched(opened)
    opened.add_init_script = opened.on = stays  # type: ignore[method-assign]
    yield opened, wrong
    context.close()


@pytest.fixture
def page(kept: tuple[Page, list[str]], server: str) -> Iterator[Page]:
    """A phone-sized page without a past that fails the test when a request leaves the host or a script breaks.

    A test that adds a script or a listener to it, sets its clock, takes it offline, or counts what a first visit loads takes `own_page`.
    """
    opened, wrong = kept
    forget(opened, server)
    wrong.clear()
    yield opened
    assert not wrong


@pytest.fixture
def own_page(browser: Browser, server: str) -> Iterator[Page]:
    """As `page`, in a browser that never saw the site."""
    context = browser.new_context(base_url=server, **PHONE)
    opened = context.new_page()
    wrong = watched(opened)
    yield opened
    context.close()
    assert not wrong
