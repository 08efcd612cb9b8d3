"""Typing what people type finds the answer among the first three pages, in the site's search and on the desk."""

import json
import re
import subprocess
from itertools import chain
from pathlib import Path

import pytest
from browsing import search_box
from conftest import GUIDE, ROOT
from desk_finds import HOMES, Asked, desk_copies, desk_finds
from guide.feeds.synonyms import NOTHING, synonym_groups
from guide.files.words import word
from guide.reading.phrases import FILE, asked_on, place_of, read_phrases
from guide.records.replies import ready_replies
from opencc import OpenCC
from playwright.sync_api import Browser, Locator, Page, expect

ITEMS = ".md-search-result__item"
BOX = ".md-search__input"
READ = [(*phrase[:2], *place_of(phrase[2])) for _, phrase in read_phrases((ROOT / FILE).read_text(encoding="utf-8"))]
PHRASES = [each for each in READ if each[0] in HOMES]
REPLIES = [each for each in READ if each[0] not in HOMES or each[2].startswith(("faq/", "outcomes/"))]


@pytest.fixture(scope="module")
def pages(browser: Browser, server: str) -> dict[str, Page]:
    """A page per language, in which a test may start the search's worker itself, as the policy lets only our script do."""
    context = browser.new_context(
        base_url=server, viewport={"width": 1280, "height": 800}, reduced_motion="reduce", bypass_csp=True
    )
    opened = {language: context.new_page() for language in HOMES}
    for language, page in opened.items():
        page.goto(HOMES[language])
    return opened


@pytest.fixture(scope="module")
def desk_first(site: Path) -> dict[tuple[str, str], list[str]]:
    """What the desk finds first for each phrase, by language (and the site whose chip is pressed) and phrase."""
    asked = {each[:2]: asked_of(*each[:2]) for each in REPLIES}
    found = desk_finds(site, asked.values())
    return {phrase: found[each][:3] for phrase, each in asked.items()}


def asked_of(spoken: str, phrase: str) -> Asked:
    language, site = asked_on(spoken)
    return Asked(language, phrase, site)


@pytest.fixture(scope="module")
def search_finds(pages: dict[str, Page]) -> dict[tuple[str, str], list[str]]:
    """The first three pages that the site's own worker answers for each phrase, by language and phrase."""
    ask = """async (phrases) => {
      const worker = new Worker(document.querySelector('script[data-search]').dataset.search)
      const answer = (phrase) => new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data)
        worker.postMessage(phrase)
      })
      const found = []
      for (const phrase of phrases) {
        const { pages } = await answer(phrase)
        found.push(pages.slice(0, 3).map(([{ location }]) => location.split('#')[0]))
      }
      return found
    }"""
    found: dict[tuple[str, str], list[str]] = {}
    for language in HOMES:
        phrases = [phrase for spoken, phrase, *_ in PHRASES if spoken == language]
        answers = pages[language].evaluate(ask, phrases)
        found |= {(language, phrase): answer for phrase, answer in zip(phrases, answers, strict=True)}
    return found


Finds = dict[tuple[str, str], list[str]]


def missed(phrases: list[tuple[str, str, str, int]], finds: Finds, end: str = "") -> dict[str, list[str]]:
    return {
        phrase: finds[language, phrase]
        for language, phrase, address, most in phrases
        if f"{address}{end}" not in finds[language, phrase][:most]
    }


def test_a_phrase_finds_its_page(search_finds: Finds) -> None:
    assert not missed(PHRASES, search_finds, "/")


def test_a_phrase_finds_its_reply_on_the_desk(desk_first: Finds) -> None:
    assert not missed(REPLIES, desk_first)


def test_what_enter_copies_at_once_is_what_was_asked_for(site: Path) -> None:
    wishes = {asked_of(language, phrase): wanted for language, phrase, wanted, _ in REPLIES}
    said = [(key, wishes[asked]) for asked, key in desk_copies(site, wishes).items()]
    right, other = (sum(1 for key, wanted in said if key and (key == wanted) is same) for same in (True, False))
    assert right > 0.6 * len(said)
    assert other < 0.045 * right


