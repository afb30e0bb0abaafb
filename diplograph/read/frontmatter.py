"""YAML front matter at the head of a plain text or Markdown file."""

from __future__ import annotations

import re

import yaml

from diplograph.read.extracted import FIELDS
from diplograph.read.plain_yaml import plain_yaml

_BLOCK = re.compile(r"\s*---[ \t]*\r?\n(?P<yaml>[\w .-]{1,60}:(?:.{0,2000}\r?\n){1,300}?)---[ \t]*(?:\r?\n|$)")
_HOST = re.compile(
    r"^[\w-]*(?:url|link|source|website|site)\w*\s*:\s*[\"']?https?://(?P<host>[\w.-]{3,100})", re.I | re.M
)
_OTHER_NAMES = {"lang": "language", "publisher": "issuer", "country": "issuer_country", "location": "place"}


def front_matter_end(text: str) -> int:
    """The offset at which the front matter ends and the release begins; 0 where there is none."""
    block = _BLOCK.match(text)
    return block.end() if block else 0


def front_matter(text: str) -> dict[str, str]:
    """What the front matter declares of a release (keys of ``FIELDS``); empty where there is none to be understood."""
    block = _BLOCK.match(text)
    if block is None:
        return {}
    try:
        loaded = plain_yaml(block["yaml"])
    except yaml.YAMLError:
        return {}
    return scalars(loaded) if isinstance(loaded, dict) else {}


def front_matter_host(text: str) -> str | None:
    """The host of the page that the front matter says the release was published on."""
    host = _HOST.search(text, 0, front_matter_end(text))
    return host["host"].lower() if host else None


def scalars(mapping: dict[object, object]) -> dict[str, str]:
    """The plain values of a mapping under the names of ``FIELDS``, as text."""
    found: dict[str, str] = {}
    for key, value in mapping.items():
        name = _OTHER_NAMES.get(str(key).lower(), str(key).lower())
        if name in FIELDS and value is not None and not isinstance(value, (dict, list, set)) and str(value).strip():
            found.setdefault(name, " ".join(str(value).split()))
    return found
