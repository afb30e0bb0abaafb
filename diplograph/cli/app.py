"""Puts the commands together, and turns what goes wrong into one line and an exit code.

Exit codes: 0 all is well, 1 something failed or was left out, 2 the command was used wrongly.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import typer

from diplograph.cli import (
    ask,
    build,
    compare,
    coverage,
    evaluate,
    evaluate_merge,
    export,
    extract,
    ledger,
    load,
    network,
    push,
    report,
    review,
    search,
    serve,
    show,
    validate,
)
from diplograph.cli.output import complain
from diplograph.errors import DiplographError

_FAILED, _WRONG_USAGE, _INTERRUPTED = 1, 2, 130
_TRACEBACK = "DIPLOGRAPH_TRACEBACK"
_CLICK_ERROR: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
"""The root of what typer raises on wrong usage; it is not public, and its home differs between versions of typer."""

app = typer.Typer(
    name="diplograph",
    help="A knowledge graph of diplomatic engagement, read from the press releases of foreign ministries.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # rich takes longer to import than the rest of --help together
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (
    build,
    extract,
    ask,
    search,
    show,
    compare,
    ledger,
    coverage,
    report,
    network,
    review,
    export,
    load,
    push,
    serve,
    validate,
    evaluate,
    evaluate_merge,
):
    module.add_to(app)


def _version(asked: bool) -> None:
    if asked:
        from diplograph import __version__

        typer.echo(f"diplograph {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


def main() -> NoReturn:
    """Run the command of ``sys.argv`` and leave with its exit code."""
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_output()
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; messages go to standard error, one line each."""
    command: Any = typer.main.get_command(app)
    try:
        return int(command.main(args=list(arguments), prog_name="diplograph", standalone_mode=False) or 0)
    except _CLICK_ERROR as error:
        return _wrong_usage(error)
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer leaves at once where nobody reads the output any more
        _silence_output()
        return 0
    except DiplographError as error:
        complain(str(error))
    except MemoryError:
        complain("out of memory: build fewer releases at a time")
    except OSError as error:
        _raise_if_asked()
        complain(f"{error.filename or 'the output'}: {error.strerror or error}: free space, or write elsewhere")
    except Exception as error:
        _raise_if_asked()
        complain(f"a fault of the program ({type(error).__name__}: {error}): report it; {_TRACEBACK}=1 shows where")
    return _FAILED


def _raise_if_asked() -> None:
    """Where the environment asks for a traceback, what is being handled goes on."""
    if os.environ.get(_TRACEBACK):
        raise


def _wrong_usage(error: Any) -> int:
    """Print the complaint, or the help where nothing at all was asked for."""
    ours = isinstance(error, typer.BadParameter) and error.param is None
    message = " ".join((error.message if ours else error.format_message()).split())
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
    else:
        command = error.ctx.command_path if getattr(error, "ctx", None) else "diplograph"
        complain(f"{message.rstrip('.')}: see {command} --help")
    return int(getattr(error, "exit_code", _WRONG_USAGE))


def _silence_output() -> None:
    """The reader of our output has gone: whatever is still to be flushed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
