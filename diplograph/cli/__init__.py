"""The command line: one module a command or a few; what is heavy is imported inside the commands."""

from diplograph.cli.app import main, run

__all__ = ["main", "run"]
