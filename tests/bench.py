"""Measures speed and size side by side in one run and prints medians and ratios: python tests/bench.py."""

import functools
import gzip
import http.server
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from conftest import CHROMIUM, FLAGS, GOOD, QuietHandler
from deciding import decisions
from edits import seconds_to_browser
from guide.files.words import languages
from guide.files.yaml_events import events
from guide.reading.phrases import FILE, read_phrases
from guide.reading.read import read_guide
from guide.records.addresses import home_of
from guide.records.routes import Routes
from guide.site import pages as site_pages
from load import loads
from playwright.sync_api import sync_playwright
from synthetic import from_graph, write_guide

ROOT = Path(__file__).resolve().parent.parent
OWN = "quiz"  # where the quiz's scripts stand
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


def median(work: Callable[[], object], runs: int) -> float:
    """The median of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def row(what: str, value: str, goal: str = "") -> None:
    print(f"{what:<58} {value:>22}   {goal}", flush=True)


def command(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=ROOT)


def proofs() -> None:
    """The proof of each public graph, in process, and of synthetic guides, as a whole command."""
    for path in sorted((ROOT / "tests/graphs").glob("*.json")):
        start, questions, outcomes = from_graph(path)
        edges = {id_: tuple(options.items()) for id_, options in questions.items()}
        seconds = median(lambda s=start, e=edges, o=outcomes: Routes(s, e, frozenset(o)).prove(), 21)  # type: ignore[misc]
        paths = Routes(start, edges, frozenset(outcomes)).prove().paths
        row(f"proof of {path.stem}, {paths:,} paths", f"{seconds * 1e3:.2f} ms", "goal: under 20 ms")
    times, reading = {}, 0.0
    for size in (10_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            write_guide(Path(folder), "n0", *wide(size))
            times[size] = median(lambda f=folder: command("scripts/validate.py", f), 3)  # type: ignore[misc]
            text = (Path(folder) / "decision_tree.yaml").read_text(encoding="utf-8")
            reading = median(lambda t=text: deque(events(t), maxlen=0), 3)  # type: ignore[misc]
        row(f"validate.py on {size:,} nodes, whole command", f"{times[size]:.2f} s", "goal: 3 s at 100,000")
    row("  beside libyaml's events alone", f"{times[100_000] / reading:.1f} × {reading:.2f} s")
    row("ten times the nodes takes", f"{times[100_000] / times[10_000]:.1f} × the time", "goal: linear, about 10")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    row("largest memory of these commands", f"{memory:.0f} MiB", "goal: 300 MB")


def checks() -> None:
    """`make check` of this guide: with nothing kept, as it was, and after an edit of one file."""

    def check() -> None:
        subprocess.run(["make", "check"], check=True, capture_output=True, cwd=ROOT)

    kept, faq = ROOT / ".cache/texts.json", ROOT / "faq.yaml"
    before = faq.read_bytes()

    def anew() -> None:
        kept.unlink(missing_ok=True)
        check()

    def edited() -> None:
        faq.write_bytes(faq.read_bytes() + b"#\n")
        check()

    check()
    try:
        for what, work in {"nothing kept": anew, "nothing changed": check, "one file changed": edited}.items():
            row(f"make check, whole command, {what}", f"{median(work, 7):.2f} s", "goal: 0.35 s")
    finally:
        faq.write_bytes(before)


def bounds() -> None:
    """How long and how large `make check` gets on what nobody would write; each is refused."""
    tail = "    topic: bins\n"
    inputs = {
        "2,000 misspelt ids": ("facts: [clean-paper]", f"facts: [{', '.join(f'clean-papr{i}' for i in range(2000))}]", 3),
        "160,000 unknown ids, 2.8 MB": ("facts: [clean-paper]", f"facts: [{', '.join(f'unknown-id-{i}' for i in range(160_000))}]", 8),
        "500,000 unknown fields": (tail, tail + "".join(f"    f{i}: x\n" for i in range(500_000)), 20),
        "32 MB in one text": ("只收", "只" * 11_000_000, 5),
        "10,000,000 open brackets in one text": ("只收", "[a" * 5_000_000, 5),
    }  # fmt: skip
    for name, (passage, instead, most) in inputs.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(GOOD, folder, dirs_exist_ok=True)
            file = Path(folder, "faq.yaml")
            file.write_text(file.read_text(encoding="utf-8").replace(passage, instead, 1), encoding="utf-8")
            check = subprocess.Popen(
                [sys.executable, "scripts/validate.py", folder], cwd=ROOT, stdout=subprocess.DEVNULL
            )
            used = os.wait4(check.pid, 0)[2]
        seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        row(f"check of {name}", f"{seconds:.1f} s, {memory:.0f} MiB", f"goal: under {most} s, 400 MiB")


def wide(size: int) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Questions in a binary tree that ends in ten outcomes: `size` nodes in all."""
    last = size - 10
    questions = {
        f"n{i}": {
            side: f"n{child}" if child < last else f"o{child % 10}"
            for side, child in (("a", 2 * i + 1), ("b", 2 * i + 2))
        }
        for i in range(last)
    }
    return questions, [f"o{i}" for i in range(10)]


def plain_sites(work: Path) -> list[str]:
    """The configurations of plain Material, one for each language, with the Markdown of all our pages."""
    guide, configs = read_guide(ROOT), []
    for language in languages():
        docs = work / f"docs-{language}"
        shutil.copytree(ROOT / "docs" / language, docs)
        for page in docs.glob("*.md"):
            page.write_text(page.read_text(encoding="utf-8").replace("{{", "").replace("}}", ""), encoding="utf-8")
        for address, text in dict(site_pages(guide, language)).items():
            (docs / address).parent.mkdir(parents=True, exist_ok=True)
            (docs / address).write_text(text, encoding="utf-8")
        config = work / f"{language}.yml"
        config.write_text(PLAIN.format(docs=docs, site=work / f"plain-{language}", language=language), encoding="utf-8")
        configs.append(str(config))
    return configs


