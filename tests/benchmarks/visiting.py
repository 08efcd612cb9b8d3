"""What a first visit fetches, and how long a key takes to what the search finds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from conftest import CHROMIUM, FLAGS
from guide.files.words import languages
from guide.reading.phrases import FILE, read_phrases
from guide.records.addresses import home_of
from playwright.sync_api import sync_playwright
from serving import sharing

from benchmarks.measured import ROOT, Row, packed

OWN = "quiz"  # where the quiz's scripts stand
KEYS = """async (phrases) => {
  const worker = new Worker(document.querySelector('script[data-search]').dataset.search)
  const answer = (query) => new Promise((resolve) => {
    worker.onmessage = resolve
    worker.postMessage(query)
  })
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


def visit(site: Path) -> Iterator[Row]:
    """What a first visit to the quiz fetches."""
    with sharing(site) as host, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(f"{host}/quiz/")
        page.wait_for_load_state("networkidle")
    yield from fetched(site, host, requests)


def fetched(site: Path, host: str, requests: Sequence[str]) -> Iterator[Row]:
    """How much a visit asked for, and from whom."""
    files = [site / url.removeprefix(host).split("?")[0].lstrip("/") for url in requests if url.startswith(host)]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    yield Row("first visit to the quiz", f"{len(requests)} requests")
    yield Row("  from another host", str(sum(not url.startswith(host) for url in requests)), "goal: 0")
    yield Row("  bytes, compressed", f"{sum(map(packed, files)) / 1000:.1f} kB")
    tree = [file for file in files if file.suffix == ".json"]
    yield Row(
        "  of these the tree",
        f"{sum(map(packed, tree)) / 1000:.1f} kB",
        f"all of it: {packed(site / 'tree.json') / 1000:.1f} kB",
    )
    code = sum(packed(file) for file in files if file.suffix == ".js" and file.parent.name == OWN)
    yield Row("  of these the quiz's code", f"{code / 1000:.1f} kB", "goal: at most 12 kB")


def searching(site: Path) -> Iterator[Row]:
    """From a key to what the search finds, for every phrase of search_phrases.txt typed key by key."""
    phrases = [phrase for _, phrase in read_phrases((ROOT / FILE).read_text(encoding="utf-8"))]
    with sharing(site) as host, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS).new_page(bypass_csp=True)
        for language in languages():
            page.goto(f"{host}/{home_of(language)}")
            times = page.evaluate(KEYS, [words for spoken, words, _ in phrases if spoken == language])
            for name, share in (("half of the keys", 0.5), ("nineteen of twenty", 0.95)):
                found = times[int(len(times) * share)] * SLOWER
                yield Row(f"search, {language}, {name}, {SLOWER} × slower", f"{found:.0f} ms", "goal: under 50 ms")
