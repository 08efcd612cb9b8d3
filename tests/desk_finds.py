"""What the desk's own script finds, without a browser."""

import html
import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from conftest import ROOT

HOMES = {"zh": "/", "en": "/en/"}
SCRIPT = """
  import { readFileSync } from 'node:fs'
  import { finder, matching } from './docs/assets/desk/filter.js'
  const [folder, file, asked, pages] = JSON.parse(readFileSync(0, 'utf8'))
  const read = (path) => JSON.parse(readFileSync(path))
  const [rows, synonyms] = [read(`${folder}/rows.json`), read(file)]
  const repliesIn = (language) => read(`${folder}/${language}.json`).map(({ reply }, at) => ({ ...rows[at], reply: { [language]: reply } }))
  const replies = Object.fromEntries(Object.keys(pages).map((language) => [language, repliesIn(language)]))
  const nameOf = ({ words }) => (site) => JSON.parse(words)[`site_${site}`] || ''
  const finds = Object.fromEntries(Object.entries(pages).map(([language, page]) => [language, finder(replies[language], synonyms, language, nameOf(page), page.home)]))
  const told = ({ found, isSure }) => [found.map(({ key }) => key), isSure]
  console.log(JSON.stringify(asked.map(([language, q, site]) => told(matching(replies[language], { q, site }, finds[language], [])))))
"""


class Asked(NamedTuple):
    """What is typed on the desk of a language, and the site whose chip is pressed; nothing where none is."""

    language: str
    phrase: str
    site: str = ""


def desk_finds(site: Path, asked: Iterable[Asked]) -> dict[Asked, list[str]]:
    """The keys of the replies that the desk shows, best first."""
    return {each: keys for each, (keys, _) in _matching(site, asked).items()}


def desk_copies(site: Path, asked: Iterable[Asked]) -> dict[Asked, str]:
    """The key of the reply that Enter copies at once; nothing where the desk is not sure."""
    return {each: keys[0] if is_sure and keys else "" for each, (keys, is_sure) in _matching(site, asked).items()}


def _matching(site: Path, asked: Iterable[Asked]) -> dict[Asked, tuple[list[str], bool]]:
    phrases = list(asked)
    ((folder,), (file,)) = (site.glob(f"assets/{name}") for name in ("replies-*/", "synonyms-*.json"))
    pages = {language: _data(site / home.lstrip("/") / "desk/index.html") for language, home in HOMES.items()}
    command = ["node", "--input-type=module", "-e", SCRIPT]
    given = json.dumps((str(folder), str(file), phrases, pages))
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=True)
    return dict(zip(phrases, json.loads(done.stdout), strict=True))


def _data(page: Path) -> dict[str, str]:
    """What a desk's page tells its script."""
    found = re.search(r'<div[^>]* id="desk"[^>]*>', page.read_text(encoding="utf-8"))
    assert found
    return {key: html.unescape(value) for key, value in re.findall(r'data-(\w+)="([^"]*)"', found[0])}
