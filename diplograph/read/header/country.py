"""Tells which state a release is of, where its letterhead does not."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from diplograph.read.header.contact import states_of_contacts
from diplograph.read.header.page import Page
from diplograph.read.header.state_cues import cue_counts
from diplograph.reference import StateKind, states
from diplograph.resources import table

_LEAST = 1.3
"""What a state must reach at least: below it, more guesses are wrong than right."""

_CONTACT = 3.0
"""What a telephone number or address of the state weighs."""


def likely_country(page: Page, among: frozenset[str] = frozenset()) -> str | None:
    """The state that a release speaks for, judged by how it names states; ``among`` limits the choice if given.

    Each state's score is the sum of its cues' weights, each times the logarithm of one more than its count.
    """
    scores = {code: _score(counts) for code, counts in cue_counts(page).items()}
    for state in dict.fromkeys(states_of_contacts("\n".join((*page.head, *page.foot)))):
        scores[state] = scores.get(state, 0.0) + _CONTACT
    ranked = sorted((-score, code) for code, score in scores.items() if _may_issue(code, among))
    return ranked[0][1] if ranked and -ranked[0][0] >= (0 if among else _LEAST) else None


def _score(counts: Mapping[str, int]) -> float:
    return sum(_weights().get(cue, 0.0) * math.log1p(count) for cue, count in counts.items())


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in table("read", "state_cues.tsv")}


def _may_issue(code: str, among: frozenset[str]) -> bool:
    """Whether it is a state, and one of those among which the choice is."""
    return code in among if among else states()[code].kind is StateKind.STATE
