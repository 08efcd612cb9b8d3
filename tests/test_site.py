"""The built site keeps together, keeps to itself, and says each thing in one language."""

import html
import json
import os
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import GUIDE, HOME
from guide.files.words import languages
from guide.records.addresses import home_of
from publishing.headers import REVALIDATED, cache_of

HAN = re.compile(r"[\u4e00-\u9fff]+")


# The builder writes every attribute in double quotes: expressions read 1,300 pages in a seventh of a parser's time.
ID = re.compile(r'\sid="([^"]*)"')
LINK = re.compile(r'<a\s(?:[^>"]|"[^"]*")*?\bhref="([^"]*)"')
LOAD = re.compile(r'<(?:script|link|img)\s(?:[^>"]|"[^"]*")*?\b(?:src|href)="([^"]*)"')
LANGUAGE = re.compile(r'<html\b[^>]*? lang="([^"]*)"')
ELSEWHERE = re.compile(r"[a-z]+:")
UNSEEN = re.compile(r'<!--.*?-->|<(script|style)\b.*?</\1>|<(?:[^>"]|"[^"]*")*>', re.DOTALL)


@cache
def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def ids(path: Path) -> list[str]:
    return ID.findall(source(path))


@cache
def links(path: Path) -> list[str]:
    return [html.unescape(link) for link in LINK.findall(source(path))]


@cache
def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if path.name != "404.html")


def test_both_languages_have_the_same_addresses(site: Path) -> None:
    english = {p.relative_to(site / "en") for p in pages(site) if p.is_relative_to(site / "en")}
    chinese = {p.relative_to(site) for p in pages(site) if not p.is_relative_to(site / "en")}
    assert english == chinese
    assert len(chinese) > len(GUIDE.outcomes) + len(GUIDE.questions) + len(GUIDE.faq)


@pytest.mark.parametrize("language", languages())
def test_every_line_of_the_lists_of_outcomes_facts_and_sources_can_be_linked(site: Path, language: str) -> None:
    home = site / home_of(language)
    assert {f"outcome-{id_}" for id_ in GUIDE.outcomes} <= {*ids(home / "outcomes/index.html")}
    lines = [*(f"fact-{id_}" for id_ in GUIDE.facts), *(f"source-{id_}" for id_ in GUIDE.sources)]
    assert {*lines} <= {*ids(home / "facts/index.html")}


def test_every_internal_link_and_anchor_answers(site: Path) -> None:
    dead = set()
    for path in pages(site):
        for link in set(links(path)):
            if ELSEWHERE.match(link):
                continue
            target, _, anchor = link.partition("#")
            found = page_at(path.parent, unquote(target)) if target else path
            if not found or (anchor and "=" not in anchor and unquote(anchor) not in ids(found)):
                dead.add((str(path.relative_to(site)), link))
    assert not dead


@cache
def page_at(folder: Path, link: str) -> Path | None:
    """The file that a link in a folder leads to."""
    return file_at(os.path.normpath(f"{folder}/{link}"))


@cache
def file_at(place: str) -> Path | None:
    found = Path(place)
    found = found / "index.html" if found.is_dir() else found
    return found if found.is_file() else None


def test_no_page_repeats_an_id(site: Path) -> None:
    for path in pages(site):
        found = [id_ for id_ in ids(path) if not id_.startswith("__")]
        assert len(found) == len(set(found)), path


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    loads = {load for path in site.rglob("*.html") for load in LOAD.findall(source(path))}
    foreign = {load for load in loads if re.match(r"(https?:)?//", load) and not load.startswith(HOME)}
    assert not foreign


def test_every_file_that_a_page_loads_is_there(site: Path) -> None:
    for path in site.rglob("*.html"):
        at_home = HOME.removesuffix("/")
        for load in {load.removeprefix(at_home).split("#")[0] for load in LOAD.findall(source(path))}:
            assert page_at(site, load.lstrip("/")) if load.startswith("/") else page_at(path.parent, load), (path, load)


