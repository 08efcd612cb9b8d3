"""A lost reader is led on: in both languages, at any missing address, under a sub-path too, and without scripts."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GUIDE
from guide.files.words import languages, word
from guide.records.addresses import KINDS, LISTS, home_of
from nginx import nginx
from playwright.sync_api import Browser, Page, expect
from serving import free_ports
from small_site import PAGES, SMALL, built, write

QUESTION = SMALL.faq["which-bin"].question

SERVER = """server {{
    listen 127.0.0.1:{port};
    root {folder};
    location /sub/ {{ error_page 404 /sub/404.html; }}
    location /sub/en/ {{ error_page 404 /sub/en/404.html; }}
  }}"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small site as nginx serves it under a sub-path."""
    folder = tmp_path_factory.mktemp("lost")
    write(folder / "guide", PAGES)
    built(folder / "guide", "https://guide.example/sub/").rename(folder / "sub")
    (port,) = free_ports(1)
    with nginx(folder, port, SERVER.format(folder=folder, port=port)):
        yield f"http://127.0.0.1:{port}/sub/"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when a script breaks or the policy stops something."""
    page, errors = browser.new_page(viewport={"width": 390, "height": 844}), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if "Policy" in message.text else None)
    yield page
    page.close()
    assert not errors


def test_at_a_missing_address_the_nearest_page_is_offered_and_a_search_for_the_words(reader: Page, home: str) -> None:
    for language, missing in (
        ("zh", "faq/wich-bin/"), ("zh", "deep/down/which_bin"), ("en", "faq/which-bin.html"), ("en", "FAQ/Which-Bin"),
    ):  # fmt: skip
        root = home + home_of(language)
        answer = reader.goto(root + missing)
        assert answer
        assert answer.status == 404
        expect(reader.locator("h1")).to_have_text(word("lost.title", language))
        nearest = reader.locator("#lost li a").first
        expect(nearest).to_have_text(QUESTION[language])
        assert nearest.evaluate("(a) => a.href") == f"{root}faq/which-bin/"
    nearest.click()
    reader.wait_for_url(f"{root}faq/which-bin/")
    reader.goto(f"{root}zzz/bale")
    reader.get_by_role("link", name=word("lost.search", language).replace("{words}", "zzz bale")).click()
    expect(reader.locator(".md-search__input")).to_have_value("zzz bale")


def test_the_words_of_a_chinese_address_find_the_page_with_that_title(reader: Page, home: str) -> None:
    reader.goto(f"{home}{QUESTION['zh']}")
    expect(reader.locator("#lost li a").first).to_have_text(QUESTION["zh"])


@pytest.mark.parametrize("language", languages())
def test_without_scripts_quiz_start_page_questions_and_the_other_language_are_there(
    browser: Browser, home: str, language: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    root = home + home_of(language)
    page.goto(f"{root}no/such/page/")
    hrefs = page.locator("article a").evaluate_all("all => all.map((a) => a.href)")
    assert {f"{root}quiz/", root, f"{root}faq/"} <= set(hrefs)
    assert {home + home_of(each) for each in languages()} <= set(hrefs)
    page.context.close()


def test_the_known_addresses_are_all_that_readers_look_for_and_weigh_little(site: Path) -> None:
    for language in languages():
        content = (site / home_of(language) / "addresses.json").read_bytes()
        assert len(gzip.compress(content, 9)) <= 12_000
        titles = json.loads(content)
        kinds = set(KINDS) - {"facts", "sources"}
        sought = {f"{kind}/{id_}/" for kind in kinds for id_ in getattr(GUIDE, kind)} | {f"{name}/" for name in LISTS}
        assert sought | {"quiz/", "before/", "how/"} <= titles.keys()
        assert all(titles.values())
        assert not titles.keys() & (GUIDE.redirects.keys() | {"embed/", ""})
        assert not re.search(r"<[a-z]", "".join(titles.values()))
