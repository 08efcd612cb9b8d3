"""The theme is held: where its HTML is no longer what we know, nothing is built."""

import re

import pytest
from conftest import ROOT
from guide.feeds.names import Bundle
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs_site.page_html import finished
from mkdocs_site.theme import replaced

HEAD = '<meta charset="utf-8"><link rel="stylesheet" href="../assets/stylesheets/main.0a1b2c3d.min.css"><link rel="stylesheet" href="../assets/stylesheets/palette.0a1b2c3d.min.css"><link rel="alternate" href="/" hreflang="zh"><link rel="alternate" href="/en/" hreflang="en">'
BODY = (
    '<body dir="ltr"><div class="md-header__topic"><span class="md-ellipsis"> Guide </span></div>'
    '<div data-md-component="search" role="dialog"><form class="md-search__form" name="search"></form><ol class="md-search-result__list"></ol></div><a href="/" hreflang="zh">中文</a>'
    '<a href="/en/" hreflang="en">English</a><script id="__config" type="application/json">{"search": "assets/javascripts/workers/search.js"}</script>'
)
PAGE = f"<head>{HEAD}</head>{BODY}</body>"
CONFIG = load_config(str(ROOT / "mkdocs.yml"))
NAMES = {"assets/search/worker.js": "assets/search/worker-A.js", "assets/documents.json": "assets/documents-B.json"}


def finish(page: str) -> str:
    return finished(page, "faq/", CONFIG, Bundle({}, NAMES), embed=False, locked=True)


def test_a_mark_is_replaced_word_for_word_or_by_its_groups() -> None:
    assert replaced("a (b) c", "(b)", r"\1") == r"a \1 c"
    assert replaced("a b c", re.compile("(b)"), r"<\1>") == "a <b> c"
    assert replaced("b b", "b", "c", times=2) == "c c"


@pytest.mark.parametrize("html", ["", "a", "b b"])
def test_a_mark_that_is_gone_or_there_twice_stops_the_build(html: str) -> None:
    with pytest.raises(PluginError, match=r"hold 'b' \d times, not 1: its HTML has changed"):
        replaced(html, "b", "c")


def test_a_page_as_the_theme_makes_it_is_finished() -> None:
    made = finish(PAGE)
    assert "default-src 'none'" in made
    assert 'aria-label="搜索"' in made
    assert '{"search": "assets/search/worker-A.js#../../assets/documents-B.json"}' in made
    assert '<form class="md-search__form">' in made
    assert "stylesheet" not in made
    assert '<a href="../en/faq/" hreflang="en">' in made
    assert '<span class="md-ellipsis"> <a href="../">Guide</a> </span>' in made


@pytest.mark.parametrize(
    ("mark", "other"),
    [
        ('<meta charset="utf-8">', '<meta charset="UTF-8">'),  # a change of case once lost the security policy
        ("<body dir=", "<body lang="),
        ('role="dialog"', 'role="search"'),
        ("md-header__topic", "md-header__name"),
        (' name="search"', ' name="find"'),
        ("stylesheets/main.", "styles/main."),
        ("javascripts/workers/", "js/"),
        ('<ol class="md-search-result__list"', "<ol"),
        ('<link rel="alternate" href="/en/" hreflang="en">', ""),
        ('<a href="/en/" hreflang="en">English</a>', ""),
    ],
)
def test_a_page_that_the_theme_makes_otherwise_is_never_built(mark: str, other: str) -> None:
    with pytest.raises(PluginError, match="its HTML has changed"):
        finish(PAGE.replace(mark, other))


@pytest.mark.parametrize(
    "script", ["<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", '<script type="module">alert(1)</script>']
)
def test_a_page_with_a_script_that_is_not_the_theme_s_is_never_built(script: str) -> None:
    with pytest.raises(PluginError, match="an inline script that is not the theme's: 'alert"):
        finish(PAGE.replace("</body>", f"{script}</body>"))
