"""What a statement rests on: the mark beside it, the grades, and the days of its evidence."""

from collections.abc import Iterable, Iterator

from ..files.words import word, word_group
from ..records.facts import Fact, Source
from ..records.guide import Guide
from .markdown import attribute, folded, prose, within

ENDS = tuple("。？！：.?!:")  # of a text, which is Markdown yet: another end may be part of a sign


class Citations:
    """The facts that one page rests on; renders the mark beside each statement and, at the foot, what the facts say."""

    def __init__(self, guide: Guide, language: str, facts: Iterable[str]) -> None:
        self.guide = guide
        self.language = language
        self.facts = tuple(facts)

    def line(self, text: str, facts: Iterable[str]) -> str:
        """A text with its mark."""
        return with_mark(prose(self.guide, text, self.language), self.guide, facts, self.language)

    def listing(self) -> str:
        """What every fact cited says, folded."""
        if not self.facts:
            return ""
        lines = [self._spelled_out(self.guide.facts[fact]) for fact in self.facts]
        return folded(f"{word('sources', self.language)} ({len(lines)})", "\n".join(lines), "sources")

    def _spelled_out(self, fact: Fact) -> str:
        text = graded(self.guide, fact, self.language)
        note = conflict_note(self.guide, fact, self.language)
        return f'1. <span id="fact-{fact.id}"></span>{text} {note}'.rstrip()


def with_mark(text: str, guide: Guide, facts: Iterable[str], language: str) -> str:
    """A rendered text and its mark, which stays on the line where the text ends."""
    mark = _mark(guide, facts, language)
    if not mark or text[-1:] not in ENDS:
        return text + mark
    return f'{text[:-1]}<span class="ends">{text[-1]}{mark}</span>'


def _mark(guide: Guide, facts: Iterable[str], language: str) -> str:
    """A small mark that opens the sources in place; a word only where the reader must be careful."""
    cited = guide.least_sure_first(facts)
    if not cited:
        return ""
    sources = [guide.sources[id_] for id_ in dict.fromkeys(id_ for fact in cited for id_ in fact.sources)]
    grade = cited[0].grade
    name = word("evidence", language).replace("{grade}", word(f"grades.{grade}", language))
    shown = word_group("grade_marks", language).get(grade, "")
    if grade != cited[-1].grade:
        shown = _partly(grade, language)
    rows = "".join(_source_row(each, cited, language) for each in sources)
    return (
        f' <details class="evidence" data-search-exclude><summary class="mark-{grade}">'
        f'<span class="unseen">{name.replace("{n}", str(len(sources)))}</span>{shown}</summary><ul>{rows}</ul></details>'
    )


def _source_row(source: Source, cited: Iterable[Fact], language: str) -> str:
    """A source with the grade of what it states here, of the least sure where there are several, and the day on which it was read.

    Where it is not official itself, that stands in the grade's place.
    """
    grade, *others = dict.fromkeys(fact.grade for fact in cited if source.id in fact.sources)
    graded = _partly(grade, language) if others else word(f"grades.{grade}", language)
    said = f"{unofficial(source, language) or graded} · {word('checked', language)} {source.checked}"
    link = f'<a href="{attribute(source.url)}"{endorsed(source)}>{within(source.title[language])}</a>'
    return f"<li>{link} <small>{said}</small></li>"


def unofficial(source: Source, language: str) -> str:
    """Whose page a source is, in a word; nothing where it is official."""
    return "" if source.publisher == "official" else word(f"publishers.{source.publisher}", language)


def _partly(grade: str, language: str) -> str:
    return word("partly", language).replace("{mark}", word(f"grade_marks.{grade}", language))


def endorsed(source: Source) -> str:
    """The attribute of a link to a source, in HTML: search engines need not think better of a page that is not official."""
    return "" if source.publisher == "official" else ' rel="nofollow"'


def graded(guide: Guide, fact: Fact, language: str, home: str = "../facts/") -> str:
    """A fact's text with its grade, which leads to the fact's page in the folder `home`."""
    text, grade = prose(guide, fact.text[language], language), word(f"grades.{fact.grade}", language)
    return f"{text} {_grade_link(fact, grade, home)}"


def _grade_link(fact: Fact, label: str, home: str) -> str:
    return f"[{label}]({home}{fact.id}.md){{.grade .grade-{fact.grade}}}"


def grade_links(guide: Guide, facts: Iterable[str], language: str, up: str = "") -> str:
    """A badge per fact that leads to the fact's page; `up` leads from the page to the site's root."""
    return "".join(f" {_grade_link(fact, label, f'{up}facts/')}" for fact, label in labelled(guide, facts, language))


def labelled(guide: Guide, facts: Iterable[str], language: str) -> Iterator[tuple[Fact, str]]:
    """Facts grade by grade; only the first of a grade says its word, so that three sources do not read "official" thrice."""
    by_grade: dict[str, list[Fact]] = {}
    for fact in map(guide.facts.__getitem__, facts):
        by_grade.setdefault(fact.grade, []).append(fact)
    for grade, cited in by_grade.items():
        for place, fact in enumerate(cited, 1):
            number = str(place) if len(cited) > 1 else ""
            yield fact, f"{word(f'grades.{grade}', language)} {number}".rstrip() if place == 1 else number


def conflict_note(guide: Guide, fact: Fact, language: str) -> str:
    """What disagrees with a fact or is missing, in small type; nothing when there is nothing."""
    if not fact.conflict:
        return ""
    text = f"{word('conflict', language)}{word('colon', language)}{prose(guide, fact.conflict[language], language)}"
    return f'<span class="conflict">{text}</span>'


def last_word(guide: Guide, facts: Iterable[str], language: str, said: str = "evidence_days") -> str:
    """That the console decides, and when the evidence was read."""
    return f'<p class="last-word">{word("console_last", language)} {days_line(guide, facts, language, said)}</p>'


def days_line(guide: Guide, facts: Iterable[str], language: str, said: str = "evidence_days") -> str:
    """When the evidence of a page was read, and when it is due for another look, as HTML."""
    checked, review_by = guide.evidence_days(facts)
    return days_text(checked, review_day(review_by), language, said)


def days_text(checked: str, review_by: str, language: str, said: str = "evidence_days") -> str:
    """The same in a sentence."""
    return word(said, language).replace("{checked}", checked).replace("{review_by}", review_by)


def review_day(day: str) -> str:
    """The day by which evidence wants another look, as HTML: when it is over, a script says so there."""
    return f'<time class="review-by">{day}</time>'
