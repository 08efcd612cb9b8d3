"""A built site is packed for servers as it is, they are told its own policy, and what a publisher forgot is told in sentences."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

import check_publication
import pack_site
import pytest
import yaml
from conftest import GOOD, ROOT
from guide.files.problem import ProblemsFound
from guide.files.words import languages, word
from guide.reading.made_from import made_from
from guide.reading.permalinks import read_permalinks
from guide.records.addresses import home_of
from publishing.answers import wrong_answers
from publishing.forgotten import forgotten
from publishing.headers import FOREVER, TYPES, cache_of
from publishing.hosts import render_headers
from publishing.pack import pack
from publishing.site import read_site
from serving import QuietHandler, sharing

URL = "https://guide.example.org/"
POLICY = "default-src 'none'; script-src 'self' 'sha256-abc='"
PAGE = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><title>{name}</title>'
FILES = {
    "tree.json": '{"start": "is-it-clean"}',
    "replies.csv": "id,reply\r\n",
    "assets/guide-ABCD2345.css": "p{}",
    "assets/walk-calendar.js": "start()" * 200,
    "assets/decide.d.ts": "export {}",
    "replies/import.py": "pass",
    "icons/icon.png": "\x89PNG" + "a" * 200,
}


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """The good guide with an address that has moved, written long ago."""
    folder = shutil.copytree(GOOD, tmp_path / "guide")
    with (folder / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.write("faq/old/ -> faq/which-bin/\n")
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))
    return folder


@pytest.fixture
def built(tmp_path: Path, guide: Path) -> Path:
    """A site with a page for every address of the guide, as small as it can be."""
    folder = tmp_path / "site"
    names = ["", *read_permalinks((guide / "permalinks.txt").read_text(encoding="utf-8")), "embed/"]
    for language in languages():
        for file in ("404.html", *(f"{name}index.html" for name in names)):
            path = folder / home_of(language) / file
            path.parent.mkdir(parents=True, exist_ok=True)
            body = "<body data-embed dir=ltr>" if "embed" in file else "<body dir=ltr>"
            page = PAGE.format(policy=POLICY, name=f"{language} {file}") + body + word("report.question", language)
            path.write_text(page, encoding="utf-8")
        for name, text in FILES.items():
            (folder / home_of(language) / name).parent.mkdir(exist_ok=True)
            (folder / home_of(language) / name).write_text(text, encoding="latin-1")
    (folder / "sitemap.xml").write_text(f"<urlset><url><loc>{URL}</loc></url></urlset>", encoding="utf-8")
    return folder


def told(folder: Path, guide: Path) -> list[str]:
    return [str(problem).replace(str(folder), "site") for problem in forgotten(read_site(folder, guide), guide)]


def test_the_header_is_the_policy_of_the_pages_and_the_embed_alone_may_be_framed(built: Path, guide: Path) -> None:
    site = read_site(built, guide)
    for language in languages():
        for address, frames in (("", "'none'"), ("faq/which-bin/", "'none'"), ("embed/", "*")):
            said = site.headers(home_of(language) + address)["Content-Security-Policy"]
            assert said == f"{POLICY}; frame-ancestors {frames}"


def test_a_page_with_another_policy_or_none_is_not_published(built: Path, guide: Path) -> None:
    page = built / "faq/which-bin/index.html"
    good = page.read_text(encoding="utf-8")
    for text, message in (
        (good.replace("'none'", "*"), "its security policy is not that of the other pages"),
        ("<p>no head</p>", "its security policy is not that of the other pages"),
    ):
        page.write_text(text, encoding="utf-8")
        with pytest.raises(ProblemsFound, match=rf"^{page}: {message}; run make build"):
            read_site(built, guide)
    shutil.rmtree(built)
    with pytest.raises(ProblemsFound, match="there is no built site; run make build"):
        read_site(built, guide)
    built.mkdir()
    (built / "index.html").write_text("<p>live reload</p>", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="it has no security policy; run make build; what make serve writes"):
        read_site(built, guide)


def test_a_file_whose_name_holds_its_digest_is_kept_for_ever_and_no_other() -> None:
    for name in (
        "assets/quiz/start-4TZ7KQ2A.js",
        "assets/tree-ABCDEFGH/outcomes/bin.json",
        "a/guide-23456723.css",
    ):
        assert cache_of(name) == FOREVER, name
    for path in (ROOT / "docs/assets").rglob("*.*"):
        assert cache_of(path.name) == "no-cache", path
    assert cache_of("assets/walk-calendar.js") == cache_of("quiz-4TZ7KQ2A.html") == "no-cache"


def test_the_packed_site_is_the_built_one_below_its_path_with_smaller_copies(
    built: Path, guide: Path, tmp_path: Path
) -> None:
    (built / "sitemap.xml").write_text(f"<loc>{URL}guide/</loc>", encoding="utf-8")
    site = read_site(built, guide)
    packs = [tmp_path / "one", tmp_path / "two"]
    (packs[0] / "guide").mkdir(parents=True)
    (packs[0] / "guide/server.conf").touch()
    (packs[0] / "www/old").mkdir(parents=True)
    for folder in packs:
        assert pack(site, folder) == sum(path.is_file() for path in built.rglob("*"))
    files = [{p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in packs]
    assert files[0] == files[1]
    home = packs[0] / "www/guide"
    for path in (path for path in built.rglob("*") if path.is_file()):
        packed = home / path.relative_to(built)
        smaller = packed.with_name(f"{packed.name}.gz")
        assert packed.read_bytes() == path.read_bytes()
        assert smaller.exists() == (
            path.suffix != ".png" and len(gzip.compress(path.read_bytes())) < path.stat().st_size
        )
        assert not smaller.exists() or gzip.decompress(smaller.read_bytes()) == path.read_bytes()
    assert (home / "assets/walk-calendar.js.gz").exists()
    assert not [*tmp_path.glob(".*.new")]


def test_a_file_of_unknown_type_is_not_packed(built: Path, guide: Path, tmp_path: Path) -> None:
    (built / "assets/film.xyz").touch()
    with pytest.raises(ProblemsFound, match=r"assets/film\.xyz: no server is told its type"):
        pack(read_site(built, guide), tmp_path / "packed")
    assert not [*tmp_path.glob("*packed*")]


def test_a_folder_that_holds_something_else_is_not_replaced(built: Path, guide: Path) -> None:
    with pytest.raises(ProblemsFound, match="holds something else than a packed site and is not replaced"):
        pack(read_site(built, guide), guide)
    assert (guide / "faq.yaml").exists()


def rules_of(text: str) -> dict[str, dict[str, str]]:
    """The rules of a `_headers` file: by pattern what they say."""
    rules: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            rules[line] = {}
        else:
            name, _, value = line.strip().partition(": ")
            rules[[*rules][-1]][name] = value
    return rules


def test_rules_for_hosts_meet_at_no_address_with_the_same_header_and_say_the_same_as_a_server(
    built: Path, guide: Path
) -> None:
    site = read_site(built, guide)
    rules = rules_of(render_headers(site))
    for path in (path for path in built.rglob("*") if path.is_file()):
        address = path.relative_to(built).as_posix().removesuffix("index.html")
        met = [said for pattern, said in rules.items() if fnmatchcase(f"/{address}", pattern)]
        names = [name for said in met for name in said]
        assert len(names) == len(set(names)), address
        said = {name: value for each in met for name, value in each.items()}
        wanted = site.headers(address)
        if path.suffix != ".html":
            wanted.pop("Content-Security-Policy")
        if wanted["Cache-Control"] == "no-cache":  # what these hosts say anyway
            wanted.pop("Cache-Control")
        if path.suffix in (".ts", ".py"):
            wanted["Content-Type"] = "text/plain; charset=utf-8"
        if path.name != "404.html":
            assert wanted.items() <= said.items(), address


def test_every_file_of_the_browser_has_a_type() -> None:
    assert {path.suffix[1:] for path in (ROOT / "docs/assets").rglob("*.*")} <= TYPES.keys()


def test_what_was_forgotten_is_told_at_once(built: Path, guide: Path) -> None:
    assert told(built, guide) == []
    (built / "sitemap.xml").unlink()
    (built / "en/faq/which-bin/index.html").unlink()
    (built / "404.html").unlink()
    home = built / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace(word("report.question", "zh"), ""), encoding="utf-8")
    os.utime(guide / "faq.yaml", (2**33, 2**33))
    address = "run make build with SITE_URL=https://… and the site's own address"
    assert told(built, guide) == [
        f"site: built without SITE_URL: no sitemap, no full address in links and replies; {address}",
        "site: warning: built without REPORT_URL: no page says where to report an error; "
        "run make build with REPORT_URL=… (a page or mailto:…)",
        "site: 404.html is missing; run make build",
        "site: en/faq/which-bin/index.html is missing; run make build",
        "site: warning: older than faq.yaml; run make build",
    ]
    for url, message in {
        "http://127.0.0.1:8000/": "built for http://127.0.0.1:8000/, which no reader reaches",
        "https://your.site/": "built for https://your.site/, which no reader reaches",
        "http://guide.example.org/": "warning: built for http://guide.example.org/: copying works on https alone",
    }.items():
        (built / "sitemap.xml").write_text(f"<loc>{url}</loc>", encoding="utf-8")
        assert told(built, guide)[0] == f"site: {message}; {address}"


def test_a_site_is_older_than_whatever_it_is_made_from_and_was_written_since(built: Path, guide: Path) -> None:
    """And than nothing else of the checkout."""
    site = read_site(built, guide)
    text = [*guide.rglob("*.yaml"), guide / "permalinks.txt", guide / "changed.txt", *(guide / "docs").rglob("*.md")]
    more = ("docs/zh-hant/paper.md", "docs/en/more/paper.md", "docs/assets/quiz/walk.js", "mkdocs.yml", "mkdocs.en.yml")
    for name in (*more, "docs/contributing.md", "confirmed.txt"):
        (guide / name).parent.mkdir(parents=True, exist_ok=True)
        (guide / name).touch()
        os.utime(guide / name, (0, 0))
    files = {path.relative_to(guide).as_posix() for path in text} | {*more}
    assert {"faq.yaml", "content/facts.yaml", "docs/en/paper.md"} <= files
    for name in sorted(files):
        os.utime(guide / name, (2**33, 2**33))
        assert [each.message for each in forgotten(site, guide)] == [f"older than {name}"]
        os.utime(guide / name, (0, 0))
    for name in ("docs/contributing.md", "confirmed.txt"):
        os.utime(guide / name, (2**33, 2**33))
    assert list(forgotten(site, guide)) == []


def test_a_site_is_made_from_its_code_and_its_words_too() -> None:
    made = {path.relative_to(ROOT).as_posix() for path in made_from(ROOT)}
    assert {"scripts/hooks.py", "scripts/guide/files/words.yaml", "scripts/mkdocs_site/theme/main.html"} <= made
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "scripts").rglob("*.py")}
    outside = {name for name in code - made if "/publishing/" not in name}
    assert outside == {f"scripts/{path.name}" for path in (ROOT / "scripts").glob("*.py")} - {"scripts/hooks.py"}


class HidingHandler(QuietHandler):
    """Leads from the name of a page's file to its address, as Cloudflare Pages does, and shows a folder without its stroke, as some hosts do."""

    extensions_map = {**QuietHandler.extensions_map, ".js": "application/x-javascript"}

    def do_GET(self) -> None:
        if self.path == "/embed":
            self.path = "/embed/"
        if self.path.endswith(".html"):
            self.send_response(308)
            self.send_header("Location", self.path.removesuffix(".html").removesuffix("index"))
            self.end_headers()
        else:
            super().do_GET()


