"""YAML as what people write beside releases needs it: lists, mappings and text, from files that nobody vouches for."""

from __future__ import annotations

import re

import yaml

_BRACKET = re.compile(r"[\[\]{}]|(?:^|(?<=\s))#[^\n]*|\"[^\"\\\n]*\"|'[^'\n]*'", re.MULTILINE)
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")
MAX_DEPTH = 200
"""How deep brackets may stand in brackets; the parsers' time grows with the square of it."""


def plain_yaml(text: str) -> object:
    """The lists and mappings of a YAML text, with every plain value as written: the code ``NO`` is no truth value.

    What an alias repeats is held once, and no tag makes anything but text, lists and mappings.

    Raises:
        yaml.YAMLError: the text is no YAML, or too deep.
    """
    if too_deep(text):
        raise yaml.YAMLError(f"more than {MAX_DEPTH} brackets in one another")
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except RecursionError as error:
        raise yaml.YAMLError("too many levels in one another") from error
    except ValueError as error:  # an escape for a character that there is not
        raise yaml.YAMLError(str(error)) from error


def too_deep(text: str) -> bool:
    """Whether more brackets stand in one another than anybody writes."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = max(0, depth + (bracket[0] in _OPENING) - (bracket[0] in _CLOSING))
        if depth > MAX_DEPTH:
            return True
    return False
