"""What the browser runs and how it looks, bundled, minified and named by its content: esbuild does the work."""

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path

from ..files.said import Said
from ..files.words import languages, word, word_group
from ..records.addresses import home_of
from .names import Bundle, InvalidAssets, named

ROOT = Path(__file__).resolve().parents[3]
STYLE = "assets/guide.css"

# A service worker serves what stands below its own place: this one's is the site's root, for ever.
KEEPER = {"assets/kept/worker.js": "sw.js"}
# Scripts that pages name, beside each folder's `start.js`.
OTHERS = {"assets/embed.js", "assets/search/worker.js", *KEEPER}
# A script for browsers that cannot read the others.
OLD = "assets/quiz/old.js"
# A module for programs, which import it.
MODULE = "assets/decide.js"
# Scripts whose addresses hold for ever: other sites name the first, pages older than the site the second, programs the third, browsers the last.
LASTING = {"assets/embed.js", "assets/early/start.js", MODULE, *KEEPER}

# Words of the scripts that every page shares.
PAGE = "copy copy_ticket copy_reply copied copy_failed printed renewed overdue utc_offset".split()

# The oldest browsers: esbuild takes their destructuring for faulty, which holds for cases that nobody writes.
NEW = ("--target=chrome83,ios14", "--supported:destructuring=true")


def bundle(docs: Path, styles: str = "") -> Bundle:
    """Every asset under `docs/assets`. `styles` come before the guide's own in the one style sheet.

    Raises InvalidAssets when esbuild is not there, or finds a mistake.
    """
    docs = (docs / "assets").resolve().parent
    found = tuple(sorted((docs / "assets").rglob("*.*")))
    stamps = tuple(each.stat().st_mtime_ns for each in found)
    said = json.dumps({"HOMES": _homes(), "WORDS": _words()}, ensure_ascii=False)
    return _bundled(docs, styles, found, stamps, said)


@lru_cache(maxsize=1)
def _bundled(docs: Path, styles: str, found: tuple[Path, ...], _stamps: object, said: str) -> Bundle:
    scripts = {each.relative_to(docs).as_posix() for each in found if each.suffix == ".js"}
    entries = {each for each in scripts if each.endswith("/start.js") or each in OTHERS}
    others = [each for each in found if each.suffix not in (".js", ".css")]
    files = {each.relative_to(docs).as_posix(): each.read_bytes() for each in others}
    names = {address: address for address in files}
    with tempfile.TemporaryDirectory() as folder:
        sheet, before = Path(folder, "guide.css"), Path(folder, "before.css")
        before.write_text(styles, encoding="utf-8")
        sheets = (before, *_ordered(found))
        sheet.write_text(
            "".join(f"@import {json.dumps(str(each), ensure_ascii=False)};\n" for each in sheets), encoding="utf-8"
        )
        inputs = {STYLE: sheet, **{each: docs / each for each in sorted(entries)}}
        old, modules = ({each: docs / each for each in scripts & {name}} for name in (OLD, MODULE))
        built = (
            _built(inputs, NEW, said),
            _built(old, ("--target=es5",), said),
            _built(modules, (*NEW, "--format=esm"), said),
        )
        for name, content in chain(*built):
            names[name] = KEEPER.get(name, name) if name in LASTING else named(name, [content])
            files[names[name]] = content
    return Bundle(files, names)


def _ordered(found: Iterable[Path]) -> list[Path]:
    """The styles in the order in which they hold: those of `base` before what rests on them."""
    own = sorted((each for each in found if each.suffix == ".css"), key=lambda each: (each.parent.name != "base", each))
    return [each.resolve() for each in own]


def _built(inputs: Mapping[str, Path], target: tuple[str, ...], said: str) -> Iterator[tuple[str, bytes]]:
    """Each input's name and what becomes of it; `said` are the words that scripts know by name, as JSON."""
    if not inputs:
        return
    with tempfile.TemporaryDirectory() as folder:
        entries = [f"{name.rpartition('.')[0]}={path.resolve()}" for name, path in inputs.items()]
        known = json.loads(said).items()
        fill = (f"--define:window.{name}={json.dumps(value, ensure_ascii=False)}" for name, value in known)
        _run(*entries, *target, *fill, f"--outdir={folder}")
        yield from ((name, Path(folder, name).read_bytes()) for name in inputs)


def _run(*arguments: str) -> None:
    tool = next(ROOT.glob("node_modules/@esbuild/*/bin/esbuild"), None)
    if not tool:
        raise InvalidAssets(Said("esbuild is missing, which bundles scripts and styles: run make node").told)
    fixed = "--bundle --minify --format=iife --log-level=warning".split()
    done = subprocess.run([tool, *fixed, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise InvalidAssets(
            f"{Said('the scripts and styles of docs/assets cannot be bundled:').told}\n{done.stderr.strip()}"
        )


def _homes() -> list[tuple[str, dict[str, str]]]:
    """What another site's pages have to know of each language, the first one first."""
    return [(each, {"folder": home_of(each), "title": word("embed_title", each)}) for each in languages()]


def _words() -> dict[str, dict[str, dict[str, str]]]:
    """What scripts say on every page, in each language."""
    return {each: {"page": _said(PAGE, each), "header": {**word_group("header", each), **_said(["menu"], each)},
                   "search": {**word_group("results", each), **_said(["search"], each)}}
            for each in languages()}  # fmt: skip


def _said(keys: Iterable[str], language: str) -> dict[str, str]:
    return {key: word(key, language) for key in keys}
