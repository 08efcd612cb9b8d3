"""Programs get the tree, the facts, the products and the claims as JSON, each with its day, its address and its schema."""

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag

import jsonschema
import jsonschema_rs
import pytest
from conftest import GUIDE, HOME, ROOT
from guide.feeds.data import render_data
from guide.feeds.data_records import FILES
from guide.files.words import languages
from guide.records.addresses import home_of
from guide.records.naming import NAMED
from guide.records.tables import Offer
from guide.site import schemas
from test_schema import all_properties

BY_LANGUAGE = pytest.mark.parametrize("language", languages())
MEMBERS = ("questions", "outcomes", "facts", "sources", "products", "claims")


def data_of(language: str, home: str = HOME) -> dict[str, dict]:
    return {name: json.loads(text) for name, text in render_data(GUIDE, language, home).items()}


@BY_LANGUAGE
def test_every_file_keeps_the_schema_that_is_published_beside_it(site: Path, language: str) -> None:
    for name, (_, schema) in FILES.items():
        rule = json.loads((site / f"schema/{schema}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(rule)
        told = json.loads((site / home_of(language) / name).read_text(encoding="utf-8"))
        jsonschema_rs.Draft202012Validator(rule).validate(told)


@BY_LANGUAGE
def test_the_page_on_the_data_names_every_field_and_every_form_of_a_section(site: Path, language: str) -> None:
    code = re.findall("`([^`\n]+)`", (ROOT / f"docs/{language}/data.md").read_text(encoding="utf-8"))
    named = {word for each in code for word in re.findall(r"\w+", each)}
    for _, schema in FILES.values():
        rule = json.loads((site / f"schema/{schema}.schema.json").read_text(encoding="utf-8"))
        kinds = {name: kind for name, kind in rule["$defs"].items() if name not in ("QuizDays", "QuizSum")}
        assert {field for properties in all_properties({**rule, "$defs": kinds}) for field in properties} <= named
        assert set(kinds.get("Section", {}).get("properties", {}).get("form", {}).get("enum", ())) <= named


@BY_LANGUAGE
def test_every_file_says_its_version_its_day_and_its_home(site: Path, language: str) -> None:
    files = [json.loads((site / home_of(language) / name).read_text(encoding="utf-8")) for name in FILES]
    heads = {(each["version"], each["day"], each["home"], each["language"]) for each in files}
    assert heads == {(files[0]["version"], newest(), HOME + home_of(language), language)}


def newest() -> str:
    return max(fact.checked for fact in GUIDE.facts.values())


def test_the_version_changes_with_what_is_said_and_with_nothing_else() -> None:
    version = data_of("en")["tree.json"]["version"]
    assert version == data_of("en", home="")["tree.json"]["version"]
    claim = next(iter(GUIDE.claims.values()))
    other = replace(GUIDE, claims={**GUIDE.claims, claim.id: replace(claim, holds={"zh": "并非如此。", "en": "No."})})
    for text in render_data(other, "en", HOME).values():
        assert json.loads(text)["version"] != version


@BY_LANGUAGE
def test_every_address_in_the_files_answers(site: Path, language: str) -> None:
    home, found = site / home_of(language), set()
    for file in data_of(language).values():
        for member in (each for kind in MEMBERS for each in file.get(kind, {}).values()):
            rows = member["sites"].values() if "sites" in member else [member]
            found |= {urldefrag(row["address"]) for row in rows}
    for address, anchor in found:
        page = (home / address / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page, (address, anchor)
    assert len(found) > len(GUIDE.questions) + len(GUIDE.outcomes) + len(GUIDE.facts) + len(GUIDE.sources)


@BY_LANGUAGE
def test_the_files_hold_every_member_of_the_guide_with_the_day_of_its_evidence(language: str) -> None:
    data = data_of(language)
    told = [("facts.json", "facts"), ("facts.json", "sources"), ("products.json", "products"), ("claims.json", "claims"),
            ("tree.json", "questions"), ("tree.json", "outcomes")]  # fmt: skip
    for file, kind in told:
        assert list(data[file][kind]) == list(getattr(GUIDE, kind))
    for id_, fact in GUIDE.facts.items():
        said = data["facts.json"]["facts"][id_]
        assert (said["checked"], said["review_by"], tuple(said["sources"])) == (
            fact.checked,
            fact.review_by,
            fact.sources,
        )
        assert data["tree.json"]["facts"].get(id_, said)["checked"] == fact.checked
    for id_, product in GUIDE.products.items():
        rows = data["products.json"]["products"][id_]["sites"]
        assert rows.keys() == product.sites.keys()
        assert all(same(rows[place], offer) for place, offer in product.sites.items())
    for id_, claim in GUIDE.claims.items():
        said = data["claims.json"]["claims"][id_]
        assert (said["verdict"], said["claim"]) == (claim.verdict, claim.claim[language])
        assert said["checked"] == min(GUIDE.facts[fact].checked for fact in claim.facts)


def same(row: dict, offer: Offer) -> bool:
    days = (row["checked"], row["review_by"]) == GUIDE.evidence_days(offer.facts)
    columns = all(row[column] == getattr(offer, column) for column in ("full", "partial", "renewal", "self_service"))
    return days and columns and row["outcome"] == offer.outcome and row.get("outcomes", {}) == dict(offer.outcomes)


def test_every_id_that_a_file_names_is_in_it_or_in_the_file_that_lists_its_kind() -> None:
    data = data_of("en")
    facts, tree = data["facts.json"], data["tree.json"]
    for fact in facts["facts"].values():
        assert facts["sources"].keys() >= set(fact["sources"]) and fact["grade"] in facts["grades"]
    offers = [row for product in data["products.json"]["products"].values() for row in product["sites"].values()]
    for row in offers:
        assert facts["facts"].keys() >= set(row["facts"])
        assert tree["outcomes"].keys() >= {row["outcome"], *row.get("outcomes", {}).values()}
    for claim in data["claims.json"]["claims"].values():
        assert facts["facts"].keys() >= set(claim["facts"]) and claim["verdict"] in data["claims.json"]["verdicts"]


@BY_LANGUAGE
def test_the_texts_of_facts_products_and_claims_are_plain(language: str) -> None:
    names = GUIDE.places.keys() | GUIDE.statements.keys()
    for name, text in render_data(GUIDE, language, HOME).items():
        if name != "tree.json":
            assert not names & {match["id"] for match in NAMED.finditer(text)}


def test_the_schema_of_the_guide_s_files_kept_the_name_that_it_had_before_there_was_a_facts_json() -> None:
    addresses = dict(schemas())
    assert addresses["schema/facts.schema.json"] == addresses["schema/guide.schema.json"]
