"""Whether something is given: the verbs of giving, and what they leave open."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_at
from diplograph.extract.statements.clauses import governors
from diplograph.resources import word_list

_WANTING = frozenset(
    f for v in ("request", "need", "seek", "ask", "urge", "want", "lack", "encourage") for f in verb_forms(v)
)
_WISHES = frozenset(("desire", "wish", "ability", "capacity", "possibility", "need", "efforts"))
_READINESS = frozenset(("willingness", "readiness", "position"))
_MAKING = verb_forms("make")
_SETTING = verb_forms("set")
_REACH = 10
_PLEDGING = frozenset(
    f
    for v in ("pledge", "promise", "commit", "announce", "offer", "decide", "plan", "intend", "approve", "earmark")
    for f in verb_forms(v)
)
_AHEAD = frozenset(("will", "shall", "would", "'ll", "’ll"))


@cache
def _forms(name: str) -> frozenset[str]:
    listed = (v for v in word_list("extract", name) if " " not in v)
    return frozenset(f for verb in listed for f in verb_forms(verb))


def is_giving(token: Token) -> bool:
    """Whether the token is a verb of giving."""
    if not token.tag_.startswith("VB"):
        return False
    return token.lower_ in _forms("giving_verbs.txt") or makes_available(token) or _sets_aside(token)


def _sets_aside(verb: Token) -> bool:
    return verb.lower_ in _SETTING and any(c.lower_ == "aside" for c in verb.children)


def makes_available(verb: Token) -> bool:
    """Whether the verb is that of "to make available", wherever the parser puts the adjective."""
    if verb.lower_ not in _MAKING:
        return False
    return any(t.lower_ == "available" for t in verb.subtree if verb.i < t.i <= verb.i + _REACH)


def is_handing(token: Token) -> bool:
    """Whether the token is a verb whose object, if it is goods, is given."""
    return token.lower_ in _forms("handing_verbs.txt") and token.tag_.startswith("VB")


def giving_verb(token: Token) -> Token | None:
    """The verb of giving that the token has with it ("the sum given to") or else the nearest one over it."""
    below = next((c for c in token.children if c.dep_ in ("acl", "relcl") and is_giving(c)), None)
    return below or next((t for t in governors(token) if t.i != token.i and is_giving(t)), None)


def is_only_asked_for(verb: Token) -> bool:
    """Whether somebody is asked to give or would like to, and nobody is said to."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return verb.head.lower_ in _WISHES
    return verb.dep_ in ("xcomp", "ccomp") and verb.head.lower_ in _WANTING


def is_only_ready(verb: Token) -> bool:
    """Whether somebody is said to be ready to give: with an amount a pledge, without one hardly more than words."""
    if verb.tag_ != "VB":
        return False
    before = verb.head.lower_ if verb.dep_ == "acl" else word_at(verb.doc, verb.i - 2)
    return before in _READINESS


def is_pledge(verb: Token | None) -> bool:
    """Whether what the verb gives is only promised."""
    if verb is None:
        return False
    if any(c.lower_ in _AHEAD and c.dep_ == "aux" for c in verb.children) or verb.lower_ in _PLEDGING:
        return True
    if is_only_ready(verb):
        return True
    above = [t for t in governors(verb) if t.i != verb.i and t.tag_.startswith("VB")]
    return verb.tag_ == "VB" and any(t.lower_ in _PLEDGING or _is_ahead(t) for t in above[:1])


def _is_ahead(verb: Token) -> bool:
    return any(c.lower_ in _AHEAD and c.dep_ == "aux" for c in verb.children)
