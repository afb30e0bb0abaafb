"""Reads of occasions that were moved: where a date is the old one, where the new."""

from __future__ import annotations

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.zones import Zone

_MOVED = frozenset(("postponed", "deferred", "rescheduled", "delayed"))
_INSTEAD = "instead"


def read_move(scene: Scene, account: Account, zone: Zone) -> None:
    """Set the old date of an account apart, where its sentence says that the occasion was moved."""
    sentence = scene.doc[account.cue.head].sent
    moved = next((t.i for t in sentence if t.lower_ in _MOVED and t.i >= zone.left), None)
    if moved is not None and account.cue.start <= moved:
        _part_at(scene, account, moved, sentence.end)
    instead = next((t.i for t in scene.doc[account.cue.end : zone.right] if t.lower_ == _INSTEAD), None)
    if instead is not None:
        old = scene.dates_in(instead, zone.right)
        account.before = Window(old[0].start, old[0].end) if old else None


def _part_at(scene: Scene, account: Account, moved: int, end: int) -> None:
    """What stands before "postponed" is the old date, also after "from"; what follows "to" or "until" the new one."""
    before = scene.dates_in(account.cue.start, moved)
    after = [d for d in scene.dates_in(moved, end) if scene.doc[d.first - 1].lower_ in ("to", "until", "till")]
    old = [d for d in scene.dates_in(moved, end) if scene.doc[d.first - 1].lower_ == "from"] or before
    account.before = Window(old[0].start, old[0].end) if old else None
    account.window = Window(after[-1].start, after[-1].end) if after else None
    account.moved = True
