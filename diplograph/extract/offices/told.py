"""Offices that a verb tells, whether it dates them or not: "Doe becomes Ambassador to Peru", "Roe is also Envoy"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.inflection import verb_forms
from diplograph.extract.offices.beginnings import Beginning, beginnings
from diplograph.extract.offices.holders import Holders
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.offices.terms import is_whole
from diplograph.extract.people.person import Person
from diplograph.extract.people.personal_names import name_at
from diplograph.models import OfficeStatus

_AUXILIARIES = 3
_NOW = frozenset(("is", "are", "has", "have", "'s", "’s", "being"))
_WILL = frozenset(("will", "shall", "would", "to"))
_PRESENT = frozenset(("becomes", "become", "appoints", "names", "nominates", "serves", "holds"))
_ONCE = cue_words("once")
_CONGRATULATING = verb_forms("congratulate") | {"congratulations"}


def told_offices(context: Context, people: list[Person]) -> Iterator[tuple[Person, Claim]]:
    """The people of whom a verb tells an office that nothing else tells, with it."""
    holders = Holders(context, people)
    for told in beginnings(context):
        claim = told.claim
        if claim is None or not is_whole(claim):
            continue
        person = None if _names_its_holder(context, told) else holders.of(told)
        status = _status(context, told) if person is not None and _is_said_of(context, told, person) else None
        if person is not None and status is not None and not person.holds(claim.title, loosely=True):
            yield person, replace(claim, status=status)


def _names_its_holder(context: Context, told: Beginning) -> bool:
    """Whether a name stands after the title, whose office it is: "it was | Foreign Minister Doe"."""
    return not context.opens(told.end) and name_at(context, told.end, titled=True) is not None


def _is_said_of(context: Context, told: Beginning, person: Person) -> bool:
    """Whether nobody and nothing else can be meant: of "is", only who stands right before it."""
    if not told.holding:
        return True
    last = person.last_before(told.at)
    if last is None:
        return context.key(told.at - 1) in ("she", "he", "who", "and", "also")
    end = max((n.full_end for n in person.namings if n.start == last), default=last)
    pronoun = any(context.key(n) in ("he", "she", "who") for n in range(told.at - _AUXILIARIES, told.at))
    return told.at - end <= _AUXILIARIES or pronoun


def _status(context: Context, told: Beginning) -> OfficeStatus | None:
    """Of an office that begins: it is to come where it is told as news, and held where it is told as past."""
    verb = context.key(told.at)
    before = {context.key(n) for n in range(max(0, told.at - _AUXILIARIES), told.at)}
    if told.holding:
        return _status_of_held(context, told, verb, before)
    if told.noun and any(context.key(n) in _CONGRATULATING for n in range(context.sentence(told.at)[0], told.at)):
        return OfficeStatus.CURRENT
    ahead = told.ahead or told.noun or verb in _PRESENT or not before.isdisjoint(_NOW | _WILL)
    return OfficeStatus.INCOMING if ahead else OfficeStatus.CURRENT


def _status_of_held(context: Context, told: Beginning, verb: str, before: set[str]) -> OfficeStatus | None:
    start, end = context.sentence(told.at)
    once = any(context.key(n) in _ONCE for n in range(start, end))
    if not before.isdisjoint(_WILL):
        return OfficeStatus.INCOMING
    if verb in ("was", "been", "served", "held", "occupied"):
        return OfficeStatus.FORMER if once else None
    return OfficeStatus.CURRENT if verb in ("is", *_PRESENT) or told.going_on else None
