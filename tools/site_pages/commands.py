"""The page of the command line: every command with its arguments, options and defaults, asked of the program itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from diplograph.cli.app import app
from site_pages.markdown import code, escaped, table

_METAVAR = re.compile(r"<([^>]+)>")
"""What the parser calls a value that the program gives no name: ``<int range>``, ``<csv|json>``."""

_HEAD = """# The command line

`diplograph COMMAND --help` says the same in the terminal. Answers go to standard output, messages to standard error,
one line each; the exit code is 0 where all is well, 1 where something failed or was left out, and 2 where a command was
used wrongly. `DIPLOGRAPH_TRACEBACK=1` shows where a fault of the program arose.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_overview(), *(line for name in commands() for line in _command(name))])


def commands() -> Mapping[str, Any]:
    """The commands of the program by name, as its parser has them."""
    found: Mapping[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    return found


def _overview() -> Iterator[str]:
    rows = ((f"[`{name}`](#{name})", escaped(_help(one).split("\n\n")[0])) for name, one in commands().items())
    yield from table(("command", "what it does"), rows)


def _command(name: str) -> Iterator[str]:
    command = commands()[name]
    context = command.make_context(f"diplograph {name}", [], resilient_parsing=True)
    yield f"\n## {name}\n"
    yield from (f"{escaped(paragraph)}\n" for paragraph in _help(command).split("\n\n"))
    yield f"```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```"
    shown = [one for one in command.params if not getattr(one, "hidden", False)]
    rows = ((_names(one, context), _meaning(one), _default(one)) for one in shown)
    yield from table(("argument or option", "meaning", "default"), rows)


def _help(command: Any) -> str:
    return str(command.help or "")


def _names(parameter: Any, context: Any) -> str:
    metavar = _METAVAR.sub(_named, str(parameter.make_metavar(context)))
    if parameter.param_type_name == "argument":
        return code(metavar.strip("{}"))
    names = [*parameter.opts, *parameter.secondary_opts]
    return ", ".join(map(code, names)) + ("" if parameter.is_flag else f" {code(metavar)}")


def _named(kind: re.Match[str]) -> str:
    return kind[1] if "|" in kind[1] else kind[1].split()[0].upper()


def _meaning(parameter: Any) -> str:
    notes = [escaped(str(parameter.help or ""))]
    if getattr(parameter, "multiple", False):
        notes.append("May be given several times.")
    if parameter.envvar:
        notes.append(f"The variable {code(str(parameter.envvar))} stands for it.")
    return " ".join(notes)


def _default(parameter: Any) -> str:
    if parameter.required:
        return "required"
    if getattr(parameter, "is_flag", False):
        return "off"
    value = parameter.default
    if value is None or callable(value):
        return ""
    return code(str(value) if isinstance(value, Path) else str(getattr(value, "value", value)))
