"""Puts the guide's replies into a help desk over its API, and later brings them up to date.

    HELP_DESK_TOKEN=… python3 import.py freshdesk.json https://example.freshdesk.com

The file is one of the guide's exports, which says for which system it is. What is there already is found by its key and changed
only where it differs; replies that the guide withdrew are taken out where the API can do it, and named where it cannot. Nothing
else is touched. `--try` only tells what would be done. Needs Python 3.9 and nothing else.

The token is the API's; for Zendesk it is `address/token:TOKEN`, for Freshdesk `KEY:X`. Chatwoot needs `--account NUMBER`.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener


class Failed(Exception):
    """What the API answered instead of doing it."""


@contextmanager
def understood() -> Iterator[None]:
    """Makes Failed of an answer that lacks what the API's documentation promises."""
    try:
        yield
    except (AttributeError, LookupError, TypeError) as error:
        raise Failed(f"the answer is not one of this API: {error!r}") from error


class Staying(HTTPRedirectHandler):
    """Follows nobody to another address, where the token would go along."""

    def redirect_request(self, *_: Any) -> None:
        """No request at all, which makes an error of the redirect."""


OPENER = build_opener(Staying)


class Desk:
    """A help desk: how to find what is there and how to write it. What stands here holds for most systems."""

    path = ""  # of the collection
    wrapped = ""  # the member of a request that holds what is written
    method = "PUT"  # of an update
    removes = True  # whether the API can take a reply out

    def __init__(self, url: str, token: str, account: str, export: dict[str, Any], only_try: bool) -> None:
        self.url, self.token, self.export, self.only_try = url.rstrip("/"), token, export, only_try
        self.path = self.path.format(account=account)

    def headers(self) -> dict[str, str]:
        """What tells the API who asks."""
        return {"Authorization": f"Basic {base64.b64encode(self.token.encode()).decode()}"}

    def call(self, method: str, path: str, body: Any = None, patience: int = 20) -> Any:
        """The API's answer, after as long a wait as it asks for, `patience` times; to a mere try, nothing is written. Raises Failed with what it said."""
        if self.only_try and method != "GET":
            return {"id": 0}
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json", **self.headers()}
        try:
            status, wait, text = self.asked(Request(self.url + path, data, headers, method=method))
            if status < 300:
                return json.loads(text) if text.strip() else None
        except (OSError, HTTPException, ValueError) as error:
            raise Failed(str(error)) from error
        if status == 429 and patience:  # too many requests in a minute
            time.sleep(int(wait) if wait.isdecimal() else 10)  # it may be a date
            return self.call(method, path, body, patience - 1)
        raise Failed(f"{status} {text[:300]}")

    def asked(self, request: Request) -> tuple[int, str, str]:
        """The answer's status, how long it asks to wait, and its text."""
        try:
            answer = OPENER.open(request, timeout=60)
        except HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.headers.get("Retry-After") or "", answer.read().decode("utf-8", "replace")

    def found(self) -> Iterator[tuple[str, Any]]:
        """Every reply that is there, with its key."""
        raise NotImplementedError

    def body(self, row: Any) -> dict[str, Any]:
        """What the API takes for a row of the export."""
        return dict(row["body"])

    def same(self, record: Any, body: dict[str, Any]) -> bool:
        """Whether what is there says what it should; not every system tells who may see a reply."""
        return all(record.get(name) == value for name, value in body.items() if name != "visibility")

    def create(self, body: dict[str, Any]) -> None:
        """Writes a reply that is not there yet."""
        self.call("POST", self.path, {self.wrapped: body} if self.wrapped else body)

    def update(self, record: Any, body: dict[str, Any]) -> None:
        """Writes a reply that is there."""
        self.call(self.method, f"{self.path}/{record['id']}", {self.wrapped: body} if self.wrapped else body)

    def remove(self, record: Any) -> None:
        """Takes a reply out."""
        self.call("DELETE", f"{self.path}/{record['id']}")

    def listed(self, path: str, member: str) -> Iterator[Any]:
        """Every member of one of Zendesk's lists, page after page."""
        while path:
            page = self.call("GET", path)
            yield from page[member]
            path = page["links"]["next"].removeprefix(self.url) if page.get("meta", {}).get("has_more") else ""


