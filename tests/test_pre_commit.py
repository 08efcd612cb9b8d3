"""The hooks for pre-commit run what `make` runs, for every file that it is about."""

import re

from conftest import ROOT
from guide.files.strict_yaml import parse
from guide.files.words import FILE
from guide.reading.merge import content_files
from guide.reading.read import BESIDE

CONFIGURATION = parse((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))[0]
HOOKS = {hook["id"]: hook for repository in CONFIGURATION["repos"] for hook in repository["hooks"]}


def test_every_hook_runs_a_command_of_the_makefile() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {hook["entry"] for hook in HOOKS.values()} <= {f"make {target}" for target in targets}


def test_the_content_s_hook_runs_for_whatever_the_check_reads_and_the_code_s_for_whatever_is_linted() -> None:
    pages = [page.relative_to(ROOT).as_posix() for page in (ROOT / "docs").glob("*/*.md")]
    words = FILE.relative_to(ROOT).as_posix()
    content = [*content_files(ROOT), *BESIDE, *pages, "docs/zh-hant/more/paper.md", "content/more/facts.yml", words]
    assert [name for name in content if not re.search(HOOKS["guide-check"]["files"], name)] == []
    code = [path for folder in ("scripts", "tests", "docs/assets") for path in (ROOT / folder).rglob("*.*")]
    linted = [path.relative_to(ROOT).as_posix() for path in code if path.suffix in (".py", ".js", ".css")]
    assert [name for name in linted if not re.search(HOOKS["guide-code"]["files"], name)] == []
    assert pages and linted
