"""The reader's own figures stand in the answer, in the address, in what is copied and printed, and nowhere else."""

import calendar
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import languages, word
from playwright.sync_api import Page, expect
from walks import FIVE_DAYS, option, sent

OVER = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five"
LEFT = f"{OVER}&ecs-sum=left&ecs-sum.figure=271.23"
SUMS = {
    "zh": "按填的数：约 271.23 元。",
    "en": "On the figures entered: about 271.23 CNY.",
}


ROWS = "(rows) => rows.map((row) => [row.textContent, row.querySelector('.evidence a').getAttribute('href')])"


def day(page: Page, ago: int) -> str:
    """A day in Beijing."""
    return page.evaluate("(n) => new Date(Date.now() + (8 - 24 * n) * 3600000).toISOString().slice(0, 10)", ago)


def paid(page: Page, ago: int) -> str:
    """A walk whose payment was so many days ago, when that was within five days."""
    return FIVE_DAYS.replace("within-five", f"within-five&ecs-age.figure={day(page, ago)}")


def walk_to(page: Page, walk: str) -> None:
    """Opens a walk's address where the quiz is open already."""
    page.evaluate("(walk) => { location.hash = walk }", walk)


def address(picks: Mapping[str, str]) -> str:
    return "&".join(f"{question}={option}" for question, option in picks.items())


def in_words(page: Page, date: str, language: str) -> str:
    year, month, number = map(int, date.split("-"))
    is_this_year = day(page, 0).startswith(f"{year}-")
    if language == "zh":
        return f"{month} 月 {number} 日" if is_this_year else f"{year} 年 {month} 月 {number} 日"
    return (
        f"{calendar.month_name[month]} {number}" if is_this_year else f"{calendar.month_name[month]} {number}, {year}"
    )


def test_a_day_that_is_still_to_come_is_named_and_has_no_deadline_unless_it_may(page: Page) -> None:
    ended = {outcome.id: outcome.deadlines.since for outcome in GUIDE.outcomes.values() if outcome.deadlines}
    walks = {end: address(dict(picks)) for picks, end in GUIDE.routes.paths() if end in ended}
    page.goto("/quiz/")
    for end in {since: end for end, since in ended.items()}.values():
        walk_to(page, walks[end])
        date = page.locator("#quiz-date")
        coming = day(page, -3)
        date.fill(f"{coming}T12:00" if date.get_attribute("type") == "datetime-local" else coming)
        expect(page.locator(".quiz-figures li").first).to_be_visible(visible=ended[end] == "stop")
        expect(page.get_by_text(word("quiz.days_future", "zh"))).to_be_visible()


def test_the_sum_stands_in_the_answer_beside_the_console_s_last_word_and_the_other_language_takes_it_along(
    page: Page,
) -> None:
    page.goto(f"/quiz/#{LEFT}")
    expect(page.locator(".quiz-figures")).to_contain_text(f"{SUMS['zh']} {word('console_last', 'zh')}")
    page.locator(".md-header [hreflang=en]").evaluate("(link) => link.click()")
    page.wait_for_url(f"**/en/quiz/#{LEFT}")
    expect(page.locator(".quiz-figures")).to_contain_text(f"{SUMS['en']} {word('console_last', 'en')}")


def test_a_figure_that_is_none_or_contradicts_the_answer_shows_nothing_and_harms_nothing(page: Page) -> None:
    page.goto(f"/quiz/#{OVER}&ecs-sum=nothing&ecs-sum.figure=271.23")
    expect(page.locator("#quiz .verdict")).to_be_visible()
    expect(page.locator(".quiz-figures")).to_have_count(0)
    for garbage in ("lots", "-5.00", "%3Cimg%20src=x%3E", "2026-02-30", "", "99999999999.00", "__proto__"):
        walk_to(page, f"{OVER}&ecs-sum=left&ecs-sum.figure={garbage}&ecs-age.figure={garbage}")
        expect(page.locator("#quiz .verdict")).to_be_visible()
        expect(page.locator(".quiz-figures")).to_have_count(0)
        expect(page.locator(".quiz-status")).to_have_text("")
        walk_to(page, LEFT)
        expect(page.locator(".quiz-figures")).to_have_count(1)


