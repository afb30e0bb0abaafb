"""Lets occasions take day and place from the occasion that they are told to be part of."""

from __future__ import annotations

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind as Kind
from diplograph.models import Role
from diplograph.resources import word_list

_THEN = frozenset(word_list("extract", "sequence_words.txt"))
_OPENING = 3
_NOW = frozenset((Telling.REPORTED, Telling.AHEAD))
_MANY = frozenset((Kind.SUMMIT, Kind.MINISTERIAL, Kind.CONFERENCE))
_TALKS = frozenset((Kind.MEETING, Kind.COURTESY_CALL))
_PARTS = frozenset((Kind.MEETING, Kind.COURTESY_CALL, Kind.RECEPTION, Kind.CEREMONY, Kind.VISIT))
_ON_VISITS = _PARTS | {Kind.CONSULTATION}


def inherit(scene: Scene, occasions: list[Occasion]) -> None:
    """Fill in the windows and places that occasions have from others."""
    for occasion in occasions:
        if occasion.frame is not None:
            _take(occasion, occasion.frame)
            _take(occasion.frame, occasion, window=_dates_frame(occasion, occasion.frame))
    _share_in_frames(occasions)
    _reach_back(occasions)
    visit: Occasion | None = None
    for n, occasion in enumerate(occasions):
        if occasion.is_movement and _goes_home(scene, occasion):
            continue
        if occasion.kind is Kind.VISIT and occasion.telling in _NOW and not any(a.venue for a in occasion.accounts):
            visit = occasion
            if occasion.window is None and not occasion.is_movement:
                _settle_in(scene, occasion, None, occasions[:n])
        elif occasion.telling in _NOW and occasion.kind in _PARTS:
            _settle_in(scene, occasion, visit, occasions[:n])
        elif occasion.telling in _NOW and occasion.kind is Kind.CONSULTATION and occasion.window is not None:
            _settle_in(scene, occasion, visit, [])
    _stay_in_city(occasions)


def _goes_home(scene: Scene, occasion: Occasion) -> bool:
    """Whether somebody only returns to the state that they serve: nothing else is told to happen there."""
    home = {scene.country(ref) for ref, role in occasion.who.items() if role is Role.VISITOR}
    return occasion.place is not None and occasion.place.country in home


def _dates_frame(occasion: Occasion, frame: Occasion) -> bool:
    """Whether a conference or visit of which no day is told has that of what happened on it."""
    day = occasion.window is not None and occasion.window.start.precision == "day" and occasion.dated
    return day and occasion.telling is frame.telling and frame.kind in (*_MANY, Kind.VISIT)


def _stay_in_city(occasions: list[Occasion]) -> None:
    """What happens on a visit to a state happens in the one city of it that is told: "while in Lima, she also"."""
    for visit in occasions:
        if visit.kind is not Kind.VISIT or visit.place is None or not visit.place.is_country:
            continue
        parts = [o for o in occasions if _is_part(o, visit)]
        for part in parts:
            near = [o for o in parts if o.window in (part.window, visit.window)]
            cities = {o.place.name: o.place for o in near if o.place is not None and not o.place.is_country}
            if len(cities) == 1 and part.place is not None and part.place.name == visit.place.name:
                part.place = next(iter(cities.values()))


def _is_part(occasion: Occasion, visit: Occasion) -> bool:
    """Whether an occasion is told as one of those of a visit."""
    same = occasion.kind in _ON_VISITS and occasion.kind is not Kind.VISIT and occasion.telling is visit.telling
    return same and _share(occasion, visit) and _fits(occasion, visit)


def _share_in_frames(occasions: list[Occasion]) -> None:
    """Those who meet on the margins of a conference take part in it; of several meetings, who is at each of them."""
    for frame in occasions:
        parts = [o for o in occasions if o.frame is frame and o.kind in _TALKS and not o.virtual and o.who]
        if frame.kind not in _MANY or not parts or any(map(_is_person, frame.who)):
            continue
        common = set.intersection(*(set(o.who) for o in parts))
        for ref in parts[0].who:
            if ref in common and _is_person(ref):
                frame.who.setdefault(ref, Role.PARTICIPANT)


def _is_person(ref: str) -> bool:
    return ref.startswith("p")


