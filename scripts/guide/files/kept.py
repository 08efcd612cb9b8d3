"""What was found in files when they were read last, so that only those that have changed are read again.

It may be deleted at any time. Only what is right is kept: whatever is wrong is found anew.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from hashlib import sha256
from pathlib import Path
from sys import version
from typing import Any

import yaml

from .code import SCRIPTS, code
from .compact import compact_json
from .disk import put

MOST = 500_000  # characters; of a longer text nothing is kept, so that the file stays small


class Kept:
    """What is known of texts, by what was asked and a digest of the text. What nobody asks for any more goes."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.before = _read(file)
        self.now: dict[str, Any] = {}

    def known(self, asked: str, text: str) -> Any:
        """What is known of a text; None where nothing is."""
        found = self.before.get(key := _key(asked, text))
        if found is not None:
            self.now[key] = found
        return found

    def keep(self, asked: str, text: str, found: Any) -> None:
        """Remembers what was found of a text."""
        if len(text) < MOST:
            self.now[_key(asked, text)] = found

    def stays(self) -> None:
        """Nothing was asked for because nothing has changed: all that is known is kept."""
        self.now = dict(self.before)

    def write(self) -> None:
        """Writes what is to be known next time; nothing where that is not possible."""
        if self.now.keys() != self.before.keys():
            with suppress(OSError, UnicodeError):
                body = compact_json(self.now).encode()
                put(self.file, _seal(body) + b"\n" + body)


_ASKED: ContextVar[Kept | None] = ContextVar("asked", default=None)  # now


def kept_now() -> Kept | None:
    """What is known of texts, while a command keeps it."""
    return _ASKED.get()


@contextmanager
def keeping(file: Path) -> Iterator[Kept]:
    """Meanwhile what is known of texts is taken from a file as far as it stands there, and written there in the end."""
    kept = Kept(file)
    token = _ASKED.set(kept)
    try:
        yield kept
        kept.write()
    finally:
        _ASKED.reset(token)


def _key(asked: str, text: str) -> str:
    return f"{asked} {_digest(text.encode())}"


def _read(file: Path) -> dict[str, Any]:
    """What the same reader has kept; nothing of another one, or where it is damaged."""
    with suppress(OSError, ValueError, RecursionError):
        seal, _, body = file.read_bytes().partition(b"\n")
        if seal == _seal(body):
            return dict(json.loads(body))
    return {}


def _seal(body: bytes) -> bytes:
    return _digest(_reader() + body).encode()


@cache
def _reader() -> bytes:
    """Changes whenever a text might be read in another way: our code and words, and the programs that it rests on."""
    files = (SCRIPTS.parent / "requirements.txt", *code())
    return b"\0".join([version.encode(), yaml.__version__.encode(), *(path.read_bytes() for path in files)])


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
