"""The real Caddy, as Debian ships it, for tests of what it serves."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving import wait_for_port

CADDY = shutil.which("caddy")
ALONE = "{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n"


@contextmanager
def caddy(folder: Path, port: int, configuration: str, root: Path) -> Iterator[None]:
    """Serves `root` as the configuration says, for as long as it is needed; `folder` holds what it imports."""
    assert CADDY, "this test needs Caddy: make test installs it where it can"
    file = folder / "Caddyfile"
    file.write_text(ALONE + configuration, encoding="utf-8")
    environment = {**os.environ, "HOME": str(folder), "SITE_ADDRESS": f":{port}", "SITE_ROOT": str(root)}
    command = [CADDY, "run", "--config", str(file), "--adapter", "caddyfile"]
    with (folder / "caddy.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            wait_for_port(port, process)
            yield
        finally:
            process.terminate()
            process.wait(10)