def _reach_back(occasions: list[Occasion]) -> None:
    """What a title tells first may happen on a visit that is told of after it."""
    visits = [o for o in occasions if o.kind is Kind.VISIT and o.telling is Telling.REPORTED and o.place]
    for occasion in occasions:
        if occasion.telling is Telling.REPORTED and occasion.kind in _ON_VISITS and occasion.kind is not Kind.VISIT:
            host = next((v for v in visits if occasion.window and _share(occasion, v) and _fits(occasion, v)), None)
            if host is not None:
                _take(occasion, host, window=False)


def _settle_in(scene: Scene, occasion: Occasion, visit: Occasion | None, before: list[Occasion]) -> None:
    """Let an occasion happen during the visit told of last, else with the occasion told before in its paragraph."""
    if visit is not None and _on_the_way(scene, visit, occasion) and _share(occasion, visit) and _fits(occasion, visit):
        if occasion.window is None:
            occasion.window = _day_before(scene, occasion, visit, before) or _day_told(scene, occasion, visit)
        _take(occasion, visit)
        _narrow(occasion, before)
        return
    for earlier in reversed(before):
        if earlier.telling is occasion.telling and _share(occasion, earlier) and earlier.window is not None:
            first = earlier is next((o for o in before if o.telling is Telling.REPORTED and o.dated), None)
            if occasion.window is None and not first and not _same_paragraph(scene, earlier, occasion):
                continue
            if occasion.window is None or occasion.window == earlier.window:
                _take(occasion, earlier)
                return


def _on_the_way(scene: Scene, visit: Occasion, occasion: Occasion) -> bool:
    """Whether a visit and what may happen on it are both over or both ahead, or the visit goes on."""
    if visit.telling is occasion.telling:
        return True
    issued = scene.doc._.release.date
    going_on = issued is not None and visit.window is not None and visit.window.end.latest >= issued.latest
    return occasion.telling is Telling.AHEAD and occasion.window is None and going_on


def _day_before(scene: Scene, occasion: Occasion, visit: Occasion, before: list[Occasion]) -> Window | None:
    """The days stated for what was told before it in the same paragraph, on the same visit."""
    for other in reversed(before):
        day = other.window is not None and other.window != visit.window and other.dated
        if day and _share(occasion, other) and _fits(other, visit) and _same_paragraph(scene, other, occasion):
            return other.window
    return None


def _day_told(scene: Scene, occasion: Occasion, visit: Occasion) -> Window | None:
    """The day of the visit that was told last before what "subsequently" happened on it."""
    sentence = scene.doc[occasion.accounts[0].cue.head].sent
    if not any(t.lower_ in _THEN for t in sentence[:_OPENING]):
        return None
    for date in reversed(scene.dates_in(visit.accounts[0].cue.end, sentence.start)):
        day = Window(date.start, date.end)
        if date.start == date.end and visit.window is not None and _lies_in(day, visit.window):
            return day
    return None


def _lies_in(inner: Window, outer: Window) -> bool:
    return outer.start.earliest <= inner.start.earliest and inner.end.latest <= outer.end.latest


def _narrow(occasion: Occasion, before: list[Occasion]) -> None:
    """Where only the state is known, take the city of what was told to happen in it on the same day."""
    if occasion.place is None or not occasion.place.is_country or occasion.window is None:
        return
    for other in reversed(before):
        in_city = other.place is not None and not other.place.is_country
        if in_city and other.window is not None and _share(occasion, other) and _fits(other, occasion):
            occasion.place = other.place
            return


def _take(occasion: Occasion, frame: Occasion, window: bool = True) -> None:
    if window and occasion.window is None:
        occasion.window = frame.window
    if occasion.place is None and not occasion.virtual and frame.kind is not Kind.CALL:
        occasion.place = frame.place


def _fits(occasion: Occasion, visit: Occasion) -> bool:
    if occasion.window is None or visit.window is None:
        return True
    return _lies_in(occasion.window, visit.window)


def _share(one: Occasion, other: Occasion) -> bool:
    return bool(set(one.who) & set(other.who))


def _same_paragraph(scene: Scene, one: Occasion, other: Occasion) -> bool:
    block = scene.block(other.accounts[0].cue.head)
    return any(scene.block(a.cue.head) == block for a in one.accounts)
