"""JSON as programs read it."""

import json


def compact_json(data: object) -> str:
    """Data without a needless space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
