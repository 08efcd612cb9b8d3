"""The files for programs, in one language: the tree, and every fact, product and claim with its day and its address."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from ..files.compact import compact_json
from ..files.words import choices, word_group
from ..pages.evidence import unofficial
from ..records.addresses import address_of
from ..records.facts import Fact, Source
from ..records.guide import Guide
from ..records.naming import plain_text
from ..records.tables import Claim, Offer, Product
from .data_records import (
    FILES,
    DataClaim,
    DataFact,
    DataOffer,
    DataProduct,
    DataSource,
    TreeFact,
    TreeOutcome,
    TreeQuestion,
)
from .names import fingerprint
from .quiz import lean, quiz_tree


def render_data(guide: Guide, language: str, home: str) -> dict[str, str]:
    """Each file by its name. `home` is the address of the language's root, or empty; the version does not depend on it."""
    bodies = {"tree.json": _tree(guide, language), "facts.json": _facts(guide, language),
              "products.json": _products(guide, language), "claims.json": _claims(guide, language)}  # fmt: skip
    bodies = {name: {key: lean(each) for key, each in body.items()} for name, body in bodies.items()}
    head = {
        "version": fingerprint(compact_json(body) for body in bodies.values()),
        "day": newest_day(guide),
        **({"home": home} if home else {}),
        "language": language,
    }
    return {name: compact_json({**head, **bodies[name]}) for name in FILES}


def newest_day(guide: Guide) -> str:
    """The newest day on which a fact was held against its sources."""
    return max(fact.checked for fact in guide.facts.values())


def _given(made: Any) -> dict[str, Any]:
    return {each.name: getattr(made, each.name) for each in fields(made)}


def _tree(guide: Guide, language: str) -> dict[str, Any]:
    tree = quiz_tree(guide, language)
    return {
        **_given(tree),
        "questions": {
            id_: TreeQuestion(**_given(each), address=address_of("questions", id_))
            for id_, each in tree.questions.items()
        },
        "outcomes": {
            id_: TreeOutcome(**_given(each), address=address_of("outcomes", id_)) for id_, each in tree.outcomes.items()
        },
        "facts": {
            id_: TreeFact(**_given(each), **_read(guide, [id_], address_of("facts", id_)))
            for id_, each in tree.facts.items()
        },
        "sources": {id_: _source(guide.sources[id_], language) for id_ in tree.sources},
    }


def _read(guide: Guide, facts: Iterable[str], address: str) -> dict[str, Any]:
    checked, review_by = guide.evidence_days(facts)
    return {"checked": checked, "review_by": review_by, "address": address}


def _source(source: Source, language: str) -> DataSource:
    return DataSource(
        title=source.title[language],
        url=source.url,
        publisher=source.publisher,
        edition=source.edition,
        checked=source.checked,
        unofficial=unofficial(source, language),
        address=address_of("sources", source.id),
    )


def _facts(guide: Guide, language: str) -> dict[str, Any]:
    return {
        **{group: word_group(group, language) for group in ("grades", "publishers", "sites")},
        "facts": {id_: _fact(guide, each, language) for id_, each in guide.facts.items()},
        "sources": {id_: _source(each, language) for id_, each in guide.sources.items()},
    }


def _fact(guide: Guide, fact: Fact, language: str) -> DataFact:
    return DataFact(
        text=_plain(guide, fact.text, language),
        grade=fact.grade,
        site=fact.site,
        values={name: str(number) for name, number in fact.values.items()},
        sources=fact.sources,
        conflict=_plain(guide, fact.conflict, language) if fact.conflict else "",
        **_read(guide, [fact.id], address_of("facts", fact.id)),
    )


def _plain(guide: Guide, text: Mapping[str, str], language: str) -> str:
    return plain_text(guide, text[language], language)


def _products(guide: Guide, language: str) -> dict[str, Any]:
    words = {group: word_group(group, language) for group in ("sites", "columns", "support")}
    return {**words, "products": {id_: _product(guide, each, language) for id_, each in guide.products.items()}}


def _product(guide: Guide, product: Product, language: str) -> DataProduct:
    sites = {site: _offer(guide, offer, f"{site}-{product.id}", language) for site, offer in product.sites.items()}
    return DataProduct(name=product.name[language], tags=product.tags.get(language, ()), sites=sites)


def _offer(guide: Guide, offer: Offer, row: str, language: str) -> DataOffer:
    return DataOffer(
        **{column: getattr(offer, column) for column in choices("columns")},
        note=_plain(guide, offer.note, language),
        outcome=offer.outcome,
        outcomes=offer.outcomes,
        facts=offer.facts,
        **_read(guide, offer.facts, f"products/#{row}"),
    )


def _claims(guide: Guide, language: str) -> dict[str, Any]:
    claims = {id_: _claim(guide, each, language) for id_, each in guide.claims.items()}
    return {"verdicts": word_group("claim_verdicts", language), "claims": claims}


def _claim(guide: Guide, claim: Claim, language: str) -> DataClaim:
    return DataClaim(
        claim=claim.claim[language],
        verdict=claim.verdict,
        holds=_plain(guide, claim.holds, language),
        facts=claim.facts,
        **_read(guide, claim.facts, f"claims/#{claim.id}"),
    )
