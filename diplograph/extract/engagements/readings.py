"""Makes an account of each cue of a document."""

from __future__ import annotations

import re

from diplograph.extract.dates.words import NUMERALS
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.circumstances import add_circumstances
from diplograph.extract.engagements.cues import Cue, Form
from diplograph.extract.engagements.governor import governor
from diplograph.extract.engagements.parties import add_parties
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.zones import zones

_DEFINITE = frozenset(("the", "this", "these", "that", "his", "her", "their", "its", "our", "my"))
_WITHIN = re.compile(r"(?i:during|in the course of|at|on the (?:sidelines|margins) of|in the framework of)$")


def accounts(scene: Scene) -> list[Account]:
    """What each cue of the document tells, in textual order."""
    found = []
    for cue, zone in zip(scene.cues, zones(scene), strict=True):
        account = Account(cue, cue.kind, cue.start, cue.end)
        above = governor(scene.doc, cue)
        add_parties(scene, account, zone, above)
        add_circumstances(scene, account, zone, above)
        account.definite = _definite(scene, cue)
        account.count = _count(scene, cue)
        found.append(account)
    return found


def _definite(scene: Scene, cue: Cue) -> bool:
    """Whether the noun phrase opens with "the", "this" or a possessive."""
    if cue.form is Form.VERB:
        return False
    i = cue.start
    while i > 0 and scene.doc[i - 1].tag_ in ("JJ", "NN", "VBG", "CD", "HYPH"):
        i -= 1
    opener = scene.doc[i - 1].lower_ if i else ""
    return opener in _DEFINITE or scene.doc[cue.start].lower_ in _DEFINITE


def _count(scene: Scene, cue: Cue) -> int | None:
    """How many occasions a plural tells of in one breath."""
    if not cue.several:
        return None
    for token in scene.doc[max(0, cue.start - 4) : cue.end]:
        if token.tag_ == "CD" and token.lower_ in NUMERALS:
            return NUMERALS[token.lower_]
    return None
