"""Every export is in the shape that its help desk takes, as the desk's own code or documentation has it, and says what the guide says."""

import csv
import io
import json
import re
from dataclasses import replace
from hashlib import sha256

import pytest
from conftest import GUIDE
from guide.feeds.help_desks import (
    BODIES,
    render_dynamic_content,
    render_groups,
    render_json,
    render_qianniu,
    render_zammad,
)
from guide.feeds.replies import render_replies_csv, render_replies_json
from guide.feeds.reply_rows import rows
from guide.files.words import languages, word
from guide.records.changed import GONE, Change
from guide.records.replies import ready_replies

ROOT = "https://guide.example/"
NAME = {"zh": "退订指南", "en": "Refund guide"}
ABOUT = {"key", "link", "topic", "verdict", "site", "hash", "day"}
ROWS = {language: list(rows(GUIDE, language, ROOT)) for language in languages()}
WITHDRAWN = replace(GUIDE, changes={**GUIDE.changes, "faq/old/en": Change(GONE, "2026-11-26")})


@pytest.mark.parametrize("language", languages())
def test_every_row_has_link_key_topic_verdict_site_hash_and_day(language: str) -> None:
    replies = {each.key(language): each for each in ready_replies(GUIDE)}
    assert len(ROWS[language]) == len(replies)
    for row in ROWS[language]:
        reply = replies[row.key]
        assert row.about.keys() == ABOUT
        lacking = {name for name, said in row.about.items() if not said}
        assert lacking == ({"verdict"} if not reply.verdicts else set()), row.key  # an entry that no outcome names
        assert row.link == ROOT + reply.address(language)
        assert row.text == f"{reply.text[language]}\n{row.link}"
        assert row.day == GUIDE.changes[row.key].day


def test_what_is_sent_as_html_says_what_is_sent_as_text_and_its_addresses_are_links() -> None:
    for language in languages():
        for row in ROWS[language]:
            links = re.findall(r'<a href="([^"]*)">([^<]*)</a>', row.html)
            assert links[-1] == (row.link.replace("&", "&amp;"), row.html.rpartition('">')[2].removesuffix("</a></p>"))
            shown = re.sub(r'<a href="([^"]*)">([^<]*)</a>', r"\2 \1", row.html).replace("<br>", "\n")
            reply, _, end = shown.partition("</p>")
            assert unescaped(reply.removeprefix("<p>")) == row.text.removesuffix(f"\n{row.link}")
            assert row.title in unescaped(end)


def unescaped(text: str) -> str:
    assert not re.search(r"<(?!p>|/p>)", text)
    for sign, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;"), ("&", "&amp;")):
        text = text.replace(name, sign)
    return text


def test_the_hash_can_be_worked_out_from_the_published_replies() -> None:
    for row in json.loads(render_replies_json(GUIDE, ROOT)):
        for language in languages():
            said = "\n".join((row["question"][language], " ".join(row["verdicts"]), row["reply"][language]))
            assert row["hash"][language] == sha256(said.encode()).hexdigest()[:8]
            assert row["day"][language] == GUIDE.changes[f"{row['key']}/{language}"].day
    lines = csv.DictReader(io.StringIO(render_replies_csv(GUIDE, ROOT).removeprefix("\ufeff")))
    known = {row.key: row for each in ROWS.values() for row in each}
    assert all({name: line[name] for name in ("topic", "verdict", "site", "hash", "day")}.items()
               <= known[line["key"]].about.items() for line in lines)  # fmt: skip


def test_where_the_site_s_address_is_not_known_no_reply_ends_in_half_an_address() -> None:
    texts = {each.key("en"): each.text["en"] for each in ready_replies(GUIDE)}
    for row in rows(GUIDE, "en", ""):
        assert (row.link, row.text) == ("", texts[row.key])
        assert not re.search(r'href="(?!https://)', row.html)
    assert '"url"' not in render_json("intercom", GUIDE, "en", "Guide", "")


# Zammad, app/models/concerns/can_csv_import.rb (2026), app/models/text_module.rb (2023), db/migrate (limits of columns):
# the first line names attributes, among them a lookup key; `~~~` makes a list of a value; blanks around values go; a record found
# twice is an error; name and content must be there; a note has 250 characters at most. The controller reads the file as UTF-8 as it is.
@pytest.mark.parametrize("language", languages())
def test_zammad_s_importer_takes_the_text_modules_and_finds_them_again(language: str) -> None:
    header, *lines = csv.reader(io.StringIO(render_zammad(WITHDRAWN, language, ROOT), newline=""))
    assert {*header} <= {"id", "name", "keywords", "content", "note", "active", "user_id", "foreign_id", "group_ids"}
    assert {"id", "name"} & {*header}
    modules = [dict(zip(header, line, strict=True)) for line in lines]
    assert len({each["name"] for each in modules}) == len(modules) == len(ROWS[language]) + (language == "en")
    for each in modules:
        assert all(value == value.strip() and "~~~" not in value for value in each.values())
        assert each["name"]
        assert re.search(r"<.+?>", each["content"])  # otherwise it takes the text for plain
        assert (len(each["name"]) <= 250, len(each["keywords"]) <= 500, len(each["note"]) <= 250) == (True,) * 3
        assert each["active"] in ("true", "false")
        assert "#{" not in each["content"]  # it would fill in what the ticket has by that name
    by_name = {row.key: row for row in ROWS[language]}
    assert {each["name"] for each in modules if each["active"] == "true"} == by_name.keys()
    assert all(by_name[each["name"]].hash in each["note"] for each in modules if each["active"] == "true")
    assert [each["name"] for each in modules if each["active"] == "false"] == ["faq/old/en"] * (language == "en")


