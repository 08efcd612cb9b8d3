"""Programs that search by words find what people look for: each phrase in `search_phrases.txt` that has an answer."""

from itertools import chain

from conftest import GUIDE, ROOT
from guide.feeds.find import MOST, Finder
from guide.reading.phrases import FILE, place_of, read_phrases

HOME = "https://guide.example/"
FINDER = Finder(GUIDE)
MISSED = (
    0.055  # the site's own search looks in whole pages and forgives slips; this one looks in headings, tags and replies
)


def found(phrase: str, language: str) -> list[str]:
    return [f"{each['kind']}/{each['id']}" for each in FINDER.find(phrase, language, HOME)]


def test_nearly_every_phrase_finds_its_answer_among_the_first_three() -> None:
    asked = [phrase for _, phrase in read_phrases((ROOT / FILE).read_text(encoding="utf-8"))]
    answers = [(*each[:2], place_of(each[2])[0]) for each in asked if "faq/" in each[2] or "outcomes/" in each[2]]
    missed = [each for each in answers if each[2] not in found(each[1], each[0])[:3]]
    assert len(answers) > 200
    assert len(missed) <= MISSED * len(answers), missed


def test_a_tag_of_one_entry_finds_it_first() -> None:
    tags = [(tag, f"faq/{id_}") for id_, entry in GUIDE.faq.items() for tag in {*chain(*entry.tags.values())}]
    alone = [(tag, key) for tag, key in tags if [other.lower() for other, _ in tags].count(tag.lower()) == 1]
    assert len(alone) > 500
    assert [each for each in alone if found(each[0], "zh")[:1] != [each[1]]] == []


def test_an_answer_is_told_in_the_language_that_is_asked_for() -> None:
    for language in ("zh", "en"):
        for each in FINDER.find("代金券 voucher", language, HOME):
            member = GUIDE.faq.get(each["id"]) or GUIDE.outcomes[each["id"]]
            title = member.question if each["kind"] == "faq" else member.title
            assert each["title"] == title[language] and each["reply"]
            assert each["address"].startswith(f"{HOME}{'' if language == 'zh' else 'en/'}{each['kind']}/")


def test_words_that_mean_nothing_here_find_nothing_and_no_query_finds_too_much() -> None:
    assert FINDER.find("xyzzy 鬱 !?", "en", HOME) == FINDER.find("", "zh", HOME) == []
    assert len(FINDER.find("退款", "zh", HOME)) == MOST
