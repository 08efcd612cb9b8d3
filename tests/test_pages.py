"""The pages are pure functions of the guide: one per question, outcome, entry and fact, in every language."""

import html
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from guide.files.words import languages
from guide.pages.markdown import escape
from guide.site import pages as site_pages
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown


@cache
def pages_of(language: str) -> dict[str, str]:
    return dict(site_pages(GUIDE, language))


@pytest.mark.parametrize("language", languages())
def test_everything_in_the_guide_has_a_page(language: str) -> None:
    pages = pages_of(language)
    expected = {
        *(f"questions/{id_}.md" for id_ in GUIDE.questions),
        *(f"outcomes/{id_}.md" for id_ in (*GUIDE.outcomes, "index")),
        *(f"faq/{id_}.md" for id_ in (*GUIDE.faq, "index")),
        *(f"facts/{id_}.md" for id_ in (*GUIDE.facts, "index")),
    }
    assert expected <= pages.keys()


@pytest.mark.parametrize("language", languages())
def test_an_outcome_whose_best_fact_is_weak_says_that_the_console_decides_and_no_other_does(language: str) -> None:
    pages = pages_of(language)
    warned = {id_ for id_ in GUIDE.outcomes if "!!! warning" in pages[f"outcomes/{id_}.md"]}
    assert warned == {outcome.id for outcome in GUIDE.outcomes.values() if GUIDE.is_weak(outcome)}
    assert 0 < len(warned) < len(GUIDE.outcomes)


TEXT = st.text(alphabet="ab 中#*_`[]()<>!|{}~^=+-?\\&\"'.:/1\n", max_size=40)


@given(TEXT, st.sampled_from(["", "https://a.example/b", "HTTP://b.example"]), TEXT)
def test_plain_text_is_shown_as_it_is(before: str, address: str, after: str) -> None:
    text = f"{before} {address} {after}"
    extensions = ["attr_list", "def_list", "tables", "md_in_html", "admonition"]
    for place in ("", "# ", "- ", "word\n:   "):
        page = markdown(place + escape(text), extensions=extensions)
        shown = html.unescape(re.sub(r"<[^>]*>", " ", page))
        assert "".join(shown.split()).removeprefix("word" * place.startswith("word")) == "".join(text.split())


def test_the_same_pages_can_be_written_to_disk(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts/write_site.py", tmp_path], check=False, capture_output=True)
    assert done.returncode == 0
    for language in languages():
        for address, text in pages_of(language).items():
            assert (tmp_path / language / address).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("language", languages())
def test_a_fact_s_page_links_every_page_that_rests_on_it_and_no_other(language: str) -> None:
    pages = pages_of(language)
    for fact in GUIDE.facts.values():
        linked = set(
            re.findall(r"\]\(\.\./((?:questions|outcomes|faq)/[a-z0-9-]+)\.md\)", pages[f"facts/{fact.id}.md"])
        )
        resting = {f"questions/{each.id}" for each in GUIDE.questions.values() if fact.id in each.facts}
        resting |= {f"outcomes/{each.id}" for each in GUIDE.outcomes.values() if fact.id in each.all_facts}
        resting |= {f"faq/{each.id}" for each in GUIDE.faq.values() if fact.id in each.facts}
        assert linked == resting, fact.id
