"""An outcome can be acted on, changed, ticked off, copied, shared and printed."""

import re

import pytest
from conftest import GUIDE
from guide.files.words import word
from guide.records.replies import ready_replies
from playwright.sync_api import Page, expect
from walks import FIVE_DAYS, option, sent


def test_the_outcome_says_which_one_answer_would_change_it(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    page.get_by_text("换一个回答会怎样").click()
    rows = page.locator(".quiz-nearest li")
    expect(rows.first).to_contain_text(option("allowance", "used"))
    expect(rows.first.locator("a")).to_have_text(GUIDE.outcomes["ecs-allowance-used"].title["zh"])
    assert 1 < rows.count() <= 5
    asked_next = rows.filter(has_text=option("ecs-age", "over-five")).locator("a")
    expect(asked_next).to_have_text(GUIDE.questions["ecs-sum"].text["zh"])
    rows.first.locator("a").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.outcomes["ecs-allowance-used"].title["zh"])


def test_each_change_named_leads_where_it_says(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    nearest = page.locator(".quiz-nearest a")
    nearest.first.wait_for(state="attached")
    for address, title in nearest.evaluate_all("all => all.map((a) => [a.href, a.textContent])"):
        page.goto(address)
        expect(page.locator("#quiz h2")).to_have_text(title)


def test_ticks_are_kept_and_shared_with_the_outcome_s_own_page(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    page.locator("#quiz .checklist input").first.check()
    page.goto("/outcomes/ecs-five-day-full/")
    expect(page.locator("#before-list input").first).to_be_checked()
    expect(page.locator("#before-list .checklist-count")).to_contain_text("1 /")


def test_an_agent_copies_the_reply_with_the_link_to_the_walk(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/en/quiz/#{FIVE_DAYS}")
    page.get_by_role("button", name="Copy reply with link").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    address = page.url.replace("/quiz/", "/outcomes/ecs-five-day-full/")
    assert copied == f"{sent('ecs-five-day-full', 'en')}\n{address}"
    expect(page.locator(".share [role=status]", has_text="Copied")).to_have_count(1)  # said aloud too


@pytest.mark.parametrize(
    ("language", "home", "address"), [("zh", "/", "faq/five-day-rule/"), ("en", "/en/", "outcomes/ecs-partial/")]
)
def test_an_answer_s_page_copies_its_reply_with_its_permanent_link(
    page: Page, language: str, home: str, address: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reply = next(each for each in ready_replies(GUIDE) if f"{each.kind}/{each.id}/" == address)
    page.goto(f"{home}{address}#reply")
    page.locator(".copy").last.click()
    expect(page.locator(".copy-said").last).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{reply.text[language]}\n{page.url.split('#')[0]}"


def test_an_outcome_s_own_page_copies_and_shares_its_own_address(own_page: Page) -> None:
    own_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own_page.add_init_script("navigator.share = async (shared) => { window.shared = shared }")
    own_page.clock.install()
    own_page.goto("/en/outcomes/ecs-partial/")
    tools = own_page.locator(".share")
    for name in ("quiz.copy_link", "copy_reply"):
        tools.get_by_role("button", name=word(name, "en")).click()
        expect(tools.get_by_role("button", name=word("copied", "en"))).to_be_visible()
        assert own_page.evaluate("navigator.clipboard.readText()").splitlines()[-1] == own_page.url
        own_page.clock.fast_forward(6000)
        expect(tools.get_by_role("button", name=word(name, "en"))).to_be_visible()
    tools.get_by_role("button", name=word("quiz.share", "en")).click()
    assert own_page.evaluate("window.shared.url") == own_page.url


def test_a_phone_s_own_share_sheet_gets_the_walk(own_page: Page) -> None:
    own_page.add_init_script("navigator.share = async (shared) => { window.shared = shared }")
    own_page.goto(f"/quiz/#{FIVE_DAYS}")
    own_page.get_by_role("button", name="分享").click()
    address = own_page.url.replace("/quiz/", "/outcomes/ecs-five-day-full/")
    title = GUIDE.outcomes["ecs-five-day-full"].title["zh"]
    assert own_page.evaluate("window.shared") == {"title": title, "url": address}


def test_print_gives_one_clean_sheet_with_link_and_date(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}")
    expect(page.locator("#quiz .verdict")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".print-line")).to_contain_text(FIVE_DAYS)  # before any browser says that it prints
    expect(page.locator(".print-line")).to_contain_text(page.locator(".md-logo").get_attribute("title") or "no name")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    beijing = page.evaluate("new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10)")
    expect(page.locator(".print-line")).to_contain_text(beijing)
    for link in page.locator("#quiz a[href^='https:']").all():  # on paper nobody can follow it
        assert link.evaluate("(it) => getComputedStyle(it, '::after').content") == f'" {link.get_attribute("href")} "'
    mark = page.locator(".evidence > summary").first  # a slanted word ends outside of its box
    assert mark.evaluate("(it) => getComputedStyle(it).overflow") == "visible"
    for hidden in (
        ".md-header",
        ".share",
        ".quiz-restart",
        ".quiz-trail",
        ".quiz-nearest",
        ".quiz-related",
        ".evidence > ul",
        ".evidence > .mark-official",
    ):
        expect(page.locator(hidden).first).to_be_hidden()
    for shown in (".verdict", ".checklist input", ".quiz-answers li", ".evidence > summary:not(.mark-official)"):
        expect(page.locator(f"#quiz {shown}").first).to_be_visible()


@pytest.mark.parametrize("home", ["/", "/en/"])
def test_the_longest_outcome_prints_on_one_page(page: Page, home: str) -> None:
    for walk, most in ((FIVE_DAYS, 1), ("site=china&billing=no-server&other-group=storage&storage=snapshot", 1)):
        page.goto("about:blank")
        page.goto(f"{home}quiz/#{walk}")
        expect(page.locator("#quiz .verdict")).to_be_visible()
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= most
