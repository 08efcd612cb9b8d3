"""The kinds of plain value that the files hold, and the marks that say more about a kind than its type does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from inspect import cleandoc
from typing import Annotated, Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """A frozen record whose fields are given by name. The lines `name: text` of its docstring explain its fields.

    Raises TypeError where they explain something that is no field.
    """
    made = dataclass(frozen=True, kw_only=True)(cls)
    named = {each.name for each in fields(made)} | PERIOD.keys()  # type: ignore[arg-type]
    if strange := explained(made).keys() - named:
        raise TypeError(f"{cls.__name__} explains what it does not have: {', '.join(sorted(strange))}")
    return made


def explained(kind: Any) -> dict[str, str]:
    """What a record's docstring, and those it builds on, say of each field: lines like `name: text`, which may go on, indented."""
    # From Python 3.13 on a docstring has no indent any more.
    docs = [cleandoc(each.__doc__ or "").partition("\n")[2] for each in reversed(getattr(kind, "__mro__", ()))]
    said = re.findall(r"^(\w+): ((?:.+)(?:\n    .+)*)$", "\n".join(docs), re.MULTILINE)
    return {name: " ".join(text.split()) for name, text in said}


class Dated:
    """What may hold on some days only. A member of a section may be a list of such versions, one for each period.

    from: the first day on which it holds
    until: the last day on which it holds
    """


class Rule:
    """Keywords of JSON Schema for the type that it stands beside; `title` names the kind there."""

    def __init__(self, **keywords: Any) -> None:
        self.keywords = keywords


@dataclass(frozen=True)
class Choice:
    """One of the keys of a group of the interface's words, so that each has its word in every language."""

    group: str


@dataclass(frozen=True)
class Limit:
    """At most as many characters as the interface's words say under `key`, language by language."""

    key: str


@dataclass(frozen=True)
class To:
    """The id of something in one of these sections of the guide."""

    sections: tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A record written in place, or the id of one in this section."""

    section: str


class ByLanguage:
    """A map by the codes of the guide's languages, every one of them."""


@dataclass(frozen=True)
class Value:
    """A number that a fact states, written as `fact-id.name-of-the-value`."""

    name: str
    number: Decimal

    @property
    def fact(self) -> str:
        """The id of the fact that states it."""
        return self.name.partition(".")[0]


SOME, ANY, ONCE = Rule(minItems=1), Rule(minProperties=1), Rule(uniqueItems=True)
BY_LANGUAGE = ByLanguage()

# Control characters, hyphens and spaces of no width, what turns the reading direction, separators that are no line breaks,
# and what is no character at all.
HIDDEN = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"

# Characters of a text: more than any has, and no Markdown of that length keeps a build waiting.
LONGEST = 3000

Plain = Annotated[str, Rule(pattern=f"^(?!(?:~|null)$)[^{HIDDEN}]*[^\\s…{HIDDEN}][^{HIDDEN}]*$", maxLength=LONGEST)]
Name = Annotated[Mapping[str, Plain], BY_LANGUAGE, Rule(title="name", description="Plain text, shown as it is")]
Text = Annotated[
    Mapping[str, Plain],
    BY_LANGUAGE,
    Rule(title="text", description="Plain text; `[id]` names a place, or quotes a statement"),
]
Markdown = Annotated[
    Mapping[str, Plain],
    BY_LANGUAGE,
    Rule(title="markdown", description="Markdown; `[id]` names a place, or quotes a statement"),
]
Reply = Annotated[Text, Rule(title="reply", description="Plain text that is sent as it stands"), Limit("reply_limit")]
Short = Annotated[Text, Rule(title="short", description="Plain text of a few words"), Limit("short_limit")]
Words = Annotated[Mapping[str, Annotated[tuple[Plain, ...], SOME]], BY_LANGUAGE, Rule(title="words")]

Id = Annotated[str, Rule(title="id", pattern=f"^(?!index$){ID}$", maxLength=100)]
NodeId = Annotated[Id, To(("questions", "outcomes"))]
QuestionId = Annotated[Id, To(("questions",))]
OutcomeId = Annotated[Id, To(("outcomes",))]
EntryId = Annotated[Id, To(("faq",))]
TopicId = Annotated[Id, To(("topics",))]
SumId = Annotated[Id, To(("sums",))]
FactId = Annotated[Id, To(("facts",))]
PlaceId = Annotated[Id, To(("places",))]
SourceId = Annotated[Id, To(("sources",))]

Facts = Annotated[tuple[FactId, ...], ONCE]
SomeFacts = Annotated[tuple[FactId, ...], ONCE, SOME]

Day = Annotated[str, Rule(title="day", format="date", pattern=r"^\d{4}-\d{2}-\d{2}$")]
PERIOD: Mapping[str, Any] = {
    "from": Day,
    "until": Day,
}  # fields of the YAML alone: reading leaves what holds on its day
Address = Annotated[str, Rule(title="address", pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s<>\"`|\\^{}]*)?$")]
Number = Annotated[Decimal, Rule(title="number", pattern=r"^[0-9]{1,9}(\.[0-9]{1,2})?$")]
Stated = Annotated[Value, Rule(title="value", pattern=rf"^{ID}\.{ID}$"), To(("facts",))]
Span = Annotated[Value, Rule(title="span", pattern=rf"^{ID}\.(days|hours)$"), To(("facts",))]

Site = Annotated[str, Choice("sites")]
