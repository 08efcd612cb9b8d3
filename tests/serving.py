"""Servers of the tests' own: a folder, or whatever a handler answers, at a port of its own; and ports for others' servers."""

import functools
import http.server
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

POLL = 0.005  # seconds after which a server sees at the latest that it is over


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or each answer after the first waits 40 ms for the last one's receipt

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def listening(handler: Callable[..., Any]) -> Iterator[str]:
    """The address at which a handler answers, without a slash at its end."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(POLL,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def sharing(folder: Path, handler: type[QuietHandler] = QuietHandler) -> AbstractContextManager[str]:
    """As `listening`, for the files of a folder."""
    return listening(functools.partial(handler, directory=str(folder)))


def free_ports(count: int) -> list[int]:
    """Ports at which nobody listens."""
    with ExitStack() as taken:
        sockets = [taken.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [each.getsockname()[1] for each in sockets]


def wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until a server that was started answers at a port."""
    for _ in range(100):
        assert process.poll() is None, "the server did not start"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server does not answer")
