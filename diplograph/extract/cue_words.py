"""Small sets of words by which people, offices and states served are told."""

from __future__ import annotations

import tomllib
from functools import cache

from diplograph.resources import data_file


def cue_words(name: str) -> frozenset[str]:
    """The words of one list of ``people_cues.toml``, by key."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(data_file("extract", "people_cues.toml").read_text("utf-8"))
