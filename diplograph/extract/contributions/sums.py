"""Totals and their parts: of "9 million: 5 for Chad, 3 for children and 1 for rescue" the parts are the gifts."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.contributions.money import Money

_MOST_PARTS = 8
_FEWEST_PARTS = 2
_ROUNDING = 0.005
_ROUNDED = 0.1


def parts(told: list[Money], given: Iterable[Money]) -> dict[Money, Money]:
    """The amounts that follow a total and sum up to it, each with that total."""
    found: dict[Money, Money] = {}
    for total in given:
        for part in _parts_of(total, told):
            found.setdefault(part, total)
    return found


def is_summed(total: Money, given: Iterable[Money]) -> bool:
    """Whether other amounts that are told make up a total, which may be rounded."""
    others = {m.amount for m in given if m.currency == total.currency and m.amount < total.amount}
    return len(others) >= _FEWEST_PARTS and abs(sum(others) - total.amount) <= _ROUNDED * total.amount


def _parts_of(total: Money, told: list[Money]) -> list[Money]:
    """The amounts in the total's currency after it, if they sum up to it."""
    following = [m for m in told if m.start >= total.end and m.currency == total.currency and m.amount != total.amount]
    left: float = total.amount
    found: list[Money] = []
    for part in following[:_MOST_PARTS]:
        if part.amount > left + _ROUNDING:
            continue
        found.append(part)
        left -= part.amount
        if abs(left) <= _ROUNDING and len(found) >= _FEWEST_PARTS:
            return found
    return []
