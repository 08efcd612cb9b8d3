"""The map draws every edge once, links every node, and says the same as text."""

import html
import re

import pytest
from conftest import GUIDE
from guide.files.words import languages
from guide.pages.map import branches, render_map
from playwright.sync_api import Page


def edges() -> set[tuple[str, str, str]]:
    return {(q.id, o.text["zh"], o.goto) for q in GUIDE.questions.values() for o in q.options}


def test_every_edge_of_the_tree_is_drawn_exactly_once() -> None:
    drawn = []
    for branch in branches(GUIDE, "zh"):
        for row in branch.rows:
            asked = branch.root if row.parent < 0 else branch.rows[row.parent].node
            drawn.append((asked, row.answer, row.node))
    assert len(drawn) == len(set(drawn))
    assert set(drawn) == edges()


@pytest.mark.parametrize("language", languages())
def test_every_node_is_a_link_and_every_row_stands_in_the_text(language: str) -> None:
    page = render_map(GUIDE, language)
    pictures, texts = "".join(re.findall(r"<svg.*?</svg>", page)), "".join(re.findall(r"<details>.*?</details>", page))
    nodes = [*(f"outcomes/{id_}" for id_ in GUIDE.outcomes), *(f"questions/{id_}" for id_ in GUIDE.questions)]
    for node in nodes:
        assert f'href="../{node}/"' in pictures
        assert f'href="../{node}/"' in texts or node == f"questions/{GUIDE.start}"
    assert texts.count("<li>") == len(edges())
    names = set(re.findall(r"<text[^>]*>(.*?)</text>", pictures))
    titles = {GUIDE.node_title(node)[language] for node in (*GUIDE.questions, *GUIDE.outcomes)}
    answers = {option.text[language] for question in GUIDE.questions.values() for option in question.options}
    assert {html.escape(text) for text in titles | answers} <= names | {name.removesuffix(" ↗") for name in names}
    assert "<script" not in page
    assert 'style="' not in page


@pytest.mark.parametrize("home", ["/", "/en/"])
def test_every_word_stands_within_its_picture(page: Page, home: str) -> None:
    page.goto(f"{home}map/")
    cut = page.locator(".map text").evaluate_all(
        "(all) => all.filter((it) => it.getBBox().x + it.getBBox().width > it.ownerSVGElement.width.baseVal.value).map((it) => it.textContent)"
    )
    assert not cut


def test_a_node_of_the_picture_opens_its_page_by_keyboard(page: Page) -> None:
    page.goto("/en/map/")
    link = page.locator("svg a[href*=outcomes]").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/outcomes/*/")
