"""A third language on trial: Traditional Chinese, made of the first one by OpenCC, in a copy of a guide.

Nobody has read these texts: they show that a language can be added as docs/contributing.md says, and are never published.
`make trial-language` builds the whole site with it in a folder, tests/test_third_language.py the small guide.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po
from guide.files.strict_yaml import parse
from guide.files.text_places import with_texts
from guide.files.words import FILE, SETTINGS, languages
from opencc import OpenCC

TAG = "zh-Hant"
CODES = {"language": "繁體中文", "locale": "zh_TW", "replies.locale": "zh-TW"}
ROOT = Path(__file__).parent.parent
MADE = ("node_modules", "site", "packed", "offline", "portable", "texts", "trial", "tests")

convert = OpenCC("s2twp").convert


def add_language(words: Path) -> None:
    """What whoever adds a language writes into the file of the words: its name, and what is set for it."""
    text = words.read_text(encoding="utf-8")
    found = dict(_settings(parse(text).data, ()))
    words.write_text(with_texts(text, {where: {TAG: said} for where, said in found.items()}), encoding="utf-8")


def _settings(group: dict[str, Any], where: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    first = languages()[0]
    for key, inner in group.items() if first not in group else ():
        yield from _settings(inner, (*where, key))
    if first in group and any(where[: len(each)] == each for each in SETTINGS):
        yield where, CODES.get(".".join(where)) or convert(group[first])


def translate(catalogue: Path, only: Callable[[Message], bool] = bool) -> None:
    """What a translator does, with all texts or with some."""
    with catalogue.open("rb") as file:
        made = read_po(file)
    for entry in made:
        if entry.id and only(entry):
            entry.string = convert(entry.id)
    with catalogue.open("wb") as file:
        write_po(file, made, width=0)


def configuration(first: str) -> str:
    """`mkdocs.<tag>.yml`, from that of the first language."""
    text = convert(first)
    names = re.findall(r"^(?:site_name|site_description|copyright): .+$", text, re.MULTILINE)
    blocks = [*re.findall(r"^nav:\n(?:[ -].*\n)+", text, re.MULTILINE), "theme:\n", f"  language: {TAG}\n"]
    blocks += re.findall(r"^  palette:\n(?:    .*\n)+", text, re.MULTILINE)
    head = ["INHERIT: mkdocs.yml", *names, f"docs_dir: docs/{TAG}", f"site_dir: site/{TAG}", ""]
    return "\n".join(head) + "".join(blocks) + f"extra:\n  language: {TAG}\n"


def _left_out(folder: str, names: list[str]) -> set[str]:
    here = MADE if Path(folder) == ROOT else ()
    return {each for each in names if each.startswith(".") or each == "__pycache__" or each in here}


def begin_trial(folder: Path) -> None:
    """A copy of the whole guide with the language in `folder`, in the place of an older one; ends where there is anything else."""
    if (folder / f"mkdocs.{TAG}.yml").exists() and not (folder / ".git").exists():
        shutil.rmtree(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        sys.exit(f"{folder} is there and holds no trial: name another folder with DIR=…")
    shutil.copytree(ROOT, folder, ignore=_left_out, dirs_exist_ok=True)
    for tools in (".venv", "node_modules"):
        (folder / tools).symlink_to((ROOT / tools).resolve())
    add_language(folder / FILE.relative_to(ROOT))
    (folder / f"mkdocs.{TAG}.yml").write_text(
        configuration((ROOT / "mkdocs.yml").read_text(encoding="utf-8")), encoding="utf-8"
    )


def main(folder: Path) -> None:
    """The trial, and its site."""
    begin_trial(folder)
    _run(folder, "scripts/exchange_texts.py")
    translate(folder / f"texts/{TAG}.po")
    _run(folder, "scripts/exchange_texts.py", f"texts/{TAG}.po")
    _run(folder, "scripts/validate.py", "--record")
    _run(folder, "-m", "mkdocs", "build", "--strict", "--site-dir", "site")
    print(f"the trial stands in {folder / 'site'}; to see it: python3 -m http.server --directory {folder / 'site'}")


def _run(folder: Path, *command: str) -> None:
    subprocess.run([sys.executable, *command], cwd=folder, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
