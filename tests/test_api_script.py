"""The script that the guide gives for the API returns nothing before the server's id is typed again."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_api_script_returns_nothing_until_the_id_is_typed_again(language: str, tmp_path: Path) -> None:
    text = (ROOT / "docs" / language / "how.md").read_text(encoding="utf-8")
    script = text.split("``` sh\n", 1)[1].split("```", 1)[0]
    (tmp_path / "return.sh").write_text(script, encoding="utf-8")
    (tmp_path / "aliyun").write_text('#!/bin/sh\necho "$@" >> calls\n', encoding="utf-8")
    (tmp_path / "aliyun").chmod(0o755)
    path = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    run = [shutil.which("sh") or "/bin/sh", "return.sh", "i-1"]
    refused = subprocess.run(run, cwd=tmp_path, env=path, input="i-2\n", text=True, capture_output=True, check=False)
    calls = (tmp_path / "calls").read_text(encoding="utf-8")
    assert refused.returncode == 1
    assert "InquiryPriceRefundInstance" in calls
    assert " RefundInstance" not in calls
    subprocess.run(run, cwd=tmp_path, env=path, input="i-1\n", text=True, capture_output=True, check=True)
    last = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()[-1]
    assert json.dumps(last).count("bssopenapi RefundInstance --InstanceId i-1 --ProductCode ecs") == 1
