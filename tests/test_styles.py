"""No style is dead: each class, id and token of the styles is made by a page or a script, and each token used is defined; of the
theme's styles those are there that a page may need.
"""

import re
from pathlib import Path

import material
import pytest
from conftest import ROOT
from mkdocs_site.theme_styles import styles_in_use

THEME = [*Path(material.__file__).with_name("templates").glob("assets/stylesheets/*.css")]

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


def test_of_the_theme_s_styles_all_are_there_that_a_page_or_a_script_may_need(site: Path) -> None:
    classes = re.compile(r"\.([a-zA-Z][\w-]*)")
    theme = {name for path in THEME for name in classes.findall(path.read_text(encoding="utf-8"))}
    (sheet,) = site.rglob("*.css")
    made = names_in_pages(site) | set(re.findall(r"\b(?:md|no|focus)-[\w-]+", SCRIPT))
    assert len(theme & made) > 40
    assert theme & made <= set(classes.findall(sheet.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("theirs", "kept"),
    [
        (".md-header{color:red}.md-nobody-has-this{color:red}", ".md-header{color:red}"),
        (".md-header,.md-nobody-has-this,.md-header:not(.md-nobody){top:0}", ".md-header,.md-header:not(.md-nobody){top:0}"),
        (".md-header .md-nobody-has-this>a{top:0}#nobody-s{top:0}[data-md-nobody]{top:0}", ""),
        ("[dir=ltr] a{left:0}[dir=rtl] a{right:0}", "[dir=ltr] a{left:0}"),
        ("@media print{.md-nobody-has-this{top:0}}@media screen{a{top:0}.md-nobody{top:0}}", "@media screen{a{top:0}}"),
        ("a{--md-nobody-asks:1;--md-asked:2;top:var(--md-asked)}", "a{--md-asked:2;top:var(--md-asked)}"),
        ("a{--md-nobody-asks:1}@media print{a{--md-nobody-asks:1}b{top:0}}", "@media print{b{top:0}}"),
        ('a{background:url("data:image/svg+xml;charset=utf-8,<svg/>")}', 'a{background:url("data:image/svg+xml;charset=utf-8,<svg/>")}'),
        ("a:is(.md-header,.md-main){top:0!important}", "a:is(.md-header,.md-main){top:0!important}"),
    ],
)  # fmt: skip
def test_of_the_theme_s_styles_none_is_there_that_no_page_can_need(theirs: str, kept: str, tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text(theirs, encoding="utf-8")
    assert styles_in_use([tmp_path / "theme.css"], ROOT / "docs") == kept
