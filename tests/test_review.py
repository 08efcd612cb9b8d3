"""Dates act: what wants another look is listed by the page to read, and no week holds too much."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import review
from conftest import GOOD, GUIDE
from good_guide import run
from guide.changes.review import as_calendar, due
from guide.reading.draft import Draft
from guide.reading.read import read_guide
from guide.reading.rules.dates import MOST_A_WEEK, crowded_weeks

SMALL = read_guide(GOOD)


def test_no_week_has_more_facts_to_look_at_than_can_be_looked_at() -> None:
    assert list(crowded_weeks(Draft(GUIDE, frozenset()))) == []
    fact = SMALL.facts["clean-paper"]
    for count, told in ((MOST_A_WEEK, 0), (MOST_A_WEEK + 1, 1)):
        facts = {f"f{i}": replace(fact, id=f"f{i}") for i in range(count)}
        assert len(list(crowded_weeks(Draft(replace(SMALL, facts=facts), frozenset())))) == told


def test_what_is_due_by_a_day_is_due_and_nothing_later() -> None:
    days = sorted(fact.review_by for fact in GUIDE.facts.values())
    for day in days[:: len(days) // 5]:
        found = due(GUIDE, day)
        assert len(found) == sum(each <= day for each in days)
        assert [fact.review_by for fact in found] == sorted(fact.review_by for fact in found)


def test_the_list_names_the_page_to_read_and_what_rests_on_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(review, "ROOT", GOOD)
    assert run(review, monkeypatch, "--by", "2027-01-31") == 0
    assert capsys.readouterr().out == "facts: 0, pages to read: 0\n"
    assert run(review, monkeypatch, "--by", "2027-02-01") == 0
    said = capsys.readouterr().out
    assert said.startswith("facts: 2, pages to read: 1\n\n## [回收手册](https://example.org/leaflet)\n")
    assert (
        "- [ ] `clean-paper` by 2027-02-01, questions: 2, outcomes: 2, faq: 1, products: 1, claims: 1, peers: 1, sums: 2: 只收干净的纸。"
        in said
    )


def test_a_guide_with_problems_has_no_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(review, "ROOT", tmp_path)
    assert run(review, monkeypatch) == 1
    assert "there is no such file" in capsys.readouterr().out


# RFC 5545: 3.6 (a calendar has one PRODID and one VERSION), 3.6.1 (an event has one UID, one DTSTAMP and, without METHOD, one DTSTART),
# 3.8.7.2 (DTSTAMP is a time in UTC).
REQUIRED = (r"UID:\S+", r"DTSTAMP:\d{8}T\d{6}Z", r"DTSTART;VALUE=DATE:\d{8}", r"SUMMARY:.+")


def test_the_calendar_is_one_that_calendars_read() -> None:
    text = as_calendar(GUIDE, due(GUIDE, "2027-03-31"), {"2027-01-01": ["facts.some"]})
    lines = text.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert all(len(line.encode()) <= 75 for line in lines) and "\n" not in text.replace("\r\n", "")
    unfolded = text.replace("\r\n ", "")
    days = [line.removeprefix("DTSTART;VALUE=DATE:") for line in unfolded.split("\r\n") if line.startswith("DTSTART")]
    assert days == sorted(days) and days
    uids = [line for line in unfolded.split("\r\n") if line.startswith("UID:")]
    assert len(set(uids)) == len(uids) == unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT")
    head, *events = unfolded.split("BEGIN:VEVENT\r\n")
    assert [head.count(name) for name in ("PRODID:", "VERSION:2.0\r\n")] == [1, 1]
    for event in events:
        inside = event.partition("END:VEVENT")[0].splitlines()
        assert [sum(bool(re.fullmatch(each, line)) for line in inside) for each in REQUIRED] == [1] * len(REQUIRED)
    assert all(fact.id in unfolded for fact in due(GUIDE, "2027-03-31"))
