"""Programs that ask are told the same by Python and by JavaScript, on every walk and at every stop of it."""

import json
import subprocess
from functools import cache
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from guide.feeds.bundle import bundle
from guide.feeds.data import render_data
from guide.feeds.decide import decide
from guide.files.words import languages
from guide.records.addresses import address_of
from guide.records.naming import NAMED
from playwright.sync_api import Page

HOME = "https://guide.example/"
PATHS = [dict(walk) for walk, _ in GUIDE.routes.paths()]
STOPS = {walk[:length] for walk, _ in GUIDE.routes.paths() for length in range(len(walk))}
ODD = [
    {"site": "china", "billing": "gone", "want": "ecs"},
    {"__proto__": "x", "constructor": "toString", "site": "__proto__"},
    {"site": "china.", "billing": ""},
    {"site": "china", "site.figure": "271.23", "_at": "site"},
]
ASKED = [*PATHS, *map(dict, STOPS), *ODD]


@cache
def told_of(language: str) -> list[dict[str, object]]:
    """What Python tells of everything that is asked, or of a part of it in another language than English."""
    return [decide(GUIDE, picks, language, HOME) for picks in asked_in(language)]


def asked_in(language: str) -> list[dict[str, str]]:
    return ASKED if language == "en" else ASKED[::10]


ANSWERS = """
import { readFileSync } from 'node:fs'
import { decide } from './decide.mjs'
const [tree, asked] = ['tree.json', 'asked.json'].map((file) => JSON.parse(readFileSync(file, 'utf8')))
console.log(JSON.stringify(asked.map((picks) => decide(tree, picks, 'HOME'))))
"""


def published(name: str) -> bytes:
    """A script as it is published."""
    return bundle(ROOT / "docs").files[name]


@pytest.mark.parametrize("language", languages())
def test_node_says_of_every_walk_what_python_says(language: str, tmp_path: Path) -> None:
    (tmp_path / "decide.mjs").write_bytes(published("assets/decide.js"))
    (tmp_path / "tree.json").write_text(render_data(GUIDE, language, HOME)["tree.json"], encoding="utf-8")
    (tmp_path / "asked.json").write_text(json.dumps(asked_in(language)), encoding="utf-8")
    node = ["node", "--input-type=module", "--eval", ANSWERS.replace("HOME", HOME)]
    done = subprocess.run(node, cwd=tmp_path, capture_output=True, text=True, check=True)
    for picks, said, told in zip(asked_in(language), json.loads(done.stdout), told_of(language), strict=True):
        assert said == told, picks


def test_the_browser_says_it_too(page: Page) -> None:
    page.goto("/about/")
    body = """async (asked) => {
        const { decide } = await import('/assets/decide.js')
        const tree = await (await fetch('/tree.json')).json()
        return JSON.parse(asked).map((picks) => decide(tree, picks))
    }"""
    few = [*PATHS[::100], *ODD]
    assert page.evaluate(body, json.dumps(few)) == [decide(GUIDE, picks, "zh") for picks in few]


def test_a_whole_walk_tells_its_outcome_and_what_it_rests_on() -> None:
    for (walk, end), told in zip(GUIDE.routes.paths(), told_of("en"), strict=False):
        picks, outcome = dict(walk), GUIDE.outcomes[end]
        assert (told["picks"], told["ignored"]) == (picks, [])
        assert told["outcome"]["id"] == end and told["outcome"]["address"] == HOME + address_of("outcomes", end)
        assert {fact["id"] for fact in told["outcome"]["facts"]} == outcome.facts_after(picks)
        assert len(told["outcome"]["notes"]) == sum(each.when.items() <= picks.items() for each in outcome.notes)


def test_a_walk_that_stops_is_told_the_next_question() -> None:
    for walk in STOPS:
        told = decide(GUIDE, dict(walk), "en")
        question = GUIDE.questions[told["question"]["id"]]
        assert told["picks"] == dict(walk) and "outcome" not in told
        assert [each["id"] for each in told["question"]["options"]] == [each.id for each in question.options]


def test_what_does_not_fit_is_ignored_and_said() -> None:
    told = decide(GUIDE, {"site": "china", "billing": "gone", "want": "ecs", "utm": "x"}, "en")
    assert (told["picks"], told["question"]["id"]) == ({"site": "china"}, "billing")
    assert told["ignored"] == ["billing", "want", "utm"]


def test_no_text_is_left_with_names_in_brackets() -> None:
    places = GUIDE.places.keys() | GUIDE.statements.keys()
    said = json.dumps(told_of("en"), ensure_ascii=False)
    assert not places & {match["id"] for match in NAMED.finditer(said)}


def test_the_module_is_one_file_with_its_types_beside_it() -> None:
    script, types = published("assets/decide.js").decode(), published("assets/decide.d.ts").decode()
    assert "import " not in script and script.count("export") == 1 and "decide}" in script
    assert "export function decide(tree: Tree, picks: Record<string, string>, home?: string): Told" in types
