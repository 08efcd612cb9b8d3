"""The desk remembers an agent's language, format, pins and frame."""

from conftest import GUIDE, wait_until
from guide.files.words import word
from guide.records.replies import ready_replies
from playwright.sync_api import Browser, Page, expect
from test_desk import COUNT, FIRST, ROWS, clipboard, open_desk

EVERY = word("desk.count", "zh").replace("{n}", str(COUNT))  # what the desk says of all its replies


def test_the_language_of_the_replies_is_remembered_and_the_chosen_one_stays(page: Page) -> None:
    open_desk(page, "/en/desk/")
    for _ in range(8):
        page.keyboard.press("ArrowDown")
    page.get_by_role("radio", name="中文").check()
    expect(page.locator("#desk-7")).to_have_attribute("aria-selected", "true")
    page.goto("/en/desk/")
    expect(page.get_by_role("radio", name="中文")).to_be_checked()
    expect(page.locator("#desk-0 strong")).to_have_text(FIRST.question["zh"])


def test_pinned_and_recent_replies_come_first_next_time(page: Page) -> None:
    open_desk(page)
    pinned, copied = (page.locator(f"{ROWS} strong").nth(n).text_content() for n in (6, 4))
    page.locator(ROWS).nth(4).locator(".desk-copy").click()
    page.locator(ROWS).nth(6).locator(".desk-pin").click()
    expect(page.locator(ROWS).nth(6).locator(".desk-pin")).to_have_attribute("aria-pressed", "true")
    page.reload()
    for n, heading in enumerate((pinned, copied)):
        expect(page.locator(f"{ROWS} strong").nth(n)).to_have_text(str(heading))
    expect(page.locator(ROWS).nth(1)).to_contain_text(word("desk.recent", "zh"))


def test_what_is_pinned_in_another_tab_stays_pinned(page: Page) -> None:
    open_desk(page)
    other = page.context.new_page()
    open_desk(other)
    for tab, n in ((page, 3), (other, 5), (other, 3)):  # the last shows that reply without its pin yet
        tab.locator(ROWS).nth(n).locator(".desk-pin").click()
        expect(tab.locator(ROWS).nth(n).locator(".desk-pin")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator(".desk-pin[aria-pressed=true]")).to_have_count(2)
    other.close()


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


def field(name: str, page_language: str, replies: str) -> str:
    """What the field of a greeting or sign-off is called."""
    return word(f"desk.{name}", page_language).replace("{language}", word("language", replies))


def frame(page: Page, language: str, greeting: str, sign_off: str) -> None:
    """Writes the frame of replies in the language of the page."""
    page.get_by_text(word("desk.frame", language), exact=True).click()
    page.get_by_label(field("greeting", language, language), exact=True).fill(greeting)
    page.get_by_label(field("sign_off", language, language), exact=True).fill(sign_off)


def test_greeting_and_sign_off_go_around_every_reply_with_the_blanks_filled(page: Page) -> None:
    open_desk(page, "/en/desk/")
    frame(page, "en", "Hello {customer},", "Regards\n{me}")
    page.get_by_label("me", exact=True).fill("Li Lei")
    page.reload()
    page.get_by_label("customer", exact=True).fill("Ms Han")
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator(".desk-status")).to_contain_text(FIRST.question["en"])
    assert clipboard(page).startswith("Hello Ms Han,\n")
    assert clipboard(page).endswith("\nRegards\nLi Lei")


def test_what_an_input_method_has_not_made_a_word_of_is_no_other_customer(page: Page) -> None:
    open_desk(page)
    frame(page, "zh", "你好 {姓名}：", "")
    blank = page.get_by_label("姓名", exact=True)
    blank.fill("王先生")
    page.locator("#desk-box").focus()
    keyboard = page.context.new_cdp_session(page)
    for typed in ("t", "tui", "tui kuan"):
        keyboard.send(
            "Input.imeSetComposition", {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)}
        )
        expect(page.locator(".desk-status")).to_have_text(EVERY)
    keyboard.send("Input.insertText", {"text": "退款"})
    expect(page.locator(".desk-status")).not_to_have_text(EVERY)
    expect(blank).to_have_value("王先生")


