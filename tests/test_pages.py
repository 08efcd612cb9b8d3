"""The pages are pure functions of the guide: one per question, outcome, entry and fact, in every language."""

import html
import re
from dataclasses import replace
from functools import cache

import pytest
from conftest import GOOD, GUIDE, ROOT
from guide.feeds.quiz import quiz_tree
from guide.feeds.twins import answers
from guide.files.words import choices, languages, word, word_group
from guide.pages.evidence import with_mark
from guide.pages.markdown import escape
from guide.pages.sources import MOST_TOGETHER
from guide.pages.tables import PAGES
from guide.reading.read import read_guide
from guide.records.guide import Guide
from guide.records.outline import CAPTION, outline
from guide.site import Home, hand_pages
from guide.site import pages as site_pages
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from walks import reached


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


WAY = re.compile(r'\]\(\.\./questions/([a-z\d-]+)\.md\)\{: data-walk="\.\./\.\./quiz/#(.*?)" \}')


@pytest.mark.parametrize("language", languages())
def test_a_link_into_the_quiz_opens_the_question_that_it_names(language: str) -> None:
    ways = [found for text in pages_of(language).values() for found in WAY.findall(text)]
    assert ways
    assert not [named for named, picks in ways if reached(picks) != named]


@pytest.mark.parametrize("language", languages())
def test_an_outcome_whose_best_fact_is_weak_says_that_the_console_decides_and_no_other_does(language: str) -> None:
    pages = pages_of(language)
    warned = {id_ for id_ in GUIDE.outcomes if "!!! warning" in pages[f"outcomes/{id_}.md"]}
    assert warned == {outcome.id for outcome in GUIDE.outcomes.values() if GUIDE.is_weak(outcome)}
    assert 0 < len(warned) < len(GUIDE.outcomes)


EXTENSIONS = ["attr_list", "def_list", "tables", "md_in_html", "admonition"]
TEXT = st.text(alphabet="ab 中#*_`[]()<>!|{}~^=+-?\\&\"'.:/1\n", max_size=40)


@cache
def begun_with() -> dict[str, set[str]]:
    """Per outcome, the first answers of all walks to it."""
    found: dict[str, set[str]] = {}
    for picks, end in GUIDE.routes.paths():
        found.setdefault(end, set()).add(picks[0][1])
    return found


@pytest.mark.parametrize("language", languages())
def test_an_answer_of_one_site_says_so_above_its_parts_and_first_in_its_description(language: str) -> None:
    quiz = quiz_tree(GUIDE, language).outcomes
    told = {twin.address: twin.text for twin in answers(GUIDE, language)}
    for id_, firsts in begun_with().items():
        page, title = pages_of(language)[f"outcomes/{id_}.md"], GUIDE.outcomes[id_].title[language]
        names = [word(f"sites.{site}", language) for site in firsts if site in choices("sites")]
        line = word("meant_for", language).replace("{site}", names[0]) if len(names) == len(firsts) == 1 else ""
        line = "" if names and names[0].lower() in title.lower() else line
        assert quiz[id_].meant_for == line, id_
        assert ('class="meant-for"' in page) == bool(line), id_
        assert not line or (f">{line}</p>" in page.split("\n## ")[0] and f'description: "{line} · ' in page), id_
        assert told[f"outcomes/{id_}/"].startswith(line or "**"), id_


@pytest.mark.parametrize("language", languages())
def test_an_entry_whose_facts_are_all_of_one_site_says_so_above_its_answer(language: str) -> None:
    told = {twin.address: twin.text for twin in answers(GUIDE, language)}
    marked = set()
    for entry in GUIDE.faq.values():
        page, names = pages_of(language)[f"faq/{entry.id}.md"], {GUIDE.facts[fact].site for fact in entry.facts}
        name = word(f"sites.{min(names)}", language)
        line = word("meant_for", language).replace("{site}", name)
        needed = len(names) == 1 and name.lower() not in entry.question[language].lower()
        assert (
            f'<p class="meant-for" data-search-exclude>{line}</p>' in page.split('<div class="answer"')[0]
        ) == needed
        assert told[f"faq/{entry.id}/"].startswith(line) == (f'description: "{line} · ' in page) == needed, entry.id
        marked |= {entry.id} if needed else set()
    assert 0 < len(marked) < len(GUIDE.faq)


