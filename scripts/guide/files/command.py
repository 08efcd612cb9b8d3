"""What every command does alike when it cannot go on."""

import argparse
import re
import signal
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

from .disk import reason_of
from .problem import ProblemsFound, in_quotes, not_in_list
from .said import Said, sentence


class Arguments(argparse.ArgumentParser):
    """The arguments of a command that is run by `make`: a mistake in one is told by the name that it has there, such as `BY=`, and in
    the language of messages.
    """

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """What argparse itself says of a choice that is none is English."""
        if action.choices is not None and value not in action.choices:
            raise argparse.ArgumentError(action, sentence(*not_in_list(str(value), action.choices)).told)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """What is left over is told in the language of messages, too."""
        found, more = super().parse_known_args(args, namespace)
        if more:
            self.error(Said("nothing here takes {more}", more=tuple(map(in_quotes, more))).told)
        return found, more

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
            print(f"{error.filename}: {reason_of(error)}" if error.filename else error)
        return 1

    return run
