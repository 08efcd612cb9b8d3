"""No page breaks the rules of accessibility, in either language, light or dark, on a phone or a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import GUIDE
from playwright.sync_api import Browser

OUTCOME = next(iter(GUIDE.outcomes))
FIVE_DAYS = "site=china&billing=subscription&want=ecs&ecs-age=within-five&allowance=free"
PAGES = ("", "quiz/", f"quiz/#{FIVE_DAYS}", f"outcomes/{OUTCOME}/", f"questions/{GUIDE.start}/",
         f"faq/{next(iter(GUIDE.faq))}/", "faq/", f"facts/{next(iter(GUIDE.facts))}/", "facts/", "about/",
         "decide/", "before/", "how/", "amount/", "money/", "after/", "desk/", "products/", "claims/", "elsewhere/", "glossary/")  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(
    ("home", "scheme", "width"),
    [("/", "light", 320), ("/", "dark", 1280), ("/en/", "light", 1280), ("/en/", "dark", 320)],
)
def test_axe_finds_nothing(browser: Browser, server: str, home: str, scheme: str, width: int) -> None:
    context = browser.new_context(base_url=server, color_scheme=scheme, viewport={"width": width, "height": 800},
                                  bypass_csp=True, reduced_motion="reduce")  # fmt: skip
    page = context.new_page()
    found: dict[str, list[object]] = {}
    for address in PAGES:
        page.goto(home + address)
        if "quiz" in address:
            page.locator(".quiz-progress").wait_for()
        results = Axe().run(page, options=RULES)
        for violation in results.response["violations"]:
            found.setdefault(home + address, []).append((violation["id"], violation["nodes"][0]["target"]))
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{address} is {overflow} px too wide at {width}"
    assert not found
    context.close()
