"""Another site shows the quiz with one line, under the strictest policy, in its own colours, and hears of it what it asked for."""

import html
import http.server
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsing import CONTRAST, for_anyone
from conftest import GUIDE, HOME, ROOT
from guide.files.words import languages, word
from guide.records.addresses import home_of
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect
from serving import listening
from walks import FIVE_DAYS, dayless, option, picks_of

STRICT = (
    f"default-src 'none'; style-src 'self'; script-src {HOME}; frame-src {HOME}; require-trusted-types-for 'script'"
)
TOLD = """for (const type of ['ready', 'question', 'outcome', 'height'])
  document.addEventListener(`quiz-${type}`, ({ target, detail }) =>
    window.told.push({ tag: target.tagName, event: type, ...detail }))"""
SOURCE = (ROOT / "docs/assets/embed.js").read_text(encoding="utf-8")
ANSWER = "ecs-five-day-full"
Opened = Callable[..., Locator]


def line(attributes: str = "") -> str:
    return f'<script src="{HOME}assets/embed.js" {attributes}></script>'


@pytest.fixture(scope="module")
def visit(browser: Browser, server: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", locale="en-US")
    context.add_init_script(f"window.told = []; {TOLD}")
    context.new_page().goto(f"{server}/robots.txt")  # or what runs the frames would end with each test's page
    yield context
    context.close()


@pytest.fixture
def said() -> list[str]:
    """What the console said."""
    return []


@pytest.fixture
def tab(visit: BrowserContext, said: list[str]) -> Iterator[Page]:
    page, broken = visit.new_page(), []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("warning", "error") and "web-share" not in message.text:
            said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: broken.append(str(error)))
    yield page
    page.close()
    assert not broken


@dataclass
class Shop:
    """Another site: what it shows, and under which policy."""

    address: str = ""
    body: str = ""
    policy: str = ""


@pytest.fixture(scope="module")
def shop() -> Iterator[Shop]:
    shown = Shop()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            if shown.policy:
                self.send_header("Content-Security-Policy", shown.policy)
            self.end_headers()
            self.wfile.write(f"<!doctype html><title>Host</title><h1>Host</h1>{shown.body}<p>After</p>".encode())

        def log_message(self, *_: object) -> None:
            pass

    with listening(Handler) as shown.address:
        yield shown


@pytest.fixture
def host(tab: Page, shop: Shop) -> Opened:
    """Opens a page of another site that holds the line, and gives the frame's element."""

    def opened(attributes: str = 'data-language="en"', policy: str = STRICT, body: str = "") -> Locator:
        shop.body, shop.policy = body or line(attributes), policy
        tab.goto(shop.address)
        return tab.locator("iframe").first

    return opened


def test_under_the_strictest_policy_the_frame_is_as_high_as_its_content_and_follows_it(
    host: Opened, tab: Page, said: list[str]
) -> None:
    frame = host('data-language="en" data-from="want" data-title="Refunds"')
    quiz = tab.frame_locator("iframe[title=Refunds]")
    expect(quiz.locator("#quiz h2")).to_have_text(GUIDE.questions["want"].text["en"])
    expect(quiz.locator(".md-header")).to_be_hidden()
    for links in (0, 2):  # the way back, and one answer
        expect(quiz.locator(".quiz-trail a")).to_have_count(links)
        expect(frame).to_be_visible()
        tab.wait_for_function(
            """(needed) => Math.abs(document.querySelector('iframe').getBoundingClientRect().height - needed) <= 1""",
            arg=quiz.locator(".md-content").evaluate("(it) => Math.ceil(it.getBoundingClientRect().height)"),
        )
        assert frame.bounding_box()["width"] >= 370
        quiz.locator("#quiz .options a").first.click()
    assert tab.locator("a").count() == 0  # the link that stood there until then
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    assert frame.evaluate("(it) => getComputedStyle(it).borderWidth") == "0px"
    assert not said


def blocked(address: str) -> Callable[[Page], None]:
    return lambda page: page.route(address, lambda route: route.abort())


