"""Under `make serve` an edit makes the pages again whose texts it changes; what stands then is what a whole build would make."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from guide.files.words import languages
from guide.records.addresses import home_of
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs_site.again import made_again
from mkdocs_site.guide import look_again
from mkdocs_site.hooks import Adapter
from small_site import HOME, PAGES, write

Served = tuple[Path, Adapter]
NAMED = re.compile(r'(-)[A-Z2-7]{8}|(data-build=")\w+|("version":")\w+')  # what changes with what is named or said


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """The small guide's folder, of which the site stands as `mkdocs serve` makes it, and what made it."""
    monkeypatch.setattr("mkdocs_site.hooks.hold", lambda *_: None)
    write(tmp_path, PAGES)
    adapter = serve(tmp_path, "site")
    yield tmp_path, adapter
    adapter.serving.finish()


def serve(folder: Path, site: str) -> Adapter:
    """Builds the site and gives the adapter that did."""
    config = load_config(str(folder / "mkdocs.yml"), site_url=HOME, site_dir=str(folder / site))
    config.plugins.on_startup(command="serve", dirty=False)
    look_again()
    build(config)
    return next(iter(config.hooks.values()))._adapter  # type: ignore[no-any-return, attr-defined]


def edit(served: Served, file: str, passage: str, instead: str) -> bool:
    """Whether an edit is shown without a whole build."""
    folder, adapter = served
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert passage in text
    path.write_text(text.replace(passage, instead), encoding="utf-8")
    adapter.serving.finish()
    look_again()
    return made_again(adapter.sites, adapter.serving, adapter.write_rest)


def contents(site: Path) -> dict[str, object]:
    """Every file by its address, without fingerprints."""
    found: dict[str, object] = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        place, text = path.relative_to(site).as_posix(), path.read_bytes().decode("utf-8", "replace")
        found[NAMED.sub(r"\1\2\3", place)] = NAMED.sub(r"\1\2\3", text)
    return found


def test_pages_whose_texts_change_are_made_again_and_no_other_and_stand_as_a_whole_build_makes_them(
    served: Served,
) -> None:
    """An edit of an answer, of a question that the start page quotes, of a fact in a table, of a reply."""
    pages = {path: path.stat().st_mtime_ns for path in (served[0] / "site").rglob("index.html")}
    assert edit(served, "faq.yaml", "只收`干净`的纸", "只收`干净`、干燥的纸")
    served[1].serving.finish()
    made = {
        path.parent.relative_to(served[0] / "site").as_posix()
        for path, time in pages.items()
        if path.stat().st_mtime_ns != time
    }
    with_parts = {f"{home_of(language)}{page}" for language in languages() for page in ("quiz", "embed", "macros/all")}
    assert made == {"faq/which-bin", *with_parts}
    for file, passage, instead in (
        ("decision_tree.yaml", "Is the paper clean?", "Is this paper clean?"),
        ("content/facts.yaml", "Only clean paper is taken.", "Only clean and dry paper is taken."),
        ("faq.yaml", "干净的纸放纸桶。", "干净的纸放进纸桶。"),
    ):
        assert edit(served, file, passage, instead), file
    served[1].serving.finish()
    serve(served[0], "whole")
    edited, whole = contents(served[0] / "site"), contents(served[0] / "whole")
    assert edited.keys() == whole.keys()
    assert [place for place in edited if edited[place] != whole[place]] == []


def test_what_changes_more_than_texts_asks_for_a_whole_build(served: Served) -> None:
    """An address that moved, a page written by hand, a word's meaning, a day."""
    for file, passage, instead in (
        ("permalinks.txt", "faq/old/ -> faq/which-bin/", "faq/older/ -> faq/which-bin/"),
        ("docs/zh/index.md", "# Paper", "# Old paper"),
        ("content/tables.yaml", "压成一块的纸。", "压成一大块的纸。"),
        ("content/facts.yaml", "review_by: 2027-02-01", "review_by: 2027-01-31"),
    ):
        path = served[0] / file
        text, times = path.read_bytes(), path.stat()
        assert not edit(served, file, passage, instead), file
        path.write_bytes(text)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert edit(served, "faq.yaml", "只收`干净`的纸", "只收`干净`、干燥的纸")


def test_after_a_build_that_failed_all_is_built(served: Served) -> None:
    for language in languages():
        page = served[0] / "docs" / language / "index.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\nA text.\n{{ .md-banner }}\n", encoding="utf-8")
    with pytest.raises(Abort):
        serve(served[0], "site")
    assert not edit(served, "faq.yaml", "只收`干净`的纸", "只收`干净`、干燥的纸")


def test_who_looks_at_a_page_has_it_at_once_and_who_asks_for_another_waits(served: Served) -> None:
    answers: list[str] = []
    site = served[0] / "site"

    def app(environ: dict[str, str], _: object) -> list[bytes]:
        answers.append((site / environ["PATH_INFO"].lstrip("/") / "index.html").read_text(encoding="utf-8"))
        return []

    answer = served[1].serving.watching(app)  # type: ignore[arg-type]
    answer({"PATH_INFO": "/en/questions/is-it-clean/"}, None)
    assert edit(served, "decision_tree.yaml", "Is the paper clean?", "Is this paper clean?")
    answer({"PATH_INFO": "/en/questions/is-it-clean/"}, None)
    answer({"PATH_INFO": "/en/quiz/"}, None)
    assert ["Is this paper clean?" in each for each in answers] == [False, True, True]
