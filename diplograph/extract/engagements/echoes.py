"""Finds words that stand for an occasion told of before, or for another one of its series."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.cue import Cue, Form
from diplograph.extract.engagements.ordinals import ORDINAL_WORDS, ordinal
from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.neighbours import word_after

_HAPPENING = frozenset(("held", "take", "takes", "took", "taken", "convened", "hosted"))
_PATTERN = re.compile(
    rf"\b(?:it|one|edition|last|previous|led|headed|\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINAL_WORDS)})\b",
    re.IGNORECASE,
)


def echoes(doc: Doc, found: list[Cue]) -> list[Cue]:
    """The words that stand for an occasion ("it will be held", "the previous one"), given the cues in their order."""
    starts = [cue.start for cue in found]
    told = []
    for token in places_of(doc).words(_PATTERN):
        before = bisect_left(starts, token.i) - 1
        if before < 0 or found[before].end > token.i:
            continue
        if _is_held(token) or _is_led(token):
            told.append(Cue(token.i, token.i + 1, token.i, Form.NOUN, found[before].kind, pronoun=True))
        elif _is_other_round(token):
            told.append(Cue(token.i, token.i + 1, token.i, Form.NOUN, found[before].kind, next_round=True))
    return told


def _is_held(token: Token) -> bool:
    """Whether "it" is what is held."""
    return token.lower_ == "it" and token.head.lower_ in _HAPPENING and token.dep_ in ("nsubj", "nsubjpass")


def _is_other_round(token: Token) -> bool:
    """Whether a word stands for another occasion of the series told of: "the first one", "the previous edition"."""
    if token.lower_ not in ("one", "edition") and ordinal(token) is None and token.lower_ not in ("last", "previous"):
        return False
    verb = token.head
    held = token.dep_ in ("nsubj", "nsubjpass") and verb.lower_ in (*_HAPPENING, "hosted", "chaired")
    numbered = ordinal(token) is not None or any(
        ordinal(t) is not None or t.lower_ in ("last", "previous", "next") for t in token.lefts
    )
    return held and numbered


def _is_led(token: Token) -> bool:
    """Whether somebody's side in what was told is led by somebody: "the Fijian delegation was headed by"."""
    if token.lower_ not in ("led", "headed") or word_after(token) != "by":
        return False
    before = token.doc[max(token.sent.start, token.i - 8) : token.i]
    return any(t.lower_ in ("delegation", "side", "delegations") for t in before) and any(
        t.lower_ in ("was", "were") for t in before
    )
