"""The rules of writing: each language is written in its own script, with its own marks; words.yaml says which."""

import re
from collections.abc import Iterator

from ...files.problem import Problem
from ...files.said import Said
from ...files.words import languages, outside, word
from ...records.leaves import Saying
from ...records.naming import NAMED
from ..draft import Draft

FULL_WIDTH = str.maketrans(
    {",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", '"': "「」"}
)


# A text in quotes of another keyboard, or one that ends with a quote which nothing opens.
_SHOWN_QUOTE = re.compile(r"“[^“”]*[”\"]|‘[^‘]*[’']|[^\"]+\"|[^']+'")


def _pattern(key: str, language: str) -> re.Pattern[str]:
    return re.compile(word(f"writing.{key}", language))


def mixed_languages(draft: Draft) -> Iterator[Problem]:
    """No text holds words of another language, but as labels in brackets or quotes."""
    fix = Said("translate it; a label that readers see elsewhere stands in brackets or quotes")
    for language in languages():
        foreign, labels = _pattern("foreign", language), _pattern("labels", language)
        message, name = Said("'{text}' is not {language}"), word("language", language)
        for saying, text in _texts(draft, language):
            if found := outside(labels, foreign, text):
                told = message.of(text=found[0][:60], language=name)
                yield Problem(
                    (*saying.where, language), "mixed-languages", told, fix, passage=found[0].partition("\n")[0]
                )
        for page in draft.pages:
            if page.language == language and (found := outside(labels, foreign, page.prose)):
                yield page.problem(found.start(), "mixed-languages", message.of(text=found[0][:60], language=name), fix)


def untranslated_texts(draft: Draft) -> Iterator[Problem]:
    """A text is written in its language, unless it is a proper name or only quotes a statement."""
    for language in languages():
        own, name = _pattern("own", language), _pattern("name", language)
        for saying, text in _texts(draft, language):
            if not own.search(text) and not (name.match(text) if saying.kind == "name" else NAMED.fullmatch(text)):
                message = Said("is not written in {language}", language=word("language", language))
                yield Problem((*saying.where, language), "untranslated", message, Said("translate it"))


def half_width_marks(draft: Draft) -> Iterator[Problem]:
    """Marks beside characters that are full width are full width, too."""
    for language in languages():
        half_width = _pattern("half_width", language)
        for saying, text in _texts(draft, language):
            if found := half_width.search(text):
                around = text[max(0, found.start() - 5) : found.end()].rpartition("\n")[2]
                yield Problem((*saying.where, language), "half-width-mark", *_narrow(found), passage=around)
    for page in draft.pages:
        if found := _pattern("half_width", page.language).search(page.prose):
            yield page.problem(found.start(), "half-width-mark", *_narrow(found))


def _narrow(mark: re.Match[str]) -> tuple[Said, Said]:
    around = mark.string[max(0, mark.start() - 5) : mark.end() + 5]
    message = Said("the mark '{mark}' in '{text}' is half width", mark=mark[0], text=" ".join(around.split()))
    return message, Said("write '{right}'", right=mark[0].translate(FULL_WIDTH))


def joined_words(draft: Draft) -> Iterator[Problem]:
    """Words of two scripts have a space between them, beside the name of a place, too; labels stay as they are elsewhere."""
    for language in languages():
        joined, labels = _pattern("joined", language), _pattern("labels", language)
        for saying, text in _texts(draft, language):
            if found := outside(labels, joined, _with_names(draft, text, language)):
                yield Problem((*saying.where, language), "joined-words", *_apart(found))
    for page in draft.pages:
        joined, labels = _pattern("joined", page.language), _pattern("labels", page.language)
        if found := outside(labels, joined, page.prose):
            yield page.problem(found.start(), "joined-words", *_apart(found))


def _with_names(draft: Draft, text: str, language: str) -> str:
    """A text in which each place that it names has its words alone."""

    def said(match: re.Match[str]) -> str:
        place = draft.guide.places.get(match["id"])
        return match["words"] or (place.name.get(language, "") if place else match[0])

    return NAMED.sub(said, text) if "[" in text else text


def _apart(joint: re.Match[str]) -> tuple[Said, Said]:
    around = joint.string[max(0, joint.start() - 5) : joint.end() + 5]
    message = Said("'{text}' has no space between words of two scripts", text=" ".join(around.split()))
    return message, Said("put a space between them; a label that readers see elsewhere stands in quotes")


def stray_spaces(draft: Draft) -> Iterator[Problem]:
    """No text begins or ends with a space or a line break."""
    for language in languages():
        for saying, text in _texts(draft, language):
            if text != text.strip():
                message = Said("begins or ends with a space or a line break")
                yield Problem((*saying.where, language), "stray-space", message, Said("remove it"))


def shown_quotes(draft: Draft) -> Iterator[Problem]:
    """No text ends with a quote that was meant for the file and that readers would see."""
    for language in languages():
        for saying, text in _texts(draft, language):
            if _SHOWN_QUOTE.fullmatch(text):
                message = Said("ends with the quote {sign}, which readers would see", sign=text[-1])
                fix = Said("write straight quotes around it, or none")
                yield Problem((*saying.where, language), "shown-quote", message, fix)


def unmarked_questions(draft: Draft) -> Iterator[Problem]:
    """A question ends with its language's question mark."""
    marks = {language: word("question_mark", language) for language in languages()}
    for question in draft.guide.questions.values():
        for language, mark in marks.items():
            text = question.text.get(language, "")
            if text and not text.rstrip(" “”‘’\"'").endswith(mark):
                where = ("questions", question.id, "text", language)
                yield Problem(
                    where,
                    "no-question-mark",
                    Said("does not end with '{mark}'", mark=mark),
                    Said("end it with '{mark}'", mark=mark),
                )


def _texts(draft: Draft, language: str) -> Iterator[tuple[Saying, str]]:
    """Every text of the guide in a language, but empty ones."""
    for saying in draft.sayings:
        text = saying.text.get(language, "")
        if text and not text.isspace():
            yield saying, text
