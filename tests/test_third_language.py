"""A third language is a line in the list of languages, a configuration and texts; no code, style or script has to know of it."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Message
from babel.messages.pofile import write_po
from conftest import ROOT
from guide import site
from guide.files import words
from guide.files.problem import ProblemsFound
from guide.reading.confirmed import FILE as CONFIRMED
from guide.reading.confirmed import unread_texts
from guide.reading.read import check_guide, read_guide
from guide.reading.recorded import record
from guide.reading.translated import stale_translations
from guide.translating.catalogue import render_catalogue
from guide.translating.po_file import read_catalogue
from guide.translating.take_in import take_in, write
from small_site import HOME, MOVED, NAMES, PAGES, SITE, built, pages_of
from small_site import write as write_site
from third_language import TAG, add_language, begin_trial, configuration, convert, translate


def begin(folder: Path) -> None:
    """What whoever adds a language does before any text is translated."""
    words.read_again()
    write_site(folder / "guide", PAGES)
    (folder / "words.yaml").write_bytes(words.FILE.read_bytes())
    add_language(folder / "words.yaml")
    words.read_again(folder / "words.yaml")
    settings = SITE.format(language=TAG, name=convert(NAMES["zh"]))
    (folder / f"guide/mkdocs.{TAG}.yml").write_text(settings, encoding="utf-8")
    (folder / f"{TAG}.po").write_bytes(render_catalogue(folder / "guide", TAG))


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small guide with a third language, and its site."""
    folder = tmp_path_factory.mktemp("three")
    site.schemas.cache_clear()
    begin(folder)
    translate(folder / f"{TAG}.po")
    write(folder / "guide", take_in(folder / "guide", folder / f"{TAG}.po"))
    built(folder / "guide", HOME)
    yield folder / "guide"
    words.read_again()
    site.schemas.cache_clear()


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Path]:
    before = words.file()
    begin(tmp_path)
    yield tmp_path / "guide"
    words.read_again(before)


def homes() -> dict[str, str]:
    return {"zh": "", "en": "en/", TAG: f"{TAG}/"}


def test_the_guide_passes_with_every_text_in_every_language(three: Path) -> None:
    guide, problems = check_guide(three)
    assert guide
    assert [each for each in problems if not each.warning] == []
    assert guide.outcomes["bin"].reply[TAG] == convert(guide.outcomes["bin"].reply["zh"])
    assert guide.faq["which-bin"].tags[TAG] == (convert("垃圾桶"),)
    first, page = ((three / f"docs/{each}/paper.md").read_text(encoding="utf-8") for each in ("zh", TAG))
    assert page == convert(first)
    assert list(stale_translations(three)) == []


def test_every_page_stands_in_every_language_and_leads_to_its_twins(three: Path) -> None:
    found: dict[str, set[str]] = {language: set() for language in homes()}
    for language, address, text in pages_of(three / "site"):
        found[language].add(address)
        assert f'<html lang="{language}"' in text
        twins = dict(re.findall(r'<link rel="alternate" href="([^"]*)" hreflang="([^"]*)">', text))
        lasting = MOVED.get(address, address)
        assert twins == {f"{HOME}{home}{lasting}": each for each, home in homes().items()}
        up = "../" * (address.count("/") + bool(homes()[language])) or "./"
        switch = dict(re.findall(r'<a href="([^"]*)" hreflang="([^"]*)"', text))
        assert switch == {f"{up}{home}{address}": each for each, home in homes().items()}
    assert found["zh"] == found["en"] == found[TAG]
    assert "paper/" in found[TAG]


def test_the_lost_find_the_page_of_their_language_and_the_homes_of_all(three: Path) -> None:
    for language, home in homes().items():
        text = (three / f"site/{home}404.html").read_text(encoding="utf-8")
        assert words.word("lost.title", language) in text
        for other, there in homes().items():
            assert (f'<a href="/{there}">{words.word("lost.other", other)}</a>' in text) == (other != language)


