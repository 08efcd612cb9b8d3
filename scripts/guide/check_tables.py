"""The rules of the tables beside the tree, and of the questions that use them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from .problem import Problem, did_you_mean
from .raw import REFERENCE, TREE, Raw, items, maps, options, text
from .refund import Order, refund

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


def unknown_help(raw: Raw) -> Iterator[Problem]:
    """Every option that a question's help proposes exists, and the sum that it uses."""
    for id_, question in raw.questions.items():
        known = [text(option, "id") for _, option in options(question)]
        for tool in ("days", "sum"):
            fields = question.get(tool)
            for field, value in fields.items() if isinstance(fields, dict) else ():
                if not isinstance(value, str):
                    continue  # the shape is wrong, and said to be
                where = ("questions", id_, tool, field)
                if field in ("within", "edge", "over", "some", "none") and value not in known:
                    message = f"the question has no option '{value}'"
                    yield Problem(TREE, where, "unknown-option", message, did_you_mean(value, known))
                sums = maps(raw.reference, "sums")
                if field == "rule" and raw.reference is not None and value not in sums:
                    message = f"there is no sum '{value}' in {REFERENCE}"
                    yield Problem(TREE, where, "unknown-sum", message, did_you_mean(value, sums))


def unknown_outcomes(raw: Raw) -> Iterator[Problem]:
    """Every outcome that a product names exists, for the row and for its columns."""
    if raw.tree is None:
        return
    for id_, product in maps(raw.reference, "products").items():
        for site, offer in maps(product, "sites").items():
            where = ("products", id_, "sites", site)
            columns = offer.get("outcomes")
            named: dict[tuple[str, ...], Any] = {("outcome",): offer.get("outcome")}
            named |= (
                {("outcomes", field): outcome for field, outcome in columns.items()}
                if isinstance(columns, dict)
                else {}
            )
            for place, outcome in named.items():
                if isinstance(outcome, str) and outcome not in raw.outcomes:
                    message = f"no outcome has the id '{outcome}'"
                    fix = did_you_mean(outcome, raw.outcomes)
                    yield Problem(REFERENCE, (*where, *place), "unknown-outcome", message, fix)


def repeated_words(raw: Raw) -> Iterator[Problem]:
    """No two entries of the glossary explain the same word."""
    seen: dict[tuple[str, str], str] = {}
    for id_, term in maps(raw.reference, "glossary").items():
        words = term.get("term")
        for language, said in words.items() if isinstance(words, dict) else ():
            first = seen.setdefault((language, str(said).lower()), id_)
            if first != id_:
                where = ("glossary", id_, "term", language)
                yield Problem(REFERENCE, where, "repeated-word", f"'{first}' explains '{said}' already")


def _number(text: str) -> Decimal:
    """A number as the schema writes it. Raises TypeError for anything else: `1e99999999` would take for ever."""
    if not isinstance(text, str) or not _NUMBER.fullmatch(text):
        raise TypeError(text)
    return Decimal(text)


def wrong_examples(raw: Raw) -> Iterator[Problem]:
    """Every worked example is a possible order and comes out as it says."""
    for id_, each in maps(raw.reference, "sums").items():
        for index, example in enumerate(items(each, "examples")):
            where = ("sums", id_, "examples", index)
            try:
                order = Order(*(_number(example[field]) for field in ("paid", "coupon", "list", "term", "used")))
                below = _number(each["below"]) if "below" in each else None
                comes_out, said = refund(order, _number(each["coefficient"]), below), _number(example["refund"])
            except (TypeError, LookupError, ArithmeticError):
                continue  # the shape is wrong, and said to be
            except ValueError as error:
                yield Problem(REFERENCE, where, "impossible-order", f"no order can be like this: look at {error}")
                continue
            if comes_out != said:
                yield Problem(
                    REFERENCE, (*where, "refund"), "wrong-example", f"the sum comes out as {comes_out}, not {said}"
                )
