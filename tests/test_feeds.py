"""Whoever subscribes learns which answers changed: the feeds are valid, the same in both formats, and named in every head."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import GOOD, GUIDE, HOME
from guide.feeds.changes import render_atom, render_json_feed
from guide.files.words import languages, word
from guide.reading.read import read_guide
from guide.records.changed import Change
from guide.records.guide import Guide
from guide.records.replies import last_changes

SMALL = read_guide(GOOD)
ROOT = "https://guide.example/"
NAME = "Guide & <co>"
ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT00:00:00\+08:00")
BOTH = pytest.mark.parametrize("language", languages())


def home_of(language: str) -> str:
    return ROOT if language == languages()[0] else f"{ROOT}{language}/"


def atom(guide: Guide, language: str) -> ElementTree.Element:
    return ElementTree.fromstring(render_atom(guide, language, NAME, ROOT).encode())


def json_feed(guide: Guide, language: str) -> dict:
    return json.loads(render_json_feed(guide, language, NAME, ROOT))


# RFC 4287: 4.1.1 (feed) and 4.1.2 (entry): exactly one id, title and updated; an author where entries have none; the link to
# itself; each entry an alternate link where it has no content; 4.2.6: an id is an absolute IRI and no two entries share one.
@BOTH
@pytest.mark.parametrize("guide", [GUIDE, SMALL], ids=["whole", "small"])
def test_the_atom_feed_has_all_that_the_rfc_requires(guide: Guide, language: str) -> None:
    feed = atom(guide, language)
    assert feed.tag == f"{ATOM}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    for part in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(ATOM + name)) == 1
        assert part.findtext(f"{ATOM}id").startswith(home_of(language))
        assert part.findtext(f"{ATOM}title").strip()
        assert TIME.fullmatch(part.findtext(f"{ATOM}updated"))
        links = [each.get("rel") for each in part.findall(f"{ATOM}link")]
        assert links.count("alternate") == 1
        assert all(each.get("href").startswith(home_of(language)) for each in part.findall(f"{ATOM}link"))
    assert [each.get("href") for each in feed.findall(f"{ATOM}link") if each.get("rel") == "self"] == [
        f"{home_of(language)}feed.xml"
    ]
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == NAME
    assert feed.findtext(f"{ATOM}title") == f"{NAME}{word('colon', language)}{word('replies.feed', language)}"
    ids = [each.findtext(f"{ATOM}id") for each in feed.iter(f"{ATOM}entry")]
    assert len({*ids}) == len(ids) == len(last_changes(guide, language))
    times = [each.findtext(f"{ATOM}updated") for each in feed.iter(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == times[0]


@BOTH
def test_a_language_of_which_nothing_is_recorded_yet_has_a_feed_without_items(language: str) -> None:
    others = {key: each for key, each in SMALL.changes.items() if not key.endswith(f"/{language}")}
    guide = replace(SMALL, changes=others)
    assert (
        atom(guide, language).findtext(f"{ATOM}updated") == "2026-11-24T00:00:00+08:00"
    )  # as of the last change of all
    assert atom(guide, language).findall(f"{ATOM}entry") == json_feed(guide, language)["items"] == []


# JSON Feed 1.1: version, title and items are required; an item has an id as text and content_text or content_html;
# dates are RFC 3339; feed_url should be the address of the feed, tags and authors are lists.
@BOTH
@pytest.mark.parametrize("guide", [GUIDE, SMALL], ids=["whole", "small"])
def test_the_json_feed_has_all_that_its_specification_requires_and_says_the_same(guide: Guide, language: str) -> None:
    feed = json_feed(guide, language)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == atom(guide, language).findtext(f"{ATOM}title")
    assert feed["feed_url"] == f"{home_of(language)}feed.json"
    assert feed["language"] == language
    assert [each["name"] for each in feed["authors"]] == [NAME]
    for each in feed["items"]:
        assert each["content_text"]
        assert isinstance(each["tags"], list)
        assert TIME.fullmatch(each["date_modified"])
    said = [(each["id"], each["title"], each["date_modified"], each["content_text"]) for each in feed["items"]]
    names = [ATOM + name for name in ("id", "title", "updated", "summary")]
    assert said == [
        tuple(entry.findtext(name) for name in names) for entry in atom(guide, language).iter(f"{ATOM}entry")
    ]


@BOTH
def test_an_item_says_the_reply_and_a_withdrawn_one_that_it_is_withdrawn(language: str) -> None:
    items = {each["id"]: each for each in json_feed(SMALL, language)["items"]}
    entry = SMALL.faq["which-bin"]
    said = items[f"{home_of(language)}faq/which-bin/"]
    assert (said["title"], said["content_text"]) == (entry.question[language], entry.reply[language])
    gone = items[f"{home_of(language)}faq/old/"]
    assert gone["title"] == word("replies.gone", language).replace("{key}", f"faq/old/{language}")
    assert gone["content_text"] == word("replies.withdrawn", language)
    assert (gone["date_modified"], gone["tags"]) == ("2026-11-20T00:00:00+08:00", [])


@pytest.mark.parametrize("render", [render_atom, render_json_feed])
def test_the_same_guide_gives_the_same_bytes_on_any_day(
    render: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = render(SMALL, "en", NAME, ROOT)
    monkeypatch.setenv("GUIDE_DATE", "2031-01-01")
    assert render(read_guide(GOOD), "en", NAME, ROOT) == made


def test_a_change_moves_its_answer_to_the_top_and_no_other() -> None:
    before = [each["id"] for each in json_feed(SMALL, "en")["items"]]
    changes = {**SMALL.changes, "outcomes/bin/en": Change(SMALL.changes["outcomes/bin/en"].digest, "2026-11-25")}
    after = [each["id"] for each in json_feed(replace(SMALL, changes=changes), "en")["items"]]
    assert after[0] == f"{ROOT}en/outcomes/bin/"
    assert [each for each in after if each != after[0]] == [each for each in before if each != after[0]]


def test_every_head_names_the_feeds_of_its_language_and_they_are_there(site: Path) -> None:
    for path in site.rglob("*.html"):
        language = "en" if path.relative_to(site).parts[0] == "en" else "zh"
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        found = re.findall(
            r'<link rel="alternate" type="application/(?:atom|feed)\+\w+" title="[^"]+" href="([^"]+)">', head
        )
        home = HOME if language == "zh" else f"{HOME}{language}/"
        assert found == [f"{home}feed.xml", f"{home}feed.json"], path
        assert all((site / each.removeprefix(HOME)).is_file() for each in found)
    for language in languages():
        for each in last_changes(GUIDE, language):
            place = each[0].removesuffix(language)
            assert (site / ("" if language == "zh" else language) / place / "index.html").is_file()
