"""Takes inline markup out of a stretch of text, keeping the place of every character that stays."""

from __future__ import annotations

import html
import re
from array import array

_TOKEN = re.compile(
    r"(?P<space>\s{2,}|[^\S ])"
    r"|(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]{0,100}\)){0,500}(?:\s\"[^\"\n]{0,200}\")?\))"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});)"
    r"|(?P<rule></?(?:br|hr)\s*/?>)"
    r"|(?P<gone></?(?:sup|sub|b|i|u|em|strong|span|font|small|mark|p|div|a)(?:\s[^<>\n]{0,300})?/?>"
    r"|\*\*+|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_+(?=\w)|(?<=[\w.,;:!?”’\"])_+(?!\w)"
    r"|\\(?=[!-/:-@\[-`{-~‘’“”])|[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]|/\.(?=\s*$))"
)
_SPECIAL = re.compile(r"[*_<&\\\[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]|\s\s|[^\S ]|/\.")


def plain(source: str, start: int, end: int) -> tuple[str, array[int]]:
    """The words of ``source[start:end]`` without markup and with single spaces, and the place of each character."""
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    special = _SPECIAL.search(source, start, end)
    if special is None:
        return source[start:end], array("I", range(start, end))
    out: list[str] = []
    places = array("I")
    at = start
    for token in _TOKEN.finditer(source, max(start, special.start() - 1), end):
        _copy(source, at, token.start(), out, places)
        _replace(source, token, out, places)
        at = token.end()
    _copy(source, at, end, out, places)
    return _trimmed("".join(out), places)


def _copy(source: str, start: int, end: int, out: list[str], places: array[int]) -> None:
    if end > start:
        out.append(source[start:end])
        places.extend(range(start, end))


def _replace(source: str, token: re.Match[str], out: list[str], places: array[int]) -> None:
    if token.lastgroup == "link":
        text, kept = plain(source, token.start("label"), token.end("label"))
        out.append(text)
        places.extend(kept)
    elif token.lastgroup == "entity":
        character = html.unescape(token[0])
        if len(character) == 1:
            out.append(" " if character.isspace() else character)
            places.append(token.start())
        else:
            _copy(source, token.start(), token.end(), out, places)
    elif token.lastgroup in ("space", "rule"):
        out.append(" ")
        places.append(token.start())


def _trimmed(text: str, places: array[int]) -> tuple[str, array[int]]:
    """The text without outer and double spaces."""
    if "  " in text:
        kept = [i for i, c in enumerate(text) if c != " " or (i > 0 and text[i - 1] != " ")]
        text, places = "".join(text[i] for i in kept), array("I", (places[i] for i in kept))
    left = len(text) - len(text.lstrip())
    text = text.strip()
    return text, places[left : left + len(text)]
