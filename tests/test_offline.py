"""The copy for a disk opens by double-click: pages, search, quiz, desk, sums and filters work, and nothing is asked of any host."""

import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

import pack_offline
import pytest
from browsing import PHONE, search_box, watched
from conftest import GUIDE, HOME, wait_until
from guide.files.words import languages, word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect
from publishing.copy_page import CopyPage
from publishing.offline import START, files_of_copy, write_copy
from publishing.site import Site
from walks import FIVE_DAYS, dayless, sent

DAY = "2026-11-26"
FULL = "outcomes/ecs-five-day-full"
READ = ("quiz", "desk", "products", "before", "amount", "faq/five-day-rule", FULL, "embed")
POLICY = re.compile(r'Content-Security-Policy" content="([^"]*)"')
TAG = re.compile(r'<[a-z](?:[^<>"]|"[^"]*")*>')
WAY = re.compile(r' (?:href|src|data-walk|data-quiz)="(?!https?:|mailto:|#)([^"?#]*)')


def site_of(folder: Path, url: str = HOME) -> Site:
    (policy,) = POLICY.findall((folder / "index.html").read_text(encoding="utf-8"))
    return Site(folder, url, "/", policy, (), {})


@pytest.fixture(scope="module")
def some(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What of the site these tests open, and all that its scripts load."""
    folder = tmp_path_factory.mktemp("some")
    for home in map(home_of, languages()):
        shutil.copytree(site / home / "assets", folder / home / "assets", copy_function=os.link)
        for page in (".", *READ):
            (folder / home / page).mkdir(parents=True, exist_ok=True)
            for file in (site / home / page).glob("index.*"):
                os.link(file, folder / home / page / file.name)
    return folder


@pytest.fixture(scope="module")
def zipped(some: Path) -> Path:
    return write_copy(site_of(some), some.parent / "offline", DAY)


@pytest.fixture(scope="module")
def copy(some: Path, zipped: Path) -> Path:
    """The copy as it is unpacked from its zip, somewhere with a space and Chinese in its name."""
    with zipfile.ZipFile(zipped) as archive:
        archive.extractall(some.parent / "我的 资料")
    (top,) = (some.parent / "我的 资料").iterdir()
    return top


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when it asks for anything but files, or anything is told on the console."""
    page = browser.new_page(**PHONE)
    page.add_init_script("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    wrong = watched(page)
    page.on("console", lambda message: wrong.append(message.text))
    yield page
    page.close()
    assert not wrong


def copied(page: Page) -> str:
    wait_until(lambda: page.evaluate("'copied' in window"), seconds=5)
    return str(page.evaluate("window.copied"))


def test_the_start_page_leads_on_and_says_what_to_do_where_the_zip_was_not_unpacked(
    opened: Page, copy: Path, tmp_path: Path
) -> None:
    opened.goto((copy / START).as_uri())
    opened.wait_for_url("**/pages/index.html")
    expect(opened.get_by_role("note")).to_contain_text(DAY)
    shutil.copy(copy / START, tmp_path)
    opened.route("**/unpacked.js", lambda route: route.fulfill(body=""))  # which is missing: told on the console
    opened.goto((tmp_path / START).as_uri())
    for language in languages():
        expect(opened.locator(f"p[lang={language}]")).to_contain_text(word("copy_of.unpack", language))


def test_the_quiz_is_walked_to_its_end_and_what_is_copied_holds_the_published_address(opened: Page, copy: Path) -> None:
    language = "en"
    pages = copy / "pages" / home_of(language)
    opened.goto((pages / "index.html").as_uri())
    opened.locator(".site-map a[href='./quiz/index.html'], .site-map a[href='quiz/index.html']").click()
    for pick in FIVE_DAYS.split("&"):
        opened.locator(f"#quiz .options a[href$='{pick}']").click()
    expect(opened.locator("#quiz h2")).to_have_text(GUIDE.outcomes[Path(FULL).name].title[language])
    opened.get_by_role("button", name=word("copy_reply", language)).click()
    assert dayless(copied(opened)) == f"{sent(Path(FULL).name, language)}\n{HOME}{home_of(language)}{FULL}/#{FIVE_DAYS}"
    opened.locator(".share a").last.click()
    opened.wait_for_url((pages / FULL / "index.html").as_uri())
    opened.evaluate(f"location.hash = '{FIVE_DAYS}'")
    opened.reload()
    opened.wait_for_url(f"{(pages / 'quiz/index.html').as_uri()}#{FIVE_DAYS}")


def test_the_other_language_takes_the_walk_along(opened: Page, copy: Path) -> None:
    opened.goto(f"{(copy / 'pages/quiz/index.html').as_uri()}#{FIVE_DAYS}")
    opened.locator(".md-select button").click()
    opened.locator("a[hreflang=en]").click()
    expect(opened.locator("#quiz h2")).to_have_text(GUIDE.outcomes[Path(FULL).name].title["en"])
    assert opened.url == f"{(copy / 'pages/en/quiz/index.html').as_uri()}#{FIVE_DAYS}"


def test_the_search_finds_and_leads_to_the_page(opened: Page, copy: Path) -> None:
    opened.goto((copy / f"pages/{FULL}/index.html").as_uri())
    search_box(opened).fill("五天无理由退订")
    hit = opened.locator(".md-search-result__item a[href*='faq/five-day-rule/']").first
    hit.click()
    expect(opened.locator("h1")).to_have_text(GUIDE.faq["five-day-rule"].question["zh"])
    opened.locator(".copy").last.click()
    assert copied(opened).endswith(f"\n{HOME}faq/five-day-rule/")


def test_the_desk_finds_a_reply_and_copies_it_with_its_published_address(opened: Page, copy: Path) -> None:
    opened.goto((copy / "pages/desk/index.html").as_uri())
    expect(opened.locator("#desk-box")).to_be_focused()
    opened.keyboard.insert_text(GUIDE.faq["five-day-rule"].question["zh"])
    expect(opened.locator("#desk-0 a")).to_have_attribute("href", re.compile("pages/faq/five-day-rule/$"))
    opened.keyboard.press("Enter")
    assert copied(opened).endswith(f"\n{HOME}faq/five-day-rule/")
    opened.reload()
    expect(opened.locator("#desk input").first).to_have_value(GUIDE.faq["five-day-rule"].question["zh"])


def test_sums_filters_and_ticks_work(opened: Page, copy: Path) -> None:
    opened.goto((copy / "pages/amount/index.html").as_uri())
    for name, value in {"paid": "600", "list": "1200", "term": "365", "used": "100"}.items():
        opened.locator(f"form.calculator [name={name}]").fill(value)
    expect(opened.locator("form.calculator output")).to_contain_text("271.23")
    opened.goto((copy / "pages/products/index.html").as_uri())
    rows = opened.locator("tbody tr:visible")
    every = rows.count()
    opened.locator("#filter").fill("云主机")  # a synonym, which is data
    wait_until(lambda: 0 < rows.count() < every, seconds=5)
    opened.goto((copy / "pages/before/index.html").as_uri())
    opened.locator(".checklist input").first.check()
    opened.reload()
    expect(opened.locator(".checklist input").first).to_be_checked()


def test_where_the_site_s_address_is_unknown_every_page_says_so_and_what_is_copied_holds_none(
    opened: Page, some: Path, tmp_path: Path
) -> None:
    for place, content in files_of_copy(site_of(some, ""), DAY):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(content)
    pages = tmp_path / "pages"
    opened.goto(f"{(pages / 'quiz/index.html').as_uri()}#{FIVE_DAYS}")
    expect(opened.get_by_role("note")).to_contain_text(word("copy_of.nowhere", "zh"))
    opened.get_by_role("button", name=word("copy_reply", "zh")).click()
    assert copied(opened) == sent(Path(FULL).name, "zh")
    expect(opened.get_by_role("button", name="复制链接")).to_have_count(0)


def test_every_page_leads_to_files_alone_and_says_its_day(site: Path) -> None:
    made = CopyPage(site_of(site), DAY)
    for path in sorted(site.rglob("index.html"))[::40]:
        place = path.relative_to(site).as_posix()
        text = made.render(place, path.read_text(encoding="utf-8"))
        ways = {way for tag in TAG.findall(text) for way in WAY.findall(tag)}
        assert len(ways) > 20
        assert {normpath(join(dirname(place), way)) for way in ways} <= made.files, place
        assert f"{DAY}" in text
        assert text.count(HOME) == 2, place  # the page as it is now, and where scripts find the root
        (policy,) = POLICY.findall(text)
        assert set(re.findall(r"[^ ;]+:(?=[ ;]|$)", policy)) == {"file:", "data:"}, place
        assert "default-src 'none'" in policy
        assert "connect-src" not in policy


def test_the_zip_is_the_same_at_every_build_and_holds_plain_names(some: Path, zipped: Path) -> None:
    assert write_copy(site_of(some), some.parent / "again", DAY).read_bytes() == zipped.read_bytes()
    names = zipfile.ZipFile(zipped).namelist()
    assert {name.split("/")[0] for name in names} == {f"guide-{DAY}"}
    assert all(re.fullmatch(r"[\w./-]+", name, re.ASCII) for name in names)
    assert not any(name.endswith(("embed/index.html", "404.html")) for name in names)


def test_the_command_says_where_the_copy_stands_and_what_it_lacks(
    some: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GUIDE_DATE", DAY)
    monkeypatch.setattr(pack_offline, "read_site", lambda folder, _: site_of(folder, ""))
    for folder, code, said in (
        (
            "out",
            0,
            rf"^\S+/out/guide-{DAY}\.zip \(\d+\.\d MB\): unpack it and open {START}\nbuilt without SITE_URL: .*\n$",
        ),
        (".", 1, "holds something else than a copy of the site and is not replaced; name another folder\n$"),
    ):
        monkeypatch.setattr(sys, "argv", ["pack_offline", str(some), str(tmp_path / folder)])
        assert pack_offline.main() == code
        assert re.search(said, capsys.readouterr().out)
        (tmp_path / "notes.txt").touch()
