"""Servers of the tests' own: a folder, or whatever a handler answers, at a port of its own."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

POLL = 0.02  # seconds after which a server sees at the latest that it is over


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
