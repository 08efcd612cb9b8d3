"""What chats, search engines, help desks and other machines read is there and says what the pages say."""

import html
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import markdown
import pytest
from conftest import GUIDE, HOME, ROOT
from guide.feeds.cards import LOOKS, SIZE, font, render_card
from guide.feeds.plain import plain_page
from guide.feeds.structured_data import structured_data
from guide.files.words import choices, languages, look, word, word_group
from guide.pages.markdown import linked
from guide.records.addresses import home_of
from guide.records.naming import plain_text
from guide.records.outline import cited_in, outline
from PIL import Image, ImageChops


def missing_letters(text: str) -> str:
    """The letters of a text that the cards' font does not have, which a card would leave blank."""
    blank = bytes(font(40).getmask("\U0001f600"))
    return "".join(letter for letter in text if not letter.isspace() and bytes(font(40).getmask(letter)) == blank)


@pytest.mark.parametrize("language", languages())
def test_the_font_of_the_cards_has_every_letter_of_the_verdicts_and_of_the_site_s_name(language: str) -> None:
    file = "mkdocs.yml" if language == languages()[0] else f"mkdocs.{language}.yml"
    name = re.search(r"^site_name: (.+)$", (ROOT / file).read_text(encoding="utf-8"), re.M)
    assert name
    assert missing_letters("".join([name[1], *word_group("verdicts", language).values()])) == ""
    assert missing_letters("a\U0001f680") == "\U0001f680"


def test_every_verdict_has_a_card_of_the_right_size_and_of_its_own_looks(site: Path) -> None:
    for language in languages():
        folder = site / home_of(language)
        for verdict in word_group("verdicts", language):
            with Image.open(folder / "cards" / f"{verdict}.png") as image:
                assert image.size == SIZE
    assert render_card("full", "Guide", "zh") != render_card("zero", "Guide", "zh")


def card(verdict: str, site_name: str, language: str) -> Image.Image:
    """What is drawn on a card: the difference to its ground."""
    picture = Image.open(io.BytesIO(render_card(verdict, site_name, language))).convert("RGB")
    return ImageChops.difference(picture, Image.new("RGB", picture.size, picture.getpixel((60, 60))))


def test_every_tone_has_a_shape_and_a_colour_of_its_own() -> None:
    verdicts = {look("verdicts", verdict)[0]: verdict for verdict in choices("verdicts")}
    drawn = [card(verdict, "", "en") for verdict in verdicts.values()]
    assert verdicts.keys() == LOOKS.keys()
    empty = [tone for tone, each in zip(verdicts, drawn, strict=True) if not each.crop((160, 250, 290, 380)).getbbox()]
    assert empty == ["calm"]
    assert len({each.crop((100, 190, 350, 440)).convert("L").point(bool).tobytes() for each in drawn}) == len(LOOKS)
    assert len({each.getpixel((10, 10)) for each in drawn}) == len(LOOKS)


@pytest.mark.parametrize("language", languages())
def test_a_card_says_its_verdict_above_the_site_s_name_and_nothing_runs_out(language: str) -> None:
    for verdict in ("", *choices("verdicts")):
        drawn = card(verdict, "Alibaba Cloud refund guide", language)
        above, below = drawn.crop((360, 0, *SIZE)).crop((0, 0, SIZE[0], 430)), drawn.crop((360, 450, *SIZE))
        assert above.getbbox()
        assert bool(below.getbbox()) == bool(verdict)
        assert drawn.crop((SIZE[0] - 40, 0, *SIZE)).getbbox() is None
    assert len({render_card(verdict, name, language) for verdict in ("", "full") for name in ("One", "Two")}) == 4


