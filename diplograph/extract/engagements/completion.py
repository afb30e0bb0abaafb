"""Rounds off occasions: who stands for whom among the participants, and where a hosting state held it."""

from __future__ import annotations

from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.likeness import name_words
from diplograph.extract.engagements.ministers import minister_of
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.places import Place
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, Role

_COUNTERPARTS = frozenset(("counterpart", "counterparts", "ministers"))
_HELD_THERE = frozenset((EngagementKind.MEETING, EngagementKind.COURTESY_CALL, EngagementKind.CEREMONY))
_BY_PEOPLE = frozenset((EngagementKind.MEETING, EngagementKind.VISIT))


def complete(scene: Scene, occasions: list[Occasion]) -> None:
    """Drop states for which somebody is named, and place what a state hosts in that state."""
    _fill_series(scene, occasions)
    _fill_next_rounds(scene, occasions)
    _name_callers(scene, occasions)
    _name_counterparts(scene, occasions)
    for occasion in occasions:
        _send_home(scene, occasion)
        _name_sides(scene, occasion)
        _drop_represented(scene, occasion)
        _place_at_host(occasion)
        _place_by_dateline(scene, occasion)


def _fill_series(scene: Scene, occasions: list[Occasion]) -> None:
    """Further sessions of a series are of its kind, and between its sides."""
    numbered = [o for o in occasions if any(a.cue.name and a.cue.name.ordinal is not None for a in o.named)]
    for occasion in numbered:
        for other in numbered:
            if other is not occasion and all(map(_is_state, occasion.who)) and _same_series(scene, occasion, other):
                occasion.kind = other.kind
                sides = [c for ref in other.who if (c := scene.country(ref))]
                occasion.who = dict.fromkeys(sides, Role.PARTICIPANT) | occasion.who


def _fill_next_rounds(scene: Scene, occasions: list[Occasion]) -> None:
    """The next round of what is reported is between the same sides."""
    for n, occasion in enumerate(occasions):
        first = occasion.accounts[0]
        if (first.cue.next_round or first.by_officials) and all(map(_is_state, occasion.who)):
            before = _round_before(scene, occasion, occasions[:n])
            if before is not None:
                if before.kind is not EngagementKind.CALL:
                    occasion.kind = before.kind
                sides = [c for ref in before.who if (c := scene.country(ref))]
                occasion.who = dict.fromkeys(sides, Role.PARTICIPANT) | occasion.who


def _round_before(scene: Scene, occasion: Occasion, before: list[Occasion]) -> Occasion | None:
    """The occasion whose next round is told of: the last one called by the same noun, else of the same kind."""
    head = scene.doc[occasion.accounts[0].cue.head].lower_.rstrip("s")
    told = [o for o in reversed(before) if o.who]
    by_noun = (o for o in told if any(scene.doc[a.cue.head].lower_.rstrip("s") == head for a in o.accounts))
    of_kind = (o for o in told if o.kind is occasion.kind)
    return next(by_noun, None) or next(of_kind, None) or _talks_before(scene, occasion, told)


def _talks_before(scene: Scene, occasion: Occasion, told: list[Occasion]) -> Occasion | None:
    """The call between people of two states in which their upcoming consultations are told of."""
    if occasion.kind is not EngagementKind.CONSULTATION or occasion.telling is not Telling.AHEAD:
        return None
    calls = (o for o in told if o.kind is EngagementKind.CALL)
    return next((o for o in calls if len({scene.country(ref) for ref in o.who} - {None}) == 2), None)


def _same_series(scene: Scene, one: Occasion, other: Occasion) -> bool:
    heads = [{scene.doc[a.cue.head].lower_ for a in o.named} for o in (one, other)]
    words = [{w for a in o.named if a.cue.name for w in name_words(scene, a.cue.name)} for o in (one, other)]
    return bool(heads[0] & heads[1]) and other.who != {} and words[0] <= words[1]


def _name_callers(scene: Scene, occasions: list[Occasion]) -> None:
    """Calls told of two sides are of the people who met for them."""
    pairs = [o for o in occasions if o.kind in _BY_PEOPLE and len(o.who) == 2]
    for occasion in occasions:
        if (
            occasion.kind in (EngagementKind.CALL, EngagementKind.SUMMIT)
            and occasion.who
            and all(_is_state(r) for r in occasion.who)
        ):
            for pair in pairs:
                if {scene.country(r) for r in pair.who} == set(occasion.who):
                    occasion.who = dict.fromkeys(pair.who, Role.PARTICIPANT)
                    break


def _name_counterparts(scene: Scene, occasions: list[Occasion]) -> None:
    """Who is met as "his counterpart from Peru" is the one minister of Peru whom the release names."""
    for occasion in occasions:
        if occasion.telling is Telling.BACKGROUND:
            continue
        for account in occasion.accounts:
            words = {t.lower_ for t in scene.doc[account.cue.head].sent}
            for state in filter(_is_state, account.others if words & _COUNTERPARTS else []):
                minister = minister_of(scene, state)
                if minister is not None and state in occasion.who:
                    named = {state: minister}
                    occasion.who = {named.get(ref, ref): role for ref, role in occasion.who.items()}


def _send_home(scene: Scene, occasion: Occasion) -> None:
    """Who serves the state that is visited does not visit it, where somebody else does on a visit of their own."""
    one = occasion.kind is EngagementKind.VISIT and not any(a.cue.several for a in occasion.accounts)
    state = occasion.place.country if one and occasion.place else None
    visiting = [ref for ref, role in occasion.who.items() if role is Role.VISITOR and not _is_state(ref)]
    at_home = [ref for ref in visiting if state is not None and scene.country(ref) == state]
    if len(at_home) < len(visiting):
        occasion.who = {ref: role for ref, role in occasion.who.items() if ref not in at_home}


def _name_sides(scene: Scene, occasion: Occasion) -> None:
    """A standing dialogue that two people agree to hold is between their states."""
    if occasion.kind is not EngagementKind.CONSULTATION or occasion.telling is not Telling.AHEAD:
        return
    agreed = all(set(a.who.values()) <= {Role.HOST, Role.PARTICIPANT} and not a.others for a in occasion.accounts)
    sides = [code for ref in occasion.who if (code := scene.country(ref))]
    if agreed and len(sides) == len(occasion.who) == len(set(sides)) == 2:
        occasion.who = dict.fromkeys(sides, Role.PARTICIPANT)


def _drop_represented(scene: Scene, occasion: Occasion) -> None:
    """A state takes part only where no person is named for it; the host of a visit or conference stays."""
    people = {scene.country(ref) for ref in occasion.who if not _is_state(ref)}
    visit = occasion.kind is EngagementKind.VISIT
    occasion.who = {
        ref: role
        for ref, role in occasion.who.items()
        if not (_is_state(ref) and ref in people) or (visit and role is Role.HOST)
    }


def _place_at_host(occasion: Occasion) -> None:
    if occasion.place is None:
        hosts = [ref for ref, role in occasion.who.items() if role is Role.HOST and _is_state(ref)]
        if len(hosts) == 1:
            occasion.place = Place(0, 0, hosts[0], hosts[0])


def _place_by_dateline(scene: Scene, occasion: Occasion) -> None:
    """Talks that are reported without their place were where the release is written."""
    city = scene.doc._.release.place
    away = occasion.virtual or occasion.window is None or occasion.telling is not Telling.REPORTED
    if city and occasion.place is None and occasion.kind in _HELD_THERE and not away:
        occasion.place = Place(0, 0, city, None)


def _is_state(ref: str) -> bool:
    return len(ref) == 2 and ref.isupper()