class Chatwoot(Desk):
    path, method = "/api/v1/accounts/{account}/canned_responses", "PATCH"

    def headers(self) -> dict[str, str]:
        return {"api_access_token": self.token}

    def found(self) -> Iterator[tuple[str, Any]]:
        yield from ((each["short_code"].replace(".", "/"), each) for each in self.call("GET", self.path))


class Macros(Desk):
    path, wrapped = "/api/v2/macros", "macro"

    def found(self) -> Iterator[tuple[str, Any]]:
        for each in self.listed(f"{self.path}?page[size]=100", "macros"):
            yield (each.get("description") or "").partition(" ")[0], each

    def remove(self, record: Any) -> None:
        self.update(record, {"active": False})


class DynamicContent(Desk):
    path, wrapped, removes = "/api/v2/dynamic_content/items", "item", False

    def found(self) -> Iterator[tuple[str, Any]]:
        self.locales = {each["locale"].lower(): each["id"] for each in self.call("GET", "/api/v2/locales")["locales"]}
        yield from ((each["name"], each) for each in self.listed(f"{self.path}?page[size]=100", "items"))

    def body(self, row: Any) -> dict[str, Any]:
        known = []
        for each in row["body"]["variants"]:
            code = each["locale"].lower()
            near = [id_ for name, id_ in self.locales.items() if name in (code, code[:2]) or name[:3] == f"{code}-"]
            known += [{"locale_id": self.locales.get(code, near[0]), "content": each["content"]}] if near else []
        if not known:
            raise Failed("the account has none of the guide's languages: add one under Localization first")
        made = [{**each, "default": each is known[0]} for each in known]
        return {"name": row["body"]["name"], "default_locale_id": known[0]["locale_id"], "variants": made}

    def same(self, record: Any, body: dict[str, Any]) -> bool:
        there = {each["locale_id"]: each["content"] for each in record["variants"]}
        return all(there.get(each["locale_id"]) == each["content"] for each in body["variants"])

    def update(self, record: Any, body: dict[str, Any]) -> None:
        ids = {each["locale_id"]: each["id"] for each in record["variants"]}
        path = f"{self.path}/{record['id']}/variants"
        for each in body["variants"]:
            if id_ := ids.get(each["locale_id"]):
                self.call("PUT", f"{path}/{id_}", {"variant": {"content": each["content"]}})
            else:
                self.call("POST", path, {"variant": {**each, "default": False}})


class Freshdesk(Desk):
    path, removes = "/api/v2/canned_responses", False

    def found(self) -> Iterator[tuple[str, Any]]:
        path, name = "/api/v2/canned_response_folders", self.export["name"]
        there = [each["id"] for each in self.call("GET", path) if each["name"] == name]
        self.folder = there[0] if there else self.call("POST", path, {"name": name})["id"]
        seen: dict[int, Any] = {}
        for page in range(1, 100) if self.folder else ():
            new = self.call("GET", f"{path}/{self.folder}/responses?per_page=100&page={page}")
            if seen.keys() >= {each["id"] for each in new}:
                break
            seen.update((each["id"], each) for each in new)
        yield from ((each["title"].rpartition("[")[2].rstrip("]"), each) for each in seen.values())

    def body(self, row: Any) -> dict[str, Any]:
        return {**row["body"], "folder_id": self.folder}


