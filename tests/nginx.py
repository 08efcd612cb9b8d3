"""The real nginx, as Debian ships it, for tests of what it serves."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving import wait_for_port

NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
# As root, nginx would read the files as another user, who may not.
USER = "user root;" if os.geteuid() == 0 else ""
CONFIGURATION = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  {servers}
}}
"""


@contextmanager
def nginx(folder: Path, port: int, servers: str) -> Iterator[None]:
    """Serves what the `server` blocks say, for as long as it is needed; `folder` holds its own files, `port` is one it answers."""
    assert NGINX, "this test needs nginx: make test installs it where it can"
    configuration = folder / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(user=USER, folder=folder, servers=servers), encoding="utf-8")
    process = subprocess.Popen([NGINX, "-c", str(configuration), "-e", str(folder / "error.log")])
    try:
        wait_for_port(port, process)
        yield
    finally:
        process.terminate()
        process.wait(10)
