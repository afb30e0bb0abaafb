"""Reads of occasions that were moved: where a date is the old one, where the new."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.zones import Zone
from diplograph.extract.extensions import DateMention
from diplograph.extract.neighbours import word_after

_MOVED = frozenset(("postponed", "deferred", "rescheduled", "delayed", "adjourned"))
_PUT = frozenset(
    (("put", "back"), ("put", "off"), ("pushed", "back"), ("pushed", "to"), ("moved", "to"), ("brought", "forward"))
)
_FORMERLY = frozenset(("originally", "initially", "previously"))
_TO = frozenset(("to", "until", "till"))
_INSTEAD = "instead"


def read_move(scene: Scene, account: Account, zone: Zone) -> None:
    """Set the old date of an account apart, where its sentence says that the occasion was moved."""
    sentence = scene.doc[account.cue.head].sent
    moved = next((t.i for t in sentence if t.i >= zone.left and _is_moved(t)), None)
    if moved is not None and account.cue.start <= moved:
        _part_at(scene, account, moved, sentence.end)
    elif zone.right > account.cue.end:
        _part_formerly(scene, account, sentence.end)
    instead = next((t.i for t in scene.doc[account.cue.end : zone.right] if t.lower_ == _INSTEAD), None)
    if instead is not None:
        old = scene.dates_in(instead, zone.right)
        account.before = Window(old[0].start, old[0].end) if old else None


def _is_moved(token: Token) -> bool:
    """Whether a word says that something was put to another day, and not that it once had been."""
    if any(c.lower_ == "had" and c.dep_ == "aux" for c in token.children):
        return False
    if token.lower_ in _MOVED:
        return True
    return (token.lower_, word_after(token)) in _PUT


def _part_formerly(scene: Scene, account: Account, end: int) -> None:
    """The old date is the one after "originally", the new one follows: "originally due in May, now set for June"."""
    said = next((t.i for t in scene.doc[account.cue.end : end] if t.lower_ in _FORMERLY), None)
    dates = scene.dates_in(said, end) if said is not None else []
    if len(dates) > 1 and any(t.lower_ == "now" for t in scene.doc[dates[0].last : dates[1].first]):
        account.before = Window(dates[0].start, dates[0].end)
        account.date, account.window = dates[1], Window(dates[1].start, dates[1].end)
        account.moved = True


def _leads_to(scene: Scene, moved: int, date: DateMention) -> bool:
    """Whether "to" or "until" leads to a date: "postponed to 5 May", "put back to the second half of May"."""
    return any(t.lower_ in _TO for t in scene.doc[max(moved + 1, date.first - 5) : date.first])


def _part_at(scene: Scene, account: Account, moved: int, end: int) -> None:
    """What stands before "postponed" is the old date, also after "from"; what follows "to" or "until" the new one."""
    before = scene.dates_in(account.cue.start, moved)
    after = [d for d in scene.dates_in(moved, end) if _leads_to(scene, moved, d)]
    old = [d for d in scene.dates_in(moved, end) if scene.doc[d.first - 1].lower_ == "from"] or before
    account.before = Window(old[0].start, old[0].end) if old else None
    account.window = Window(after[-1].start, after[-1].end) if after else None
    account.moved = True
