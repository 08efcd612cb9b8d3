"""A support agent finds a reply with the keyboard and pastes it with its link; help-desk systems read the same replies."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import GUIDE, HOME, wait_until
from guide.files.words import word
from guide.records.replies import ReadyReply, ready_replies
from playwright.sync_api import Browser, Page, expect

COUNT = len(GUIDE.faq) + len(GUIDE.outcomes)
FIRST = next(iter(GUIDE.faq.values()))
ROWS = ".desk-row"
CHOSEN = ".desk-row[aria-selected=true]"
ROBUST = "desk-pins desk-recent desk-blanks desk-language desk-format".split()


def open_desk(page: Page, address: str = "/desk/") -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)
    expect(page.get_by_role("combobox")).to_be_focused()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def said(page: Page) -> str:
    """What the desk announces."""
    return page.locator(".desk-status").inner_text()


def test_typing_filters_arrows_choose_and_enter_copies(page: Page) -> None:
    open_desk(page)
    page.keyboard.type("五天 国际站")
    assert 0 < page.locator(ROWS).count() < COUNT
    page.keyboard.press("ArrowDown")
    chosen = page.locator(CHOSEN)
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == chosen.get_attribute("id") == "desk-1"
    question = chosen.locator("strong").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(".desk-status")).to_contain_text(question)
    reply, address = clipboard(page).rsplit("\n", 1)
    assert reply in chosen.locator("p").evaluate("(p) => p.textContent")
    page.goto(address)
    expect(page.locator("h1")).to_have_text(question)


def test_text_that_arrives_without_keys_filters(page: Page) -> None:
    open_desk(page)
    page.keyboard.insert_text("代金券")
    expect(page.locator(ROWS).first).to_contain_text("代金券")
    assert page.locator(ROWS).count() < 30


def test_the_chosen_reply_s_page_is_a_key_or_a_click_away(page: Page) -> None:
    open_desk(page, "/en/desk/")
    page.get_by_role("combobox").fill("zero")
    assert page.locator(f"{ROWS} small").count() > 3  # verdicts are searched and shown
    title = page.locator("#desk-0 strong").inner_text()
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value.locator("h1")).to_have_text(title)
    with page.context.expect_page() as again:
        page.locator("#desk-0 a").click()
    expect(again.value.locator("h1")).to_have_text(title)


def test_what_no_chip_knows_narrows_nothing(page: Page) -> None:
    open_desk(page)
    every = page.locator(".desk-status").inner_text()
    page.goto("/desk/?site=nowhere&refunds=__proto__&kind=constructor&language=xx")
    expect(page.locator(".desk-status")).to_have_text(every)


def test_each_row_s_button_copies_it_and_says_so(page: Page) -> None:
    open_desk(page)
    third = page.locator(ROWS).nth(2)
    button = third.get_by_role("button", name=word("copy", "zh"))
    button.click()
    expect(third.locator(".desk-copy")).to_have_text(word("copied", "zh"))
    expect(third).to_have_attribute("aria-selected", "true")
    expect(page.locator(".desk-status")).to_contain_text(third.locator("strong").inner_text())
    assert clipboard(page).startswith(third.locator("p").evaluate("(p) => p.textContent"))
    expect(third.locator(".desk-copy")).to_have_text(word("copy", "zh"), timeout=6000)


def test_the_language_of_the_replies_is_remembered_and_the_chosen_one_stays(page: Page) -> None:
    open_desk(page, "/en/desk/")
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    page.get_by_role("radio", name="中文").check()
    expect(page.locator("#desk-7")).to_have_attribute("aria-selected", "true")
    page.goto("/en/desk/")
    expect(page.get_by_role("radio", name="中文")).to_be_checked()
    expect(page.locator("#desk-0 strong")).to_have_text(FIRST.question["zh"])


def test_the_ends_of_the_list_hold_and_escape_starts_again(page: Page) -> None:
    open_desk(page)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
    all_of_them = said(page)
    assert str(COUNT) in all_of_them
    page.keyboard.type("魑魅魍魉xyzw")
    expect(page.locator(ROWS)).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert said(page) == all_of_them


def test_where_nothing_fits_the_desk_says_so_and_offers_the_quiz(page: Page) -> None:
    open_desk(page, "/en/desk/")
    offer = page.get_by_role("link", name=word("desk.offer", "en"))
    expect(offer).to_be_hidden()
    page.get_by_role("combobox").fill("xqzw")
    expect(page.locator(".desk-status")).to_have_text(word("desk.none", "en"))
    offer.click()
    expect(page).to_have_url(re.compile("/en/quiz/"))


def test_the_address_holds_what_is_shown(page: Page) -> None:
    open_desk(page)
    page.keyboard.type("退款")
    page.get_by_role("button", name=word("sites.international", "zh"), exact=True).click()
    page.get_by_role("radio", name="English").check()
    shown = page.locator(f"{ROWS} strong").all_inner_texts()
    address = page.url
    assert re.search(r"\?q=%E9%80%80%E6%AC%BE&site=international&language=en$", address)
    page.evaluate("localStorage.clear()")
    page.goto("/")
    page.goto(address)
    expect(page.get_by_role("combobox")).to_have_value("退款")
    expect(page.get_by_role("button", name=word("sites.international", "zh"), exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    assert page.locator(f"{ROWS} strong").all_inner_texts() == shown
    assert page.url == address
    assert not page.locator("#__search").is_checked()  # the theme's own search has the same parameter


@pytest.mark.parametrize(("chip", "fits"), [
    ("desk.refunds_yes", lambda reply: "yes" in reply.refunds), ("desk.refunds_no", lambda reply: "no" in reply.refunds),
    ("desk.kind_faq", lambda reply: reply.kind == "faq"), ("desk.kind_outcomes", lambda reply: reply.kind == "outcomes"),
    ("sites.china", lambda reply: "china" in reply.sites), ("sites.international", lambda reply: "international" in reply.sites),
])  # fmt: skip
def test_a_chip_leaves_only_what_has_it_and_lets_go_again(
    page: Page, chip: str, fits: Callable[[ReadyReply], bool]
) -> None:
    open_desk(page)
    button = page.get_by_role("button", name=word(chip, "zh"), exact=True)
    button.click()
    left = sum(bool(fits(reply)) for reply in ready_replies(GUIDE))
    assert 0 < left < COUNT
    assert said(page) == word("desk.count", "zh").replace("{n}", str(left))
    button.click()
    assert said(page) == word("desk.count", "zh").replace("{n}", str(COUNT))


def test_pinned_and_recent_replies_come_first_next_time(page: Page) -> None:
    open_desk(page)
    pinned, copied = (page.locator(f"{ROWS} strong").nth(n).inner_text() for n in (6, 4))
    page.locator(ROWS).nth(4).locator(".desk-copy").click()
    page.locator(ROWS).nth(6).locator(".desk-pin").click()
    expect(page.locator(ROWS).nth(6).locator(".desk-pin")).to_have_attribute("aria-pressed", "true")
    page.reload()
    assert page.locator(f"{ROWS} strong").all_inner_texts()[:2] == [pinned, copied]
    expect(page.locator(ROWS).nth(1)).to_contain_text(word("desk.recent", "zh"))


@pytest.mark.parametrize("rubbish", ["", "{", "null", "17", '"x"', "[1,null,{}]", '{"a":[]}', '["gone/for-ever"]'])
def test_rubbish_in_the_browser_s_memory_does_no_harm(page: Page, rubbish: str) -> None:
    page.add_init_script(f"for (const name of {ROBUST}) localStorage.setItem(name, {json.dumps(rubbish)})")
    open_desk(page)
    expect(page.locator("#desk-0 strong")).to_have_text(FIRST.question["zh"])
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator("#desk-0 .desk-copy")).to_have_text(word("copied", "zh"))


def test_without_storage_the_desk_works(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden') }})")
    page.goto("/desk/")
    page.locator("#desk-0 .desk-pin").click()
    expect(page.locator("#desk-0 .desk-pin")).to_have_attribute("aria-pressed", "true")
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator("#desk-0 .desk-copy")).to_have_text(word("copied", "zh"))
    context.close()


def test_greeting_and_sign_off_go_around_every_reply_with_the_agent_s_blanks_filled(page: Page) -> None:
    open_desk(page, "/en/desk/")
    page.get_by_text(word("desk.frame", "en"), exact=True).click()
    page.get_by_label(word("desk.greeting", "en"), exact=True).fill("Hello {customer},")
    page.get_by_label(word("desk.sign_off", "en"), exact=True).fill("Regards\n{me}")
    page.get_by_label("me", exact=True).fill("Li Lei")
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator(".desk-status")).to_contain_text(f"{word('desk.left', 'en')} customer")
    assert clipboard(page).startswith("Hello {customer},\n")
    page.reload()
    page.get_by_label("customer", exact=True).fill("Ms Han")
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator(".desk-status")).to_contain_text(FIRST.question["en"])
    assert clipboard(page).startswith("Hello Ms Han,\n")
    assert clipboard(page).endswith("\nRegards\nLi Lei")


def test_a_reply_is_copied_as_text_markdown_or_html(page: Page) -> None:
    open_desk(page, "/en/desk/?q=where+do+I+click")
    row = next(each for each in ready_replies(GUIDE) if each.id == "where-to-click")
    (name, address) = row.places["en"][0]
    copy = page.locator(ROWS, has_text=row.heading["en"]).locator(".desk-copy")
    copy.click()
    expect(copy).to_have_text(word("copied", "en"))
    assert f"{name} {address}" in clipboard(page)
    page.get_by_text(word("desk.frame", "en"), exact=True).click()
    page.get_by_role("radio", name="Markdown").check()
    copy = page.locator(ROWS, has_text=row.heading["en"]).locator(".desk-copy")
    copy.click()
    wait_until(lambda: f"]({address})" in clipboard(page), seconds=5)
    page.get_by_role("radio", name="HTML").check()
    copy.click()
    rich = """async () => {
      const [item] = await navigator.clipboard.read()
      const html = item.types.includes('text/html') ? await (await item.getType('text/html')).text() : ''
      return html.includes('<a href=') ? html : ''
    }"""
    wait_until(lambda: address in page.evaluate(rich), seconds=5)
    page.reload()
    expect(page.get_by_role("radio", name="HTML")).to_be_checked()


def test_either_language_can_be_copied_from_either_page_offline(page: Page) -> None:
    open_desk(page, "/en/desk/")
    page.get_by_role("combobox").fill("voucher")
    page.context.set_offline(True)
    page.get_by_role("radio", name="中文").check()
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator("#desk-0 .desk-copy")).to_have_text(word("copied", "en"))
    reply, address = clipboard(page).rsplit("\n", 1)
    page.context.set_offline(False)
    replies = {each.text["zh"]: f"/{each.kind}/{each.id}/" for each in ready_replies(GUIDE)}
    assert address.endswith(replies[reply])
    assert "/en/" not in address


def test_all_replies_are_a_button_away(page: Page) -> None:
    open_desk(page)
    assert page.locator(ROWS).count() < COUNT
    page.get_by_role("button", name=re.compile("再显示")).click()
    assert page.locator(ROWS).count() == COUNT
    expect(page.get_by_role("combobox")).to_be_focused()


def test_without_javascript_every_reply_stands_on_the_page(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/desk/")
    assert page.locator(".desk-list > ul > li").count() == COUNT
    context.close()


@pytest.mark.parametrize("reply", list(ready_replies(GUIDE)), ids=lambda reply: f"{reply.kind}/{reply.id}")
def test_a_reply_gives_the_address_of_every_place_it_sends_the_customer_to(reply: ReadyReply) -> None:
    for language, places in reply.places.items():
        text = reply.text[language]
        assert all(f"{name} {address}" in text for name, address in places)
        assert "[" not in text
    if reply.kind == "outcomes" and (action := GUIDE.outcomes[reply.id].action) and action.place:
        address = GUIDE.places[action.place].address
        assert all(address in text for text in reply.text.values())


def test_help_desk_systems_get_every_reply_as_json_and_csv(site: Path) -> None:
    rows = json.loads((site / "replies.json").read_text(encoding="utf-8"))
    assert len(rows) == COUNT
    for row in rows:
        for language, address in row["address"].items():
            assert (site / address.removeprefix(HOME) / "index.html").is_file()
            assert row["reply"][language]
        assert row["sites"]
        assert set(row["refunds"]) <= {"yes", "no"}
    with (site / "replies.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 2 * COUNT
    assert len({line["key"] for line in lines}) == len(lines)
    assert len({row["key"] for row in rows}) == len(rows)
    by_id = {(row["kind"], row["id"]): row for row in rows}
    assert all(line["reply"] == by_id[line["kind"], line["id"]]["reply"][line["language"]] for line in lines)
