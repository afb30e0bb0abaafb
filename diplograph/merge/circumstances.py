"""How much speaks for an account telling of an occasion that other accounts tell of."""

from __future__ import annotations

from diplograph.merge.judgement import Judgement
from diplograph.merge.occasion_dates import NO_DATE, lengths, weigh_dates
from diplograph.merge.occasion_names import Likeness, NameForm, compare_names
from diplograph.merge.parties import cross_visits, implied, may_be_one, missing, shared
from diplograph.merge.places import is_state, same_city, state_of
from diplograph.merge.points import Points, points
from diplograph.merge.solitary import NO_PERSONS
from diplograph.merge.tellings import Occasion, Telling
from diplograph.models import EngagementKind, EngagementStatus, Mode

_EXACT = 8
"""Days up to which a date tells two states' occasions apart where no person is named in both accounts."""
_CONTRARY = {Mode.VIRTUAL, Mode.IN_PERSON}
_PLACES = {
    "same": "the place agrees",
    "within": "one place lies in the other",
    "elsewhere": "the cities differ",
    "abroad": "the places lie in two states",
}


def judge(one: Telling, other: Occasion) -> Judgement:
    """Weigh all circumstances of an account against those of an occasion."""
    found, table = Judgement(), points()
    _names(found, one, other, table)
    _parties(found, one, other, table)
    _kinds(found, one, other, table)
    _modes(found, one, other, table)
    weigh_dates(found, one, other, table)
    _places(found, one, other, table)
    if one.item.count != other.count:
        found.against.append("one tells of several occasions at once")
    _enough(found, one, other, table)
    return found


def _names(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    pairs = [(compare_names(a, b), a, b) for a in one.names for b in other.names]
    if any(likeness is Likeness.OTHER_NUMBER for likeness, _, _ in pairs):
        found.against.append("they are numbered apart")
    elif pairs:
        likeness, a, b = min(pairs, key=lambda pair: (pair[0].value, not (pair[1].telling and pair[2].telling)))
        found.numbered = likeness is Likeness.NUMBERED
        found.alike = likeness is not Likeness.OTHER
        found.telling = found.alike and likeness is not Likeness.KINDRED and a.telling and b.telling
        words = f"both are “{a.text}”" if a.text == b.text else f"one is “{a.text}”, the other “{b.text}”"
        found.count(table.of["names", _circumstance(likeness, a, b)], words)


def _circumstance(likeness: Likeness, a: NameForm, b: NameForm) -> str:
    """The circumstance that two names are, as the table has it."""
    generic = not (a.telling and b.telling)
    if likeness is Likeness.KINDRED:
        return "kindred"
    if likeness is Likeness.OTHER and not generic:
        unnumbered = not a.number and not b.number
        return "other_special" if (a.special or b.special) and unnumbered else "other"
    return f"{likeness.name.lower()}{'_generic' if generic else ''}"


def _parties(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    two_sided = not table.two_sided.isdisjoint((one.item.kind, *other.kinds))
    agreed = [_party(one, other, party, two_sided, table) for party in shared(one.parties, other.parties)]
    found.matched = sum(value > 0 for value in agreed)
    found.persons = agreed.count(table.of["parties", "person"])
    also = implied(one.parties, other.parties)
    if agreed or also:
        total = sum(agreed) + len(also) * table.of["parties", "side"]
        found.count(total if two_sided else min(total, table.of["parties", "most"]), _sides(found.matched, len(also)))
    extra_one, extra_other = missing(one.parties, other.parties), missing(other.parties, one.parties)
    if extra_one and extra_other:
        found.count(table.of["parties", "unshared" if two_sided else "unshared_many"], "each names another side")
    elif two_sided and found.matched > 1 and (extra_one or extra_other):
        found.count(table.of["parties", "further"], "one names a further side")
    if one.item.kind is EngagementKind.VISIT and cross_visits(one.parties, other.parties):
        found.against.append("they go in opposite directions")


def _sides(matched: int, also: int) -> str:
    agree = [f"{matched} side{'s agree' if matched > 1 else ' agrees'}"] if matched else []
    agree += [f"{also} may agree"] if also else []
    return ", ".join(agree) or "the persons differ"


def _party(one: Telling, other: Occasion, party: str, two_sided: bool, table: Points) -> float:
    ours, theirs = one.parties.people[party], other.parties.people[party]
    if ours & theirs:
        return table.of["parties", "person"]
    contrary = ours and theirs and two_sided and not may_be_one(one.parties, other.parties, party)
    return table.of["parties", "contrary" if contrary else "side"]


def _kinds(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    kind, told = one.item.kind, other.kinds[0]
    if kind in other.kinds:
        found.count(table.of["kinds", "same"], f"both are a {_words(kind)}")
    elif told in table.kindred_kinds.get(kind, ()):
        found.count(table.of["kinds", "kindred"], f"a {_words(kind)} may be a {_words(told)}")
        if EngagementKind.CALL in (kind, told) and Mode.VIRTUAL not in (one.item.mode, *other.modes):
            found.lacks.append("whether both were virtual")
    elif not (found.numbered and found.telling):
        found.against.append(f"a {_words(kind)} is no {_words(told)}")


def _modes(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    """Whoever was there did not call; of what is planned, that may change."""
    told = one.item.mode and other.modes and not other.only_planned
    if told and one.item.status is not EngagementStatus.PLANNED and {one.item.mode, *other.modes} == _CONTRARY:
        found.count(table.of["modes", "contrary"], "one was virtual, the other not")


def _words(kind: EngagementKind) -> str:
    return kind.value.replace("-", " ")


def _places(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    place = one.item.place
    if place and other.places:
        distances = [_distance(place, known) for known in other.places]
        best = max(distances, key=lambda key: table.of.get(("places", key), 0))
        found.place = best in ("same", "unknown")
        if best in _PLACES:
            found.count(table.of["places", best], _PLACES[best])


def _distance(a: str, b: str) -> str:
    """The circumstance that two places are; nothing is known of a state and a city that may lie anywhere."""
    if a == b or (not is_state(a) and not is_state(b) and same_city(a, b)):
        return "same"
    first, second = state_of(a), state_of(b)
    if first and second and first != second:
        return "abroad"
    if is_state(a) or is_state(b):
        return "within" if first == second else "unknown"
    return "elsewhere"


def _enough(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    """What an occasion without a telling name needs: both sides, and a date that tells it from the next."""
    if found.telling:
        return
    length = 0 if found.numbered else min(lengths(one, other), default=0)
    faceless = one.item.kind in table.two_sided and not found.persons
    if found.matched < 2 or (faceless and one.item.kind not in other.kinds):
        found.lacks.append("who met whom")
    elif faceless and length > _EXACT:
        found.lacks.append(NO_PERSONS)
    if length > table.longest[one.item.kind]:
        found.lacks.append(NO_DATE)
