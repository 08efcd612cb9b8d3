"""The FAQ, as frozen records."""

from dataclasses import field
from typing import Annotated

from .kinds import ONCE, Choice, Dated, Markdown, Name, QuestionId, Reply, SomeFacts, TopicId, Words, record


@record
class Topic:
    """A heading of the FAQ index.

    title: the heading
    first_in: the languages whose index begins with this topic, because their readers ask it first
    """

    id: str
    title: Name
    first_in: tuple[Annotated[str, Choice("language")], ...] = ()


@record
class Entry(Dated):
    """A FAQ entry. The outcomes it belongs to are those that name it in their `faq`.

    question: the question as people ask it
    answer: Markdown; the first sentence answers
    reply: what a support agent pastes: plain text
    topic: one of the topics
    facts: the facts the answer rests on
    questions: the questions of the tree that it belongs to
    tags: words people type when they search, per language
    """

    id: str
    question: Name
    answer: Markdown
    reply: Reply
    topic: TopicId
    facts: SomeFacts
    questions: Annotated[tuple[QuestionId, ...], ONCE] = ()
    tags: Words = field(default_factory=dict)
