"""Evidence whose day has passed is marked in the reader's own browser, by the clock where the rules count, without a rebuild."""

from datetime import date, timedelta

from conftest import GUIDE
from guide.files.words import languages, word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS

OUTCOME = GUIDE.outcomes["ecs-five-day-full"]
ENTRY = next(iter(GUIDE.faq.values()))
FACT = next(iter(GUIDE.facts.values()))
DAYS = {
    f"outcomes/{OUTCOME.id}/": GUIDE.evidence_days(OUTCOME.all_facts)[1],
    f"faq/{ENTRY.id}/": GUIDE.evidence_days(ENTRY.facts)[1],
    f"facts/{FACT.id}/": FACT.review_by,
    f"quiz/#{FIVE_DAYS}": GUIDE.evidence_days(OUTCOME.all_facts)[1],
}
LINE = {"quiz/": "#quiz .last-word", "facts/": ".review-by >> xpath=.."}


def over(day: str) -> str:
    """The moment at which a day is over in Beijing, eight hours ahead of Greenwich."""
    return f"{day}T16:00:00Z"


def last_moment(day: str) -> str:
    return f"{day}T15:59:59Z"


def test_the_day_line_says_so_when_the_day_is_over_and_not_before(own_page: Page) -> None:
    for at, (address, day) in enumerate(DAYS.items()):
        where = next((where for start, where in LINE.items() if address.startswith(start)), ".last-word")
        line, language = own_page.locator(where), languages()[at % 2]
        for moment, marked in ((last_moment(day), False), (over(day), True)):
            own_page.clock.set_fixed_time(moment)
            own_page.goto("about:blank")
            own_page.goto(f"/{home_of(language)}{address}")
            expect(line).to_contain_text(day)
            expect(line.locator(".overdue")).to_have_text([word("overdue", language)] * marked)


def test_the_reader_s_own_zone_makes_no_difference(browser: Browser, server: str) -> None:
    """West of Beijing the day is not over yet, east of it it is already."""
    address, day = next(iter(DAYS.items()))
    for zone, moment, marks in (("America/Los_Angeles", over(day), 1), ("Pacific/Auckland", last_moment(day), 0)):
        page = browser.new_context(base_url=server, timezone_id=zone).new_page()
        page.clock.set_fixed_time(moment)
        page.goto(f"/{address}")
        expect(page.locator(".last-word .review-by")).to_be_visible()
        expect(page.locator(".last-word .overdue")).to_have_count(marks)
        page.context.close()


def test_of_the_products_those_rows_are_marked_whose_day_is_over(own_page: Page) -> None:
    days = [
        GUIDE.evidence_days(offer.facts)[1] for product in GUIDE.products.values() for offer in product.sites.values()
    ]
    middle = sorted(days)[len(days) // 2]
    own_page.clock.set_fixed_time(last_moment(middle))
    own_page.goto("/products/")
    expect(own_page.locator("td .review-by")).to_have_count(len(days))
    marked = own_page.locator("td small", has=own_page.locator(".overdue")).locator(".review-by").all_text_contents()
    assert sorted(marked) == sorted(day for day in days if day < middle)
    assert 0 < len(marked) < len(days)


def test_without_scripts_the_day_alone_is_said(browser: Browser, server: str) -> None:
    page = browser.new_context(base_url=server, java_script_enabled=False).new_page()
    for address, day in DAYS.items():
        if not address.startswith("quiz/"):
            page.goto(f"/{address}")
            expect(page.locator(".review-by")).to_have_text(day)
            expect(page.locator(".overdue")).to_have_count(0)
    page.context.close()


def test_a_page_written_by_hand_says_so_too(own_page: Page) -> None:
    own_page.clock.set_fixed_time(over((date.fromisoformat(FACT.review_by) + timedelta(days=3650)).isoformat()))
    for article in GUIDE.articles:
        if article.facts:
            own_page.goto(f"/{article.file.removesuffix('index.md').removesuffix('.md')}")
            expect(own_page.locator(".last-word .overdue").last).to_have_text(word("overdue", "zh"))
