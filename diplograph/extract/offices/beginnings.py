"""Words that tell that somebody begins to hold, holds or held an office: "would assume the office of", "has been"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.inflection import verb_forms
from diplograph.extract.offices.phrases import Claim, office_phrase_at
from diplograph.resources import table, word_list

_REACH = 7
ADVERBS = frozenset(("also", "currently", "presently", "previously", "formerly", "concurrently", "now", "once"))
"""Words between a form of "be" and an office: "is also Envoy"."""
_OWNERS = frozenset(("his", "her", "their", "our", "majesty", "'s", "’s"))
_FILLERS = (
    ADVERBS
    | _OWNERS
    | frozenset(("up", "as", "in", "into", "to", "of", "on", "the", "a", "an", "new", "earlier", "next"))
)
_HOLDING = verb_forms("be") | verb_forms("serve") | verb_forms("hold") | verb_forms("occupy")
_NAMING_ANOTHER = frozenset(f for v in ("appoint", "elect", "name", "install") for f in verb_forms(v))
_AHEAD = frozenset(("will", "would", "shall", "to"))
_EQUALS = dict.fromkeys(("well", "such", "known", "in", "credentials", "accredited", "candidate", "candidacy"))


@dataclass(frozen=True, slots=True)
class Beginning:
    """Word ``at`` tells of an office, up to word ``end``: the ``claim`` in its words, or the holder's office if none.

    ``holding`` says that the words tell that it is held ("has been", "served as"), not that it begins; ``noun`` that
    they are a noun with its holder before it ("his appointment"); ``another`` that somebody else may be its subject;
    ``ahead`` that it is to begin ("will assume", "is to take up"), ``going_on`` that it is held ("also serving as").
    """

    at: int
    end: int
    claim: Claim | None
    holding: bool = False
    noun: bool = False
    another: bool = False
    ahead: bool = False
    going_on: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    noun: bool
    needs: str


@cache
def _table() -> dict[str, _Word]:
    found: dict[str, _Word] = {}
    for base, kind, needs in table("extract", "office_beginnings.tsv"):
        for form in verb_forms(base) if kind == "verb" else (base,):
            if not form.startswith("'"):
                found.setdefault(form, _Word(kind == "noun", needs))
    return found


@cache
def _posts() -> frozenset[str]:
    return frozenset(word_list("extract", "posts.txt"))


def beginnings(context: Context) -> Iterator[Beginning]:
    """Every such word of a document."""
    known = _table()
    for at, word in enumerate(context.words):
        told = known.get(word.key)
        if told is None or (word.capital and not word.opens):
            continue
        another = word.key in _NAMING_ANOTHER
        end, post, claim = _office_after(context, at + 1, another)
        if claim is None and not _suffices(context, at, told, post):
            continue
        ahead = any(context.key(n) in _AHEAD for n in range(at - 2, at))
        holding = word.key in _HOLDING
        yield Beginning(at, end, claim, holding, told.noun, another, ahead, holding and word.key.endswith("ing"))


def _suffices(context: Context, at: int, told: _Word, post: bool) -> bool:
    """Whether the words tell of an office though they name none: "took office", "was elected (in May)"."""
    if told.needs == "title":
        return False
    if told.needs == "post":
        return post
    if told.needs == "name":
        return not context.opens(at + 1) and context.words[at + 1].capital
    return post or context.key(at + 1) not in ("to", "a", "an", "the")


def _office_after(context: Context, i: int, another: bool) -> tuple[int, bool, Claim | None]:
    """The end of what is said of an office at word ``i``, whether by a word for a post, and the title that it has.

    Where ``another`` is appointed, their name may stand before it.
    """
    at, post = i, False
    while at < i + _REACH and not context.opens(at):
        key = context.key(at)
        phrase = None if key in _FILLERS else office_phrase_at(context, at, apposed=True, small=True)
        if phrase is not None and not phrase.plural and (another or _may_be_title(context, at, i)):
            return phrase.end, post, phrase.claims[0]
        if key in _posts() or (key == "over" and context.key(at + 1) in ("from", "as")):
            post = True
        elif key not in _FILLERS and at not in context.states and not (another and context.words[at].capital):
            break
        at += 1
    return at, post, None


def _may_be_title(context: Context, at: int, i: int) -> bool:
    """Whether a title is the office itself, not whoever does it: "elected by", "met President Doe"."""
    return at == i or context.key(at - 1) in _FILLERS


def capacities(context: Context) -> Iterator[Beginning]:
    """Every place where "as" tells in what office somebody does something: "visited it as Foreign Minister"."""
    for at, word in enumerate(context.words):
        if word.key != "as" or context.opens(at + 1) or context.key(at - 1) in _table() | _EQUALS:
            continue
        phrase = office_phrase_at(context, at + 1, apposed=True, small=True)
        if phrase is not None and not phrase.plural and not phrase.claims[0].weak and phrase.article is None:
            yield Beginning(at, phrase.end, phrase.claims[0])
