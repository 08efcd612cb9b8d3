"""A program that speaks the Model Context Protocol is answered as the guide answers; the server is an extra of its own."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import GUIDE, ROOT
from guide.feeds.data import render_data
from guide.feeds.decide import decide
from guide.feeds.find import Finder

HOME = "https://guide.example/"
PYTHON = ROOT / ".venv-mcp/bin/python"
CLIENT = """
import json, sys
import anyio
from mcp import Client, StdioServerParameters, stdio_client

async def main():
    server = StdioServerParameters(command=sys.executable, args=["scripts/serve_mcp.py"], env={"SITE_URL": "HOME"})
    async with Client(stdio_client(server)) as client:
        tools = [tool.name for tool in (await client.list_tools()).tools if tool.description]
        told = [await client.call_tool(name, given) for name, given in json.load(sys.stdin)]
        said = [each.content[0].text if each.is_error else each.structured_content for each in told]
        print(json.dumps({"tools": tools, "said": said}))

anyio.run(main)
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PYTHON.exists(), reason="the MCP server is not set up: make .venv-mcp/ready"),
]

PATHS = [dict(walk) for walk, _ in GUIDE.routes.paths()][::120]
STOPS = [dict(list(walk.items())[:length]) for walk in PATHS[::3] for length in range(len(walk))]
ASKED = [{}, {"site": "gone"}, *PATHS, *STOPS]


def test_a_client_is_told_what_the_guide_says_and_what_it_got_wrong() -> None:
    calls: list[tuple[str, dict[str, Any]]] = [("ask", {"picks": picks, "language": "en"}) for picks in ASKED]
    calls += [("search", {"words": "代金券"}), ("fact", {"id": "cn-five-day-full", "language": "en"})]
    calls += [("ask", {"language": "fr"}), ("fact", {"id": "cn-five-day-ful"})]
    command = [str(PYTHON), "-c", CLIENT.replace("HOME", HOME)]
    done = subprocess.run(command, cwd=ROOT, input=json.dumps(calls), capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["tools"] == ["ask", "search", "fact"]
    *asked, searched, fact, tongue, id_ = told["said"]
    assert asked == [decide(GUIDE, picks, "en", f"{HOME}en/") for picks in ASKED]
    assert searched == {"answers": Finder(GUIDE).find("代金券", "zh", HOME)} and searched["answers"]
    published = json.loads(render_data(GUIDE, "en", "")["facts.json"])["facts"]["cn-five-day-full"]
    assert fact["text"] == published["text"] and fact["address"] == f"{HOME}en/{published['address']}"
    assert [each["url"] for each in fact["sources"]] == [GUIDE.sources[each].url for each in published["sources"]]
    assert all(each["address"].startswith(f"{HOME}en/sources/") for each in fact["sources"])
    assert "there is no 'fr'; there are zh, en" in tongue
    assert "there is no 'cn-five-day-ful'; did you mean 'cn-five-day-full'?" in id_


def test_what_is_wrong_with_the_guide_is_told_beside_the_protocol(tmp_path: Path) -> None:
    code = f"import pathlib, serve_mcp; serve_mcp.ROOT = pathlib.Path({str(tmp_path)!r}); serve_mcp.server('')"
    done = subprocess.run([str(PYTHON), "-c", code], cwd=ROOT / "scripts", capture_output=True, text=True, check=False)
    assert done.returncode == 1 and not done.stdout
    assert "decision_tree.yaml" in done.stderr and "Traceback" not in done.stderr