def test_a_blank_that_nobody_filled_stops_the_first_copy_and_is_named_at_the_second(page: Page) -> None:
    open_desk(page)
    frame(page, "zh", "{称呼}您好，", "客服 {署名}")
    page.evaluate("navigator.clipboard.writeText('untouched')")
    status, box = page.locator(".desk-status"), page.get_by_role("combobox")
    box.fill("代金券")
    box.press("Enter")
    expect(page.get_by_label("称呼", exact=True)).to_be_focused()
    expect(status).to_have_text(word("desk.unfilled", "zh").replace("{blanks}", "称呼 署名"))
    expect(status).to_have_class("desk-status warning")
    for width, height in ((390, 844), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        page.get_by_label("称呼", exact=True).scroll_into_view_if_needed()
        expect(page.locator(".desk-note")).to_be_in_viewport()
    assert clipboard(page) == "untouched"
    page.keyboard.type("王先生")
    page.keyboard.press("Enter")
    expect(page.get_by_label("署名", exact=True)).to_be_focused()
    assert clipboard(page) == "untouched"
    page.keyboard.press("Enter")
    expect(status).to_contain_text(f"{word('desk.left', 'zh')} 署名")
    expect(status).to_have_class("desk-status warning")
    expect(box).to_be_focused()
    assert clipboard(page).startswith("王先生您好，\n")
    assert clipboard(page).endswith("\n客服 {署名}")


def test_what_a_customer_s_blank_held_goes_with_the_customer_and_is_never_stored(page: Page) -> None:
    open_desk(page)
    frame(page, "zh", "{称呼}您好，", "客服 {署名}")
    page.get_by_label("署名", exact=True).fill("李雷")
    box, customer = page.get_by_role("combobox"), page.get_by_label("称呼", exact=True)

    def serve(name: str) -> None:
        box.fill("代金券")
        customer.fill(name)
        box.press("Enter")
        expect(page.locator(".desk-status")).to_contain_text(word("desk.copied", "zh"))
        assert clipboard(page).startswith(f"{name}您好，")
        assert name not in page.evaluate(
            "JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, location.href])"
        )

    for begin_anew in (
        lambda: page.keyboard.press("Escape"),
        lambda: box.fill(""),
        lambda: box.fill("发票"),
        lambda: box.press_sequentially(" 续费"),
        lambda: page.reload(),
    ):
        serve("王先生")
        begin_anew()
        expect(customer).to_have_value("")
        expect(page.get_by_label("署名", exact=True)).to_have_value("李雷")
    box.fill("代金券")
    customer.fill("韩女士")
    box.press_sequentially(" 续费")  # nothing was copied yet
    expect(customer).to_have_value("韩女士")


def test_replies_in_each_language_have_a_frame_of_their_own_and_the_old_one_is_the_page_s(page: Page) -> None:
    open_desk(page)
    old = "localStorage['desk-greeting'] = '{称呼}您好'; localStorage['desk-sign-off'] = '{署名}'"
    page.evaluate(f"{old}; localStorage['desk-blanks'] = JSON.stringify({{称呼: '王先生', 署名: '李雷'}})")
    page.reload()
    expect(page.get_by_label(field("greeting", "zh", "zh"), exact=True)).to_have_value("{称呼}您好")
    expect(page.get_by_label("称呼", exact=True)).to_have_value("")
    expect(page.get_by_label("署名", exact=True)).to_have_value("李雷")
    assert page.evaluate("JSON.parse(localStorage['desk-blanks'])") == {"署名": "李雷"}
    page.get_by_role("radio", name="English").check()
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator(".desk-status")).to_contain_text(word("desk.copied", "zh"))
    assert clipboard(page).startswith(FIRST.reply["en"][:20])
    page.get_by_label(field("greeting", "zh", "en"), exact=True).fill("Hello,")
    page.locator("#desk-0 .desk-copy").click()
    expect(page.locator("#desk-0 .desk-copy")).to_have_text(word("copied", "zh"))
    wait_until(lambda: clipboard(page).startswith("Hello,\n"), seconds=5)
    page.get_by_role("radio", name="中文").check()
    expect(page.get_by_label(field("greeting", "zh", "zh"), exact=True)).to_have_value("{称呼}您好")


def test_the_site_is_remembered_and_that_of_an_address_wins(page: Page) -> None:
    china, international = (
        page.get_by_role("button", name=word(f"sites.{site}", "zh"), exact=True) for site in ("china", "international")
    )
    open_desk(page)
    international.click()
    open_desk(page)
    expect(international).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".desk-status")).not_to_have_text(EVERY)
    open_desk(page, "/desk/?site=china")
    expect(china).to_have_attribute("aria-pressed", "true")
    open_desk(page)
    international.click()
    open_desk(page)
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


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
