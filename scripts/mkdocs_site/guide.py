"""The guide beside a MkDocs configuration, read once per change of its files."""

from functools import lru_cache
from pathlib import Path

from guide.files import words
from guide.files.problem import ProblemsFound
from guide.files.said import Said
from guide.files.today import today
from guide.pages.glossary_marks import Glossary
from guide.reading.made_from import content, pages
from guide.reading.permalinks import FILE as PERMALINKS
from guide.reading.read import read_guide
from guide.records.addresses import home_of
from guide.records.guide import Guide
from guide.site import Home
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def language_of(config: MkDocsConfig) -> str:
    """The language of the site that a configuration describes."""
    return str(config.extra["language"])


def guide_home_of(config: MkDocsConfig) -> Home:
    """What the configuration says about the site."""
    folder = _folder(config.config_file_path)
    root = (config.site_url or "").removesuffix(home_of(language_of(config)))
    return Home(folder, root, config.site_name, config.site_description or "")


@lru_cache
def _folder(file: str) -> Path:
    return Path(file).resolve().parent


def guide_of(config: MkDocsConfig) -> Guide:
    """The guide beside the configuration. Raises PluginError with every problem, before MkDocs touches the last site."""
    return _read(*_state(config))


def glossary_of(config: MkDocsConfig) -> Glossary:
    """The words that the guide explains, ready to be marked in pages. Raises PluginError as `guide_of` does."""
    return _glossary(*_state(config), language_of(config))


def look_again() -> None:
    """Whatever has changed on disk shows from now on: once a build is enough."""
    _state_of.cache_clear()


def _state(config: MkDocsConfig) -> tuple[Path, object]:
    return _state_of(_folder(config.config_file_path))


@lru_cache
def _state_of(root: Path) -> tuple[Path, object]:
    """The guide's folder, and what changes whenever one of its files does."""
    files = (*content(root), root / PERMALINKS, words.file(), *pages(root))
    return root, (tuple((file, file.stat().st_mtime_ns) for file in files if file.exists()), _day())


def _day() -> str:
    try:
        return today()
    except ProblemsFound as error:  # told by the reading, too
        return str(error)


@lru_cache(maxsize=1)
def _read(root: Path, _state: object) -> Guide:
    words.read_again(words.file())
    try:
        return read_guide(root)
    except ProblemsFound as error:
        raise PluginError(f"{Said('the guide has problems; nothing was built').told}\n{error}") from error


@lru_cache(maxsize=4)
def _glossary(root: Path, state: object, language: str) -> Glossary:
    return Glossary(_read(root, state), language)
