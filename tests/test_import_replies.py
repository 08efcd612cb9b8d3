"""The importer brings a help desk up to date over its API: it creates, updates, leaves alone and takes out, and touches nothing else.

Each desk here is a local server that obeys what the desk's documentation says of the requests: who may ask, what a body must
hold, what the answer holds. Anything else is refused, and a refusal fails the test.
"""

import base64
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import GOOD
from guide.feeds import import_replies
from guide.feeds.help_desks import IMPORTER, render_dynamic_content, render_json
from guide.reading.read import read_guide
from serving import listening

Answer = tuple[int, Any]
CLOSED = 0  # the status of an answer that does not come: the connection is closed instead
BASIC = "Basic " + base64.b64encode(b"key:X").decode()


class FakeDesk:
    """What all desks have: records by id, and who asked for what."""

    headers: dict[str, str] = {"Authorization": BASIC}

    def __init__(self) -> None:
        self.records: dict[int, dict[str, Any]] = {}
        self.asked: list[tuple[str, str]] = []
        self.refusals: list[str] = []
        self.busy = 0
        self.url = ""

    def add(self, record: dict[str, Any]) -> dict[str, Any]:
        id_ = max(self.records, default=100) + 1
        self.records[id_] = {"id": id_, **record}
        return self.records[id_]

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        raise NotImplementedError

    def paged(self, member: str, path: str, query: dict[str, str]) -> Answer:
        """Zendesk's pages by cursor, two to a page."""
        start, found = int(query.get("page[after]", 0)), [*self.records.values()]
        more = start + 2 < len(found)
        following = f"{self.url}{path}?page[size]=100&page[after]={start + 2}"
        return 200, {
            member: found[start : start + 2],
            "meta": {"has_more": more},
            "links": {"next": following if more else None},
        }


class FakeChatwoot(FakeDesk):
    headers = {"api_access_token": "key:X"}

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        found = re.fullmatch(r"/api/v1/accounts/7/canned_responses(?:/(\d+))?", path)
        assert found, path
        if method == "GET":
            return 200, [*self.records.values()]
        if method == "DELETE":
            del self.records[int(found[1])]
            return 200, None
        assert body.keys() == {"short_code", "content"}
        codes = {each["short_code"] for id_, each in self.records.items() if str(id_) != found[1]}
        if body["short_code"] in codes or not body["content"]:
            return 422, {"message": "Short code has already been taken"}
        if method == "POST" and not found[1]:
            return 200, self.add(body)
        assert method == "PATCH"
        self.records[int(found[1])].update(body)
        return 200, self.records[int(found[1])]


class FakeMacros(FakeDesk):
    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        found = re.fullmatch(r"/api/v2/macros(?:/(\d+))?", path)
        assert found, path
        if method == "GET":
            return self.paged("macros", path, query)
        assert body.keys() == {"macro"}
        if method == "POST" and not found[1]:
            assert {"title", "actions"} <= body["macro"].keys()
            return 201, {"macro": self.add(body["macro"])}
        assert method == "PUT"
        self.records[int(found[1])].update(body["macro"])
        return 200, {"macro": self.records[int(found[1])]}


class FakeDynamicContent(FakeDesk):
    locales = [{"id": 1, "locale": "en-US"}, {"id": 10, "locale": "zh-cn"}, {"id": 8, "locale": "de"}]

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if path == "/api/v2/locales":
            return 200, {"locales": self.locales}
        found = re.fullmatch(r"/api/v2/dynamic_content/items(?:/(\d+)/variants(?:/(\d+))?)?", path)
        assert found, path
        if method == "GET" and not found[1]:
            return self.paged("items", path, query)
        active = {each["id"] for each in self.locales}
        if not found[1]:
            item = body["item"]
            assert item.keys() == {"name", "default_locale_id", "variants"}
            assert {each["locale_id"] for each in item["variants"]} <= active
            assert [each["locale_id"] for each in item["variants"] if each["default"]] == [item["default_locale_id"]]
            made = [{"id": 1000 + place, **each} for place, each in enumerate(item["variants"])]
            return 201, {"item": self.add({**item, "variants": made})}
        variants = self.records[int(found[1])]["variants"]
        if method == "POST":
            assert body["variant"]["locale_id"] in active - {each["locale_id"] for each in variants}
            variants.append({"id": 2000, **body["variant"]})
            return 201, None
        assert method == "PUT"
        next(each for each in variants if str(each["id"]) == found[2]).update(body["variant"])
        return 200, None