def test_where_the_desk_is_not_sure_enter_copies_nothing(site: Path) -> None:
    asked = (Asked("zh", "发票 xqzw"), Asked("en", "cloud thing xqzw refund"), Asked("zh", "亲"))
    assert desk_copies(site, asked) == dict.fromkeys(asked, "")


def test_the_name_of_what_all_is_about_changes_nothing(site: Path, desk_first: Finds) -> None:
    names = [*chain(*GUIDE.synonyms[NOTHING].values())]
    plain = [each for each in desk_first if not any(name in each[1].lower() for name in names)]
    named = {each: asked_of(each[0], f"{names[at % len(names)]} {each[1]}") for at, each in enumerate(plain)}
    found = desk_finds(site, named.values())
    assert {asked.phrase for each, asked in named.items() if found[asked][:3] != desk_first[each]} == set()


def test_the_list_is_long() -> None:
    assert len(PHRASES) >= 250


def test_what_entries_are_named_for_may_be_typed_in_traditional_characters() -> None:
    names = [[*each.heading.values(), *chain(*each.tags.values())] for each in ready_replies(GUIDE)]
    known = "".join(sorted({*"".join(chain(*names, *synonym_groups(GUIDE)))}))
    typed = [OpenCC(how).convert(known) for how in ("s2t", "s2tw", "s2hk")]
    script = (
        "import { simplified } from './docs/assets/shared/traditional.js'; console.log(simplified(process.argv[1]))"
    )
    command = ["node", "--input-type=module", "-e", script, "".join(typed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout[:-1]
    for text, read in zip(typed, re.findall(f".{{{len(known)}}}", done, re.DOTALL), strict=True):
        assert [pair for pair in zip(text, read, known, strict=True) if pair[1] != pair[2]] == []


def box_of(page: Page) -> Locator:
    """The search's box, in use, without a word or a hit of the test before."""
    page.bring_to_front()
    box = page.locator(BOX)
    box.click()
    box.fill("")
    expect(page.locator(ITEMS)).to_have_count(0)
    return box


def test_text_that_arrives_without_keys_is_searched(pages: dict[str, Page]) -> None:
    page = pages["zh"]
    box_of(page)
    page.keyboard.insert_text("invoice")  # an input event alone, as pasting, dictation and input methods send it
    expect(page.locator(ITEMS).first).to_be_visible()


@pytest.mark.parametrize("language", HOMES)
def test_where_nothing_is_typed_or_found_the_quiz_is_offered(pages: dict[str, Page], language: str) -> None:
    page = pages[language]
    box = box_of(page)
    start, offer = (page.get_by_role("link", name=word(f"results.{name}", language)) for name in ("start", "offer"))
    expect(start).to_be_visible()
    box.fill("invoice")
    expect(start).to_be_hidden()
    expect(page.locator(ITEMS).first).to_be_visible()
    expect(offer).to_be_hidden()
    expect(page.locator("a:not([href])")).to_have_count(0)
    box.fill("xqzw 魑魅")
    expect(page.locator(ITEMS)).to_have_count(0)
    expect(offer).to_be_visible()
    assert str(offer.evaluate("(a) => a.pathname")) == f"{HOMES[language]}quiz/"
    box.fill("")
    expect(start).to_be_visible()


def test_a_hit_says_of_which_site_it_is_where_its_title_does_not(pages: dict[str, Page]) -> None:
    page = pages["en"]
    box_of(page).fill("savings plan")
    for id_, site, is_told in (("savings-plan", "china", True), ("intl-savings-plan", "international", False)):
        text = page.locator(f"{ITEMS} a[href$='/outcomes/{id_}/'] .search-text").first.inner_text()
        assert text.startswith(f"{word(f'sites.{site}', 'en')} · ") == is_told


@pytest.mark.parametrize(
    ("language", "whole", "near"), [("zh", "退款", "发票 xqzw"), ("en", "invoice", "invoice xqzw")]
)
def test_where_no_hit_has_all_that_was_typed_this_is_said(
    pages: dict[str, Page], language: str, whole: str, near: str
) -> None:
    page = pages[language]
    box = box_of(page)
    said = page.get_by_text(word("results.near", language))
    box.fill(near)
    expect(said).to_be_visible()
    expect(said).to_have_role("status")
    expect(page.locator(".md-search-result__meta")).to_be_hidden()
    expect(page.locator(ITEMS).first).to_be_visible()
    box.fill(whole)
    expect(said).to_be_hidden()
    expect(page.locator(".md-search-result__meta")).to_be_visible()
    expect(page.locator(".md-search-result__meta")).to_have_role("status")


def test_what_holds_on_another_site_comes_after_the_reader_s_own_unless_asked_for(
    desk_first: Finds,
) -> None:
    asked = ("国际", "海外", "美元", "intl", "paypal")
    for (language, phrase), keys in desk_first.items():
        if language == "zh" and not any(word in phrase for word in asked):
            assert "/intl-" not in keys[0], phrase


def test_the_index_holds_every_page_once_and_none_of_the_evidence(site: Path) -> None:
    for home in HOMES.values():
        index = json.loads(next((site / home.lstrip("/")).glob("assets/documents/*.json")).read_text(encoding="utf-8"))
        places = [doc["location"] for doc in index["docs"]]
        assert len(set(places)) == len(places)
        assert {f"faq/{id_}/" for id_ in GUIDE.faq} | {f"outcomes/{id_}/" for id_ in GUIDE.outcomes} <= set(places)
        assert not [place for place in places if place.endswith(("#sources", "#reply"))]
        assert not [doc for doc in index["docs"] if re.search(r"</(p|li|a|td)>", doc["text"])]
        assert not [
            doc for doc in index["docs"] if "<iframe" in doc["text"] or "<script" in doc["text"]
        ]  # blocks of code


def test_nobody_loads_the_index_before_they_search(own_page: Page) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto("/")
    own_page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/documents/" in url]
    with own_page.expect_response("**/assets/documents/*.json"):
        search_box(own_page).fill("NAT")
    expect(own_page.locator(".md-search-result__item").first).to_be_attached()


def test_what_an_input_method_has_not_made_a_word_of_yet_finds_nothing(pages: dict[str, Page]) -> None:
    page = pages["zh"]
    box_of(page)
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "tui'kuan", "selectionStart": 8, "selectionEnd": 8})
    expect(page.locator(BOX)).to_have_value("tui'kuan")
    expect(page.locator(".md-search-result__meta")).to_have_text(word("results.placeholder", "zh"))
    client.send("Input.insertText", {"text": "退款"})
    expect(page.locator(BOX)).to_have_value("退款")
    expect(page.locator(ITEMS).first).to_be_visible()


