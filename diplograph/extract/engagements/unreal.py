"""Tells occasions that were none: denied, only asked for, or so often that no single one is meant."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.cue import Cue, Form
from diplograph.extract.engagements.governor import Governor, Relation, governor
from diplograph.extract.engagements.idle import is_prevented
from diplograph.extract.engagements.lexicon import NOUN_PATTERN, Act
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.inflection import verb_forms
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_SEEKING = frozenset(f for v in ("request", "seek") for f in verb_forms(v))
_PHASES = frozenset(f for word in word_list("extract", "phases.txt") for f in (word, *verb_forms(word)))
_HAPPENING = frozenset((Act.HOLD, Act.OCCUR, Act.HOST))
_OBJECTS = frozenset(("dobj", "nsubjpass"))
_PERIODS = frozenset(("year", "month", "week", "quarter", "basis"))
_OFTEN = frozenset(("annually", "monthly", "weekly", "regularly", "periodically", "biannually", "frequently"))
_EACH = frozenset(("a", "per", "every", "each", "annual", "regular", "monthly", "weekly", "yearly", "periodic"))
_STOPS = frozenset(("TO", "MD", "VB", "VBD", "VBZ", "VBP", "WDT", "WP"))
_PEOPLE = frozenset(word_list("extract", "people_nouns.txt")) | frozenset(word_list("extract", "officials.txt"))
_GUESTS = frozenset(word_list("extract", "guest_nouns.txt"))
_AFTER = 16
_BEFORE = 4
_ABOVE = 3


def is_unreal(scene: Scene, account: Account) -> bool:
    """Whether an account tells of nothing that took place or is to."""
    cue = account.cue
    if cue.form is Form.NAME:
        return False
    if _receives_thing(scene, account) or (account.window is None and _is_habit(scene.doc, cue)):
        return True
    if _is_process(scene, account):
        return True
    above = governor(scene.doc, cue)
    return above is not None and (_is_denied(cue, above) or (account.window is None and _is_sought(cue, above)))


def _is_denied(cue: Cue, above: Governor) -> bool:
    """Whether it is told not to be: "will not be meeting", "did not take place", "has no plans to visit"."""
    told = cue.form is Form.VERB or (above.act in _HAPPENING and above.relation is not Relation.OTHER)
    if not told or is_prevented(above.verb):
        return False
    verb = above.verb
    if cue.form is Form.NOUN and _is_negated(verb.doc[cue.head]):
        return True
    for _ in range(_ABOVE):
        if _is_negated(verb):
            return True
        if verb.dep_ not in ("xcomp", "acl"):
            return False
        verb = verb.head
    return False


def _is_process(scene: Scene, account: Account) -> bool:
    """Whether it goes on for years: "opened the negotiations with", "the start of accession negotiations"."""
    cue = account.cue
    if cue.noun is None or "process" not in cue.noun.traits or account.window is not None or account.place is not None:
        return False
    above = governor(scene.doc, cue)
    near = scene.doc[max(scene.doc[cue.head].sent.start, cue.start - _BEFORE) : cue.start]
    return (above is not None and above.verb.lower_ in _PHASES) or any(t.lower_ in _PHASES for t in near)


def _is_negated(word: Token) -> bool:
    """Whether "not", "never" or "no" goes with the word: "no intention", but not "not only"."""
    return any(
        c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in word.lefts if c.nbor().lower_ != "only"
    )


def _is_sought(cue: Cue, above: Governor) -> bool:
    """Whether somebody only asked for it: "requested a meeting with"."""
    return cue.form is Form.NOUN and above.relation is Relation.OBJECT and above.verb.lower_ in _SEEKING


def _is_habit(doc: Doc, cue: Cue) -> bool:
    """Whether it happens again and again: "meet twice a year", "talks on a regular basis"."""
    following = doc[cue.end : min(cue.end + _AFTER, doc[cue.head].sent.end)]
    for token in following:
        if token.tag_ in _STOPS:
            return False
        if token.lower_ in _OFTEN and token.tag_ == "RB":
            return True
        if token.lower_ in _PERIODS and token.nbor(-1).lower_ in _EACH:
            return True
    return False


def _receives_thing(scene: Scene, account: Account) -> bool:
    """Whether it is nobody that is received: "received a letter from the Commissioner"."""
    if account.cue.act is not Act.RECEIVE or account.kind is not EngagementKind.MEETING:
        return False
    thing = next((c for c in scene.doc[account.cue.head].children if c.dep_ in _OBJECTS), None)
    if thing is None or thing.tag_ not in ("NN", "NNS") or scene.actor_at(thing.i) is not None:
        return False
    return not (thing.lower_ in _PEOPLE or thing.lower_ in _GUESTS or NOUN_PATTERN.fullmatch(thing.lower_))
