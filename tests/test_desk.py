"""A support agent finds a reply with the keyboard and pastes it with its link; help-desk systems read the same replies."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import GUIDE
from desk_finds import HOMES
from guide.files.words import word
from guide.records.replies import ReadyReply, ready_replies
from playwright.sync_api import Browser, Page, Route, expect

COUNT = len(GUIDE.faq) + len(GUIDE.outcomes)
FIRST = next(iter(GUIDE.faq.values()))
ROWS = ".desk-row"
CHOSEN = ".desk-row[aria-selected=true]"


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


def test_where_the_first_reply_has_not_all_that_was_typed_none_is_copied_before_one_is_chosen(page: Page) -> None:
    open_desk(page)
    page.evaluate("navigator.clipboard.writeText('untouched')")
    page.keyboard.type("发票 xqzw")
    expect(page.locator(ROWS).first).to_be_visible()
    closest = said(page)
    expect(page.locator(CHOSEN)).to_have_count(0)
    for key in ("Enter", "Control+Enter", "ArrowUp"):
        page.keyboard.press(key)
        expect(page.locator(".desk-status")).to_have_text(word("desk.choose_by_touch", "zh"))
        expect(page.locator(CHOSEN)).to_have_count(0)
    assert clipboard(page) == "untouched"
    page.set_viewport_size({"width": 1280, "height": 800})
    warning, choices = page.locator(".desk-status").bounding_box(), page.locator(".desk-set").bounding_box()
    assert warning and choices
    assert warning["x"] + warning["width"] <= choices["x"]
    page.keyboard.press("ArrowDown")
    expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".desk-status")).to_have_text(closest)
    page.keyboard.press("Enter")
    expect(page.locator(".desk-status")).to_contain_text(page.locator("#desk-0 strong").inner_text())


def test_the_language_is_a_tab_away_and_enter_copies_from_there_too(page: Page) -> None:
    open_desk(page)
    page.keyboard.type("代金券")
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="中文")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="English")).to_be_focused()
    expect(page.locator(f"{CHOSEN} [lang=en]").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".desk-status")).to_contain_text(word("desk.copied", "zh"))
    assert clipboard(page).startswith(page.locator(f"{CHOSEN} p").evaluate("(p) => p.textContent"))
    assert "/en/" in clipboard(page)


def test_escape_starts_again_wherever_the_focus_is_but_first_closes_what_is_open(page: Page) -> None:
    open_desk(page)
    box = page.get_by_role("combobox")
    chip = page.get_by_role("button", name=word("desk.kind_faq", "zh"), exact=True)
    for there in (
        page.get_by_role("radio", name="中文"),
        chip,
        page.locator("#desk-0 .desk-copy"),
        page.locator("#desk-0 a"),
    ):
        box.fill("代金券")
        there.focus()
        page.keyboard.press("Escape")
        expect(box).to_have_value("")
        expect(box).to_be_focused()
    box.fill("代金券")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    box.fill("代金券")
    page.locator("[for=__search]").first.click()
    page.keyboard.press("Escape")
    expect(box).to_have_value("代金券")


def test_text_that_arrives_without_keys_filters(page: Page) -> None:
    open_desk(page)
    page.keyboard.insert_text("代金券")
    expect(page.locator(ROWS).first).to_contain_text("代金券")
    assert page.locator(ROWS).count() < 30


def test_the_chosen_reply_s_page_is_a_key_or_a_click_away(page: Page) -> None:
    open_desk(page, "/en/desk/?site=china")
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
    page.goto("/desk/?site=nowhere&refunds=__proto__&kind=constructor&language=xx")
    expect(page.locator(".desk-status")).to_have_text(word("desk.count", "zh").replace("{n}", str(COUNT)))


def test_the_chosen_reply_is_in_view_after_every_key(page: Page) -> None:
    open_desk(page)
    for _ in range(3):
        page.keyboard.press("PageDown")
    expect(page.locator(CHOSEN)).to_be_in_viewport()
    page.keyboard.type("自动续费")
    expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#desk-0")).to_be_in_viewport()
    for key in ("PageDown", "PageUp"):
        page.keyboard.press(key)
        expect(page.locator(CHOSEN)).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_first_reply_is_in_sight_while_an_agent_types_and_what_is_typed_beside_every_other(
    page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_desk(page, "/en/desk/")
    about = page.locator(".trail, .section-pages, .lead, .desk-customer")
    assert all(each.is_visible() for each in about.all())
    page.keyboard.type("invoice")
    expect(page.locator("#desk-0 strong")).to_be_in_viewport(ratio=1)
    assert page.locator("#desk-0").evaluate("(row) => innerHeight - row.getBoundingClientRect().top") > height / 2
    assert not any(each.is_visible() for each in about.all())
    page.keyboard.press("Escape")
    assert all(each.is_visible() for each in about.all())
    for key in ("PageDown", "PageDown", "PageUp"):
        page.keyboard.press(key)
        expect(page.get_by_role("combobox")).to_be_in_viewport(ratio=1)
        expect(page.locator(f"{CHOSEN} strong")).to_be_in_viewport(ratio=1)
        hidden = "(row) => row.getBoundingClientRect().top - document.getElementById('desk-box').getBoundingClientRect().bottom"
        assert page.locator(CHOSEN).evaluate(hidden) >= 0
    page.keyboard.type("invoice")
    expect(page.locator("#desk-0 strong")).to_be_in_viewport(ratio=1)


def test_where_letters_are_large_the_first_reply_is_in_sight_before_it_can_be_copied(page: Page) -> None:
    open_desk(page, "/en/desk/")
    for width, height in ((640, 400), (720, 450)):
        page.set_viewport_size({"width": width, "height": height})
        for typed in ("refund unused months", "cloud thing xqzw refund"):  # the desk is sure of the first alone
            page.keyboard.press("Escape")
            page.keyboard.insert_text(typed)
            label, header = page.locator("#desk > label").bounding_box(), page.locator(".md-header").bounding_box()
            assert label and header
            assert label["y"] >= header["y"] + header["height"]
            expect(page.locator("#desk-0 strong")).to_be_in_viewport()
        page.keyboard.press("ArrowDown")
        expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
        expect(page.locator("#desk-0 strong")).to_be_in_viewport(ratio=1)
        expect(page.locator("#desk-0 p")).to_be_in_viewport(ratio=0.5)
        page.keyboard.press("Escape")


def test_the_chips_of_a_phone_stand_in_one_row(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_desk(page)
    tops = page.locator(".desk-chip").evaluate_all("(all) => all.map((it) => it.getBoundingClientRect().top)")
    assert len(tops) > 4
    assert len(set(tops)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    row, last = page.locator(".desk-narrow"), page.locator(".desk-chip").last
    assert "gradient" in row.evaluate("(it) => getComputedStyle(it).webkitMaskImage")  # it fades where it goes on
    row.evaluate("(it) => { it.scrollLeft = it.scrollWidth }")
    assert last.evaluate("(it) => it.getBoundingClientRect().right") <= 390 - 32


def test_a_customer_who_comes_to_the_desk_is_sent_to_the_quiz(site: Path) -> None:
    for language, home in HOMES.items():
        text = (site / home.lstrip("/") / "desk/index.html").read_text(encoding="utf-8")
        assert f'<a href="../quiz/">{word("desk.customer_quiz", language)}</a>' in text


def test_each_row_s_button_copies_it_and_says_so(own_page: Page) -> None:
    own_page.clock.install()
    open_desk(own_page)
    third = own_page.locator(ROWS).nth(2)
    button = third.get_by_role("button", name=word("copy", "zh"))
    button.click()
    expect(third.locator(".desk-copy")).to_have_text(word("copied", "zh"))
    expect(third).to_have_attribute("aria-selected", "true")
    expect(own_page.locator(".desk-status")).to_contain_text(third.locator("strong").inner_text())
    assert clipboard(own_page).startswith(third.locator("p").evaluate("(p) => p.textContent"))
    own_page.clock.fast_forward(6000)
    expect(third.locator(".desk-copy")).to_have_text(word("copy", "zh"))


def test_the_ends_of_the_list_hold_and_escape_starts_again(page: Page) -> None:
    open_desk(page)
    for key in ("ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
    all_of_them = said(page)
    assert str(COUNT) in all_of_them
    page.keyboard.type("魑魅魍魉xyzw")
    expect(page.locator(ROWS)).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert said(page) == all_of_them


@pytest.mark.parametrize("language", HOMES)
def test_enter_before_anything_is_typed_leaves_the_clipboard_alone(page: Page, language: str) -> None:
    """The agent has the customer's message there, and has not pasted it yet."""
    open_desk(page, f"{HOMES[language]}desk/")
    page.evaluate("navigator.clipboard.writeText('the message')")
    page.keyboard.press("Enter")
    expect(page.locator(".desk-status")).to_have_text(word("desk.start", language))
    assert clipboard(page) == "the message"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".desk-status")).to_contain_text(word("desk.copied", language))


