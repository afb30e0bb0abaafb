"""The words that tell of occasions, read from their data files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from diplograph.models import EngagementKind
from diplograph.resources import word_list


class Act(StrEnum):
    """What a verb says that somebody does on an occasion."""

    MEET = "meet"
    RECEIVE = "receive"
    VISIT = "visit"
    CALL_ON = "call-on"
    PHONE = "phone"
    SPEAK = "speak"
    DISCUSS = "discuss"
    WELCOME = "welcome"
    DINE = "dine"
    PRESENT = "present"
    SIGN = "sign"
    INAUGURATE = "inaugurate"
    WREATH = "wreath"
    HOLD = "hold"
    ATTEND = "attend"
    TRAVEL = "travel"
    COME = "come"
    HOST = "host"
    CHAIR = "chair"
    OCCUR = "occur"
    MOVE = "move"
    CANCEL = "cancel"


TELLING = frozenset(
    (
        Act.MEET,
        Act.RECEIVE,
        Act.VISIT,
        Act.TRAVEL,
        Act.COME,
        Act.CALL_ON,
        Act.PHONE,
        Act.SPEAK,
        Act.DISCUSS,
        Act.WELCOME,
        Act.DINE,
        Act.INAUGURATE,
        Act.PRESENT,
        Act.SIGN,
        Act.WREATH,
    )
)
"""The acts that tell of an occasion without a noun for it."""


@dataclass(frozen=True, slots=True)
class OccasionNoun:
    """A noun for an occasion, as ``occasion_nouns.tsv`` describes it."""

    phrase: str
    kind: EngagementKind
    traits: frozenset[str]


def _rows(name: str) -> Iterator[list[str]]:
    for line in word_list("extract", name):
        yield [*line.split("\t"), "", ""][:3]


NOUNS = {
    phrase: OccasionNoun(phrase, EngagementKind(kind), frozenset(filter(None, traits.split(","))))
    for phrase, kind, traits in _rows("occasion_nouns.tsv")
}


def _is_telling(acts: list[tuple[Act, frozenset[str]]]) -> bool:
    """Whether a verb's form may tell of an occasion by itself, or of people hosted or called."""
    return any(act in TELLING or act in (Act.HOST, Act.CANCEL) for act, _ in acts)


_VERBS: dict[str, list[tuple[Act, frozenset[str]]]] = {}
for _act, _forms, _followers in _rows("occasion_verbs.tsv"):
    for _form in _forms.split():
        _VERBS.setdefault(_form, []).append((Act(_act), frozenset(_followers.split())))

VERB_PATTERN = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(form for form, acts in _VERBS.items() if _is_telling(acts)))})(?!\w)", re.IGNORECASE
)
ACRONYMS = tuple((re.compile(pattern), EngagementKind(kind)) for pattern, kind, _ in _rows("occasion_acronyms.tsv"))
_KINDS = tuple(
    (re.compile(pattern, re.IGNORECASE), EngagementKind(kind)) for pattern, kind, _ in _rows("occasion_kinds.tsv")
)
VENUES = {venue: city for venue, city, _ in _rows("venues.tsv")}


def _pattern() -> re.Pattern[str]:
    phrases = sorted((p for p in NOUNS), key=len, reverse=True)
    nouns = "|".join(re.escape(p).replace(r"\ ", r"\s").replace(r"\-", r"\s?-\s?") + "s?" for p in phrases)
    return re.compile(rf"(?<![\w-])(?:{nouns})(?!\w|-\w)", re.IGNORECASE)


NOUN_PATTERN = _pattern()
ACRONYM_PATTERN = re.compile(rf"(?<![\w-])(?:{'|'.join(p.pattern for p, _ in ACRONYMS)})(?![\w-])")


def noun_of(text: str) -> tuple[OccasionNoun, bool]:
    """The entry of a matched noun, and whether it is a plural of several occasions."""
    phrase = re.sub(r"\s", " ", re.sub(r"\s?-\s?", "-", text)).casefold()
    if phrase in NOUNS:
        return NOUNS[phrase], False
    return NOUNS[phrase[:-1]], True


def acronym_kind(text: str) -> EngagementKind:
    """The kind of the occasion that an acronym names."""
    return next(kind for pattern, kind in ACRONYMS if pattern.fullmatch(text))


def kind_of_name(name: str) -> EngagementKind | None:
    """The kind of occasion that a name tells of."""
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), None)


def acts_of(form: str) -> list[tuple[Act, frozenset[str]]]:
    """The acts that a verb's form can stand for, each with the words of which one must follow."""
    return _VERBS.get(form, [])
