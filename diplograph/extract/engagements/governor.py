"""Finds the verb that tells of an occasion's noun, and who does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.cue import Cue, Form, act_of
from diplograph.extract.engagements.lexicon import Act
from diplograph.resources import word_list

_WITHIN_PHRASE = frozenset(
    ("DT", "JJ", "JJS", "JJR", "CD", "PRP$", "NN", "NNP", "VBG", "VBN", "HYPH", "``", "PDT", "RB", "RP")
)
CARRIERS = frozenset(word_list("extract", "occasion_carriers.txt"))
_ATTENDERS = frozenset(("guest", "guests", "speaker", "speakers", "participant", "participants", "panellist"))
_PREPOSITIONS = frozenset(("in", "at", "to", "on", "over", "from", "for"))
_BY_PREPOSITION = frozenset((Act.ATTEND, Act.TRAVEL, Act.COME, Act.MEET, Act.RECEIVE, Act.SPEAK, Act.PHONE, Act.VISIT))
_QUANTITIES = frozenset(("series", "number", "round", "rounds", "set", "couple"))
_PAIRS = frozenset(((Act.CHAIR, "over"), (Act.HOLD, "on"), (Act.HOST, "to"), (Act.HOST, "for"), (Act.HOST, "at")))
_OUTRIGHT = frozenset((Act.HOLD, Act.ATTEND, Act.HOST, Act.CHAIR, Act.MOVE, Act.CANCEL))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_SIDES = frozenset(("delegation", "part", "member", "members", "team", "entourage"))
_STEPS = 8
_BY = frozenset(("via", "by", "through"))
_SCREENS = frozenset(("videoconference", "videoconferencing", "video", "teleconference", "zoom", "link"))
"""How one takes part from afar: "participated via | videoconference in"."""


_HAVE = frozenset(("have", "has", "had", "having", "'ve", "’ve"))


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
    preposition: str | None = None


def governor(doc: Doc, cue: Cue) -> Governor | None:
    """The verb of a cue: itself, the one right before its noun phrase, or the one above it in the parse."""
    if cue.form is Form.VERB:
        return Governor(doc[cue.head], cue.act, Relation.OBJECT)
    return _before(doc, cue) or _above(doc[cue.head])


def _before(doc: Doc, cue: Cue) -> Governor | None:
    """The verb that stands before the noun phrase, adjectives, adverbs and one preposition between them."""
    i, first = cue.start - 1, doc[cue.head].sent.start
    preposition: str | None = None
    carried = False
    while i >= first and cue.start - i < _STEPS:
        token = doc[i]
        if token.lower_ == "of" and i and doc[i - 1].lower_ in _QUANTITIES:
            i -= 2
            continue
        if token.lower_ in _SCREENS and i and doc[i - 1].lower_ in _BY:
            i -= 2
            continue
        act = act_of(token) if token.tag_.startswith("VB") or is_joint(token) else None
        if act is not None and not (token.tag_ in ("VBG", "VBN") and token.dep_ in ("amod", "compound")):
            passive = is_passive(token) and preposition is None
            return (
                None if passive or not _tells(act, preposition) else Governor(token, act, Relation.OBJECT, preposition)
            )
        if token.text == "," and (opening := _insertion(doc, i, first)) is not None:
            i = opening - 1
            continue
        if token.lower_ in _PREPOSITIONS and token.tag_ in ("IN", "TO", "RP") and preposition is None:
            preposition = token.lower_
        elif not _passes(token, preposition):
            return None
        carried = carried or token.lower_ in CARRIERS
        i -= 1
    return None


def _insertion(doc: Doc, comma: int, first: int) -> int | None:
    """The comma that opens an inserted phrase which another comma closes: "co-chair, with Mr A, the Summit"."""
    for i in range(comma - 1, max(first, comma - 14), -1):
        if doc[i].text == ",":
            return i if doc[i + 1].lower_ in ("with", "together", "alongside", "along", "jointly") else None
    return None


def is_joint(token: Token) -> bool:
    """Whether the word is the verb of "co-chair", which the model often takes for a noun."""
    return token.i > 1 and token.lower_.startswith(("chair", "host")) and token.nbor(-2).lower_ == "co"


def _passes(token: Token, preposition: str | None) -> bool:
    """Whether a word may stand between a verb and the occasion's noun."""
    if token.tag_ not in _WITHIN_PHRASE:
        return False
    return token.tag_ != "NN" or preposition is None or token.lower_ in CARRIERS


def _tells(act: Act, preposition: str | None) -> bool:
    """Whether a verb with that preposition, or none, tells of the occasion that follows."""
    if preposition is None:
        return act in _OUTRIGHT or act is Act.RECEIVE
    return act in _BY_PREPOSITION or (act, preposition) in _PAIRS


def _above(token: Token) -> Governor | None:
    """The first verb above a noun in the parse; nouns such as "part" or "delegation" carry it on."""
    relation, preposition, attends = Relation.OTHER, None, False
    for _ in range(_STEPS):
        head = token.head
        relation = _RELATIONS.get(token.dep_, relation)
        if token.dep_ == "pobj":
            preposition = head.lower_
            relation = Relation.OBJECT if preposition in _PREPOSITIONS else Relation.OTHER
        attends = attends or token.lower_ in _ATTENDERS
        if head.i == token.i:
            return None
        if head.tag_.startswith("VB") or head.tag_ == "MD":
            return Governor(head, Act.ATTEND if attends else _act_above(head, relation, preposition), relation)
        token = head
    return None


_RELATIONS = {
    "nsubj": Relation.SUBJECT,
    "nsubjpass": Relation.SUBJECT,
    "dobj": Relation.OBJECT,
    "attr": Relation.OBJECT,
    "oprd": Relation.OBJECT,
}


def _act_above(verb: Token, relation: Relation, preposition: str | None) -> Act | None:
    act = act_of(verb)
    if act is None or relation is not Relation.OBJECT:
        return act
    return act if _tells(act, preposition) else None


def is_passive(verb: Token) -> bool:
    """Whether a participle is passive: "was received", "hosted by"."""
    if verb.tag_ != "VBN":
        return False
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return not helpers & _HAVE or "been" in helpers


def _member(noun: Token) -> Token:
    """Who belongs to a delegation that does something: "she is part of the delegation accompanying the President"."""
    above = noun
    while above.lower_ in _SIDES and above.dep_ in ("pobj", "prep", "attr") and above.head.i < above.i:
        above = above.head
        if above.dep_ == "prep":
            above = above.head
    own = next((c for c in above.children if c.dep_ in _SUBJECTS), None) if above.i != noun.i else None
    return own if own is not None else noun


def subject(verb: Token) -> Token | None:
    """The token that is the subject of a verb: its own, or that of the verb it is coordinated with or depends on."""
    for _ in range(_STEPS):
        own = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith(("NN", "PRP")):
            return _member(verb.head)
        if verb.head.i == verb.i or not verb.head.tag_.startswith(("VB", "MD")):
            return None
        verb = verb.head
    return None