def test_what_is_copied_and_printed_holds_them(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/quiz/#{LEFT}")
    page.get_by_role("button", name=word("copy_reply", "zh")).click()
    expect(page.get_by_role("button", name=word("copied", "zh"))).to_be_visible()
    reply, figure, address = page.evaluate("navigator.clipboard.readText()").rsplit("\n", 2)
    assert (reply, figure) == (sent("ecs-partial", "zh"), SUMS["zh"])
    assert address.endswith(f"/outcomes/ecs-partial/#{LEFT}")
    page.emulate_media(media="print")
    expect(page.locator(".quiz-figure")).to_be_visible()


def test_no_request_holds_a_figure(own_page: Page) -> None:
    asked = []
    own_page.on("request", lambda request: asked.append(f"{request.url} {request.post_data} {request.headers}"))
    own_page.goto(f"/outcomes/ecs-partial/#{LEFT}")
    expect(own_page.locator(".quiz-figures")).to_be_visible()
    assert asked
    assert not [each for each in asked if "271.23" in each]


@pytest.mark.parametrize("language", languages())
def test_five_days_end_on_a_date_with_a_safer_one_before_it(page: Page, language: str) -> None:
    page.goto(f"{'/' if language == 'zh' else '/en/'}quiz/")
    walk_to(page, paid(page, 1))
    row = page.locator(".quiz-figures li")
    expect(row).to_contain_text(in_words(page, day(page, -4), language))
    expect(row).to_contain_text(in_words(page, day(page, -2), language))
    expect(row.get_by_role("button", name=word("quiz.calendar", language))).to_be_visible()


def test_from_the_last_careful_day_on_it_is_today_and_before_it_there_are_two_days(page: Page) -> None:
    page.goto("/quiz/")
    for ago, begin in ((2, "稳妥，最晚"), (3, "：今天就办，最晚"), (4, "：今天就办，最晚"), (5, "：今天就办，最晚")):
        walk = paid(page, ago).replace("within-five", "within-five" if ago < 4 else "unsure")
        walk_to(page, walk if ago < 4 else walk.replace("&allowance=free", ""))
        row = page.locator(".quiz-figures li .quiz-figure")
        expect(row).to_contain_text(begin)


@pytest.mark.parametrize("language", languages())
def test_what_does_not_count_from_a_payment_may_be_lost_sooner_than_on_its_last_day(page: Page, language: str) -> None:
    page.goto(f"{'/' if language == 'zh' else '/en/'}quiz/?from=ecs-expired#ecs-expired.figure={day(page, 1)}")
    row = page.locator(".quiz-figures li .quiz-figure")
    last, safe = (in_words(page, day(page, -ago), language) for ago in (14, 12))
    expect(row).to_contain_text(word("quiz.deadline_early", language).replace("{last}", last).replace("{safe}", safe))
    page.locator("#quiz-date").fill(day(page, 14))  # too late to be safe
    last = in_words(page, day(page, -1), language)
    expect(row).to_contain_text(word("quiz.deadline_soon", language).replace("{last}", last))


def test_when_days_have_gone_by_the_answer_of_today_is_named_first(page: Page) -> None:
    page.goto("/about/")
    page.goto(f"/quiz/#{paid(page, 9)}")
    told = page.locator("#quiz .quiz-stale")
    expect(told).to_contain_text(option("ecs-age", "over-five"))
    assert told.bounding_box()["y"] < page.locator("#quiz h2").bounding_box()["y"]
    expect(page.locator(".quiz-calendar")).to_have_count(0)
    told.locator("a").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions["ecs-sum"].text["zh"])


def test_an_outcome_with_deadlines_asks_for_the_date_and_keeps_it_in_the_address(page: Page) -> None:
    """The browser opens one for each way to ask, and number of deadlines."""
    dated = {id_: each.deadlines for id_, each in GUIDE.outcomes.items() if each.deadlines}
    walks = ((dict(picks), end) for picks, end in GUIDE.routes.paths() if end in dated)
    paths = {end: picks for picks, end in walks if any(each.when.items() <= picks.items() for each in dated[end].ends)}
    assert dated.keys() == paths.keys() != set()
    page.goto("/about/")
    moment = f"{day(page, 0)}T00:01"
    kept: set[str] = set()
    page.goto("/quiz/")
    for outcome in {(len(each.ends), each.since): id_ for id_, each in dated.items()}.values():
        deadlines = dated[outcome]
        walk_to(page, address(paths[outcome]))
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes[outcome].title["zh"])
        ends = [end for end in deadlines.ends if end.when.items() <= paths[outcome].items()]
        expect(page.get_by_text(word("quiz.deadline_ask", "zh"))).to_be_visible()
        is_moment = any(end.limit.name.endswith(".hours") for end in deadlines.ends)
        page.get_by_label(word(f"since.{deadlines.since}", "zh")).fill(moment if is_moment else moment[:10])
        rows = page.locator(".quiz-figures [role=status] > ul > li")
        expect(rows).to_have_count(len(ends))
        if deadlines.since not in kept:  # each way to ask for a date once
            kept.add(deadlines.since)
            page.reload()
            expect(rows).to_have_count(len(ends))
        rows.locator("summary").evaluate_all("all => all.forEach((it) => it.click())")
        rows.last.locator(".evidence a").first.wait_for(state="attached")
        for (text, url), end in zip(rows.evaluate_all(ROWS), ends, strict=True):
            assert end.text["zh"] in text
            assert url == GUIDE.sources[GUIDE.facts[end.limit.fact].sources[0]].url


