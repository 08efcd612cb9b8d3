"""Where `mkdocs serve` listens."""

import errno
import socket

from guide.files.said import Said, sentence
from mkdocs.exceptions import PluginError


def needs_free(host: str, port: int) -> None:
    """Raises PluginError, before anything is built, where nobody can listen at an address."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself does
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = Said("{host}:{port} is taken by another make serve or program", host=host, port=port)
            fix = Said("choose another port: make serve ADDR={host}:{port}", host=host, port=port + 1)
        else:
            message = Said("{host}:{port} cannot be used: {reason}", host=host, port=port, reason=error.strerror)
            fix = Said("choose an address of this machine: make serve ADDR=0.0.0.0:8000")
        raise PluginError(sentence(message, fix).told) from error
