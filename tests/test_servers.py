"""Served by the real nginx and Caddy with the files of deploy/, at the root and under a path, every answer is as it should be."""

import http.client
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import search_box
from caddy import caddy
from conftest import GUIDE, ROOT, wait_until
from guide.files.words import languages
from guide.records.addresses import home_of
from nginx import nginx
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from publishing.answers import answer_of, wrong_answers
from publishing.headers import content_type
from publishing.pack import pack, write_rules
from publishing.site import Site, read_site
from serving import free_ports
from test_kept import IN_CONTROL, KEPT
from walks import FIVE_DAYS, option, picks_of

ALIKE = ("questions", "outcomes", "faq", "facts", "sources")  # folders of pages and parts of one kind
# What the quiz loads on the walk: the answers that each of its questions may lead to, ahead of the reader.
AHEAD = {f"{each.goto}.json" for question, _ in picks_of(FIVE_DAYS) for each in GUIDE.questions[question].options}
SERVERS = [(kind, path) for kind in ("nginx", "Caddy") for path in ("/", "/guide/")]


@dataclass(frozen=True)
class Served:
    """A site behind a server, and the address of a page of another host that embeds it."""

    site: Site
    url: str
    host: str


def nine_in_ten(folder: str, names: list[str]) -> set[str]:
    left = {*sorted(names)[::10], "index.html", *AHEAD}
    return {*names} - left if Path(folder).name in ALIKE else set()


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Path]:
    """The built site with one in ten of the files that are made alike, and the folder where it is packed; under `guide` of another root it stands once more."""
    part, folder = (tmp_path_factory.mktemp("publishing") / name for name in ("part", "packed"))
    shutil.copytree(site, part, copy_function=os.link, ignore=nine_in_ten)
    read = read_site(part, ROOT)
    pack(read, folder)
    (folder / "below").mkdir()
    (folder / "below/guide").symlink_to(folder / "www")
    return read, folder


@pytest.fixture(scope="module", params=SERVERS, ids=lambda param: " ".join(param))
def served(
    packed: tuple[Site, Path], tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Served]:
    kind, path = request.param
    folder, port, host = tmp_path_factory.mktemp(kind), *free_ports(2)
    url = f"http://127.0.0.1:{port}{path}"
    site = replace(packed[0], path=path, url=url)
    write_rules(site, folder / "guide")
    (folder / "host").mkdir()
    script = f'<script src="{url}assets/embed.js" data-language="en" data-from="want"></script>'
    page = f'<!doctype html><title>Host</title><link rel="icon" href="data:,"><h1>Host</h1>{script}'
    (folder / "host/index.html").write_text(page, encoding="utf-8")
    with running(kind, folder, packed[1] / ("www" if path == "/" else "below"), port, host):
        yield Served(site, url, f"http://127.0.0.1:{host}/")


@contextmanager
def running(kind: str, folder: Path, root: Path, port: int, host: int) -> Iterator[None]:
    """The server with its file of deploy/, in which only what a publisher edits is another: port and folder; or a bare nginx."""
    if kind == "Caddy":
        text = (ROOT / "deploy/Caddyfile").read_text(encoding="utf-8")
        text += f":{host} {{\n\troot * {folder}/host\n\tfile_server\n}}\n"
        with caddy(folder, port, text, root):
            yield
        return
    text = f"server {{ listen 127.0.0.1:{port}; root {root}; }}"
    if kind == "nginx":
        text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
        for ours, theirs in {"80": f"127.0.0.1:{port}", "[::]:80": f"[::1]:{port}", "/srv/www": str(root)}.items():
            assert f" {ours};" in text
            text = text.replace(f" {ours};", f" {theirs};")
    with nginx(folder, port, f"{text} server {{ listen 127.0.0.1:{host}; root {folder}/host; }}"):
        yield


