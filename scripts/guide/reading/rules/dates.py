"""The rules of days: nothing was read in the future, what is overdue is told, and the work of looking again is spread."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ...files.problem import Problem
from ...files.said import Said
from ...files.today import is_day
from ..draft import Draft

MOST_A_WEEK = 15


def impossible_days(draft: Draft) -> Iterator[Problem]:
    """What was checked was checked by today, and wants another look only later."""
    for section in ("facts", "sources"):
        for id_, member in getattr(draft.guide, section).items():
            if is_day(member.checked) and member.checked > draft.today:
                message = Said("'{day}' is still to come; today is {today}", day=member.checked, today=draft.today)
                yield Problem((section, id_, "checked"), "future-day", message)
    for fact in draft.guide.facts.values():
        if is_day(fact.checked) and is_day(fact.review_by) and fact.review_by <= fact.checked:
            message = Said(
                "'{day}' is not after the day on which it was checked, {checked}",
                day=fact.review_by,
                checked=fact.checked,
            )
            yield Problem(("facts", fact.id, "review_by"), "early-review", message)


def overdue_facts(draft: Draft) -> Iterator[Problem]:
    """Every fact was looked at again in time."""
    for fact in draft.guide.facts.values():
        if is_day(fact.review_by) and fact.review_by < draft.today:
            fix = Said("read its sources again and write the new 'checked' and 'review_by'")
            message = Said("wanted another look by {day}", day=fact.review_by)
            yield Problem(("facts", fact.id, "review_by"), "overdue", message, fix, warning=True)


def crowded_weeks(draft: Draft) -> Iterator[Problem]:
    """No week has more facts to look at than can be looked at."""
    weeks: dict[tuple[int, int], list[str]] = defaultdict(list)
    for fact in draft.guide.facts.values():
        if is_day(fact.review_by):
            weeks[date.fromisoformat(fact.review_by).isocalendar()[:2]].append(fact.id)
    for (year, week), facts in sorted(weeks.items()):
        if len(facts) > MOST_A_WEEK:
            message = Said(
                "{count} facts want another look in week {week} of {year}; at most {most} should",
                count=len(facts),
                week=week,
                year=year,
                most=MOST_A_WEEK,
            )
            where = ("facts", facts[-1], "review_by")
            yield Problem(where, "crowded-week", message, Said("choose an earlier day"), warning=True)