def test_where_nothing_fits_the_desk_says_so_and_offers_the_quiz(page: Page) -> None:
    open_desk(page, "/en/desk/")
    offer = page.get_by_role("link", name=word("desk.offer", "en"))
    expect(offer).to_be_hidden()
    page.get_by_role("combobox").fill("xqzw")
    expect(page.locator(".desk-status")).to_have_text(word("desk.none", "en"))
    chip = page.get_by_role("button", name=word("desk.kind_faq", "en"), exact=True)
    chip.click()
    expect(page.locator(".desk-status")).to_have_text(word("desk.none_narrowed", "en"))
    chip.click()
    expect(page.locator(".desk-status")).to_have_text(word("desk.none", "en"))
    offer.click()
    expect(page).to_have_url(re.compile("/en/quiz/"))


def test_the_address_holds_the_chips_and_the_page_alone_what_is_typed(page: Page) -> None:
    open_desk(page)
    page.keyboard.type("退款")
    page.get_by_role("button", name=word("sites.international", "zh"), exact=True).click()
    page.get_by_role("radio", name="English").check()
    shown = page.locator(f"{ROWS} strong").all_text_contents()
    address = page.url
    assert re.search(r"\?site=international&language=en$", address)
    page.evaluate("localStorage.clear()")
    page.goto("/")
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("退款")
    expect(page.get_by_role("button", name=word("sites.international", "zh"), exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    assert page.locator(f"{ROWS} strong").all_text_contents() == shown
    assert page.url == address


def test_what_an_old_link_asks_is_read_once_and_leaves_the_address(page: Page) -> None:
    open_desk(page, "/desk/?q=%E9%80%80%E6%AC%BE&site=international")
    expect(page.get_by_role("combobox")).to_have_value("退款")
    expect(page).to_have_url(re.compile(r"/desk/\?site=international&language=zh$"))
    page.keyboard.press("Escape")
    page.reload()
    expect(page.get_by_role("combobox")).to_have_value("")


def test_a_finger_is_told_to_tap_where_the_first_reply_is_not_sure(browser: Browser, server: str) -> None:
    for is_finger, said_then in ((True, "desk.choose_by_touch"), (False, "desk.choose")):
        context = browser.new_context(base_url=server, is_mobile=is_finger, has_touch=is_finger)
        page = context.new_page()
        page.goto("/desk/")
        page.get_by_role("combobox").fill("发票 xqzw")
        expect(page.locator(CHOSEN)).to_have_count(0)
        page.get_by_role("combobox").press("Enter")
        expect(page.locator(".desk-status")).to_have_text(word(said_then, "zh"))
        context.close()


def test_the_keys_are_told_as_they_work_while_the_first_reply_is_not_sure(page: Page) -> None:
    page.goto("/desk/")
    keys = page.locator("#desk-keys")
    for typed, said in (("发票 xqzw", "desk.keys_near"), ("发票", "desk.keys"), ("xqzw", "desk.keys")):
        page.get_by_role("combobox").fill(typed)
        expect(keys).to_have_text(word(said, "zh"))


def test_the_first_reply_s_button_stands_above_the_reply_and_hides_nothing(page: Page) -> None:
    open_desk(page)
    page.get_by_role("combobox").fill("退款什么时候到账")
    for width, height in ((390, 844), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        name, button, reply = (page.locator(f"#desk-0 {part}").bounding_box() for part in ("strong", ".desk-copy", "p"))
        assert name and button and reply
        assert button["y"] + button["height"] <= reply["y"]
        assert name["y"] + name["height"] <= button["y"] or name["x"] + name["width"] <= button["x"]
        assert button["y"] + button["height"] < height * 2 / 3


CHIPS: dict[str, Callable[[ReadyReply], bool]] = {
    "desk.refunds_yes": lambda reply: "yes" in reply.refunds,
    "desk.refunds_no": lambda reply: "no" in reply.refunds,
    "desk.kind_faq": lambda reply: reply.kind == "faq",
    "desk.kind_outcomes": lambda reply: reply.kind == "outcomes",
    "sites.china": lambda reply: "china" in reply.sites,
    "sites.international": lambda reply: "international" in reply.sites,
}


@pytest.mark.parametrize("language", HOMES)
def test_a_row_for_one_site_alone_says_for_which(page: Page, language: str) -> None:
    open_desk(page, f"{HOMES[language]}desk/")
    page.get_by_role("button", name=re.compile(re.escape(word("desk.more", language).partition("{n}")[0]))).click()
    cells = "(rows) => rows.map((row) => ['strong', 'div'].map((name) => row.querySelector(name).textContent))"
    told = dict(page.locator(ROWS).evaluate_all(cells))
    assert len(told) == COUNT
    for reply in ready_replies(GUIDE):
        heading, names = reply.heading[language], [word(f"sites.{site}", language) for site in reply.sites]
        if len(names) == 1:
            assert told[heading].count(names[0]) == 1, heading
        else:
            assert not any(name in told[heading].removeprefix(heading) for name in names), heading


def test_a_chip_leaves_only_what_has_it_and_lets_go_again(page: Page) -> None:
    open_desk(page)
    for chip, fits in CHIPS.items():
        button = page.get_by_role("button", name=word(chip, "zh"), exact=True)
        button.click()
        left = sum(map(fits, ready_replies(GUIDE)))
        assert 0 < left < COUNT
        site = f"{word(chip, 'zh')}{word('colon', 'zh')}" if chip.startswith("sites.") else ""
        assert said(page) == site + word("desk.count", "zh").replace("{n}", str(left))
        button.click()
        assert said(page) == word("desk.count", "zh").replace("{n}", str(COUNT))


def test_either_language_can_be_copied_from_either_page_offline(own_page: Page) -> None:
    open_desk(own_page, "/en/desk/")
    own_page.get_by_role("combobox").fill("voucher")
    own_page.wait_for_function("performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/zh.json'))")
    own_page.context.set_offline(True)
    own_page.get_by_role("radio", name="中文").check()
    own_page.locator("#desk-0 .desk-copy").click()
    expect(own_page.locator("#desk-0 .desk-copy")).to_have_text(word("copied", "en"))
    reply, address = clipboard(own_page).rsplit("\n", 1)
    own_page.context.set_offline(False)
    replies = {each.text["zh"]: f"/{each.kind}/{each.id}/" for each in ready_replies(GUIDE)}
    assert address.endswith(replies[reply])
    assert "/en/" not in address


def test_a_language_of_the_address_is_shown_at_once(own_page: Page) -> None:
    own_page.goto("/en/desk/?language=zh")
    expect(own_page.locator("#desk-0 [lang=zh]").first).to_be_visible()


def test_a_language_out_of_reach_is_told_asked_for_again_and_not_remembered(own_page: Page) -> None:
    own_page.route("**/replies-*/zh.json", lambda route: route.abort())
    open_desk(own_page, "/en/desk/")
    first = str(own_page.locator("#desk-0 p").text_content())
    chinese, english = (own_page.get_by_role("radio", name=name) for name in ("中文", "English"))
    failed = word("desk.texts_failed", "en").replace("{language}", "中文")
    chinese.click()
    expect(own_page.locator(".desk-status")).to_have_text(failed)
    expect(english).to_be_checked()
    own_page.reload()
    expect(own_page.locator("#desk-0 p")).to_have_text(first)
    own_page.goto("/en/desk/?language=zh")
    expect(own_page.locator(".desk-status")).to_have_text(failed)
    expect(own_page.locator("#desk-0 p")).to_have_text(first)
    own_page.unroute_all()
    chinese.click()
    expect(own_page.locator("#desk-0 p")).not_to_have_text(first)
    expect(chinese).to_be_checked()


def test_while_a_language_is_coming_nothing_is_copied_in_another(own_page: Page) -> None:
    held: list[Route] = []
    own_page.route("**/replies-*/zh.json", lambda route: held.append(route))
    open_desk(own_page, "/en/desk/")
    own_page.evaluate("navigator.clipboard.writeText('nothing')")
    coming = word("desk.texts_coming", "en").replace("{language}", "中文")
    own_page.keyboard.press("ArrowDown")
    own_page.get_by_role("radio", name="中文").click()
    expect(own_page.locator(".desk-status")).to_have_text(coming)
    own_page.keyboard.press("Enter")
    expect(own_page.locator(".desk-status")).to_have_text(coming)
    assert clipboard(own_page) == "nothing"
    assert len(held) == 1  # what comes in by itself is what was chosen
    held[0].continue_()
    expect(own_page.locator("#desk-0 [lang=zh]").first).to_be_visible()


HELD = """
  const held = []
  const draw = window.requestAnimationFrame
  window.requestAnimationFrame = (callback) => held.push(callback)
  window.drawAgain = () => {
    window.requestAnimationFrame = draw
    held.forEach((callback) => draw(callback))
  }
"""


def test_the_replies_are_asked_for_once_the_page_is_drawn(own_page: Page) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.add_init_script(HELD)
    own_page.goto("/desk/")  # its scripts have run then
    assert any("/desk/start" in address for address in asked)
    assert not any("/replies-" in address for address in asked)
    own_page.evaluate("drawAgain()")
    expect(own_page.locator("#desk-0")).to_be_visible()


def test_paper_has_every_reply_and_afterwards_the_desk_is_as_it_was(page: Page) -> None:
    open_desk(page)
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"{ROWS}[aria-selected=true]").get_attribute("id")
    shown = page.locator(ROWS).count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(ROWS)).to_have_count(len(ready_replies(GUIDE)))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(ROWS)).to_have_count(shown)
    assert page.locator(f"{ROWS}[aria-selected=true]").get_attribute("id") == chosen


def test_all_replies_are_a_button_away(page: Page) -> None:
    open_desk(page)
    assert page.locator(ROWS).count() < COUNT
    page.get_by_role("button", name=re.compile("再显示")).click()
    assert page.locator(ROWS).count() == COUNT
    expect(page.get_by_role("combobox")).to_be_focused()


def test_without_javascript_every_reply_is_a_link_away(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/desk/")
    page.get_by_role("link", name=word("desk.all", "zh")).last.click()
    expect(page.locator("h1")).to_have_text(word("desk.all", "zh"))
    expect(page.locator("article h2 + ul > li")).to_have_count(COUNT)
    context.close()


def test_a_desk_that_cannot_start_says_where_every_reply_is(own_page: Page) -> None:
    own_page.route("**/replies-*/*.json", lambda route: route.abort())
    own_page.goto("/en/desk/")
    expect(own_page.locator("#desk").get_by_role("link", name=word("desk.all", "en"))).to_be_visible()
