"""The edit that mends a problem, where what was meant is known."""

import re

from ..files.problem import Edit, Problem


def edit_of(problem: Problem, source: str, line: int, column: int) -> Edit | None:
    """What was meant in place of what is written at a problem's place in a line.

    Nothing where it is not known, or where the line does not hold it as it was read.
    """
    fields = problem.fix.fields
    if not problem.where or "written" not in fields:
        return None
    written = str(fields["written"])
    bad = f"(?P<bad>{re.escape(written)})"
    value = re.compile(rf"[\"']?[^\s,\]}}]*?{bad}").match(source, column - 1)
    names = (each for each in re.finditer(rf"{bad}(?=[\"']? *:)", source) if each.start() < column)
    found = (max(names, key=re.Match.start, default=None) if problem.where[-1] == written else None) or value
    return Edit(line, found.start("bad") + 1, found.end("bad") + 1, str(fields["meant"])) if found else None
