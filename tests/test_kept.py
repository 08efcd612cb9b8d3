"""Quiz and desk work without a network from the second visit on: as one build, with its day, and only while that is switched on."""

import gzip
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT, wait_until
from deployed import Deployed
from guide.feeds.bundle import bundle
from guide.files.words import word
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS

SWITCH = "docs/assets/kept/switch.js"
FULL = "ecs-five-day-full"
BEFORE, AFTER = GUIDE.outcomes[FULL].title["zh"], "换过的答案"
BUILD = re.compile(r' data-build="\w+"')
TREE = re.compile(r"assets/tree-[A-Z2-7]{8}/")
NEW = "assets/tree-ANEWTREE/"
READ = ("quiz", "desk", "faq/five-day-rule", "assets")
LINE = word("kept", "zh").partition("{day}")[0]

IN_CONTROL = "navigator.serviceWorker.ready.then(() => true)"
WHOLE = "caches.match(location.href.split(/[?#]/)[0]).then(Boolean)"
KEPT = """async () => {
  const page = location.href.split(/[?#]/)[0], found = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    if (await cache.match(page)) found.push(name.split(' ')[1], ...(await cache.keys()).map(({ url }) => url))
  }
  return found
}"""


@pytest.fixture(scope="module")
def builds(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Part of the site; the same with another answer; and with the switch turned off."""
    made = [tmp_path_factory.mktemp(name) for name in ("first", "second", "off")]
    for folder in made:
        for part in READ:
            shutil.copytree(site / part, folder / part, copy_function=os.link)
        for file in ("tree.json", "sw.js"):
            os.link(site / file, folder / file)
        (folder / "guide").symlink_to(folder)
    change_answer(made[1])
    switch_off(made[2], tmp_path_factory.mktemp("code"))
    return made


def change_answer(folder: Path) -> None:
    (tree,) = folder.glob("assets/tree-*")
    tree.rename(folder / NEW)
    for file in (folder / "tree.json", folder / NEW / "questions.json", folder / NEW / f"outcomes/{FULL}.json"):
        rewrite(file, file.read_text(encoding="utf-8").replace(BEFORE, AFTER))
    page = folder / "quiz/index.html"
    rewrite(page, TREE.sub(NEW, BUILD.sub(' data-build="ANEWSITE"', page.read_text(encoding="utf-8"))))


def switch_off(folder: Path, code: Path) -> None:
    (code / "docs").mkdir()
    shutil.copytree(ROOT / "docs/assets", code / "docs/assets")
    (code / SWITCH).write_text("export const IS_ON = false\n", encoding="utf-8")
    on, off = bundle(ROOT / "docs"), bundle(code / "docs")
    rewrite(folder / "sw.js", off.files["sw.js"].decode())
    for name in ("assets/quiz/start.js", "assets/desk/start.js"):
        rewrite(folder / on.names[name], off.files[off.names[name]].decode())


def rewrite(file: Path, text: str) -> None:
    file.unlink()  # it is the built site's own, by another name
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page, errors = browser.new_page(viewport={"width": 390, "height": 844}), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if "Content Security Policy" in m.text else None)
    yield page
    page.close()
    assert not errors


def visit_twice(page: Page, address: str) -> list[str]:
    """The build that is kept then, and the addresses of its files."""
    page.goto(address)
    page.evaluate(IN_CONTROL)
    assert page.evaluate("caches.keys()") == []  # the first visit fetches nothing for it
    page.reload()
    wait_until(lambda: page.evaluate(WHOLE), seconds=10)
    return list(page.evaluate(KEPT))


def test_without_a_network_the_quiz_leads_to_an_answer_under_a_line_that_says_of_which_day_it_is(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    visit_twice(reader, f"{host}/guide/quiz/")  # below a path; the other tests are at the root
    site.at = None
    reader.reload()
    for pick in FIVE_DAYS.split("&"):
        reader.locator(f"#quiz .options a[href$='{pick}']").click()
    expect(reader.locator("#quiz h2")).to_have_text(BEFORE)
    line = reader.locator("#quiz .as-of")
    expect(line).to_contain_text(LINE)
    expect(line).to_contain_text(re.compile(r"20\d\d-\d\d-\d\d"))
    expect(line).to_be_in_viewport()
    site.at = site.builds[1]
    reader.reload()
    expect(reader.locator("#quiz h2")).to_have_text(AFTER)
    expect(line).to_have_count(0)


def test_what_is_kept_is_one_build_whole_and_nothing_else(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    build, *files = visit_twice(reader, f"{host}/quiz/#{FIVE_DAYS}")
    page = (site.at / "quiz/index.html").read_text(encoding="utf-8")
    assert f' data-build="{build}"' in page
    needed = set(re.findall(r'(?:src|href)="\.\./(assets/[^"]*\.(?:js|css|svg))"', page))
    tree = TREE.search(page)
    assert tree
    assert {file.removeprefix(f"{host}/") for file in files} == needed | {
        "quiz/",
        "tree.json",
        f"{tree[0]}questions.json",
    }
    reader.goto(f"{host}/faq/five-day-rule/")
    assert reader.evaluate("navigator.serviceWorker.controller") is None


def test_a_build_of_which_a_file_is_missing_does_not_replace_the_one_that_is_kept(
    reader: Page, deployed: tuple[Deployed, str]
) -> None:
    site, host = deployed
    first, *_ = visit_twice(reader, f"{host}/quiz/#{FIVE_DAYS}")
    site.at, tree = site.builds[1], site.builds[1] / "tree.json"
    tree.rename(tree.with_suffix(".gone"))
    reader.reload()
    expect(reader.locator("#quiz h2")).to_have_text(AFTER)
    wait_until(lambda: len(reader.evaluate("caches.keys()")) == 2, seconds=10)
    site.at = None
    reader.evaluate(f"location.hash = '{FIVE_DAYS.replace('free', 'used')}'")
    expect(reader.get_by_role("alert")).to_have_text(word("quiz.load_failed", "zh"))  # and no older answer instead
    reader.evaluate(f"location.hash = '{FIVE_DAYS}'")
    reader.reload()
    expect(reader.locator("#quiz h2")).to_have_text(BEFORE)
    expect(reader.locator("#quiz .as-of")).to_be_visible()
    tree.with_suffix(".gone").rename(tree)
    site.at = site.builds[1]
    reader.reload()
    wait_until(lambda: reader.evaluate("caches.keys()") == [f"{host}/quiz/ ANEWSITE"], seconds=10)
    assert reader.evaluate(KEPT)[0] == "ANEWSITE" != first


def test_a_build_that_is_replaced_while_it_is_fetched_is_not_kept(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    first, *_ = visit_twice(reader, f"{host}/quiz/")
    site.at = site.builds[1]
    message = {"build": "ANOTHER1", "day": "2026-01-01", "files": []}
    reader.evaluate("(message) => navigator.serviceWorker.controller.postMessage(message)", message)
    wait_until(lambda: any("ANOTHER1" in name for name in reader.evaluate("caches.keys()")), seconds=10)
    assert reader.evaluate(KEPT)[0] == first


def test_an_open_page_that_loses_the_network_goes_on_and_says_so(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    visit_twice(reader, f"{host}/quiz/")
    expect(reader.locator("#quiz .quiz-progress")).to_be_visible()
    expect(reader.locator(".as-of")).to_have_count(0)
    site.at = None
    reader.evaluate(f"location.hash = '{FIVE_DAYS}'")
    expect(reader.locator("#quiz .verdict")).to_be_visible()
    expect(reader.locator("#quiz h2")).to_have_text(BEFORE)
    expect(reader.locator("#quiz .as-of")).to_contain_text(LINE)


def test_the_desk_finds_replies_without_a_network(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    visit_twice(reader, f"{host}/desk/")
    site.at = None
    reader.goto(f"{host}/desk/?q=%E4%BA%94%E5%A4%A9")
    expect(reader.locator("#desk [role=row]").first).to_be_visible()
    expect(reader.locator("#desk .as-of")).to_contain_text(LINE)
    reader.locator("#desk [name=desk-language][value=en]").click()
    expect(reader.locator("#desk-0 [lang=en]").first).to_be_visible()


def test_switched_off_it_leaves_and_takes_all_that_was_kept_along(reader: Page, deployed: tuple[Deployed, str]) -> None:
    site, host = deployed
    visit_twice(reader, f"{host}/quiz/")
    site.at = site.builds[2]
    reader.reload()
    expect(reader.locator("#quiz .quiz-progress")).to_be_visible()
    wait_until(
        lambda: reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0, seconds=10
    )
    assert reader.evaluate("caches.keys()") == []
    reader.reload()
    assert reader.evaluate("navigator.serviceWorker.controller") is None


def test_a_first_visit_grows_by_some_hundred_bytes(site: Path) -> None:
    assert len(gzip.compress((site / "sw.js").read_bytes(), 9)) < 1000
    tree = json.loads((site / "tree.json").read_text(encoding="utf-8"))
    assert tree["outcomes"].keys() == GUIDE.outcomes.keys()  # what the worker answers from
