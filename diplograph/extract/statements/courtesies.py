"""Courtesies that take no position: congratulations on an office, a call paid, a guest welcomed at the door."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from diplograph.extract.extensions import MentionKind
from diplograph.extract.inflection import verb_forms
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clause import Clause
from diplograph.extract.statements.triggers import Trigger
from diplograph.extract.terms import TermIndex
from diplograph.models import Stance
from diplograph.resources import word_list

_CONGRATULATING = verb_forms("congratulate") | verb_forms("felicitate")
_CONGRATULATIONS = frozenset(("congratulations", "felicitations", "congratulation", "felicitation"))
_RECEIVING = verb_forms("welcome") | verb_forms("greet")
_CALLING = verb_forms("call")
_TAKING = verb_forms("take")
_PRESS = frozenset(("press", "media", "news"))
_GUESTS = frozenset(word_list("extract", "officials.txt")) - {
    "government",
    "governments",
    "authorities",
    "side",
    "sides",
}
_SHORT = 4
_REACH = 24
_NEAR = 12


def is_courtesy(doc: Doc, trigger: Trigger, clause: Clause, actors: Actors) -> bool:
    """Whether the words are only polite: for an office somebody takes, or to somebody who arrives."""
    if clause.stance is Stance.REQUEST:
        return _is_call(doc, trigger, actors)
    if clause.stance is Stance.DISCUSS:
        return _is_assumption(doc, trigger) or _is_for_the_press(doc, trigger)
    if clause.stance is not Stance.WELCOME:
        return False
    return _is_on_accession(doc, trigger, clause) or _is_reception(doc, trigger, actors)


def _is_on_accession(doc: Doc, trigger: Trigger, clause: Clause) -> bool:
    if doc[trigger.verb].lower_ not in _CONGRATULATING and not _CONGRATULATIONS.intersection(trigger.words):
        return False
    return next(_accessions().find(doc, trigger.end, min(clause.end, trigger.end + _REACH)), None) is not None


def _is_call(doc: Doc, trigger: Trigger, actors: Actors) -> bool:
    """Whether somebody is called on and asked for nothing: "called on the Governor and toured the port"."""
    if doc[trigger.verb].lower_ not in _CALLING or trigger.end >= len(doc):
        return False
    mention = actors.at(trigger.end)
    if mention is None or mention.kind is not MentionKind.PERSON:
        return False
    return not any(t.tag_ == "TO" for t in doc[mention.end : mention.end + _NEAR])


def _is_assumption(doc: Doc, trigger: Trigger) -> bool:
    """Whether a post is what is taken up: "took up her appointment as Ambassador"."""
    if doc[trigger.verb].lower_ not in _TAKING or trigger.words != ("up",):
        return False
    return any(t.lower_ in _posts() for t in doc[trigger.end : trigger.end + _SHORT])


def _is_for_the_press(doc: Doc, trigger: Trigger) -> bool:
    """Whether it is journalists who are talked to: "gave a press briefing"."""
    return "briefing" in trigger.words and any(t.lower_ in _PRESS for t in doc[trigger.start : trigger.end])


def _is_reception(doc: Doc, trigger: Trigger, actors: Actors) -> bool:
    """Whether a person is welcomed somewhere: "welcomed the Secretary-General to the capital"."""
    verb = doc[trigger.verb]
    if verb.lower_ not in _RECEIVING:
        return False
    guest = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if guest is None:
        return False
    if guest.lower_ in _GUESTS or guest.tag_ == "PRP":
        return True
    if guest.dep_ == "nsubjpass":
        return False
    mention = actors.at(guest.i)
    return mention is not None and mention.kind is MentionKind.PERSON


@cache
def _posts() -> frozenset[str]:
    return frozenset(word_list("extract", "post_words.txt"))


@cache
def _accessions() -> TermIndex[bool]:
    return TermIndex((phrase, True) for phrase in word_list("extract", "accession_words.txt"))
