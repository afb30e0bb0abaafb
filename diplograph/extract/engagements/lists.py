"""Reads lists of people met: "She had bilateral meetings with:", and then an item for each."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from itertools import islice

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import first_people
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, Role
from diplograph.read.prose import BlockKind

_TALKS = frozenset(
    (EngagementKind.MEETING, EngagementKind.COURTESY_CALL, EngagementKind.CALL, EngagementKind.CONSULTATION)
)
_LEADING = frozenset(("with", "following", "on", "met", "meet", "meetings", "counterparts", "by"))


def listed(scene: Scene, accounts: list[Account]) -> list[Account]:
    """The accounts of the items of lists that one of ``accounts`` opens."""
    found = []
    for account in accounts:
        if account.kind in _TALKS and not account.others and _opens(scene, account):
            found += list(_items(scene, account))
    return found


def _opens(scene: Scene, account: Account) -> bool:
    """Whether the account's block ends in a colon after words that lead to those met."""
    start, end = scene.block_tokens(scene.block(account.cue.head))
    ending = islice((t for t in reversed(scene.doc[start:end]) if not t.is_space), 5)
    last, *before = [t.lower_ for t in ending] or [""]
    return last == ":" and len(before) > 1 and not _LEADING.isdisjoint(before)


def _items(scene: Scene, opening: Account) -> Iterator[Account]:
    """An account for each item of the list; a heading gives the day of those after it."""
    window = opening.window
    for number in range(scene.block(opening.cue.head) + 1, len(scene.block_kinds)):
        start, end = scene.block_tokens(number)
        kind = scene.block_kinds[number]
        dates = scene.dates_in(start, end)
        if kind is BlockKind.HEADING or (dates and dates[0].last - dates[0].first >= end - start - 3):
            window = Window(dates[0].start, dates[0].end) if dates else window
        elif kind is BlockKind.ITEM:
            people = first_people(scene, start, end)
            if people:
                yield _item(scene, opening, start, end, people, window)
        else:
            return


def _item(scene: Scene, opening: Account, start: int, end: int, people: list[str], window: Window | None) -> Account:
    last = next((t.i for t in scene.doc[start:end] if t.text in (":", ";", "–")), end)
    account = copy(opening)
    account.cue = replace(opening.cue, start=start, end=max(last, start + 1), head=start, several=False, name=None)
    account.start, account.end = account.cue.start, account.cue.end
    account.who = dict(opening.who)
    account.others = people
    account.count = None
    account.definite = False
    account.add(people, Role.HOST if opening.kind is EngagementKind.COURTESY_CALL else Role.PARTICIPANT)
    dates = scene.dates_in(start, last)
    account.window = Window(dates[0].start, dates[0].end) if dates else window
    return account


def by_position(accounts: list[Account]) -> list[Account]:
    """The accounts in textual order."""
    return sorted(accounts, key=lambda a: a.start)
