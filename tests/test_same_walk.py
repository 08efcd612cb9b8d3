"""Python and the browser's own code agree on the outcome of every path, and on what an address means."""

from browsing import lend_sources
from conftest import GUIDE
from guide.records.naming import quoted
from playwright.sync_api import Page

PATHS = list(GUIDE.routes.paths())
IMPORT = "{ ...await import('/source/quiz/walk.js'), ...await import('/source/quiz/told.js') }"


def run(page: Page, body: str, *arguments: object) -> object:
    """Runs `body` in the browser with the real `walk.js` and `told.js` as `w`, the published tree as `tree` and `args`."""
    if not page.url.endswith("/about/"):
        lend_sources(page)
        page.goto("/about/")
    script = f"async (args) => {{ const w = {IMPORT}; const tree = await (await fetch('/tree.json')).json(); {body} }}"
    return page.evaluate(script, list(arguments))


def test_both_agree_on_every_path_whatever_the_order_of_the_picks(page: Page) -> None:
    for order in (list, reversed):
        paths = ["&".join(f"{q}={o}" for q, o in order(picks)) for picks, _ in PATHS]  # type: ignore[operator]
        ends = run(page, "return args[0].map((hash) => w.walk(tree, '#' + hash).end)", paths)
        assert ends == [outcome for _, outcome in PATHS]


def test_an_address_that_no_longer_fits_stops_at_the_first_question_that_changed(page: Page) -> None:
    found = run(page, "return w.walk(tree, '#site=china&billing=gone&want=ecs')")
    assert (found["end"], found["stale"], len(found["steps"])) == ("billing", True, 1)


def test_hostile_addresses_are_harmless(page: Page) -> None:
    hostile = ["", "#", "#=", "#%", "#%E0%A4%A", "#__proto__=x", "#constructor=x&site=__proto__", "#" + "a=b&" * 5000,
               "#site=<script>alert(1)</script>", "#site=china&site=partner", "#_at=site", "#_at=__proto__"]  # fmt: skip
    ends = run(page, "return args[0].map((hash) => w.walk(tree, hash).end)", hostile)
    assert ends == [GUIDE.start] * 9 + ["billing"] + [GUIDE.start] * 2


def test_changing_an_answer_keeps_what_is_still_asked_and_drops_the_rest(page: Page) -> None:
    picks = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=within-five&allowance=free"
    body = "return w.pick(tree, w.walk(tree, '#' + args[0]).steps, args[1], args[2])"
    kept = run(page, body, picks, "ecs-age", "over-five")
    assert kept == "#site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=over-five"
    assert run(page, body, picks, "allowance", "used") == "#" + picks.replace("free", "used")


def test_answers_wait_for_a_question_in_between_and_are_not_lost(page: Page) -> None:
    picks = "site=china&billing=subscription&want=ecs&ecs-special=none&ecs-age=within-five&allowance=free"
    body = "return w.pick(tree, w.walk(tree, '#' + args[0]).picks, args[1], args[2])"
    waiting = run(page, body, picks, "billing", "unsure")
    assert waiting.startswith("#site=china&billing=unsure&")
    found = run(page, "return w.walk(tree, args[0])", waiting)
    assert (found["node"], found["stale"]) == ("billing-clue", False)
    walked = run(page, body, waiting.removeprefix("#"), "billing-clue", "future")
    assert run(page, "return w.walk(tree, args[0])", walked)["end"] == "ecs-five-day-full"


def test_a_link_from_before_a_question_was_added_asks_only_that_question(page: Page) -> None:
    picks = "site=china&billing=subscription&want=ecs&ecs-age=within-five&allowance=free"
    found = run(page, "return w.walk(tree, '#' + args[0])", picks)
    assert (found["node"], found["stale"]) == ("ecs-special", False)
    asked = run(page, "return w.pick(tree, w.walk(tree, '#' + args[0]).picks, 'ecs-special', 'none')", picks)
    assert run(page, "return w.walk(tree, args[0])", asked)["end"] == "ecs-five-day-full"


def test_notes_are_shown_only_after_their_picks(page: Page) -> None:
    walks = [(dict(picks), GUIDE.outcomes[end]) for picks, end in PATHS if GUIDE.outcomes[end].notes]
    told = [[outcome.id, [{"question": q, "option": o} for q, o in picks.items()]] for picks, outcome in walks]
    body = "return args[0].map(([end, steps]) => w.linesFor(tree.outcomes[end].sections.find(({ key }) => key === 'notes').lines, steps).map((note) => note.text))"
    expected = [
        [quoted(GUIDE, note.says.text["zh"], "zh") for note in outcome.notes if note.when.items() <= picks.items()]
        for picks, outcome in walks
    ]
    assert run(page, body, told) == expected
    assert any(expected)
    assert not all(expected)


def test_what_chats_and_counters_add_to_an_address_is_no_changed_answer(page: Page) -> None:
    added = ["#site=china&utm_source=chat", "#start", "#site=china&amp;utm_term=y"]
    found = run(page, "return args[0].map((hash) => w.walk(tree, hash))", added)
    assert [walk["stale"] for walk in found] == [False] * 3
