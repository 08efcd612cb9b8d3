"""The tables beside the tree are complete, and their pages hold every row."""

import re

import pytest
from conftest import GUIDE, ROOT
from guide.glossary import Glossary
from guide.pages import render_pages
from guide.words import languages
from hypothesis import given
from hypothesis import strategies as st


def test_there_are_all_the_products_claims_and_vendors() -> None:
    assert len(GUIDE.products) >= 32
    assert len(GUIDE.claims) >= 33 + 8
    assert {"AWS", "Azure", "Google Cloud"} <= {peer.vendor["en"] for peer in GUIDE.peers.values()}


@pytest.mark.parametrize("language", languages())
def test_every_row_stands_on_its_page_with_its_evidence(language: str) -> None:
    pages = render_pages(GUIDE, language)
    for product in GUIDE.products.values():
        for site, offer in product.sites.items():
            row = row_of(pages["products.md"], f"{site}-{product.id}")
            assert f"outcomes/{offer.outcome}.md" in row
            assert all(f"facts/{fact}.md" in row for fact in offer.facts)
    for claim in GUIDE.claims.values():
        assert all(f"facts/{fact}.md" in row_of(pages["claims.md"], claim.id) for fact in claim.facts)
    for peer in GUIDE.peers.values():
        assert GUIDE.facts[peer.facts[0]].checked in row_of(pages["elsewhere.md"], peer.id)
    for term in GUIDE.glossary.values():
        assert f'id="{term.id}"' in pages["glossary.md"]


def row_of(page: str, id_: str) -> str:
    return next(line for line in page.splitlines() if f'id="{id_}"' in line)


@pytest.mark.parametrize("product", GUIDE.products.values(), ids=lambda product: product.id)
def test_a_product_s_row_and_its_outcome_tell_the_same(product) -> None:
    for offer in product.sites.values():
        verdict = GUIDE.outcomes[offer.outcome].verdict
        supports = {offer.full, offer.partial, offer.renewal, offer.self_service}
        if verdict == "none":
            assert "yes" not in supports
        if verdict == "full":
            assert offer.full in ("yes", "limited")
        if verdict == "release":
            assert offer.full in ("not-applicable", "unknown")


def test_every_word_of_the_glossary_appears_in_the_guide() -> None:
    text = " ".join((ROOT / name).read_text(encoding="utf-8").lower() for name in ("decision_tree.yaml", "faq.yaml"))
    hand = " ".join(path.read_text(encoding="utf-8").lower() for path in (ROOT / "docs").rglob("*.md"))
    for term in GUIDE.glossary.values():
        for word in term.term.values():
            assert word.lower() in text or word.lower() in hand, word


@pytest.mark.parametrize("language", languages())
def test_a_word_shows_its_meaning_where_it_first_appears_only(language: str) -> None:
    glossary = Glossary(GUIDE, language)
    for term in GUIDE.glossary.values():
        word = term.term[language]
        marked = glossary.mark(f"<h2>{word}</h2><p>{word} – {word}</p><code>{word}</code>", "../")
        assert marked.count(f'href="../glossary/#{term.id}"') == 1
        assert marked.startswith(f"<h2>{word}</h2><p><a")


PIECES = st.lists(
    st.sampled_from(["退订", "释放", "<p>", "</p>", "<a href='退订'>", "</a>", "<code>", "</code>", "&amp;", " x "])
)
GLOSSARY = Glossary(GUIDE, "zh")


@given(PIECES)
def test_marking_words_changes_no_text_and_no_tag(pieces: list[str]) -> None:
    text = "".join(pieces)
    marked = GLOSSARY.mark(text, "")
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", marked) == text
