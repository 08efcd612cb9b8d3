"""All texts with their translations into one language as a catalogue of gettext, which Weblate, Crowdin and every editor of PO
files take in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from ..files.disk import read_text, unreadable
from ..files.problem import Problem, ProblemsFound
from ..files.said import Said
from ..files.words import FILE as WORDS
from ..files.words import fields_in, languages, written
from ..reading.build import build_guide
from ..reading.draft import Draft
from ..reading.merge import ContentFile, merge, read_form
from ..reading.periods import by_version
from ..reading.translated import FILE, read_translated, stale_units, still_there
from ..reading.units import Unit, places_of, units
from ..records.addresses import KINDS, address_of
from ..records.naming import NAMED
from ..records.text_fields import TextField, text_field
from .entries import brought

HEAD = """# Translations of the guide into {language}. make texts writes this file, make texts IN=… takes it back.
# docs/contributing.md says how. What begins with #. tells what a text is for and what must stay in it."""
MOST_USERS = 5  # that one comment names
LIST = "One term in each line. They are not translated one by one: write what people type in your language."
PAGE = (
    "Markdown. What stands in {{ }}, in { } and behind a link's words stays; make check holds it against the original."
)


def render_catalogue(folder: Path, language: str, before: Catalog | None = None) -> bytes:
    """The PO file of a language: what is not translated is empty, or as it was in the file before, such as a part of a page that is
    not written yet; what was made of another text is fuzzy. What the file before has of texts that are no more stays as obsolete.

    Raises ProblemsFound where a file of the guide cannot be read, or the file before has translations that were not taken in.
    """
    files = read_form(folder)
    unread = [each for file in files if file.data is None for each in file.problems]
    if unread := [*unread, *unreadable(folder, (FILE,))]:
        raise ProblemsFound(unread)
    found = units(folder, files)
    recorded = read_translated(read_text(folder / FILE)[0])
    old = {(unit.key, unit.source) for unit, each in stale_units(found, recorded) if each == language}
    there = {(unit.key, unit.source): said for unit, said in still_there(folder, found, recorded, language)}
    if before and (lost := list(_not_taken_in(before, found, language))):
        raise ProblemsFound(lost)
    users, first = _users(files), languages()[0]
    catalog = _begun(language)
    for unit, (name, line, _) in zip(found, places_of(folder, files, [(unit, first) for unit in found]), strict=True):
        place = "scripts/guide/files/words.yaml" if name == WORDS.name else name
        flags = [*_flags(unit, language), *(["fuzzy"] if (unit.key, unit.source) in old else [])]
        said = unit.texts.get(language, "")
        entry = before.get(unit.source, unit.key) if before and not said else None
        if entry and entry.string:
            said, flags = str(entry.string), [*flags, *(["fuzzy"] if entry.fuzzy else [])]
        said = said or there.get((unit.key, unit.source), "")
        made = catalog.add(unit.source, said, [(place, line)], (), [*_comments(unit, users)], context=unit.key)
        made.flags = set(flags)  # without those of Python's formats, which a text is not
    catalog.obsolete = _obsolete(before, catalog) if before else {}
    file = BytesIO()
    write_po(file, catalog, width=0)
    return file.getvalue()


def _not_taken_in(before: Catalog, found: list[Unit], language: str) -> Iterator[Problem]:
    """Every finished translation of a file that is not the guide's."""
    name = f"texts/{language}.po"
    fix = Said("run make texts IN={file} if it is newer; if it is older, remove that file", file=name)
    for unit in found:
        entry = before.get(unit.source, unit.key)
        said = brought(unit, entry) if entry and not entry.fuzzy else ""
        if entry and said and unit.texts.get(language, said) != said:
            message = Said("is not the guide's translation")
            yield Problem((unit.key,), "not-taken-in", message, fix, name, entry.lineno or 1, 1)


def _obsolete(before: Catalog, now: Catalog) -> dict[str | tuple[str, str], Message]:
    """What a file has of texts that are no more: somebody has translated them, and may want to see how."""
    gone = [each for each in before if each.id and each.string and not now.get(each.id, each.context)]
    kept = [*before.obsolete.values(), *gone]
    return {(str(each.id), each.context or ""): each for each in kept if not now.get(each.id, each.context)}


def _begun(language: str) -> Catalog:
    """A catalogue without texts."""
    catalog = Catalog(locale=language.replace("-", "_"), project="guide", version="1", fuzzy=False)
    catalog.header_comment = HEAD.format(language=written()["language"][language])
    catalog.creation_date = catalog.revision_date = datetime.now(UTC)
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    return catalog


def _comments(unit: Unit, users: Mapping[tuple[str, str], list[str]]) -> Iterator[str]:
    """What a translator has to know of a text."""
    field = _field(unit)
    if unit.key.startswith("docs/"):
        yield PAGE
    elif field:
        yield field.said
        yield from (field.kind,) if field.kind else ()
    if unit.is_list:
        yield LIST
    if kept := _kept(unit):
        yield f"Stays in the text: {' '.join(kept)}"
    named = users.get((str(unit.where[0]), str(unit.where[1])), []) if field else []
    if named:
        more = f", and {len(named) - MOST_USERS} more" if len(named) > MOST_USERS else ""
        yield f"Shown on: {', '.join(named[:MOST_USERS])}{more}"


def _flags(unit: Unit, language: str) -> Iterator[str]:
    """The limits as Weblate knows them."""
    field = _field(unit)
    if field and field.limit and language in written()[field.limit]:
        yield f"max-length:{written()[field.limit][language]}"
    if kept := _kept(unit):
        yield ":".join(["placeholders", *(f'"{each}"' for each in kept)])


def _field(unit: Unit) -> TextField | None:
    is_content = not unit.key.startswith(("docs/", "words."))
    return text_field(unit.where) if is_content else None


def _kept(unit: Unit) -> list[str]:
    """What has to stand in the translation as it stands in the text: fields of words, names in brackets."""
    if unit.key.startswith("words."):
        return sorted(fields_in(unit.source))
    field = _field(unit)
    if not field or ("[id]" not in field.kind and "sent as it stands" not in field.kind):
        return []
    return list(dict.fromkeys(f"[{match['id']}]" for match in NAMED.finditer(unit.source)))


def _users(files: list[ContentFile]) -> Mapping[tuple[str, str], list[str]]:
    """The addresses of the pages on which a member's texts stand: its own, or those of the members that name it."""
    guide = build_guide(by_version(merge(files).sections))
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for kind in KINDS:
        for id_ in getattr(guide, kind):
            found[kind, id_.partition(" ")[0]][address_of(kind, id_.partition(" ")[0])] = None
    for each in Draft(guide, frozenset(), today="").references:
        kind, *ids = map(str, each.where[:2])
        for section in each.sections:
            if kind in KINDS and section not in KINDS:
                found[section, each.id][address_of(kind, ids[0].partition(" ")[0])] = None
    return {member: list(places) for member, places in found.items()}