class FakeFreshdesk(FakeDesk):
    def __init__(self) -> None:
        super().__init__()
        self.folders = [{"id": 3, "name": "Personal"}]

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if path == "/api/v2/canned_response_folders":
            if method == "POST":
                assert body.keys() == {"name"}
                self.folders.append({"id": 4, **body})
                return 201, self.folders[-1]
            return 200, self.folders
        if found := re.fullmatch(r"/api/v2/canned_response_folders/(\d+)/responses", path):
            inside = [each for each in self.records.values() if str(each["folder_id"]) == found[1]]
            start = (int(query["page"]) - 1) * 2
            shown = ("id", "title", "folder_id", "content_html")
            return 200, [{name: each[name] for name in shown} for each in inside[start : start + 2]]
        found = re.fullmatch(r"/api/v2/canned_responses(?:/(\d+))?", path)
        assert found, path
        assert body.keys() == {"title", "content_html", "visibility", "folder_id"}
        assert body["folder_id"] in {each["id"] for each in self.folders}
        assert 3 <= len(body["title"]) <= 240
        if method == "POST" and not found[1]:
            return 201, self.add(body)
        assert method == "PUT"
        self.records[int(found[1])].update(body)
        return 200, self.records[int(found[1])]


class FakeIntercom(FakeDesk):
    headers = {"Authorization": "Bearer key:X", "Intercom-Version": "2.17"}

    def __init__(self) -> None:
        super().__init__()
        self.sources = [{"id": 1, "sync_behavior": "automatic", "url": "https://guide.example/", "status": "active"}]

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if path == "/ai/content_import_sources":
            if method == "POST":
                assert body == {"sync_behavior": "api", "url": "https://guide.example/"}
                self.sources.append({"id": 2, "status": "active", **body})
                return 200, self.sources[-1]
            return 200, {"data": self.sources}
        found = re.fullmatch(r"/ai/external_pages(?:/(\d+))?", path)
        assert found, path
        if method == "GET":
            records, start = [*self.records.values()], (int(query["page"]) - 1) * 2
            return 200, {"data": records[start : start + 2], "pages": {"total_pages": -(-len(records) // 2)}}
        if method == "DELETE":
            del self.records[int(found[1])]
            return 200, None
        assert (method, found[1]) == ("POST", None)
        assert {"title", "html", "locale", "source_id", "external_id"} <= body.keys()
        same = ("source_id", "external_id")
        for each in self.records.values():
            if all(each[name] == body[name] for name in same):
                each.update(body)
                return 200, each
        return 200, self.add(body)


class Handler(BaseHTTPRequestHandler):
    """What a fake desk says, over HTTP."""

    desk: FakeDesk

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self) -> None:
        status, said = self._said()
        if status == CLOSED:
            self.close_connection = True
            return
        if status >= 400 and status != 429:
            self.desk.refusals.append(f"{self.command} {self.path}: {said}")
        self.send_response(status)
        if status == 302:
            self.send_header("Location", said.pop("Location"))
        if status == 429:
            self.send_header("Retry-After", "0")
        text = b"" if said is None else json.dumps(said).encode()
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def _said(self) -> tuple[int, Any]:
        parts = urlsplit(self.path)
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size)) if size else None
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.desk.asked.append((self.command, parts.path))
        try:
            assert all(self.headers[name] == said for name, said in self.desk.headers.items()), "401"
            self.desk.busy -= 1
            return (429, None) if self.desk.busy >= 0 else self.desk.answer(self.command, parts.path, query, body)
        except (AssertionError, KeyError) as error:
            return 400, {"error": repr(error)}

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer


@contextmanager
def serving(desk: FakeDesk) -> Iterator[str]:
    with listening(type("Handler", (Handler,), {"desk": desk})) as desk.url:
        yield desk.url