class Intercom(Desk):
    path = "/ai/external_pages"

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Intercom-Version": "2.17"}  # older ones know English only

    def found(self) -> Iterator[tuple[str, Any]]:
        path, site = "/ai/content_import_sources", {"sync_behavior": "api", "url": self.export["site"]}
        there = [each["id"] for each in self.call("GET", path)["data"] if site.items() <= each.items()]
        self.source = there[0] if there else self.call("POST", path, site)["id"]
        page, last = 1, 1
        while page <= last:
            answer = self.call("GET", f"{self.path}?per_page=150&page={page}")
            yield from ((each["external_id"], each) for each in answer["data"] if each["source_id"] == self.source)
            page, last = page + 1, answer["pages"]["total_pages"]

    def body(self, row: Any) -> dict[str, Any]:
        return {**row["body"], "source_id": self.source}

    def update(self, record: Any, body: dict[str, Any]) -> None:
        self.create(body)  # the API finds it by source and key


DESKS: dict[str, type[Desk]] = {
    "chatwoot": Chatwoot,
    "zendesk-macros": Macros,
    "zendesk-dynamic-content": DynamicContent,
    "freshdesk": Freshdesk,
    "intercom": Intercom,
}


def imported(desk: Desk) -> Iterator[tuple[str, str]]:
    """Brings the desk in line with the export: what was done, with the key of each reply."""
    with understood():
        there = dict(desk.found())
    for row in desk.export["rows"]:
        yield tried(bring, desk, row, there.get(row["key"])), row["key"]
    for key in filter(there.__contains__, desk.export["gone"]):
        yield tried(take_out, desk, there[key]), key


def tried(act: Callable[..., str], *arguments: Any) -> str:
    """What was done, or that it failed and why."""
    try:
        with understood():
            return act(*arguments)
    except Failed as error:
        return f"failed: {error}"


def bring(desk: Desk, row: Any, record: Any) -> str:
    """Makes a reply what its row says; what is there of it is a record, or None."""
    body = desk.body(row)
    if record is None:
        desk.create(body)
        return "created"
    if desk.same(record, body):
        return "unchanged"
    desk.update(record, body)
    return "updated"


def take_out(desk: Desk, record: Any) -> str:
    """Takes out a reply that the guide withdrew, where the API can do it."""
    if not desk.removes:
        return "to take out by hand"
    desk.remove(record)
    return "taken out"


def main() -> int:
    """Prints what was done; 1 where something failed."""
    parser = argparse.ArgumentParser(description="Put the guide's replies into a help desk, or bring them up to date.")
    parser.add_argument("file", type=Path, help="an export of the guide, such as freshdesk.json")
    parser.add_argument("url", help="where the help desk's API is, such as https://example.freshdesk.com")
    parser.add_argument("--account", default="", help="the number of the account, for Chatwoot")
    parser.add_argument("--try", action="store_true", dest="only_try", help="only tell what would be done")
    arguments = parser.parse_args()
    if not arguments.url.startswith(("https://", "http://")):
        parser.error("write the address with https://, such as https://example.freshdesk.com")
    token = os.environ.get("HELP_DESK_TOKEN")
    if not token:
        parser.error("put the API's token into the environment variable HELP_DESK_TOKEN")
    try:
        export = json.loads(arguments.file.read_text(encoding="utf-8"))
        system, *_ = DESKS[export["system"]], export["rows"], export["gone"]
    except (OSError, ValueError, KeyError, TypeError):
        parser.error(f"{arguments.file} is no export for one of: {', '.join(DESKS)}")
    desk = system(arguments.url, token, arguments.account, export, arguments.only_try)
    counted: Counter[str] = Counter()
    try:
        for done, key in imported(desk):
            counted[done.partition(":")[0]] += 1
            if done not in ("created", "updated", "unchanged"):
                print(f"{key}: {done}")
    except Failed as error:
        print(f"failed: {error}")
        return 1
    print(", ".join(f"{number} {done}" for done, number in counted.items()))
    return int("failed" in counted)


if __name__ == "__main__":
    sys.exit(main())
