"""How alike two engagements are, and the slots they fill."""

from __future__ import annotations

from diplograph.evaluate.actors import Actors, actor_likeness
from diplograph.evaluate.words import LINKS, jaccard, words
from diplograph.models import EngagementEntry, EngagementKind, Mode

_FAMILIES = (
    {EngagementKind.SUMMIT, EngagementKind.MINISTERIAL, EngagementKind.CONFERENCE},
    {EngagementKind.MEETING, EngagementKind.CONSULTATION, EngagementKind.COURTESY_CALL, EngagementKind.CALL},
    {EngagementKind.VISIT},
    {EngagementKind.RECEPTION, EngagementKind.CEREMONY},
)


def who(engagement: EngagementEntry) -> list[str]:
    """The participants' ids."""
    return [p.who for p in engagement.participants]


def engagement_likeness(a: EngagementEntry, b: EngagementEntry, ours: Actors, theirs: Actors) -> float:
    """The weighted mean of how alike participants, start, kind and, where both have one, name are."""
    parts = [
        (0.35, actor_likeness(who(a), who(b), ours, theirs)),
        (0.30, _date_likeness(a.start, b.start)),
        (0.20, _kind_likeness(a.kind, b.kind)),
    ]
    if a.name and b.name:
        parts.append((0.30, jaccard(words(a.name, LINKS), words(b.name, LINKS))))
    return sum(weight * score for weight, score in parts) / sum(weight for weight, _ in parts)


def slots(engagement: EngagementEntry, actors: Actors) -> set[tuple[str, object]]:
    """What is said of an engagement: kind, status, mode, start, end, place and each participant."""
    mode = engagement.mode or (Mode.VIRTUAL if engagement.kind is EngagementKind.CALL else Mode.IN_PERSON)
    values: dict[str, object] = {
        "kind": str(engagement.kind),
        "status": str(engagement.status),
        "mode": str(mode),
        "start": engagement.start,
        "end": engagement.end or engagement.start,
        "place": words(engagement.place) if engagement.place else None,
    }
    filled = {(slot, value) for slot, value in values.items() if value}
    return filled | {("participant", key) for key in actors.keys(who(engagement))}


def _kind_likeness(a: EngagementKind, b: EngagementKind) -> float:
    if a is b:
        return 1.0
    return 0.5 if any({a, b} <= family for family in _FAMILIES) else 0.0


def _date_likeness(a: str | None, b: str | None) -> float:
    if not a or not b:
        return 0.2 if a or b else 0.7
    if a == b:
        return 1.0
    if a.startswith(b) or b.startswith(a):
        return 0.6
    return 0.3 if a[:7] == b[:7] else 0.0
