"""Finds the nouns and names that tell of an occasion."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from diplograph.extract.engagements.chairmanships import chaired_name
from diplograph.extract.engagements.cue import Cue, Form
from diplograph.extract.engagements.lexicon import (
    ACRONYM_PATTERN,
    NOUN_PATTERN,
    NOUNS,
    OccasionNoun,
    acronym_kind,
    noun_of,
)
from diplograph.extract.engagements.names import acronym_name, name_at, person_tokens
from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.neighbours import tag_at
from diplograph.models import EngagementKind

_OTHER_ROUNDS = frozenset(("next", "upcoming", "forthcoming", "previous", "last", "such"))
_LIKE_ADJECTIVES = ("lateral", "ministerial", "tete", "tête", "one", "aside")
_VERB_TAGS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))


def noun_cues(doc: Doc) -> list[Cue]:
    """The nouns and names of occasions in textual order."""
    places = places_of(doc)
    found: list[Cue] = []
    for match in NOUN_PATTERN.finditer(places.text):
        span = places.span(match)
        if not (found and span.start < found[-1].end):
            told = _noun_cue(span, match.group())
            if told and found and told[0].start < found[-1].end:
                found.pop()
            found += told
    covered = {i for cue in found for i in range(cue.start, cue.end)}
    for match in ACRONYM_PATTERN.finditer(places.text):
        span = places.span(match)
        bracketed = span.start and span.doc[span.start - 1].text == "("
        if span.start not in covered and not bracketed:
            name = acronym_name(span)
            found.append(Cue(span.start, span.end, span.end - 1, Form.NAME, acronym_kind(match.group()), name=name))
    return sorted(found, key=lambda c: c.start)


def _noun_cue(span: Span, text: str) -> list[Cue]:
    noun, several = noun_of(text)
    head = span.end - 1
    if _names_none(span, noun) or _is_another_word(span[-1]):
        return []
    if text.casefold() == "audience" and span.start and span.doc[span.start - 1].lower_ == "in":
        return []
    if text.casefold() in ("call", "calls"):
        if span.end < len(span.doc) and span.doc[span.end].lower_ in ("on", "upon"):
            return [_courtesy_call(span, several)]
        if not _is_call(span):
            return []
    if span[-1].tag_ == "VBG" and len(span) == 1 and _is_gerund(span[-1]):
        return []
    name = name_at(span, noun) or chaired_name(span, noun)
    if name is not None:
        again = any(t.lower_ == "next" for t in span.doc[max(0, name.start - 3) : name.start])
        return [
            Cue(name.start, name.end, head, Form.NAME, name.kind, None, noun, name, several, next_round=again),
        ]
    if head in person_tokens(span.doc):
        return []
    ahead = any(t.lower_ in _OTHER_ROUNDS for t in span.doc[max(0, span.start - 5) : span.start])
    kind = _kind_of_those(span) if noun.kind is EngagementKind.MEETING else noun.kind
    return [Cue(span.start, span.end, head, Form.NOUN, kind, noun=noun, several=several, next_round=ahead)]


def _is_held_at_distance(span: Span) -> bool:
    """Whether a video conference is held with somebody, not a means of another occasion: "held a video conference"."""
    before, doc = span.start - 1, span.doc
    while before > 0 and doc[before].tag_ in ("DT", "JJ"):
        before -= 1
    with_somebody = any(t.lower_ in ("with", "between") for t in doc[span.end : span.end + 2])
    return span[0].lower_.startswith("video") and with_somebody and tag_at(doc, before).startswith("VB")


def _names_none(span: Span, noun: OccasionNoun) -> bool:
    """Whether the words are none of an occasion's: no name in capitals ("the first week"), or only part of others."""
    if "proper" in noun.traits and not span[-1].text[0].isupper():
        return True
    return ("ignored" in noun.traits and not _is_held_at_distance(span)) or _qualifies(span) or _counts_rounds(span)


def _is_another_word(token: Token) -> bool:
    """Whether the word is a verb or an adjective here: "a fair share"."""
    if token.text[0].isupper():
        return False
    adjective = token.tag_.startswith("JJ") and not token.lower_.endswith(_LIKE_ADJECTIVES)
    return adjective or (token.tag_ in _VERB_TAGS and token.tag_ != "VBG")


def _qualifies(span: Span) -> bool:
    """Whether "bilateral" or "ministerial" only describes what follows: "bilateral ties", "ministerial level"."""
    following = span.doc[span.end].tag_ if span.end < len(span.doc) else ""
    if span[-1].lower_.endswith("lateral"):
        return following.startswith(("NN", "JJ", "CC"))
    return span.text.casefold() == "ministerial" and following.startswith("NN")


def _counts_rounds(span: Span) -> bool:
    """Whether "round" only counts what follows: "the next round of Foreign Office Consultations"."""
    following = span.doc[span.end : span.end + 6]
    if span[-1].lower_ != "round" or not following or following[0].lower_ != "of":
        return False
    return NOUN_PATTERN.search(following.text) is not None


def _kind_of_those(span: Span) -> EngagementKind:
    """The kind of a meeting by who meets: "a meeting of foreign ministers", "the meeting of heads of state"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ != "of":
        return EngagementKind.MEETING
    words = {t.lower_ for t in doc[span.end : span.end + 6] if t.i not in person_tokens(doc)}
    if "ministers" in words:
        return EngagementKind.MINISTERIAL
    return EngagementKind.SUMMIT if {"heads", "state"} <= words else EngagementKind.MEETING


def _courtesy_call(span: Span, several: bool) -> Cue:
    """A call that is paid on somebody."""
    noun = NOUNS["courtesy call"]
    return Cue(span.start, span.end, span.end - 1, Form.NOUN, noun.kind, noun=noun, several=several)


def _is_call(span: Span) -> bool:
    """Whether "call" is a talk: "her call with", "during the call"; not a call for something."""
    doc = span.doc
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    before = doc[span.start - 1].lower_ if span.start else ""
    if after == "from":
        return any(t.lower_.startswith("receiv") for t in doc[max(0, span.start - 5) : span.start])
    return after in ("with", "between") or (before in ("the", "this", "their") and after not in ("for", "to", "of"))


def _is_gerund(token: Token) -> bool:
    """Whether "meeting" is the verb: it has no article or adjective before it, and an object or "with" after it."""
    return not any(c.dep_ in ("det", "amod", "poss", "compound", "nummod") for c in token.lefts)
