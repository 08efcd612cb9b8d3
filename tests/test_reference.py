"""The tables beside the tree are complete, and their pages hold every row."""

import pytest
from conftest import GUIDE
from guide.files.words import languages, word
from guide.site import pages as site_pages


def test_there_is_enough_of_it() -> None:
    assert len(GUIDE.outcomes) >= 20
    assert len(GUIDE.faq) >= 30


def test_there_are_all_the_products_claims_and_vendors() -> None:
    assert len(GUIDE.products) >= 32
    assert len(GUIDE.claims) >= 33 + 8
    assert {"AWS", "Azure", "Google Cloud"} <= {peer.vendor["en"] for peer in GUIDE.peers.values()}


@pytest.mark.parametrize("language", languages())
def test_every_row_stands_on_its_page_with_its_evidence(language: str) -> None:
    pages = dict(site_pages(GUIDE, language))
    for product in GUIDE.products.values():
        for site, offer in product.sites.items():
            row = row_of(pages["products.md"], f"{site}-{product.id}")
            assert f"outcomes/{offer.outcome}.md" in row
            assert all(f"facts/{fact}.md" in row for fact in offer.facts)
    for claim in GUIDE.claims.values():
        assert all(f"facts/{fact}.md" in row_of(pages["claims.md"], claim.id) for fact in claim.facts)
    for peer in GUIDE.peers.values():
        row, facts = row_of(pages["elsewhere.md"], peer.id), [GUIDE.facts[fact] for fact in peer.facts]
        editions = {GUIDE.sources[source].edition for fact in facts for source in fact.sources}
        assert all(f"<time>{fact.checked}</time>" in row for fact in facts)
        assert all(f"<time>{edition.split()[0]}</time>" in row for edition in editions if edition[0].isdigit())
        assert (f"{word('edition_not_shown', language)} · " in row) == any(
            not edition[0].isdigit() for edition in editions
        )
    for term in GUIDE.glossary.values():
        assert f'id="{term.id}"' in pages["glossary.md"]


def row_of(page: str, id_: str) -> str:
    return next(line for line in page.splitlines() if f'id="{id_}"' in line)
