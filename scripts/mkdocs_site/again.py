"""Under `make serve`: an edit of the guide's content makes the pages again whose texts it changes, and no other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

from guide.feeds.names import Bundle, bundle_data
from guide.feeds.quiz import render_quiz_parts
from guide.files.words import languages
from guide.reading.made_from import beside_content
from guide.records.addresses import home_of
from guide.records.guide import Guide
from guide.site import files as site_files
from guide.site import page_makers, shared_data
from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from .converted import Converted
from .guide import guide_home_of, guide_of, language_of
from .navigation import render_addresses
from .serving import Serving


@dataclass
class Built:
    """A language's site, and what MkDocs makes it from. `beside` is the state of the files that are no content of the guide."""

    config: MkDocsConfig
    guide: Guide
    assets: Bundle
    beside: object = None
    texts: dict[str, str] = field(default_factory=dict)  # of the generated pages, by their place
    makers: Mapping[str, Callable[[], str]] = field(default_factory=dict)  # what makes their texts now
    sources: dict[str, str] = field(default_factory=dict)  # of all pages but the one for frames
    files: Files = field(init=False)
    nav: Navigation = field(init=False)
    env: Environment = field(init=False)
    converted: Converted | None = None
    is_whole: bool = False  # whether the build came to its end


Sites = dict[str, Built]  # by language

LOADING = ("quiz/", "embed/", "desk/")  # pages whose scripts load what the guide says
PAUSE = 0.4  # seconds in which the browser loads what it has been told of


def beside_of(config: MkDocsConfig) -> object:
    """What changes whenever a file does that makes more than texts: pages written by hand, templates, code, words, addresses."""
    return sorted((str(path), path.stat().st_mtime_ns) for path in beside_content(guide_home_of(config).folder))


def made_again(sites: Sites, serving: Serving, follow: Callable[[MkDocsConfig], None]) -> bool:
    """Makes the pages again whose texts have changed since the last build, in every language: those that somebody looks at now, all
    others, and what is made from them, beside. False where more has changed than texts: then all has to be built. What an earlier
    call makes beside has to be finished. `follow` writes what is made from all pages of a language.
    """
    if sites.keys() != set(languages()) or not all(built.is_whole for built in sites.values()):
        return False
    first = sites[languages()[0]]
    guide = guide_of(first.config)
    if first.beside != beside_of(first.config) or _is_more(first.guide, guide):
        return False
    makers = {language: page_makers(guide, language) for language in sites}
    if any(list(makers[language]) != list(built.texts) for language, built in sites.items()):
        return False
    for language, built in sites.items():
        built.guide, built.makers = guide, makers[language]
    serving.somebody_waits()
    try:
        _begin(sites, serving, follow)
    except Exception:
        _give_up(sites, serving)
        raise
    return True


def _begin(sites: Sites, serving: Serving, follow: Callable[[MkDocsConfig], None]) -> None:
    """Makes what somebody looks at, and has the rest made beside."""
    pages = [(built, file) for built in sites.values() for file in built.files.documentation_pages()]
    seen = [each for each in pages if _address(*each) in serving.viewed]
    for built, file in seen:
        _make(built, file)
    if loading := [built for built, file in seen if file.url in LOADING]:
        _load(sites, loading)
        serving.loaded.set()
    later = [each for each in pages if each not in seen]
    serving.beside = Timer(PAUSE, _rest, (sites, serving, later, follow))
    serving.beside.start()


def _give_up(sites: Sites, serving: Serving) -> None:
    """The next edit builds all, and nobody waits any longer."""
    sites.clear()
    serving.nobody_waits()


def _address(built: Built, file: File) -> str:
    """The address of a file from the site's root."""
    return home_of(language_of(built.config)) + (file.url if file.url not in (".", "./") else "")


def _is_more(before: Guide, now: Guide) -> bool:
    """Whether pages change whose texts do not: words are marked, sums worked out and days shown wherever they appear."""
    was, is_now = (
        (
            guide.glossary,
            guide.sums,
            guide.redirects,
            [(each.id, each.checked, each.review_by) for each in guide.facts.values()],
        )
        for guide in (before, now)
    )
    return was != is_now


def _make(built: Built, file: File) -> None:
    """Makes a page again if it says something else now."""
    page = file.page
    assert page is not None
    if not (_says_else(file, built) if file.generated_by is None else _is_stale(file, built)):
        return
    docs = built.files.documentation_pages()
    _populate_page(page, built.config, built.files)
    _build_page(page, built.config, docs, built.nav, built.env)


def _is_stale(file: File, built: Built) -> bool:
    """Whether the text of a generated page has changed, which then is the file's."""
    text = built.makers[file.src_uri]()
    if text == built.texts[file.src_uri]:
        return False
    file.content_string = built.texts[file.src_uri] = text
    return True


def _load(sites: Sites, loading: Iterable[Built]) -> None:
    """Writes what the scripts of some languages load, at the addresses that the pages know."""
    first = sites[languages()[0]]
    _write_data(first, shared_data(first.guide, guide_home_of(first.config).root))
    for built in loading:
        _write_data(built, render_quiz_parts(built.guide, language_of(built.config)))


def _rest(
    sites: Sites, serving: Serving, later: Sequence[tuple[Built, File]], follow: Callable[[MkDocsConfig], None]
) -> None:
    """What scripts load, all other pages, then what no page shows: files for programs, Markdown, what the search looks in."""
    try:
        _load(sites, sites.values())
        serving.loaded.set()
        for built, file in later:
            _make(built, file)
    except Exception:
        _give_up(sites, serving)
        raise
    finally:
        serving.done.set()
    for built in sites.values():
        for place, made in site_files(built.guide, language_of(built.config), guide_home_of(built.config)):
            _write(built.config, place, made.encode() if isinstance(made, str) else made)
        _write(built.config, "addresses.json", render_addresses(built.files).encode())
        follow(built.config)


def _says_else(file: File, built: Built) -> bool:
    """Whether a page written by hand may say something else now."""
    page, before = file.page, file.page.markdown if file.page else ""
    assert page is not None
    page.read_source(built.config)
    page.markdown = built.config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=built.config, files=built.files
    )
    return page.markdown != before or "data-part=" in page.markdown  # what stands in its parts is no text of the page


def _write_data(built: Built, data: Iterable[tuple[str, str]]) -> None:
    bundle = bundle_data(data)
    for name, now in bundle.names.items():
        for place, content in bundle.files.items():
            if place.startswith(now):
                _write(built.config, place.replace(now, built.assets.names[name], 1), content)


def _write(config: MkDocsConfig, place: str, content: bytes) -> None:
    path = Path(config.site_dir, place)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != content:  # a browser may be reading it
        path.write_bytes(content)
