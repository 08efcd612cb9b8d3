"""Builds never mix: a page gets what belongs to it, and one that is older than the site is loaded anew, once, where it was."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import search_box
from deployed import Deployed
from guide.files.words import word
from playwright.sync_api import Browser, Page, Route, expect
from small_site import PAGES, SMALL, built, write

NEEDED = {place: PAGES[place] for place in ("index.md", "quiz.md", "embed.md")} | {"macros/all.md": "# All\n"}
BEFORE, AFTER = SMALL.outcomes["bin"].title["zh"], "扔进别的桶"
WALK = "#is-it-clean=no"


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The small site before and after an answer was changed."""
    made = []
    for title in (BEFORE, AFTER):
        folder = tmp_path_factory.mktemp("build")
        write(folder, NEEDED)
        outcomes = folder / "content/outcomes.yaml"
        outcomes.write_text(outcomes.read_text(encoding="utf-8").replace(BEFORE, title), encoding="utf-8")
        made.append(built(folder, ""))
    return made


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844}, service_workers="block")
    yield page
    page.close()


def loads_of(page: Page) -> Callable[[], int]:
    """How often the page was loaded since."""
    loads: list[str] = []
    page.on("domcontentloaded", lambda _: loads.append(page.url))
    return lambda: len(loads)


def test_what_changes_has_another_name_and_what_does_not_keeps_its_own(builds: list[Path]) -> None:
    one, other = ({path.relative_to(site).as_posix() for path in (site / "assets").rglob("*.*")} for site in builds)
    kept = {place for place in one & other if place.endswith((".js", ".css"))}
    assert {place for place in one ^ other if place.endswith((".js", ".css"))} == set()
    assert len(kept) > 10
    for kind in ("tree", "replies"):
        assert [place for place in one - other if place.startswith(f"assets/{kind}-")]
        assert [place for place in other - one if place.startswith(f"assets/{kind}-")]
    assert any(place.startswith("assets/synonyms-") for place in one & other)


def test_a_page_changes_and_says_so_only_where_it_tells_or_loads_something_else(builds: list[Path]) -> None:
    before, after = (
        {path.relative_to(site): path.read_text(encoding="utf-8") for path in site.rglob("*.html")} for site in builds
    )
    assert before.keys() == after.keys()
    changed = {place for place, text in after.items() if text != before[place]}
    loaded = re.compile(r"assets/[\w/]+-\w{8}")
    loading = {place for place, text in after.items() if loaded.findall(text) != loaded.findall(before[place])}
    assert changed == loading | {place for place, text in after.items() if AFTER in text}
    assert len(changed) < len(after) / 2
    signed = re.compile(r'<body [^>]*data-build="(\w{8})"')
    assert {place for place in after if signed.findall(after[place]) != signed.findall(before[place])} == changed


@pytest.mark.parametrize("back", [False, True], ids=["a newer build", "an older build"])
def test_under_an_open_page_the_build_changes_and_the_walk_stays(
    reader: Page, deployed: tuple[Deployed, str], back: bool
) -> None:
    site, host = deployed
    titles = {site.builds[0]: BEFORE, site.builds[1]: AFTER}
    site.at = site.builds[back]
    reader.route("**/outcomes/*.json", lambda route: route.abort())  # or it would come before the change
    reader.goto(f"{host}/quiz/")
    expect(reader.locator("#quiz .quiz-progress")).to_be_visible()
    loads = loads_of(reader)
    site.at = site.builds[not back]
    reader.unroute_all()
    reader.locator("#quiz .options a").last.click()
    expect(reader.get_by_text(word("renewed", "zh"))).to_be_visible()
    expect(reader.locator("#quiz h2")).to_have_text(titles[site.at])
    expect(reader.locator("#quiz .verdict")).to_be_visible()
    assert reader.url == f"{host}/quiz/{WALK}"
    assert loads() == 1


