"""Recognizes page furniture: lines that stand on a release's page and are none of its prose."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from diplograph.resources import data_file

_LONGEST = 220
_LONGEST_NOTICE = 600
"""A notice about cookies may be longer than other furniture."""
_HOME = r"(?:home(?:\s*page)?|main(?:\s+page)?|you\s+are\s+here|startseite|frontpage)"
_SECTION = r"(?:news(?:\s?room)?|press(?:\s+\w+)?|media(?:\s+\w+)?|gov\.\w+)"
_TRAIL = re.compile(
    rf"{_HOME}\s*[>»›→/|\\:·•‹«-]{{1,2}}\s*\S.{{0,250}}"
    r"|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,3}(?:\s+[/|]\s+[^/|]{1,60}){1,6}"
    rf"|{_SECTION}\s*[>»›→/|\\‹«]{{1,2}}\s*\S.{{0,250}}"
    r"|[^.!?<>»›→]{1,60}(?:\s+(?:>{1,2}|»|›|→)\s+[^<>»›→]{1,160}){1,8}",
    re.I,
)


@cache
def _patterns(name: str) -> re.Pattern[str]:
    table = tomllib.loads(data_file("read", "furniture.toml").read_text("utf-8"))
    return re.compile("|".join(f"(?:{p})" for p in table[name]), re.I)


@lru_cache(maxsize=4096)
def is_furniture(line: str) -> bool:
    """Whether a line (without markup) is page furniture; a line without a letter or digit is."""
    if len(line) > (_LONGEST_NOTICE if "cookie" in line else _LONGEST):
        return False
    return not any(map(str.isalnum, line)) or _patterns("lines").fullmatch(line) is not None


def is_trail(line: str) -> bool:
    """Whether a line is a breadcrumb trail (``Home > News > Releases``)."""
    return len(line) <= _LONGEST and _TRAIL.fullmatch(line) is not None


def opens_links(line: str) -> bool:
    """Whether a line heads the links, tags or contacts that follow a release."""
    return len(line) <= _LONGEST and _patterns("openers").fullmatch(line) is not None


def caption_start(line: str) -> int | None:
    """Where the words of a picture's caption begin in a line; none if the line is no caption."""
    if line.startswith("Photo session"):
        return 0
    match = _patterns("captions").match(line)
    return match.end() if match else None


def ending(line: str) -> int:
    """Where a line ends without the mark that closes a release or a picture's credit."""
    if not any(sign in line for sign in "©#[(/<"):
        return len(line)
    return next((m.start() for m in _patterns("endings").finditer(line) if m.end() == len(line)), len(line))