@pytest.mark.parametrize(
    ("policy", "prepare"),
    [
        (STRICT.replace(f"frame-src {HOME}", "frame-src 'none'"), lambda page: None),
        (STRICT, blocked("**/en/embed/**")),
        (STRICT, blocked("**/questions.json")),
    ],
    ids=["frames are forbidden", "the guide is out of reach", "the quiz cannot start"],
)
def test_without_the_quiz_a_link_to_it_stands_there_and_no_empty_box(
    host: Opened, tab: Page, policy: str, prepare: Callable[[Page], None]
) -> None:
    prepare(tab)
    frame = host('data-language="en" data-from="billing"', policy)
    tab.wait_for_load_state("networkidle")
    link = tab.get_by_role("link", name=word("embed_title", "en"))
    assert link.get_attribute("href") == f"{HOME}en/quiz/?from=billing"
    assert frame.bounding_box()["height"] == 0
    assert link.bounding_box()["y"] + 60 > tab.get_by_text("After").bounding_box()["y"]


def test_any_way_to_write_a_language_leads_to_one_that_there_is_and_the_console_says_to_which(
    host: Opened, tab: Page, said: list[str]
) -> None:
    written = {tag: each for each in languages() for tag in (each, each.upper(), f"{each}-GB", f"{each}-Hant-TW")}
    written |= {"": languages()[0], "fr": "en", "-": "en", "__proto__": "en"}  # the browser speaks English
    tab.route(f"{HOME}**/embed/**", lambda route: route.abort())
    host(body="".join(line(f'data-language="{tag}"') for tag in written))
    found = tab.locator("iframe").evaluate_all("(frames) => frames.map(({ src, title }) => [src, title])")
    assert found == [[f"{HOME}{home_of(to)}embed/", word("embed_title", to)] for to in written.values()]
    told = [text for text in said if text.startswith("data-language=")]
    assert len(told) == len([tag for tag, to in written.items() if tag and tag != to])
    for text in told:
        tag, taken = re.findall(r'"([^"]*)"', text)[:2]
        assert taken == written[tag]
        assert all(f'"{each}"' in text for each in languages())


def walked(quiz: object, picks: list[list[str]]) -> None:
    for question, picked in picks:
        expect(quiz.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["en"])
        quiz.locator("#quiz .options a", has_text=option(question, picked, "en")).first.click()
    expect(quiz.locator("#quiz .verdict")).to_be_visible()


def test_the_host_hears_each_step_that_it_asked_for_and_can_send_the_quiz_elsewhere(host: Opened, tab: Page) -> None:
    frame = host('data-language="en" data-events')
    quiz, picks = tab.frame_locator("iframe"), picks_of(FIVE_DAYS)
    walked(quiz, picks)
    told = [each for each in tab.evaluate("told") if each["event"] != "height"]
    assert all(each["tag"] == "IFRAME" and each["event"] == each["type"] for each in told)
    assert all((each["source"], each["v"]) == ("guide-quiz", 1) for each in told)
    assert [each["type"] for each in told] == ["ready", *["question"] * len(picks), "outcome"]
    assert [each["id"] for each in told] == [GUIDE.start, *(question for question, _ in picks), ANSWER]
    outcome = GUIDE.outcomes[ANSWER]
    assert (told[-1]["verdict"], told[-1]["title"]) == (outcome.verdict, outcome.title["en"])
    assert dayless(told[-1]["url"]) == f"{HOME}en/outcomes/{ANSWER}/#{FIVE_DAYS}"
    assert told[-2]["url"] == f"{HOME}en/quiz/#{FIVE_DAYS.rsplit('&', 1)[0]}"
    assert all(each["title"] == GUIDE.questions[each["id"]].text["en"] for each in told[:-1])
    last = max(GUIDE.outcomes)
    for to, heading in (
        ("#", GUIDE.questions[GUIDE.start].text["en"]),
        ("billing", GUIDE.questions["billing"].text["en"]),
        (f"#{FIVE_DAYS.partition('&')[2]}", outcome.title["en"]),
        (last, GUIDE.outcomes[last].title["en"]),
        (f"#{FIVE_DAYS}", outcome.title["en"]),
        (last, GUIDE.outcomes[last].title["en"]),
        ("#", GUIDE.questions[GUIDE.start].text["en"]),
    ):
        frame.evaluate("(it, go) => it.contentWindow.postMessage({ go }, new URL(it.src).origin)", to)
        expect(quiz.locator("#quiz h2")).to_have_text(heading)