def test_a_deadline_that_holds_for_other_picks_is_not_shown_and_without_picks_all_are(page: Page) -> None:
    asking = {
        id_: each.deadlines
        for id_, each in GUIDE.outcomes.items()
        if any(where[0] == "deadlines" for where, _ in each.conditions)
    }
    assert asking
    rows = page.locator(".quiz-figures li")
    missing = set()
    page.goto("/quiz/")
    tried = set()
    for picks, outcome in ((dict(picks), end) for picks, end in GUIDE.routes.paths() if end in asking):
        ends = asking[outcome].ends
        meant = tuple(end.text["zh"] for end in ends if end.when.items() <= picks.items())
        missing |= {outcome} if len(meant) < len(ends) else set()
        if (outcome, meant) not in tried:  # one walk to each set of deadlines
            tried.add((outcome, meant))
            walk_to(page, f"{address(picks)}&{outcome}.figure=2026-01-01")
            expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes[outcome].title["zh"])
            expect(page.locator("#quiz .verdict")).to_be_visible()
            expect(rows).to_contain_text(meant) if meant else expect(rows).to_have_count(0)
    assert missing == asking.keys()
    for outcome, deadlines in asking.items():
        page.goto(f"/quiz/?from={outcome}#{outcome}.figure=2026-01-01")
        expect(rows).to_contain_text([end.text["zh"] for end in deadlines.ends])


DATED = {each.deadlines.since: id_ for id_, each in reversed(GUIDE.outcomes.items()) if each.deadlines}


def copied(page: Page, language: str) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=word("copy_reply", language)).click()
    expect(page.get_by_role("button", name=word("copied", language))).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def test_a_day_of_payment_says_the_same_on_the_answer_as_at_its_question(page: Page) -> None:
    language = "en"
    page.goto("/en/quiz/")
    walk_to(page, paid(page, 9))
    told, verdict = page.locator("#quiz .quiz-stale"), page.locator("#quiz .verdict")
    at_the_question = told.inner_text(), verdict.get_attribute("class")
    link = told.locator("a").get_attribute("href")
    walk_to(page, FIVE_DAYS)
    expect(told).to_have_count(0)
    expect(verdict).to_have_class("verdict tone-good")
    field = page.get_by_label(word("since.payment", language))
    field.fill(day(page, 9))
    assert (told.inner_text(), verdict.get_attribute("class")) == at_the_question
    assert option("ecs-age", "over-five", language) in at_the_question[0]
    assert told.locator("a").get_attribute("href") == link
    assert told.bounding_box()["y"] < page.locator("#quiz h2").bounding_box()["y"]
    page.get_by_role("button", name=word("copy_reply", language)).focus()
    said, way = copied(page, language).split("\n")  # no word of a refund that is over
    assert (said, way.partition("#")[2]) == (at_the_question[0], link.lstrip("#"))
    beside = page.locator(".quiz-figures").get_by_role("link", name=option("ecs-age", "over-five", language))
    assert beside.get_attribute("href") == link
    expect(beside).to_be_in_viewport()
    field.fill(day(page, 0))
    expect(told).to_have_count(0)
    expect(verdict).to_have_class("verdict tone-good")
    field.fill("1999-12-31")
    expect(page.locator(".quiz-figures [role=status]")).to_have_text(word("quiz.days_year", language))


