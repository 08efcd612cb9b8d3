"""What follows from a guide and takes a while to find is found once: a guide never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from .guide import Guide

T = TypeVar("T")


def once(work: Callable[[Guide], T]) -> Callable[[Guide], T]:
    """A function of a guide alone, which remembers with the guide what it found."""
    name = f"once {work.__module__}.{work.__qualname__}"

    @wraps(work)
    def found(guide: Guide) -> T:
        if name not in vars(guide):
            vars(guide)[name] = work(guide)
        return vars(guide)[name]  # type: ignore[no-any-return]

    return found
