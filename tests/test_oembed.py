"""A pasted address of the quiz or of an outcome is shown by WordPress: oEmbed files that its own rules let through."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browsing import for_anyone
from conftest import GUIDE, HOME
from guide.files.words import languages, word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, Page, expect

MOST = 260_000  # bytes of all files together
HEAD = 153_600  # bytes of a page that WordPress looks at
BOTH = pytest.mark.parametrize("language", languages())
# What wp_kses() leaves, and what wp_filter_oembed_result() wants to find: wp-includes/embed.php, WordPress 6.1.9 to 7.1.
ALLOWED = {
    "a": {"href"},
    "blockquote": set(),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
WANTED = re.compile(r"(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", re.DOTALL)
SECRET = "a1B2c3D4e5"
# What wp-includes/js/wp-embed.js does with a message, in our words.
HOST_SCRIPT = """addEventListener('message', ({ source, data }) => {
  const frame = document.querySelector(`iframe[data-secret="${data.secret}"]`)
  if (!frame || frame.contentWindow !== source) return
  document.querySelector('blockquote').style.display = 'none'
  frame.removeAttribute('style')
  if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)))
  const isOurs = data.message === 'link' && new URL(data.value).host === new URL(frame.src).host
  if (isOurs && document.activeElement === frame) top.location.href = data.value
})"""


def pages(language: str) -> Iterator[tuple[str, str]]:
    """Each page that can be pasted, by its address in the site, and what it is called."""
    yield f"{home_of(language)}quiz/", word("embed_title", language)
    for outcome in GUIDE.outcomes.values():
        yield f"{home_of(language)}outcomes/{outcome.id}/", outcome.title[language]


def card(site: Path, page: str) -> dict:
    return json.loads((site / page / "oembed.json").read_text(encoding="utf-8"))


class Marks(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {name: value or "" for name, value in attrs}))


@BOTH
def test_the_quiz_and_every_outcome_name_their_file_where_wordpress_looks_for_it(site: Path, language: str) -> None:
    for page, _ in pages(language):
        source = (site / page / "index.html").read_bytes()
        head = source[:HEAD].partition(b"</head>")[0].decode()
        (link,) = re.findall(r'<link [^<>]*type="application/json\+oembed"[^<>]*>', head)
        assert f'href="{HOME}{page}oembed.json"' in link


@BOTH
def test_no_other_page_names_one(site: Path, language: str) -> None:
    home = site / home_of(language)
    named = {page for page, _ in pages(language)}
    found = {path.parent.relative_to(site).as_posix() + "/" for path in home.rglob("oembed.json")}
    assert {each for each in found if each.startswith("en/") == (language == "en")} == named
    for name in ("", "embed/", "faq/", "embedding/", "outcomes/"):
        assert "json+oembed" not in (home / name / "index.html").read_text(encoding="utf-8")


# oEmbed 1.0, 2.3.4: `version` is 1.0; a `rich` answer has `html`, `width` and `height`.
@BOTH
def test_each_file_is_oembed_and_passes_what_wordpress_does_with_an_unknown_site(site: Path, language: str) -> None:
    for page, title in pages(language):
        told = card(site, page)
        assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", title)
        assert isinstance(told["width"], int)
        assert isinstance(told["height"], int)
        marks = Marks(told["html"]).seen
        assert all(attributes.keys() <= ALLOWED[tag] for tag, attributes in marks)
        found = WANTED.fullmatch(told["html"])
        assert found
        assert all(found.groups())
        assert [tag for tag, _ in marks] == ["blockquote", "a", "iframe"]
        assert marks[1][1]["href"] == HOME + page
        assert marks[2][1]["src"].startswith(f"{HOME}{home_of(language)}embed/")
        assert "#" not in marks[2][1]["src"]  # there the secret goes
        assert marks[2][1]["title"] == title


def test_the_files_are_small(site: Path) -> None:
    assert sum(path.stat().st_size for path in site.rglob("oembed.json")) < MOST


def pasted(told: dict) -> str:
    """What WordPress makes of it: the frame hidden, without an origin and new tabs, with a secret in its address."""
    made = told["html"].replace("<blockquote>", f'<blockquote class="wp-embedded-content" data-secret="{SECRET}">')
    made = re.sub(r'src="([^"]*)"', rf'src="\1#?secret={SECRET}" data-secret="{SECRET}"', made)
    frame = '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" '
    return made.replace("<iframe ", f'{frame}style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" ')


@pytest.fixture
def blog(browser: Browser, server: str, site: Path) -> Iterator[Page]:
    """A page on which somebody pasted an outcome's address; scripts come with the header that our servers give them."""
    page = browser.new_page(viewport={"width": 800, "height": 900}, reduced_motion="reduce")
    outcome = next(iter(GUIDE.outcomes))
    page.route("**/assets/**/*.js", for_anyone(site))
    page.route("**/assets/**/*.json", for_anyone(site))
    body = pasted(card(site, f"en/outcomes/{outcome}/"))
    # On the guide's own host, for what the tests make up themselves may load nothing from this machine.
    page.route(
        "**/blog", lambda route: route.fulfill(body=f"{body}<script>{HOST_SCRIPT}</script>", content_type="text/html")
    )
    page.goto(f"{server}/blog")
    yield page
    page.close()


def test_in_wordpress_the_answer_appears_in_short_and_leads_to_the_whole(blog: Page) -> None:
    outcome = next(iter(GUIDE.outcomes.values()))
    frame = blog.frame_locator("iframe")
    expect(frame.locator("#quiz h2")).to_have_text(outcome.title["en"])
    expect(frame.locator(".quiz-status")).to_be_empty()  # the secret is no old answer
    expect(blog.locator("blockquote")).to_be_hidden()
    needed = frame.locator(".md-content").evaluate("(it) => Math.ceil(it.getBoundingClientRect().height)")
    blog.wait_for_function(f"document.querySelector('iframe').height === '{max(200, min(1000, needed))}'")
    blog_address = blog.url
    console = frame.locator('#quiz a[href^="https:"]:visible').first
    for leading in (frame.locator(".all-of-it a"), console):  # another site by way of ours: a new tab would be blocked
        leading.click()
        blog.wait_for_url(f"**/en/outcomes/{outcome.id}/**")
        expect(blog.locator("h1")).to_have_text(outcome.title["en"])
        blog.goto(blog_address)