def body(system: str, language: str) -> list[tuple[dict, dict]]:
    made = json.loads(render_json(system, WITHDRAWN, language, NAME[language], ROOT))
    assert (made["system"], made["name"], made["site"]) == (system, NAME[language], ROOT)
    assert made["gone"] == ["faq/old/en"] * (language == "en")
    assert len(made["rows"]) == len(ROWS[language])
    return [(row, row["body"]) for row in made["rows"]]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("system", BODIES)
def test_every_row_for_an_api_says_the_same_beside_its_body(system: str, language: str) -> None:
    for (row, _), known in zip(body(system, language), ROWS[language], strict=True):
        assert {name: row[name] for name in ABOUT} == known.about
        text = json.dumps(row["body"], ensure_ascii=False)
        assert "{{" not in text  # Zendesk, Chatwoot and Freshdesk fill in what stands between two of them
        assert "{%" not in text


# Chatwoot, app/models/canned_response.rb: both must be there; a short code is unique in its account.
@pytest.mark.parametrize("language", languages())
def test_chatwoot_s_short_codes_are_its_own_and_can_be_typed(language: str) -> None:
    made = [each for _, each in body("chatwoot", language)]
    assert all(each.keys() == {"short_code", "content"} and all(each.values()) for each in made)
    assert len({each["short_code"] for each in made}) == len(made)
    assert all(re.fullmatch(r"[a-z0-9.-]+", each["short_code"]) for each in made)


# Zendesk's documentation of macros: `title` and `actions` are mandatory; an action has a field and a value.
@pytest.mark.parametrize("language", languages())
def test_zendesk_s_macros_have_a_title_by_topic_and_write_the_reply(language: str) -> None:
    for row, made in body("zendesk-macros", language):
        assert made.keys() == {"title", "description", "active", "actions"}
        assert made["title"].split("::")[:2] == [NAME[language], row["topic"]]
        assert [each.keys() for each in made["actions"]] == [{"field", "value"}]
        assert made["actions"][0]["field"] == "comment_value_html"
        assert made["description"].split(" ")[0] == row["key"]
        assert row["hash"] in made["description"]
        assert made["active"] is True


# Freshdesk, Admin::CannedResponses::Response: a title has 3 to 240 characters and is its folder's only one; API: 0 is all agents.
@pytest.mark.parametrize("language", languages())
def test_freshdesk_s_titles_fit_and_end_with_the_key(language: str) -> None:
    made = [each for _, each in body("freshdesk", language)]
    assert all(each.keys() == {"title", "content_html", "visibility"} for each in made)
    assert all(3 <= len(each["title"]) <= 240 and each["title"].endswith(f" [{row['key']}]")
               for row, each in body("freshdesk", language))  # fmt: skip
    assert len({each["title"] for each in made}) == len(made)
    assert {each["visibility"] for each in made} == {0}


# Intercom's documentation of external pages, version 2.17: title, html, locale, source_id and external_id are required.
@pytest.mark.parametrize("language", languages())
def test_intercom_s_pages_have_all_but_the_account_s_source(language: str) -> None:
    for row, made in body("intercom", language):
        assert {"title", "html", "locale", "external_id", "ai_agent_availability"} <= made.keys()
        assert (made["external_id"], made["url"]) == (row["key"], row["link"])
        assert made["locale"] == {"zh": "zh-CN", "en": "en"}[language]


def test_zendesk_s_dynamic_content_holds_every_language_and_the_page_s_own_first() -> None:
    for language in languages():
        made = json.loads(render_dynamic_content(GUIDE, language, NAME[language], ROOT))
        assert len({row["body"]["name"] for row in made["rows"]}) == len(ROWS[language])
        for row in made["rows"]:
            first, *others = (variant["locale"] for variant in row["body"]["variants"])
            assert first == word("replies.locale", language)
            assert len({first, *others}) == len(languages())
            assert all(about.keys() == ABOUT for about in row["languages"].values())
            assert all(variant["content"] for variant in row["body"]["variants"])


# A public program that reads Qianniu's exports asks for this first line; no official shape was found.
@pytest.mark.parametrize("language", languages())
def test_qianniu_s_phrases_have_three_columns_and_a_group(language: str) -> None:
    text = render_qianniu(GUIDE, language, ROOT)
    assert text.startswith("\ufeff快捷短语编码,快捷短语,快捷短语分组\r\n")
    _, *lines = csv.reader(io.StringIO(text, newline=""))
    assert [(code, said, group) for code, said, group in lines] == [("", row.text, row.topic) for row in ROWS[language]]


@pytest.mark.parametrize("language", languages())
def test_plain_text_holds_every_reply_under_its_topic(language: str) -> None:
    parts = re.split(r"^== (.+) ==\n", render_groups(GUIDE, language, ROOT).removeprefix("\ufeff"), flags=re.MULTILINE)
    groups = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert [*groups] == [each.title[language] for each in GUIDE.topics.values() if each.title[language] in groups]
    for row in ROWS[language]:
        assert f"\n{row.title}\n{row.text}\n(" in groups[row.topic]
