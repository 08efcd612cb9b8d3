"""Another site shows the quiz with one line, from any question, sized to its content."""

import http.server
import threading
from collections.abc import Iterator

import pytest
from conftest import GUIDE
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def host(server: str) -> Iterator[str]:
    """A page of another site, on another port, that embeds the quiz."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            script = f'<script src="{server}/assets/embed.js" data-language="en" data-from="want" data-title="Refunds">'
            self.wfile.write(f"<!doctype html><title>Host</title><h1>Host</h1>{script}</script><p>After</p>".encode())

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


@pytest.fixture
def embedded(browser: Browser, host: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(host)
    yield page
    page.close()


def test_the_quiz_starts_at_the_question_that_was_named(embedded: Page) -> None:
    frame = embedded.frame_locator("iframe[title=Refunds]")
    expect(frame.locator("#quiz h2")).to_have_text(GUIDE.questions["want"].text["en"])
    expect(frame.locator(".md-header")).to_be_hidden()


def test_the_frame_is_as_high_as_its_content_and_follows_it(embedded: Page) -> None:
    frame = embedded.frame_locator("iframe")
    expect(frame.locator(".quiz-progress")).to_be_visible()
    for _ in range(2):
        embedded.wait_for_timeout(400)
        needed = frame.locator(".md-content").evaluate("(it) => Math.ceil(it.getBoundingClientRect().height)")
        assert abs(embedded.locator("iframe").bounding_box()["height"] - needed) <= 2
        frame.locator("#quiz .options a").first.click()


def test_links_out_of_the_quiz_open_beside_the_host_page(embedded: Page) -> None:
    frame = embedded.frame_locator("iframe")
    frame.locator("#quiz .options a").first.click()
    expect(frame.locator(".quiz-progress")).to_contain_text("2")
    while frame.locator("#quiz .options a").count():
        frame.locator("#quiz .options a").first.click()
        embedded.wait_for_timeout(200)
    with embedded.context.expect_page() as opened:
        frame.locator("#quiz .know a").first.click()
    assert "/faq/" in opened.value.url
    assert embedded.locator("h1").inner_text() == "Host"


def test_an_unknown_question_starts_at_the_first_one(page: Page) -> None:
    page.goto("/quiz/?from=__proto__")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    page.goto("/embed/?from=nowhere")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
