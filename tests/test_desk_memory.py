"""The desk remembers an agent's language, format, pins and frame."""

from conftest import GUIDE, wait_until
from guide.files.words import word
from guide.records.replies import ready_replies
from playwright.sync_api import Browser, Page, expect
from test_desk import FIRST, ROWS, clipboard, open_desk


def test_the_language_of_the_replies_is_remembered_and_the_chosen_one_stays(page: Page) -> None:
    open_desk(page, "/en/desk/")
    for _ in range(7):
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
    assert page.locator(f"{ROWS} strong").all_text_contents()[:2] == [pinned, copied]
    expect(page.locator(ROWS).nth(1)).to_contain_text(word("desk.recent", "zh"))


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
