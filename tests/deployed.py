"""A server that stays while what is deployed on it changes."""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving import QuietHandler, listening


class OneAnswer(QuietHandler):
    """Serves a file and hangs up: a connection that is kept would stay with the build that it began with. Data may be kept for a while,
    as on hosts whose headers are not ours.
    """

    protocol_version = "HTTP/1.0"

    def end_headers(self) -> None:
        if self.path.endswith(".json"):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class Deployed:
    """One of some builds, whichever is deployed; None, and the server hangs up."""

    def __init__(self, builds: list[Path]) -> None:
        self.builds = builds
        self.at: Path | None = builds[0]

    def handler(self, *arguments: object) -> OneAnswer | None:
        return functools.partial(OneAnswer, directory=str(self.at))(*arguments) if self.at else None  # type: ignore[arg-type]


@contextmanager
def deploying(builds: list[Path]) -> Iterator[tuple[Deployed, str]]:
    """What is deployed, to be changed, and its address."""
    site = Deployed(builds)
    with listening(lambda *arguments: site.handler(*arguments)) as address:
        yield site, address
