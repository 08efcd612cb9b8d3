"""The rules of the tables beside the tree."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from ...files.problem import Problem
from ...files.said import Said
from ...records.refund import doubts, refund
from ..draft import Draft

UNMARKED = ("glossary", "facts", "sources")  # where no word shows its meaning


def repeated_words(draft: Draft) -> Iterator[Problem]:
    """No two entries of the glossary explain the same word."""
    seen: dict[tuple[str, str], str] = {}
    for term in draft.guide.glossary.values():
        for language, said in term.term.items():
            first = seen.setdefault((language, said.lower()), term.id)
            if first != term.id:
                where = ("glossary", term.id, "term", language)
                yield Problem(
                    where, "repeated-word", Said("'{first}' explains '{word}' already", first=first, word=said)
                )


def unused_words(draft: Draft) -> Iterator[Problem]:
    """Every word of the glossary stands in some text that shows its meaning."""
    if draft.incomplete:
        return
    texts = defaultdict(list)
    for page in draft.pages:
        texts[page.language].append(page.prose)
    for saying in draft.sayings:
        if saying.where[0] not in UNMARKED:
            for language, text in saying.text.items():
                texts[language].append(text)
    joined = {language: "\n".join(all_).lower() for language, all_ in texts.items()}
    for term in draft.guide.glossary.values():
        for language, said in term.term.items():
            if language in joined and not _stands_in(joined[language], said.lower()):
                message, fix = (
                    Said("no text uses the word '{word}'", word=said),
                    Said("write it as the texts do, or remove it"),
                )
                yield Problem(("glossary", term.id, "term", language), "unused-word", message, fix, warning=True)


def _stands_in(text: str, word: str) -> bool:
    """Whether a text holds a word, of Latin letters as a whole one."""
    first = text.find(word)
    if first < 0 or not word.isascii():
        return first >= 0
    return bool(re.compile(rf"\b{re.escape(word)}\b", re.ASCII).search(text, first))


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
                    where,
                    "repeated-synonym",
                    Said("'{first}' has '{word}' already", first=first, word=said),
                    Said("keep it where it is typed for"),
                )


def wrong_examples(draft: Draft) -> Iterator[Problem]:
    """Every worked example is a possible order and comes out as it says."""
    for each in draft.guide.sums.values():
        rule = [value for value in each.rule if value is not None]
        for index, example in enumerate(each.examples):
            where = ("sums", each.id, "examples", index)
            amounts = [value for value in vars(example).values() if value is not None]
            if any(map(Decimal.is_nan, (*rule, *amounts))):
                continue  # it is no number, and said to be
            try:
                comes_out = refund(example, *each.rule)
            except ValueError as error:
                yield Problem(
                    where, "impossible-order", Said("no order can be like this: look at {fields}", fields=error)
                )
                continue
            if doubts(example):
                message = Said("the list price is below the order total, which is what discounts leave of it")
                yield Problem((*where, "list"), "doubtful-order", message, Said("were the two swapped?"), warning=True)
            if comes_out != example.refund:
                message = Said("the sum comes out as {amount}, not {other}", amount=comes_out, other=example.refund)
                yield Problem((*where, "refund"), "wrong-example", message)
