"""Tells a state by the names of those whose office stands without a state: "Foreign Minister Urmas …" is Estonia's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.reference.name_families import states_of_name
from diplograph.resources import word_list

_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
_ENDS_SENTENCE = re.compile(r"\w{3,}\.")
_LONGEST = 4
_STYLES = ("Hon", "Honourable", "Honorable", "Amb", "Prof", "Senator", "Sir", "Dame", "Lord", "Majesty", "Highness")


def states_of_holder(office: str) -> frozenset[str]:
    """The states that bear names such as the one with which ``office`` ends ("Minister of Trade Jane Doe"), if any."""
    name: list[str] = []
    for word in _words(office):
        if word[0].islower() or word in _of_offices():
            name = []
        else:
            name.append(word)
    return states_of_name(tuple(name)) if len(name) <= _LONGEST else frozenset()


def _words(office: str) -> Iterator[str]:
    """The words up to the end of a sentence, a possessive without its ending."""
    for match in _WORD.finditer(office):
        yield re.sub(r"['’]s$|\.$", "", match[0])
        if _ENDS_SENTENCE.fullmatch(match[0]):
            return


@cache
def _of_offices() -> frozenset[str]:
    """The words of offices and portfolios, and titles before names."""
    words = (*word_list("extract", "portfolios.txt"), *word_list("extract", "person_titles.txt"), *_STYLES)
    return frozenset(word.rstrip(".") for word in words)
