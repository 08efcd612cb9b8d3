"""Official addresses are asked politely, and what became of each is told; here a server of our own answers."""

import http.server
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import ask_sources
import pytest
from conftest import GOOD, GUIDE
from good_guide import run
from guide.changes import official
from guide.changes.official import ask, official_addresses
from guide.reading.read import read_guide
from serving import listening

SECONDS = (1.0, 0.5)
REDIRECTS = {
    "/moved": (301, "/ok"),
    "/moved-twice": (308, "/moved"),
    "/sign-in": (302, "/ok"),
    "/moved-then-sign-in": (301, "/sign-in"),
    "/to-home": (302, "/"),
}
STATUS = {"/ok": 200, "/": 200, "/gone": 404, "/gone-for-ever": 410, "/forbidden": 403, "/broken": 503}


class Handler(http.server.BaseHTTPRequestHandler):
    open_now = most_at_once = 0
    asked: list[str] = []
    lock = threading.Lock()

    def do_HEAD(self) -> None:
        with self.lock:
            Handler.asked.append(f"{self.command} {self.path}")
            Handler.open_now += 1
            Handler.most_at_once = max(Handler.most_at_once, Handler.open_now)
        time.sleep(0.01)  # long enough to meet another
        with self.lock:
            Handler.open_now -= 1
        self.answer()

    do_GET = do_HEAD

    def answer(self) -> None:
        status, to = REDIRECTS.get(self.path, (STATUS.get(self.path, 200), ""))
        if self.path == "/no-head":
            status = 405 if self.command == "HEAD" else 200
        if self.path == "/slow":
            time.sleep(SECONDS[1] * 2)
        self.send_response(status)
        self.send_header("Content-Length", "0")
        if to:
            self.send_header("Location", to)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(official, "PAUSE", 0)
    Handler.asked, Handler.most_at_once = [], 0
    with listening(Handler) as address:
        yield address


def became_of(home: str, *paths: str) -> dict[str, str]:
    found = ask({home + path: [("sources", path, "url")] for path in ("/ok", *paths)}, SECONDS)
    assert {each.warning for each in found if each.rule == "gone"} <= {False}
    assert {each.warning for each in found if each.rule != "gone"} <= {True}
    return {str(each.where[1]): f"{each.rule}: {each.message.replace(home, '')}" for each in found}


def test_a_page_that_stands_is_not_told_whatever_its_host_thinks_of_head(home: str) -> None:
    assert became_of(home, "/no-head", "/sign-in") == {}
    assert {"HEAD /no-head", "GET /no-head", "HEAD /sign-in"} <= set(Handler.asked)
    assert "GET /ok" not in Handler.asked


def test_what_has_moved_is_told_with_its_new_address(home: str) -> None:
    assert became_of(home, "/moved", "/moved-twice", "/moved-then-sign-in") == {
        "/moved": "moved: '/moved' has moved to '/ok'",
        "/moved-twice": "moved: '/moved-twice' has moved to '/ok'",
        "/moved-then-sign-in": "moved: '/moved-then-sign-in' has moved to '/sign-in'",
    }


def test_what_is_gone_is_told_also_where_only_the_home_page_is_left(home: str) -> None:
    assert became_of(home, "/gone", "/gone-for-ever", "/to-home") == {
        "/gone": "gone: '/gone' is gone (404)",
        "/gone-for-ever": "gone: '/gone-for-ever' is gone (410)",
        "/to-home": "gone: '/to-home' leads to the home page '/'",
    }


def test_what_does_not_answer_in_time_or_refuses_is_no_mistake_of_the_guide(home: str) -> None:
    assert became_of(home, "/slow", "/forbidden", "/broken") == {
        "/slow": "no-answer: '/slow' gives no answer: ReadTimeout",
        "/forbidden": "no-answer: '/forbidden' answers 403",
        "/broken": "no-answer: '/broken' answers 503",
    }


def test_a_host_is_asked_for_one_page_at_a_time_and_each_address_once(home: str) -> None:
    addresses = {f"{home}/page-{n}": [("sources", str(n), "url"), ("sources", f"{n}-again", "url")] for n in range(9)}
    assert ask(addresses, SECONDS) == []
    assert (Handler.most_at_once, sorted(Handler.asked)) == (1, [f"HEAD /page-{n}" for n in range(9)])


def test_every_official_address_is_asked_and_no_other() -> None:
    official_ones = {source.url for source in GUIDE.sources.values() if source.publisher == "official"}
    assert official_addresses(GUIDE).keys() == official_ones | {place.address for place in GUIDE.places.values()}


def test_the_command_names_file_line_and_address(
    home: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = read_guide(GOOD)
    (first, *_), places = small.sources.values(), {}
    guide = replace(small, places=places, sources={first.id: replace(first, url=f"{home}/gone")})
    monkeypatch.setattr(ask_sources, "ROOT", GOOD)
    monkeypatch.setattr(ask_sources, "read_guide", lambda _: guide)
    assert run(ask_sources, monkeypatch) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith(f"sources.{first.id}.url: '{home}/gone' is gone (404); find the page that took its place")
    assert said[0].split(":")[0].endswith(".yaml") and said[0].split(":")[1].isdigit()
    assert said[1] == "addresses: 1, moved: 0, gone: 1, no answer: 0"
    assert run(ask_sources, monkeypatch, "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_without_a_network_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = read_guide(GOOD)
    nowhere = {each.id: replace(each, url="http://127.0.0.1:9/") for each in small.sources.values()}
    monkeypatch.setattr(ask_sources, "read_guide", lambda _: replace(small, places={}, sources=nowhere))
    assert run(ask_sources, monkeypatch) == 1
    assert capsys.readouterr().out == "no official address answers: is there a network?\n"
