"""What the words around a name say of it: an assembly may be an occasion, a college something still to be built."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.inflection import verb_forms
from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort
from diplograph.extract.proper_name import ProperName
from diplograph.models import InitiativeKind
from diplograph.resources import word_list

_ASSEMBLIES = frozenset({"unga"})
"""Bodies that are mostly named as the occasion that they are once a year."""
_MEETING_WORDS = frozenset(
    {
        "session",
        "sessions",
        "margins",
        "margin",
        "sidelines",
        "week",
        "debate",
        "segment",
        "opening",
        "at",
        "attend",
        "attends",
        "attended",
        "attending",
        "during",
        "to",
    }
)
_FOUNDABLE = frozenset(
    {
        "centre",
        "center",
        "college",
        "school",
        "institute",
        "hospital",
        "academy",
        "laboratory",
        "hub",
        "university",
        "museum",
        "library",
        "clinic",
        "polytechnic",
    }
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_SITTING = frozenset({"assembly", "council", "congress", "committee", "commission", "conference"})
_ORGAN_MEMBERS = frozenset({"ministers", "officials", "heads", "ministerial", "representatives"})
_SESSIONS = frozenset({"session", "sessions", "meeting", "meetings", "round"})
_REACH = 6


def is_occasion(words: list[Lexeme], name: ProperName) -> bool:
    """Whether the body is named as an occasion: "at the 79th session of the UN General Assembly"."""
    if _is_still_to_meet(words, name):
        return True
    if name.known is None or name.known.id not in _ASSEMBLIES:
        return _is_session(words, name)
    return any(words[i].key in _MEETING_WORDS for i in range(max(0, name.start - _REACH), name.start))


def _is_still_to_meet(words: list[Lexeme], name: ProperName) -> bool:
    """Whether the words after it say that it will meet: "the Ministerial Council to take place in Oslo"."""
    after = [w.key for w in words[name.end : name.end + 3]]
    return after in (["to", "take", "place"], ["to", "be", "held"]) or after[:2] == ["takes", "place"]


def _is_session(words: list[Lexeme], name: ProperName) -> bool:
    """Whether it is an organ of ministers or leaders that is named for its session: "Session of the Council of …"."""
    if name.known is not None:
        return False
    if _ORDINAL.fullmatch(words[name.start].text) and words[name.head].key in _SITTING:
        return True
    if not any(w.key in _ORGAN_MEMBERS for w in words[name.head : name.end]):
        return False
    if any(w.numeral for w in words[name.start : name.head]):
        return True
    before = [w.key for w in words[max(0, name.start - _REACH) : name.start]]
    return "of" in before and not _SESSIONS.isdisjoint(before)


def is_publisher(words: list[Lexeme], name: ProperName) -> bool:
    """Whether it only passes the release on: "Distributed by Bergen Press Group on behalf of …"."""
    return name.start > 1 and words[name.start - 1].key == "by" and words[name.start - 2].key == "distributed"


def is_built(doc: Doc, words: list[Lexeme], name: ProperName) -> bool:
    """Whether the institution is what somebody founds, opens or inaugurates: an initiative, not yet a body."""
    if name.sort is not Sort.ORGANIZATION or name.known is not None:
        return False
    if not _FOUNDABLE & {w.key for w in words[name.start : name.end]}:
        return False
    root = doc[words[name.start].start : words[name.end - 1].end].root
    return _is_founded(root) or root.head.lower_ == "towards"


def _is_founded(token: Token) -> bool:
    governor = token.head
    if token.dep_ == "pobj" and governor.lower_ == "of":
        governor = governor.head
    elif token.dep_ not in ("dobj", "nsubjpass"):
        return False
    return governor.lower_ in _founding_words()


def as_institution(name: ProperName) -> ProperName:
    """The name as an initiative's."""
    return replace(name, sort=Sort.INITIATIVE, kind=InitiativeKind.INSTITUTION)


@cache
def _founding_words() -> frozenset[str]:
    words = word_list("extract", "founding_words.txt")
    return frozenset(form for w in words for form in verb_forms(w)) | frozenset(words)
