"""Which texts were read after their facts last changed: `confirmed.txt` holds a line for each text that rests on facts.

A line has the text's member or file, a digest of the text, and a digest of each fact it cites, in their order; of a fact that
will change on a day to come, one of each version, joined by `+`. A text whose facts have changed since is suspect until
somebody has read it again. A text that is new needs no reading: whoever wrote it had the facts in view.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from ..files.digest import short_digest
from ..files.disk import read_text
from ..files.problem import Problem, in_quotes, unrecorded
from ..files.said import NO_FIX, Said
from ..records.citations import Citation, citations
from ..records.facts import Fact
from ..records.guide import Guide
from ..records.once import once
from .handwritten import citations_by_hand

FILE = "confirmed.txt"
HEAD = """# Every text that rests on facts, as it was when somebody last held it against them: member, text, facts.
# make check adds new texts; make confirm says that the suspect ones were read again.
"""

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
Lines = dict[tuple[str, str], tuple[str, ...]]  # the digests of the facts, by member and digest of the text


def all_citations(folder: Path, guide: Guide) -> list[Citation]:
    """Every text that rests on facts, today or on a day to come: of the guide and of the pages written by hand."""
    found = [*citations(guide), *citations_by_hand(folder, guide)]
    for day, later in guide.later.items():
        known = set(map(key_of, found))
        coming = (*citations(later), *citations_by_hand(folder, later))
        found += [replace(each, day=day) for each in coming if key_of(each) not in known]
    return found


def _digest_of(fact: Fact) -> str:
    """What changes when a fact's text, grade or values do."""
    values = {name: str(value) for name, value in fact.values.items()}
    return _digest([dict(fact.text), fact.grade, values])


@once
def digests(guide: Guide) -> dict[str, str]:
    """The digest of every fact, and of every version that it will have."""
    found: dict[str, dict[str, None]] = {}
    for each in (guide, *guide.later.values()):
        for fact in each.facts.values():
            found.setdefault(fact.id, {})[_digest_of(fact)] = None
    return {fact: "+".join(versions) for fact, versions in found.items()}


def _digest(data: object) -> str:
    return short_digest(_JSON(data))


def key_of(citation: Citation) -> tuple[str, str]:
    """Where a text stands, as a member or file, and a digest of what it says and cites."""
    known = vars(citation)
    if "key" not in known:  # asked for many times
        member = [str(step) for step in citation.where[:2] if isinstance(step, str)]
        texts = {field: dict(text) for field, text in citation.texts.items()}
        known["key"] = ".".join(member), _digest([texts, citation.facts])
    return known["key"]  # type: ignore[no-any-return]


def read_confirmed(text: str) -> Lines:
    """The lines of the file; what is no line is left out."""
    split = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {(parts[0], parts[1]): tuple(parts[2:]) for parts in split if len(parts) > 2}


def write_confirmed(lines: Lines) -> str:
    """The file's text: sorted, so that two people's changes meet in no line."""
    return HEAD + "".join(f"{' '.join((*key, *facts))}\n" for key, facts in sorted(lines.items()))


def lines_now(found: Iterable[Citation], guide: Guide) -> Lines:
    """What the file holds when every text has been read."""
    known = digests(guide)
    return {key_of(each): tuple(known[fact] for fact in each.facts) for each in found}


def confirmed(found: Iterable[Citation], guide: Guide, before: Lines, facts: set[str]) -> Lines:
    """The lines once the texts that only changes of these facts made suspect have been read; new texts are added."""
    after, known = {}, digests(guide)
    by_key = {key_of(each): each for each in found}
    for key, now in lines_now(by_key.values(), guide).items():
        is_read = key not in before or set(_changed(by_key[key], before[key], known)) <= facts
        after[key] = now if is_read else before[key]
    return after


def _changed(citation: Citation, recorded: tuple[str, ...], now: Mapping[str, str]) -> list[str]:
    """The facts of a text that have changed since it was read; a version whose time is over is no change."""
    if len(recorded) != len(citation.facts):  # a damaged line
        return list(citation.facts)
    pairs = zip(citation.facts, recorded, strict=True)
    return [fact for fact, digest in pairs if not set(now[fact].split("+")) <= set(digest.split("+"))]


def only_translated(guide: Guide, language: str, before: Lines) -> set[str]:
    """The facts that were recorded as they are but for a language that they had not yet."""
    known = {digest for facts in before.values() for each in facts for digest in each.split("+")}
    changed = set()
    for each in (guide, *guide.later.values()):
        for fact in each.facts.values():
            text = {name: said for name, said in fact.text.items() if name != language}
            if _digest_of(replace(fact, text=text)) not in known:
                changed.add(fact.id)
    return digests(guide).keys() - changed


def _suspects(found: Iterable[Citation], guide: Guide, recorded: Lines) -> Iterator[tuple[Citation, list[str]]]:
    """Every text that was read before one of its facts changed, with these facts."""
    known = digests(guide)
    for each in found:
        before = recorded.get(key_of(each))
        if before and (changed := _changed(each, before, known)):
            yield each, changed


def problem_at(citation: Citation, guide: Guide, rule: str, message: Said, fix: Said = NO_FIX) -> Problem:
    """A problem at a text: of the guide by its path, of a page written by hand by its line."""
    if citation.where[0] in vars(guide):
        return Problem(citation.where, rule, message, fix, day=citation.day)
    file, line = map(str, citation.where)
    return Problem((), rule, message, fix, file, int(line), 1, day=citation.day)


def unread_texts(folder: Path, guide: Guide) -> Iterator[Problem]:
    """Every suspect text; one problem for all texts that no line holds. Nothing where nothing was ever recorded."""
    if not (folder / FILE).exists():
        return
    recorded, found = read_confirmed(read_text(folder / FILE)[0]), all_citations(folder, guide)
    if (now := lines_now(found, guide)).items() <= recorded.items():
        return
    for citation, facts in _suspects(found, guide, recorded):
        message = Said("rests on {facts}, changed since this text was last read", facts=tuple(map(in_quotes, facts)))
        fix = Said("read it beside the fact, mend it or leave it, then run make confirm")
        yield problem_at(citation, guide, "suspect", message, fix)
    if new := now.keys() - recorded.keys():
        message = Said(
            "texts that rest on facts, not recorded: {count}, such as one of {member}",
            count=len(new),
            member=min(new)[0],
        )
        yield unrecorded(FILE, message)
