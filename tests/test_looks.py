"""How pages look: lines of a readable length, titles that break between words, targets for fingers, black on white paper."""

import re

import pytest
from browsing import CONTRAST, PHONE
from conftest import GUIDE
from guide.files.words import languages, look, word_group
from guide.records.addresses import home_of
from mkdocs_site.titles import with_breaks
from playwright.sync_api import Page, expect

ENTRY, FACT, OUTCOME = (next(iter(group)) for group in (GUIDE.faq, GUIDE.facts, GUIDE.outcomes))
# One page of each kind, and a heading of it that links lead to.
PAGES = {
    "": "why", "faq/": GUIDE.faq[ENTRY].topic, f"faq/{ENTRY}/": "sources", "outcomes/": "full", f"questions/{GUIDE.start}/": "sources",
    "facts/": "international", f"facts/{FACT}/": "used-by", "products/": "international", "claims/": "", "elsewhere/": "",
    "glossary/": "", "map/": "want", "about/": "gaps", "data/": "", "before/": "", "how/": "", "amount/": "examples",
    "money/": "", "after/": "", "decide/": "", "404.html": "",
}  # fmt: skip

# What is neither in a line of text nor large enough for a finger. A box beside its label is pressed by the label; marks
# of evidence stand in the line of their statement.
SMALL = """() => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=checkbox])')]
  .filter((it) => !it.closest('.md-sidebar, .md-search, .md-skip, .grade, .term') && getComputedStyle(it).visibility === 'visible')
  .filter((it) => it instanceof SVGElement || getComputedStyle(it).display !== 'inline')
  .map((it) => [it, it.classList.contains('support') ? it.closest('td') : it])
  .filter(([, area]) => area.getBoundingClientRect().width && area.getBoundingClientRect().bottom > 0)
  .filter(([, area]) => area.getBoundingClientRect().height < 43.5)
  .map(([it]) => it.outerHTML.slice(0, 90))"""

LANDED = """(anchor) => [
  document.getElementById(anchor).getBoundingClientRect().top,
  document.querySelector('.md-header').getBoundingClientRect().bottom,
  scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
]"""

BREAKS = """(titles) => titles.map((title) => {
  const $title = document.createElement('h1')
  title.split('<wbr>').forEach((part, at) => $title.append(...(at ? [document.createElement('wbr')] : []), part))
  document.querySelector('article').replaceChildren($title)
  const lines = []
  let last = -1
  for (const node of $title.childNodes) for (let at = 0; node.nodeType === 3 && at < node.length; at++) {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const top = Math.round(range.getBoundingClientRect().top)
    if (node.data[at] === ' ') { lines[lines.length - 1] += ' '; continue }
    if (top > last + 5) { lines.push(''); last = top }
    else if (at === 0) lines[lines.length - 1] += '|'
    lines[lines.length - 1] += node.data[at]
  }
  return lines
})"""


@pytest.mark.parametrize("number", range(len(languages())), ids=languages().__getitem__)
def test_a_link_to_a_heading_lands_with_it_under_the_header_and_every_target_is_large_enough_for_a_finger(
    page: Page, number: int
) -> None:
    """Of each page in one language: where a link to its heading lands on a phone and, from within the page, on a desk; and its targets."""
    found = {}
    for address, anchor in list(PAGES.items())[number :: len(languages())]:
        page.set_viewport_size(PHONE["viewport"])
        page.goto(f"/{home_of(languages()[number])}{address}{anchor and f'#{anchor}'}")
        if anchor:
            assert_lands(page, anchor)
        page.evaluate("scrollTo(0, 0)")
        if small := page.evaluate(SMALL):
            found[address] = small
        if anchor:
            page.set_viewport_size({"width": 1280, "height": 800})
            page.evaluate("(anchor) => { location.hash = ''; scrollTo(0, 0); location.hash = anchor }", anchor)
            assert_lands(page, anchor)
    assert not found


def assert_lands(page: Page, anchor: str) -> None:
    page.wait_for_function("scrollY > 0")
    top, header, at_the_end = page.evaluate(LANDED, anchor)
    assert header <= top <= header + 40 or at_the_end, (page.url, top, header)


# Where common fonts have signs as text: up to the mathematical ones, geometric shapes, and the dingbats that are no emoji.
SIGNS = re.compile("[!-\\u22ff\\u25a0-\\u25fc\\u2713\\u2715\\u270e]\\ufe0e?")


def test_each_verdict_has_a_sign_of_its_own_that_common_fonts_have_as_text() -> None:
    signs = [look("verdicts", verdict)[1] for verdict in word_group("verdicts", "zh")]
    assert len({*signs}) == len(signs)
    assert not [sign for sign in signs if not SIGNS.fullmatch(sign)]


