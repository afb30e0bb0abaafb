"""Groups: "the two Ministers", "both sides", "they", and the sides of talks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.offices.lexicon import in_title
from diplograph.extract.people.paraphrases import heads_diplomacies
from diplograph.extract.people.person import Person
from diplograph.extract.people.salience import Salience
from diplograph.extract.words import key
from diplograph.resources import table

_THEY = frozenset(("they", "their", "themselves"))
_DETERMINERS = cue_words("group_determiners")
_POSSESSIVES = frozenset(("his", "her"))
_FILLERS = cue_words("group_fillers")
_SIDE_NOUNS = cue_words("side_nouns")
_GATHERINGS = cue_words("gatherings")
_OF_TALKS = cue_words("partners_in_talks")
_MOST_ACTORS = 6


@cache
def _nouns() -> dict[str, str]:
    return {key(row[0]): row[1] for row in table("extract", "group_nouns.tsv")}


@cache
def _numbers() -> dict[str, int]:
    return {row[0]: int(row[1]) for row in table("extract", "numbers.tsv")}


@dataclass(frozen=True, slots=True)
class GroupAt:
    """A phrase for a group in words ``start`` to ``end``: who they are, and how many where it says so."""

    start: int
    end: int
    who: str
    number: int | None = None


def group_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The places that stand for several people or states together, or for one side of talks."""
    salience = Salience(context, people)
    holders = _holders_named_together(people)
    found: list[Mention] = []
    at = 0
    while at < len(context.words):
        mention = _mention_at(context, salience, holders, at) if _may_start(context, at) else None
        if mention:
            found.append(mention[0])
        at = mention[1] if mention else at + 1
    return found


def _may_start(context: Context, at: int) -> bool:
    word = context.words[at].key
    return word in _DETERMINERS or word in _THEY or at in context.states or at in context.bodies


def _holders_named_together(people: list[Person]) -> dict[int, tuple[str, ...]]:
    """By the end of an office that several unnamed people share ("the two Army chiefs"), who they are."""
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for person in people:
        for naming in person.namings:
            if naming.name is None:
                found[naming.start, naming.end].append(person.ref)
    return {end: tuple(dict.fromkeys(refs)) for (_, end), refs in found.items() if len(set(refs)) > 1}


def _mention_at(
    context: Context, salience: Salience, holders: dict[int, tuple[str, ...]], at: int
) -> tuple[Mention, int] | None:
    side = _side_at(context, at)
    group = None if side else (_they_at(context, at) or _gathering_at(context, at) or _group_at(context, at))
    if group is None:
        return side
    refs = holders.get(group.end) or _members(context, salience, group)
    if len(refs) < 2:
        return None
    salience.note_group(at, group.who, refs)
    return Mention(context.words[at].start, context.words[group.end - 1].end, refs, MentionKind.GROUP), group.end


def _members(context: Context, salience: Salience, group: GroupAt) -> tuple[str, ...]:
    if group.who == "they":
        return salience.they(group.start)
    if group.who == "gathering":
        return salience.parties
    if group.who == "sides":
        return salience.sides(group.start)
    subject = None
    if any(context.key(n) in _POSSESSIVES for n in (group.start, group.start + 1)):
        subject = next(iter(salience.between(context.sentence(group.start)[0], group.start)), None)
    people = salience.people_of(group.start, group.who, group.number, subject)
    if group.who == "leaders" and len(people) < 2:
        return salience.parties or salience.sides(group.start)
    return people


def _they_at(context: Context, at: int) -> GroupAt | None:
    return GroupAt(at, at + 1, "they") if context.key(at) in _THEY else None


def _gathering_at(context: Context, at: int) -> GroupAt | None:
    """A meeting that does what those in it do: "the Summit welcomed"."""
    if context.key(at) != "the" or context.key(at + 1) not in _GATHERINGS or context.opens(at + 1):
        return None
    word = context.words[at + 1]
    return GroupAt(at, at + 2, "gathering") if word.capital and context.doc[word.start].dep_ == "nsubj" else None


def _group_at(context: Context, i: int) -> GroupAt | None:
    """The group that a determiner at word ``i`` begins: "the two Foreign Ministers", "both sides", "the three"."""
    if context.key(i) not in _DETERMINERS:
        return None
    at, number = i + 1, _numbers().get(context.key(i))
    at += context.key(at) in ("the", *_POSSESSIVES)
    if context.key(at) in _numbers():
        number, at = _numbers()[context.key(at)], at + 1
    first = at
    while at - first < 5 and not context.opens(at) and not _is_noun(context, at) and _fills(context, at):
        at += 1
    if not context.opens(at) and _is_noun(context, at):
        return _noun_group(context, i, at, number)
    alone = number and first > i and not context.opens(first) and _stands_alone(context, first)
    return GroupAt(i, first, "people", number) if alone else None


def _noun_group(context: Context, start: int, noun: int, number: int | None) -> GroupAt | None:
    who = _nouns()[context.key(noun)]
    if _names_an_event(context, noun + 1):
        return None
    if who == "leaders" and (end := heads_diplomacies(context, noun + 1)):
        return GroupAt(start, end, "ministers", number)
    if who == "states" and context.key(noun - 1) in _OF_TALKS:
        return GroupAt(start, noun + 1, "people", number)
    if who == "states":
        return GroupAt(start, noun + 1, "sides", number) if number == 2 else None
    return GroupAt(start, noun + 1, who, number)


def _is_noun(context: Context, at: int) -> bool:
    return context.key(at) in _nouns()


def _fills(context: Context, at: int) -> bool:
    return in_title(context.words[at]) or context.key(at) in _FILLERS


def _names_an_event(context: Context, at: int) -> bool:
    """Whether the noun is part of a name: "Foreign Ministers' Meeting"."""
    if context.key(at) in ("'", "’", "'s"):
        at += 1
    return not context.opens(at) and context.words[at].capital


def _stands_alone(context: Context, at: int) -> bool:
    """Whether a number is no adjective: "the two | agreed"."""
    tag = context.doc[context.words[at].start].tag_
    return tag.startswith("VB") or tag in ("MD", "RB", ",", ".", "IN", "TO")


def _side_at(context: Context, at: int) -> tuple[Mention, int] | None:
    """One side: "the Cambodian side", "ASEAN Leaders", "the Eritrean and Somali sides"."""
    start = at + 1 if context.key(at) == "the" else at
    if start > at and context.opens(start):
        return None
    refs, end = _actors(context, start)
    if not refs or context.opens(end) or context.key(end) not in _SIDE_NOUNS or _names_an_event(context, end + 1):
        return None
    state = len(refs[0]) == 2
    if context.key(end) == "leaders" and state:
        return None
    kind = MentionKind.GROUP if len(refs) > 1 else MentionKind.COUNTRY if state else MentionKind.ORGANIZATION
    return Mention(context.words[at].start, context.words[end].end, refs, kind), end + 1


def _actors(context: Context, at: int) -> tuple[tuple[str, ...], int]:
    """The states and bodies named one after the other at word ``at``."""
    refs: list[str] = []
    end = at
    while len(refs) < _MOST_ACTORS:
        if state := context.states.get(at):
            refs.append(state.code)
            at = end = state.end
        elif body := context.bodies.get(at):
            refs.append(body.ref)
            at = end = body.end
        else:
            break
        if context.key(at) in ("and", "&", ","):
            at += 1
    return tuple(dict.fromkeys(refs)), end