def test_an_answer_that_came_before_the_change_is_shown_without_a_word(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    reader.goto(f"{host}/quiz/{WALK}")
    expect(reader.locator("#quiz h2")).to_have_text(BEFORE)
    expect(reader.locator("#quiz .verdict")).to_be_visible()  # the title stands before the answer comes
    loads = loads_of(reader)
    site.at = site.builds[1]
    reader.locator(".quiz-back").click()
    reader.locator("#quiz .options a").last.click()
    expect(reader.locator("#quiz h2")).to_have_text(BEFORE)
    assert loads() == 0


@pytest.mark.parametrize("file", ["guide", "page/start"])
def test_an_older_page_is_loaded_anew_when_its_styles_or_its_script_are_gone(
    reader: Page, deployed: tuple[Deployed, str], file: str
) -> None:
    site, host = deployed
    now = (site.at / "index.html").read_text(encoding="utf-8")  # nothing else of it is missing
    kept = now.replace(f"assets/{file}-", "assets/gone-").replace('data-build="', 'data-build="OLD')
    reader.route(f"{host}/", lambda route: route.fulfill(body=kept, content_type="text/html"), times=1)
    reader.goto(f"{host}/")
    expect(reader.get_by_text(word("renewed", "zh"))).to_be_visible()


def test_a_page_that_the_browser_kept_is_loaded_anew_when_its_files_are_gone(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    kept = (site.builds[0] / "quiz/index.html").read_bytes()
    reader.route("**/quiz/", lambda route: route.fulfill(body=kept, content_type="text/html"), times=1)
    site.at = site.builds[1]
    reader.goto(f"{host}/quiz/{WALK}")
    expect(reader.get_by_text(word("renewed", "zh"))).to_be_visible()
    expect(reader.locator("#quiz h2")).to_have_text(AFTER)


def test_the_search_of_a_page_that_is_older_finds_what_the_site_says_now(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    reader.goto(f"{host}/")
    reader.wait_for_load_state("networkidle")
    loads, site.at = loads_of(reader), site.builds[1]
    search_box(reader).fill(AFTER)
    expect(reader.locator(".md-search-result__item").first).to_contain_text(AFTER)
    assert loads() == 0


def test_the_search_asks_for_the_newest_even_where_the_host_lets_it_be_kept(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    for at, (address, build, title) in enumerate((("/", site.builds[0], BEFORE), ("/quiz/", site.builds[1], AFTER))):
        site.at = build
        (documents,) = build.glob("assets/documents/*.json")
        os.utime(documents, (0, at * 1000))  # the server tells by whole seconds whether a file has changed
        reader.goto(f"{host}{address}")
        search_box(reader).fill(title)
        expect(reader.locator(".md-search-result__item").first).to_contain_text(title)


@pytest.mark.parametrize("file", ["search/worker-", "documents/"])
def test_a_page_whose_search_is_read_in_another_way_is_loaded_anew(
    reader: Page, deployed: tuple[Deployed, str], file: str
) -> None:
    site, host = deployed
    now = (site.at / "index.html").read_text(encoding="utf-8")
    kept = now.replace(f"assets/{file}", "assets/gone/").replace('data-build="', 'data-build="OLD')
    reader.route(f"{host}/", lambda route: route.fulfill(body=kept, content_type="text/html"), times=1)
    reader.goto(f"{host}/")
    search_box(reader).fill("纸")
    expect(reader.get_by_text(word("renewed", "zh"))).to_be_attached()
    search_box(reader).fill("纸")
    expect(reader.locator(".md-search-result__item").first).to_be_attached()


def test_no_fault_of_a_server_makes_it_a_loop(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    page = (site.at / "quiz/index.html").read_text(encoding="utf-8")
    number = iter(range(1000))

    def another(route: Route) -> None:
        text = page.replace('data-build="', f'data-build="{next(number)}')
        route.fulfill(body=text, content_type="text/html")

    reader.route("**/quiz/", another)
    reader.route("**/outcomes/*.json", lambda route: route.fulfill(status=404))
    loads = loads_of(reader)
    reader.goto(f"{host}/quiz/{WALK}")
    retry = reader.get_by_role("button", name=word("quiz.retry", "zh"))
    expect(reader.get_by_text(word("renewed", "zh"))).to_be_visible()
    for _ in range(3):
        retry.click()
        expect(retry).to_be_visible()
    reader.wait_for_timeout(300)
    assert loads() == 2


def test_a_site_out_of_reach_is_no_other_build(reader: Page, deployed: tuple[Deployed, str]) -> None:
    _, host = deployed
    reader.goto(f"{host}/quiz/")
    expect(reader.locator("#quiz .quiz-progress")).to_be_visible()
    loads = loads_of(reader)
    reader.context.set_offline(True)
    reader.locator("#quiz .options a").last.click()
    expect(reader.get_by_role("alert")).to_have_text(word("quiz.load_failed", "zh"))
    reader.wait_for_timeout(300)
    assert loads() == 0
