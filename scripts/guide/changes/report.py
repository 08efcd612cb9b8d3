"""What a change does to readers, told for people, for a pull request and for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ..files.said import Said
from ..files.words import languages
from .change import Change
from .texts import Edit, one_line, word_diff
from .walks import EFFECTS, Effect, Move

_EFFECTS: dict[Effect, Said] = {
    "moved": Said("Walks that end elsewhere"),
    "lost-option": Said("Walks that are lost"),
    "new-option": Said("New walks"),
    "asked": Said("Walks that are asked more"),
    "not-asked": Said("Walks that are asked less"),
}

_HEADS = ("question", "title", "name", "text", "reply")  # fields that tell what a member is about


def as_json(change: Change) -> str:
    """Everything, for programs."""
    walks = {"before": change.old.routes.prove().paths, "after": change.new.routes.prove().paths}
    moves = [{**asdict(each), "example": _address(each)} for each in change.moves]
    found = {
        "walks": walks,
        "moves": moves,
        "unread_facts": change.unread_facts,
        "edits": [asdict(each) for each in change.edits],
        "addresses": change.addresses,
        "redirects": change.redirects,
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


@dataclass(frozen=True)
class Style:
    """How a report marks headings, members of a list, ids, and what is gone and new in a text."""

    heading: str
    member: str
    name: str
    gone: str
    new: str


TEXT = Style("{}", "  {}", "{}", "[-{}-]", "{{+{}+}}")
MARKDOWN = Style("### {}", "- {}", "`{}`", "~~{}~~", "**{}**")


def as_text(change: Change, style: Style) -> str:
    """The report in words; one sentence where readers notice nothing."""
    before, after = change.old.routes.prove().paths, change.new.routes.prove().paths
    blocks = [Said("{before:,} walks before, {after:,} after", before=before, after=after).told]
    for heading, lines in _blocks(change, style):
        if lines:
            blocks.append("\n".join([style.heading.format(heading.told), *map(style.member.format, lines)]))
    return "\n\n".join(blocks if len(blocks) > 1 else [*blocks, Said("nothing differs").told])


def _blocks(change: Change, style: Style) -> Iterator[tuple[Said, list[str]]]:
    """Headings with their lines, what costs readers most first."""
    for effect in EFFECTS:
        yield _EFFECTS[effect], [_move(each, style) for each in change.moves if each.effect == effect]
    name = style.name.format
    yield Said("Verdicts"), [f"{name(each.id)}: {each.before} → {each.after}" for each in change.verdicts]
    yield (
        Said("Facts that say something else, their day under checked being the same"),
        [f"{name(fact)}: {', '.join(paths)}" for fact, paths in change.unread_facts.items()],
    )
    for section, found in change.members.items():
        for heading, members in (
            (Said("New {section}"), [e for e in found if e.before is None]),
            (Said("Gone {section}"), [e for e in found if e.after is None]),
        ):
            yield heading.of(section=section), [_member(each, style) for each in members]
    yield Said("Texts"), [_text(each, style) for each in change.edits if each.languages and not each.is_member]
    yield Said("Everything else"), [_other(each, style) for each in change.edits if _is_other(each)]
    yield Said("Addresses: new"), list(map(name, change.addresses["new"]))
    yield Said("Addresses: gone"), list(map(name, change.addresses["gone"]))
    yield (
        Said("Addresses: led elsewhere"),
        [f"{name(old)} → {name(new)}" for old, new in change.redirects.items()],
    )


def _member(edit: Edit, style: Style) -> str:
    """A member that is new or gone: what it is called and its reply, in every language."""
    member = edit.before if edit.after is None else edit.after
    texts = [member[field] for field in _HEADS if isinstance(member.get(field), dict)]
    said = [f"{style.name.format(language)} {one_line(text[language])}" for text in texts for language in text]
    return "\n    ".join([style.name.format(edit.id), *said])


def _move(move: Move, style: Style) -> str:
    ends = " → ".join(style.name.format(each) for each in (move.before, move.after) if each)
    many = Said("{ends}: {count:,} walks, such as {address}")
    said = many if move.walks != 1 else Said("{ends}: {count} walk, such as {address}")
    return said.of(ends=ends, count=move.walks, address=style.name.format(_address(move))).told


def _address(move: Move) -> str:
    """The shortest of the walks as the quiz's own address."""
    return "quiz/#" + "&".join(f"{question}={option}" for question, option in move.example)


def edit_in_words(edit: Edit, style: Style) -> str:
    """One difference, word by word where it is a text."""
    return _text(edit, style) if edit.languages else _other(edit, style)


def _text(edit: Edit, style: Style) -> str:
    path = Said("{path} (only {languages})") if set(edit.languages) < set(languages()) else Said("{path}")
    lines = [path.of(path=style.name.format(_path(edit)), languages=tuple(edit.languages)).told]
    for language in edit.languages:
        pieces = word_diff((edit.before or {}).get(language, ""), (edit.after or {}).get(language, ""))
        marked = {"=": "{}", "-": style.gone, "+": style.new}
        said = "".join(marked[piece.kind].format(piece.text) for piece in pieces)
        lines.append(f"{style.name.format(language)} " + one_line(said))
    return "\n    ".join(lines)


def _is_other(edit: Edit) -> bool:
    return not (edit.languages or edit.is_member) and (edit.section, edit.path) != ("outcomes", "verdict")


def _other(edit: Edit, style: Style) -> str:
    return f"{style.name.format(_path(edit))}: {_short(edit.before)} → {_short(edit.after)}"


def _path(edit: Edit) -> str:
    return ".".join(filter(None, (edit.section, edit.id, edit.path)))


def _short(data: Any) -> str:
    said = (
        data
        if isinstance(data, str)
        else Said("nothing").told
        if data is None
        else json.dumps(data, ensure_ascii=False)
    )
    return said if len(said) <= 80 else f"{said[:79]}…"