def test_what_scripts_and_pages_load_is_named_by_its_content(site: Path) -> None:
    lasting = {"embed.js", "icon.svg", "early/start.js", "decide.js", "decide.d.ts"}
    for path in (*(site / "assets").rglob("*.*"), *(site / "en/assets").rglob("*.*")):
        place = path.relative_to(site).as_posix()
        hashed = re.search(r"-[A-Z2-7]{8}[./]|\.[0-9a-f]{8}\.min\.js$", place)
        if re.fullmatch(r"(en/)?assets/documents/[A-Z2-7]{8}\.json", place):  # named by the worker that reads it
            assert cache_of(place) == REVALIDATED
        else:
            assert hashed or place.removeprefix("assets/") in lasting, place


def test_the_site_holds_no_source_maps_no_stemmers_and_every_script_once(site: Path) -> None:
    places = [path.relative_to(site).as_posix() for path in site.rglob("*.*")]
    assert not [place for place in places if place.endswith(".map") or "lunr" in place]
    assert not [place for place in places if place.startswith("en/") and place.endswith((".js", ".css"))]


def test_every_page_is_locked_down_without_unsafe_inline(site: Path) -> None:
    for path in site.rglob("*.html"):
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', source(path))
        assert policy, path
        assert "default-src 'none'" in policy[1]
        assert "unsafe" not in policy[1]


def test_every_page_links_to_its_twin(site: Path) -> None:
    for path in pages(site):
        place = path.relative_to(site)
        is_english = place.parts[0] == "en"
        twin = site.joinpath(*place.parts[1:]) if is_english else site / "en" / place
        found = {page_at(path.parent, link) for link in links(path) if not re.match(r"[a-z]+:|#", link)}
        assert twin in found, place


def test_every_page_names_its_language_and_keeps_to_it(site: Path) -> None:
    english = "".join(languages()[1:2])
    for path in pages(site):
        is_english = path.is_relative_to(site / english)
        assert LANGUAGE.findall(source(path)) == [english if is_english else languages()[0]]
        if is_english:
            text = re.sub(r"\([^()]*\)|“[^”]*”", "", html.unescape(UNSEEN.sub("", source(path))))
            assert set(HAN.findall(text)) <= {"中文"}, path


def test_navigation_does_not_grow_with_the_guide(site: Path) -> None:
    for path in pages(site):
        text = source(path)
        frame = re.sub(
            r"<article\b.*</article>|<nav class=\"md-nav md-nav--secondary.*?</nav>", "", text, flags=re.DOTALL
        )
        assert len(re.findall("<a ", frame)) < 40, path


@pytest.mark.parametrize("language", languages())
def test_the_published_tree_has_the_routing(site: Path, language: str) -> None:
    folder = site / home_of(language)
    tree = json.loads((folder / "tree.json").read_text(encoding="utf-8"))
    assert tree["start"] == GUIDE.start
    routes = {id_: tuple((o["id"], o["goto"]) for o in node["options"]) for id_, node in tree["questions"].items()}
    assert routes == GUIDE.routes.questions
    assert {id_: node["verdict"] for id_, node in tree["outcomes"].items()} == {
        outcome.id: outcome.verdict for outcome in GUIDE.outcomes.values()
    }


def test_the_schemas_are_published(site: Path) -> None:
    for name in (
        "guide",
        "decision_tree",
        "faq",
        "facts",
        "reference",
        "tree",
        "facts-data",
        "products-data",
        "claims-data",
    ):
        assert json.loads((site / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))["$schema"]


def test_no_address_ends_with_the_sentence_s_full_stop(site: Path) -> None:
    for path in pages(site):
        assert not re.search(r'href="https?://[^"]*[.,;:]"', source(path)), path


def test_from_a_lost_address_every_link_leads_home(site: Path) -> None:
    for page in (site / "404.html", site / "en/404.html"):
        hrefs = re.findall(r' href="([^"]*)"', page.read_text(encoding="utf-8"))
        assert [href for href in hrefs if not href.startswith(("/", "#", "http", "javascript:"))] == []


def test_no_template_is_published_unfilled(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".xml", ".txt", ".json", ".csv"):
            assert "{%" not in path.read_text(encoding="utf-8"), path
    assert {path.relative_to(site).as_posix() for path in site.rglob("sitemap*")} == {"sitemap.xml"}