def build_times() -> Path:
    """The whole site against plain Material with the same Markdown; returns the built site's folder."""
    work = Path(tempfile.mkdtemp())
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
        row(f"build of {what}", f"{processor:.1f} s, in {seconds:.1f} s")
    row("ratio in processor time", f"{ours[0] / theirs[0]:.2f}", "goal: at most 1.15")
    row("ratio in time", f"{ours[1] / theirs[1]:.2f}", "goal: at most 0.7")
    size, plain_size = size_of(work / "site"), sum(size_of(work / f"plain-{language}") for language in languages())
    row("size of the site", f"{size / 1e6:.1f} MB", "goal: at most 25 MB")
    row("  beside plain Material's pages alone", f"{size / plain_size:.2f}")
    archive = size_of(Path(shutil.make_archive(str(work / "packed"), "gztar", work / "site")))
    row("  as one compressed file, to upload", f"{archive / 1e6:.1f} MB")
    return work / "site"


def size_of(place: Path) -> int:
    """The bytes of a file, or of all in a folder."""
    return sum(path.stat().st_size for path in (place, *place.rglob("*")) if path.is_file())


def spent(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """The medians of processor time and of time of some runs of commands, in seconds."""

    def run() -> tuple[float, float]:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        work()
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, seconds

    processor, seconds = zip(*(run() for _ in range(runs)), strict=True)
    return statistics.median(processor), statistics.median(seconds)


def deciding(site: Path) -> None:
    """A decision in Python and in Node, ours beside others' on the same tree."""
    ours: dict[str, float] = {}
    for where, way, micros in decisions(read_guide(ROOT), site / "tree.json", languages()[0]):
        ours.setdefault(where, micros)
        row(f"a decision in {where}: {way}", f"{micros:,.1f} µs", f"{micros / ours[where]:,.0f} × ours")


def visit(site: Path) -> None:
    """What a first visit to the quiz fetches."""
    with served(site) as host, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{host}/quiz/")
        page.wait_for_load_state("networkidle")
    first_visit(site, host, requests)


KEYS = """async (phrases) => {
  const { search } = JSON.parse(document.querySelector('#__config').textContent)
  const worker = new Worker(search)
  const next = () => new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }))
  const answer = (data) => { worker.postMessage({ type: 2, data }); return next() }
  await next()
  await answer('a')
  const times = []
  for (const phrase of phrases) {
    for (let end = 1; end <= phrase.length; end += 1) {
      const start = performance.now()
      await answer(phrase.slice(0, end))
      times.push(performance.now() - start)
    }
  }
  return times.sort((a, b) => a - b)
}"""
SLOWER = 4  # a phone's processor, as Lighthouse has it


def searching(site: Path) -> None:
    """From a key to what the search finds, for every phrase of search_phrases.txt typed key by key."""
    phrases = [phrase for _, phrase in read_phrases((ROOT / FILE).read_text(encoding="utf-8"))]
    with served(site) as host, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
        for language in languages():
            page.goto(f"{host}/{home_of(language)}")
            times = page.evaluate(KEYS, [words for spoken, words, _ in phrases if spoken == language])
            for name, share in (("half of the keys", 0.5), ("nineteen of twenty", 0.95)):
                found = times[int(len(times) * share)] * SLOWER
                row(f"search, {language}, {name}, {SLOWER} × slower", f"{found:.0f} ms", "goal: under 50 ms")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a server of the site."""
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def first_visit(site: Path, host: str, requests: Sequence[str]) -> None:
    """How much a visit asked for, and from whom."""
    files = [site / url.removeprefix(host).split("?")[0].lstrip("/") for url in requests if url.startswith(host)]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    row("first visit to the quiz", f"{len(requests)} requests")
    row("  from another host", str(sum(not url.startswith(host) for url in requests)), "goal: 0")
    row("  bytes, compressed", f"{sum(map(packed, files)) / 1000:.1f} kB")
    tree = [file for file in files if file.suffix == ".json"]
    row(
        "  of these the tree",
        f"{sum(map(packed, tree)) / 1000:.1f} kB",
        f"all of it: {packed(site / 'tree.json') / 1000:.1f} kB",
    )
    code = sum(packed(file) for file in files if file.suffix == ".js" and file.parent.name == OWN)
    row("  of these the quiz's code", f"{code / 1000:.1f} kB", "goal: at most 12 kB")


def under_load(site: Path) -> None:
    """What nginx and Caddy give with the files of deploy/, beside the same file under a bare configuration."""
    for server, (counted, of_processor), (plain, plain_of_processor) in loads(site):
        row(f"{server} under wrk, a page with all its headers", f"{counted:,.0f} a second")
        row("  beside a bare server", f"{counted / plain:.2f}", "goal: at least 0.9")
        row("  the same in its own processor time", f"{of_processor / plain_of_processor:.2f}")


def packed(file: Path) -> int:
    """A file's size when compressed."""
    return len(gzip.compress(file.read_bytes(), 9))


if __name__ == "__main__":
    print(f"{date.today()} · {platform.machine()}, {platform.system()} · Python {platform.python_version()}\n")
    proofs()
    checks()
    bounds()
    built = build_times()
    for opened, seconds in seconds_to_browser():
        row(f"a saved line of YAML, with {opened} open, is shown after", f"{seconds:.1f} s", "goal: 2 s")
    deciding(built)
    visit(built)
    searching(built)
    if shutil.which("wrk"):
        under_load(built)