SMALL = read_guide(GOOD)
FOREIGN: dict[str, dict[str, Any]] = {
    "chatwoot": {"short_code": "hello", "content": "Hello!"},
    "zendesk-macros": {"title": "Hello", "description": None, "actions": [], "active": True},
    "zendesk-dynamic-content": {"name": "hello", "default_locale_id": 1, "variants": []},
    "freshdesk": {"title": "Hello", "content_html": "Hello!", "folder_id": 4, "visibility": 0},
    "intercom": {"external_id": "faq/which-bin/en", "source_id": 1, "title": "Hello", "html": "<p>Hello!</p>"},
}
WITHDRAWN: dict[str, dict[str, Any]] = {
    "chatwoot": {"short_code": "faq.old.en", "content": "Old."},
    "zendesk-macros": {"title": "Old", "description": "faq/old/en · Bins", "actions": [], "active": True},
    "zendesk-dynamic-content": {"name": "faq/old", "default_locale_id": 1, "variants": []},
    "freshdesk": {"title": "Old [faq/old/en]", "content_html": "Old.", "folder_id": 4, "visibility": 0},
    "intercom": {"external_id": "faq/old/en", "source_id": 2, "title": "Old", "html": "<p>Old.</p>"},
}
FAKES: dict[str, type[FakeDesk]] = {
    "chatwoot": FakeChatwoot,
    "zendesk-macros": FakeMacros,
    "zendesk-dynamic-content": FakeDynamicContent,
    "freshdesk": FakeFreshdesk,
    "intercom": FakeIntercom,
}
BY_HAND = {"zendesk-dynamic-content": "faq/old", "freshdesk": "faq/old/en"}
WRITING = {"POST", "PUT", "PATCH", "DELETE"}
Import = Callable[..., tuple[int, str]]