def test_the_host_s_way_back_leads_to_where_it_began(host: Opened, tab: Page) -> None:
    frame = host('data-language="en" data-events data-from="billing"')
    heading = tab.frame_locator("iframe").locator("#quiz h2")
    for to, text in (
        (ANSWER, GUIDE.outcomes[ANSWER].title["en"]),
        ("#", GUIDE.questions["billing"].text["en"]),
        ("#site=international", GUIDE.questions["intl-billing"].text["en"]),
        ("#", GUIDE.questions["billing"].text["en"]),
    ):
        frame.evaluate("(it, go) => it.contentWindow.postMessage({ go }, new URL(it.src).origin)", to)
        expect(heading).to_have_text(text)


def test_only_whoever_may_is_listened_to(host: Opened, tab: Page, said: list[str]) -> None:
    frame = host('data-language="en" data-events data-from="billing"')
    heading = tab.frame_locator("iframe >> nth=0").locator("#quiz h2")
    expect(frame).to_be_visible()
    tab.wait_for_function("told.some(({ type }) => type === 'question')")
    tab.evaluate(
        """() => {
          const fake = { source: 'guide-quiz', v: 1, type: 'height', height: 9999, id: 'x' }
          for (const data of [fake, { ...fake, type: 'outcome' }, null, 1, 'x', [], { quizHeight: 1 }]) postMessage(data, '*')
          for (const go of [null, 1, {}, [], true, '__proto__', 'nowhere', 'javascript:alert(1)', '//evil.example/'])
            frames[0].postMessage({ go }, '*')
          for (const data of [null, 1, 'go', [], { message: 'ready', secret: '' }]) frames[0].postMessage(data, '*')
          document.body.append(document.createElement('iframe'))  // another window of the same origin
        }"""
    )
    tab.frames[-1].evaluate(
        """() => {
          parent.postMessage({ source: 'guide-quiz', v: 1, type: 'height', height: 1 }, '*')
          parent.frames[0].postMessage({ go: '#site=china' }, '*')
        }"""
    )
    tab.wait_for_timeout(60)
    assert frame.bounding_box()["height"] not in (1, 9999)
    expect(heading).to_have_text(GUIDE.questions["billing"].text["en"])
    assert [each["type"] for each in tab.evaluate("told") if each["type"] != "height"] == ["ready", "question"]
    assert len([text for text in said if text.startswith("There is no question or answer")]) == 4


def test_two_on_one_page_keep_apart_and_a_frame_that_went_elsewhere_is_not_believed(host: Opened, tab: Page) -> None:
    host(body=line("data-language=en data-events") + line(f"data-language=en data-compact data-from={ANSWER}"))
    frames = [tab.frame_locator(f"iframe >> nth={number}") for number in (0, 1)]
    for number, frame in enumerate(frames):
        needed = frame.locator(".md-content").evaluate("(it) => Math.ceil(it.getBoundingClientRect().height)")
        tab.wait_for_function(f"document.querySelectorAll('iframe')[{number}].style.height === '{needed}px'")
    first = tab.locator("iframe").first
    before = first.bounding_box()["height"]
    first.evaluate("(it) => new Promise((done) => Object.assign(it, { src: 'about:blank', onload: done }))")
    fake = "{ source: 'guide-quiz', v: 1, type: 'height', height: 1 }"
    tab.frames[1].evaluate(f"parent.postMessage({fake}, '*')")
    tab.wait_for_timeout(60)
    assert first.bounding_box()["height"] == before


def test_what_was_not_asked_for_or_by_somebody_else_is_told_to_nobody(host: Opened, tab: Page, said: list[str]) -> None:
    frames = "".join(
        f'<iframe src="{HOME}en/embed/?from=billing&amp;events={origin}"></iframe>'
        for origin in ("https://other.example", "*", "null", "", "https://shop.example/")
    )
    listening = "<script>window.raw = []; addEventListener('message', ({ data }) => raw.push(data.type))</script>"
    host(policy="", body=f"{listening}{line('data-language=en data-from=billing')}{frames}")
    tab.wait_for_function("raw.filter((type) => type === 'height').length >= 6")
    walk = f"#billing={GUIDE.questions['billing'].options[0].id}"
    tab.evaluate("(go) => { for (let i = 0; i < frames.length; i++) frames[i].postMessage({ go }, '*') }", walk)
    tab.wait_for_timeout(60)
    assert set(tab.evaluate("raw")) == {"height"}
    for number in range(6):
        heading = tab.frame_locator(f"iframe >> nth={number}").locator("#quiz h2")
        expect(heading).to_have_text(GUIDE.questions["billing"].text["en"])
    assert len([text for text in said if "is no origin" in text]) == 4


