"""What the tests do with a page of the browser before and while a test has it."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Route

ASSETS = Path(__file__).parent.parent / "docs/assets"

# Service workers fetch beside the page: what a test answers itself would not reach them.
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "reduced_motion": "reduce",
    "has_touch": True,
    "service_workers": "block",
}

# How far an element's words stand out from what is behind them.
CONTRAST = """(it) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b
  }
  const style = getComputedStyle(it)
  let ground = it
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
  const [a, b] = [style.color, getComputedStyle(ground).backgroundColor].map(light).sort((a, b) => a - b)
  return (b + .05) / (a + .05)
}"""


def search_box(page: Page) -> Locator:
    """The box of the header's search, which its button opens where it stands behind one."""
    page.locator(".md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
    return page.locator(".md-search__input")


def stays(*_: object) -> None:
    raise AssertionError("what is added to `page` would stay for the tests after this one: take `own_page`")


def watched(page: Page) -> list[str]:
    """What goes wrong in a page, as it happens: requests to another host, scripts that break or are forbidden.

    Another host has no address in the browser, which says so on the console: to be told of every request takes a tenth of the time.
    """
    wrong: list[str] = []

    def heard(said: ConsoleMessage) -> None:
        if "Content Security Policy" in said.text or "net::ERR_NAME_NOT_RESOLVED" in said.text:
            wrong.append(f"{said.text} {said.location['url']}")

    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", heard)
    return wrong


# The last page stays until the test opens its own: a page between the two would take a third of the time. Until then it keeps nothing
# more, has no address that a test goes to, and tells whether it is shown as pages are.
FORGOTTEN = """() => {
  localStorage.clear()
  sessionStorage.clear()
  Storage.prototype.setItem = () => {}
  history.replaceState(null, '', '/robots.txt')
  return matchMedia('(prefers-color-scheme: light) and (forced-colors: none) and screen').matches
}"""


def forget(page: Page, server: str) -> None:
    """Takes away all that a test may have left in a page."""
    page.unroute_all(behavior="ignoreErrors")
    if not page.url.startswith(server):
        page.goto("/robots.txt")  # a page of the same host without any script
    if not page.evaluate(FORGOTTEN):
        page.emulate_media(media="null", color_scheme="light", forced_colors="none")
    page.context.clear_permissions()
    if page.viewport_size != PHONE["viewport"]:
        page.set_viewport_size(PHONE["viewport"])


def lend_sources(page: Page) -> None:
    """Below `/source/` the page finds our scripts as they are written, to import what it needs of them."""

    def serve(route: Route) -> None:
        route.fulfill(path=ASSETS / route.request.url.partition("/source/")[2], content_type="text/javascript")

    page.route("**/source/**", serve)


def for_anyone(site: Path) -> Callable[[Route], None]:
    """Serves a file of the site with the header that our servers give, which lets any origin read it."""

    def serve(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path, headers={"Access-Control-Allow-Origin": "*"})

    return serve
