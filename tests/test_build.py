"""A build without an address claims none, builds every language, and stops at what is wrong with a message that helps."""

import contextlib
import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import ROOT
from guide.feeds.assets import imports_of
from guide.files.words import languages
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs_site.guide import guide_now
from mkdocs_site.head import head_of
from mkdocs_site.hooks import Adapter
from mkdocs_site.macros import Macros
from small_site import PAGES, write
from test_small_site import tags


def page_like(url: str, **meta: object) -> SimpleNamespace:
    return SimpleNamespace(url=url, title="Title", meta=meta, file=SimpleNamespace(src_uri=f"{url.rstrip('/')}.md"))


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The small site's configuration where no address is known, fresh for each test."""
    write(tmp_path, PAGES)
    return load_config(str(tmp_path / "mkdocs.yml"), site_url="")


def test_without_a_known_address_a_head_leads_from_the_page_and_claims_no_address(config: MkDocsConfig) -> None:
    for url, up in (("", "./"), ("quiz/", "../"), ("faq/which-bin/", "../../")):
        head = head_of(page_like(url), config, [])
        assert tags(head)["og:image"] == f"{up}cards/guide.png"
        assert tags(head)["og:title"] == "Title"
        assert "og:url" not in head
        assert '"url"' not in head
    assert head_of(None, config, []) == ""


def test_every_script_comes_with_what_it_imports(tmp_path: Path) -> None:
    scripts = {"a.js": ["./b/b.js", "./c.js"], "b/b.js": ["../c.js", "./d.js"], "c.js": ["./a.js"], "b/d.js": []}
    for place, imports in scripts.items():
        (tmp_path / "assets" / place).parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"import {{ x }} from '{name}'\n" for name in imports)
        (tmp_path / "assets" / place).write_text(f"/** 说明 */\n{lines}", encoding="utf-8")
    assert imports_of(tmp_path, "assets/a.js") == [f"assets/{name}" for name in ("b/b.js", "c.js", "b/d.js", "a.js")]


def test_a_macro_that_names_nothing_says_where_and_what_was_meant(config: MkDocsConfig) -> None:
    macros = Macros(SimpleNamespace(conf=config, page=page_like("macros/all/")))
    with pytest.raises(PluginError, match=r"^macros/all\.md: there is no 'hearsy'; did you mean 'hearsay'\?$"):
        macros.fact("hearsy")
    with pytest.raises(PluginError, match=r"^macros/all\.md: there is no 'xyzzy'$"):
        macros.place("xyzzy")
    with pytest.raises(PluginError, match=r"there is no 'ys'; did you mean 'yes'\?$"):
        macros.way("is-it-clean=ys", "words")
    with pytest.raises(
        PluginError, match=r"^macros/all\.md: 'is-it-coated=yes' asks 'is-it-coated' where 'is-it-clean' is asked$"
    ):
        macros.way("is-it-coated=yes", "words")
    with pytest.raises(KeyError):
        macros.count("pages")


def test_a_page_in_the_way_or_a_guide_with_problems_stops_the_build(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    (Path(config.docs_dir) / "map.md").write_text("# Map\n", encoding="utf-8")
    with pytest.raises(Abort):
        build(config)
    assert "docs/zh/map.md is in the way of a page generated from the guide's files" in caplog.text
    (Path(config.docs_dir) / "map.md").unlink()
    (Path(config.docs_dir).parent.parent / "faq.yaml").write_text("faq: [\n", encoding="utf-8")
    with pytest.raises(PluginError, match=r"^the guide has problems; nothing was built\n"):
        guide_now(config)


def test_a_missing_address_is_told_once_and_every_other_language_is_built(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_too: list[str] = []
    adapter = Adapter()
    monkeypatch.setattr(adapter, "_build", lambda _, language: built_too.append(language))
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
    adapter = Adapter()
    for code in (0, 1):
        adapter._beside = dict.fromkeys(languages()[1:], SimpleNamespace(join=lambda: None, exitcode=code))
        with pytest.raises(PluginError, match=r"^mkdocs\.en\.yml: ") if code else contextlib.nullcontext():
            adapter.on_post_build(config)


def test_while_serving_a_broken_guide_keeps_the_last_good_site(
    config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    builds: list[int] = []
    server = SimpleNamespace(builder=None)
    Adapter().on_serve(server, config, lambda: builds.append(1))
    server.builder()
    assert builds == [1]
    (Path(config.docs_dir).parent.parent / "faq.yaml").write_text("faq: [\n", encoding="utf-8")
    server.builder()
    assert builds == [1]
    assert "nothing was built" in caplog.text


def test_no_page_is_a_template_unless_it_says_so() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    macros = config.plugins["macros"]
    assert not macros.config["render_by_default"]
    macros.config["render_by_default"] = True
    with pytest.raises(PluginError, match="render_by_default: false"):
        Adapter().on_config(config)
