"""Every text goes out to translators and comes back: nothing else of a file changes, and nothing wrong gets in."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import confirm
import exchange_texts
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from conftest import GOOD, GUIDE, ROOT
from good_guide import run
from guide.files import words
from guide.files.problem import ProblemsFound
from guide.files.strict_yaml import parse
from guide.files.text_places import with_texts
from guide.reading.confirmed import unread_texts
from guide.reading.merge import read_form
from guide.reading.read import REMEMBERED, read_guide
from guide.reading.recorded import record_new
from guide.reading.translated import FILE, lines_now, read_translated, stale, stale_translations, translated
from guide.reading.units import units
from guide.records.leaves import Saying, leaves
from guide.translating.catalogue import render_catalogue
from hypothesis import given
from hypothesis import strategies as st

FORM = read_form(ROOT)
UNITS = units(ROOT, FORM)
LINES = lines_now(ROOT, FORM)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The good guide, with words of its own that may be translated, and what every translation was made from."""
    shutil.copytree(GOOD, tmp_path / "guide")
    shutil.copyfile(words.FILE, tmp_path / "words.yaml")
    words.read_again(tmp_path / "words.yaml")
    for command in (confirm, exchange_texts):
        monkeypatch.setattr(command, "ROOT", tmp_path / "guide")
    record_new(tmp_path / "guide", read_guide(tmp_path / "guide"))
    yield tmp_path / "guide"
    words.read_again()


def catalogue(folder: Path) -> Catalog:
    return read_po(BytesIO(render_catalogue(folder, "en")))


def entry(made: Catalog, key: str) -> Message:
    return next(each for each in made if each.context == key)


@pytest.fixture
def take(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Catalog], int]:
    """Takes a catalogue in, as the command does."""

    def taken(made: Catalog) -> int:
        with (folder.parent / "en.po").open("wb") as file:
            write_po(file, made, width=0)
        return run(exchange_texts, monkeypatch, str(folder.parent / "en.po"))

    return taken


def state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in [*folder.rglob("*.*"), words.file()] if path.is_file()}


def test_every_text_of_the_guide_its_words_and_its_pages_is_a_unit_and_each_can_be_told_from_all_others() -> None:
    keys = {(unit.key, unit.source) for unit in UNITS}
    assert len(keys) == len(UNITS)
    texts = {unit.source for unit in UNITS}
    sayings = [leaf.text["zh"] for leaf in leaves(GUIDE) if isinstance(leaf, Saying)]
    assert set(sayings) <= texts
    terms = [entry.tags for entry in GUIDE.faq.values() if entry.tags] + [*GUIDE.synonyms.values()]
    assert {"\n".join(each["zh"]) for each in terms} <= texts
    assert words.word("quiz.nearest", "zh") in texts
    assert "# 怎么退：一步一步点" in texts


def test_a_key_names_neither_file_nor_place_in_a_list() -> None:
    moved = [each for each in FORM if each.data]
    assert {unit.key for unit in units(ROOT, [*reversed(moved)])} == {unit.key for unit in UNITS}
    assert not [unit.key for unit in UNITS if any(step.isdigit() for step in unit.key.split("."))]


def test_gettext_finds_no_fault_with_the_catalogue(folder: Path) -> None:
    command = ["msgfmt", "--check", "--output-file", "/dev/null", "-"]
    if shutil.which(command[0]):
        subprocess.run(command, input=render_catalogue(folder, "en"), check=True)


def test_an_entry_tells_what_it_is_for_how_long_it_may_be_what_stays_and_where_it_stands(folder: Path) -> None:
    made = entry(catalogue(folder), "outcomes.recycle.reply")
    said = " ".join(made.auto_comments)
    assert "what a support agent pastes" in said
    assert "[bottle-bank]" in said
    assert "outcomes/recycle/" in said
    assert {"max-length:700", 'placeholders:"[bottle-bank]"'} <= made.flags
    assert [file for file, _ in made.locations] == ["content/outcomes.yaml"]
    assert 'placeholders:"{n}"' in entry(catalogue(folder), "words.desk.count").flags


def test_what_comes_back_as_it_went_out_changes_no_byte(folder: Path, take: Callable[[Catalog], int]) -> None:
    before = state(folder)
    assert take(catalogue(folder)) == 0
    assert state(folder) == before


