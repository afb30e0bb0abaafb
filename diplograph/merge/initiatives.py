"""Which agreements, plans and frameworks are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from diplograph.identifiers import initiative_id
from diplograph.merge.bodies import acronyms_of, body_name, cluster, first_told, reference
from diplograph.merge.choose import usual
from diplograph.merge.clusters import Key
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.initiative_names import read_initiative, telling_words, without_subject
from diplograph.merge.known import known_initiative, with_state_codes
from diplograph.merge.mentions import mentions_of, printed_names
from diplograph.merge.names import initials, is_acronym, name_key
from diplograph.merge.owners import InitiativeMention, bodies_of, owners_of
from diplograph.models import Decision, Initiative, ReleaseRecord

_KNOWN, _SAME_NAME, _OTHER_NAME, _ACRONYM, _WITHOUT_BODY, _INITIALS = 1.0, 0.97, 0.93, 0.9, 0.85, 0.8


def merge_initiatives(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Initiative], list[Decision]]:
    """One initiative for all mentions of a name, an acronym or an entry of the reference data.

    Editions of a plan stay apart by their figures. A name that many have ("strategic partnership", "Free Trade
    Agreement") is the initiative of the states or the body in the name, else of those whom its release is about.
    """
    mentions = mentions_of(records, lambda record: record.initiatives)
    naming = _Naming(bodies_of(records), acronyms_of(mentions.values()))
    owners = owners_of(mentions.values(), naming.bodies)
    keys = {ref: list(naming.keys(one, owners[ref])) for ref, one in mentions.items()}
    facts = {ref: list(naming.facts(one, owners[ref])) for ref, one in mentions.items()}
    groups, decisions = cluster("initiative", mentions, keys, facts, constraints)
    return [_initiative(group, owners, naming.bodies) for group in groups], decisions


class _Naming:
    """What the names of initiatives have in common, given the acronyms of bodies and of initiatives."""

    def __init__(self, bodies: frozenset[str], acronyms: frozenset[str]) -> None:
        self.bodies = bodies
        self._acronyms = acronyms

    def facts(self, one: InitiativeMention, owner: str) -> Iterator[str]:
        """What mentions of one initiative may not differ in: edition, and whose it is where many have the name."""
        name = read_initiative(one.item.name, one.item.kind, self.bodies)
        if known_initiative(one.item.name):
            return
        if name.edition:
            yield f"edition:{name.edition}"
        elif told := one.record.release.date:
            yield f"told:{told.latest.year}"
        if name.common and owner:
            yield f"of:{owner}"

    def keys(self, one: InitiativeMention, owner: str) -> Iterator[Key]:
        """What a mention can share with others."""
        known = reference([one], known_initiative)
        if known:
            yield Key(f"{known.id} (reference)", _KNOWN)
        if is_acronym(one.item.name):
            yield Key(name_key(one.item.name), _SAME_NAME)
        else:
            yield from self._keys_of_name(one, owner)
        yield from self._keys_of_other_names(one)

    def _keys_of_name(self, one: InitiativeMention, owner: str) -> Iterator[Key]:
        name = read_initiative(one.item.name, one.item.kind, self.bodies)
        edition = None if known_initiative(one.item.name) else name.edition or None
        whose = owner if name.common else name.owner
        text = f"{' '.join(name.core)} of {whose}" if whose else " ".join(name.core)
        yield Key(text, _SAME_NAME, edition)
        if not name.common and len(name.core) > 1:
            without = f"{' '.join((*name.core, *name.states))} (of whomever)"
            yield Key(without, _WITHOUT_BODY, " ".join((*name.bodies, name.edition)).strip() or None)
        short = initials(one.item.name)
        if short in self._acronyms:
            yield Key(name_key(short), _INITIALS, f"{text} {edition or ''}".strip())

    def _keys_of_other_names(self, one: InitiativeMention) -> Iterator[Key]:
        own = read_initiative(one.item.name, one.item.kind, self.bodies)
        short = without_subject(one.item.name, one.item.kind)
        for printed in (*one.item.names, *((short,) if short != one.item.name else ())):
            name = read_initiative(printed, one.item.kind, self.bodies)
            edition = name.edition or own.edition or None
            if is_acronym(printed):
                yield Key(name_key(printed), _ACRONYM, edition)
            elif len(name.core) > 1 and (name.owner or not name.common):
                text = f"{' '.join(name.core)} of {name.owner}" if name.owner else " ".join(name.core)
                yield Key(text, _OTHER_NAME, edition)


def _initiative(mentions: list[InitiativeMention], owners: Mapping[str, str], bodies: frozenset[str]) -> Initiative:
    known = reference(mentions, known_initiative)
    name = body_name(mentions, known)
    return Initiative(
        id=initiative_id(known.label) if known else _id(mentions, owners, bodies),
        name=name,
        names=printed_names(mentions, name),
        kind=usual(one.item.kind for one in mentions),
        reference=known.id if known else None,
        mentions=tuple(one.ref for one in mentions),
    )


def _id(mentions: Iterable[InitiativeMention], owners: Mapping[str, str], bodies: frozenset[str]) -> str:
    """By the words of the name told first that count, and by whose it is where many have the name."""
    first = first_told(mentions)
    name = without_subject(first.item.name, first.item.kind)
    words = telling_words(name, first.item.kind)
    if not read_initiative(name, first.item.kind, bodies).common:
        return initiative_id(" ".join(words))
    own = [word for word in with_state_codes(words) if not word.startswith("@") and word.upper() not in bodies]
    return initiative_id(" ".join(own), owners[first.ref] or None)
