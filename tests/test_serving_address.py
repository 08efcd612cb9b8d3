"""`make serve` says in a sentence where it cannot listen, before it builds anything."""

import socket
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from conftest import ROOT
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs_site import hooks
from mkdocs_site.hooks import Adapter
from mkdocs_site.serving import hold


def test_a_port_that_is_taken_is_told_with_another_to_choose() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        taken = rf"^127\.0\.0\.1:{port} is taken .*; choose another port: make serve ADDR=127\.0\.0\.1:{port + 1}$"
        with pytest.raises(PluginError, match=taken):
            hold("127.0.0.1", port)
    for host in ("127.0.0.1", "0.0.0.0"):
        hold(host, port).close()


def test_a_port_is_taken_from_the_moment_at_which_a_site_begins_to_be_built() -> None:
    with hold("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        with pytest.raises(PluginError, match=rf"^127\.0\.0\.1:{port} is taken"):
            hold("127.0.0.1", port)
    with HTTPServer(("127.0.0.1", port), BaseHTTPRequestHandler):
        pass


def test_an_address_of_another_machine_and_a_port_that_none_has_are_told() -> None:
    with pytest.raises(PluginError, match=r"^192\.0\.2\.1:8000 cannot be used: .*; choose an address of this machine"):
        hold("192.0.2.1", 8000)
    with pytest.raises(PluginError, match=r"^127\.0\.0\.1:99999 cannot be used: .*; choose an address of this machine"):
        hold("127.0.0.1", 99999)


def test_only_serving_asks_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(hooks, "hold", lambda *address: asked.append(address) or socket.socket())
    config = load_config(str(ROOT / "mkdocs.yml"), dev_addr="0.0.0.0:8123")
    for command in ("build", "serve"):
        adapter = Adapter()
        adapter.on_startup(command)
        for _ in range(2):
            adapter.on_config(config)
        assert asked == [("0.0.0.0", 8123)] * (command == "serve")
