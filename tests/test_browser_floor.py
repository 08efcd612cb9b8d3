"""What Chrome 83 or iOS 14 lacks is named with its line. That nothing published uses it is proven by `make lint`."""

import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow  # the linters start node for every file
FILES = sorted((ROOT / "tests/too_new").glob("*.*"))
SCRIPTS = [str(path.relative_to(ROOT)) for path in FILES if path.suffix == ".js"]
STYLES = [str(path.relative_to(ROOT)) for path in FILES if path.suffix == ".css"]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    """What the checks say of each file, each message after its line."""
    found = defaultdict(list)
    syntax = run("node_modules/.bin/eslint", "--config", "lint/eslint.config.js", "--format", "json", *SCRIPTS)
    for file in json.loads(syntax.stdout):
        found[Path(file["filePath"]).name] += [f"{each['line']}: {each['message']}" for each in file["messages"]]
    for line in run("node", "lint/newer_calls.js", *SCRIPTS).stdout.splitlines():
        path, message = line.split(":", 1)
        found[Path(path).name].append(message)
    styles = run("node_modules/.bin/stylelint", "--config", "lint/stylelint.config.js", "--formatter", "json", *STYLES)
    for file in json.loads(styles.stdout or styles.stderr):
        found[Path(file["source"]).name] += [f"{each['line']}: {each['text']}" for each in file["warnings"]]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_is_too_new_is_named_with_its_line(path: Path, told: dict[str, list[str]]) -> None:
    expected = re.search(r"expect: (.+?)(?: \*/)?\n", path.read_text(encoding="utf-8"))
    assert expected
    assert any(message.startswith(expected[1]) for message in told[path.name]), told[path.name]
