"""Finds the verb that tells of an occasion's noun, and who does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.cues import Cue, Form, act_of
from diplograph.extract.engagements.lexicon import Act

_WITHIN_PHRASE = frozenset(
    ("DT", "JJ", "JJS", "JJR", "CD", "PRP$", "NN", "NNP", "VBG", "VBN", "HYPH", "``", "PDT", "RB")
)
_CARRIERS = frozenset(
    [
        "part",
        "delegation",
        "participation",
        "remarks",
        "speech",
        "statement",
        "programme",
        "way",
        "arrival",
        "conclusion",
    ]
)
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_STEPS = 8


class Relation(StrEnum):
    """What an occasion's noun is to its verb."""

    OBJECT = "object"
    SUBJECT = "subject"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Governor:
    """The verb that an occasion's noun belongs to, its act where it tells of occasions, and the relation."""

    verb: Token
    act: Act | None
    relation: Relation


def governor(doc: Doc, cue: Cue) -> Governor | None:
    """The verb of a cue: itself, the one right before its noun phrase, or the one above it in the parse."""
    if cue.form is Form.VERB:
        return Governor(doc[cue.head], cue.act, Relation.OBJECT)
    return _before(doc, cue) or _above(doc[cue.head])


def _before(doc: Doc, cue: Cue) -> Governor | None:
    """The verb that stands before the noun phrase, adjectives, adverbs and "in" or "to" between them."""
    i, first = cue.start - 1, doc[cue.head].sent.start
    prepositions = 0
    while i >= first and cue.start - i < _STEPS:
        token = doc[i]
        act = act_of(token) if token.tag_.startswith("VB") else None
        if act is not None and not (token.tag_ in ("VBG", "VBN") and _attributive(token)):
            passive = is_passive(token) and prepositions == 0
            return None if passive else Governor(token, act, Relation.OBJECT)
        if token.tag_ in ("IN", "TO", "RP") and prepositions == 0 and token.lower_ in ("in", "at", "to", "on", "over"):
            prepositions += 1
        elif token.tag_ not in _WITHIN_PHRASE or (
            token.tag_ == "NN" and token.lower_ not in _CARRIERS and prepositions
        ):
            return None
        i -= 1
    return None


def _attributive(token: Token) -> bool:
    return token.dep_ in ("amod", "compound")


def _above(token: Token) -> Governor | None:
    """The first verb above a noun in the parse; nouns such as "part" or "delegation" carry it on."""
    relation = Relation.OTHER
    for _ in range(_STEPS):
        if token.dep_ in _SUBJECTS:
            relation = Relation.SUBJECT
        elif token.dep_ in ("dobj", "attr", "oprd"):
            relation = Relation.OBJECT
        elif token.dep_ == "pobj":
            relation = Relation.OBJECT if _leads_to_occasion(token) else Relation.OTHER
        head = token.head
        if head.i == token.i:
            return None
        if head.tag_.startswith("VB") or head.tag_ == "MD":
            return Governor(head, act_of(head), relation)
        token = head
    return None


def _leads_to_occasion(token: Token) -> bool:
    """Whether a preposition makes the noun the verb's occasion: "took part in", "arrived for", "is on a visit"."""
    return token.head.lower_ in ("in", "at", "to", "for", "on")


def is_passive(verb: Token) -> bool:
    """Whether a participle is passive: "was received", "hosted by"."""
    if verb.tag_ != "VBN":
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & {"have", "has", "had", "having", "'ve", "’ve"} and not helpers & {"been"}:
        return False
    return True


def subject(verb: Token) -> Token | None:
    """The token that is the subject of a verb: its own, or that of the verb it is coordinated with or depends on."""
    for _ in range(_STEPS):
        own = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith(("NN", "PRP")):
            return verb.head
        if verb.head.i == verb.i or not verb.head.tag_.startswith(("VB", "MD")):
            return None
        verb = verb.head
    return None
