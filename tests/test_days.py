"""A dated change is part of the guide on its days and no other, and is proven before the day comes."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import confirm
import pytest
import review
import validate
from conftest import GOOD
from good_guide import commit, edit, run
from guide.changes.builds import builds
from guide.changes.version import read_version
from guide.feeds.data import render_data
from guide.feeds.quiz import render_quiz_parts
from guide.feeds.twins import render_twins
from guide.files.problem import Where
from guide.files.today import today
from guide.files.words import languages
from guide.reading.confirmed import FILE, all_citations, read_confirmed, unread_texts
from guide.reading.days import coming_days, of_day
from guide.reading.merge import merge, read_content
from guide.reading.periods import period_of
from guide.reading.read import check_guide, read_guide
from guide.reading.rules.references import IN_TIME
from guide.records.guide import Guide
from guide.site import pages
from hypothesis import given
from hypothesis import strategies as st

BEFORE, DAY, AFTER = "2026-12-31", "2027-01-01", "2027-01-02"

# The paper is taken within 30 days, from the new year on within 7; then there is a box for those that come too late.
RULE = (
    """  clean-paper:
    text: {zh: 只收干净的纸。, en: Only clean paper is taken.}
    values: {days: 30, factor: 1.5}
    site: other
    grade: official
    sources: [leaflet]
    checked: 2026-02-01
    review_by: 2027-02-01
""",
    """  clean-paper:
    - until: 2026-12-31
      text: {zh: 只收干净的纸。, en: Only clean paper is taken.}
      values: {days: 30, factor: 1.5}
      site: other
      grade: official
      sources: [leaflet]
      checked: 2026-02-01
      review_by: 2027-02-01
    - from: 2027-01-01
      text: {zh: 只收七天内的纸。, en: Only paper of seven days is taken.}
      values: {days: 7, factor: 1.5}
      site: other
      grade: official
      sources: [leaflet]
      checked: 2026-02-01
      review_by: 2027-02-01
""",
)
STATEMENT = (
    "before: [{text: {zh: 压平。, en: Flatten it.}}]",
    "before: [{until: 2026-12-31, text: {zh: 踩平。, en: Step on it.}}, late, {text: {zh: 压平。, en: Flatten it.}}]",
)
LATE = (
    "statements:\n",
    "statements:\n  late: {from: 2027-01-01, text: {zh: 看看日期。, en: Look at the date.}, facts: [clean-paper]}\n",
)
OPTION = (
    "      - {id: no, text: {zh: 没有，或拿不准, en: 'No, or not sure'}, goto: recycle}",
    "      - {id: no, text: {zh: 没有，或拿不准, en: 'No, or not sure'}, goto: recycle}\n"
    "      - {id: late, from: 2027-01-01, text: {zh: 晚了, en: Late}, goto: bin}",
)
CASE = (
    "  pizza-box:",
    "  old-news:\n    from: 2027-01-01\n    customer: Newspapers of last month.\n"
    "    picks: {is-it-clean: yes, is-it-coated: late}\n    outcome: bin\n  pizza-box:",
)
DEPOSIT = (
    "  deposit:\n",
    """  deposit:
  - from: 2027-01-01
    site: other
    title: {zh: 押金, en: Deposit}
    coefficient: clean-paper.factor
    below: clean-paper.days
    currency: {zh: 元, en: EUR}
    facts: [clean-paper]
    examples: [{paid: 30, coupon: 0, list: 30, term: 30, used: 10, refund: 20}]
  - until: 2026-12-31
""",
)
ALL = (RULE, DEPOSIT, STATEMENT, LATE, OPTION, CASE)


@pytest.fixture
def folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The good guide with every dated change, on a day before them."""
    for change in ALL:
        edit(folder, *change)
    monkeypatch.setenv("GUIDE_DATE", "2026-06-01")
    return folder