def test_the_host_s_theme_and_colour_are_worn_as_far_as_they_can_be_read(
    host: Opened, tab: Page, said: list[str]
) -> None:
    schemes, chosen = {"light": "default", "dark": "slate"}, None
    for theme, accent in (("light", "#ffe000"), ("dark", "#0a5")):  # where each is hard to read
        host(f'data-language="en" data-theme="{theme}" data-accent="{accent}" data-from="{ANSWER}"')
        quiz = tab.frame_locator("iframe")
        expect(quiz.locator("#quiz .action-button a")).to_be_visible()
        body = quiz.locator("body")
        for system in ("dark", "light"):  # which a host that asks for a theme does not follow
            tab.emulate_media(color_scheme=system)
            assert body.get_attribute("data-md-color-scheme") == schemes[theme]
        for seen in ("#quiz .action-button a", "#steps ~ .checklist a", ".last-word a", ".share > *"):
            assert quiz.locator(seen).first.evaluate(CONTRAST) >= 4.5, (accent, seen)
        assert (
            body.evaluate("() => localStorage.getItem('colours')") == chosen
        )  # what the reader chose on the guide stays
        body.evaluate("(_, chosen) => localStorage.setItem('colours', chosen)", chosen := schemes["light"])
    body.evaluate("() => localStorage.clear()")
    assert not said


def test_a_colour_or_theme_that_is_none_is_refused_and_the_console_says_so(
    host: Opened, tab: Page, said: list[str]
) -> None:
    for nonsense in ("red", "#12345", "#fff;x"):
        host(f'data-language="en" data-accent="{nonsense}" data-theme="{nonsense}"')
        expect(tab.locator("iframe")).to_be_visible()
        quiz = tab.frame_locator("iframe")
        assert quiz.locator("body").evaluate("(it) => it.getAttribute('style') || ''") == ""
        assert len([text for text in said if nonsense in text]) == 2, nonsense


def test_a_compact_answer_has_its_verdict_what_to_know_where_to_go_three_steps_and_a_way_to_all_of_it(
    host: Opened, tab: Page
) -> None:
    language, shown = "en", {len(each.steps) > 3: each for each in GUIDE.outcomes.values()}
    host(f'data-language="{language}" data-compact')
    quiz = tab.frame_locator("iframe")
    for outcome in shown.values():  # one with more steps, one with no more
        tab.locator("iframe").evaluate(
            "(it, from) => { it.src = `${it.src.split('?')[0]}?compact&from=${from}` }", outcome.id
        )
        expect(quiz.locator("#quiz h2")).to_have_text(outcome.title[language])
        expect(quiz.locator("#quiz .verdict")).to_have_text(word(f"verdicts.{outcome.verdict}", language))
        assert quiz.locator("#quiz .know").count() == 1
        assert quiz.locator("#quiz .action").count() == 1
        assert quiz.locator("#quiz ol > li").count() == min(3, len(outcome.steps)), outcome.id
        expect(quiz.locator("#quiz h3")).to_have_text(word("steps", language))
        assert quiz.locator("#quiz .checklist").count() == 0
        expect(quiz.locator(".all-of-it a")).to_contain_text(str(len(outcome.steps)))
    with tab.context.expect_page() as opened:
        quiz.locator(".all-of-it a").click()
    expect(opened.value.locator("h1")).to_have_text(outcome.title[language])
    opened.value.close()


def test_in_a_page_that_a_sandbox_has_left_without_an_origin_the_frame_is_shown(
    host: Opened, tab: Page, site: Path
) -> None:
    tab.route("**/assets/**", for_anyone(site))
    frame = host(policy="sandbox allow-scripts")
    expect(frame).to_be_visible()
    assert tab.evaluate("self.origin") == "null"


