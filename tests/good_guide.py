"""A copy of the good guide, changed and committed, and the commands that are run on it."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


def edit(folder: Path, was: str, now: str) -> None:
    """Writes another passage wherever one stands in the only file that holds it."""
    (path,) = (path for path in folder.rglob("*.yaml") if was in path.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")


def commit(folder: Path) -> None:
    """Makes a repository of a folder."""
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Start"]):
        subprocess.run([*git, *command], cwd=folder, check=True)


def run(command: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """A command within this process: a Python of its own takes a third of a second to begin."""
    monkeypatch.setattr(sys, "argv", [command.__name__, *arguments])
    code: int = command.main()
    return code
