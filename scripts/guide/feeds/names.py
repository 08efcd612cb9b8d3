"""The names by which pages, scripts and data of one build know each other: they change with the content. The search's documents alone
are named by the script that reads them (`mkdocs_site/assets.py`).
"""

import re
from base64 import b32encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from posixpath import normpath

from ..files.said import Said

# An address in quotes, or its beginning: the way to the language's root, and what stands there.
_REFERENCE = re.compile(r'"([^"<>\s:?#]*?)(assets/[\w./-]*)')
_END = re.compile(r"(?=/$|\.\w+$)")


class InvalidAssets(Exception):
    """What the browser runs cannot be had; the message says why."""


@dataclass(frozen=True)
class Bundle:
    """Files by their address, and the address of each file or folder by the name under which pages know it."""

    files: Mapping[str, bytes]
    names: Mapping[str, str]


def fingerprint(parts: Iterable[str | bytes]) -> str:
    """Eight letters that change with the parts."""
    whole = sha256()
    for part in parts:
        whole.update(sha256(part.encode() if isinstance(part, str) else part).digest())
    return b32encode(whole.digest())[:8].decode()


def bundle_data(data: Iterable[tuple[str, str]]) -> Bundle:
    """Data for scripts, by address; what stands in a folder shares its name, so that all of it is of one build."""
    groups: dict[str, dict[str, str]] = {}
    for address, text in data:
        top, slash, _ = address.partition("/")
        groups.setdefault(f"assets/{top}{slash}", {})[f"assets/{address}"] = text
    names = {name: named(name, (*members, *members.values())) for name, members in groups.items()}
    files = {
        address.replace(name, names[name], 1): text.encode()
        for name, members in groups.items()
        for address, text in members.items()
    }
    return Bundle(files, names)


def named(name: str, parts: Iterable[str | bytes]) -> str:
    """A name with the fingerprint of what it names: `assets/tree-ABCDEFGH/`, `assets/synonyms-ABCDEFGH.json`."""
    return _END.sub(f"-{fingerprint(parts)}", name)


def with_names(text: str, names: Mapping[str, str]) -> str:
    """A page, as HTML or Markdown, that calls scripts, styles and data by what they are named in this build.

    Raises InvalidAssets for a script or style that there is not.
    """

    def address(match: re.Match[str]) -> str:
        up, name = match.groups()
        known = next((each for each in names if name.startswith(each)), "")
        if not known and name.endswith((".js", ".css")):
            raise InvalidAssets(Said("there is no {file}, which a page asks for", file=name).told)
        if not known:
            return match[0]
        end = "/" if known.endswith("/") else ""
        return f'"{normpath(up + names[known])}{end}{name.removeprefix(known)}'

    return _REFERENCE.sub(address, text)
