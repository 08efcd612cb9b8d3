"""A support agent finds a reply with the keyboard and pastes it with its link; help-desk systems read the same replies."""

import csv
import json
from pathlib import Path

from conftest import GUIDE, HOME
from guide.records.replies import ready_replies
from playwright.sync_api import Browser, Page, expect

COUNT = len(GUIDE.faq) + len(GUIDE.outcomes)


def test_typing_filters_arrows_choose_and_enter_copies(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/desk/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    assert page.get_by_role("option").count() == COUNT
    page.keyboard.type("五天 国际站")
    shown = page.get_by_role("option")
    assert 0 < shown.count() < COUNT
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id") == "desk-1"
    question = chosen.locator("strong").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text(question)
    reply, address = page.evaluate("navigator.clipboard.readText()").rsplit("\n", 1)
    assert reply in chosen.inner_text()
    page.goto(address)
    expect(page.locator("h1")).to_have_text(question)


def test_the_chosen_reply_s_page_is_a_key_or_a_click_away(page: Page) -> None:
    page.goto("/en/desk/")
    page.get_by_role("combobox").fill("zero")
    assert page.locator("#desk-0 small, [role=option] small").count() > 3  # verdicts are searched and shown
    title = page.locator("#desk-0 strong").inner_text()
    expect(page.get_by_role("link", name=title)).to_be_visible()
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value.locator("h1")).to_have_text(title)


def test_the_language_of_the_replies_is_remembered(page: Page) -> None:
    page.goto("/en/desk/")
    page.get_by_role("radio", name="中文").check()
    page.reload()
    expect(page.get_by_role("radio", name="中文")).to_be_checked()
    expect(page.locator("#desk-0 strong")).to_have_text(next(iter(GUIDE.faq.values())).question["zh"])


def test_the_ends_of_the_list_hold_and_escape_starts_again(page: Page) -> None:
    page.goto("/desk/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#desk-0")).to_have_attribute("aria-selected", "true")
    page.keyboard.type("没有这样的回复xyz")
    assert page.get_by_role("option").count() == 0
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.get_by_role("option").count() == COUNT


def test_replies_whose_question_has_the_words_come_first(page: Page) -> None:
    page.goto("/en/desk/")
    for typed, first in (
        ("invoice", "invoice-issued"),
        ("vat", "invoice-issued"),
        ("ECS", None),
        ("\uff25\uff23\uff33", None),
    ):
        page.get_by_role("combobox").fill(typed)
        question = page.locator("#desk-0 strong").inner_text()
        assert typed == "vat" or typed.lower() in question.lower() or "ECS" in question
        if first:
            assert question == GUIDE.faq[first].question["en"]


def test_the_chosen_reply_stays_chosen_in_the_other_language(page: Page) -> None:
    page.goto("/en/desk/")
    expect(page.get_by_role("combobox")).to_be_focused()
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    page.get_by_role("radio", name="中文").check()
    expect(page.locator("#desk-7")).to_have_attribute("aria-selected", "true")
    page.get_by_role("combobox").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox")).to_be_focused()


def test_either_language_can_be_copied_from_either_page_offline(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/desk/")
    page.get_by_role("combobox").fill("voucher")
    page.context.set_offline(True)
    page.get_by_role("radio", name="中文").check()
    page.get_by_role("option").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    page.context.set_offline(False)
    replies = {each.text["zh"]: f"/{each.kind}/{each.id}/" for each in ready_replies(GUIDE)}
    reply, address = copied.rsplit("\n", 1)
    assert address.endswith(replies[reply])
    assert "/en/" not in address


def test_without_javascript_every_reply_stands_on_the_page(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto("/desk/")
    assert page.locator(".desk-list > ul > li").count() == COUNT
    context.close()


def test_help_desk_systems_get_every_reply_as_json_and_csv(site: Path) -> None:
    rows = json.loads((site / "replies.json").read_text(encoding="utf-8"))
    assert len(rows) == COUNT
    for row in rows:
        for language, address in row["address"].items():
            assert (site / address.removeprefix(HOME) / "index.html").is_file()
            assert row["reply"][language]
    with (site / "replies.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 2 * COUNT
    assert len({line["key"] for line in lines}) == len(lines)
    assert len({row["key"] for row in rows}) == len(rows)
    by_id = {(row["kind"], row["id"]): row for row in rows}
    assert all(line["reply"] == by_id[line["kind"], line["id"]]["reply"][line["language"]] for line in lines)