class OneLostPageHandler(QuietHandler):
    """Has one page for whoever is lost, as GitHub Pages and OSS do."""

    def send_error(self, *_: object, **__: object) -> None:
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Path(self.directory, "404.html").read_bytes())


@pytest.fixture
def plain(built: Path) -> Iterator[str]:
    """The address of a server that knows nothing of the site."""
    with sharing(built, HidingHandler) as address:
        yield f"{address}/"


def test_a_server_s_faults_are_told_once_each_with_an_address(
    built: Path, guide: Path, plain: str, tmp_path: Path
) -> None:
    mine = shutil.copytree(built, tmp_path / "mine")
    (mine / "index.html").write_text((mine / "en/index.html").read_text(encoding="utf-8"), encoding="utf-8")
    shown = [str(problem).replace(plain, "/") for problem in wrong_answers(read_site(mine, guide), plain)]
    setup = "docs/publishing.md shows how to set the server up"
    assert {
        f"/: warning: there is no Content-Security-Policy (13 more like this); {setup}",
        f"/assets/walk-calendar.js: warning: is sent without compression; {setup}",
        f"/embed: answers 200, not with a redirect to /embed/: its links would fail; {setup}",
        f"/faq/old/: warning: answers 200, not 301 /faq/which-bin/; {setup}",
        f"/en/faq/old/: warning: answers 200, not 301 /en/faq/which-bin/; {setup}",
        f"/: is not index.html of {mine}; publish the new build",
        f"/no-such-page-anywhere/: is not 404.html of {mine}; answer a missing address with 404.html",
        f"/en/no-such-page-anywhere/: is not 404.html of {mine}; answer a missing address with en/404.html",
    } <= {*shown}
    assert len(shown) == len({*shown})
    unsaid = ("308", "x-javascript", "/en/embed: ")  # what such a server does well
    assert not any(part in each for each in shown for part in unsaid)