def test_programs_feeds_and_searchers_get_the_language_s_own_texts(three: Path) -> None:
    guide, home = read_guide(three), three / "site" / TAG
    tree = json.loads((home / "tree.json").read_text(encoding="utf-8"))
    assert tree["language"] == TAG
    assert guide.questions["is-it-clean"].text[TAG] in json.dumps(tree, ensure_ascii=False)
    [documents] = home.glob("assets/documents/*.json")
    titles = {each["title"] for each in json.loads(documents.read_text(encoding="utf-8"))["docs"]}
    assert guide.faq["which-bin"].question[TAG] in titles
    feed = (home / "feed.xml").read_text(encoding="utf-8")
    assert f'xml:lang="{TAG}"' in feed
    assert f"{HOME}{TAG}/outcomes/bin/" in feed


def test_replies_and_the_sitemap_know_all_three(three: Path) -> None:
    root = three / "site"
    for reply in json.loads((root / "replies.json").read_text(encoding="utf-8")):
        assert set(reply["reply"]) == set(homes())
        assert reply["address"][TAG].startswith(f"{HOME}{TAG}/")
    assert (root / "replies.csv").read_text(encoding="utf-8").count(f",{TAG},") == 3
    assert (root / "sitemap.xml").read_text(encoding="utf-8").count(f'hreflang="{TAG}"') > 3
    desk = (root / TAG / "desk/index.html").read_text(encoding="utf-8")
    assert all(f"language_{each}" in desk for each in homes())
    assert (root / TAG / "embed/index.html").exists()


def test_a_language_that_has_begun_is_named_word_by_word_and_can_be_taken_in_piece_by_piece(begun: Path) -> None:
    with pytest.raises(ProblemsFound) as lacking:
        check_guide(begun)
    assert {each.rule for each in lacking.value.problems} == {"missing-word"}
    half = begun.parent / "half.po"
    made = read_catalogue((begun.parent / f"{TAG}.po").read_bytes(), "")
    half.write_bytes((begun.parent / f"{TAG}.po").read_bytes())
    translate(half, only=lambda entry: entry.context.startswith(("words.", "outcomes.")))
    taken = take_in(begun, half)
    write(begun, taken)
    assert taken.counts["new"] + taken.counts["empty"] == len(made)
    guide, problems = check_guide(begun)
    assert guide is None
    assert {each.rule for each in problems if not each.warning} == {"missing-language", "missing-twin"}
    assert {str(each.where[0]) for each in problems if each.rule == "missing-language"} >= {"faq", "facts"}
    assert not [each for each in problems if each.where[:1] == ("outcomes",)]
    assert not (begun / f"docs/{TAG}").exists()
    translate(half, only=lambda entry: "# 纸去哪里" in str(entry.id))  # one paragraph of a page
    assert [each.rule for each in take_in(begun, half).notes] == ["left-out"]
    again = read_catalogue(render_catalogue(begun, TAG, read_catalogue(half.read_bytes(), "")), "")
    assert [again.get("# 纸去哪里", "docs/paper.md").string, again.get("捆好。", "docs/paper.md")] == [
        convert("# 纸去哪里"),
        None,
    ]
    assert again.get("放哪个桶？", "faq.which-bin.question").string == ""


def part(folder: Path, only: Callable[[Message], bool], said: str = "") -> None:
    """Takes some entries in, translated or all with this text."""
    file = folder.parent / f"{TAG}.po"
    file.write_bytes(render_catalogue(folder, TAG))
    translate(file, only=only)
    if said:
        made = read_catalogue(file.read_bytes(), "")
        for entry in filter(only, (each for each in made if each.id)):
            entry.string = said
        with file.open("wb") as stream:
            write_po(stream, made, width=0)
    write(folder, take_in(folder, file))


