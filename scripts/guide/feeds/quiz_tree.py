"""What tree.json holds, as records: the browser's tree, and its published schema."""

from collections.abc import Mapping
from dataclasses import field

from ..records.kinds import Day, Id, record
from ..records.outline import Section


@record
class QuizOption:
    """An answer to a question.

    id: stands in the address of a walk
    text: the answer
    goto: the question or outcome that it leads to
    """

    id: Id
    text: str
    goto: Id


@record
class QuizDays:
    """Works out an answer from a date: how many days ago it was.

    limit: the number of days that decides
    within: the option for fewer days than the limit less one
    edge: the option for the limit and the day before it
    over: the option for more days
    also: by one of these options, others that the same days fit
    """

    limit: int
    within: Id
    edge: Id
    over: Id
    also: Mapping[Id, tuple[Id, ...]] = field(default_factory=dict)


@record
class QuizSum:
    """Works out an answer with the calculator.

    rule: one of the sums
    currency: that of the sum
    some: the option for a sum above zero
    none: the option for zero
    """

    rule: Id
    currency: str
    some: Id
    none: Id


@record
class QuizQuestion:
    """A question.

    text: the question
    hint: how to answer, in a few words
    why: why it is asked
    find_out: how to find out
    days: a date that leads to an option
    sum: a sum that leads to an option
    most: the largest number of questions from here on, this one included
    options: two or more answers
    """

    text: str
    hint: str = ""
    why: str = ""
    find_out: str = ""
    days: QuizDays | None = None
    sum: QuizSum | None = None
    most: int
    options: tuple[QuizOption, ...]


@record
class QuizEnding:
    """What ends a fixed time after a date.

    text: what to do before, or what ends then
    facts: the fact that states the time
    days: how long after the date
    hours: how long after it, where hours count
    when: `{question: option}`: it holds only after all these picks
    """

    text: str
    facts: tuple[Id, ...]
    days: int = 0
    hours: int = 0
    when: Mapping[str, str] = field(default_factory=dict)


@record
class QuizDeadlines:
    """Until when the reader can act.

    since: what happened on the date: `payment`, `expiry` and so on
    label: what the reader is asked for
    ends: what ends how long after it
    """

    since: str
    label: str
    ends: tuple[QuizEnding, ...]


@record
class QuizOutcome:
    """An outcome.

    verdict: one of the verdicts
    title: the answer in a few words
    meant_for: the site that it is for, in a phrase; nothing where the title names it or walks from several lead here
    summary: the answer in a sentence or two
    more: the rest of it
    weak: whether the best evidence is below an official excerpt
    sections: the parts of the answer, in the order shown
    facts: the facts that title and summary rest on
    faq: the ids of related FAQ entries, best first
    reply: what a support agent pastes
    checked: when its evidence was read, and when it is due for review, in a sentence
    review_by: the day by which its evidence wants another look
    deadlines: until when, counted from a date of the reader
    """

    verdict: Id
    title: str
    meant_for: str = ""
    summary: str
    more: str = ""
    weak: bool
    sections: tuple[Section, ...]
    facts: tuple[Id, ...]
    faq: tuple[Id, ...]
    reply: str
    checked: str
    review_by: str
    deadlines: QuizDeadlines | None = None


@record
class QuizFact:
    """A fact that an outcome cites.

    text: what it says
    grade: how sure it is
    sources: the ids of the sources that state it
    conflict: what disagrees with it, or is missing
    """

    text: str
    grade: str
    sources: tuple[Id, ...]
    conflict: str = ""


@record
class QuizSource:
    """A page that states a fact.

    title: its title
    url: its address
    checked: the day on which we read it
    unofficial: whose page it is, in a word, where it is not official
    """

    title: str
    url: str
    checked: Day
    unofficial: str = ""


@record
class QuizPlace:
    """A page that texts name as `[id]`, or `[words][id]`.

    name: its name
    address: its address
    device: what the reader needs there
    """

    name: str
    address: str
    device: str = ""


@record
class QuizVerdict:
    """A verdict as it is shown.

    text: its words
    tone: its colour: good, part, warn, stop or calm
    glyph: its sign
    """

    text: str
    tone: str
    glyph: str


@record
class QuizTerm:
    """A word with a meaning.

    id: where it stands on the page of words
    meaning: its meaning
    """

    id: Id
    meaning: str


@record
class QuizTerms:
    """The words whose meaning is shown.

    pattern: the regular expression that finds them
    words: each word in lower case
    """

    pattern: str
    words: Mapping[str, QuizTerm]


@record
class QuizTree:
    """The tree that the quiz runs on, in one language.

    language: the language of its texts
    start: the first question
    questions: every question, by its id
    outcomes: every outcome, by its id
    facts: every fact that an outcome cites, by its id
    sources: every page that states such a fact, by its id
    places: every page that texts name, by its id
    verdicts: every verdict, by its id
    grades: the word of each grade, the surest first
    marks: the word beside a statement whose grade asks for care
    terms: the words whose meaning is shown
    words: the words of the interface
    """

    language: str
    start: Id
    questions: Mapping[Id, QuizQuestion]
    outcomes: Mapping[Id, QuizOutcome]
    facts: Mapping[Id, QuizFact]
    sources: Mapping[Id, QuizSource]
    places: Mapping[Id, QuizPlace]
    verdicts: Mapping[Id, QuizVerdict]
    grades: Mapping[str, str]
    marks: Mapping[str, str]
    terms: QuizTerms
    words: Mapping[str, str]
