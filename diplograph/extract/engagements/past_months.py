"""Takes a month without its year, in which something is told to have been, for the last such month."""

from __future__ import annotations

from diplograph.extract.dates.window import Window, single
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.governor import Governor
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.tense import Tense, verb_tense

_ELSEWHERE = frozenset((None, Act.MOVE, Act.CANCEL))


def last_such_month(scene: Scene, account: Account, above: Governor | None) -> Window | None:
    """The account's window, a year before where a verb tells that it was and its month, of no told year, is to come."""
    window, date, issued = account.window, account.date, scene.doc._.release.date
    if window is None or date is None or issued is None or window.start.precision != "month":
        return window
    if window.start.earliest <= issued.latest or any(t.is_digit for t in scene.doc[date.first : date.last]):
        return window
    return _year_before(window) if _has_been(account, above) else window


def _has_been(account: Account, above: Governor | None) -> bool:
    if above is None or (account.cue.form is not Form.VERB and above.act in _ELSEWHERE):
        return False
    verb = above.verb
    return verb.tag_ == "VBD" and verb_tense(verb) is Tense.PAST


def _year_before(window: Window) -> Window | None:
    month = window.start.earliest
    return single(month.year - 1, month.month)
