"""Which words may open a phrase that takes a stance: verbs in clauses of their own, no nouns and no attributes."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.neighbours import word_before
from diplograph.extract.statements.clauses import is_light, own_subject
from diplograph.extract.statements.lexicon import WORDS_FOR_TIES, Frame

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def may_open(token: Token, frame: Frame) -> bool:
    """Whether the token is a verb in a clause of its own, or an auxiliary, and not a noun or an attribute."""
    if frame is Frame.NOUN or token.tag_ == "MD":
        return True
    if token.tag_ == "VBD" or _is_only_verb(token):
        return token.tag_ == "VBN" or not _is_aside(token)
    if token.tag_.startswith("VB"):
        return token.dep_ != "amod" and not (token.tag_ == "VBN" and token.dep_ == "acl") and not _is_aside(token)
    if token.tag_ in ("NNS", "NNPS"):
        described = any(c.dep_ in ("det", "amod", "poss", "nummod") for c in token.lefts)
        return token.dep_ == "ROOT" or (frame is Frame.CLOSE and not described)
    return frame in (Frame.COPULA, Frame.MATTERS, Frame.TIES)


def _is_only_verb(token: Token) -> bool:
    """Whether what is taken for a participle is the verb of the sentence: "the Minister, Jane Doe, | touched upon"."""
    if token.tag_ != "VBN" or token.i == 0 or token.nbor(-1).text not in (",", ")"):
        return False
    return not any(t.tag_ in _FINITE for t in token.sent)


def judges(verb: Token) -> bool:
    """Whether the verb tells what a matter does, not what is to be done: "the violence (continues to) undermine"."""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    helped = any(c.dep_ == "aux" and c.lower_ != "to" for c in verb.children)
    return verb.tag_ in ("VB", "VBN", "VBG") and (helped or (verb.dep_ == "xcomp" and is_light(verb.head)))


def is_of_ties(verb: Token) -> bool:
    """Whether it is relations that the verb tells of: "ties have grown"."""
    word = own_subject(verb)
    parts = (word, *word.conjuncts) if word is not None else ()
    return any(p.lower_ in WORDS_FOR_TIES or (p.lower_ == "operation" and word_before(p) == "-") for p in parts)


def _is_cleft(verb: Token) -> bool:
    """Whether the clause tells what the one set apart before it did: "it was the Minister who proposed"."""
    return verb.head.dep_ == "attr" and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.head.head.children)


def _has_own_object(verb: Token) -> bool:
    """Whether a clause taken for a relative one lacks nothing: "during the call they discussed trade"."""
    word = own_subject(verb)
    if word is None or word.dep_ != "nsubj" or word.i > verb.i or word.lower_ in ("which", "who", "that"):
        return False
    if word.i < verb.head.i or not any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children):
        return False
    return word.lower_ in ("they", "he", "she", "both") or word_before(word) == "where"


def _is_aside(verb: Token) -> bool:
    """Whether the verb only defines what is meant: "the ship that it lent", "the plan which they wrote"."""
    if verb.tag_ == "VBN" and not any(c.dep_.startswith(("aux", "nsubj")) for c in verb.children):
        return verb.dep_ not in ("conj", "ROOT", "ccomp")
    if verb.dep_ != "relcl" or verb.tag_ == "VB" or _is_cleft(verb):
        return False
    if _has_own_object(verb):
        return False
    opening = next((t for t in verb.subtree if t.tag_ in ("WDT", "WP", "IN", "WP$", "WRB")), None)
    if opening is None or opening.i > verb.i or opening.lower_ == "that":
        return True
    return opening.tag_ != "IN" and opening.i > 0 and opening.nbor(-1).text != "," and opening.nbor(-1).tag_ != "IN"
