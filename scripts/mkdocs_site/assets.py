"""Scripts, styles and data as the pages of one build name them, the theme's styles among them."""

from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from guide.feeds.names import Bundle, InvalidAssets, fingerprint, with_names
from guide.files.said import Said
from guide.site import assets
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from .guide import guide_home_of, guide_of, language_of
from .theme_styles import styles_in_use

WORKER = "assets/search/worker.js"
DOCUMENTS = "assets/documents.json"  # what the search looks in; made when all pages are
UNSIGNED = ' data-build=""'  # where a page says which one it is

_STYLES = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")


class Served(File):
    """A file that is served as it is, even where it ends like a page."""

    def is_documentation_page(self) -> bool:
        """Never."""
        return False


def take_assets(files: Files, config: MkDocsConfig) -> Bundle:
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
    return Bundle(own.files, {**own.names, DOCUMENTS: _documents_for(own.names[WORKER])})


def with_assets(output: str, url: str | None, assets: Bundle) -> str:
    """A page that calls scripts, styles and data by their names in this build. Raises PluginError for one that there is not."""
    try:
        return with_names(output, assets.names)
    except InvalidAssets as error:
        raise PluginError(f"{url or '404.html'}: {error}") from error


def signed(output: str) -> str:
    """A page with a digest of all that it says, by which a reader's page is told from the site's."""
    return output.replace(UNSIGNED, f' data-build="{fingerprint([output])}"', 1)


def _documents_for(worker: str) -> str:
    """The address of what the search looks in: another where another worker reads it, and the same whatever the pages say. So it
    stands in a folder: a name that ends in a digest is kept for ever.
    """
    return f"{DOCUMENTS.removesuffix('.json')}/{PurePosixPath(worker).stem.rpartition('-')[2]}.json"


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
