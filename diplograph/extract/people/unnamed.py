"""Tells an office that is somebody, though nobody is named, from a kind of official, a post or a body."""

from __future__ import annotations

from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.beginnings import ADVERBS
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.naming import Naming
from diplograph.extract.words import key
from diplograph.resources import word_list

_BEING = frozenset(("is", "was", "been", "are", "were"))
_VOCATIVES = frozenset(("mr", "mrs", "ms", "madam", "madame", "mister", "dear"))


@cache
def _lone_heads() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "lone_offices.txt"))


def is_somebody(context: Context, naming: Naming) -> bool:
    """Whether an office that nobody named holds is a person of their own, not a kind of official."""
    claim = naming.claims[0]
    if claim.weak or is_role(claim) or _names_a_body(context, naming) or _names_a_post(context, naming):
        return False
    lone = " " not in claim.title and not claim.of and naming.country is None
    if lone and claim.head not in _lone_heads():
        return False
    if naming.article in ("the", "our"):
        return bool(naming.country or claim.of or context.words[claim.start].capital)
    styled = naming.styled and context.key(naming.start) not in _VOCATIVES
    return naming.article is None and (naming.country is not None or styled)


def is_role(claim: Claim) -> bool:
    """Whether a state or anybody may have the office as a role, unlike one that its words make a person's own."""
    return claim.head in _role_heads() and claim.title.casefold() not in _held_in_person()


@cache
def _held_in_person() -> frozenset[str]:
    return frozenset(w.casefold() for w in word_list("extract", "roles_in_person.txt"))


@cache
def _role_heads() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "roles_of_states.txt"))


@cache
def _post_words() -> frozenset[str]:
    return frozenset(word_list("extract", "post_words.txt"))


def _names_a_post(context: Context, naming: Naming) -> bool:
    """Whether the office is spoken of, not its holder: "the post of President", "candidate for Secretary-General"."""
    before = [context.key(n) for n in range(naming.start - 3, naming.start)]
    if before[-1] in ("as", "become", "became", "becomes", "becoming"):
        return True
    if before[-1] in ADVERBS and before[-2] in _BEING:
        return True
    return (before[-1] in ("of", "for", "to") and before[-2] in _post_words()) or before[-1] in _post_words()


def _names_a_body(context: Context, naming: Naming) -> bool:
    """Whether the office is part of a body's name: "Office of the President", "the President's Office"."""
    if context.key(naming.start - 1) == "of" and context.key(naming.start - 2) in ("office", "cabinet", "bureau"):
        return True
    return context.key(naming.end) in ("'s", "'", "’") and context.key(naming.end + 1) == "office"
