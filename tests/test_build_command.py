"""`make build`: the site is whole or the last one stands, whatever happens; one sentence says what did."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import build_site
import pytest
from click import ClickException
from conftest import ROOT
from mkdocs_site import whole


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs the command where MkDocs writes a page with `text`, or fails; returns what it says on the error stream."""

    def run(text: str = "new", error: BaseException | None = None) -> str:
        def mkdocs(arguments: list[str], **_: bool) -> None:
            folder = Path(arguments[-1])
            (folder / "faq").mkdir(parents=True)
            for page in (folder / "index.html", folder / "faq/index.html"):
                page.write_text(text, encoding="utf-8")
            if error:
                raise error

        monkeypatch.setattr(whole, "cli", mkdocs)
        monkeypatch.setattr(sys, "argv", ["build", str(tmp_path / "site")])
        code, said = build_site.main(), capsys.readouterr()
        assert (code == 0) == (said.err == "")
        assert said.out == ("" if said.err else f"2 pages stand in {tmp_path / 'site'}\n")
        return said.err

    return run


def standing(folder: Path) -> str:
    """What the site says; nothing else may be left beside it."""
    assert [path.name for path in folder.iterdir()] == ["site"]
    return (folder / "site/index.html").read_text(encoding="utf-8")


def test_a_site_is_built_and_replaces_the_last_one(build: Callable[..., str], tmp_path: Path) -> None:
    for text in ("first", "second"):
        assert build(text) == ""
        assert standing(tmp_path) == text


def test_what_says_the_same_as_before_is_as_old_as_before(build: Callable[..., str], tmp_path: Path) -> None:
    page = tmp_path / "site/faq/index.html"
    build("same")
    page.chmod(0o600)
    os.utime(page, (0, 1_000_000_000))
    build("same")
    assert page.stat().st_mtime == 1_000_000_000
    assert page.stat().st_mode == (tmp_path / "site/index.html").stat().st_mode  # which is not kept
    build("else")
    assert page.stat().st_mtime > 1_000_000_000


def test_where_the_system_cannot_exchange_two_folders_they_are_renamed(
    build: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.files.whole._exchanged", lambda *_: False)
    for text in ("first", "second"):
        assert build(text) == ""
        assert standing(tmp_path) == text


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ClickException("1 warning"), "what is told above has to be mended first"),
        (OSError(errno.ENOSPC, "No space left on device", "/x/.site.new/a.html"), "/x/.site.new/a.html: no space left on device"),
        (OSError(errno.EROFS, "Read-only file system", ".site.new"), ".site.new: read-only file system"),
    ],
)  # fmt: skip
def test_when_a_build_fails_the_last_site_stands_and_one_sentence_says_why(
    error: BaseException, why: str, build: Callable[..., str], tmp_path: Path
) -> None:
    build("last")
    assert build("new", error).splitlines()[-1] == f"the site was not built, and nothing changed: {why}"
    assert standing(tmp_path) == "last"


def test_a_build_that_is_interrupted_leaves_nothing(build: Callable[..., str], tmp_path: Path) -> None:
    build("last")
    with pytest.raises(KeyboardInterrupt):
        build("new", KeyboardInterrupt())
    assert standing(tmp_path) == "last"


def test_what_a_killed_build_left_is_cleaned_and_what_it_moved_away_comes_back(
    build: Callable[..., str], tmp_path: Path
) -> None:
    for name in (".site.new", ".site.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("left", encoding="utf-8")
    build("new", OSError(errno.ENOSPC, "No space left on device"))
    assert standing(tmp_path) == "left"
    (tmp_path / ".site.old").mkdir()
    build("new")
    assert standing(tmp_path) == "new"


def test_a_folder_that_is_not_there_or_may_not_be_written_is_told(
    build: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.rmdir()
    assert build() == f"the site was not built, and nothing changed: {tmp_path}: no such file or directory\n"


def test_a_second_build_at_the_same_time_is_told_to_wait(build: Callable[..., str], tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    assert (
        build()
        == "the site was not built, and nothing changed: another build into this folder is running; wait for it\n"
    )
    os.close(folder)
    assert build() == ""


def test_there_is_a_whole_site_at_every_moment(build: Callable[..., str], tmp_path: Path) -> None:
    build("1")
    done, missed = threading.Event(), []

    def read() -> None:
        while not done.is_set():
            if not (tmp_path / "site/index.html").exists():
                missed.append(1)

    reader = threading.Thread(target=read)
    reader.start()
    for text in map(str, range(50)):
        build(text)
    done.set()
    reader.join()
    assert not missed


KILLED = """
import os, signal, sys
from pathlib import Path
import build_site
from mkdocs_site import whole
def mkdocs(arguments, **_):
    Path(arguments[-1]).mkdir()
    os.kill(os.getpid(), signal.SIGKILL)
whole.cli = mkdocs
sys.exit(build_site.main())
"""


def test_a_killed_build_keeps_nobody_from_building(build: Callable[..., str], tmp_path: Path) -> None:
    build("last")
    command = [sys.executable, "-c", KILLED, str(tmp_path / "site")]
    killed = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")})
    assert killed.returncode == -signal.SIGKILL
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "last"
    assert build("new") == ""
    assert standing(tmp_path) == "new"
