"""axe on every page, in both languages, light and dark, phone and desk: `make axe`, too long for every run of the tests."""

from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from test_accessibility import RULES, ZOOMED, too_wide


@pytest.mark.parametrize(("home", "scheme", "width"), list(product(("/", "/en/"), ("light", "dark"), (320, 1280))))
def test_axe_finds_nothing_anywhere(
    browser: Browser, site: Path, server: str, home: str, scheme: str, width: int
) -> None:
    folder = site / home.strip("/")
    pages = sorted(page.parent.relative_to(folder).as_posix() for page in folder.rglob("index.html"))
    context = browser.new_context(base_url=server, color_scheme=scheme, viewport={"width": width, "height": 800},
                                  bypass_csp=True, reduced_motion="reduce")  # fmt: skip
    page = context.new_page()
    found: dict[str, list[object]] = {}
    for address in pages:
        if home == "/" and (address == "en" or address.startswith("en/")):
            continue
        page.goto(f"{home}{address}/".replace("/./", "/"))
        if page.locator("[data-tree], [data-replies]").count():  # what a script fills comes later
            page.wait_for_load_state("networkidle")
        results = Axe().run(page, options=RULES)
        problems = [(each["id"], each["nodes"][0]["target"]) for each in results.response["violations"]]
        problems += [f"{wide} px too wide at {size}" for size in (width, ZOOMED) if (wide := too_wide(page, size)) > 0]
        page.set_viewport_size({"width": width, "height": 800})
        if problems:
            found[address] = problems
    context.close()
    assert not found