@pytest.mark.parametrize("is_changed", [False, True])
def test_what_was_read_need_not_be_read_again_for_a_language_that_came_in_parts(begun: Path, is_changed: bool) -> None:
    words.read_again(words.FILE)
    (begun / CONFIRMED).unlink(missing_ok=True)
    record(begun, read_guide(begun), set())
    words.read_again(begun.parent / "words.yaml")
    if is_changed:
        file = begun / "content/facts.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("只收干净的纸", "只收很干净的纸"), encoding="utf-8")
    part(begun, lambda entry: entry.context.startswith(("words.", "facts.", "outcomes.")))
    part(begun, lambda entry: not entry.string)
    assert bool(list(unread_texts(begun, read_guide(begun)))) == is_changed


def test_a_part_that_comes_before_the_words_is_proven_too(begun: Path) -> None:
    def only(entry: Message) -> bool:
        return bool(entry.context == "outcomes.recycle.reply")

    with pytest.raises(ProblemsFound, match=rf"{TAG}\.po:\d+:1: .*only one of zh, {TAG} names \[bottle-bank\]"):
        part(begun, only, "用吧。")
    part(begun, only)
    before = (begun / "content/outcomes.yaml").read_text(encoding="utf-8")
    english = begun.parent / "en.po"
    english.write_bytes(render_catalogue(begun, "en").replace(b'"Please throw it away."', b'"Please bin it."'))
    write(begun, take_in(begun, english))
    after = (begun / "content/outcomes.yaml").read_text(encoding="utf-8")
    assert after == before.replace("Please throw it away.", "Please bin it.")
    assert "outcomes" in (begun / "translated.txt").read_text(encoding="utf-8")
    file = words.file()
    file.write_text(file.read_text(encoding="utf-8").replace(f"{TAG}: zh_TW", ""), encoding="utf-8")
    with pytest.raises(ProblemsFound, match=f"locale: the word is missing in '{TAG}'"):
        part(begun, lambda entry: entry.context == "outcomes.bin.reply")


def test_a_trial_takes_the_place_of_an_older_one_and_of_nothing_else(tmp_path: Path) -> None:
    begin_trial(tmp_path / "trial")
    (tmp_path / "trial/old").touch()
    begin_trial(tmp_path / "trial")
    assert not (tmp_path / "trial/old").exists()
    assert (tmp_path / f"trial/mkdocs.{TAG}.yml").exists()
    assert not {"site", "texts", "trial", "offline", "packed", "tests"} & {
        each.name for each in (tmp_path / "trial").iterdir()
    }
    (tmp_path / "mine").touch()
    with pytest.raises(SystemExit, match="holds no trial: name another folder"):
        begin_trial(tmp_path)
    assert (tmp_path / "mine").exists()


def test_the_configuration_names_the_pages_of_the_first_one_s_menu(three: Path) -> None:
    first = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    made = yaml.safe_load(configuration(first))
    menu = re.findall(r": (\S+\.md)$", first, re.MULTILINE)
    assert re.findall(r"'(\S+\.md)'", str(made["nav"])) == menu
    assert made["theme"]["language"] == made["extra"]["language"] == TAG
    assert made["docs_dir"] == f"docs/{TAG}"


NAMED = re.compile(r"""["'](zh|en)["']|/en/""")
# The language in which code says its sentences to maintainers, and an example of what an address looks like.
MAY = {"said.py": ['FIRST = "en"'], "nearest.js": ["`/sub/en/faq/x`"], "embed.js": ['data-language="en"']}


def test_no_code_style_or_template_names_a_language() -> None:
    files = [path for ending in ("py", "html") for path in (ROOT / "scripts").rglob(f"*.{ending}")]
    for path in [*files, *(ROOT / "docs/assets").rglob("*.js"), *(ROOT / "deploy").glob("*[!d]")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not NAMED.search(line) or any(each in line for each in MAY.get(path.name, ())), f"{path}: {line}"
