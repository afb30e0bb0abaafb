"""Which agreements, plans and frameworks are one."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.identifiers import initiative_id
from diplograph.merge.bodies import body_name, cluster, reference
from diplograph.merge.choose import usual
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.known import known_initiative
from diplograph.merge.mentions import Mention, mentions_of, printed_names
from diplograph.merge.names import is_generic, numbers
from diplograph.models import Decision, Initiative, InitiativeEntry, ReleaseRecord

InitiativeMention = Mention[InitiativeEntry]


def merge_initiatives(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Initiative], list[Decision]]:
    """One initiative for all mentions of a name, an acronym or an entry of the reference data.

    Editions of a plan stay apart by their figures, and a name that many pairs of states have ("strategic partnership")
    is the initiative of the two states that its release is about.
    """
    mentions = mentions_of(records, lambda record: record.initiatives)
    contexts = {ref: _context(one) for ref, one in mentions.items()}
    groups, decisions = cluster("initiative", mentions, contexts, known_initiative, constraints)
    return [_initiative(group, contexts) for group in groups], decisions


def _context(one: InitiativeMention) -> str | None:
    if known_initiative(one.item.name):
        return None
    edition = numbers(one.item.name)
    if is_generic(one.item.name):
        return f"{_parties(one.record)} {edition}".strip()
    return edition or None


def _parties(record: ReleaseRecord) -> str:
    return "+".join(sorted(record.countries)) if len(record.countries) == 2 else record.release.id


def _initiative(mentions: list[InitiativeMention], contexts: dict[str, str | None]) -> Initiative:
    known = reference(mentions, known_initiative)
    name = body_name(mentions, known)
    return Initiative(
        id=initiative_id(name, contexts[mentions[0].ref] if is_generic(name) else None),
        name=name,
        names=printed_names(mentions, name),
        kind=usual(one.item.kind for one in mentions),
        reference=known.id if known else None,
        mentions=tuple(one.ref for one in mentions),
    )
