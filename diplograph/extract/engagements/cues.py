"""Finds the words that tell of an occasion: nouns, names, verbs, and words that stand for them."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from diplograph.extract.engagements.cue import Cue
from diplograph.extract.engagements.echoes import echoes
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.noun_cues import noun_cues
from diplograph.extract.engagements.verb_cues import verb_cues
from diplograph.models import EngagementKind

_REACH = 5


def _receives_call(cue: Cue, talks: list[int]) -> bool:
    """Whether it is a call that is received, nobody: "received a telephone call from"."""
    at = bisect_right(talks, cue.start)
    return cue.act is Act.RECEIVE and at < len(talks) and talks[at] - cue.start < _REACH


def cues(doc: Doc) -> list[Cue]:
    """All cues of a document in textual order, none inside another."""
    found = noun_cues(doc)
    covered = {i for cue in found for i in range(cue.start, cue.end)}
    talks = [cue.start for cue in found if cue.kind is EngagementKind.CALL]
    found += [cue for cue in verb_cues(doc) if cue.start not in covered and not _receives_call(cue, talks)]
    found.sort(key=lambda c: c.start)
    return sorted([*found, *echoes(doc, found)], key=lambda c: c.start)