def test_lines_are_of_a_readable_length_on_a_desk(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    for address in (f"faq/{ENTRY}/", "about/", f"questions/{GUIDE.start}/", "en/about/"):
        page.goto(f"/{address}")
        longest = page.locator("article p, article li").evaluate_all(
            """all => {
              const size = (it) => parseFloat(getComputedStyle(it).fontSize)
              const usual = size(document.querySelector('article'))
              return Math.max(...all.filter((it) => size(it) === usual).map((it) => it.clientWidth / usual))
            }"""
        )
        # A Latin letter is about half as wide as it is high.
        assert longest / 0.47 <= 85 if address.startswith("en/") else longest <= 40, address


def test_an_apostrophe_in_english_is_as_wide_as_a_letter_even_in_a_chinese_font(page: Page) -> None:
    page.goto("/about/")
    width = page.evaluate(
        """() => {
          const $english = document.createElement('span')
          $english.lang = 'en'
          $english.style.fontFamily = '"Noto Sans CJK SC", sans-serif'
          $english.textContent = '’'.repeat(10)
          document.querySelector('article').append($english)
          return $english.getBoundingClientRect().width / parseFloat(getComputedStyle($english).fontSize)
        }"""
    )
    assert width < 5


def test_chinese_titles_break_between_words(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 844})  # where most lines break
    page.goto("/about/")
    titles = [GUIDE.node_title(node)["zh"] for node in (*GUIDE.questions, *GUIDE.outcomes)]
    titles += [entry.question["zh"] for entry in GUIDE.faq.values()]
    lines = page.evaluate(BREAKS, [with_breaks(f"<h1>{title}</h1>", "zh")[4:-5] for title in titles])
    torn = []
    for title, broken in zip(titles, lines, strict=True):
        parts = re.split(r"(?<=[，。？！：；、）」 ])|(?=[（「])|<wbr>", with_breaks(f"<h1>{title}</h1>", "zh")[4:-5])
        ends, at = set(), 0
        for part in parts:
            at += len(part)
            ends.add(at)
        at = 0
        for line in broken[:-1]:
            at += len(line.replace("|", ""))
            if at not in ends:
                torn.append(broken)
    assert len(torn) <= len(titles) // 50, torn


def test_what_a_pointer_is_on_can_be_read(page: Page) -> None:
    page.goto(f"/outcomes/{OUTCOME}/")
    for scheme, worn in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", worn)
        for there in page.locator(".share > :not(.unseen), .copy, .action-button a, .options a").all():
            if there.is_visible():
                there.hover()
                assert there.evaluate(CONTRAST) >= 4.5, there.inner_text()


@pytest.mark.parametrize("address", ["", f"outcomes/{OUTCOME}/"])
def test_a_dark_page_prints_black_on_white(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"/{address}")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.emulate_media(color_scheme="dark", media="print")
    for part in ("body", "h1", "article p", "article a:not(.grade)"):
        ink, paper = page.locator(part).first.evaluate(
            """(it) => {
              const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765
              let ground = it
              while (ground && /, 0\\)$|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement
              return [light(getComputedStyle(it).color), ground ? light(getComputedStyle(ground).backgroundColor) : 1]
            }"""
        )
        assert paper > 0.85, part
        assert ink < 0.45, part


def test_paper_has_no_forms_no_titles_of_other_pages_and_rows_in_one_piece(page: Page) -> None:
    print_page(page, "/desk/?q=%E5%8F%91%E7%A5%A8", ".desk-row strong")
    expect(page.locator(":is(#desk input, #desk button, #desk a, #desk summary):visible")).to_have_count(0)
    print_page(page, "/desk/", ".desk-row strong")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    every = len(GUIDE.faq) + len(GUIDE.outcomes)  # the page says that it has them
    expect(page.locator(".desk-row:visible")).to_have_count(every)
    print_page(page, f"/faq/{ENTRY}/", "#reply")
    expect(page.locator("#nodes")).to_be_attached()
    expect(page.locator("#nodes")).to_be_hidden()
    print_page(page, "/products/", "tbody tr")
    assert page.locator("tbody tr").first.evaluate("(row) => getComputedStyle(row).breakInside") == "avoid"


def print_page(page: Page, address: str, part: str) -> None:
    """Goes there, and shows it as paper does once a part of it is there: some pages lose a medium that was asked for before."""
    page.goto(address)
    page.locator(part).first.wait_for()
    page.emulate_media(media="print")
