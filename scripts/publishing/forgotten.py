"""What a publisher forgot before a site was built."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from guide.files.disk import read_text
from guide.files.problem import Problem
from guide.files.said import Said
from guide.files.words import languages, word
from guide.reading.made_from import made_from
from guide.reading.permalinks import FILE as PERMALINKS
from guide.reading.permalinks import read_permalinks
from guide.records.addresses import home_of

from .site import Site

OWN = ("localhost", "127.0.0.1", ".example", "your.site")  # hosts that no reader reaches


def forgotten(site: Site, guide: Path) -> Iterator[Problem]:
    """Everything about a built site that its readers would miss, beside the guide from which it was built."""
    for problem in (*_address(site), *_report(site), *_missing(site, guide), *_stale(site, guide)):
        yield Problem((), problem.rule, problem.message, problem.fix, str(site.folder), warning=problem.warning)


def _address(site: Site) -> Iterator[Problem]:
    again = Said("run make build with SITE_URL=https://… and the site's own address")
    host = urlsplit(site.url).hostname or ""
    if not site.url:
        yield Problem(
            (), "no-address", Said("built without SITE_URL: no sitemap, no full address in links and replies"), again
        )
    elif host.endswith(OWN):
        yield Problem((), "own-address", Said("built for {url}, which no reader reaches", url=site.url), again)
    elif not site.url.startswith("https:"):
        yield Problem(
            (), "no-https", Said("built for {url}: copying works on https alone", url=site.url), again, warning=True
        )


def _report(site: Site) -> Iterator[Problem]:
    page = read_text(site.folder / "index.html")[0]
    if word("report.question", languages()[0]) not in page:
        message = Said("built without REPORT_URL: no page says where to report an error")
        yield Problem(
            (), "no-report", message, Said("run make build with REPORT_URL=… (a page or mailto:…)"), warning=True
        )


def _missing(site: Site, guide: Path) -> Iterator[Problem]:
    published = ["", *read_permalinks(read_text(guide / PERMALINKS)[0])]
    for language in languages():
        home = home_of(language)
        for file in ("404.html", *(f"{address}index.html" for address in published)):
            if not (site.folder / home / file).is_file():
                yield Problem((), "no-page", Said("{file} is missing", file=home + file), Said("run make build"))


def _stale(site: Site, guide: Path) -> Iterator[Problem]:
    built = (site.folder / "index.html").stat().st_mtime
    written, newest = max((path.stat().st_mtime, path) for path in made_from(guide))
    if written > built:
        message = Said("older than {file}", file=os.path.relpath(newest, guide))
        yield Problem((), "stale", message, Said("run make build"), warning=True)