def test_a_compact_quiz_asks_from_the_first_question_on(host: Opened, tab: Page) -> None:
    host("data-compact")
    quiz = tab.frame_locator("iframe")
    expect(quiz.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    quiz.locator("#quiz .options a").first.click()
    expect(quiz.locator("#quiz h2")).to_have_text(GUIDE.questions["billing"].text["zh"])


def test_links_out_of_the_quiz_open_beside_the_host_page_with_scripts_or_without(host: Opened, tab: Page) -> None:
    host(f'data-language="en" data-from="{ANSWER}"')
    with tab.context.expect_page() as opened:
        tab.frame_locator("iframe").locator("#quiz .know a").first.click()
    assert "/faq/" in opened.value.url
    opened.value.close()
    host(
        policy="", body=f'<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="{HOME}en/embed/"></iframe>'
    )
    with tab.context.expect_page() as opened:
        tab.frame_locator("iframe").locator("#quiz .options a").first.click()
    assert "/questions/" in opened.value.url
    opened.value.close()
    assert tab.locator("h1").inner_text() == "Host"


def test_an_unknown_question_starts_at_the_first_one(page: Page) -> None:
    page.goto("/quiz/?from=__proto__")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])
    page.goto("/embed/?from=nowhere")
    expect(page.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text["zh"])


@pytest.mark.parametrize("language", languages())
def test_the_page_for_site_owners_shows_the_quiz_and_says_all_that_the_line_takes(
    page: Page, site: Path, language: str
) -> None:
    page.goto(f"/{home_of(language)}embedding/")
    question = GUIDE.questions[GUIDE.start].text[language]
    expect(page.frame_locator("iframe").locator("#quiz h2")).to_have_text(question)
    rows = page.locator("table").evaluate_all(
        "(tables) => tables.map((each) => [...each.querySelectorAll('td:first-child code')].map((code) => code.textContent))"
    )
    options, events, sandbox = rows
    taken = set(re.findall(r"dataset\.(\w+)|'(\w+)' in dataset", SOURCE))
    taken |= {(name,) for name in re.search(r"const \{ (.*?) \} = dataset", SOURCE)[1].split(", ")}
    assert sorted(options) == sorted(f"data-{''.join(names)}" for names in taken)
    assert events == ["quiz-ready", "quiz-question", "quiz-outcome", "quiz-height"]
    codes = page.locator("pre code").all_text_contents()
    (framed,) = [code for code in codes if "sandbox=" in code]
    assert re.search(r'sandbox="([^"]*)"', framed)[1].split() == sandbox
    (policy,) = [code for code in codes if code.startswith("Content-Security-Policy: ")]
    assert policy.count(HOME) == 2


@pytest.mark.parametrize("language", languages())
def test_the_examples_of_that_page_work_as_they_stand(
    host: Opened, tab: Page, site: Path, said: list[str], language: str
) -> None:
    text = (site / home_of(language) / "embedding/index.html").read_text(encoding="utf-8")
    codes = [
        html.unescape(code)
        for code in re.findall(r"<pre[^>]*>(?:<span></span>)?<code[^>]*>(.*?)</code>", text, re.DOTALL)
    ]
    (policy,) = [code.partition(": ")[2].strip() for code in codes if code.startswith("Content-Security-Policy: ")]
    host(policy=f"{policy}; style-src 'self'", body=codes[0])
    expect(tab.locator("iframe")).to_be_visible()
    (told,) = [code for code in codes if "data-events" in code]
    assert len(told.splitlines()) == 10
    heard: list[str] = []
    tab.on("console", lambda message: heard.append(message.text))
    host(policy="", body=told)
    quiz = tab.frame_locator("iframe")
    frame = tab.locator("iframe")
    expect(frame).to_be_visible()
    frame.evaluate("(it, go) => it.contentWindow.postMessage({ go }, new URL(it.src).origin)", f"#{FIVE_DAYS}")
    expect(quiz.locator("#quiz .verdict")).to_be_visible()
    tab.locator("#again").click()
    expect(quiz.locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text[language])
    assert f"{ANSWER} {GUIDE.outcomes[ANSWER].verdict}" in heard
    (framed,) = [code for code in codes if "sandbox=" in code]
    host(policy="", body=framed)
    expect(tab.frame_locator("iframe").locator("#quiz h2")).to_have_text(GUIDE.questions[GUIDE.start].text[language])
    assert not [text for text in said if "web-share" not in text]
