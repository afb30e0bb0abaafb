"""Cities whose names hold a word that bodies or initiatives are named with, too: "Port of Spain"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diplograph.extract.gazetteer import Gazetteer
from diplograph.reference import states
from diplograph.resources import word_list


@cache
def city_names() -> Gazetteer[None]:
    """The capitals and the cities of ``cities.tsv`` of more than one word."""
    return Gazetteer((name, None) for name in dict.fromkeys(_names()) if " " in name or "-" in name)


def _names() -> Iterator[str]:
    for code in sorted(states()):
        yield from states()[code].capitals
    for line in word_list("extract", "cities.tsv"):
        yield line.split("\t")[0]
