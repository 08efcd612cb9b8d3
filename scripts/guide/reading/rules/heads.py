"""The rules of what stands at the top of pages written by hand."""

from collections.abc import Iterator
from dataclasses import replace

from ...files.problem import Problem
from ...files.said import Said
from ...files.strict_yaml import parse
from ..draft import Draft


def wrong_heads(draft: Draft) -> Iterator[Problem]:
    """What stands above a page's text is YAML, without which it would be shown as text."""
    for page in draft.pages:
        data, problems, *_ = parse(page.front) if page.front else ({}, [])
        for each in problems:
            yield replace(each, where=(), rule="wrong-head", file=page.file, line=each.line + 1, edit=None)
        if not problems and (not isinstance(data, dict) or (page.text.startswith("---") and not page.front)):
            message, fix = Said("this is no head of a page"), Said("write 'key: value' in lines between two lines ---")
            yield page.problem(0, "wrong-head", message, fix)


def untitled_pages(draft: Draft) -> Iterator[Problem]:
    """Every page has a heading, by which lists and other pages call it."""
    for page in draft.pages:
        if page.text and not page.title:
            message, fix = Said("the page has no heading"), Said("begin its text with a line '# …'")
            yield page.problem(len(page.text) - len(page.text.lstrip()), "no-heading", message, fix)
