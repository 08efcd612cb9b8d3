"""The guide beside a MkDocs configuration, read once per change of its files."""

from functools import lru_cache
from pathlib import Path

from guide import words
from guide.model import Guide
from guide.permalinks import FILE as PERMALINKS
from guide.problem import InvalidGuide
from guide.read import FILES, read_guide, written_by_hand
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def root_of(config: MkDocsConfig) -> Path:
    """The folder that holds the configuration and the content."""
    return _folder(config.config_file_path)


@lru_cache
def _folder(file: str) -> Path:
    return Path(file).resolve().parent


def guide_of(config: MkDocsConfig) -> Guide:
    """The guide beside the configuration. Raises PluginError with every problem, before MkDocs touches the last site."""
    root = root_of(config)
    files = (*(root / file for file in (*FILES, PERMALINKS)), words.FILE)
    stamps = tuple(file.stat().st_mtime_ns for file in files if file.exists())
    try:
        return _read(root, (stamps, frozenset(written_by_hand(root))))
    except InvalidGuide as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error}") from error


@lru_cache(maxsize=1)
def _read(root: Path, _changes: object) -> Guide:
    words.read_again()
    return read_guide(root)
