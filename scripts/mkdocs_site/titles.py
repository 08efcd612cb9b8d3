"""Titles of a language without spaces break between words: styles keep what stands between two marks together, and here it gets
places to break.
"""

import re

from guide.files.words import word

_TITLE = re.compile(r"(<h[1-3]\b[^>]*>)(.*?)(</h[1-3]>)", re.DOTALL)


def with_breaks(content: str, language: str) -> str:
    """HTML whose titles may also break where a part of the sentence begins. Where nothing does, a long part breaks anywhere."""
    place = re.compile(word("writing.breaks", language))
    return _TITLE.sub(lambda match: match[1] + place.sub("<wbr>", match[2]) + match[3], content)
