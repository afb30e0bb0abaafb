"""What a position leans to that its verb alone does not tell: a need is a request, an achievement is welcome."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Span

from diplograph.extract.inflection import verb_forms
from diplograph.extract.statements.clause import Clause
from diplograph.extract.statements.clauses import own_subject
from diplograph.extract.statements.lexicon import WORDS_FOR_TIES, Frame
from diplograph.extract.statements.triggers import DUTIES, Trigger
from diplograph.models import Stance
from diplograph.resources import table, word_list

_REACH = 30
_NEAR = 8
_INTENTIONS = frozenset(("intention", "intent", "plan"))
_AFFIRMING = frozenset(f for v in ("affirm", "reaffirm", "confirm", "reconfirm", "reiterate") for f in verb_forms(v))
_PROMISING = verb_forms("pledge") | verb_forms("promise")
_BACKING = frozenset(("support", "backing", "solidarity", "friendship"))
_NEEDED = frozenset(("for", "that"))


def leaning(doc: Doc, trigger: Trigger, clause: Clause) -> Stance:
    """The stance of the clause, seen what it says of its object."""
    if clause.stance is Stance.SUPPORT and trigger.words == ("support",) and _is_promised(doc, trigger):
        return Stance.COMMIT
    if clause.stance is Stance.SUPPORT:
        return _of_emphasised(doc, trigger, clause)
    if clause.stance is Stance.COMMIT and trigger.frame is Frame.COPULA:
        return Stance.SUPPORT if _is_backing(doc, trigger) else Stance.COMMIT
    if clause.stance is Stance.PROPOSE and (trigger.words == ("to",) or _intends(trigger)):
        near = doc[trigger.end : trigger.end + _NEAR]
        return Stance.PROPOSE if any(t.lower_ in _founding() for t in near) else Stance.COMMIT
    return clause.stance


def _is_promised(doc: Doc, trigger: Trigger) -> bool:
    """Whether to support is what somebody promises to do: "pledged to support", not "pledged support"."""
    return doc[trigger.start].lower_ in _PROMISING and doc[trigger.end - 1].tag_ == "VB"


def _of_emphasised(doc: Doc, trigger: Trigger, clause: Clause) -> Stance:
    told = doc[trigger.end : min(clause.end, trigger.end + _REACH)]
    if trigger.frame is Frame.COPULA:
        return Stance.REQUEST if _is_needed(doc, trigger) else clause.stance
    if trigger.words not in ((), ("position",)) or doc[trigger.verb].lower_ not in _emphasising():
        return clause.stance
    if _is_asked_for(told):
        return Stance.REQUEST
    if doc[trigger.verb].lower_ in _AFFIRMING:
        return clause.stance
    return Stance.WELCOME if _praises_ties(told) else _judged(told, clause.stance)


def _is_backing(doc: Doc, trigger: Trigger) -> bool:
    """Whether what is firm is support: "our support for the region is unwavering"."""
    word = own_subject(doc[trigger.verb])
    return word is not None and word.lower_ in _BACKING


def _is_needed(doc: Doc, trigger: Trigger) -> bool:
    """Whether "it" is essential "for" somebody to do something, or "that" it is done."""
    verb = doc[trigger.verb]
    word = own_subject(verb)
    if word is None or word.lower_ != "it" or "important" in trigger.words:
        return False
    return doc[min(trigger.end, len(doc) - 1)].lower_ in _NEEDED or any(c.dep_ == "ccomp" for c in verb.children)


def _is_asked_for(told: Span) -> bool:
    return any(t.lower_ in DUTIES or (t.lower_ in ("need", "needs") and t.tag_.startswith("VB")) for t in told)


def _praises_ties(told: Span) -> bool:
    """Whether what is given weight are good relations: "highlighted the close and friendly ties"."""
    praised = False
    for token in told:
        if token.lower_ in WORDS_FOR_TIES or (token.text == "-" and token.nbor(-1).lower_ == "co"):
            return praised
        praised = praised or token.lower_ in _praising()
        if (
            token.tag_.startswith("NN")
            and token.lower_ not in _praising()
            and not token.ent_type_
            and token.lower_ != "co"
        ):
            return False
    return False


def _judged(told: Span, otherwise: Stance) -> Stance:
    return next((_judgements()[t.lower_] for t in told if t.lower_ in _judgements()), otherwise)


def _intends(trigger: Trigger) -> bool:
    return bool(_INTENTIONS.intersection(trigger.words))


@cache
def _judgements() -> dict[str, Stance]:
    return {word: Stance(stance) for word, stance in table("extract", "judging_words.tsv")}


@cache
def _praising() -> frozenset[str]:
    return frozenset(word_list("extract", "praising_adjectives.txt"))


@cache
def _emphasising() -> frozenset[str]:
    return frozenset(f for v in word_list("extract", "emphasising_verbs.txt") for f in verb_forms(v))


@cache
def _founding() -> frozenset[str]:
    return frozenset(f for v in word_list("extract", "founding_verbs.txt") for f in verb_forms(v))