def test_a_long_list_grows_while_it_is_scrolled(pages: dict[str, Page]) -> None:
    page = pages["en"]
    box = box_of(page)
    box.fill("refund")
    scroll, items = page.locator(".md-search__scrollwrap"), page.locator(ITEMS)
    expect(items).not_to_have_count(0)
    for _ in range(3):
        before = items.count()
        scroll.evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
        expect(items.nth(before)).to_be_attached()
    before = items.count()
    box.fill("refunds")
    expect(items.nth(before - 1)).not_to_be_attached()
    assert scroll.evaluate("(it) => it.scrollTop") == 0


def test_no_window_is_too_tall_for_its_list_to_be_scrolled(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 3000})
    page.goto("/en/")
    page.locator(BOX).fill("refund")
    expect(page.locator(ITEMS).first).to_be_visible()
    assert page.locator(".md-search__scrollwrap").evaluate("(it) => it.scrollHeight > it.clientHeight")


def test_an_index_out_of_reach_is_told_and_asked_for_again(own_page: Page) -> None:
    own_page.goto(HOMES["en"])
    own_page.context.set_offline(True)
    own_page.route("**/assets/documents/*.json", lambda route: route.abort())
    search_box(own_page).fill("NAT")
    expect(own_page.get_by_text(word("results.missing", "en"))).to_be_visible()
    own_page.context.set_offline(False)
    own_page.unroute("**/assets/documents/*.json")
    own_page.locator(BOX).fill("NAT ")
    expect(own_page.locator(ITEMS).first).to_be_visible()
