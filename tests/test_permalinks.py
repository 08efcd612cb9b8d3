"""Every address ever published still answers."""

from pathlib import Path

import pytest
from conftest import GUIDE, ROOT
from good_guide import edit
from guide.files.problem import ProblemsFound
from guide.reading.permalinks import read_permalinks
from guide.reading.phrases import wrong_phrases
from guide.reading.read import read_guide
from guide.records.addresses import addresses
from guide.site import pages as site_pages


def url(page: str) -> str:
    return page.removesuffix(".md").removesuffix("index").rstrip("/") + "/"


def test_the_addresses_are_those_of_the_generated_pages() -> None:
    assert addresses(GUIDE) | GUIDE.redirects.keys() == {url(page) for page in dict(site_pages(GUIDE, "zh"))}


def test_every_recorded_address_answers_in_the_built_site(site: Path) -> None:
    for address in read_permalinks((ROOT / "permalinks.txt").read_text(encoding="utf-8")):
        for folder in (site, site / "en"):
            assert (folder / address / "index.html").is_file(), address


def problems(folder: Path, *lines: str) -> list[str]:
    (folder / "permalinks.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_guide(folder)
    return str(caught.value).splitlines()


def test_a_lost_address_is_refused_with_its_line_and_the_way_out(folder: Path) -> None:
    assert problems(folder, "# published", "outcomes/bin/", "outcomes/skip/", "faq/old/") == [
        "permalinks.txt:3:1: 'outcomes/skip/' was published and has no page any more; "
        "bring it back, or write 'outcomes/skip/ -> …' with the address that answers now",
        "permalinks.txt:4:1: 'faq/old/' was published and has no page any more; "
        "bring it back, or write 'faq/old/ -> …' with the address that answers now",
    ]


def test_a_line_that_is_no_address_or_stands_twice_is_refused(folder: Path) -> None:
    for line in ("outcomes/skip -> outcomes/bin/", "tree.json -> outcomes/bin/", "../evil/ -> outcomes/bin/", "/"):
        (told,) = problems(folder, line)
        assert "is not an address; write it like faq/which-bin/" in told
    assert problems(
        folder, "  # a comment", "outcomes/skip/  ->  outcomes/bin/", "outcomes/skip/ -> outcomes/recycle/"
    ) == ["permalinks.txt:3:1: 'outcomes/skip/' stands here twice"]


def test_a_guide_without_its_permalinks_is_refused(folder: Path) -> None:
    (folder / "permalinks.txt").unlink()
    with pytest.raises(ProblemsFound, match=r"permalinks\.txt: there is no such file .*; bring it back"):
        read_guide(folder)


def test_a_lost_address_is_told_with_everything_else(folder: Path) -> None:
    edit(folder, "goto: bin", "goto: bni")
    files = [line.split(":")[0] for line in problems(folder, "outcomes/bin/", "outcomes/skip/")]
    assert "decision_tree.yaml" in files
    assert files[-1] == "permalinks.txt"


def test_a_file_that_cannot_be_read_loses_no_address(folder: Path) -> None:
    (folder / "faq.yaml").write_text("faq: [", encoding="utf-8")
    assert not [line for line in problems(folder, "faq/which-bin/") if line.startswith("permalinks")]


def test_a_redirect_to_nowhere_or_without_need_is_refused(folder: Path) -> None:
    assert problems(folder, "outcomes/skip/ -> outcomes/bn/", "outcomes/bin/ -> outcomes/recycle/") == [
        "permalinks.txt:1:1: the redirect leads to 'outcomes/bn/', which has no page; did you mean 'outcomes/bin/'?",
        "permalinks.txt:2:1: 'outcomes/bin/' has a page of its own; it needs no redirect; remove the arrow",
    ]


def test_a_retired_address_leads_to_the_one_that_answers_now(folder: Path) -> None:
    (folder / "permalinks.txt").write_text("outcomes/skip/ -> outcomes/bin/\n", encoding="utf-8")
    page = dict(site_pages(read_guide(folder), "en"))["outcomes/skip.md"]
    assert '"redirect": "../../outcomes/bin/"' in page.replace("redirect: ", '"redirect": ')
    assert '<a href="../../outcomes/bin/">' in page


def test_a_file_that_is_no_text_is_refused_with_a_reason(folder: Path) -> None:
    (folder / "permalinks.txt").write_bytes(b"outcomes/bin/\n\xff\xfe\n")
    with pytest.raises(ProblemsFound, match=r"permalinks\.txt:2:1: byte 14 is not UTF-8"):
        read_guide(folder)


def test_a_phrase_of_a_page_that_moved_is_told_where_to() -> None:
    problems = wrong_phrases("en | rubbish | !faq/old", {"faq/new/"}, {"faq/old/": "faq/new/"})
    assert [each.sentence for each in problems] == ["no page stands at 'faq/old'; its page moved: write 'faq/new'"]
