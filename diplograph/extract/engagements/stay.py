"""Reckons the days of a stay from its length: "ended on Monday a three-day visit"."""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Doc

from diplograph.extract.dates.window import Window, of_day
from diplograph.extract.dates.words import NUMERALS
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_at
from diplograph.models import PartialDate

_UNTIL = frozenset(("until", "till"))
_ENDING = frozenset(
    ["concluded", "concludes", "ended", "ends", "completed", "completes", "wrapped", "returned", "returns", "left"]
)
_STARTING = frozenset(
    form
    for verb in ("begin", "start", "arrive", "embark", "kick", "depart", "travel", "fly")
    for form in verb_forms(verb)
) | {"leave", "leaves", "leaving"}
_FROM = "from"


def stay(scene: Scene, account: Account, window: Window) -> Window:
    """The window of a stay of so many days that is told to begin or end on the one day of ``window``.

    A stay until a day to come has begun by the release's.
    """
    doc, issued = scene.doc, scene.doc._.release.date
    if account.date is not None and word_at(doc, account.date.first - 1) in _UNTIL and issued is not None:
        return Window(issued, window.end) if issued < window.end else window
    days = _length(doc, account.cue.start, account.cue.end)
    if days is None or window.start != window.end or window.start.precision != "day":
        return window
    words = {t.lower_ for t in doc[account.cue.head].sent}
    day = window.start.earliest
    if words & _ENDING:
        return Window(PartialDate((day - dt.timedelta(days - 1)).isoformat()), window.end)
    from_then = account.date is not None and word_at(doc, account.date.first - 1) == _FROM
    if from_then or words & _STARTING:
        return Window(window.start, of_day(day + dt.timedelta(days - 1)).end)
    return window


def _length(doc: Doc, start: int, end: int) -> int | None:
    """The number of "two-day" before the noun."""
    before = list(doc[max(0, start - 6) : end])
    for number, link, day in zip(before, before[1:], before[2:], strict=False):
        if link.text == "-" and day.lower_ in ("day", "days"):
            return int(number.text) if number.is_digit else NUMERALS.get(number.lower_)
    return None