def test_a_day_of_payment_goes_on_to_the_next_answer_and_into_what_is_copied_and_printed(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    field, beside = page.get_by_label(word("since.payment", "zh")), page.locator(".quiz-figures [href]").last
    field.fill(day(page, 9))
    for each in (field, beside):  # below a warning that is new
        expect(each).to_be_in_viewport(ratio=1)
    field.fill(day(page, 1))
    since = f"{word('since.payment', 'zh')}：{in_words(page, day(page, 1), 'zh')}"
    assert since in copied(page, "zh").split("\n")
    page.emulate_media(media="print")
    expect(page.get_by_text(since)).to_be_visible()
    page.emulate_media(media="screen")
    page.locator(".quiz-trail a").last.click()
    page.locator("#quiz .options a", has_text=option("allowance", "unsure")).click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["five-day-edge"].title["zh"])
    expect(page.locator(".quiz-figures")).to_contain_text(in_words(page, day(page, 1), "zh"))
    expect(page.locator(".quiz-figures li")).to_have_count(1)
    expect(field).to_have_count(0)


def test_an_answer_whose_deadlines_are_all_over_says_so_first(page: Page) -> None:
    page.goto("/quiz/")
    for outcome in DATED.values():
        walk = address(dict(next(picks for picks, end in GUIDE.routes.paths() if end == outcome)))
        hours = any(end.limit.name.endswith(".hours") for end in GUIDE.outcomes[outcome].deadlines.ends)
        walk_to(page, f"{walk}&{outcome}.figure={'2024-02-29T09:30' if hours else '2024-02-29'}")
        expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes[outcome].title["zh"])
        told = page.locator("#quiz .quiz-screen > :nth-child(2) > .quiz-stale")
        expect(told).to_have_count(1)
        expect(page.locator("#quiz .verdict")).to_have_class("verdict tone-calm")
        assert copied(page, "zh").startswith(f"{told.inner_text()}\nhttp")


# One walk to each from each last question.
ENDS = {(end, picks[-1]): dict(picks) for picks, end in GUIDE.routes.paths() if end in ("ssl-certificate", "intl-ssl")}


def test_a_certificate_past_its_days_leads_to_the_answer_of_today_and_no_word_asks_to_revoke_it(page: Page) -> None:
    page.goto("/quiz/")
    told = page.locator("#quiz .quiz-stale")
    for picks in ENDS.values():
        walk, question = address(picks), list(picks)[-1]
        for late in (f".answered={day(page, 31)}", f".figure={day(page, 31)}"):
            walk_to(page, f"{walk}&{question}{late}")
            expect(told.locator("a")).to_have_text(option(question, "late"))
        expect(page.locator(".quiz-figures li")).to_contain_text("别吊销")
        walk_to(page, f"{walk}&{question}.figure={day(page, 7)}")
        expect(page.locator(".quiz-figures li")).to_contain_text("别吊销")
        expect(told).to_have_count(0)


def test_an_answer_of_which_one_deadline_is_still_to_come_is_not_over(page: Page) -> None:
    page.goto("/about/")
    rescue = "site=china&billing=unsubscribed&unsubscribed-problem=mistake&mistaken-product=ecs"
    page.goto(f"/quiz/#{rescue}&rescue-ecs.figure={day(page, 5)}T00:01")
    expect(page.locator(".quiz-figures li")).to_have_count(2)
    expect(page.locator(".quiz-figures li").first).to_contain_text("已过")
    expect(page.locator("#quiz .quiz-stale")).to_have_count(0)
    expect(page.locator("#quiz .verdict")).not_to_have_class("verdict tone-calm")


def test_a_calendar_file_is_made_in_the_page(own_page: Page, tmp_path: Path) -> None:
    own_page.goto("/about/")
    mistaken = "site=china&billing=unsubscribed&unsubscribed-problem=mistake&mistaken-product=ecs"
    own_page.goto(f"/quiz/#{mistaken}&rescue-ecs.figure={day(own_page, 0)}T00:01")
    buttons = own_page.get_by_role("button", name=word("quiz.calendar", "zh"))
    expect(buttons).to_have_count(2)
    asked = []
    own_page.on("request", lambda request: asked.append(request.url))
    starts = []
    for number, button in enumerate(buttons.all()):
        with own_page.expect_download() as downloaded:
            button.click()
        file = tmp_path / f"{number}.ics"
        downloaded.value.save_as(file)
        assert downloaded.value.suggested_filename.endswith(".ics")
        text = file.read_bytes().decode()
        assert text.startswith("BEGIN:VCALENDAR\r\n")
        assert text.endswith("END:VCALENDAR\r\n")
        assert "/outcomes/rescue-ecs/" in text.replace("\r\n ", "")
        starts += re.findall(r"DTSTART:(\d{8}T\d{6}Z)\r", text)
    expected = [day(own_page, -days).replace("-", "") for days in (0, 14)]
    assert starts == [f"{each}T160100Z" for each in expected]  # a minute after midnight in Beijing
    assert not [url for url in asked if not re.search(r"^blob:|/assets/", url)]


