"""The guide beside a MkDocs configuration, read once per change of its files."""

from functools import lru_cache
from pathlib import Path

from guide.files import words
from guide.files.problem import InvalidGuide
from guide.pages.glossary_marks import Glossary
from guide.reading.handwritten import written_by_hand
from guide.reading.merge import content_files
from guide.reading.permalinks import FILE as PERMALINKS
from guide.reading.read import read_guide
from guide.records.guide import Guide
from guide.site import Home
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def language_of(config: MkDocsConfig) -> str:
    """The language of the site that a configuration describes."""
    return str(config.extra["language"])


def home_of(config: MkDocsConfig) -> Home:
    """What the configuration says about the site."""
    folder = _folder(config.config_file_path)
    return Home(folder, config.site_url or "", config.site_name, config.site_description or "")


@lru_cache
def _folder(file: str) -> Path:
    return Path(file).resolve().parent


class _Build:
    """One build: MkDocs makes a configuration anew for each, so what was read for it holds as long as it does."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config

    def __hash__(self) -> int:
        return id(self.config)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Build) and self.config is other.config


def guide_of(config: MkDocsConfig) -> Guide:
    """The guide beside the configuration, as it was when its build first asked. Raises PluginError as `guide_now` does."""
    return _guide(_Build(config))


def glossary_of(config: MkDocsConfig) -> Glossary:
    """The words that the guide explains, ready to be marked in pages. Raises PluginError as `guide_now` does."""
    return _glossary(_Build(config))


def guide_now(config: MkDocsConfig) -> Guide:
    """The guide as its files say now. Raises PluginError with every problem, before MkDocs touches the last site."""
    return _read(*_state(config))


@lru_cache(maxsize=4)
def _guide(build: _Build) -> Guide:
    return guide_now(build.config)


@lru_cache(maxsize=4)
def _glossary(build: _Build) -> Glossary:
    return Glossary(guide_of(build.config), language_of(build.config))


def _state(config: MkDocsConfig) -> tuple[Path, object]:
    """The guide's folder, and what changes whenever one of its files does."""
    root = _folder(config.config_file_path)
    files = (*(root / name for name in (*content_files(root), PERMALINKS)), words.FILE)
    stamps = tuple((file, file.stat().st_mtime_ns) for file in files if file.exists())
    return root, (stamps, frozenset(written_by_hand(root)))


@lru_cache(maxsize=1)
def _read(root: Path, _state: object) -> Guide:
    words.read_again()
    try:
        return read_guide(root)
    except InvalidGuide as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error}") from error
