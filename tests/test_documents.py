"""What the search looks in is what pages say, section by section, without what is no text of theirs."""

import json
from types import SimpleNamespace

import pytest
from mkdocs_site.search_index import render_documents
from small_site import SMALL


def documents(url: str, content: str, **meta: object) -> list[tuple[str, str, str]]:
    page = SimpleNamespace(url=url, title="Title", meta=meta, content=content)
    made = json.loads(render_documents([page], SMALL, "en"))["docs"]  # type: ignore[list-item]
    return [(each["location"], each["title"], each["text"]) for each in made]


def test_a_page_is_cut_at_its_headings_and_the_first_part_is_the_page_itself() -> None:
    content = (
        '<h1 id="paper">Paper <wbr>bins</h1>\n<p>One.</p>\n<h2 class="x" id="more">More</h2>\n<p>Two &amp; a half.</p>'
    )
    assert documents("paper/", content) == [
        ("paper/", "Paper bins", "One."),
        ("paper/#more", "More", "Two & a half."),
    ]


def test_what_stands_above_the_first_heading_is_found_by_the_page_s_title() -> None:
    assert documents("paper/", '<p>Before.</p><h1 id="paper">Paper</h1>') == [
        ("paper/", "Title", "Before."),
        ("paper/#paper", "Paper", ""),
    ]
    assert documents("paper/", "<p>Nothing else.</p>") == [("paper/", "Title", "Nothing else.")]


@pytest.mark.parametrize(
    "unsaid",
    [
        '<details class="evidence" data-search-exclude><summary>official</summary><ul><li>Source</li></ul></details>',
        '<a data-search-exclude class="grade" href="x">official</a>',
        '<div data-search-exclude="data-search-exclude">changed</div>',
        "<p hidden>not yet</p>",
        "<script>const x = 1</script>",
        "<template><p>a form</p></template>",
    ],
)
def test_evidence_scripts_and_forms_are_not_searched(unsaid: str) -> None:
    assert documents("paper/", f'<h1 id="a">A</h1><p>One {unsaid}two.</p>') == [("paper/", "A", "One two.")]


def test_what_only_speaks_of_hidden_things_is_searched() -> None:
    content = '<h1 id="a">A</h1><p>One <a class="term" href="x" aria-description="a hidden cost">fee</a>.</p>'
    assert documents("paper/", content) == [("paper/", "A", "One fee.")]


def test_between_two_lines_stands_a_mark_where_none_ends_the_first_and_words_with_a_mark_inside_stay_one() -> None:
    content = '<h1 id="a">A</h1><ul><li>干净的<strong>纸</strong>桶</li><li>玻璃。</li><li>Say <code>no</code>:</li><li>tins</li></ul>'
    assert documents("paper/", content) == [("paper/", "A", "干净的纸桶 · 玻璃。 Say no : tins")]


def test_between_the_parts_of_an_answer_stands_a_mark_too() -> None:
    content = '<h1 id="a">A</h1><p>One</p><h2 id="b">B</h2><p></p><h2 id="then">Then</h2><p>Two</p>'
    assert documents("faq/which-bin/", content) == [("faq/which-bin/", "A", "One · Two")]


def test_an_answer_is_found_as_a_whole_without_the_sections_that_other_pages_repeat() -> None:
    content = '<h1 id="a">A</h1><p>One.</p><h2 id="then">Then</h2><p>Two.</p><h2 id="reply">Reply</h2><p>Three.</p>'
    assert documents("faq/which-bin/", content) == [("faq/which-bin/", "A", "One. Two.")]


def test_a_page_may_stay_out_of_the_search() -> None:
    assert documents("paper/", '<h1 id="a">A</h1>', search={"exclude": True}) == []
