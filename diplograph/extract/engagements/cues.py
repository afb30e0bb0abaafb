"""Finds the words that tell of an occasion: nouns, names, verbs, and words that stand for them."""

from __future__ import annotations

from spacy.tokens import Doc

from diplograph.extract.engagements.cue import Cue
from diplograph.extract.engagements.echoes import echoes
from diplograph.extract.engagements.noun_cues import noun_cues
from diplograph.extract.engagements.verb_cues import verb_cues


def cues(doc: Doc) -> list[Cue]:
    """All cues of a document in textual order, none inside another."""
    found = noun_cues(doc)
    covered = {i for cue in found for i in range(cue.start, cue.end)}
    found += [cue for cue in verb_cues(doc) if cue.start not in covered]
    found.sort(key=lambda c: c.start)
    return sorted([*found, *echoes(doc, found)], key=lambda c: c.start)
