"""Changes the theme's HTML, or stops the build: what is changed must be there exactly as often as expected."""

import re

from guide.files.said import Said
from mkdocs.exceptions import PluginError


def replaced(html: str, mark: str | re.Pattern[str], by: str, *, times: int = 1) -> str:
    """The HTML with `mark` replaced by `by`; a pattern's groups are filled in as in `re.sub`.

    Raises PluginError when the mark is not there exactly `times` times: the theme is no longer what we know.
    """
    pattern = mark if isinstance(mark, re.Pattern) else re.compile(re.escape(mark))
    new, count = pattern.subn(by if isinstance(mark, re.Pattern) else by.replace("\\", r"\\"), html)
    if count != times:
        shown = mark.pattern if isinstance(mark, re.Pattern) else mark
        raise PluginError(
            Said(
                "the theme's pages hold {text!r} {count} times, not {times}: its HTML has changed",
                text=shown,
                count=count,
                times=times,
            ).told
        )
    return new
