"""What hosts of static sites read beside the files: `_headers` and `_redirects`, as Netlify and Cloudflare Pages know them."""

from collections.abc import Iterator
from pathlib import Path

from .headers import (
    ANYONE,
    CACHE,
    FOREVER,
    HEADERS,
    HSTS,
    NOBODY,
    ORIGIN,
    POLICY,
    cache_of,
    content_type,
    ending,
    framed,
)
from .site import Site

MISTAKEN = ("ts", "py")  # hosts take the first for a film and know no type for the other


def render_redirects(site: Site) -> str:
    """Where each address has moved to."""
    return "".join(f"{old} {new} 301\n" for old, new in site.redirects().items())


def render_headers(site: Site) -> str:
    """The headers by address. Rules that meet at an address add up, so no two that do may say the same header."""
    rules = {f"{site.path}*": {**HEADERS, ORIGIN: "*", HSTS[0]: HSTS[1]}}
    for pattern in _frames(site):
        address = pattern.removeprefix(site.path).removesuffix("*")
        rules[pattern] = {POLICY: framed(site.policy, ANYONE if address in site.embeds else NOBODY)}
    rules |= {pattern: {CACHE: FOREVER} for pattern in _unchanging(site)}
    rules |= {pattern: {"Content-Type": content_type(pattern)} for pattern in _mistaken(site)}
    blocks = ([pattern, *(f"  {name}: {value}" for name, value in said.items())] for pattern, said in rules.items())
    return "\n".join(line for block in blocks for line in block) + "\n"


def _frames(site: Site) -> Iterator[str]:
    """Patterns that hold every page, and no page twice: each home, and each folder below it."""
    homes = [below.removeprefix(site.path) for below in site.lost()]
    for home in homes:
        yield site.path + home
        for folder in sorted(path for path in (site.folder / home).iterdir() if path.is_dir()):
            address = f"{home}{folder.name}/"
            if address not in homes:
                yield f"{site.path}{address}*"


def _unchanging(site: Site) -> Iterator[str]:
    """Patterns of the files that never change: a folder where all that it holds is such, else each file."""
    told: list[Path] = []
    for path in sorted(site.folder.rglob("*")):
        inside = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
        lasts = all(cache_of(each.relative_to(site.folder).as_posix()) == FOREVER for each in inside)
        if lasts and not any(path.is_relative_to(folder) for folder in told):
            told.append(path)
            yield f"{site.path}{path.relative_to(site.folder).as_posix()}{'' if path.is_file() else '/*'}"


def _mistaken(site: Site) -> Iterator[str]:
    """The files whose type hosts do not know by their ending."""
    for path in sorted(site.folder.rglob("*.*")):
        if ending(path.name) in MISTAKEN:
            yield site.path + path.relative_to(site.folder).as_posix()
