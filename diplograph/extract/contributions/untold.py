"""Verbs of giving by which nobody gives: denied, merely possible, asked about, or told as what something is for."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_after
from diplograph.resources import word_list

_POSSIBLY = frozenset(("can", "could", "may", "might", "should", "must", "ought"))
_DOUBTS = frozenset(("if", "whether", "unless"))
_STILL_DONE = frozenset(("only", "just", "merely"))
_LINKED = frozenset(("xcomp", "ccomp", "conj"))
_TOLD_LATER = 2


def gives_nothing(verb: Token) -> bool:
    """Whether the verb's clause says that it is not done, only could be done, or is asked about."""
    return is_denied(verb) or _is_possible(verb) or _is_doubted(verb)


def is_denied(verb: Token) -> bool:
    """Whether the verb is negated ("did not provide") or stands under one that denies it ("failed to provide")."""
    for child in verb.children:
        if child.dep_ == "neg" and word_after(child) not in _STILL_DONE:
            return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in _failing()


def _is_possible(verb: Token) -> bool:
    """Whether it only could, may or should be done; who "can announce" it announces it."""
    helpers = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    return bool(helpers & _POSSIBLY) and verb.lower_ not in _announcing()


def _is_doubted(verb: Token) -> bool:
    """Whether a condition or a question tells it: "if Norway provides", "Was Norway asked to provide …?"."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    if any(c.dep_ == "mark" and c.lower_ in _DOUBTS for c in clause.children):
        return True
    return any(t.text == "?" for t in verb.sent[-_TOLD_LATER:])


def is_a_purpose(verb: Token) -> bool:
    """Whether the infinitive tells what something is for, and not what somebody promises or decides to do."""
    while verb.dep_ == "conj" and verb.head.tag_ == verb.tag_:
        verb = verb.head
    if verb.tag_ != "VB" or not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return False
    if verb.dep_ in _LINKED or verb.dep_ == "acl":
        return verb.head.lower_ not in _promising()
    return verb.dep_ == "advcl"


@cache
def _failing() -> frozenset[str]:
    return _forms("failing_verbs.txt")


@cache
def _announcing() -> frozenset[str]:
    return _forms("announcing_verbs.txt")


@cache
def _promising() -> frozenset[str]:
    return _forms("promising_words.txt") | frozenset(word_list("extract", "promising_words.txt"))


def _forms(name: str) -> frozenset[str]:
    return frozenset(form for verb in word_list("extract", name) for form in verb_forms(verb))
