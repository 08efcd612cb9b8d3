"""A page written by hand is a template of our macros and nothing else; no other page is one."""

import re
from pathlib import Path

import pytest
from guide.hand.macros import InvalidPage, rendered
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from small_site import SMALL, adapter_of, config_in, page_like


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    return config_in(tmp_path)


def jinja(text: str, report_url: str = "") -> str:
    return rendered(text, SMALL, "zh", "about.md", root="", report_url=report_url)


def test_a_page_quotes_by_macros_and_may_choose_between_two_passages() -> None:
    text = (
        '{% if report_url %}[us]({{ report_url }}){% else %}{{ count("faq") }}{% endif %} {{ "a " ~ badge("hearsay") }}'
    )
    assert jinja(text).startswith("1 a [")
    assert jinja(text, "https://report.example/").startswith("[us](https://report.example/) a [")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{{ "".__class__ }}', "'getattr'"),
        ('{{ count["__globals__"] }}', "'getitem'"),
        ('{{ "x" | upper }}', "'filter'"),
        ('{{ "x" * 9999999999 }}', "'mul'"),
        ("{{ 2 ** 9999999 }}", "'pow'"),
        ("{% for x in range(99999999) %}x{% endfor %}", "'for'"),
        ('{% include "secret.txt" %}', "'include'"),
        ('{% import "os" as os %}', "'import'"),
        ("{% set count = 1 %}", "'assign'"),
        ("{% macro count(x) %}{% endmacro %}", "'macro'"),
        ("{{ config }}", "'config' is undefined"),
        ("{{ page }}", "'page' is undefined"),
        ('{{ dict(a="b") }}', "'keyword'"),
        ("{{ range(99999) }}", "'range' is undefined"),
        ('{{ count("pages") }}', "'pages'"),
        ("{{ count() }}", "missing 1 required positional argument"),
        ("{{ fact(", "unexpected 'end of template'"),
    ],
)
def test_a_page_that_asks_jinja_for_more_stops_the_build(text: str, why: str) -> None:
    with pytest.raises(InvalidPage, match=rf"^about\.md: .*{re.escape(why)}"):
        jinja(text)


def test_only_pages_written_by_hand_that_say_so_are_templates(config: MkDocsConfig) -> None:
    text, files = '{{ count("faq") }}', Files([])
    for by, meta, told in [(None, {"render_macros": True}, "1"), (None, {}, text),
                           ("hooks", {"generated": True, "render_macros": True}, text)]:  # fmt: skip
        page = page_like("about/", **meta)
        page.file.generated_by = by
        assert adapter_of(config).on_page_markdown(text, page, config, files) == told
    page.meta = {}
    for by, markdown in (("hooks", text), (None, f"---\ntitle: About: us\n---\n{text}")):
        page.file.generated_by = by
        with pytest.raises(PluginError, match=r"^about\.md: the head of this page cannot be read$"):
            adapter_of(config).on_page_markdown(markdown, page, config, files)
