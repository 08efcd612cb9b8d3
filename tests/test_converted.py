"""What Markdown became is remembered between builds, and never taken where anything else would come of it."""

import logging
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs_site import converted
from mkdocs_site.converted import Converted
from mkdocs_site.converter import Converter
from mkdocs_site.guide import look_again
from small_site import HOME, PAGES, config_in, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, PAGES)
    return tmp_path


@pytest.fixture
def again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Builds the small site and says which pages were converted, by their headings."""
    heading, convert = re.compile("^# .*", re.MULTILINE), Markdown.convert

    def run() -> list[str]:
        seen: list[str] = []

        def counted(self: Markdown, source: str) -> str:
            seen.extend(heading.findall(source)[:1])
            return convert(self, source)

        monkeypatch.setattr(Markdown, "convert", counted)
        look_again()
        config = load_config(str(folder / "mkdocs.yml"), site_url=HOME)
        config.plugins.on_startup(command="serve", dirty=False)
        monkeypatch.setattr("mkdocs_site.hooks.hold", lambda *_: None)
        build(config)
        return seen

    return run


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in (folder / "site").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_a_second_build_converts_nothing_and_is_the_same_to_the_byte(
    again: Callable[[], list[str]], folder: Path
) -> None:
    assert again()
    first = files(folder)
    assert again() == []
    assert files(folder) == first
    shutil.rmtree(folder / ".cache")
    assert again()
    assert files(folder) == first


def test_only_what_changed_is_converted(again: Callable[[], list[str]], folder: Path) -> None:
    again()
    page = folder / "docs/zh/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# Paper", "# New paper"), encoding="utf-8")
    assert again() == ["# New paper"]


def test_a_new_page_converts_all_for_links_may_lead_there(again: Callable[[], list[str]], folder: Path) -> None:
    everything = again()
    for language in ("zh", "en"):
        (folder / f"docs/{language}/new.md").write_text("# New\n", encoding="utf-8")
    with (folder / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.write("new/\n")
    assert len(again()) == len(everything) + 2


@pytest.mark.parametrize("part", ["version", "python_version", "extensions", "settings", "code"])
def test_whatever_has_a_part_in_every_page_is_in_the_state(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = config_in(tmp_path)
    before = Converted(config, Files([])).state
    assert Converted(config, Files([])).state == before
    match part:
        case "version" | "python_version":
            monkeypatch.setattr(converted, part, lambda *_: "9.9")
        case "extensions":
            config.markdown_extensions.append("footnotes")
        case "settings":
            config.mdx_configs["toc"] = {"toc_depth": 3}
        case "code":
            monkeypatch.setattr(converted, "code", list)
    assert Converted(config, Files([])).state != before


@pytest.mark.parametrize("text", ["", "{", "[]", "[1, 2]", '["x", null]', "\0"])
def test_nonsense_in_the_cache_is_as_good_as_nothing(text: str, tmp_path: Path) -> None:
    config = config_in(tmp_path)
    made = Converted(config, Files([]))
    made.used = {"page": "text"}
    made.save()
    assert Converted(config, Files([])).known == {"page": "text"}
    made.file.write_text(text.replace("x", made.state), encoding="utf-8")
    assert Converted(config, Files([])).known == {}


def test_a_page_that_is_warned_of_is_warned_of_again(
    again: Callable[[], list[str]], folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def warned(*_: object) -> None:
        logging.getLogger("mkdocs.structure.pages").warning("a link leads nowhere")

    convert = Converter.convert
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            Converter,
            "convert",
            lambda self, page, files: (warned() if page.url == "paper/" else None, convert(self, page, files))[1],
        )
        again()
        caplog.clear()
        assert len(again()) == 2  # in both languages
        assert [each.message for each in caplog.records].count("a link leads nowhere") == 2