def test_every_file_has_its_type_its_headers_and_its_age_and_comes_compressed(
    served: Served, packed: tuple[Site, Path]
) -> None:
    where = urlsplit(served.url)
    connection = http.client.HTTPConnection(where.netloc)
    for path in sorted(path for path in served.site.folder.rglob("*") if path.is_file()):
        address = path.relative_to(served.site.folder).as_posix()
        shown = address.removesuffix("index.html")
        if shown in served.site.moved:
            continue
        connection.request("HEAD", where.path + shown, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        smaller = (packed[1] / "www" / f"{address}.gz").exists()
        wanted = {"Content-Type": content_type(address), **served.site.headers(shown)}
        assert answer.status == 200, address
        assert {name: answer.headers[name] for name in wanted} == wanted, address
        assert answer.headers["Content-Encoding"] == ("gzip" if smaller else None), address
    connection.close()


def test_the_check_finds_nothing_to_say_of_it(served: Served) -> None:
    assert [str(problem) for problem in wrong_answers(served.site, served.url)] == []


def test_what_is_not_there_is_never_kept_and_told_in_the_reader_s_language(served: Served) -> None:
    for language in languages():
        home = home_of(language)
        lost = (served.site.folder / home / "404.html").read_bytes()
        for address in ("nowhere/", "faq/nowhere", "assets/quiz-ABCD2345.js", "faq/nowhere/index.md", "cards/no.png"):
            answer = answer_of(f"{served.url}{home}{address}")
            said = answer.headers["Content-Type"], answer.headers["Cache-Control"]
            assert (answer.status_code, answer.content, *said) == (404, lost, "text/html; charset=utf-8", "no-cache"), (
                address
            )


def test_what_moved_is_redirected_and_a_folder_gets_its_stroke(served: Served) -> None:
    assert served.site.moved
    for old, new in served.site.moved.items():
        answer = answer_of(served.url + old)
        assert (answer.status_code, answer.headers["Location"]) == (301, served.site.path + new)
    answer = answer_of(f"{served.url}en/quiz")
    assert answer.status_code in (301, 308)
    assert answer.headers["Location"] == f"{served.site.path}en/quiz/"


def test_https_is_asked_for_where_the_reader_has_it_and_plain_files_are_there_too(served: Served) -> None:
    where = urlsplit(served.url)
    for told, wanted in (({"X-Forwarded-Proto": "https"}, "max-age=31536000"), ({}, None)):
        connection = http.client.HTTPConnection(where.netloc)
        connection.request("GET", where.path, headers=told)
        answer = connection.getresponse()
        assert answer.headers["Strict-Transport-Security"] == wanted
        assert answer.headers["Content-Encoding"] is None
        assert answer.read() == (served.site.folder / "index.html").read_bytes()
        connection.close()


def test_hosts_get_no_more_rules_than_they_read(packed: tuple[Site, Path]) -> None:
    lines = (packed[1] / "www/_headers").read_text(encoding="utf-8").splitlines()
    assert 0 < sum(line.startswith("/") for line in lines) <= 100  # Cloudflare Pages
    assert max(map(len, lines)) <= 2000


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page that fails the test when a script breaks or is refused."""
    page, errors = browser.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce"), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(told(message)) if message.type == "error" else None)
    yield page
    page.close()
    assert not errors


def told(message: ConsoleMessage) -> str:
    return f"{message.text} {message.location['url']}"


# Below a path, and with the types of nginx as Debian ships it; our nginx says what Caddy does, to each file.
@pytest.mark.parametrize("served", [SERVERS[3], ("bare-nginx", "/")], ids=" ".join, indirect=True)
def test_quiz_desk_search_and_embed_work(served: Served, reader: Page) -> None:
    reader.goto(f"{served.url}quiz/")
    for question, picked in picks_of(FIVE_DAYS):
        expect(reader.locator("#quiz h2")).to_have_text(GUIDE.questions[question].text["zh"])
        reader.locator("#quiz .options a", has_text=option(question, picked)).first.click()
    expect(reader.locator("#quiz .verdict")).to_be_visible()
    reader.goto(f"{served.url}en/desk/")
    reader.get_by_role("combobox").fill("invoice")
    expect(reader.locator("#desk-0")).to_contain_text("invoice")
    reader.evaluate(IN_CONTROL)
    reader.reload()
    wait_until(lambda: reader.evaluate(KEPT), seconds=10)
    reader.goto(f"{served.url}en/")
    search_box(reader).fill("invoice")
    expect(reader.locator(".md-search-result__item").first).to_be_visible()
    reader.goto(served.host)
    frame = reader.frame_locator("iframe")
    expect(frame.locator("#quiz h2")).to_have_text(GUIDE.questions["want"].text["en"])
    expect(reader.locator("iframe")).to_be_visible()
