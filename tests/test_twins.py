"""Every page stands beside itself as plain Markdown, with its day, its address and its links; llms.txt leads to all of it."""

import html
import re
from functools import cache
from pathlib import Path

import markdown
import pytest
from conftest import GUIDE, HOME
from guide.feeds.plain import outside_code, plain_page
from guide.files.words import languages, word
from guide.pages.markdown import escape
from guide.records.addresses import home_of
from hypothesis import example, given
from hypothesis import strategies as st

BY_LANGUAGE = pytest.mark.parametrize("language", languages())
LINK = re.compile(r"\]\(([^()\s]+)\)")
LEFT = re.compile(r"<(?!https?://)/?[a-z][^<>]*>|&(?!lt;|amp;)#?\w+;|\{[:.#]|^///|^!!!|^:   |\0", re.MULTILINE)


@cache
def twins(site: Path) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("index.md"))}


def test_every_page_but_the_one_for_frames_has_its_markdown_beside_it_and_names_it(site: Path) -> None:
    for page in site.rglob("index.html"):
        source, is_framed = page.read_text(encoding="utf-8"), page.parent.name == "embed"
        assert page.with_suffix(".md").exists() != is_framed, page
        assert ('<link rel="alternate" type="text/markdown" href="index.md">' in source) != is_framed, page
    assert len(twins(site)) == sum(1 for _ in site.rglob("index.html")) - len(languages())


@BY_LANGUAGE
def test_every_page_names_the_llms_txt_of_its_language(site: Path, language: str) -> None:
    others = {home_of(each) for each in languages()} - {"", home_of(language)}
    for page in (site / home_of(language)).rglob("index.html"):
        if not page.relative_to(site).as_posix().startswith(tuple(others) or "\0"):
            (found,) = re.findall(r'<link rel="describedby" href="([^"]*)">', page.read_text(encoding="utf-8"))
            assert (page.parent / found).resolve() == (site / home_of(language) / "llms.txt").resolve(), page


def test_a_twin_has_a_title_its_day_its_address_and_the_way_to_the_list_of_all(site: Path) -> None:
    for path, text in twins(site).items():
        title, empty, day, where = text.split("\n")[:4]
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        assert title.startswith("# ") and not empty, path
        assert re.search(r"\b20\d\d-\d\d-\d\d\b", day), path
        assert f"<{HOME}{address}/>".replace("//>", "/>") in where, path
        assert (path.parent / LINK.findall(where)[0]).resolve().name == "llms.txt", path


def test_a_twin_links_only_to_what_is_there_and_to_no_page_s_html(site: Path) -> None:
    dead = set()
    for path, text in twins(site).items():
        for link in set(LINK.findall(outside_code(text, lambda prose: prose))):
            target = path.parent / link.partition("#")[0]
            if not re.match(r"[a-z]+:|#|/|[\w-]+=", link) and not target.is_file() and "quiz/#" not in link:
                dead.add((path.relative_to(site).as_posix(), link))
    assert not dead


def test_a_twin_holds_nothing_that_only_a_browser_or_the_builder_reads(site: Path) -> None:
    for path, text in twins(site).items():
        kept: list[str] = []
        outside_code(text, lambda prose, kept=kept: kept.append(re.sub(r"\0\d+\0", "", prose)) or "")
        assert not LEFT.findall(kept[0]), path


@BY_LANGUAGE
def test_the_twins_of_questions_facts_and_sources_say_what_the_guide_says(site: Path, language: str) -> None:
    home = site / home_of(language)
    for question in GUIDE.questions.values():
        text = unescaped(home / f"questions/{question.id}/index.md")
        assert question.text[language] in text
        assert all(option.text[language] in text for option in question.options), question.id
    for fact in GUIDE.facts.values():
        text = unescaped(home / f"facts/{fact.id}/index.md")
        assert fact.checked in text and word(f"grades.{fact.grade}", language) in text
        assert all(GUIDE.sources[source].url in text for source in fact.sources), fact.id
    for source in GUIDE.sources.values():
        assert source.url in unescaped(home / f"sources/{source.id}/index.md")
    products = unescaped(home / "products/index.md")
    assert all(product.name[language] in products for product in GUIDE.products.values())


