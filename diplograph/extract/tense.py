"""Whether a clause tells of the past, the present or the future."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from diplograph.resources import word_list


class Tense(StrEnum):
    """When the clause that a word stands in happens."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


WORDS_AHEAD = frozenset(word_list("extract", "words_ahead.txt"))
WORDS_BEHIND = frozenset(word_list("extract", "words_behind.txt"))
_WISHING = frozenset(word_list("extract", "wishing_verbs.txt"))
_FUTURE_AUXILIARIES = frozenset(("will", "shall", "'ll", "’ll", "would", "wo"))
_PAST_FORMS = frozenset(("VBD", "VBN"))
_PRESENT_FORMS = frozenset(("VBZ", "VBP"))


def tense(token: Token) -> Tense | None:
    """The tense of the words that govern ``token``, nearest first; null where none shows one."""
    while True:
        found = _tense_of(token)
        if found is not None or token.head.i == token.i:
            return found
        token = token.head


def _tense_of(token: Token) -> Tense | None:
    """What a verb with its auxiliaries, or a noun with its adjectives, says."""
    if token.tag_.startswith("VB") or token.tag_ == "MD":
        return verb_tense(token)
    if token.tag_.startswith("NN"):
        return noun_tense(token)
    return None


def noun_tense(noun: Token) -> Tense | None:
    """What the adjectives of a noun say: "the upcoming Summit" is ahead, "the last meeting" behind."""
    for child in noun.lefts:
        word = child.lower_
        if word in WORDS_AHEAD:
            return Tense.FUTURE
        if word in WORDS_BEHIND:
            return Tense.PAST
    return None


def verb_tense(verb: Token) -> Tense | None:
    """The tense of a verb with its auxiliaries; null for an infinitive or gerund, which has its governor's."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {c.lower_ for c in helpers}
    if words & _FUTURE_AUXILIARIES or verb.lower_ in WORDS_AHEAD or _is_to(verb, words):
        return Tense.FUTURE
    if "to" in words:
        return Tense.FUTURE if verb.head.lower_ in _WISHING and verb.head.i != verb.i else None
    if verb.lower_.startswith("look") and any(c.lower_ == "forward" for c in verb.children):
        return Tense.FUTURE
    if verb.tag_ in _PAST_FORMS or any(c.tag_ == "VBD" for c in helpers):
        return Tense.PAST
    if verb.tag_ in _PRESENT_FORMS or any(c.tag_ in _PRESENT_FORMS for c in helpers):
        return Tense.PRESENT
    return None


def _is_to(verb: Token, helpers: set[str]) -> bool:
    """Whether the verb is ahead by "is to meet" or "(a summit) to be held"."""
    if "to" not in helpers:
        return False
    passive = (
        verb.tag_ == "VBN"
        and "be" in helpers
        and (
            verb.dep_ in ("relcl", "acl", "ROOT")
            or not verb.head.tag_.startswith(("VB", "MD"))
            or (verb.i > 2 and verb.nbor(-3).text == ",")
        )
    )
    return passive or (verb.dep_ == "xcomp" and verb.head.lower_ in ("is", "are", "was", "were"))
