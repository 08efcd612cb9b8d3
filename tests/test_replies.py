"""Help-desk systems read every reply, and each gives the address of every place that it sends the customer to."""

import csv
import json
from pathlib import Path

from conftest import GUIDE, HOME
from guide.records.replies import ready_replies
from test_desk import COUNT


def test_a_reply_gives_the_address_of_every_place_it_sends_the_customer_to() -> None:
    for reply in ready_replies(GUIDE):
        for language, places in reply.places.items():
            text = reply.text[language]
            assert all(f"{name} {address}" in text for name, address in places), reply.id
            assert "[" not in text, reply.id
        if reply.kind == "outcomes" and (action := GUIDE.outcomes[reply.id].action) and action.place:
            address = GUIDE.places[action.place].address
            assert all(address in text for text in reply.text.values()), reply.id


def test_help_desk_systems_get_every_reply_as_json_and_csv(site: Path) -> None:
    rows = json.loads((site / "replies.json").read_text(encoding="utf-8"))
    assert len(rows) == COUNT
    for row in rows:
        for language, address in row["address"].items():
            assert (site / address.removeprefix(HOME) / "index.html").is_file()
            assert row["reply"][language]
        assert row["sites"]
        assert set(row["refunds"]) <= {"yes", "no"}
    with (site / "replies.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == 2 * COUNT
    assert len({line["key"] for line in lines}) == len(lines)
    assert len({row["key"] for row in rows}) == len(rows)
    by_id = {(row["kind"], row["id"]): row for row in rows}
    assert all(line["reply"] == by_id[line["kind"], line["id"]]["reply"][line["language"]] for line in lines)
