"""No style is dead: each class, id and token of the styles is made by a page or a script, and each token used is defined."""

import re
from pathlib import Path

from conftest import ROOT

STYLES = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/assets").rglob("*.css"))}
STYLE = re.sub(r"/\*.*?\*/", "", "".join(STYLES.values()), flags=re.DOTALL)
SCRIPT = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs/assets").rglob("*.js"))
SELECTORS = re.sub(r"\{[^{}]*\}", "{}", STYLE)


def names_in_pages(site: Path) -> set[str]:
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return {name for page in pages for names in re.findall(r' (?:class|id)="([^"]*)"', page) for name in names.split()}


def test_every_class_and_id_is_made_somewhere(site: Path) -> None:
    styled = set(re.findall(r"[.#]([a-z_][\w-]*)", SELECTORS))
    by_scripts = set(re.findall(r"[\w-]+", SCRIPT))
    dead = {name for name in styled - names_in_pages(site) if name not in by_scripts}
    assert {name for name in dead if not name.startswith(("grade-", "tone-"))} == set()


def test_every_token_is_defined_and_used() -> None:
    defined = set(re.findall(r"(--(?:guide|tone)[\w-]*):", STYLE))
    used = set(re.findall(r"var\((--(?:guide|tone)[\w-]*)", STYLE))
    assert used == defined


def test_raw_colours_stand_among_the_tokens_only() -> None:
    raw = {path.name for path, text in STYLES.items() if re.search(r":[^;{}]*(#[\da-f]{3,8}\b|\b(rgb|hsl)a?\()", text)}
    assert raw <= {"tokens.css"}


def test_all_styles_are_one_file_with_the_theme_s_first_and_the_tokens_before_what_uses_them(site: Path) -> None:
    (sheet,) = site.rglob("*.css")
    published = sheet.read_text(encoding="utf-8")
    places = [published.index(mark) for mark in (".md-grid{", "--guide-calm:", ".quiz-trail")]
    assert places == sorted(places)
    assert set(re.findall(r"[.#](?:guide|quiz|desk)-[\w-]+", SELECTORS)) <= set(re.findall(r"[.#][\w-]+", published))
