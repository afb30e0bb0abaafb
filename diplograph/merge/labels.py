"""Names for occasions that have none of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diplograph.merge.known import state_name
from diplograph.models import EngagementKind, PartialDate, Participation, Role

_ACTIVE = (Role.VISITOR, Role.GUEST)
_KINDS = ("person", "organization", "country")
"""Who is named first where not all can be."""


def engagement_label(
    kind: EngagementKind,
    participations: Sequence[Participation],
    labels: Mapping[str, str],
    start: PartialDate | None,
    place: str | None,
) -> str:
    """What to call an unnamed occasion: ``Courtesy call of AOKI Hanako on SOK Dara, 2020-03-16``."""
    title = kind.value.replace("-", " ").capitalize()
    active = [labels[one.who] for one in participations if one.role in _ACTIVE]
    hosts = [labels[one.who] for one in participations if one.role is Role.HOST]
    others = [labels[one.who] for one in sorted(participations, key=lambda one: _KINDS.index(one.who.split("/")[0]))]
    where = state_name(place) if place and len(place) == 2 else place
    words = f"{title}{_who(kind, active, hosts, others, where)}"
    return f"{words}, {start}" if start else words


def _who(kind: EngagementKind, active: list[str], hosts: list[str], others: list[str], where: str | None) -> str:
    if kind is EngagementKind.VISIT and active:
        return f" of {_list(active)}{f' to {where}' if where else ''}"
    if kind is EngagementKind.COURTESY_CALL and active and hosts:
        return f" of {_list(active)} on {_list(hosts)}"
    if kind is EngagementKind.RECEPTION and active and hosts:
        return f" by {_list(hosts)} for {_list(active)}"
    return f" of {_list(others)}" if others else f" in {where}" if where else ""


def _list(names: Sequence[str]) -> str:
    """``A``, ``A and B``, ``A, B and 3 others``."""
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and {len(names) - 2} others"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