def test_a_host_that_cannot_be_told_more_gets_warnings_alone(built: Path, guide: Path) -> None:
    with sharing(built, OneLostPageHandler) as address:
        found = list(wrong_answers(read_site(built, guide), f"{address}/"))
    assert [str(each) for each in found if not each.warning] == []
    assert [each.file for each in found if each.rule == "other-content"] == [f"{address}/en/no-such-page-anywhere/"]


def test_a_server_that_is_not_there_or_elsewhere_is_told(built: Path, guide: Path) -> None:
    site = read_site(built, guide)
    said = [str(problem) for problem in wrong_answers(site, "http://127.0.0.1:1/guide/")]
    assert said == [
        f"http://127.0.0.1:1/guide/: the site was built for {URL}; build it for this address",
        "http://127.0.0.1:1/guide/: no answer: [Errno 111] Connection refused; is the server running?",
    ]
    said = [str(problem) for problem in wrong_answers(replace(site, url=""), "nonsense/")]
    assert said == [
        "nonsense/: no answer: Invalid URL 'nonsense/': No scheme supplied. Perhaps you meant https://nonsense/?; is the server running?"
    ]


def test_both_commands_print_sentences(
    built: Path, guide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (pack_site, check_publication):
        monkeypatch.setattr(command, "ROOT", guide)
    out = str(built.parent / "packed")

    def run(command, *arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["command", *arguments])
        return command.main(), capsys.readouterr().out

    assert run(check_publication, str(built)) == (0, f"{built} is ready: nothing was forgotten\n")
    files = sum(path.is_file() for path in built.rglob("*"))
    assert run(pack_site, str(built), out) == (0, f"{files} files for {URL} stand in {out}/www\n")
    blocked = guide / "faq.yaml"
    assert run(pack_site, str(built), str(blocked / "out")) == (1, f"{blocked}/.out.new: not a directory\n")
    shutil.rmtree(built)
    missing = (1, f"{built}: there is no built site; run make build\n")
    assert run(check_publication, str(built)) == run(pack_site, str(built), out) == missing


def test_what_the_files_for_publishers_name_is_there() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    pages = [ROOT / "docs/publishing.md", *(ROOT / "deploy").iterdir(), *(ROOT / ".github/workflows").iterdir()]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\bmake (?:--silent )?([a-z]+(?:-[a-z]+)*)", text):
            assert target in (*targets, "sure"), f"{page.name}: make {target}"
        for file in re.findall(r"\b((?:deploy|scripts|docs)/[\w./-]*\w)", text):
            assert (ROOT / file).exists(), f"{page.name}: {file}"


def test_yaml_for_hosts_can_be_read() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/guide.yml").read_text(encoding="utf-8"))
    for name, job in workflow["jobs"].items():
        assert {job["needs"]} <= workflow["jobs"].keys() if "needs" in job else name in ("check", "audit")
        assert all("@v" in step["uses"] for step in job["steps"] if "uses" in step)
    assert yaml.safe_load((ROOT / "deploy/compose.yaml").read_text(encoding="utf-8"))["services"]["guide"]["build"]


def test_forms_for_reports_have_labels_and_nothing_else_that_a_comma_made() -> None:
    forms = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
    assert forms
    for form in forms:
        for each in yaml.safe_load(form.read_text(encoding="utf-8"))["body"]:
            assert each["attributes"].keys() == {"label"}, form.name


def test_docker_is_sent_nothing_that_is_made_and_makes_anew_only_what_a_text_changes() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    made = re.search(r"^clean:\n\trm -rf (.+)$", makefile, re.MULTILINE)
    assert made
    left_out = (ROOT / "deploy/Dockerfile.dockerignore").read_text(encoding="utf-8").split()
    assert [name for name in made[1].split() if not any(fnmatchcase(name, each) for each in left_out)] == []
    before, _, after = (ROOT / "deploy/Dockerfile").read_text(encoding="utf-8").partition("COPY . .")
    for installed in (
        "requirements.txt",
        "package-lock.json",
        "install.sh",
        "setup.sh",
        "node.sh",
        "make .venv/ready node",
    ):
        assert installed in before
    assert "make pack" in after


def test_netlify_answers_the_lost_in_every_language_and_moves_whom_it_should(tmp_path: Path) -> None:
    www = tmp_path / "packed/www"
    for home in map(home_of, languages()):
        (www / home).mkdir(parents=True, exist_ok=True)
        (www / home / "404.html").touch()
    (www / "_redirects").write_text("/old/ /new/ 301\n", encoding="utf-8")
    command = tomllib.loads((ROOT / "deploy/netlify.toml").read_text(encoding="utf-8"))["build"]["command"]
    assert command.count("make pack") == 1
    subprocess.run(["sh", "-ec", command.replace("make pack", "true")], cwd=tmp_path, check=True)
    lost = {f"/{home}* /{home}404.html 404" for home in map(home_of, languages()[1:])}
    assert set((www / "_redirects").read_text(encoding="utf-8").splitlines()) == {"/old/ /new/ 301!", *lost}
