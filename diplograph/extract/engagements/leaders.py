"""Reads who led the sides of talks, in a sentence of its own: "Ms B chaired the Chilean side", "was co-chaired by"."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.governor import is_passive
from diplograph.extract.engagements.met import agents
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.extract.engagements.text_places import places_of
from diplograph.models import EngagementKind, Role
from diplograph.resources import word_list

_LEADING = re.compile(r"\b(?:chaired|chairs|led|leads|headed|heads|presided|represented)\b")
_LED = frozenset(word_list("extract", "things_led.txt"))
_REACH = 6
_OBJECTS = frozenset(("dobj", "nsubjpass", "nsubj"))
_TALKS = frozenset(
    (EngagementKind.CONSULTATION, EngagementKind.MEETING, EngagementKind.MINISTERIAL, EngagementKind.SUMMIT)
)


def add_leaders(scene: Scene, accounts: list[Account]) -> None:
    """Add to the talks told last those whom other sentences tell to have led a side of them, or the talks."""
    starts = [account.cue.start for account in accounts]
    for verb in places_of(scene.doc).words(_LEADING):
        if not verb.tag_.startswith("VB") or not _leads_side(verb):
            continue
        before = accounts[: bisect_left(starts, verb.sent.start)]
        talks = next((a for a in reversed(before) if a.kind in _TALKS and not a.titled), None)
        here = accounts[len(before) : bisect_left(starts, verb.sent.end)]
        told_here = any(map(_is_another, here))
        people = [ref for ref in _leaders(scene, verb) if ref in scene.country_of]
        if talks is not None and people and not told_here and _is_near(scene, talks, verb):
            talks.add(people, Role.CHAIR)
            for account in here:
                account.telling = Telling.BACKGROUND if account.cue.weak else account.telling


def _leads_side(verb: Token) -> bool:
    """Whether it is a side or the talks that are led: "the session", "the delegation", not a bank or a country."""
    if any(c.dep_ in _OBJECTS and c.lower_ in _LED for c in verb.children):
        return True
    joint = verb.i > 1 and verb.nbor(-1).text == "-"
    return joint and any(t.lower_ in _LED for t in verb.doc[max(verb.sent.start, verb.i - _REACH) : verb.i])


def _is_another(account: Account) -> bool:
    """Whether an occasion of the sentence is one by itself, and not "the Ministerial Session" of what was told."""
    name = account.cue.name
    own = name is not None and (name.ordinal is not None or not account.definite)
    return own or bool(account.others) or account.window is not None


def _leaders(scene: Scene, verb: Token) -> list[str]:
    if is_passive(verb):
        return agents(scene, verb.i + 1, verb.sent.end)
    return subjects(scene, verb)


def _is_near(scene: Scene, talks: Account, verb: Token) -> bool:
    """Whether the sentence stands in the talks' paragraph or in the next one but one at most."""
    return scene.block(verb.i) - scene.block(talks.cue.head) <= 2
