"""Tells a capital that stands for its government ("urged Pyongyang to refrain") from one that is a place."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.inflection import verb_forms
from diplograph.resources import word_list


def means_government(doc: Doc, start: int, end: int) -> bool:
    """Whether the capital named by tokens ``start`` to ``end`` acts, is addressed, or has relations."""
    token = _first_conjunct(doc[start:end].root)
    if token.dep_ in ("nsubj", "csubj"):
        return _acts(token)
    if token.dep_ in ("dobj", "dative"):
        return token.head.lower_ in _verbs("demanding_verbs.txt")
    if token.dep_ == "poss":
        return token.head.tag_ in ("NN", "NNS")
    return token.dep_ == "pobj" and _after_preposition(token)


def _acts(token: Token) -> bool:
    verb = token.head
    return verb.tag_.startswith("VB") and verb.lower_ not in _verbs("hosting_verbs.txt")


def _after_preposition(token: Token) -> bool:
    preposition = token.head
    head = preposition.head
    if preposition.lower_ in ("with", "between"):
        return head.lower_ in _relations()
    if preposition.lower_ == "on":
        return head.lower_ in ("call", "called", "calls", "calling") and any(c.dep_ == "xcomp" for c in head.children)
    return preposition.lower_ == "by" and preposition.dep_ == "agent"


def _first_conjunct(token: Token) -> Token:
    while token.dep_ in ("conj", "appos") and token.head is not token:
        token = token.head
    return token


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(form for verb in word_list("extract", name) for form in verb_forms(verb))


@cache
def _relations() -> frozenset[str]:
    return frozenset(word_list("extract", "relation_nouns.txt"))
