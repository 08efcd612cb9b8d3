"""What the browser's scripts work out without a page is right: node's own runner takes `tests/js`."""

import subprocess

from conftest import ROOT


def test_every_module_works_in_node() -> None:
    done = subprocess.run(["npm", "test", "--silent"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
