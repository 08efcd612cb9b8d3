"""A build without an address claims none, builds every language, and stops at what is wrong with a message that helps."""

import contextlib
import html
import inspect
import logging
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from guide.feeds.names import Bundle
from guide.files.words import languages
from guide.hand.macros import Macros
from guide.reading.macros import COUNTED, MACROS, MANY
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files
from mkdocs_site.guide import guide_of, look_again
from mkdocs_site.head import head_of
from mkdocs_site.hooks import Adapter
from small_site import COUNTS, SMALL, adapter_of, config_in, page_like
from test_small_site import tags


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The small site's configuration where no address is known, fresh for each test."""
    return config_in(tmp_path)


def test_without_a_known_address_a_head_leads_from_the_page_and_claims_no_address(config: MkDocsConfig) -> None:
    for url, up in (("", "./"), ("quiz/", "../"), ("faq/which-bin/", "../../")):
        head = head_of(page_like(url), config)
        assert tags(head)["og:image"] == f"{up}cards/guide.png"
        assert tags(head)["og:title"] == "Title"
        assert "og:url" not in head
        assert '"url"' not in head
    assert head_of(None, config) == f'<meta name="description" content="{config.site_description}">'


def test_what_the_theme_writes_as_it_stands_is_text(config: MkDocsConfig) -> None:
    said = {"title": 'If a<b then x>y & "z"', "description": '"Quoted" <b>'}
    page = page_like("faq/which-bin/", **said)
    adapter_of(config).on_page_context({}, page, config)
    assert {key: html.unescape(page.meta[key]) for key in said} == said
    assert not re.search('[<>"]', page.meta["title"] + page.meta["description"])
    found = tags(head_of(page, config))
    assert (found["og:title"], found["og:description"]) == (said["title"], said["description"])


def test_a_page_written_by_hand_sends_nobody_elsewhere(config: MkDocsConfig) -> None:
    page = page_like("paper/", redirect='0"><script src="https://evil.example/x.js"></script>', verdict="nope")
    head = head_of(page, config)
    assert "refresh" not in head
    assert "evil" not in head
    assert tags(head)["og:image"] == "../cards/guide.png"


def test_no_menu_misses_a_page_that_moved(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    config.plugins._current_plugin = "hooks"
    monkeypatch.setattr("mkdocs_site.hooks.take_assets", lambda *_: Bundle({}, {}))
    files = Adapter().on_files(Files([]), config)
    moved = [file.src_uri for file in files if file.inclusion.is_not_in_nav()]
    assert moved == ["faq/old.md"]


def test_a_way_leads_as_far_as_its_picks_and_those_of_later_questions_wait() -> None:
    macros = Macros(SMALL, "zh", "macros/all.md")
    assert 'outcomes/recycle/" data-walk' in macros.way("is-it-clean=yes&is-it-coated=no", "words")
    assert 'questions/is-it-clean/" data-walk' in macros.way("is-it-coated=yes", "words")


def test_the_check_knows_every_macro_and_what_it_takes() -> None:
    methods = {name: method for name, method in vars(Macros).items() if not name.startswith("_")}
    assert MACROS.keys() == methods.keys()
    assert set(COUNTED) == COUNTS.keys()
    for name, method in methods.items():
        _, *takes = inspect.signature(method).parameters.values()
        least = sum(each.default is each.empty and each.kind is not each.VAR_POSITIONAL for each in takes)
        open_ended = any(each.kind is each.VAR_POSITIONAL for each in takes)
        assert MACROS[name].least in (least, least + open_ended), name
        assert MACROS[name].most == (MANY if open_ended else len(takes)), name


def test_a_page_in_the_way_or_a_guide_with_problems_stops_the_build(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    (Path(config.docs_dir) / "map.md").write_text("# Map\n", encoding="utf-8")
    config.plugins.on_startup(command="build", dirty=False)  # not what another test has left: the hooks are loaded once
    with pytest.raises(Abort):
        build(config)
    assert "docs/zh/map.md:1:1: is in the way of a page generated from the guide's files" in caplog.text
    (Path(config.docs_dir) / "map.md").unlink()
    (Path(config.docs_dir).parent.parent / "faq.yaml").write_text("faq: [\n", encoding="utf-8")
    look_again()
    with pytest.raises(PluginError, match=r"^the guide has problems; nothing was built\n"):
        guide_of(config)


def test_a_missing_address_is_told_once_and_every_other_language_is_built(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_too: list[str] = []
    adapter = adapter_of(config)
    monkeypatch.setattr(adapter.others, "build", lambda _, language, __: built_too.append(language))
    caplog.set_level(logging.INFO, "mkdocs.hooks.guide")
    adapter.on_post_build(config)
    assert [record.message.partition(":")[0] for record in caplog.records] == ["SITE_URL is not set"]
    assert built_too == [*languages()[1:]]
    adapter.on_startup("serve")
    adapter.on_post_build(config)
    assert len(caplog.records) == 1
    assert built_too == [*languages()[1:]] * 2
    config.extra["language"] = languages()[1]
    adapter.on_post_build(config)
    assert built_too == [*languages()[1:]] * 2


def test_another_language_that_cannot_be_built_stops_the_build(config: MkDocsConfig) -> None:
    adapter = adapter_of(config)
    for code in (0, 1):
        adapter.others.beside = dict.fromkeys(languages()[1:], SimpleNamespace(join=lambda: None, exitcode=code))
        with pytest.raises(PluginError, match=r"^mkdocs\.en\.yml: ") if code else contextlib.nullcontext():
            adapter.on_post_build(config)


def test_while_serving_a_broken_guide_keeps_the_last_good_site(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    builds: list[int] = []
    server = SimpleNamespace(builder=None, serve_request=None, set_app=lambda _: None, watch=lambda _: None)
    Adapter().on_serve(server, config, lambda: builds.append(1))
    server.builder()
    assert builds == [1]
    (Path(config.docs_dir).parent.parent / "faq.yaml").write_text("faq: [\n", encoding="utf-8")
    server.builder()
    assert builds == [1]
    assert "nothing was built" in caplog.text
