"""MkDocs builds the small guide in a few seconds: each page has its head, its words and what its macros quote."""

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from guide.files.words import languages, word
from mkdocs_site.hooks import UNMARKED
from small_site import COUNTS, HOME, MOVED, NAMES, PAGES, SMALL, built, pages_of, read, write


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as it is published at a known address."""
    folder = tmp_path_factory.mktemp("small")
    write(folder, PAGES)
    return built(folder, HOME)


ELSEWHERE = {
    "SITE_URL": HOME,
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANGUAGE": "tr",
    "PYTHONHASHSEED": "7",
}


def test_a_second_build_is_the_same_to_the_byte_in_another_place(small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "别处 elsewhere"
    write(folder, PAGES)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, **ELSEWHERE})
    first, second = ({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
                     for site in (small, folder / "site"))  # fmt: skip
    assert first.keys() == second.keys()
    assert [place for place in first if first[place] != second[place]] == []


def tags(text: str) -> dict[str, str]:
    found = re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', text)
    return {name: html.unescape(said) for name, said in found}


def test_a_pasted_link_shows_each_page_s_own_words_and_the_card_of_its_verdict(small: Path) -> None:
    verdicts = {f"outcomes/{each.id}/": each.verdict for each in SMALL.outcomes.values()}
    for language, address, text in pages_of(small):
        home, verdict, found = HOME if language == "zh" else f"{HOME}{language}/", verdicts.get(address), tags(text)
        assert found["og:type"] == "article"
        assert found["og:locale"] == word("locale", language)
        assert found["og:site_name"] == NAMES[language]
        assert found["og:url"] == home + address
        assert found["og:image"] == f"{home}cards/{verdict or 'guide'}.png"
        assert (small / found["og:image"].removeprefix(HOME)).is_file()
        assert found["og:image:alt"] == (word(f"verdicts.{verdict}", language) if verdict else NAMES[language])
        assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
        assert '<meta name="twitter:card" content="summary_large_image">' in text
    entry = SMALL.faq["which-bin"]
    for language in languages():
        said = tags(read(small, "faq/which-bin/", language))
        site = word("meant_for", language).replace("{site}", word("sites.other", language))
        assert said["og:title"] == entry.question[language]
        assert said["og:description"] == f"{site} · {entry.reply[language]}"
        said = tags(read(small, "", language))
        assert (said["og:title"], said["og:description"]) == ('Paper & "bins"', f"{NAMES[language]}.")


def test_the_quiz_asks_for_all_that_it_needs_at_once_and_other_pages_for_none_of_it(small: Path) -> None:
    needed = {"quiz/": "tree-X/questions.json", "embed/": "tree-X/questions.json"}
    for _, address, text in pages_of(small):
        asked = re.findall(r'<link rel="preload" href="(?:\.\./)+assets/([^"]+)" as="fetch" crossorigin>', text)
        assert [re.sub(r"-\w{8}", "-X", each) for each in asked] == [
            each for at, each in needed.items() if at == address
        ]
        assert ('<meta name="robots" content="noindex">' in text) == (address == "embed/")
        assert ("<body data-embed " in text) == (address == "embed/")


def test_all_that_a_page_shows_and_runs_is_named_before_the_script_that_holds_it_up_and_stands_after_it(
    small: Path,
) -> None:
    for _, address, text in pages_of(small):
        before, at_once, after = re.split(r'(<script src="[^"]+"></script>)', text)
        assert "/early/start" in at_once
        named = set(re.findall(r'<link rel="(?:module)?preload" href="([^"]+\.(?:css|js))"', before))
        needed = re.findall(
            r'<link rel="stylesheet" href="([^"]+)">|<script (?:defer|type="module") src="([^"]+)"', after
        )
        assert {style or script for style, script in needed} == named, address
        assert len(named) >= 2


def test_every_page_names_its_markdown_twin_and_an_answer_its_data_too(small: Path) -> None:
    for language, address, text in pages_of(small):
        kind, _, id_ = address.strip("/").partition("/")
        is_answer = id_ in {"faq": SMALL.faq, "outcomes": SMALL.outcomes}.get(kind, {})
        data = [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)]
        has_twin = (small / ("" if language == "zh" else language) / address / "index.md").exists()
        assert has_twin == (address != "embed/")
        assert ('<link rel="alternate" type="text/markdown" href="index.md">' in text) == has_twin
        home = HOME if language == "zh" else f"{HOME}{language}/"
        assert [(each["url"], each["inLanguage"]) for each in data] == [(home + address, language)] * is_answer


def test_the_site_has_one_sitemap_and_no_template_s_source(small: Path) -> None:
    assert [path.relative_to(small).as_posix() for path in small.rglob("sitemap.xml*")] == ["sitemap.xml"]
    assert f"<loc>{HOME}faq/which-bin/</loc>" in (small / "sitemap.xml").read_text(encoding="utf-8")
    for path in small.rglob("*.xml"):
        assert "{%" not in path.read_text(encoding="utf-8"), path


def test_the_licences_of_all_that_is_published_stand_in_one_file(small: Path) -> None:
    text = (small / "licences.txt").read_text(encoding="utf-8")
    for part in ("The guide", "Martin Donath", "Pictogrammers", "Noto Sans"):
        assert part in text


def test_an_address_that_moved_takes_the_browser_along(small: Path) -> None:
    moved = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')
    for _, address, text in pages_of(small):
        assert moved.findall(text) == (["../../faq/which-bin/"] if address == "faq/old/" else [])


def test_each_cell_names_its_column(small: Path) -> None:
    for address in ("products/", "claims/", "elsewhere/"):
        table = re.search(r"<table\b.*?</table>", read(small, address), re.DOTALL)
        assert table
        headings, rows = re.findall(r"<th>(.*?)</th>", table[0]), table[0].count("<tr>") - 1
        assert headings
        assert rows
        assert re.findall(r'<t[dh] data-label="(.*?)"', table[0]) == headings * rows


def test_the_policy_allows_the_site_s_own_scripts_and_no_page_holds_one(small: Path) -> None:
    for path in small.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
        assert policy
        assert re.findall(r"script-src ([^;]+);", policy[1]) == ["'self'"], path
        scripts = re.findall(r"<script\b([^>]*)>", text)
        assert all(" src=" in each or 'type="application/ld+json"' in each for each in scripts), path


def test_a_head_holds_tags_and_no_stray_text(small: Path) -> None:
    for path in small.rglob("*.html"):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        without = re.sub(r"<(title|script|style)\b.*?</\1>", "", head, flags=re.DOTALL)
        assert not re.sub(r"<[^>]*>", "", without).strip(), path


def test_every_page_and_the_lost_one_lead_to_both_languages(small: Path) -> None:
    for language, address, text in pages_of(small):
        lasting = MOVED.get(address, address)
        places = [f"{HOME}{lasting}", f"{HOME}en/{lasting}"]
        assert re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="\w+">', text) == places
        up = "../" * (address.count("/") + (language == "en")) or "./"
        assert re.findall(r'<a href="([^"]+)" hreflang="\w+"', text) == [f"{up}{address}", f"{up}en/{address}"]
    for lost in (small / "404.html", small / "en/404.html"):
        text = lost.read_text(encoding="utf-8")
        assert re.findall(r'<a href="([^"]+)" hreflang="\w+"', text) == ["/", "/en/"]


def test_every_page_says_where_its_search_looks(small: Path) -> None:
    for language, _, text in pages_of(small):
        documents = f"{'en/' if language == 'en' else ''}assets/documents/\\w+.json"
        assert re.search(rf' data-search="[^"]*assets/search/worker-\w+\.js#../../{documents}"', text)


def test_a_word_shows_its_meaning_once_on_a_page_where_words_do(small: Path) -> None:
    for language, address, text in pages_of(small):
        found = re.findall(r'<a class="term" href="([^"]*)" aria-description="([^"]*)"', text)
        meaning = SMALL.glossary["bale"].meaning[language]
        assert all(said == (f"{'../' * address.count('/')}glossary/#bale", meaning) for said in found)
        assert len(found) <= (not address.startswith(UNMARKED))
        assert found or address


def test_badges_are_left_out_of_the_search(small: Path) -> None:
    for _, _, text in pages_of(small):
        assert "data-search-exclude" not in text
    index = json.loads(next(small.glob("assets/documents/*.json")).read_text(encoding="utf-8"))
    found = {each["location"]: each["text"] for each in index["docs"]}
    assert "官方全文" not in found["faq/which-bin/"]


def test_no_page_has_the_navigation_beside_it_and_the_lost_one_nothing_at_all(small: Path) -> None:
    for _, address, text in pages_of(small):
        assert "md-sidebar--primary" not in text, address
    sidebars = re.findall(r'<div class="md-sidebar [^>]*>', (small / "404.html").read_text(encoding="utf-8"))
    assert [" hidden" in each for each in sidebars] == [True]


def test_macros_quote_the_guide(small: Path) -> None:
    for language in languages():
        text = read(small, "macros/all/", language)
        for what, count in COUNTS.items():
            assert f"<p>{what}: {count}.</p>" in text
        for fact, said in (("hearsay", SMALL.facts["hearsay"].text), ("clean-paper", SMALL.statements["free"].text)):
            grade = SMALL.facts[fact].grade
            badge = f'class="grade grade-{grade}" href="../../facts/{fact}/">{word(f"grades.{grade}", language)}</a>'
            assert f"<p>{said[language]} <a {badge}</p>" in text
        place = SMALL.places["bottle-bank"]
        for words in (place.name[language], "own words"):
            assert f'<a href="{place.address}">{words}</a>' in text
        entry = SMALL.faq["which-bin"]
        assert f'<a href="../../faq/which-bin/">{entry.question[language]}</a>' in text
        walk = 'data-walk="../../quiz/#is-it-clean=yes"'
        assert f'<a href="../../questions/is-it-coated/" {walk}>Clean &amp; dry</a>' in text
        assert re.search(r'<div class="checklist"[^>]* data-key="macros/all.md/things" id="things-list">', text)
        assert re.search(r'<script type="module" src="../../(../)?assets/calculator/start-\w+.js"></script>', text)
        assert re.search(
            r"<li>[^<]*30 · [^<]*[：:]<br>\s*30 − 30 ÷ 30 × 10 × 1\.5 = <strong>15\b[^<]*</strong></li>", text
        )


def test_the_first_question_leads_into_the_quiz_and_without_scripts_to_pages(small: Path) -> None:
    first = SMALL.questions[SMALL.start]
    for language in languages():
        start, quiz = read(small, "", language), read(small, "quiz/", language)
        assert f">{first.text[language]}</h2>" in quiz
        for option in first.options:
            kind = "questions" if option.goto in SMALL.questions else "outcomes"
            walk = f'data-walk="quiz/#{first.id}={option.id}"'
            assert f'<a href="{kind}/{option.goto}/" {walk}>{option.text[language]}</a>' in start
            assert f'<a href="../{kind}/{option.goto}/">{option.text[language]}</a>' in quiz
        assert '<template id="calculator"><form ' in quiz
        assert "../facts/clean-paper/" in quiz
        assert re.search(r'<script type="module" src="../(../)?assets/quiz/start-\w+.js"></script>', quiz)


def test_the_data_that_a_page_tells_its_scripts_of_is_there(small: Path) -> None:
    found = set()
    for language, address, text in pages_of(small):
        folder = small / ("" if language == languages()[0] else language) / address
        for kind, place in re.findall(r' data-(tree|replies|synonyms)="([^"]+)"', text):
            assert (folder / place).exists(), (language, address, place)
            found.add((language, kind))
    assert found == {(language, kind) for language in languages() for kind in ("tree", "replies", "synonyms")}