@pytest.fixture
def on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Guide]:
    def read(day: str) -> Guide:
        monkeypatch.setenv("GUIDE_DATE", day)
        return read_guide(folder)

    return read


def test_facts_statements_options_and_cases_hold_on_their_days(on: Callable[[str], Guide]) -> None:
    for day, days, before, options, cases in (
        (BEFORE, "30", ["Step on it.", "Flatten it."], ["yes", "no"], 3),
        (DAY, "7", ["Look at the date.", "Flatten it."], ["yes", "no", "late"], 4),
    ):
        guide = on(day)
        assert str(guide.facts["clean-paper"].values["days"]) == days
        assert str(guide.questions["is-it-coated"].days.limit.number) == days
        assert str(guide.sums["deposit"].below.number) == days
        assert [each.text["en"] for each in guide.outcomes["recycle"].before] == before
        assert [each.id for each in guide.questions["is-it-coated"].options] == options
        assert len(guide.cases) == cases


def test_the_guide_of_a_coming_day_is_that_of_the_day_when_it_comes(on: Callable[[str], Guide]) -> None:
    guide = on(BEFORE)
    assert list(guide.later) == [DAY]
    assert guide.later[DAY] == on(DAY) == on(AFTER)
    assert on(DAY).later == {}
    assert guide.proof.paths + 1 == guide.later[DAY].proof.paths


@pytest.mark.parametrize("language", languages())
def test_what_is_yet_to_come_or_has_ended_is_nowhere_on_the_site(language: str, on: Callable[[str], Guide]) -> None:
    coming = {
        "zh": ["看看日期。", "晚了", "只收七天内的纸。"],
        "en": ["Look at the date.", "Late", "Only paper of seven days is taken."],
    }
    ended = {"zh": ["踩平。", "只收干净的纸。"], "en": ["Step on it.", "Only clean paper is taken."]}
    for day, shown, hidden in ((BEFORE, ended, coming), (DAY, coming, ended)):
        guide = on(day)
        made, data = dict(pages(guide, language)), render_data(guide, language, "")
        beside = dict([*render_quiz_parts(guide, language), *render_twins(guide, language, "", made)])
        said = "\n".join([*made.values(), *data.values(), *beside.values()])
        assert all(text in said for text in shown[language])
        assert not [text for text in hidden[language] if text in said]


