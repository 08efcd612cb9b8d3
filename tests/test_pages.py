"""The pages are pure functions of the guide: one per question, outcome, entry and fact, in every language."""

import html
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import GOOD, GUIDE, ROOT
from guide.files.words import languages
from guide.pages.markdown import escape
from guide.reading.read import read_guide
from guide.records.guide import Guide
from guide.site import pages as site_pages
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown


@pytest.mark.parametrize("language", languages())
def test_everything_in_the_guide_has_a_page(language: str) -> None:
    pages = dict(site_pages(GUIDE, language))
    expected = {
        *(f"questions/{id_}.md" for id_ in GUIDE.questions),
        *(f"outcomes/{id_}.md" for id_ in (*GUIDE.outcomes, "index")),
        *(f"faq/{id_}.md" for id_ in (*GUIDE.faq, "index")),
        *(f"facts/{id_}.md" for id_ in (*GUIDE.facts, "index")),
    }
    assert expected <= pages.keys()


@pytest.mark.parametrize("language", languages())
def test_an_outcome_whose_best_fact_is_weak_says_that_the_console_decides_and_no_other_does(language: str) -> None:
    pages = dict(site_pages(GUIDE, language))
    warned = {id_ for id_ in GUIDE.outcomes if "!!! warning" in pages[f"outcomes/{id_}.md"]}
    assert warned == {outcome.id for outcome in GUIDE.outcomes.values() if GUIDE.is_weak(outcome)}
    assert 0 < len(warned) < len(GUIDE.outcomes)


EXTENSIONS = ["attr_list", "def_list", "tables", "md_in_html", "admonition"]
TEXT = st.text(alphabet="ab 中#*_`[]()<>!|{}~^=+-?\\&\"'.:/1\n", max_size=40)


@given(TEXT, st.sampled_from(["", "https://a.example/b", "HTTP://b.example"]), TEXT)
def test_plain_text_is_shown_as_it_is(before: str, address: str, after: str) -> None:
    text = f"{before} {address} {after}"
    for place in ("", "# ", "- ", "word\n:   "):
        page = markdown(place + escape(text), extensions=EXTENSIONS)
        shown = html.unescape(re.sub(r"<[^>]*>", " ", page))
        assert "".join(shown.split()).removeprefix("word" * place.startswith("word")) == "".join(text.split())


SIGNS = 'a<b x>y "q" |bar| [c](x.md) {{ 7 }} &amp; <b>\n\n## `code` *star*'


def test_no_text_tears_the_page_on_which_it_stands() -> None:
    name = dict.fromkeys(languages(), SIGNS)
    small = read_guide(GOOD)
    guide = replace(
        small,
        questions={id_: replace(each, text=name, options=tuple(replace(option, text=name) for option in each.options))
                   for id_, each in small.questions.items()},
        outcomes={id_: replace(each, title=name, reply=name) for id_, each in small.outcomes.items()},
        topics={id_: replace(each, title=name) for id_, each in small.topics.items()},
        faq={id_: replace(each, question=name, reply=name, tags={"zh": (SIGNS,)}) for id_, each in small.faq.items()},
        products={id_: replace(each, name=name, tags={"zh": (SIGNS,)}) for id_, each in small.products.items()},
        claims={id_: replace(each, claim=name) for id_, each in small.claims.items()},
    )  # fmt: skip
    for address in ("map.md", "faq/index.md", "products.md", "claims.md"):
        text, before = (dict(site_pages(each, "zh"))[address].split("---\n", 2)[2] for each in (guide, small))
        page, good = (markdown(each, extensions=EXTENSIONS) for each in (text, before))
        assert re.findall(r"<(?!path|rect)/?\w+", page) == re.findall(r"<(?!path|rect)/?\w+", good), address
        shown = "".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())
        assert "".join(SIGNS.split()) in shown, address
    assert f'data-also="{SIGNS}"'.split() == html.unescape(re.findall(r'data-also="[^"]*"', page_of(guide))[0]).split()


def page_of(guide: Guide) -> str:
    return markdown(dict(site_pages(guide, "zh"))["products.md"], extensions=EXTENSIONS)


def test_the_same_pages_can_be_written_to_disk(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts/write_site.py", tmp_path], check=False, capture_output=True)
    assert done.returncode == 0
    for language in languages():
        for address, text in dict(site_pages(GUIDE, language)).items():
            assert (tmp_path / language / address).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("language", languages())
def test_a_fact_s_page_links_every_page_that_rests_on_it_and_no_other(language: str) -> None:
    pages = dict(site_pages(GUIDE, language))
    for fact in GUIDE.facts.values():
        linked = set(
            re.findall(r"\]\(\.\./((?:questions|outcomes|faq)/[a-z0-9-]+)\.md\)", pages[f"facts/{fact.id}.md"])
        )
        resting = {f"questions/{each.id}" for each in GUIDE.questions.values() if fact.id in each.facts}
        resting |= {f"outcomes/{each.id}" for each in GUIDE.outcomes.values() if fact.id in each.all_facts}
        resting |= {f"faq/{each.id}" for each in GUIDE.faq.values() if fact.id in each.facts}
        assert linked == resting, fact.id
