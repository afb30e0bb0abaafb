"""The phrases by which a stance is recognised, read from ``ontology/vocabulary/stances.ttl``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from diplograph.extract.inflection import verb_forms
from diplograph.extract.terms import normal
from diplograph.models import Stance
from diplograph.reference.vocabulary import vocabulary
from diplograph.resources import word_list

_GAP = "…"
_COPULAS = ("be", "remain", "feel", "stay")
_MODALS = frozenset(("will", "shall", "would", "'ll", "’ll"))
_CLASSES = {"express": "carrying_verbs.txt", "stress": "emphasising_verbs.txt"}
WORDS_FOR_TIES = frozenset(word_list("extract", "words_for_ties.txt"))
_CLOSE = frozenset(word_list("extract", "particles.txt"))


class Frame(StrEnum):
    """How a phrase is built, which says what may stand between its words."""

    VERB = "verb"
    CLOSE = "close"
    WIDE = "wide"
    MANNER = "manner"
    OBJECT = "object"
    COPULA = "copula"
    MODAL = "modal"
    TALKS = "talks"
    NOUN = "noun"
    CARRIED = "carried"
    MATTERS = "matters"
    TIES = "ties"
    DUTY = "duty"
    AGENDA = "agenda"


JUDGING = frozenset((Frame.MATTERS, Frame.TIES, Frame.DUTY))
_OF_MATTERS = frozenset((Frame.MATTERS, Frame.TIES))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase whose first word opens it in one of its forms; ``rest`` are the following ones, singular."""

    frame: Frame
    stance: Stance
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a word can open: itself alone, or with a word that follows; ``modal`` words open promises too.

    ``judging`` is what it says alone of a matter: the violence undermines stability.
    ``manner`` has the adverbs that give it a stance: to assess positively, or jointly to decide.
    """

    alone: Pattern | None
    judging: Pattern | None
    manner: dict[str, Pattern]
    followed: dict[Frame, dict[str, tuple[Pattern, ...]]]
    modal: bool


@cache
def openings() -> dict[str, Opening]:
    """What the words open, by every form of theirs, in lower case."""
    found: dict[str, dict[Pattern, None]] = defaultdict(dict)
    for concept in vocabulary("stances"):
        for phrase in concept.cues:
            for form, pattern in _compiled(phrase, Stance(concept.key)):
                found[form][pattern] = None
    return {form: _opening(tuple(some)) for form, some in found.items()}


def _opening(some: tuple[Pattern, ...]) -> Opening:
    followed: dict[Frame, dict[str, list[Pattern]]] = defaultdict(lambda: defaultdict(list))
    for pattern in some:
        if pattern.rest and pattern.frame not in (Frame.MODAL, Frame.MANNER):
            followed[pattern.frame][pattern.rest[0]].append(pattern)
    return Opening(
        alone=next((p for p in some if not p.rest and p.frame not in _OF_MATTERS), None),
        judging=next((p for p in some if not p.rest and p.frame in _OF_MATTERS), None),
        manner={p.rest[0]: p for p in some if p.frame is Frame.MANNER},
        followed={f: {w: tuple(ps) for w, ps in by_word.items()} for f, by_word in followed.items()},
        modal=any(p.frame is Frame.MODAL for p in some),
    )


@cache
def promises() -> dict[str, tuple[Pattern, ...]]:
    """The patterns of what "will" opens, by the verb that must follow; those of more words first."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for concept in vocabulary("stances"):
        for phrase in concept.cues:
            first, *rest = phrase.split()
            if first == "will":
                for form in _promised(rest[0]):
                    found[form].append(Pattern(Frame.MODAL, Stance(concept.key), tuple(rest)))
    return {verb: tuple(sorted(some, key=_fewest_last)) for verb, some in found.items()}


def _promised(verb: str) -> tuple[str, ...]:
    """What may follow "will": the verb itself, or after "be" what goes on."""
    return (verb, *sorted(f for f in verb_forms(verb) if f.endswith("ing") and f != verb))


def _fewest_last(pattern: Pattern) -> int:
    return -len(pattern.rest)


def _compiled(phrase: str, stance: Stance) -> Iterator[tuple[str, Pattern]]:
    first, *others = phrase.split()
    frame = _frame(first, others)
    if frame in _OF_MATTERS:
        pattern = Pattern(frame, stance, tuple(normal(w) for w in others[1:] if w != _GAP))
        for form in _openings(others[0], followed=True):
            yield form, pattern
        return
    if frame in (Frame.MANNER, Frame.TALKS):
        pattern = Pattern(frame, stance, tuple([first] if frame is Frame.MANNER else []))
        for form in sorted(verb_forms(others[0])):
            yield form, pattern
        return
    others = [w for w in others if w != _GAP]
    exact = frame in (Frame.COPULA, Frame.MODAL)
    rest = tuple(others) if exact else tuple(normal(w) for w in others)
    pattern = Pattern(frame, stance, rest)
    for form in _openings(first, bool(others)):
        yield form, pattern


def _frame(first: str, rest: list[str]) -> Frame:
    if first in ("a", "an"):
        return Frame.NOUN
    if first == "will":
        return Frame.MODAL
    if first == "be":
        return Frame.COPULA
    if first in ("talks", "matters", "ties"):
        return Frame(first)
    if first.endswith("ly") and rest:
        return Frame.MANNER
    if not rest:
        return Frame.VERB
    if rest[0] == _GAP:
        return Frame.WIDE
    return Frame.CLOSE if rest[0] in _CLOSE or first == "would" else Frame.OBJECT


def _openings(first: str, followed: bool) -> Iterator[str]:
    if first in ("a", "an"):
        yield from word_list("extract", "noun_openers.txt")
    elif first == "will":
        yield from sorted(_MODALS)
    elif first == "would":
        yield first
    else:
        for verb in _verbs(first) if followed else (first,):
            yield from sorted(verb_forms(verb))


def _verbs(first: str) -> tuple[str, ...]:
    if first == "be":
        return _COPULAS
    listed = _CLASSES.get(first)
    return tuple(dict.fromkeys(v.split()[0] for v in word_list("extract", listed))) if listed else (first,)
