"""Where `mkdocs serve` listens, whom it lets wait, and what it says above pages of a guide that has mistakes."""

import errno
import html
import socket
from collections import deque
from collections.abc import Callable, Iterable
from threading import Event, Thread
from typing import Any

from guide.files.said import Said, sentence
from mkdocs.exceptions import PluginError

App = Callable[[dict[str, Any], Any], Iterable[bytes]]

_TEXT = b'<article class="md-content__inner md-typeset">'


def hold(host: str, port: int) -> socket.socket:
    """Keeps an address from others while the site is built; the server listens there once what is returned is closed.

    Raises PluginError where nobody can listen.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        held = socket.socket(family, kind, protocol)
        held.setsockopt(
            socket.SOL_SOCKET, socket.SO_REUSEADDR, 1
        )  # as the server does: connections of the last one may linger
        held.bind((address[0], port, *address[2:]))
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
        return held
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            message = Said("{host}:{port} is taken by another make serve or program", host=host, port=port)
            fix = Said("choose another port: make serve ADDR={host}:{port}", host=host, port=port + 1)
        else:
            message = Said(
                "{host}:{port} cannot be used: {reason}", host=host, port=port, reason=getattr(error, "strerror", error)
            )
            fix = Said("choose an address of this machine: make serve ADDR=0.0.0.0:8000")
        raise PluginError(sentence(message, fix).told) from error


class Serving:
    """What the server and what makes pages know of each other while the site is served."""

    def __init__(self) -> None:
        self.viewed: deque[str] = deque(maxlen=2)  # what browsers have asked for last, from the site's root
        self.done, self.loaded = Event(), Event()  # set while no page, and nothing that pages load, waits to be made
        self.wrong = ""  # with the guide, while its last good pages are served
        self.beside: Thread | None = None  # makes what nobody looks at
        self.nobody_waits()

    def somebody_waits(self) -> None:
        """From now on who asks for what is being made waits for it."""
        self.done.clear()
        self.loaded.clear()

    def nobody_waits(self) -> None:
        """All is made, or will not be."""
        self.loaded.set()
        self.done.set()

    def finish(self) -> None:
        """Waits for what is made beside."""
        if self.beside:
            self.beside.join()

    def watching(self, app: App) -> App:
        """The server's answers: it is noted what browsers look at, and who asks for what is not made yet waits for it."""

        def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "replace").lstrip("/")
            if path.endswith(".json"):
                self.loaded.wait()
            elif path not in self.viewed and (path.endswith("/") or not path):
                self.done.wait()
                self.viewed.append(path)
            return _under_mistakes(self.wrong, app, environ, start) if self.wrong else app(environ, start)

        return answer


def _under_mistakes(wrong: str, app: App, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
    """An answer, a page of which says at its top why it is not what the files say now."""
    told: list[tuple[str, list[tuple[str, str]]]] = []
    body = b"".join(app(environ, lambda *head: told.append(head)))
    said = f'<div class="admonition warning" role="alert"><pre>{html.escape(wrong)}</pre></div>'
    body = body.replace(_TEXT, _TEXT + said.encode(), 1)
    ((status, headers),) = told
    start(status, [(name, str(len(body)) if name == "Content-Length" else value) for name, value in headers])
    return [body]
