"""No page breaks the rules of accessibility, in either language, light or dark, on a phone or a desk."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import PHONE
from conftest import CHROMIUM, FLAGS, GUIDE
from playwright.sync_api import Browser, Page, expect
from walks import FIVE_DAYS

OUTCOME = next(iter(GUIDE.outcomes))
SUM = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five&ecs-sum.figure=271.23"
RESCUE = "site=china&billing=unsubscribed&unsubscribed-problem=mistake&mistaken-product=ecs&rescue-ecs.figure=2099-01-01T09:30"
KINDS = ("", "quiz/", f"quiz/#{FIVE_DAYS}", f"outcomes/{OUTCOME}/", f"questions/{GUIDE.start}/", f"faq/{next(iter(GUIDE.faq))}/",
         f"facts/{next(iter(GUIDE.facts))}/", "embed/", "desk/")  # fmt: skip
SINGLE = (f"quiz/#{SUM}", "faq/", "map/", "facts/", "about/", "decide/", "before/", "how/", "amount/", "money/", "after/",
          "products/", "claims/", "elsewhere/", "glossary/", "replies/", f"quiz/#{RESCUE}")  # fmt: skip
SETTINGS = (("/", "light", 320), ("/en/", "light", 1280), ("/en/", "dark", 1280), ("/", "dark", 320))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # describing what passes takes axe most of its time
    "preload": False,  # styles are fetched a second time only for rules that are not asked for
}
# Of a long list the first rows, for the others are made as they are: contrast takes axe seconds where there are hundreds.
LONG = "article li:nth-child(n + 7), tr:nth-child(n + 5), .desk-row:nth-child(n + 7), .map ~ .map"
SHORT = f"document.querySelectorAll('{LONG}').forEach((it) => it.remove())"
# Contrast, which takes axe most of its time, is worked out once for each look of a text: its ink, letters and all that lies behind it.
LOOKS = """() => {
  const seen = new Set()
  const behind = (it) => {
    if (!it) return ''
    const { backgroundColor: ground, backgroundImage: image, opacity, filter, position } = getComputedStyle(it)
    return `${ground} ${image} ${opacity} ${filter} ${position === 'static' ? '' : it.className}|${behind(it.parentElement)}`
  }
  for (const it of document.querySelectorAll('body *')) {
    if (![...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(it)
    const look = `${it.localName} ${color} ${fontSize} ${fontWeight} ${textShadow} ${it.checkVisibility()} ${behind(it)}`
    if (!seen.has(look)) it.setAttribute('data-look', seen.add(look).size)
  }
}"""
ONCE = "axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look], input, select, textarea' }] })"
AXE = Axe(f"{Axe().axe_script};{ONCE}")
# What is the same on all pages is looked at on the first of each setting.
SAME = {"exclude": [[".md-header"], [".md-footer"], [".md-tabs"]]}
ZOOMED = 640  # what a window of 1280 has room for at double zoom


@pytest.fixture(scope="module")
def looked_at(browser: Browser, server: str) -> Iterator[Page]:
    """A page for axe: with one for each test all would be fetched anew."""
    context = browser.new_context(base_url=server, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("number", range(len(SETTINGS)), ids=lambda number: "-".join(map(str, SETTINGS[number])))
def test_axe_finds_nothing(looked_at: Page, number: int) -> None:
    """Each kind of page in both languages, light and dark, narrow and wide; a page of its own kind in one setting.

    `make axe` looks at every page in every setting.
    """
    home, scheme, width = SETTINGS[number]
    looked_at.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found: dict[str, list[object]] = {}
    for at, address in enumerate((*KINDS[number % 2 :: 2], *SINGLE[number :: len(SETTINGS)])):
        looked_at.set_viewport_size({"width": width, "height": 800})
        looked_at.goto(home + address)
        for part, ready in (
            ("quiz", "#quiz .options a[href^='#'], #quiz .verdict"),
            ("embed", ".quiz-progress"),
            ("desk", ".desk-row"),
        ):
            if part in address:
                looked_at.locator(ready).first.wait_for()
        looked_at.evaluate(SHORT)
        looked_at.evaluate(LOOKS)
        violations = AXE.run(looked_at, SAME if at else None, RULES).response["violations"]
        problems = [(violation["id"], violation["nodes"][0]["target"]) for violation in violations]
        problems += [
            f"{wide} px too wide at {size}" for size in (width, ZOOMED) if (wide := too_wide(looked_at, size)) > 0
        ]
        if problems:
            found[address] = problems
    assert not found


def test_axe_finds_nothing_in_an_open_search(looked_at: Page) -> None:
    looked_at.set_viewport_size(PHONE["viewport"])  # type: ignore[arg-type]
    looked_at.goto("/en/about/")
    looked_at.keyboard.press("ControlOrMeta+k")
    looked_at.keyboard.type("refund")
    looked_at.locator(".md-search-result__item").first.wait_for()
    for scheme, worn in (("light", "default"), ("dark", "slate")):
        looked_at.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(looked_at.locator("body")).to_have_attribute("data-md-color-scheme", worn)
        looked_at.evaluate(LOOKS)
        assert AXE.run(looked_at, ".md-search", RULES).response["violations"] == []


def too_wide(page: Page, width: int) -> int:
    """How many pixels of the page do not fit into a window."""
    if page.viewport_size and page.viewport_size["width"] != width:
        page.set_viewport_size({"width": width, "height": 400})
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_at_double_zoom_the_quiz_works(browser: Browser, server: str) -> None:
    context = browser.new_context(
        base_url=server, viewport={"width": ZOOMED, "height": 400}, device_scale_factor=2, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto("/en/quiz/")
    page.locator(".quiz-progress").wait_for()
    page.locator("#quiz .options a").first.click()
    page.locator(".quiz-back").click()
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["en"])
    context.close()


@pytest.mark.usefixtures("site")
def test_letters_twice_as_large_fit_on_a_phone(browser: Browser, port: int) -> None:
    flags = [*FLAGS, "--blink-settings=defaultFontSize=32"]
    large = browser.browser_type.launch(executable_path=CHROMIUM, args=flags)
    page = large.new_page(base_url=f"http://127.0.0.1:{port}", viewport={"width": 390, "height": 844})
    for address in ("/", "/en/quiz/", "/en/outcomes/intl-eip/", "/quiz/#site=china&billing=unknown-charge"):
        page.goto(address)
        page.locator(".md-search__form").wait_for(state="attached")  # the header has its buttons
        if "#" in address:
            page.locator(".quiz-change").first.wait_for()
        assert [width for width in (390, 320) if too_wide(page, width) > 0] == [], address
    large.close()


def test_in_forced_colours_borders_words_and_shapes_remain(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"/quiz/#{FIVE_DAYS}")
    verdict = page.locator("#quiz .verdict")
    verdict.wait_for()
    assert verdict.evaluate("(it) => getComputedStyle(it).borderTopWidth") != "0px"
    assert verdict.evaluate("(it) => getComputedStyle(it, '::before').content") == '"✓"'
    assert page.locator("#quiz .action-button a").evaluate("(it) => getComputedStyle(it).borderTopWidth") == "2px"
    page.goto("/quiz/")
    option = page.locator("#quiz .options a").first
    assert option.evaluate("(it) => getComputedStyle(it).borderTopStyle") == "solid"
    option.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert option.evaluate("(it) => getComputedStyle(it).outlineStyle") != "none"
    page.goto("/desk/")
    page.get_by_role("combobox").wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".desk-row[aria-selected=true]")
    chosen.wait_for()
    assert chosen.evaluate("(it) => getComputedStyle(it).outlineStyle") != "none"
    page.goto("/map/")
    link = page.locator("article p a").first.evaluate("(it) => getComputedStyle(it).color")
    for part in ("rect.map-question", "rect.map-outcome"):
        assert page.locator(f".map {part}").first.evaluate("(it) => getComputedStyle(it).stroke") == link
    assert page.locator(".map text.map-outcome").first.evaluate("(it) => getComputedStyle(it).fill") == link


def test_with_reduced_motion_nothing_moves(page: Page) -> None:
    page.goto("/quiz/")
    option = page.locator("#quiz .options a").first
    assert option.evaluate("(it) => getComputedStyle(it).transitionDuration") in ("0s", "")


def test_signs_for_the_eye_are_no_part_of_a_name(page: Page) -> None:
    page.goto(f"/quiz/#{FIVE_DAYS}&_at=ecs-age")
    page.locator("#quiz .options a").first.wait_for()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = {str(node["name"]["value"]) for node in tree if node["role"]["value"] == "link" and "name" in node}
    question = GUIDE.questions["ecs-age"]
    assert {option.text["zh"] for option in question.options} <= names
    assert not [name for name in names if re.search("[→›↓✓]", name)]


def test_what_changes_is_announced(page: Page) -> None:
    page.goto(f"/en/quiz/#{FIVE_DAYS}&_at=ecs-age")
    page.locator("#quiz .options a").nth(1).click()
    expect(page.locator(".quiz-status[role=status]")).to_contain_text(GUIDE.questions["allowance"].text["en"])
    expect(page.locator("#quiz h2")).to_be_focused()


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard_and_is_out_of_the_way_while_closed(
    page: Page,
) -> None:
    page.goto("/en/quiz/")
    button = page.get_by_role("button", name="Menu")
    for _ in range(6):
        page.keyboard.press("Tab")
        if button.evaluate("(it) => it === document.activeElement"):
            break
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".md-sidebar--primary a:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator("#quiz .options a").first).to_be_visible()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.options') !== null"):
            break
        assert page.evaluate("document.activeElement.closest('.md-sidebar') === null")
    assert page.evaluate("document.activeElement.closest('.options') !== null")


OUTLINED = """(it) => {
  const { outlineOffset, outlineWidth } = getComputedStyle(it)
  const [more, { top, right }] = [parseFloat(outlineOffset) + parseFloat(outlineWidth), it.getBoundingClientRect()]
  return { top: top - more, right: right + more }
}"""


def test_the_outline_of_what_has_the_focus_is_neither_clipped_nor_across_words(page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto("/glossary/")
    page.locator(".md-header__button[for=__drawer]").press("Enter")
    page.keyboard.press("Tab")
    menu = page.locator(".md-sidebar--primary").bounding_box()
    assert menu
    assert page.locator(".md-nav--primary a:focus").evaluate(OUTLINED)["right"] <= menu["x"] + menu["width"]
    page.goto("/quiz/")
    page.locator("#quiz .options a").first.press("Enter")
    expect(page.locator("#quiz h2")).to_be_focused()
    progress = page.locator(".quiz-progress").evaluate("(it) => it.getBoundingClientRect().bottom")
    assert page.locator("#quiz h2").evaluate(OUTLINED)["top"] >= progress
