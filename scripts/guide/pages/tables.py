"""The pages of the tables beside the tree: products, claims, other vendors, words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..files.problem import Where
from ..files.words import choices, look, sites_for, word
from ..records.facts import Fact
from ..records.guide import Guide
from ..records.tables import Claim, Offer, Peer, Product, Term
from .evidence import days_line, grade_links
from .markdown import also, attribute, escape, filter_box, jumps, link, page, prose

PAGES: Mapping[str, str] = {"products": "products.md", "claims": "claims.md", "peers": "elsewhere.md", "glossary": "glossary.md"}  # fmt: skip

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def render_products(guide: Guide, language: str) -> str:
    """Every product on every site in one filterable table per site."""
    columns = [word(f"columns.{column}", language) for column in choices("columns")]
    headings = [word("products.product", language), *columns, word("products.note", language)]
    sold = {site for product in guide.products.values() for site in product.sites}
    names = {site: word(f"sites.{site}", language) for site in sites_for(language) if site in sold}
    tables = [
        f"## {names[site]} {{#{site}}}\n\n" + table(headings, _product_rows(guide, site, language), "wide marks")
        for site in names
    ]
    legend = word("products.legend", language)
    return _page("products", language, filter_box(language, "can"), jumps(names.items(), language), legend, *tables)


def _product_rows(guide: Guide, site: str, language: str) -> Iterator[list[str]]:
    for product in guide.products.values():
        if site in product.sites:
            yield _product_row(guide, product, site, product.sites[site], language)


def _product_row(guide: Guide, product: Product, site: str, offer: Offer, language: str) -> list[str]:
    place = f'<span id="{site}-{product.id}"></span>{also(product.tags.get(language, ()))}'
    name = f"{place}{link(product.name[language], f'outcomes/{offer.outcome}.md')}"
    cells = [_support(product, offer, column, language) for column in choices("columns")]
    note = prose(guide, offer.note[language], language) + grade_links(guide, offer.facts, language)
    return [name, *cells, f"{note}<br><small>{days_line(guide, offer.facts, language, 'row_days')}</small>"]


def _support(product: Product, offer: Offer, column: str, language: str) -> str:
    """A mark; where it leads to another page than the product's name, a link that says of what it is without its row."""
    value, outcome = getattr(offer, column), offer.outcomes.get(column, offer.outcome)
    tone, glyph = look("support", value)
    said = word(f"support.{value}", language)
    if outcome == offer.outcome:
        return f'<span class="support tone-{tone}" data-glyph="{glyph}">{said}</span>'
    name = word("colon", language).join((product.name[language], word(f"columns.{column}", language), said))
    return (
        f'[{said}](outcomes/{outcome}.md){{.support .tone-{tone} data-glyph="{glyph}" aria-label="{attribute(name)}"}}'
    )


def render_claims(guide: Guide, language: str) -> str:
    """Every claim with its verdict and what holds instead."""
    headings = [word(f"claims.{key}", language) for key in ("claim", "verdict", "holds")]
    rows = (_claim_row(guide, claim, language) for claim in guide.claims.values())
    return _page("claims", language, filter_box(language), table(headings, rows))


def _claim_row(guide: Guide, claim: Claim, language: str) -> list[str]:
    verdict = word(f"claim_verdicts.{claim.verdict}", language)
    tone, glyph = look("claim_verdicts", claim.verdict)
    return [
        f'<span id="{claim.id}"></span>{escape(claim.claim[language])}',
        f'<span class="support tone-{tone}" data-glyph="{glyph}">{verdict}</span>',
        prose(guide, claim.holds[language], language) + grade_links(guide, claim.facts, language),
    ]


def render_peers(guide: Guide, language: str) -> str:
    """What other vendors do, with the pages' own dates and the day we read them."""
    headings = [word(f"peers.{key}", language) for key in ("vendor", "about", "rule")]
    return _page(
        "peers",
        language,
        table(headings, (_peer_row(guide, peer, language) for peer in guide.peers.values())),
        tags=list(dict.fromkeys(peer.vendor[language] for peer in guide.peers.values())),
    )


def _peer_row(guide: Guide, peer: Peer, language: str) -> list[str]:
    rules = (_peer_rule(guide, guide.facts[fact], language) for fact in peer.facts)
    name = f'<span id="{peer.id}"></span>{escape(peer.vendor[language])}'
    return [name, escape(peer.about[language]), "<br><br>".join(rules)]


def _peer_rule(guide: Guide, fact: Fact, language: str) -> str:
    """What a fact says, and under it the dates that its pages bear, the newest first; last, that some bear none."""
    found = [_DATE.match(guide.sources[source].edition) for source in fact.sources]
    dates = [*map(_date, sorted({date[0] for date in found if date}, reverse=True))]
    dates += [] if all(found) else [word("edition_not_shown", language)]
    days = f"{word('edition', language)} {', '.join(dates)} · {word('checked', language)} {_date(fact.checked)}"
    text = prose(guide, fact.text[language], language) + grade_links(guide, (fact.id,), language)
    return f"{text}<br><small>{days}</small>"


def _date(date: str) -> str:
    return f"<time>{date}</time>"


def render_glossary(guide: Guide, language: str) -> str:
    """Every word and its meaning."""
    return _page("glossary", language, *(_term(guide, term, language) for term in guide.glossary.values()))


def _term(guide: Guide, term: Term, language: str) -> str:
    meaning = prose(guide, term.meaning[language], language) + grade_links(guide, term.facts, language)
    return f'<span id="{term.id}"></span>{escape(term.term[language])}\n:   {meaning}'


def table(headings: list[str], rows: Iterable[list[str]], look: str = "wide") -> str:
    """A wide table."""
    lines = [f"| {' | '.join(headings)} |", f"|{'---|' * len(headings)}", *(f"| {' | '.join(row)} |" for row in rows)]
    return "\n".join([f'<div class="{look}" markdown>\n', *lines, "\n</div>"])


def _page(key: str, language: str, *parts: str, tags: Sequence[str] = ()) -> str:
    title, intro = word(f"{key}.title", language), word(f"{key}.intro", language)
    last = f'<p class="last-word">{word("console_last", language)}</p>'
    return page(
        title,
        intro,
        f"# {title}",
        f"{intro}\n{{: .lead }}",
        *parts,
        last,
        tags=tags,
        hide=[] if key == "glossary" else ["toc"],
    )


def row_link(guide: Guide, member: Where, language: str) -> str:
    """A link to a row by its section and id, a product's by its site too, from a page in a folder."""
    key, id_, *site = map(str, member)
    row = getattr(guide, key)[id_]
    title = f"{word(f'{key}.title', language)}{word('colon', language)}{_title(row)[language]}"
    return link(title, f"../{PAGES[key]}#{'-'.join([*site, id_])}")


def _title(row: Product | Claim | Peer | Term) -> Mapping[str, str]:
    match row:
        case Product():
            return row.name
        case Claim():
            return row.claim
        case Peer():
            return row.vendor
    return row.term
