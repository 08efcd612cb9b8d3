"""What stands for a text in the files that remember a guide."""

from hashlib import sha256


def short_digest(text: str) -> str:
    """Eight letters that change when a text does."""
    return sha256(text.encode()).hexdigest()[:8]
