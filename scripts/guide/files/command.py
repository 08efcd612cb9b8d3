"""What every command does alike when it cannot go on."""

import argparse
import re
import signal
from collections.abc import Callable
from functools import wraps
from typing import NoReturn

from .problem import ProblemsFound


class Arguments(argparse.ArgumentParser):
    """The arguments of a command that is run by `make`: a mistake in one is told by the name that it has there, such as `BY=`."""

    def error(self, message: str) -> NoReturn:
        """Ends the command."""
        self.exit(2, re.sub(r"^argument (?:--)?(\w+)", lambda found: f"{found[1].upper()}=", message) + "\n")


def command(main: Callable[[], int]) -> Callable[[], int]:
    """An entry point that says in sentences what is wrong with the guide, or with a file that it reads or writes, and returns 1."""

    @wraps(main)
    def run() -> int:
        if main.__module__ == "__main__":
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # whoever reads only the first lines has read enough
        try:
            return main()
        except ProblemsFound as error:
            print(error)
        except OSError as error:
            print(f"{error.filename}: {(error.strerror or str(error)).lower()}" if error.filename else error)
        return 1

    return run