def answered(page: Page, ago: int) -> str:
    """A walk that was answered so many days ago, and told no date."""
    return FIVE_DAYS.replace("within-five", f"within-five&ecs-age.answered={day(page, ago)}")


def test_an_answer_whose_time_counts_keeps_the_day_on_which_it_was_given(page: Page) -> None:
    before, age, chance = FIVE_DAYS.rsplit("&", 2)
    page.goto(f"/quiz/#{before}")
    for last in (age, chance):
        page.locator("#quiz .options a", has_text=option(*last.split("="))).click()
    page.wait_for_url(f"**/#{answered(page, 0)}")
    told = page.locator("#quiz .quiz-stale")
    expect(page.locator("#quiz .verdict")).to_have_class("verdict tone-good")
    expect(told).to_have_count(0)
    page.goto("/about/")
    page.goto(f"/quiz/#{before}&{age}")  # what was opened was not answered here, whatever comes after it
    page.locator("#quiz .options a", has_text=option(*chance.split("="))).click()
    expect(page.locator("#quiz .verdict")).to_be_visible()
    assert "answered" not in page.url
    for walk in (FIVE_DAYS, paid(page, 1)):  # what was opened, or has a date, keeps what it has
        walk_to(page, walk)
        expect(page.locator("#quiz .verdict")).to_have_class("verdict tone-good")
        assert "answered" not in page.url


@pytest.mark.parametrize("language", languages())
def test_a_day_later_it_asks_for_the_date_and_when_the_time_is_over_says_so(page: Page, language: str) -> None:
    page.goto(f"{'/' if language == 'zh' else '/en/'}quiz/")
    told, verdict = page.locator("#quiz .quiz-stale"), page.locator("#quiz .verdict")
    walk_to(page, answered(page, 1))
    expect(told).to_contain_text(in_words(page, day(page, 1), language))
    expect(told).to_contain_text(word("since.payment", language))
    expect(verdict).to_have_class("verdict tone-calm")
    page.get_by_label(word("since.payment", language)).fill(day(page, 2))
    expect(told).to_have_count(0)
    expect(verdict).to_have_class("verdict tone-good")
    walk_to(page, answered(page, 9))
    expect(told.locator("a")).to_have_text(option("ecs-age", "over-five", language))
    rescue = f"site=china&billing=unsubscribed&unsubscribed-problem=mistake&mistaken-product=ecs&mistaken-product.answered={day(page, 40)}"
    walk_to(page, rescue)
    expect(told).to_contain_text(word("quiz.answered_over", language).split("{n}")[1][:4])


def test_a_day_that_is_none_or_is_still_to_come_says_nothing(page: Page) -> None:
    page.goto("/quiz/")
    walk_to(page, f"{FIVE_DAYS}&ecs-five-day-full.figure=12.00")  # an amount where a date belongs
    expect(page.locator("#quiz .verdict")).to_have_class("verdict tone-good")
    for garbage in ("2026-02-30", "soon", "", "%3Cb%3E", day(page, -3)):
        walk_to(page, f"{FIVE_DAYS}&ecs-age.answered={garbage}")
        expect(page.locator("#quiz .verdict")).to_have_class("verdict tone-good")
        expect(page.locator("#quiz .quiz-stale")).to_have_count(0)
        walk_to(page, answered(page, 1))
        expect(page.locator("#quiz .quiz-stale")).to_have_count(1)


def test_on_paper_a_day_of_payment_is_a_date_alone(page: Page) -> None:
    page.goto("/quiz/")
    walk_to(page, paid(page, 1))
    row = page.locator(".quiz-figures p").first
    expect(row).to_contain_text(word("quiz.days_ago", "zh").replace("{n}", "1"))
    page.emulate_media(media="print")
    assert row.inner_text().strip() == word("quiz.figure_date", "zh").replace(
        "{date}", in_words(page, day(page, 1), "zh")
    )
