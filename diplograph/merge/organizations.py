"""Which bodies are one."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.identifiers import organization_id
from diplograph.merge.bodies import body_name, cluster, reference
from diplograph.merge.choose import usual
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.known import known_organization, state_in
from diplograph.merge.mentions import Mention, mentions_of, printed_names
from diplograph.merge.names import is_generic
from diplograph.models import Decision, Organization, OrganizationEntry, OrganizationKind, ReleaseRecord

OrganizationMention = Mention[OrganizationEntry]


def merge_organizations(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Organization], list[Decision]]:
    """One organization for all mentions of a name, an acronym or an entry of the reference data.

    A ministry without its state in its name is the issuer's state's: two states' ministries are never one.
    """
    mentions = mentions_of(records, lambda record: record.organizations)
    states = {ref: _state(one) for ref, one in mentions.items()}
    groups, decisions = cluster("organization", mentions, states, known_organization, constraints)
    return [_organization(group, states) for group in groups], decisions


def _state(one: OrganizationMention) -> str | None:
    """What tells namesakes apart: a state's code, or the release where not even the issuer's state is known."""
    if one.item.kind is OrganizationKind.INTERGOVERNMENTAL:
        return None
    known = known_organization(one.item.name)
    state = known.country if known else state_in(one.item.name)
    if state or not is_generic(one.item.name):
        return state
    return one.record.release.issuer_country or one.record.release.id


def _organization(mentions: list[OrganizationMention], states: dict[str, str | None]) -> Organization:
    known = reference(mentions, known_organization)
    name = body_name(mentions, known)
    state = min((state for one in mentions if (state := states[one.ref])), default=None)
    return Organization(
        id=organization_id(name, state if is_generic(name) else None),
        name=name,
        names=printed_names(mentions, name),
        kind=usual(one.item.kind for one in mentions),
        country=known.country if known and known.country else _code(state),
        reference=known.id if known else None,
        mentions=tuple(one.ref for one in mentions),
    )


def _code(state: str | None) -> str | None:
    return state if state and len(state) == 2 and state.isupper() else None
