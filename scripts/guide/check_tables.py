"""The rules of the tables beside the tree, and of the questions that use them."""

from collections.abc import Iterator
from decimal import Decimal

from .problem import Problem, did_you_mean
from .raw import REFERENCE, TREE, Raw, items, maps, options, text
from .refund import Order, refund


def unknown_help(raw: Raw) -> Iterator[Problem]:
    """Every option that a question's help proposes exists, and the sum that it uses."""
    for id_, question in raw.questions.items():
        known = [text(option, "id") for _, option in options(question)]
        for tool in ("days", "sum"):
            fields = question.get(tool)
            for field, value in fields.items() if isinstance(fields, dict) else ():
                where = ("questions", id_, tool, field)
                if field in ("within", "edge", "over", "some", "none") and value not in known:
                    message = f"the question has no option '{value}'"
                    yield Problem(TREE, where, "unknown-option", message, did_you_mean(str(value), known))
                sums = maps(raw.reference, "sums")
                if field == "rule" and raw.reference is not None and value not in sums:
                    message = f"there is no sum '{value}' in {REFERENCE}"
                    yield Problem(TREE, where, "unknown-sum", message, did_you_mean(str(value), sums))


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


def wrong_examples(raw: Raw) -> Iterator[Problem]:
    """Every worked example is a possible order and comes out as it says."""
    for id_, each in maps(raw.reference, "sums").items():
        for index, example in enumerate(items(each, "examples")):
            where = ("sums", id_, "examples", index)
            try:
                order = Order(*(Decimal(example[field]) for field in ("paid", "coupon", "list", "term", "used")))
                below = Decimal(each["below"]) if "below" in each else None
                comes_out, said = refund(order, Decimal(each["coefficient"]), below), Decimal(example["refund"])
            except (TypeError, LookupError, ArithmeticError):
                continue  # the shape is wrong, and said to be
            except ValueError as error:
                yield Problem(REFERENCE, where, "impossible-order", f"no order can be like this: look at {error}")
                continue
            if comes_out != said:
                yield Problem(
                    REFERENCE, (*where, "refund"), "wrong-example", f"the sum comes out as {comes_out}, not {said}"
                )
