"""Holders of one office named by their states alone: "the Ambassadors of Norway, Japan and Peru"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.listed_states import listed_states
from diplograph.extract.offices.phrases import Claim, singular
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Person
from diplograph.extract.people.unnamed import is_role

_FEWEST = 2


def holders_by_state(context: Context, people: Sequence[Person], naming: Naming) -> list[Person]:
    """One person for each state in the list after an office in the plural, but for those who are known.

    A "meeting of the Foreign Ministers of …" is a kind of meeting.
    """
    claim = singular(naming.claims[0]) if naming.claims else None
    if (
        claim is None
        or (claim.weak and not claim.rank)
        or is_role(claim)
        or not is_state(claim.of)
        or context.key(naming.start - 1) == "of"
    ):
        return []
    states, _ = listed_states(context, naming.end, str(claim.of))
    if len(states) < _FEWEST:
        return []
    found = []
    for code in states:
        known = next((p for p in people if p.country == code and p.holds(claim.title, loosely=True)), None)
        if known is None:
            found.append(_holder(naming, claim, code))
        else:
            known.place(replace(naming, plural=False))
    return found


def _holder(naming: Naming, claim: Claim, code: str) -> Person:
    person = Person(country=code)
    person.place(replace(naming, plural=False))
    person.claim([replace(claim, of=code)])
    return person
