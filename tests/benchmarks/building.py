"""How long the whole site takes to build, and how large it is, beside plain Material with the same Markdown."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from guide.files.words import languages
from guide.reading.read import read_guide
from guide.site import pages

from benchmarks.measured import ROOT, Row, command, copied, packed, size_of, spent

FILE, PASSAGE = "faq.yaml", "五天无理由退订是什么？"  # what one edit changes

PLAIN = """
site_name: plain
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: {language}, font: false}}
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, md_in_html, tables, toc, pymdownx.superfences, pymdownx.details]
not_in_nav: "*"
nav: [index.md]
"""


def plain_sites(work: Path) -> list[str]:
    """The configurations of plain Material, one for each language, with the Markdown of all our pages."""
    guide, configs = read_guide(ROOT), []
    for language in languages():
        docs = work / f"docs-{language}"
        shutil.copytree(ROOT / "docs" / language, docs)
        for page in docs.glob("*.md"):
            page.write_text(page.read_text(encoding="utf-8").replace("{{", "").replace("}}", ""), encoding="utf-8")
        for address, text in dict(pages(guide, language)).items():
            (docs / address).parent.mkdir(parents=True, exist_ok=True)
            (docs / address).write_text(text, encoding="utf-8")
        config = work / f"{language}.yml"
        config.write_text(PLAIN.format(docs=docs, site=work / f"plain-{language}", language=language), encoding="utf-8")
        configs.append(str(config))
    return configs


def builds(work: Path) -> Iterator[Row]:
    """The whole site against plain Material with the same Markdown, in a folder; ours stays in its `site`."""
    configs = plain_sites(work)

    def plain() -> None:
        for config in configs:
            command("-m", "mkdocs", "build", "-f", config)

    def site(*, anew: bool) -> None:
        if anew:
            shutil.rmtree(ROOT / ".cache", ignore_errors=True)
        command("-m", "mkdocs", "build", "--strict", "--site-dir", str(work / "site"))

    ours, theirs = spent(lambda: site(anew=True), 3), spent(plain, 3)
    again = spent(lambda: site(anew=False), 3)
    for what, (processor, seconds) in {"the site": ours, "plain Material": theirs, "the site again": again}.items():
        yield Row(f"build of {what}", f"{processor:.1f} s, in {seconds:.1f} s")
    yield Row("ratio in processor time", f"{ours[0] / theirs[0]:.2f}", "goal: at most 1.15")
    yield Row("ratio in time", f"{ours[1] / theirs[1]:.2f}", "goal: at most 0.7")
    size, plain_size = size_of(work / "site"), sum(size_of(work / f"plain-{language}") for language in languages())
    yield Row("size of the site", f"{size / 1e6:.1f} MB")
    yield Row("  beside plain Material's pages alone", f"{size / plain_size:.2f}")
    archive = size_of(Path(shutil.make_archive(str(work / "packed"), "gztar", work / "site")))
    yield Row("  as one compressed file, to upload", f"{archive / 1e6:.1f} MB")
    yield from update(work)


def update(work: Path) -> Iterator[Row]:
    """What has to be sent after the edit of a passage, beside the whole site in the folder's `site`."""
    (work / "guide").mkdir()
    folder = copied(work / "guide")
    edited = folder / FILE
    text = edited.read_text(encoding="utf-8")
    assert text.count(PASSAGE) == 1
    edited.write_text(text.replace(PASSAGE, f"{PASSAGE}!"), encoding="utf-8")
    command("-m", "mkdocs", "build", "--site-dir", str(work / "updated"), cwd=folder)
    there = [path for path in (work / "updated").rglob("*") if path.is_file()]
    new = [path for path in there if is_new(path, work / "site" / path.relative_to(work / "updated"))]
    yield Row("  of these files, sent after an edited passage", f"{len(new):,} of {len(there):,}")
    yield Row("    compressed", f"{sum(map(packed, new)) / 1e6:.1f} MB")


def is_new(path: Path, before: Path) -> bool:
    return not before.exists() or path.read_bytes() != before.read_bytes()
