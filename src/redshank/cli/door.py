"""How the command line meets a terminal: one sentence for an error, no traceback, quiet pipes."""

import io
import logging
import os
import shutil
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from redshank.errors import RedshankError

_INTERRUPTED = 130
_WIDTH = 100


class Door(click.Group):
    """A group of commands whose errors are one sentence on standard error."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run a command and end the process with its exit code."""
        _prepare_streams()
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _fail(error.format_message(), error.exit_code)
        except RedshankError as error:
            _fail(str(error), error.exit_code)
        except OSError as error:
            _fail(f"cannot go on ({error.strerror or error})", 1)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(_INTERRUPTED)
        sys.exit(status if isinstance(status, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has seen enough and left is no error."""
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Python would flush into the closed pipe once more on its way out.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        return found


def wants_colour(output: Path | None) -> bool:
    """Whether colour helps: on a terminal, and unless NO_COLOR says otherwise."""
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def screen_width(output: Path | None) -> int:
    """The terminal's width within bounds that read well; a file has a fixed one."""
    if output is not None or not sys.stdout.isatty():
        return _WIDTH
    return max(40, min(shutil.get_terminal_size((_WIDTH, 24)).columns, 120))


def _prepare_streams() -> None:
    """Let no library chatter, and let no character that the terminal lacks stop the output."""
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _fail(message: str, exit_code: int) -> NoReturn:
    sentence = " ".join(message.split())
    click.echo(f"redshank: {sentence}", err=True)
    sys.exit(exit_code)
