"""Every mistake is refused with exactly these words. A new mistake is a new file in tests/broken/."""

import shutil
from pathlib import Path

import pytest
from conftest import GOOD
from guide import check
from guide.problem import InvalidGuide
from guide.raw import Raw
from guide.read import FILES, read_guide
from guide.strict_yaml import parse, read_text

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.yaml"))


def problems_of(mistake: Path, folder: Path) -> list[str]:
    """The problems of the good guide with one passage of one file replaced."""
    edit = parse(mistake.read_text(encoding="utf-8"), mistake.name)[0]
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    broken = folder / edit["file"]
    before = broken.read_text(encoding="utf-8")
    assert edit["replace"] in before
    broken.write_text(before.replace(edit["replace"], edit["with"], 1), encoding="utf-8")
    with pytest.raises(InvalidGuide) as caught:
        read_guide(folder)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("mistake", BROKEN, ids=lambda path: path.stem)
def test_a_broken_guide_is_refused_with_exactly_these_words(mistake: Path, tmp_path: Path) -> None:
    lines = mistake.read_text(encoding="utf-8").splitlines()
    expected = [line.removeprefix("# expect: ") for line in lines if line.startswith("# expect: ")]
    assert expected
    assert problems_of(mistake, tmp_path) == expected


def test_the_good_guide_has_no_problems() -> None:
    assert read_guide(GOOD).proof.paths == 3


def test_every_rule_has_a_broken_example(tmp_path: Path) -> None:
    silent = set(check.RULES)
    for mistake in BROKEN:
        folder = tmp_path / mistake.stem
        problems_of(mistake, folder)
        data = [parse(read_text(folder / file)[0], file)[0] for file in FILES]
        raw = Raw(*(each if isinstance(each, dict) else None for each in data))
        silent = {rule for rule in silent if not list(rule(raw))}
    assert not silent