def unescaped(path: Path) -> str:
    return re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", path.read_text(encoding="utf-8"))


@BY_LANGUAGE
def test_llms_txt_has_the_form_of_the_proposal_and_names_every_answer(site: Path, language: str) -> None:
    text = (site / home_of(language) / "llms.txt").read_text(encoding="utf-8")
    head, *sections = re.split(r"^## (?=.)", text, flags=re.MULTILINE)
    assert re.match(r"# \S.*\n\n> \S.*\n\n\S", head) and "- [" not in head
    for section in sections:
        _, empty, *items = section.rstrip("\n").split("\n")
        assert not empty and items
        assert all(re.fullmatch(r"- \[(?:[^\[\]]|\\[\[\]])+\]\([^()\s]+\)(?:: \S.*)?", item) for item in items)
    assert sections[-1].startswith("Optional\n")
    found = LINK.findall(text)
    assert all(link.startswith(HOME) and (site / link.removeprefix(HOME)).is_file() for link in found)
    named = {link.removeprefix(HOME + home_of(language)) for link in found}
    answers = (("faq", GUIDE.faq), ("outcomes", GUIDE.outcomes))
    assert {f"{kind}/{id_}/index.md" for kind, members in answers for id_ in members} <= named
    assert {page.file.replace(".md", "/index.md") for page in GUIDE.articles} - named == {
        "index/index.md",
        "embed/index.md",
    }
    assert "index.md" in named
    assert {f"{HOME}{home_of(other)}llms.txt" for other in languages() if other != language} <= set(found)


@BY_LANGUAGE
def test_llms_full_txt_holds_every_answer_and_every_fact_once(site: Path, language: str) -> None:
    home = site / home_of(language)
    text = (home / "llms-full.txt").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", text), re.MULTILINE)
    titles = [each.question for each in GUIDE.faq.values()] + [each.title for each in GUIDE.outcomes.values()]
    assert {title[language] for title in titles} <= set(headings)
    last = text[text.rindex(f"## {word('facts', language)}\n") :]
    assert re.findall(r"^- `([a-z0-9-]+)`: ", last, re.MULTILINE) == list(GUIDE.facts)
    links = {link.partition("#")[0] for link in LINK.findall(text) if not re.match(r"[a-z]+:|#", link)}
    assert links and not [link for link in links if not (home / link).is_file()]


HOSTILE = st.text(st.sampled_from("ab1 *_`[]()<>|#&;~!-.+{}=\\\"'中"), min_size=1, max_size=30)


@given(HOSTILE)
@example("<script>alert(1)</script>")
@example("&#1")
@example("&lt;b&gt; # > 1. - [a](b)")
def test_a_text_of_the_guide_is_shown_as_it_was_written(text: str) -> None:
    shown = markdown.markdown(plain_page(escape(text), "a.md", "en"), extensions=["tables"])
    plain = re.sub(r"</?p>", "", shown)
    assert "<" not in plain
    assert html.unescape(plain).split() == text.split()


def test_what_only_one_builder_understands_becomes_plain_markdown() -> None:
    source = """---
title: "A & B"
---

# A \\&#42; B {#top}

<div class="lead" markdown="span">One &#60;b&#62; [two](../faq/x.md#y){.grade .grade-copy}<br>three</div>

/// details | More
    type: hint
    attrs: {id: more}

1. `{.kept}` <a class="a" href="../../questions/q/" data-walk="../../quiz/#q=a">walk</a>

///

!!! warning "Mind"

    this {: .note }

Word
:   its meaning

<script src="x.js"></script>``` {{ .text .reply }}
""".replace("``` {{ .text .reply }}", "")
    code = "``` { .text .reply }\n<b>kept</b> {.kept} &#42;\n```\n"
    aside = "\n/// details | Aside\n    type: hint\n\ntold\n\n///"
    assert plain_page(source + code + aside, "outcomes/o.md", "en") == (
        "# A \\\\* B\n\nOne &lt;b> [two](../../faq/x/index.md) three\n\n## More\n\n"
        "1. `{.kept}` [walk](../../questions/q/index.md)\n\n**Mind** this\n\n- Word: its meaning\n\n"
        "```\n<b>kept</b> {.kept} &#42;\n```\n\n### Aside\n\ntold"
    )
