"""The guide beside a MkDocs configuration, read once per change of its files."""

from functools import lru_cache
from pathlib import Path

from guide.files import words
from guide.files.problem import InvalidGuide
from guide.pages.glossary_marks import Glossary
from guide.reading.changed import FILE as CHANGED
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


def guide_of(config: MkDocsConfig) -> Guide:
    """The guide beside the configuration. Raises PluginError with every problem, before MkDocs touches the last site."""
    return _read(*_state(config))


def glossary_of(config: MkDocsConfig) -> Glossary:
    """The words that the guide explains, ready to be marked in pages. Raises PluginError as `guide_of` does."""
    return _glossary(*_state(config), language_of(config))


def _state(config: MkDocsConfig) -> tuple[Path, object]:
    """The guide's folder, and what changes whenever one of its files does."""
    root = _folder(config.config_file_path)
    files = (*(root / name for name in (*content_files(root), PERMALINKS, CHANGED)), words.FILE)
    stamps = tuple((file, file.stat().st_mtime_ns) for file in files if file.exists())
    return root, (stamps, frozenset(written_by_hand(root)))


@lru_cache(maxsize=1)
def _read(root: Path, _state: object) -> Guide:
    words.read_again()
    try:
        return read_guide(root)
    except InvalidGuide as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error}") from error


@lru_cache(maxsize=4)
def _glossary(root: Path, state: object, language: str) -> Glossary:
    return Glossary(_read(root, state), language)