@pytest.mark.parametrize("language", languages())
def test_a_page_names_whom_a_note_is_for_without_a_question_that_its_reader_never_saw(language: str) -> None:
    asked = {question.text[language] for question in GUIDE.questions.values()}
    for outcome in GUIDE.outcomes.values():
        page = pages_of(language)[f"outcomes/{outcome.id}.md"]
        for section in outline(GUIDE, outcome, language):
            if section.key == "notes":
                assert f"## {word('notes_by_case', language)} {{#notes}}" in page
                assert not any(question in line.label for question in asked for line in section.lines), outcome.id
                for line in section.lines:
                    assert not line.label or f"- **{escape(line.label)}" in page, outcome.id
                    assert not (line.label and CAPTION.match(line.text)), f"{outcome.id}: two captions: {line}"
                    assert word("colon", language) not in line.label, outcome.id


def test_a_note_that_says_itself_whom_it_is_for_does_so_in_every_language() -> None:
    for outcome in GUIDE.outcomes.values():
        for note in outcome.notes:
            texts = note.says.text.values()
            assert len({bool(CAPTION.match(text)) for text in texts}) == 1, (outcome.id, *texts)


@pytest.mark.parametrize("language", languages())
def test_an_outcome_s_page_says_once_since_when_its_evidence_was_read(language: str) -> None:
    for outcome in GUIDE.outcomes.values():
        page = pages_of(language)[f"outcomes/{outcome.id}.md"]
        checked, review_by = GUIDE.evidence_days(outcome.all_facts)
        line = word("independent", language).replace("{checked}", checked)
        assert page.count(line) == page.count(f">{review_by}</time>") == 1, outcome.id
        assert page.index(line) < page.index('class="own-case') < page.index('class="share"'), outcome.id


@pytest.mark.parametrize("language", languages())
def test_under_a_mark_each_source_says_how_sure_it_is_there_the_least_sure_first_or_that_it_is_not_official(
    language: str,
) -> None:
    grades = list(word_group("grades", language))
    names = {word(f"grades.{grade}", language): place for place, grade in enumerate(grades)}
    partly = word("partly", language)
    names |= {
        partly.replace("{mark}", mark): grades.index(each) for each, mark in word_group("grade_marks", language).items()
    }
    others = {name for publisher, name in word_group("publishers", language).items() if publisher != "official"}
    mixed = named = 0
    for entry in GUIDE.faq.values():
        sources = {source for fact in entry.facts for source in GUIDE.facts[fact].sources}
        rows = re.findall(r"<small>(.+?)</small>", with_mark("", GUIDE, entry.facts, language))
        places = [names[said] for row in rows if (said := row.split(" · ")[0]) not in others]
        assert len(rows) == len(sources)
        foreign = [source for source in sources if GUIDE.sources[source].publisher != "official"]
        assert len(rows) - len(places) == len(foreign)
        assert places == sorted(places, reverse=True)
        assert all(row.split(" · ")[1].startswith(word("checked", language)) for row in rows)
        mixed += len(set(places)) > 1
        named += len(foreign)
    assert mixed and named


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "**超过五天，算出来大于 0：**"), ("en", "**More than five days ago; More than 0:** ")],
)
def test_a_note_of_several_answers_names_all_of_them(language: str, said: str) -> None:
    assert said in pages_of(language)["outcomes/ecs-partial.md"]


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


def test_a_name_in_brackets_that_stands_in_a_name_is_a_part_of_it() -> None:
    small = read_guide(GOOD)
    name = dict.fromkeys(languages(), "Leaflet [free] [bottle-bank]")
    guide = replace(
        small,
        sources={id_: replace(each, title=name) for id_, each in small.sources.items()},
        products={id_: replace(each, name=name) for id_, each in small.products.items()},
        places={id_: replace(each, name=name) for id_, each in small.places.items()},
    )
    assert dict(site_pages(guide, "en")).keys() == dict(site_pages(small, "en")).keys()


def page_of(guide: Guide) -> str:
    return markdown(dict(site_pages(guide, "zh"))["products.md"], extensions=EXTENSIONS)


PAGE_LINK = re.compile(r"\]\(\.\./((?:questions|outcomes|faq)/[a-z0-9-]+)\.md\)")
FACT_LINK = re.compile(r"\]\(\.\./facts/([a-z0-9-]+)\.md\)")


