"""Tells a signing that is an occasion of its own from one that closes or belongs to talks."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.resources import word_list

_WITNESSED = frozenset(("presence", "ceremony", "witnessed"))
_PAPERS = frozenset(word_list("extract", "papers_signed.txt"))
_OF_TALKS = frozenset(
    ("meeting", "talks", "visit", "session", "occasion", "end", "consultations", "following", "after")
)
_REACH = 25


def is_occasion(verb: Token) -> bool:
    """Whether a signing is told as an occasion: in somebody's presence, at a ceremony, or by a clause of its own."""
    following = verb.doc[verb.i + 1 : verb.sent.end]
    if any(t.lower_ in _WITNESSED for t in following):
        return True
    if verb.lower_.startswith("exchange"):
        return any(t.lower_ in ("ratification", "notes") for t in following[:5])
    return _is_told_by_itself(verb)


def _is_told_by_itself(verb: Token) -> bool:
    """Whether the main clause tells it, with a day or house of its own, and not as the end of talks."""
    told = ("ROOT", "xcomp") if verb.tag_ == "VB" else ("ROOT",)
    if verb.dep_ not in told or verb.tag_ not in ("VB", "VBD", "VBN"):
        return False
    sentence = verb.sent
    if any(t.lower_ in _OF_TALKS for t in sentence[: max(0, verb.i - sentence.start)]):
        return False
    near = verb.doc[max(sentence.start, verb.i - _REACH) : min(verb.i + _REACH, sentence.end)]
    return any(t.lower_ in _PAPERS for t in near)
