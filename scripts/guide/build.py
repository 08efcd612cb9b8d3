"""Builds the records from data that has been checked."""

from decimal import Decimal
from typing import Any

from .model import Days, Entry, Fact, Guide, Money, Note, Option, Outcome, Question, Source, Statement, SumHelp
from .refund import Order
from .tables import Claim, Offer, Peer, Product, Sum, Term


def build_guide(tree: Any, faq: Any, facts: Any, reference: Any) -> Guide:
    """The guide of four files' data, which must be free of problems."""
    return Guide(
        start=tree["start"],
        questions={id_: _question(id_, node) for id_, node in tree["questions"].items()},
        outcomes={id_: _outcome(id_, node) for id_, node in tree["outcomes"].items()},
        topics=faq["topics"],
        faq={id_: _entry(id_, entry) for id_, entry in faq["faq"].items()},
        sources={id_: Source(id=id_, **source) for id_, source in facts["sources"].items()},
        facts={id_: _fact(id_, fact) for id_, fact in facts["facts"].items()},
        products={id_: _product(id_, product) for id_, product in reference["products"].items()},
        claims={id_: _claim(id_, claim) for id_, claim in reference["claims"].items()},
        peers={id_: _peer(id_, peer) for id_, peer in reference["peers"].items()},
        glossary={id_: _term(id_, term) for id_, term in reference["glossary"].items()},
        sums={id_: _sum(id_, each) for id_, each in reference["sums"].items()},
        redirects={},
    )


def _question(id_: str, node: Any) -> Question:
    return Question(
        id=id_,
        text=node["text"],
        why=node.get("why"),
        find_out=node.get("find_out"),
        days=Days(**{**node["days"], "limit": int(node["days"]["limit"])}) if "days" in node else None,
        sum=SumHelp(**node["sum"]) if "sum" in node else None,
        facts=tuple(node.get("facts", ())),
        options=tuple(Option(**option) for option in node["options"]),
    )


def _statement(node: Any) -> Statement:
    return Statement(node["text"], tuple(node.get("facts", ())))


def _outcome(id_: str, node: Any) -> Outcome:
    money = node["money"]
    return Outcome(
        id=id_,
        verdict=node["verdict"],
        title=node["title"],
        summary=node["summary"],
        money=Money(*(_statement(money[part]) for part in ("amount", "where", "when"))),
        before=tuple(map(_statement, node["before"])),
        steps=tuple(map(_statement, node["steps"])),
        after=tuple(map(_statement, node["after"])),
        notes=tuple(
            Note(text=note["text"], facts=tuple(note.get("facts", ())), when=note["when"])
            for note in node.get("notes", ())
        ),
        facts=tuple(node["facts"]),
        faq=tuple(node["faq"]),
        reply=node["reply"],
    )


def _entry(id_: str, entry: Any) -> Entry:
    return Entry(
        id=id_,
        question=entry["question"],
        answer=entry["answer"],
        reply=entry["reply"],
        topic=entry["topic"],
        facts=tuple(entry["facts"]),
        nodes=tuple(entry["nodes"]),
        tags=_tags(entry),
        aliases=tuple(entry.get("aliases", ())),
    )


def _fact(id_: str, fact: Any) -> Fact:
    return Fact(
        id=id_,
        text=fact["text"],
        site=fact["site"],
        grade=fact["grade"],
        sources=tuple(fact["sources"]),
        checked=fact["checked"],
        review_by=fact["review_by"],
        conflict=fact.get("conflict"),
        research=tuple(fact.get("research", ())),
    )


def _tags(node: Any) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in node.get("tags", {}).items()}


def _product(id_: str, product: Any) -> Product:
    sites = {site: _offer(offer) for site, offer in product["sites"].items()}
    return Product(id_, product["name"], _tags(product), sites)


def _offer(offer: Any) -> Offer:
    return Offer(
        full=offer["full"],
        partial=offer["partial"],
        renewal=offer["renewal"],
        self_service=offer["self-service"],
        note=offer["note"],
        outcome=offer["outcome"],
        outcomes={field.replace("-", "_"): id_ for field, id_ in offer.get("outcomes", {}).items()},
        facts=tuple(offer["facts"]),
    )


def _claim(id_: str, claim: Any) -> Claim:
    return Claim(id_, claim["claim"], claim["verdict"], claim["holds"], tuple(claim["facts"]))


def _peer(id_: str, peer: Any) -> Peer:
    return Peer(id_, peer["vendor"], peer["about"], tuple(peer["facts"]))


def _term(id_: str, term: Any) -> Term:
    return Term(id_, term["term"], term["meaning"], tuple(term.get("facts", ())))


def _sum(id_: str, each: Any) -> Sum:
    return Sum(
        id=id_,
        site=each["site"],
        title=each["title"],
        coefficient=Decimal(each["coefficient"]),
        below=Decimal(each["below"]) if "below" in each else None,
        facts=tuple(each["facts"]),
        examples=tuple((_order(example), Decimal(example["refund"])) for example in each["examples"]),
    )


def _order(example: Any) -> Order:
    return Order(**{field: Decimal(example[field]) for field in ("paid", "coupon", "list", "term", "used")})