@pytest.mark.parametrize("language", languages())
def test_a_fact_s_page_links_every_page_that_rests_on_it_and_no_other(language: str) -> None:
    pages = pages_of(language)
    listed = {fact: set(PAGE_LINK.findall(pages[f"facts/{fact}.md"])) for fact in GUIDE.facts}
    for address, text in pages.items():
        kind, _, id_ = address.removesuffix(".md").partition("/")
        if id_ in getattr(GUIDE, kind, ()) and kind in ("questions", "outcomes", "faq"):
            shown = set(FACT_LINK.findall(text))
            assert all(f"{kind}/{id_}" in listed[fact] for fact in shown), address
            links = {fact for fact in plainly_cited() if f"{kind}/{id_}" in listed[fact]}
            assert links <= shown, address


@cache
def plainly_cited() -> set[str]:
    """The facts that nothing cites but statements, which bear a mark: no number of theirs is used, no place or caution rests on them."""
    texts = str(GUIDE.questions) + str(GUIDE.outcomes) + str(GUIDE.faq)
    quoted = [each for each in GUIDE.statements.values() if f"[{each.id}]" in texts]
    unmarked = {fact for each in (*GUIDE.places.values(), *GUIDE.cautions.values(), *quoted) for fact in each.facts}
    return {fact.id for fact in GUIDE.facts.values() if not fact.values} - unmarked


@pytest.mark.parametrize("language", languages())
def test_a_source_s_page_links_its_facts_and_all_that_rests_on_them(language: str) -> None:
    pages = pages_of(language)
    for source in GUIDE.sources.values():
        page = pages[f"sources/{source.id}.md"]
        stated = [fact.id for fact in GUIDE.facts.values() if source.id in fact.sources]
        assert FACT_LINK.findall(page) == stated
        resting = [links_below(pages[f"facts/{fact}.md"], "{#used-by}") for fact in stated]
        assert links_below(page, "{#used-by}") == set().union(*resting)
        assert all(f"../sources/{source.id}.md" in pages[f"facts/{fact}.md"] for fact in stated)


def links_below(page: str, heading: str) -> set[str]:
    return set(re.findall(r"\]\(([^()]+)\)", page.partition(heading)[2]))


@pytest.mark.parametrize("language", languages())
def test_many_uses_stand_in_groups_by_what_they_are(language: str) -> None:
    pages = pages_of(language)
    for source in GUIDE.sources.values():
        groups = re.split(r"\{#used-by-(\w+)\}", pages[f"sources/{source.id}.md"].partition("{#used-by}")[2])
        links = sum(text.count("\n- ") for text in groups)
        assert (len(groups) > 1) == (links > MOST_TOGETHER), source.id
        for kind, text in zip(groups[1::2], groups[2::2], strict=True):
            folders = re.findall(r"^- .*\]\(\.\./(?:(outcomes|faq|questions)/)?[^/]+\)$", text, re.MULTILINE)
            assert {folder or "pages" for folder in folders} == {kind}, source.id


@pytest.mark.parametrize("language", languages())
def test_rows_sums_and_pages_written_by_hand_are_linked_from_their_facts(language: str) -> None:
    pages = pages_of(language)
    rows = [
        (f"products.md#{site}-{id_}", offer.facts)
        for id_, each in GUIDE.products.items()
        for site, offer in each.sites.items()
    ]
    for section, page in PAGES.items():
        if section != "products":
            rows += [(f"{page}#{id_}", each.facts) for id_, each in getattr(GUIDE, section).items()]
    calculator = next(each.file for each in GUIDE.articles if each.calculates)
    rows += [(calculator, each.facts) for each in GUIDE.sums.values()]
    rows += [(each.file, each.facts) for each in GUIDE.articles]
    for address, facts in rows:
        assert all(f"(../{address})" in pages[f"facts/{fact}.md"] for fact in facts), address
    assert any(each.facts for each in GUIDE.articles)


@pytest.mark.parametrize("language", languages())
def test_a_page_written_by_hand_stands_with_all_that_it_quotes(language: str) -> None:
    pages = dict(hand_pages(GUIDE, language, Home(ROOT, "", "Guide", "A guide."), report_url=""))
    assert pages.keys() >= {"index.md", "quiz.md", "amount.md", "about.md"}
    assert not [place for place, text in pages.items() if "{{" in text or "{%" in text or "data-part=" in text]
    assert 'id="calculator-paid"' in pages["amount.md"]
    assert 'src="../assets/quiz/start.js"' in pages["quiz.md"]