def test_every_answer_has_structured_data_with_its_own_words(site: Path) -> None:
    for language in languages():
        folder = site / home_of(language)
        for entry in GUIDE.faq.values():
            data = ld(folder / f"faq/{entry.id}/index.html")
            assert (data["@context"], data["@type"]) == ("https://schema.org", "FAQPage")
            (question,) = data["mainEntity"]
            assert question["name"] == entry.question[language]
            read = html.unescape(
                re.sub(r"<[^>]+>", "", markdown.markdown(plain_text(GUIDE, entry.answer[language], language)))
            )
            assert words(question["acceptedAnswer"]["text"]) == words(read)
        for outcome in GUIDE.outcomes.values():
            data = ld(folder / f"outcomes/{outcome.id}/index.html")
            assert (data["@type"], data["name"]) == ("HowTo", outcome.title[language])
            assert [step["position"] for step in data["step"]] == list(range(1, len(data["step"]) + 1))
            assert len(data["step"]) == len(outcome.before) + len(outcome.steps)


def test_structured_data_has_the_words_of_a_link_without_their_marks() -> None:
    entry = next(iter(GUIDE.faq.values()))
    answer = {"en": "> Run [`aliyun` or **ossutil**](tools.md) with `-h`."}
    guide = replace(GUIDE, faq={entry.id: replace(entry, answer=answer)})
    data = structured_data(guide, "faq", entry.id, "en")
    assert data["mainEntity"][0]["acceptedAnswer"]["text"] == "Run aliyun or ossutil with -h."


def words(text: str) -> list[str]:
    """The words of a text without the marks of its lists."""
    return [each for each in text.split() if not re.fullmatch(r"-|\d+\.", each)]


def ld(page: Path) -> dict:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"), re.S)
    return json.loads(text)


def test_the_sitemap_has_every_page_in_both_languages(site: Path) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", space)
    places = {url.findtext("s:loc", namespaces=space) for url in urls}
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    pages -= {f"{home_of(each)}{old}".rstrip("/") for each in languages() for old in ("embed", *GUIDE.redirects)}
    assert places == {HOME if page == "." else f"{HOME}{page}/" for page in pages}
    assert all({link.get("hreflang") for link in url.findall("x:link", space)} == set(languages()) for url in urls)
    assert f"{HOME}sitemap.xml" in (site / "robots.txt").read_text()


def test_a_page_that_has_moved_names_the_one_that_answers_for_it(site: Path) -> None:
    for old, new in GUIDE.redirects.items():
        text = (site / old / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{HOME}{new}">' in text
        assert f'<link rel="alternate" href="{HOME}en/{new}" hreflang="en">' in text


def test_a_page_names_its_twin_and_itself_by_their_full_addresses(site: Path) -> None:
    for folder, itself in (("", HOME), ("en/", f"{HOME}en/")):
        text = (site / f"{folder}faq/five-day-rule/index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{itself}faq/five-day-rule/">' in text
        twins = re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="(\w+)">', text)
        assert twins == [(f"{HOME}faq/five-day-rule/", "zh"), (f"{HOME}en/faq/five-day-rule/", "en")]


def shown(text: str, language: str) -> str:
    return html.unescape(linked(GUIDE, text, language))


def unescaped(text: str) -> str:
    return re.sub(r"\\(?=[^a-zA-Z0-9\s])", "", text)


def test_a_markdown_twin_holds_the_answer_its_evidence_and_the_last_word(site: Path) -> None:
    for language in languages():
        folder = site / home_of(language)
        for outcome in GUIDE.outcomes.values():
            text = unescaped((folder / f"outcomes/{outcome.id}/index.md").read_text(encoding="utf-8"))
            for statement in (*outcome.before, *outcome.steps, *outcome.after, outcome.money.amount):
                assert shown(statement.text[language], language) in text
            cited = cited_in(outcome, outline(GUIDE, outcome, language))
            assert all(shown(GUIDE.facts[fact].text[language], language) in text for fact in cited)
            assert text.rstrip().endswith(word("console_last", language))
        for entry in GUIDE.faq.values():
            text = (folder / f"faq/{entry.id}/index.md").read_text(encoding="utf-8")
            assert plain_page(linked(GUIDE, entry.answer[language], language), f"faq/{entry.id}.md", language) in text
            assert all(GUIDE.sources[s].url in text for fact in entry.facts for s in GUIDE.facts[fact].sources)