@pytest.fixture(params=FAKES)
def system(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk(system: str) -> Iterator[FakeDesk]:
    made = FAKES[system]()
    made.add(FOREIGN[system])
    with serving(made):
        yield made
    assert made.refusals == []


@pytest.fixture
def run(
    system: str, desk: FakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Import:
    """Imports the small guide's export, and gives the exit status and what was printed."""
    file = tmp_path / f"{system}.json"
    known = (SMALL, "en", "Guide", "https://guide.example/")
    made = render_dynamic_content(*known) if system == "zendesk-dynamic-content" else render_json(system, *known)
    file.write_text(made, encoding="utf-8")
    monkeypatch.setenv("HELP_DESK_TOKEN", "key:X")

    def imported(*options: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["import.py", str(file), desk.url, "--account", "7", *options])
        return import_replies.main(), capsys.readouterr().out.strip()

    return imported


def written(desk: FakeDesk) -> list[tuple[str, str]]:
    return [(method, path) for method, path in desk.asked if method in WRITING]


def test_an_empty_desk_gets_every_reply_and_a_second_import_writes_nothing(
    system: str, desk: FakeDesk, run: Import
) -> None:
    before = dict(desk.records[101])
    assert run() == (0, "3 created")
    assert len(desk.records) == 4
    desk.asked.clear()
    assert run() == (0, "3 unchanged")
    assert written(desk) == []
    assert desk.records[101] == before


def test_what_differs_is_brought_up_to_date_and_what_was_withdrawn_goes_or_is_named(
    system: str, desk: FakeDesk, run: Import
) -> None:
    run()
    right = json.loads(json.dumps(desk.records))
    for name in ("content", "actions", "content_html", "html"):
        if name in desk.records[102]:
            desk.records[102][name] = "Something else."
    if system == "zendesk-dynamic-content":
        desk.records[102]["variants"][0]["content"] = "Something else."
        desk.records[103]["variants"].pop()
    old = desk.add(WITHDRAWN[system])["id"]
    status, said = run()
    counted = "2 updated, 1 unchanged" if system == "zendesk-dynamic-content" else "1 updated, 2 unchanged"
    by_hand = BY_HAND.get(system)
    ending = f"{by_hand}: to take out by hand" if by_hand else "faq/old/en: taken out"
    assert (status, said) == (0, f"{ending}\n{counted}, 1 {ending.partition(': ')[2]}")
    left = desk.records.pop(old, {})
    assert not left.get("active") if system == "zendesk-macros" else bool(left) == bool(by_hand)
    if system == "zendesk-dynamic-content":
        desk.records[103]["variants"][1]["id"] = right["103"]["variants"][1]["id"]
    assert {str(id_): each for id_, each in desk.records.items()} == right


def test_a_try_tells_and_writes_no_reply(system: str, desk: FakeDesk, run: Import) -> None:
    assert run("--try") == (0, "3 created")
    assert [*desk.records] == [101]
    assert written(desk) == []


def test_a_busy_desk_is_asked_again_when_it_says(desk: FakeDesk, run: Import) -> None:
    desk.busy = 2
    assert run() == (0, "3 created")


def test_a_refusal_is_told_with_the_reply_s_key_and_the_others_go_in(
    system: str, desk: FakeDesk, run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, met = desk.answer, []

    def refusing(method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if method == "POST" and "which" in json.dumps(body) and not met:
            met.append(body)
            return 422, {"message": "not this one"}
        return answer(method, path, query, body)

    monkeypatch.setattr(desk, "answer", refusing)
    status, said = run()
    key = "faq/which-bin" if system == "zendesk-dynamic-content" else "faq/which-bin/en"
    assert status == 1
    assert said.startswith(f"{key}: failed: 422 ")
    assert "not this one" in said
    assert said.endswith("1 failed, 2 created")
    desk.refusals.clear()


@pytest.mark.parametrize("odd", [(CLOSED, None), (200, {"error": "later"}), (200, "later"), (200, None)])
def test_a_desk_that_answers_nothing_or_something_else_is_told_of_in_a_sentence(
    odd: Answer, desk: FakeDesk, run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "answer", lambda *_: odd)
    status, said = run()
    assert (status, said[:8]) == (1, "failed: ")
    assert "\n" not in said
    assert written(desk) == []


def test_a_connection_that_is_closed_amid_an_import_costs_one_reply_and_the_rest_is_done_and_counted(
    system: str, desk: FakeDesk, run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    desk.records.pop(102)
    removed = desk.add(WITHDRAWN[system])
    answer, met = desk.answer, []

    def closing(method: str, path: str, query: dict[str, str], body: Any) -> Answer:
        if method in WRITING and (method, path) not in met:
            met.append((method, path))
            return CLOSED, None
        return answer(method, path, query, body)

    monkeypatch.setattr(desk, "answer", closing)
    status, said = run()
    closed = "failed: Remote end closed connection without response"
    last = said.splitlines()[-1]
    assert status == 1
    assert said.count(closed) == len(met) == (1 if system in BY_HAND else 2)
    assert last == "1 failed, 2 unchanged, 1 to take out by hand" if system in BY_HAND else "2 failed, 2 unchanged"
    assert removed["id"] in desk.records


def test_no_page_behind_the_last_is_asked_for(desk: FakeDesk, run: Import) -> None:
    for most in (2, 4):  # nothing is there, and then two pages are
        desk.records.pop(101, None)
        desk.asked.clear()
        run()
        assert len([method for method, _ in desk.asked if method == "GET"]) <= most


@pytest.mark.parametrize("address", ["example.freshdesk.com", "ftp://example.freshdesk.com", ""])
def test_an_address_without_its_beginning_is_refused_in_a_sentence(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["import.py", str(tmp_path / "freshdesk.json"), address])
    with pytest.raises(SystemExit):
        import_replies.main()
    assert "write the address with https://" in capsys.readouterr().err


def test_a_wrong_token_is_told_and_nothing_is_written(
    desk: FakeDesk, run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELP_DESK_TOKEN", "wrong")
    status, said = run()
    assert (status, said[:11]) == (1, "failed: 400")
    assert written(desk) == []
    desk.refusals.clear()


def test_the_token_follows_no_redirect(desk: FakeDesk, run: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = FakeDesk()
    with serving(elsewhere) as url:
        monkeypatch.setattr(desk, "answer", lambda *_: (302, {"Location": url}))
        status, said = run()
    assert (status, said[:11]) == (1, "failed: 302")
    assert elsewhere.asked == []


@pytest.mark.parametrize("text", ["name,content\r\n", "[]", '{"system": "zammad"}', '{"system": "freshdesk"}', None])
def test_a_file_that_is_no_export_is_refused_in_a_sentence(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "zammad.csv"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    monkeypatch.setenv("HELP_DESK_TOKEN", "key:X")
    monkeypatch.setattr(sys, "argv", ["import.py", str(file), "http://127.0.0.1"])
    with pytest.raises(SystemExit):
        import_replies.main()
    assert "zammad.csv is no export for one of: chatwoot, zendesk-macros, " in capsys.readouterr().err


def test_the_published_file_runs_by_itself(tmp_path: Path) -> None:
    """Isolated from this project and from installed libraries."""
    script = tmp_path / "import.py"
    script.write_bytes(IMPORTER.read_bytes())
    command = [sys.executable, "-I", "-S", str(script), "chatwoot.json", "http://127.0.0.1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env={})
    assert done.returncode == 2
    assert "HELP_DESK_TOKEN" in done.stderr
