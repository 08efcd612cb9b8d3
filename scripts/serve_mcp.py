"""Answers programs by the Model Context Protocol, with what requirements-mcp.txt locks: python scripts/serve_mcp.py."""

import json
from pathlib import Path
from typing import Any

from guide.feeds.data import render_data
from guide.feeds.decide import decide
from guide.feeds.find import Finder
from guide.files.problem import ProblemsFound, did_you_mean
from guide.files.words import languages, word
from guide.reading.read import read_guide
from guide.records.addresses import home_of, site_url
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

ROOT = Path(__file__).resolve().parent.parent


def server(root: str) -> MCPServer:
    """A server for the guide beside it; `root` is the address of the site, or empty. Raises SystemExit with what is wrong."""
    try:
        guide, first = read_guide(ROOT), languages()[0]
    except ProblemsFound as error:
        raise SystemExit(str(error)) from None
    facts = {each: json.loads(render_data(guide, each, "")["facts.json"]) for each in languages()}
    finder = Finder(guide)

    def ask(picks: dict[str, str] | None = None, language: str = first) -> dict[str, Any]:
        """Walk the decision tree. `picks` are the answers so far, {question id: option id}; none at first. Gives the next `question`:
        put it to the user as it stands and never guess an answer; or the `outcome` with its notes, reply, facts and address."""
        return decide(guide, picks or {}, known(language, facts), root + home_of(language))

    def search(words: str, language: str = first) -> dict[str, Any]:
        """Find answers by words of any language: title, reply to paste, the sites that each holds for, address."""
        return {"answers": finder.find(words, known(language, facts), root)}

    def fact(id: str, language: str = first) -> dict[str, Any]:
        """One fact by its id, as `ask` names it: text, grade, sources, the day it was read, and what disagrees with it."""
        told, home = facts[known(language, facts)], root + home_of(language)
        said = told["facts"][known(id, told["facts"])]
        sources = [{**each, "address": home + each["address"]} for each in map(told["sources"].get, said["sources"])]
        return {"id": id, **said, "sources": sources, "address": home + said["address"]}

    served = MCPServer("guide", instructions="\n".join(word("llms_intro", each) for each in languages()))
    for tool in (ask, search, fact):
        served.add_tool(tool)
    return served


def known(name: str, among: dict[str, Any]) -> str:
    """The name, if it is among these. Raises ToolError, which the asking program is told."""
    if name not in among:
        hint = did_you_mean(name, among) or f"there are {', '.join([*among][:5])}"
        raise ToolError(f"there is no '{name}'; {hint}")
    return name


if __name__ == "__main__":
    server(site_url()).run()
