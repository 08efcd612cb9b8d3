"""The small guide as a MkDocs site, for tests of what MkDocs makes of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from conftest import GOOD, ROOT
from guide.feeds.names import Bundle
from guide.files.words import languages
from guide.reading.read import read_guide
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs_site.again import Built
from mkdocs_site.hooks import Adapter

list_templates, listed = Environment.list_templates, {}


def list_once(env: Environment, **how: object) -> list[str]:
    """The theme's 14,000 files, for which each build looks once a language: that takes it two fifths of its time."""
    folders = tuple(env.loader.searchpath)  # type: ignore[union-attr]
    if folders not in listed:
        listed[folders] = list_templates(env, **how)  # type: ignore[arg-type]
    return listed[folders]


Environment.list_templates = list_once  # type: ignore[assignment, method-assign]
SMALL = read_guide(GOOD)
HOME = "https://guide.example/"
COUNTS = {"questions": 2, "outcomes": 2, "edges": 4, "paths": 3, "longest_path": 2, "mean_path": 1.67,
          "facts": 2, "faq": 1, "cases": 3, "mistakes": 8, "noticed": 8}  # fmt: skip
SITE = f"""
INHERIT: {ROOT}/mkdocs.yml
site_name: {{name}}
site_description: {{name}}.
docs_dir: docs/{{language}}
site_dir: site
watch: []
hooks: [{ROOT}/scripts/hooks.py]
nav: [{{{{Start: index.md}}}}, macros/all.md, quiz.md, embed.md]
not_in_nav: "*"
theme: {{{{custom_dir: {ROOT}/scripts/mkdocs_site/theme, language: {{language}}}}}}
extra: {{{{language: {{language}}}}}}
"""
MOVED = {"faq/old/": "faq/which-bin/"}
NAMES = {"zh": "小指南", "en": "Small guide"}
PAGES = {
    "index.md": '---\nrender_macros: true\ntitle: "Paper & \\"bins\\""\n---\n\n# Paper\n\nA bale “整包”. Another bale.\n\n{{ first_question() }}\n',
    "macros/all.md": "---\nrender_macros: true\ntitle: All\n---\n\n# All\n\n"
    + "\n\n".join(
        [
            *(f"{what}: {{{{ count('{what}') }}}}." for what in COUNTS),
            "{{ fact('hearsay') }}",
            "{{ statement('free') }}",
            "{{ place('bottle-bank') }} {{ place('bottle-bank', 'own words') }}",
            "{{ entries('which-bin') }}",
            "{{ way('is-it-clean=yes', 'Clean & dry') }}",
            "{{ calculator() }}",
            "{{ examples() }}",
            "{{ checklist('things', 'one', 'two') }}",
        ]
    ),
    "quiz.md": "---\nrender_macros: true\ntitle: Quiz\n---\n\n# Quiz\n\n{{ quiz() }}\n",
    "embed.md": "---\nrender_macros: true\ntitle: Quiz\nembed: true\n---\n\n# Quiz\n\n{{ quiz() }}\n",
}


def write(folder: Path, pages: dict[str, str]) -> None:
    """The small guide with MkDocs pages and configurations beside it, one per language."""
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    (folder / "docs/assets").symlink_to(ROOT / "docs/assets")  # where they were bundled once
    for number, language in enumerate(languages()):
        name = "mkdocs.yml" if not number else f"mkdocs.{language}.yml"
        (folder / name).write_text(SITE.format(language=language, name=NAMES[language]), encoding="utf-8")
        for place, text in pages.items():
            page = folder / "docs" / language / place
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
    moved = "".join(f"{old} -> {new}\n" for old, new in MOVED.items())
    (folder / "permalinks.txt").write_text(f"faq/which-bin/\n{moved}", encoding="utf-8")


def built(folder: Path, url: str) -> Path:
    config = load_config(str(folder / "mkdocs.yml"), site_url=url)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder / "site"


def pages_of(small: Path) -> Iterator[tuple[str, str, str]]:
    """Every page: its language, its address from the language's root, and its HTML."""
    for path in sorted(small.rglob("index.html")):
        place = path.parent.relative_to(small).as_posix()
        folder = place.split("/")[0]
        language = folder if folder in languages()[1:] else languages()[0]
        address = f"{place}/".removeprefix(f"{language}/").removeprefix("./")
        yield language, address, path.read_text(encoding="utf-8")


def read(small: Path, address: str, language: str = "zh") -> str:
    return next(text for spoken, place, text in pages_of(small) if (spoken, place) == (language, address))


def page_like(url: str, **meta: object) -> SimpleNamespace:
    """A page written by hand, as MkDocs has it."""
    file = SimpleNamespace(src_uri=f"{url.rstrip('/')}.md", generated_by=None)
    return SimpleNamespace(url=url, title="Title", meta=meta, file=file, content="")


def adapter_of(config: MkDocsConfig) -> Adapter:
    """An adapter that has begun to build the site in every language."""
    adapter, documents = Adapter(), "assets/documents.json"
    assets = Bundle({}, {"assets/search/worker.js": "", documents: documents})
    adapter.sites = {language: Built(config, SMALL, assets) for language in languages()}
    for built in adapter.sites.values():
        built.files = Files([])
    return adapter


def config_in(folder: Path) -> MkDocsConfig:
    """The configuration of the small site, written into a folder, where no address is known."""
    write(folder, PAGES)
    return load_config(str(folder / "mkdocs.yml"), site_url="")
