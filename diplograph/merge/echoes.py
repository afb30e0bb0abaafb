"""Two entries of one release that are one occasion all the same: its name, and "the Special Summit" beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from diplograph.merge.occasion_names import Likeness, compare_names
from diplograph.merge.tellings import Telling

SCORE = 0.9
REASON = "the release tells of one special occasion of this kind, date and place, once by name"


def echoes(tellings: Iterable[Telling]) -> Iterator[tuple[str, str]]:
    """The references of accounts that only repeat another of their release, each with that other one.

    A release tells of each occasion once. But where an account's name says only that it is special, and the release
    names one special occasion of the same kind, date and place, the two are hardly two.
    """
    in_order = sorted(tellings, key=lambda one: one.ref)
    for _, told in groupby(in_order, key=lambda one: one.record.release.id):
        accounts = list(told)
        for one in accounts:
            named = [other for other in accounts if _echoes(one, other)]
            if len(named) == 1:
                yield one.ref, named[0].ref


def _echoes(one: Telling, other: Telling) -> bool:
    item, full = one.item, other.item
    same = item.kind is full.kind and one.when == other.when and item.place in (None, full.place)
    return same and one.when is not None and _says_less(one, other)


def _says_less(one: Telling, other: Telling) -> bool:
    """Whether one account has no name but what sort of special occasion it is, and no party that the other lacks."""
    pairs = [(a, b) for a in one.names for b in other.names]
    only_special = bool(pairs) and all(a.special and not a.telling and b.special and b.telling for a, b in pairs)
    kindred = all(compare_names(a, b) is Likeness.KINDRED for a, b in pairs)
    return only_special and kindred and one.parties.people.keys() <= other.parties.people.keys()
