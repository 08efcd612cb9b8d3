"""What needs no converting passes as it stands: a third of the converter's work."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_EVIDENCE = re.compile(r'<details class="evidence" data-search-exclude><summary class="mark-.*?</details>')
_REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")


class AsItStands(Extension):
    """A Python-Markdown extension: evidence, which is HTML, is not taken apart; `[words][name]` and `[name]: address` are text."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Takes evidence out after code in fences, before HTML is looked for."""
        md.preprocessors.register(_Evidence(md), "evidence", 24)
        md.parser.blockprocessors.deregister("reference")
        for name in _REFERENCES:
            md.inlinePatterns.deregister(name)


class _Evidence(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [_EVIDENCE.sub(lambda match: self.md.htmlStash.store(match[0]), line) for line in lines]
