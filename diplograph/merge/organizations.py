"""Which bodies are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from diplograph.identifiers import organization_id
from diplograph.merge.bodies import acronyms_of, body_name, cluster, first_told, keys_of, reference
from diplograph.merge.choose import usual
from diplograph.merge.clusters import Key
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.known import known_organization, state_in, with_state_codes
from diplograph.merge.mentions import Mention, mentions_of, printed_names
from diplograph.merge.names import generic_words, without_links
from diplograph.merge.titles import ministry_of
from diplograph.models import Decision, Organization, OrganizationEntry, OrganizationKind, ReleaseRecord
from diplograph.resources import word_list

OrganizationMention = Mention[OrganizationEntry]
_OF_STATE, _PORTFOLIO = 0.92, 0.88


def merge_organizations(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Organization], list[Decision]]:
    """One organization for all mentions of a name, an acronym or an entry of the reference data.

    A ministry without its state in its name is the issuer's state's: two states' ministries are never one.
    """
    mentions = mentions_of(records, lambda record: record.organizations)
    states = {ref: _state(one) for ref, one in mentions.items()}
    acronyms = acronyms_of(mentions.values())
    keys = {
        ref: [*keys_of(one, states[ref], acronyms, known_organization), *_keys_by_state(one, states[ref])]
        for ref, one in mentions.items()
    }
    facts = {ref: [f"state:{state}"] for ref, state in states.items() if state}
    groups, decisions = cluster("organization", mentions, keys, facts, constraints)
    return [_organization(group, states) for group in groups], decisions


def _state(one: OrganizationMention) -> str | None:
    """What tells namesakes apart: a state's code, or the release where not even the issuer's state is known."""
    if one.item.kind is OrganizationKind.INTERGOVERNMENTAL:
        return None
    known = known_organization(one.item.name)
    state = known.country if known else state_in(one.item.name)
    if state or not _is_common(one.item.name):
        return state
    return one.record.release.issuer_country or one.record.release.id


def _keys_by_state(one: OrganizationMention, state: str | None) -> Iterator[Key]:
    """A state's body by its name without the state, and its ministry of a portfolio by the portfolio alone."""
    if _code(state) is None:
        return
    for name in dict.fromkeys((one.item.name, *one.item.names)):
        words, portfolio = _without_state(name)
        if words:
            yield Key(f"{words} of {state}", _OF_STATE, state)
        if portfolio:
            yield Key(f"{portfolio} ministry of {state}", _PORTFOLIO, state)


@lru_cache(1 << 16)
def _without_state(name: str) -> tuple[str, str | None]:
    """The words of a body's name that name no state, sorted, where they are two or more, and its portfolio."""
    words = [word for word in with_state_codes(without_links(name).split()) if not word.startswith("@")]
    return " ".join(sorted(words)) if len(words) > 1 else "", ministry_of(" ".join(words))


@lru_cache(1 << 16)
def _is_common(name: str) -> bool:
    """Whether many states have a body of the name."""
    return all(word in _common_words() or word[0].isdigit() for word in without_links(name).split())


@cache
def _common_words() -> frozenset[str]:
    return generic_words() | frozenset(word_list("merge", "common_bodies.txt"))


def _organization(mentions: list[OrganizationMention], states: dict[str, str | None]) -> Organization:
    known = reference(mentions, known_organization)
    name = body_name(mentions, known)
    state = min((state for one in mentions if (state := states[one.ref])), default=None)
    return Organization(
        id=organization_id(known.label) if known else _id(first_told(mentions), states),
        name=name,
        names=printed_names(mentions, name),
        kind=usual(one.item.kind for one in mentions),
        country=known.country if known and known.country else _code(state),
        reference=known.id if known else None,
        mentions=tuple(one.ref for one in mentions),
    )


def _id(first: OrganizationMention, states: dict[str, str | None]) -> str:
    """By the name told first, and by its state where that is a name that many have."""
    return organization_id(first.item.name, states[first.ref] if _is_common(first.item.name) else None)


def _code(state: str | None) -> str | None:
    return state if state and len(state) == 2 and state.isupper() else None
