"""The theme's styles without what no page of ours has: most of them are for what Material can show and this site does not."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

SCRIPTS = Path(__file__).parents[1]
# Classes that Markdown gives, which stand in no file of ours.
BY_MARKDOWN = {"admonition", "admonition-title", "highlight"}
_GROUPS = ("media", "supports")
_NAME = re.compile(r"[\w-]+")


def styles_in_use(theme: Iterable[Path], docs: Path) -> str:
    """The rules for what our templates, code, scripts and pages name, and of the variables those that are asked for."""
    own = [path.read_text("utf-8") for path in sorted(docs.glob("assets/**/*.css"))]
    asked = frozenset(_variables(" ".join(own)))
    return _in_use("".join(path.read_text("utf-8") for path in theme), frozenset(_named(docs)), asked)


def _named(docs: Path) -> set[str]:
    """Every name that may be a class, an id or an attribute of a page."""
    places = (SCRIPTS.glob("guide/**/*.py"), SCRIPTS.glob("mkdocs_site/**/*.py"), SCRIPTS.glob("mkdocs_site/**/*.html"))
    ours = (*places, docs.glob("assets/**/*.js"), docs.glob("*/*.md"))
    return BY_MARKDOWN.union(*(_names(path.read_text("utf-8")) for files in ours for path in files))


@lru_cache(maxsize=1000)
def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _variables(styles: str) -> list[str]:
    return re.findall(r"var\(\s*(--[\w-]+)", styles)


@lru_cache(maxsize=1)
def _in_use(styles: str, named: frozenset[str], asked: frozenset[str]) -> str:
    kept = "".join(_rules(tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True), named))
    asked = asked.union(_variables(kept))
    return "".join(_asked(tinycss2.parse_stylesheet(kept), asked))


def _rules(rules: Iterable[Node], named: frozenset[str]) -> Iterator[str]:
    """Each rule with those of its selectors that some page may have."""
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := [each for each in _selectors(rule.prelude) if _is_named(each, named)]:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS:
            if inside := "".join(_rules(_inside(rule), named)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        else:
            yield tinycss2.serialize([rule])


def _inside(rule: Node) -> list[Node]:
    return list(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))


def _selectors(prelude: Iterable[Node]) -> Iterator[str]:
    """The selectors of a list, which a comma inside brackets does not end."""
    found: list[list[Node]] = [[]]
    for each in prelude:
        if each == ",":
            found.append([])
        else:
            found[-1].append(each)
    return (tinycss2.serialize(each).strip() for each in found)


def _is_named(selector: str, named: frozenset[str]) -> bool:
    """Whether all that a selector asks for may stand on a page; what it excludes need not."""
    asked = re.sub(r":not\([^()]*\)", "", selector)
    attributes = re.findall(r"\[([\w-]+)(?:[~|^$*]?=\"?([^\]\"]*))?", asked)
    names = [
        *re.findall(r"[.#]([\w-]+)", asked),
        *(name for each in attributes for part in each for name in part.split()),
    ]
    return named.issuperset(names)


def _asked(rules: Iterable[Node], asked: frozenset[str]) -> Iterator[str]:
    """Each rule without the variables that nobody asks for; none that would be empty."""
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword in _GROUPS:
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{''.join(_asked(_inside(rule), asked))}}}"
        elif rule.type == "qualified-rule":
            found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            declared = (each for each in found if each.type == "declaration")
            if kept := [each.serialize() for each in declared if each.name in asked or not each.name.startswith("--")]:
                yield f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}"
        else:
            yield tinycss2.serialize([rule])
