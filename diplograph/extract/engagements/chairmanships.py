"""Reads summits named by whose chairmanship they fall into: "the Summits during Peru's NATO presidency"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from diplograph.extract.engagements.lexicon import OccasionNoun
from diplograph.extract.engagements.names import Name
from diplograph.models import EngagementKind

_CHAIRS = frozenset(("chairmanship", "chairpersonship", "chairship", "presidency"))
_LEADING = frozenset(("during", "under", "of", "in", "within"))
_REACH = 12


def chaired_name(span: Span, noun: OccasionNoun) -> Name | None:
    """The name that a capitalised "Summit" with "the" before it is by itself, where a chairmanship follows."""
    doc, head = span.doc, span[-1]
    alone = noun.kind is EngagementKind.SUMMIT and len(span) == 1 and head.text[0].isupper() and span.start > 0
    if not alone or doc[span.start - 1].lower_ != "the" or chairmanship(doc, span.end) is None:
        return None
    return Name(span.start, span.end, span.end, noun.kind)


def chairmanship(doc: Doc, start: int) -> Token | None:
    """The word for a chairmanship that a preposition right after a noun leads to."""
    following = doc[start : min(start + _REACH, len(doc))]
    if not following or following[0].lower_ not in _LEADING:
        return None
    for token in following:
        if token.is_sent_end or token.text in (",", ";"):
            return token if token.lower_ in _CHAIRS else None
        if token.lower_ in _CHAIRS:
            return token
    return None
