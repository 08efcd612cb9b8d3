"""Served by nginx as Debian ships it, everything that a script does works: each file has a type that browsers accept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GUIDE
from nginx import nginx
from playwright.sync_api import Browser, Page, expect
from serving import free_ports
from walks import FIVE_DAYS, option, picks_of


@pytest.fixture(scope="module")
def addresses(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The site's address, and that of a page of another site that embeds the quiz."""
    folder = tmp_path_factory.mktemp("nginx")
    port, other_port = free_ports(2)
    home, host = f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{other_port}/"
    (folder / "host").mkdir()
    script = f'<script src="{home}assets/embed.js" data-language="en" data-from="want"></script>'
    (folder / "host/index.html").write_text(
        f'<!doctype html><title>Host</title><link rel="icon" href="data:,"><h1>Host</h1>{script}', encoding="utf-8"
    )
    servers = (
        f"server {{ listen 127.0.0.1:{port}; root {site}; }} "
        f"server {{ listen 127.0.0.1:{other_port}; root {folder}/host; }}"
    )
    with nginx(folder, port, servers):
        yield home, host


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when a script breaks or is refused."""
    page, errors = browser.new_page(viewport={"width": 390, "height": 844}), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    page.close()
    assert not errors


def test_the_quiz_leads_to_an_outcome_whose_steps_can_be_ticked(reader: Page, addresses: tuple[str, str]) -> None:
    reader.goto(f"{addresses[0]}quiz/")
    for question, picked in picks_of(FIVE_DAYS):
        expect(reader.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["zh"])
        reader.locator("#quiz .options a", has_text=option(question, picked)).first.click()
    expect(reader.locator("#quiz .verdict")).to_be_visible()
    reader.locator("#quiz .checklist input").first.check()
    expect(reader.locator("#quiz .checklist-count").first).to_contain_text("1 /")
    reader.goto(f"{addresses[0]}outcomes/ecs-five-day-full/")
    expect(reader.locator(".checklist input").first).to_be_checked()


def test_the_calculator_works_out_a_sum(reader: Page, addresses: tuple[str, str]) -> None:
    reader.goto(f"{addresses[0]}en/amount/")
    for name, value in {"paid": "600", "list": "1200", "term": "365", "used": "100"}.items():
        reader.locator(f"#calculator-{name}").fill(value)
    expect(reader.locator(".calculator output")).to_contain_text("271.23")


def test_the_desk_and_the_filter_find_what_is_typed(reader: Page, addresses: tuple[str, str]) -> None:
    reader.goto(f"{addresses[0]}en/desk/")
    reader.get_by_role("combobox").fill("invoice")
    expect(reader.locator("#desk-0")).to_contain_text("invoice")
    reader.goto(f"{addresses[0]}en/products/")
    reader.locator("#filter").fill("zzz")
    expect(reader.locator("tbody tr:visible")).to_have_count(0)


def test_the_search_finds_an_entry(reader: Page, addresses: tuple[str, str]) -> None:
    reader.goto(f"{addresses[0]}en/")
    reader.locator(".md-header__button[for=__search]").click()
    reader.locator(".md-search__input").fill("invoice")
    expect(reader.locator(".md-search-result__item").first).to_be_visible()


def test_another_site_shows_the_quiz(reader: Page, addresses: tuple[str, str]) -> None:
    reader.goto(addresses[1])
    frame = reader.frame_locator("iframe")
    expect(frame.locator("#quiz h2")).to_have_text(GUIDE.questions["want"].text["en"])
    expect(reader.locator("iframe")).to_be_visible()
