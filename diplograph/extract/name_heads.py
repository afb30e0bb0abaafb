"""The nouns that names of bodies, initiatives and occasions are built on: "Ministry", "Roadmap", "Summit"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from diplograph.extract.gazetteer import Gazetteer
from diplograph.resources import word_list


class Sort(StrEnum):
    """What a name is the name of; a mechanism is an initiative, or an occasion where it is numbered."""

    ORGANIZATION = "organization"
    INITIATIVE = "initiative"
    MECHANISM = "mechanism"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True)
class Head:
    """What a head noun says of the name: its sort and kind, and the words that may carry the name on after it."""

    sort: Sort
    kind: str
    tail: frozenset[str]


@cache
def name_heads() -> Gazetteer[Head]:
    """The head nouns of ``name_heads.tsv``."""
    return Gazetteer(_rows())


def _rows() -> Iterator[tuple[str, Head]]:
    for line in word_list("extract", "name_heads.tsv"):
        head, sort, kind, tail = line.split("\t")  # "-" stands for none
        yield head, Head(Sort(sort), kind, frozenset(tail.split()))
