"""Reads a file as UTF-8 text, or says in one sentence why it cannot be read."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from .problem import Problem
from .said import Said

MAX_BYTES = 32 * 1024 * 1024


def reason_of(error: OSError) -> str:
    """Why a file can be neither read nor written, as it stands within a sentence."""
    return (error.strerror or str(error)).lower()


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """The text of a UTF-8 file, or the one reason why it cannot be read; the problem names no file."""
    try:
        if not path.exists():
            return "", [Problem((), "no-file", Said("there is no such file in {folder}", folder=path.parent))]
        if not path.is_file():
            return "", [Problem((), "unreadable", Said("this is not a file"))]
        size = path.stat().st_size
        if size > MAX_BYTES:
            return "", [
                Problem((), "too-large", Said("{size:,} bytes; the limit is {most:,}", size=size, most=MAX_BYTES))
            ]
        data = path.read_bytes()
    except OSError as error:
        return "", [Problem((), "unreadable", Said("cannot be read: {reason}", reason=reason_of(error)))]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message = Said("byte {byte} is not UTF-8", byte=error.start)
        return "", [Problem((), "not-utf-8", message, Said("save the file as UTF-8"), line=line, column=column)]


def put(file: Path, data: bytes) -> None:
    """Writes a file in one step, with its folder. Raises OSError where that is not possible."""
    new = file.with_suffix(f".{os.getpid()}")
    file.parent.mkdir(exist_ok=True)
    new.write_bytes(data)
    new.replace(file)


def unreadable(folder: Path, names: Iterable[str]) -> list[Problem]:
    """Why those of these files cannot be read that are there."""
    found = ((name, each) for name in names for each in read_text(folder / name)[1])
    return [replace(each, file=name) for name, each in found if each.rule != "no-file"]
