"""Scripts, styles and data as the pages of one build name them, the theme's styles among them."""

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

from guide.feeds.names import Bundle, InvalidAssets, fingerprint, named, with_names
from guide.files.said import Said
from guide.site import assets
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from .guide import guide_home_of, guide_of, language_of, sources_of
from .theme_styles import styles_in_use

DOCUMENTS = "assets/documents.json"  # what the search looks in; made when all pages are

_STYLES = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")


class Served(File):
    """A file that is served as it is, even where it ends like a page."""

    def is_documentation_page(self) -> bool:
        """Never."""
        return False


def take_assets(files: Files, config: MkDocsConfig, texts: Iterable[str]) -> Bundle:
    """All that scripts and styles need, by name and by address; the theme's styles are part of it, its files leave the site.

    Raises PluginError when the theme has other files, or when the guide's cannot be bundled.
    """
    theirs = [file for file in files if file.src_uri.startswith("assets/")]
    theme = [Path(str(_one(theirs, pattern).abs_src_path)) for pattern in _STYLES]
    for file in theirs:
        files.remove(file)
    home = guide_home_of(config)
    try:
        own = assets(
            guide_of(config), language_of(config), replace(home, styles=styles_in_use(theme, home.folder / "docs"))
        )
    except InvalidAssets as error:
        raise PluginError(str(error)) from error
    return Bundle(own.files, {**own.names, DOCUMENTS: named(DOCUMENTS, (*sources_of(config), *texts))})


def build_of(assets: Bundle) -> str:
    """What tells one build of a site from another."""
    return fingerprint(f"{name} {address}" for name, address in sorted(assets.names.items()))


def with_assets(output: str, url: str | None, assets: Bundle) -> str:
    """A page that calls scripts, styles and data by their names in this build. Raises PluginError for one that there is not."""
    try:
        return with_names(output, assets.names)
    except InvalidAssets as error:
        raise PluginError(f"{url or '404.html'}: {error}") from error


def _one(files: list[File], pattern: str) -> File:
    found = [file for file in files if fnmatch(file.src_uri, pattern)]
    if len(found) != 1:
        raise PluginError(
            Said(
                "the theme has {count} files {pattern!r}, not 1: its files have changed",
                count=len(found),
                pattern=pattern,
            ).told
        )
    return found[0]
