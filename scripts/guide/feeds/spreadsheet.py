"""Tables as spreadsheets and help desks open them."""

import csv
import io
from collections.abc import Iterable

BOM = "\ufeff"  # by which spreadsheets, and browsers that no server tells it, know the encoding


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Lines as CSV, the first one with the names of the columns."""
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue()
