"""The rules of the tables beside the tree."""

from collections.abc import Iterator
from decimal import Decimal

from ...files.problem import Problem
from ...records.refund import refund
from ..draft import Draft


def repeated_words(draft: Draft) -> Iterator[Problem]:
    """No two entries of the glossary explain the same word."""
    seen: dict[tuple[str, str], str] = {}
    for term in draft.guide.glossary.values():
        for language, said in term.term.items():
            first = seen.setdefault((language, said.lower()), term.id)
            if first != term.id:
                where = ("glossary", term.id, "term", language)
                yield Problem(where, "repeated-word", f"'{first}' explains '{said}' already")


def repeated_synonyms(draft: Draft) -> Iterator[Problem]:
    """No word means two things to the search."""
    seen: dict[str, str] = {}
    for id_, words in draft.guide.synonyms.items():
        for language, index, said in (
            (language, n, each) for language, all_ in words.items() for n, each in enumerate(all_)
        ):
            first = seen.setdefault(said.lower(), id_)
            where = ("synonyms", id_, language, index)
            if first != id_:
                yield Problem(
                    where, "repeated-synonym", f"'{first}' has '{said}' already", "keep it where it is typed for"
                )


def wrong_examples(draft: Draft) -> Iterator[Problem]:
    """Every worked example is a possible order and comes out as it says."""
    for each in draft.guide.sums.values():
        rule = [value.number for value in (each.coefficient, each.below) if value]
        for index, example in enumerate(each.examples):
            where = ("sums", each.id, "examples", index)
            amounts = [value for value in vars(example).values() if value is not None]
            if any(map(Decimal.is_nan, (*rule, *amounts))):
                continue  # it is no number, and said to be
            try:
                comes_out = refund(example, each.factor, each.threshold)
            except ValueError as error:
                yield Problem(where, "impossible-order", f"no order can be like this: look at {error}")
                continue
            if comes_out != example.refund:
                message = f"the sum comes out as {comes_out}, not {example.refund}"
                yield Problem((*where, "refund"), "wrong-example", message)
