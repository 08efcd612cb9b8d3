"""What is measured leaves the checkout as it is, at every moment: whoever interrupts a measurement finds nothing changed."""

from collections.abc import Callable
from typing import Any

import pytest
from benchmarks import checking
from conftest import ROOT


def test_the_check_is_measured_on_a_copy_that_is_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    before, seen = (ROOT / "faq.yaml").read_bytes(), set()

    def run(command: list[str], *, cwd: Any, **_: object) -> None:
        assert (ROOT / "faq.yaml").read_bytes() == before
        assert command == ["make", "check"]
        assert cwd != ROOT
        (cwd / ".cache").mkdir(exist_ok=True)
        (cwd / ".cache/texts.json").touch()
        seen.add((cwd / "faq.yaml").read_bytes())

    def once(work: Callable[[], object], runs: int) -> float:
        work()
        return 0

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr(checking, "median", once)
    assert len(list(checking.checks())) == 3
    assert seen == {before, before + b"#\n"}
