"""Which words of a Chinese sentence are English and should not be."""

import re

# What stands as it is in any language: what somebody types, names of files and addresses, and the names of a few things.
KEPT = re.compile(
    r"「(?:[^「」]|「[^「」]*」)*」|\bmake [a-z-]+(?: [A-Z]+=[\w.:…]*)*|https?://\S+|[\w./{}-]+\.(?:md|txt|yaml|yml|py|html)\b"
    r"|\b(?:YAML|UTF-8|HTML|Markdown|Jinja|SITE_URL|REPORT_URL|git|https|www)\b"
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")
HALF_WIDTH = re.compile(r"[一-鿿」][,;:?!]|[,;:?!][一-鿿「]")


def wrong_in_chinese(text: str) -> list[str]:
    """The English words and the half-width marks of a Chinese sentence, but for what is quoted or stands as it is."""
    bare = KEPT.sub("「」", text)
    return [*ENGLISH.findall(bare), *HALF_WIDTH.findall(bare)]
