"""The built site keeps together, keeps to itself, and says each thing in one language."""

import json
import os
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from conftest import GUIDE, HOME
from guide.files.words import languages

HAN = re.compile(r"[\u4e00-\u9fff]+")


class Reader(HTMLParser):
    """A page's ids, links, loaded files and visible text."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.text: list[str] = []
        self.lang = ""
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.lang = values.get("lang", "") if tag == "html" else self.lang
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        self.loads += [values[key] for key in ("src", "href") if key in values and tag in ("script", "link", "img")]
        self._skip += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._skip -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.text.append(data)


@cache
def read(path: Path) -> Reader:
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if path.name != "404.html")


def test_both_languages_have_the_same_addresses(site: Path) -> None:
    english = {p.relative_to(site / "en") for p in pages(site) if p.is_relative_to(site / "en")}
    chinese = {p.relative_to(site) for p in pages(site) if not p.is_relative_to(site / "en")}
    assert english == chinese
    assert len(chinese) > len(GUIDE.outcomes) + len(GUIDE.questions) + len(GUIDE.faq)


def test_every_internal_link_and_anchor_answers(site: Path) -> None:
    dead = set()
    for path in pages(site):
        for link in set(read(path).links):
            if re.match(r"[a-z]+:", link):
                continue
            target, anchor = urldefrag(link)
            found = page_at(path.parent, unquote(target)) if target else path
            if not found or (anchor and "=" not in anchor and unquote(anchor) not in read(found).ids):
                dead.add((str(path.relative_to(site)), link))
    assert not dead


@cache
def page_at(folder: Path, link: str) -> Path | None:
    """The file that a link in a folder leads to."""
    found = Path(os.path.normpath(folder / link))
    found = found / "index.html" if found.is_dir() else found
    return found if found.is_file() else None


def test_no_page_repeats_an_id(site: Path) -> None:
    for path in pages(site):
        ids = [id_ for id_ in read(path).ids if not id_.startswith("__")]
        assert len(ids) == len(set(ids)), path


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    loads = {load for path in site.rglob("*.html") for load in read(path).loads}
    foreign = {load for load in loads if re.match(r"(https?:)?//", load) and not load.startswith(HOME)}
    assert not foreign


def test_every_file_that_a_page_loads_is_there(site: Path) -> None:
    for path in site.rglob("*.html"):
        at_home = HOME.removesuffix("/")
        for load in {load.removeprefix(at_home).split("#")[0] for load in read(path).loads}:
            there = site / load.lstrip("/") if load.startswith("/") else path.parent / load
            assert there.resolve().exists(), (path, load)


def test_what_scripts_and_pages_load_is_named_by_its_content(site: Path) -> None:
    lasting = {"embed.js", "icon.svg", "early/start.js"}
    for path in (*(site / "assets").rglob("*.*"), *(site / "en/assets").rglob("*.*")):
        place = path.relative_to(site).as_posix()
        hashed = re.search(r"-[A-Z2-7]{8}[./]|\.[0-9a-f]{8}\.min\.js$", place)
        assert hashed or place.removeprefix("assets/") in lasting, place


def test_the_site_holds_no_source_maps_no_stemmers_and_every_script_once(site: Path) -> None:
    places = [path.relative_to(site).as_posix() for path in site.rglob("*.*")]
    assert not [place for place in places if place.endswith(".map") or "lunr" in place]
    assert not [place for place in places if place.startswith("en/") and place.endswith((".js", ".css"))]


def test_every_page_is_locked_down_without_unsafe_inline(site: Path) -> None:
    for path in site.rglob("*.html"):
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', path.read_text(encoding="utf-8"))
        assert policy, path
        assert "default-src 'none'" in policy[1]
        assert "unsafe" not in policy[1]


def test_every_page_links_to_its_twin(site: Path) -> None:
    for path in pages(site):
        place = path.relative_to(site)
        is_english = place.parts[0] == "en"
        twin = site.joinpath(*place.parts[1:]) if is_english else site / "en" / place
        found = {page_at(path.parent, link) for link in read(path).links if not re.match(r"[a-z]+:|#", link)}
        assert twin in found, place


def test_every_page_names_its_language_and_keeps_to_it(site: Path) -> None:
    english = "".join(languages()[1:2])
    for path in pages(site):
        reader = read(path)
        is_english = path.is_relative_to(site / english)
        assert reader.lang == (english if is_english else languages()[0])
        if is_english:
            text = re.sub(r"\([^()]*\)|“[^”]*”", "", " ".join(reader.text))
            assert set(HAN.findall(text)) <= {"中文"}, path


def test_navigation_does_not_grow_with_the_guide(site: Path) -> None:
    for path in pages(site):
        html = path.read_text(encoding="utf-8")
        nav = html[html.index("md-nav--primary") : html.index("md-content")]
        nav = re.sub(
            r'<nav class="md-nav md-nav--secondary".*?</nav>', "", nav, flags=re.DOTALL
        )  # the page's own headings
        assert len(re.findall(r'class="md-nav__item', nav)) < 40, path


@pytest.mark.parametrize("language", languages())
def test_the_published_tree_has_the_routing(site: Path, language: str) -> None:
    folder = site if language == languages()[0] else site / language
    tree = json.loads((folder / "tree.json").read_text(encoding="utf-8"))
    assert tree["start"] == GUIDE.start
    routes = {id_: tuple((o["id"], o["goto"]) for o in node["options"]) for id_, node in tree["questions"].items()}
    assert routes == GUIDE.routes.questions
    assert {id_: node["verdict"] for id_, node in tree["outcomes"].items()} == {
        outcome.id: outcome.verdict for outcome in GUIDE.outcomes.values()
    }


def test_the_schemas_are_published(site: Path) -> None:
    for name in ("guide", "decision_tree", "faq", "facts", "reference", "tree"):
        assert json.loads((site / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))["$schema"]


def test_no_address_ends_with_the_sentence_s_full_stop(site: Path) -> None:
    for path in pages(site):
        assert not re.search(r'href="https?://[^"]*[.,;:]"', path.read_text(encoding="utf-8")), path


def test_from_a_lost_address_every_link_leads_home(site: Path) -> None:
    for page in (site / "404.html", site / "en/404.html"):
        hrefs = re.findall(r' href="([^"]*)"', page.read_text(encoding="utf-8"))
        assert [href for href in hrefs if not href.startswith(("/", "#", "http", "javascript:"))] == []


def test_no_template_is_published_unfilled(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".xml", ".txt", ".json", ".csv"):
            assert "{%" not in path.read_text(encoding="utf-8"), path
    assert {path.relative_to(site).as_posix() for path in site.rglob("sitemap*")} == {"sitemap.xml"}
