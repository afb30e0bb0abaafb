"""Groups: "the two Ministers", "both sides", "they", and the sides of talks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.offices.lexicon import in_title
from diplograph.extract.people.person import Person
from diplograph.extract.people.salience import Salience
from diplograph.extract.words import key
from diplograph.resources import table

_THEY = frozenset(("they", "their", "them", "themselves"))
_DETERMINERS = frozenset(("the", "both", "all", "these", "those", "our", "his", "her"))
_FILLERS = frozenset(
    ("respective", "aforementioned", "said", "neighbouring", "friendly", "other", "participating", "acting", "of")
)
_SIDE_NOUNS = frozenset(("side", "sides", "delegation", "delegations", "leaders", "party"))


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
    noun: str
    who: str
    number: int | None


def group_mentions(context: Context, people: list[Person]) -> list[Mention]:
    """The places that stand for several people or states together, or for one side of talks."""
    salience = Salience(context, people)
    found: list[Mention] = []
    at = 0
    while at < len(context.words):
        if not _may_start(context, at):
            at += 1
            continue
        mention = _side_at(context, at) or _group_mention(context, salience, at)
        if mention:
            found.append(mention[0])
            salience.note_group(at, mention[0].refs)
        at = mention[1] if mention else at + 1
    return found


def _may_start(context: Context, at: int) -> bool:
    word = context.words[at].key
    return word in _DETERMINERS or word in _THEY or at in context.states or at in context.bodies


def _group_mention(context: Context, salience: Salience, at: int) -> tuple[Mention, int] | None:
    group = _group_at(context, at) if context.key(at) in _DETERMINERS else None
    if group is None and context.key(at) in _THEY:
        group = GroupAt(at, at + 1, "they", "they", None)
    refs = salience.members(group.start, group.who, group.noun, group.number) if group else ()
    if not group or not refs:
        return None
    return Mention(context.words[at].start, context.words[group.end - 1].end, refs, MentionKind.GROUP), group.end


def _group_at(context: Context, i: int) -> GroupAt | None:
    """The group that a determiner at word ``i`` begins: "the two Foreign Ministers", "both sides", "the three"."""
    at, number = i, _numbers().get(context.key(i))
    at += 1
    if context.key(at) in _numbers():
        number, at = _numbers()[context.key(at)], at + 1
    first = at
    while at - first < 5 and not context.opens(at) and not _is_noun(context, at) and _fills(context, at):
        at += 1
    if not context.opens(at) and _is_noun(context, at):
        noun = context.key(at)
        return None if _names_an_event(context, at + 1) else GroupAt(i, at + 1, noun, _nouns()[noun], number)
    if number and first > i and not context.opens(first) and _stands_alone(context, first):
        return GroupAt(i, first, "", "people", number)
    return None


def _is_noun(context: Context, at: int) -> bool:
    return context.key(at) in _nouns()


def _fills(context: Context, at: int) -> bool:
    return in_title(context.words[at]) or context.key(at) in _FILLERS or context.key(at) in ("and", "&")


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
    if context.key(end) == "leaders" and len(refs[0]) == 2:
        return None
    kind = MentionKind.COUNTRY if len(refs[0]) == 2 else MentionKind.ORGANIZATION
    kind = MentionKind.GROUP if len(refs) > 1 else kind
    return Mention(context.words[at].start, context.words[end].end, refs, kind), end + 1


def _actors(context: Context, at: int) -> tuple[tuple[str, ...], int]:
    """The states and bodies named one after the other at word ``at``."""
    refs: list[str] = []
    end = at
    while True:
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
