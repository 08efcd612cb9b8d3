"""Which test runs where and when: what is made once is made by one worker, and what needs the site waits until it is built."""

import re
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

BROWSER = {"site", "port", "server", "browser", "served"}


def modules(pattern: str) -> set[str]:
    """Those in which something stands."""
    found = re.compile(pattern, re.MULTILINE)
    return {path.name for path in Path(__file__).parent.glob("test_*.py") if found.search(path.read_text("utf-8"))}


# Modules that make something once for all their tests, which therefore stay with one worker.
ONCE = modules(r'^@cache$|scope="module"')
# Modules that build sites or start programs: nobody waits for them after each save.
LONG = modules(r"^(from (small_site|third_language|good_guide import commit)|import subprocess)\b")


class Scheduling(LoadScopeScheduling):
    """Gives each worker the next test when it is done, or all tests of a module that makes something once."""

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        return module if Path(module).name in ONCE else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Scheduling:
    return Scheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the site comes last, for it is built meanwhile; before the rest what one worker does alone."""
    for item in items:
        if uses(item, BROWSER) or item.path.name in LONG:
            item.add_marker(pytest.mark.slow)
    late = {item.path for item in items if item.path.name in ONCE and uses(item, {"site"})}
    items.sort(key=lambda item: (item.path in late or uses(item, {"site"}), item.path.name not in ONCE))


def uses(item: pytest.Item, fixtures: set[str]) -> bool:
    return not fixtures.isdisjoint(getattr(item, "fixturenames", ()))
