"""The day on which a guide is read."""

import os
from datetime import date


def today() -> str:
    """Today as YYYY-MM-DD, or the day that the environment names in GUIDE_DATE, for a guide as it is on that day."""
    return os.environ.get("GUIDE_DATE") or date.today().isoformat()