def test_every_text_of_the_guide_written_in_its_own_place_changes_no_byte() -> None:
    for file in FORM:
        said = {each.where: dict(each.texts) for each in UNITS if each.file == file.name and not each.is_list}
        assert with_texts(file.text, said) == file.text, file.name


def test_a_translation_takes_the_place_of_the_old_one_and_of_nothing_else(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = "Please throw it away.", 'Bin it: "now", {later}, # please – it\'s time.'
    page, words_before = (
        (folder / "docs/en/paper.md").read_text(encoding="utf-8"),
        words.file().read_text(encoding="utf-8"),
    )
    made, before = catalogue(folder), (folder / "content/outcomes.yaml").read_text(encoding="utf-8")
    entry(made, "outcomes.bin.reply").string = new
    entry(made, "words.quiz.nearest").string = "What else"
    entry(made, "faq.which-bin.tags").string = "rubbish\nwaste, mixed"
    next(each for each in made if each.id == "# 纸去哪里").string = "# Paper's ways"
    assert take(made) == 0
    after = (folder / "content/outcomes.yaml").read_text(encoding="utf-8")
    assert after == before.replace(old, "'" + new.replace("'", "''") + "'")
    assert words.file().read_text(encoding="utf-8") == words_before.replace("What would change this", "What else")
    assert (folder / "docs/en/paper.md").read_text(encoding="utf-8") == page.replace(
        "# Where paper goes", "# Paper's ways"
    )
    guide = read_guide(folder)
    assert guide.outcomes["bin"].reply["en"] == new
    assert guide.faq["which-bin"].tags["en"] == ("rubbish", "waste, mixed")
    assert "4 texts taken in" in capsys.readouterr().out
    assert list(stale_translations(folder)) == []


ENDS = st.sampled_from(
    ["", " #", ": ", "'", '"', "\\", "\n\n", "\n  - x", "[a], {b}", "!", "&c", "*d", "| >", "%", "@", "`"]
)
UNSEEN = "\x7f\x80\x85\u2028\u2029\ufeff"
SAID = st.tuples(
    st.sampled_from(["甲", "a", "1", "-", "?"]),
    ENDS,
    st.text("a一😀 #:,'\"\\\n[]{}-" + UNSEEN, max_size=12),
    st.just("z"),
).map("".join)


@given(SAID, st.sampled_from(["flow", "plain", "literal", "missing", "missing-in-flow"]))
def test_whatever_is_written_is_read_again_and_the_rest_stays(said: str, style: str) -> None:
    told = {"flow": "{zh: 甲, en: old}", "plain": "\n    zh: 甲\n    en: old", "literal": "\n    zh: 甲\n    en: |-\n      old\n\n      old",
            "missing": "\n    zh: '甲'", "missing-in-flow": "{zh: 甲}"}[style]  # fmt: skip
    text = (
        f"# first\na:\n  b: {told}  # beside\n\n# last\nc: d\n"
        if "|" not in told
        else f"# first\na:\n  b: {told}\n\n# last\nc: d\n"
    )
    new = with_texts(text, {("a", "b"): {"en": said}})
    read = read_data(new)
    assert read == {"a": {"b": {"zh": "甲", "en": said}}, "c": "d"}
    assert new.startswith("# first\na:\n  b: ")
    assert new.endswith("\n\n# last\nc: d\n")
    assert new.count("  # beside\n") == text.count("  # beside\n") or "# beside" in said


LISTS = {
    "empty": ("\n    zh: 甲\n    en:", "new", "\n    zh: 甲\n    en: new"),
    "empty beside a comment": ("\n    zh: 甲\n    en: # do", "new", "\n    zh: 甲\n    en: new # do"),
    "a list": (
        "\n    zh: [甲]\n    en:\n    - a\n    - b  # c",
        ["b", "c: d"],
        "\n    zh: [甲]\n    en:\n    - b\n    - 'c: d'  # c",
    ),
    "an inner list": (
        "\n    zh: [甲]\n    en:\n      - a",
        ["b", "c"],
        "\n    zh: [甲]\n    en:\n      - b\n      - c",
    ),
    "a list beside": ("\n    zh:\n    - 甲", ["b", "c"], "\n    zh:\n    - 甲\n    en: [b, c]"),
}


@pytest.mark.parametrize("case", LISTS)
def test_what_is_empty_or_a_list_gets_a_text_in_its_own_style(case: str) -> None:
    before, said, after = LISTS[case]
    new = with_texts(f"a:\n  b:{before}\nc: d\n", {("a", "b"): {"en": said}})
    assert new == f"a:\n  b:{after}\nc: d\n"
    assert read_data(new)["a"]["b"]["en"] == said


def test_a_list_with_comments_between_its_items_is_refused_and_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "faq.yaml"
    block = "tags:\n      zh: [垃圾桶]\n      en:\n      - rubbish  # not garbage\n      - waste"
    text = file.read_text(encoding="utf-8").replace("tags: {zh: [垃圾桶], en: [rubbish]}", block)
    file.write_text(text, encoding="utf-8")
    record_new(folder, read_guide(folder))
    made, before = catalogue(folder), state(folder)
    entry(made, "faq.which-bin.tags").string = "bins"
    assert take(made) == 1
    assert "faq.yaml:25:7: faq.which-bin.tags.en: holds comments between its items" in capsys.readouterr().out
    assert state(folder) == before


def read_data(text: str) -> Any:
    data, problems, *_ = parse(text)
    assert not problems
    return data


WRONG = {
    "outcomes.bin.reply": ("x" * 701, "longer than 700 characters"),
    "outcomes.recycle.reply": ("Please use it.", "names [bottle-bank]"),
    "faq.which-bin.question": ("哪个桶？", "is not English"),
    "questions.is-it-clean.text": ("Is it clean", "does not end with '?'"),
    "statements.free.text": ("Free\u2028of charge.", "holds the invisible character U+2028"),
}


def test_all_that_is_wrong_is_told_at_once_at_its_line_of_the_catalogue_and_nothing_is_written(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    made, before = catalogue(folder), state(folder)
    for key, (said, _) in WRONG.items():
        entry(made, key).string = said
    assert take(made) == 1
    assert state(folder) == before
    lines = (folder.parent / "en.po").read_text(encoding="utf-8").splitlines()
    told = [line for line in capsys.readouterr().out.splitlines() if "en.po" in line]
    for key, (_, wrong) in WRONG.items():
        [line] = [each for each in told if wrong in each]
        number = int(line.split("en.po:")[1].split(":")[0])
        assert f'msgctxt "{key}"' in lines[number - 3 : number], line


def test_a_word_that_lost_a_field_and_a_page_that_lost_a_macro_do_not_get_in(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    made, before = catalogue(folder), state(folder)
    entry(made, "words.desk.count").string = "Replies"
    assert take(made) == 1
    assert "lacks {n}" in capsys.readouterr().out
    made = catalogue(folder)
    page = next(each for each in made if str(each.id).startswith("叠平就行"))
    page.string = "Flatten it."
    assert take(made) == 1
    assert 'badge("clean-paper")' in capsys.readouterr().out
    page.string = "Flatten it.\n\nTwice."
    assert take(made) == 1
    assert "holds blank lines" in capsys.readouterr().out
    assert state(folder) == before


def test_what_is_fuzzy_empty_or_of_another_text_is_counted_and_left_alone(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    made, before = catalogue(folder), state(folder)
    entry(made, "outcomes.bin.title").string = ""
    fuzzy = entry(made, "outcomes.bin.summary")
    fuzzy.string, fuzzy.flags = "Something else.", {"fuzzy"}
    made.add("旧文。", "An old text.", context="outcomes.bin.reply")
    made.add("没有了。", "Gone.", context="outcomes.gone.reply")
    assert take(made) == 0
    said = capsys.readouterr().out
    assert "1 not translated, 1 fuzzy, 2 left out" in said
    assert "outcomes.bin.reply: was translated from a text that has changed since: '旧文。'" in said
    assert "outcomes.gone.reply: was translated, but is no more in the guide" in said
    assert state(folder) == before


@pytest.mark.parametrize(
    ("text", "wrong"),
    [(b"no catalogue", "en.po:1:1: cannot be read"), (b'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n', "plural forms")],
)
def test_what_is_no_catalogue_of_the_guide_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: bytes, wrong: str
) -> None:
    (folder / "en.po").write_bytes(text)
    assert run(exchange_texts, monkeypatch, str(folder / "en.po")) == 1
    assert wrong in capsys.readouterr().out
    (folder / "fr.po").write_bytes(b'msgid ""\nmsgstr "Language: fr\\n"\n')
    assert run(exchange_texts, monkeypatch, str(folder / "fr.po")) == 1
    assert "is for 'fr', into which this guide is not translated; one of: en" in capsys.readouterr().out
    assert run(exchange_texts, monkeypatch, str(folder / "none.po")) == 1
    assert "no such file" in capsys.readouterr().out


# What a PO file says of `outcomes.bin.title`, and what is told of it.
SLIPS = {
    'msgstr "Throw it away': "5:1: the text does not stand in double quotes; begin and end it with '\"', and write '\\\"' for one in it",
    "msgstr Throw it away": "5:1: the text does not stand in double quotes",
    'msgstr "Throw "it" away"': "5:1: the text does not stand in double quotes",
    'msgstr ""\n"Throw "\n"it away': "7:1: the text does not stand in double quotes",
    r'msgstr "Throw\qit"': r"5:1: '\q' is no escape; write '\\q'",
    r'msgstr "C:\\\q"': r"5:1: '\q' is no escape; write '\\q'",
    r'msgstr "Throw\n it"': "4:1: outcomes.bin.title: holds a line break, its original has none; remove it",
    'msgstr "Bin"\n\nmsgctxt "outcomes.bin.title"\nmsgid "扔掉"\nmsgstr "Throw it"': (
        "8:1: line 4 has another translation of the same text; remove one"
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_what_a_catalogue_says_otherwise_than_it_stands_is_refused_at_its_line(
    slip: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before, source = state(folder), entry(catalogue(folder), "outcomes.bin.title").id
    text = f'msgid ""\nmsgstr ""\nmsgctxt "outcomes.bin.title"\nmsgid "扔掉"\n{slip}\n'.replace("扔掉", str(source))
    (folder.parent / "en.po").write_text(text, encoding="utf-8")
    assert run(exchange_texts, monkeypatch, str(folder.parent / "en.po")) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{folder.parent}/en.po:{SLIPS[slip]}")
    assert last == "nothing was written; problems: 1"
    assert state(folder) == before


def test_an_entry_that_does_not_say_where_it_belongs_is_told(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    made = catalogue(folder)
    made.add("没有了。", "Gone.")
    assert take(made) == 0
    told = "warning: has no msgctxt, by which its place is known: '没有了。'; run make texts again"
    assert any(line.endswith(f":1: {told}") for line in capsys.readouterr().out.splitlines())


def change(folder: Path, was: str, now: str) -> None:
    file = folder / "content/outcomes.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(was, now), encoding="utf-8")


def test_a_translation_whose_text_changed_is_named_until_it_changes_too_or_somebody_says_that_it_holds(
    folder: Path, monkeypatch: pytest.MonkeyPatch, take: Callable[[Catalog], int]
) -> None:
    change(folder, "请当其他垃圾扔。", "请当其他垃圾扔掉。")
    [found] = stale_translations(folder)
    assert found.warning
    assert str(found).startswith(
        "content/outcomes.yaml:36:32: warning: outcomes.bin.reply.en: the text in 中文 changed"
    )
    made = catalogue(folder)
    assert [each.context for each in made if each.id and each.fuzzy] == ["outcomes.bin.reply"]
    record_new(folder, read_guide(folder))
    run(confirm, monkeypatch)  # of facts
    assert len(list(stale_translations(folder))) == 1
    recorded = (folder / FILE).read_bytes()
    run(confirm, monkeypatch, "--texts", "en")
    assert list(stale_translations(folder)) == []
    (folder / FILE).write_bytes(recorded)
    entry(made, "outcomes.bin.reply").flags = set()  # the translator says that it holds
    assert take(made) == 0
    assert list(stale_translations(folder)) == []
    (folder / FILE).write_bytes(recorded)
    change(folder, "Please throw it away.", "Please bin it.")
    assert [each.rule for each in stale_translations(folder)] == ["unrecorded"]
    record_new(folder, read_guide(folder))
    assert list(stale_translations(folder)) == []


def test_the_record_is_that_of_the_guide_and_two_changes_of_it_can_both_be_kept() -> None:
    recorded = read_translated((ROOT / FILE).read_text(encoding="utf-8"))
    assert recorded == translated(LINES, recorded)


def test_a_line_that_a_merge_left_beside_the_one_that_holds_goes() -> None:
    recorded = translated(LINES, set())
    language, key, digest, _ = min(recorded)
    assert translated(LINES, {*recorded, (language, key, digest, "00000000")}) == recorded
    other = {(*line[:3], "0" * 8) for line in recorded}
    assert stale(LINES, other) == LINES
    assert not stale(LINES, recorded | other)


def test_each_version_of_what_has_several_is_translated_in_its_place(
    folder: Path, take: Callable[[Catalog], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "content/outcomes.yaml"
    before = file.read_text(encoding="utf-8")
    later = "\n    - {from: 2099-01-01, text: {zh: 收钱了。, en: Paid.}, facts: [clean-paper]}"
    one = "{text: {zh: 不要钱。, en: Free.}, facts: [clean-paper]}"
    file.write_text(before.replace(one, f"\n    - {{until: 2098-12-31, {one[1:]}{later}"), encoding="utf-8")
    record_new(folder, read_guide(folder))
    made = catalogue(folder)
    versions = [each for each in made if each.context == "statements.free.text"]
    assert [each.string for each in versions] == ["Free.", "Paid."]
    versions[1].string = "Not free."
    written = file.read_text(encoding="utf-8")
    assert take(made) == 0
    assert file.read_text(encoding="utf-8") == written.replace("Paid.", "Not free.")


def paragraphs(made: Catalog) -> list[Message]:
    return [each for each in made if str(each.context).startswith("docs/paper.md")]


def add_to(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_page_that_gains_a_paragraph_keeps_its_translations_and_takes_in_the_new_one(
    folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    page = folder / "docs/en/paper.md"
    before, recorded = page.read_bytes(), (folder / FILE).read_bytes()
    add_to(folder, "docs/zh/paper.md", "\n新的一段。\n")
    made = catalogue(folder)
    assert [each.id for each in paragraphs(made) if not each.string] == ["新的一段。"]
    entry(made, "outcomes.bin.reply").string = "Please bin it."
    assert take(made) == 0
    said = capsys.readouterr().out
    assert "docs/en/paper.md: warning: is not written before it has all paragraphs of docs/zh/paper.md" in said
    assert "1 texts taken in" in said
    assert f"{len(paragraphs(made)) - 1} left out" in said
    assert page.read_bytes() == before
    assert set(recorded.splitlines()) <= set((folder / FILE).read_bytes().splitlines())
    paragraphs(made)[-1].string = "A new one."
    assert take(made) == 0
    assert page.read_bytes() == before + b"\nA new one.\n"
    assert read_guide(folder)
    assert list(stale_translations(folder)) == []


def test_a_page_that_loses_a_paragraph_is_made_of_its_original(folder: Path, take: Callable[[Catalog], int]) -> None:
    for language in ("zh", "en"):
        add_to(folder, f"docs/{language}/paper.md", "\nOne.\n" if language == "en" else "\n一。\n")
    assert take(catalogue(folder)) == 0
    page = folder / "docs/zh/paper.md"
    page.write_text(page.read_text(encoding="utf-8").replace("\n一。\n", ""), encoding="utf-8")
    made = catalogue(folder)
    assert all(each.string for each in paragraphs(made))
    assert take(made) == 0
    assert "One." not in (folder / "docs/en/paper.md").read_text(encoding="utf-8")
    assert read_guide(folder)


def test_a_guide_that_is_not_whole_loses_no_mark_of_what_is_stale(folder: Path, take: Callable[[Catalog], int]) -> None:
    page = folder / "docs/zh/paper.md"
    page.write_text(page.read_text(encoding="utf-8").replace("# 纸去哪里", "# 纸都去哪里"), encoding="utf-8")
    [found] = stale_translations(folder)
    add_to(folder, "docs/zh/paper.md", "\n新的一段。\n")
    made = catalogue(folder)
    entry(made, "outcomes.bin.reply").string = "Please bin it."
    assert take(made) == 0
    add_to(folder, "docs/en/paper.md", "\nA new one.\n")
    assert found in list(stale_translations(folder))


@pytest.mark.parametrize("name", REMEMBERED)
def test_nothing_is_taken_in_beside_a_record_that_cannot_be_read(
    name: str, folder: Path, take: Callable[[Catalog], int], capsys: pytest.CaptureFixture[str]
) -> None:
    made = catalogue(folder)
    entry(made, "faq.which-bin.tags").string = "rubbish"
    (folder / name).write_bytes(b"a\n\xff")
    before = state(folder)
    assert take(made) == 1
    assert f"{name}:2:1: byte 2 is not UTF-8" in capsys.readouterr().out
    assert state(folder) == before
    if name == FILE:
        with pytest.raises(ProblemsFound, match="byte 2 is not UTF-8"):
            catalogue(folder)


def test_work_that_was_not_taken_in_is_not_written_over_and_what_is_no_more_stays_as_obsolete(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(exchange_texts, monkeypatch) == 0
    file = folder / "texts/en.po"
    made = read_po(BytesIO(file.read_bytes()))
    entry(made, "outcomes.bin.reply").string = "Chuck it."
    with file.open("wb") as stream:
        write_po(stream, made, width=0)
    before = file.read_bytes()
    assert run(exchange_texts, monkeypatch) == 1
    said = capsys.readouterr().out
    assert "outcomes.bin.reply: is not the guide's translation; run make texts IN=texts/en.po if it is newer" in said
    assert file.read_bytes() == before
    change(folder, "请当其他垃圾扔。", "请当其他垃圾扔掉。")
    for _ in range(2):
        assert run(exchange_texts, monkeypatch) == 0
        [kept] = read_po(BytesIO(file.read_bytes())).obsolete.values()
        assert (kept.context, kept.id, kept.string) == ("outcomes.bin.reply", "请当其他垃圾扔。", "Chuck it.")
    assert run(exchange_texts, monkeypatch, str(file)) == 0


def test_texts_that_is_a_file_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts").write_text("mine", encoding="utf-8")
    assert run(exchange_texts, monkeypatch) == 1
    assert "texts: file exists" in capsys.readouterr().out


def test_cleaning_up_keeps_translators_work() -> None:
    [line] = [each for each in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "rm -rf .venv " in each]
    assert "texts" not in line.split()


def test_blanks_around_a_paragraph_or_a_term_change_nothing(folder: Path, take: Callable[[Catalog], int]) -> None:
    made, before = catalogue(folder), state(folder)
    for each in (*paragraphs(made), entry(made, "faq.which-bin.tags")):
        each.string = f"{each.string} \n"
    paragraphs(made)[0].string = str(paragraphs(made)[0].string).replace("\n", "\r\n")
    paragraphs(made)[1].string = "  "
    assert take(made) == 0
    assert state(folder) == before


def test_a_catalogue_is_for_the_language_of_its_head_and_only_without_one_for_that_of_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made, before = render_catalogue(folder, "en"), state(folder)
    file = folder.parent / "en.po"
    file.write_bytes(made.replace(b"Language: en", b"Language: de").replace(b"Please throw it away.", b"Weg damit."))
    assert run(exchange_texts, monkeypatch, str(file)) == 1
    assert "is for 'de', into which this guide is not translated" in capsys.readouterr().out
    assert state(folder) == before
    file.write_bytes(made.replace(b'"Language: en\\n"\n', b""))
    assert run(exchange_texts, monkeypatch, str(file)) == 0


def test_ends_of_lines_and_the_mark_at_the_beginning_of_a_file_stay(
    folder: Path, take: Callable[[Catalog], int]
) -> None:
    page, file = folder / "docs/en/paper.md", folder / "content/outcomes.yaml"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    old = page.read_bytes(), file.read_bytes()
    made = catalogue(folder)
    next(each for each in made if each.id == "# 纸去哪里").string = "# Paper's ways"
    entry(made, "outcomes.bin.reply").string = "Please bin it."
    assert take(made) == 0
    assert page.read_bytes() == old[0].replace(b"# Where paper goes", b"# Paper's ways")
    assert file.read_bytes() == old[1].replace(b"Please throw it away.", b"Please bin it.")


def test_confirming_an_unknown_language_is_an_error_and_facts_beside_a_language_are_confirmed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(confirm, monkeypatch, "--texts", "fr") == 1
    assert "this guide is not translated into 'fr'; one of: en" in capsys.readouterr().out
    facts = folder / "content/facts.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("只收干净的纸", "只收很干净的纸"), encoding="utf-8")
    assert list(unread_texts(folder, read_guide(folder)))
    assert run(confirm, monkeypatch, "clean-paper", "--texts", "en") == 0
    assert list(unread_texts(folder, read_guide(folder))) == []
