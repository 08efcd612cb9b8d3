"""What authors write as Markdown passes an allow-list: it is published as a sanitiser writes it, or named and not built."""

import re

import pytest
from markdown import markdown
from mkdocs.exceptions import PluginError
from mkdocs_site.allowed import allowed
from test_payloads import PAYLOADS, Seen

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "tables",
    "pymdownx.superfences",
    "pymdownx.blocks.details",
]
MARKDOWN = (
    "[a](javascript:pwn())",
    "[a](JaVaScRiPt&colon;pwn())",
    "[a](data:text/html,pwn)",
    "[a][b]\n\n[b]: vbscript:pwn()",
    "![a](https://evil.example/x.png)",
    "![a](//evil.example/x.png)",
    "a\n{: onclick=pwn() }",
    "[a](x.md){: onclick='pwn()' }",
    "# a {: style='position:fixed' }",
    "a\n{: #__config }",
    "a\n{: .md-overlay }",
    "[a](x.md){: data-walk='javascript:pwn()' }",
    "/// details | x\n    attrs: {onclick: pwn(), style: 'color:red'}\n\ny\n///",
    '<div data-tree="https://evil.example/" markdown>\n\nx\n\n</div>',
    '<div data-part="unknown"></div>',
    '<a href="x" target="_blank">x</a>',
    "<p style='x'>x</p>",
)
PLAIN = (
    "**a** `b` [c](../faq/which-bin.md#d) <https://example.org/> [d](mailto:guide@example.org) [e](https://example.org/){: .md-button .md-button--primary }",
    "| a | b |\n|---|---|\n| c | d |",
    "> a\n\n1. b\n2. c\n\n- d\n\ne\n:   f\n\n* * *",
    '!!! note "a"\n\n    b\n\n/// details | c\n    type: hint\n    attrs: {id: d}\n\ne\n///',
    "## 标题 {: #here }\n\n``` text\na < b\n```",
    '<span class="grade grade-official">a</span>\n\n<div class="hero" markdown>\n\nb\n\n</div>',
    '<a href="../questions/x/" data-walk="../quiz/#a=b&amp;c=d">e</a> <div data-part="calculator"></div>',
    '<p class="own-case" data-search-exclude>a</p>',
)
HARMLESS = re.compile(r"(https?:|mailto:)?[^:]*")


def made(text: str) -> str:
    return str(markdown(text, extensions=EXTENSIONS))


@pytest.mark.parametrize("text", [*PAYLOADS, *MARKDOWN])
def test_nothing_that_runs_loads_or_poses_comes_through(text: str) -> None:
    try:
        seen = Seen(allowed(made(text), "about.md"))
    except PluginError:
        return
    for tag, *names in seen.kinds:
        assert tag not in (
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "meta",
            "link",
            "style",
            "base",
            "img",
        )
        assert not [name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "target")]
    assert all(HARMLESS.fullmatch(value) for name, value in seen.values if name == "href")


@pytest.mark.parametrize("text", MARKDOWN)
def test_what_would_be_lost_is_named(text: str) -> None:
    with pytest.raises(PluginError, match=r"^about\.md: no page may hold .*(=\"|<img>)"):
        allowed(made(text), "about.md")


def test_what_is_lost_is_named_beside_its_like_that_stays() -> None:
    with pytest.raises(PluginError, match=r'no page may hold <a href="javascript:pwn\(\)">$'):
        allowed(made("[a](javascript:pwn()) [b](https://example.org/)"), "about.md")


def test_what_one_element_may_hold_and_another_may_not_is_named() -> None:
    with pytest.raises(PluginError, match=r'no page may hold <p start="2">$'):
        allowed('<ol start="2"><li>a</li></ol><p start="2">b</p>', "about.md")


@pytest.mark.parametrize("text", PLAIN)
def test_what_pages_are_made_of_comes_through_unchanged(text: str) -> None:
    before, after = Seen(made(text)), Seen(allowed(made(text), "about.md"))
    assert (after.text, after.kinds - {("tbody",)}, after.values) == (
        before.text,
        before.kinds - {("tbody",)},
        before.values,
    )


def test_an_element_that_is_not_closed_ends_with_the_text() -> None:
    assert allowed('<div class="a"><p>b', "about.md") == '<div class="a"><p>b</p></div>'
    assert allowed("a</div></article>b", "about.md") == "ab"