def test_the_proof_names_the_days_that_it_holds_on(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    assert run(validate, monkeypatch, str(folder)) == 0
    assert f"every path ends in a defined outcome\nso it will from {DAY} on\n" in capsys.readouterr().out


def test_a_list_of_one_version_is_that_version(folder: Path) -> None:
    edit(
        folder,
        "free: {text: {zh: 不要钱。, en: Free.}, facts: [clean-paper]}",
        "free: [{text: {zh: 不要钱。, en: Free.}, facts: [clean-paper]}]",
    )
    assert read_guide(folder).statements["free"].text["en"] == "Free."


def test_a_guide_without_dates_is_read_as_it_is_written() -> None:
    sections = merge(read_content(GOOD)).sections
    assert of_day(sections, DAY).sections is sections
    assert coming_days(sections, BEFORE) == []


@pytest.mark.parametrize(
    ("was", "now", "where", "message"),
    [
        ("goto: bin}\n      - {id: no, text: {zh: 没有", "goto: bin}\n      - {until: 2026-12-31, id: no, text: {zh: 没有",
         "outcomes.recycle", "nothing leads to 'recycle' from the start"),
        ("is-it-coated: late", "is-it-coated: gone",
         "cases.old-news.picks.is-it-coated", "the question 'is-it-coated' has no option 'gone'"),
        ("from: 2027-01-01\n    customer", "from: 2027-02-01\n    customer",
         "questions.is-it-coated", "no case takes the answer 'late'"),
        ("values: {days: 7,", "values: {",
         "questions.is-it-coated.days.limit", "the fact 'clean-paper' states no value 'days'"),
        ("Look at the date.", "Free.", "statements.free.text.en", "this (en) is said at statements.late.text too"),
    ],
)  # fmt: skip
def test_what_is_wrong_on_a_coming_day_is_told_today_with_the_day(
    was: str, now: str, where: str, message: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(folder, was, now)
    found = check_guide(folder)[1]
    told = next(each for each in found if each.message == message)
    assert (".".join(map(str, told.where)), told.day) == (where, DAY)
    assert f"from {DAY} on: {message}" in str(told)
    monkeypatch.setenv("GUIDE_DATE", DAY)  # and on the day, as what is wrong today
    assert any(each.message == message and not each.day for each in check_guide(folder)[1])


def test_a_problem_is_placed_in_the_version_and_the_line_that_has_it(folder: Path) -> None:
    edit(folder, "Only paper of seven days is taken.", "See https://example.org/.")
    edit(folder, "en: Flatten it.", "en: '= flat http://example.org/'")
    found = {".".join(map(str, each.where)): each for each in check_guide(folder)[1]}
    assert found.keys() == {"facts.clean-paper.1.text.en", "outcomes.recycle.before.2.text.en"}
    for each in found.values():
        line = (folder / each.file).read_text(encoding="utf-8").splitlines()[each.line - 1]
        assert "//example.org/" in line[each.column - 1 :]
    assert found["facts.clean-paper.1.text.en"].day == DAY
    assert found["outcomes.recycle.before.2.text.en"].day == ""


def test_a_page_written_by_hand_quotes_what_holds_on_all_days(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def quote(statement: str) -> None:
        for language, heading in (("zh", "关于"), ("en", "About")):
            text = f'---\nrender_macros: true\n---\n\n# {heading}\n\n{{{{ statement("{statement}") }}}}\n'
            (folder / f"docs/{language}/about.md").write_text(text, encoding="utf-8")

    def told() -> list[tuple[str, str, str]]:
        return [(each.file, each.fix, each.day) for each in check_guide(folder)[1] if each.rule == "unknown-id"]

    (folder / "permalinks.txt").open("a", encoding="utf-8").write("\nabout/\n")
    quote("late")
    assert told() == [(f"docs/{language}/about.md", IN_TIME, "") for language in ("en", "zh")]
    monkeypatch.setenv("GUIDE_DATE", DAY)
    assert not told()
    quote("soon")
    soon = "statements:\n  soon: {until: 2027-01-05, text: {zh: 快了。, en: Soon.}}\n"
    edit(folder, "statements:\n", soon)
    edit(folder, "after: [{text: {zh: 没有了。", "after: [soon, {text: {zh: 没有了。")
    assert {day for _, _, day in told()} == {"2027-01-06"}


def test_programs_are_told_the_day(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    edit(folder, "from: 2027-01-01\n    customer", "from: 2027-02-01\n    customer")
    assert run(validate, monkeypatch, str(folder), "--format", "json") == 0
    assert [each["day"] for each in json.loads(capsys.readouterr().out)["problems"]] == [DAY]


def test_a_page_that_will_end_may_have_its_redirect_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = "  old-bin: {question: {zh: 旧桶？, en: The old bin?}, answer: {zh: 在这里。, en: Here.}, reply: {zh: 这里。, en: Here it is.}, topic: bins, facts: [clean-paper], questions: [is-it-clean], until: 2026-12-31}\n"
    edit(folder, "faq:\n", "faq:\n" + entry)
    lines = (folder / "permalinks.txt").read_text(encoding="utf-8").rstrip("\n")
    (folder / "permalinks.txt").write_text(f"{lines}\nfaq/old-bin/\n", encoding="utf-8")
    message = "'faq/old-bin/' was published and has no page any more"
    assert [(each.message, each.day) for each in check_guide(folder)[1]] == [(message, DAY)]
    (folder / "permalinks.txt").write_text(f"{lines}\nfaq/old-bin/ -> faq/which-bin/\n", encoding="utf-8")
    guide, found = check_guide(folder)
    assert guide and found == []
    assert (guide.redirects, guide.later[DAY].redirects) == ({}, {"faq/old-bin/": "faq/which-bin/"})


def test_a_page_whose_only_version_is_to_come_is_told_to_keep_what_holds_before(folder: Path) -> None:
    file = folder / "content/facts.yaml"
    text = file.read_text(encoding="utf-8")
    start, end = text.index("    - until: 2026-12-31"), text.index("    - from: 2027-01-01")
    file.write_text(text[:start] + text[end:], encoding="utf-8")
    [told] = [each for each in check_guide(folder)[1] if each.rule == "lost-address"]
    assert told.message.told == "'facts/clean-paper/' was published and has no page until a day to come"
    assert told.fix.told == "what held before that day is a version of its own; leave it there"


def test_whoever_writes_a_coming_version_reads_what_rests_on_it_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirm, "ROOT", folder)
    shutil.copytree(folder / "content", folder / "after")
    for file in ("facts.yaml", "tables.yaml"):
        shutil.copy(GOOD / "content" / file, folder / "content" / file)
    assert run(confirm, monkeypatch) == 0
    shutil.copytree(folder / "after", folder / "content", dirs_exist_ok=True)
    guide = read_guide(folder)
    suspect = [each for each in unread_texts(folder, guide) if each.rule == "suspect"]
    assert len(suspect) == len([each for each in all_citations(folder, guide) if "clean-paper" in each.facts])
    assert {each.day for each in suspect} == {"", DAY}  # a statement to come rests on it, too
    assert run(confirm, monkeypatch) == 0
    assert any("+" in digest for facts in read_confirmed((folder / FILE).read_text()).values() for digest in facts)
    for day in (BEFORE, DAY, AFTER):
        monkeypatch.setenv("GUIDE_DATE", day)
        assert list(unread_texts(folder, read_guide(folder))) == []


def test_what_a_coming_version_says_is_shown_beside_what_rests_on_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(folder / "content", folder / "after")
    shutil.copytree(GOOD / "content", folder / "content", dirs_exist_ok=True)
    edit(folder, *reversed(OPTION))
    monkeypatch.setattr(confirm, "ROOT", folder)
    assert run(confirm, monkeypatch) == 0
    commit(folder)
    edit(folder, *OPTION)
    shutil.copytree(folder / "after", folder / "content", dirs_exist_ok=True)
    assert run(validate, monkeypatch, str(folder)) == 1
    said = capsys.readouterr().out.partition("what the facts said and say:\n")[2]
    assert said.startswith("facts.clean-paper from 2027-01-01.text")
    assert "{+Only paper of seven days is taken.+}" in said and "facts.hearsay" not in said


def test_the_days_that_need_a_build_are_listed(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    guide = read_guide(folder)
    changed = builds(guide, DAY)[DAY]
    assert {"facts.clean-paper", "statements.late", "outcomes.recycle", "questions.is-it-coated"} <= set(changed)
    assert builds(guide, BEFORE) == {}
    monkeypatch.setattr(review, "ROOT", folder)
    assert run(review, monkeypatch, "--by", DAY) == 0
    assert f"## Days that need a build\n\n- [ ] {DAY}: `questions.is-it-coated`" in capsys.readouterr().out
    assert run(review, monkeypatch, "--by", DAY, "--format", "ics") == 0
    assert "DTSTART;VALUE=DATE:20270101\r\nSUMMARY:Build the site" in capsys.readouterr().out


def test_a_look_ahead_records_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(GOOD / "content", folder / "content", dirs_exist_ok=True)
    records = [folder / name for name in ("changed.txt", FILE, "translated.txt")]
    monkeypatch.delenv("GUIDE_DATE")
    assert run(validate, monkeypatch, str(folder), "--record") == 0
    recorded = [each.read_text(encoding="utf-8") for each in records]
    edit(folder, "Flatten it.", "Fold it.")
    monkeypatch.setenv("GUIDE_DATE", "2999-01-01")
    run(validate, monkeypatch, str(folder), "--record")
    monkeypatch.setattr(confirm, "ROOT", folder)
    assert run(confirm, monkeypatch) == 1
    assert [each.read_text(encoding="utf-8") for each in records] == recorded
    monkeypatch.delenv("GUIDE_DATE")
    assert run(validate, monkeypatch, str(folder), "--record") == 0
    assert [each.read_text(encoding="utf-8") for each in records] != recorded


def test_a_comparison_shows_the_version_to_come_as_one_of_its_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = read_version(folder)
    assert list(version.sections["facts"]) == ["clean-paper", "clean-paper from 2027-01-01", "hearsay"]
    assert len(version.routes.questions["is-it-coated"]) == 2
    monkeypatch.setenv("GUIDE_DATE", DAY)
    assert len(read_version(folder).routes.questions["is-it-coated"]) == 3


def test_today_is_the_day_where_the_rules_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_DATE", raising=False)
    beijing = timezone(timedelta(hours=8))
    assert today() in {
        datetime.now(beijing).date().isoformat(),
        (datetime.now(beijing) - timedelta(seconds=5)).date().isoformat(),
    }


def test_a_day_that_is_none_is_said_to_be_none(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv("GUIDE_DATE", "tomorrow")
    assert run(validate, monkeypatch, str(GOOD)) == 1
    assert "GUIDE_DATE is 'tomorrow', which is not a day; write it as YYYY-MM-DD" in capsys.readouterr().out


PERIODS = st.none() | st.dates(date(2026, 12, 29), date(2027, 1, 4)).map(str)
TREES = st.recursive(
    st.text("abc", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("xyz", min_size=1, max_size=1), inner, max_size=3)
        | st.builds(lambda begins, ends, more: {"from": begins, "until": ends, "more": more}, PERIODS, PERIODS, inner)
    ),
    max_leaves=12,
)


def leaves_of(data: object, where: Where = ()) -> Iterator[tuple[Where, object]]:
    """Every text with its path, and whatever is empty."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not pairs:
        yield where, data
    for step, each in pairs:
        yield from leaves_of(each, (*where, step))


def holding(data: object, where: Where, day: str) -> bool:
    """Whether everything that a path leads through holds on a day."""
    for step in where:
        data = data[step]
        if not period_of(data)[0] <= day <= period_of(data)[1]:
            return False
    return True


@given(st.dictionaries(st.text("pqr", min_size=1, max_size=1), st.dictionaries(st.sampled_from("ij"), TREES)))
def test_what_holds_is_kept_and_its_path_in_the_files_is_known(sections: dict[str, dict[str, object]]) -> None:
    versions = {(s, i) for s, members in sections.items() for i, member in members.items() if isinstance(member, list)}
    written = [(where, leaf) for where, leaf in leaves_of(sections) if where[:2] not in versions]
    for day in ("2026-12-28", *coming_days(sections, "2026-12-28")):
        found = of_day(sections, day)
        kept = [(found.in_files(where), leaf) for where, leaf in leaves_of(found.sections)]
        texts = [(where, leaf) for where, leaf in kept if isinstance(leaf, str) or leaf is None]
        assert all(holding(sections, where, day) for where, _ in texts)
        of_members = [each for each in texts if each[0][:2] not in versions]
        assert of_members == [
            (where, leaf)
            for where, leaf in written
            if not isinstance(leaf, dict | list) and holding(sections, where, day)
        ]
        for section, id_ in versions:
            places = {where[2] for where, _ in kept if where[:2] == (section, id_) and len(where) > 2}
            assert len(places) <= 1
