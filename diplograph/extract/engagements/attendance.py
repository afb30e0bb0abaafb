"""Adds those whom a sentence of its own tells to have been there: "Also present were", "will lead the delegation"."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Span, Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.extensions import MentionKind
from diplograph.extract.neighbours import word_after
from diplograph.models import EngagementKind, Role

_WORDS = re.compile(
    r"\b(?:present|delegations?|accompanied|joined|participated|took|attended|participants|attendees|Participating|Attending)\b"
)
_TAKING_PART = frozenset(("participated", "took", "attended"))
_THERE = frozenset(("participants", "attendees"))
_BEGINNING = frozenset(("participating", "attending"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))
_LEADING = frozenset(("led", "leads", "lead", "headed", "heads", "head"))
_HOLDING = frozenset(("includes", "included", "include", "comprises", "comprised", "featured", "features"))
_BEFORE_PRESENT = 3
_BEFORE_DELEGATION = 6
_BEFORE_LIST = 9
_ALSO = frozenset(("also", "too", "as", "well"))


def add_attendance(scene: Scene, accounts: list[Account]) -> None:
    """Add to accounts, given in textual order, the people that other sentences tell to have taken part."""
    starts = [account.cue.start for account in accounts]
    for token in places_of(scene.doc).words(_WORDS):
        sentence = token.sent
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        here, before = accounts[first:last], accounts[:first]
        if token.lower_ == "present":
            _add(_nearest(here or before), _present(scene, token, sentence), Role.PARTICIPANT)
        elif token.lower_ in ("accompanied", "joined"):
            if not here and word_after(token) == "by":
                _add_members(before, _people_after(scene, token.i + 2, sentence))
        elif token.lower_ in _TAKING_PART:
            told = [a for a in here if a.cue.head < token.i and not a.is_body and not _is_round(a)]
            _add(
                _nearest(told or ([] if here else before)), _taking_part(scene, token, sentence, told), Role.PARTICIPANT
            )
        elif token.lower_ in _THERE or (token.lower_ in _BEGINNING and token.i - sentence.start < _BEFORE_PRESENT):
            _add(_nearest(here or before), _listed(scene, token, sentence), Role.PARTICIPANT)
        elif not [account for account in here if account.cue.name or account.others]:
            _add_members(accounts[:last], _members(scene, token, sentence))
            _add(_nearest(before), _leaders(scene, token, sentence), Role.PARTICIPANT)


def _add_members(before: list[Account], refs: list[str]) -> None:
    """Let the members of a side share the visit told last, or else the talks."""
    visit = _visit(before)
    _add(visit or _nearest(before), refs, Role.VISITOR if visit else Role.PARTICIPANT)


def _people_after(scene: Scene, start: int, sentence: Span) -> list[str]:
    """Everybody who is listed from a token on, with offices and bodies between the names."""
    named = [m for m in scene.actors_in(start, sentence.end) if m.kind is MentionKind.PERSON]
    free = [m for m in named if m.start == start or scene.doc[m.start - 1].lower_ not in ("of", "to", "with")]
    return list(dict.fromkeys(r for m in free for r in m.refs))


def _add(account: Account | None, refs: list[str], role: Role) -> None:
    if account is not None:
        account.attended = account.attended or bool(refs and not account.who)
        account.add(refs, role)


def _nearest(accounts: list[Account]) -> Account | None:
    """The occasion told last that is no visit."""
    return next((a for a in reversed(accounts) if a.kind is not EngagementKind.VISIT), None)


def _visit(accounts: list[Account]) -> Account | None:
    """The visit told last."""
    return next((a for a in reversed(accounts) if a.kind is EngagementKind.VISIT and a.who), None)


def _present(scene: Scene, token: Token, sentence: Span) -> list[str]:
    """Who is told to be present: "Mr A was also present", "Present at the talks were Mr A and Ms B"."""
    before = token.doc[max(sentence.start, token.i - _BEFORE_PRESENT) : token.i]
    if any(t.lower_ in _BE for t in before):
        return _people(scene, sentence.start, token.i)
    if token.i - sentence.start > _BEFORE_PRESENT:
        return []
    verb = next((t for t in token.doc[token.i + 1 : sentence.end] if t.lower_ in _BE), None)
    return _people(scene, verb.i + 1, sentence.end) if verb is not None else []


def _is_round(account: Account) -> bool:
    """Whether a noun tells of an occasion only by its number: "a meeting with the Council, in which"."""
    return account.cue.noun is not None and "numbered" in account.cue.noun.traits


def _taking_part(scene: Scene, token: Token, sentence: Span, told: list[Account]) -> list[str]:
    """Who took part: "in which A and B participated", or in a sentence of its own "Mr A also took part"."""
    following = token.doc[token.i + 1 : token.i + 2].text.casefold()
    if (token.lower_ == "took" and following != "part") or (token.lower_ == "attended" and following == "by"):
        return []
    if not told:
        last = token.i + 1 + (token.lower_ == "took")
        ends = all(t.is_punct or t.is_space or t.lower_ in _ALSO for t in token.doc[last : sentence.end])
        return _people(scene, sentence.start, token.i) if ends else []
    which = next((t for t in token.doc[told[-1].cue.end : token.i] if t.lower_ in ("which", "where")), None)
    return _people(scene, which.i, token.i) if which is not None else []


def _listed(scene: Scene, token: Token, sentence: Span) -> list[str]:
    """Who is listed after "Participating in the meeting were" or "Other participants included"."""
    near = token.doc[token.i + 1 : min(token.i + _BEFORE_LIST, sentence.end)]
    verb = next((t for t in near if t.lower_ in _BE or t.lower_ in _HOLDING), None)
    return _people_after(scene, verb.i + 1, sentence) if verb is not None else []


def _people(scene: Scene, start: int, end: int) -> list[str]:
    return [r for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON for r in m.refs]


def _members(scene: Scene, token: Token, sentence: Span) -> list[str]:
    """Who belongs to a delegation: "are part of his delegation", "The delegation also includes Ms B"."""
    before = [t.lower_ for t in token.doc[max(sentence.start, token.i - 4) : token.i]]
    if "part" in before or "members" in before:
        return _people(scene, sentence.start, token.i)
    verb = next((t for t in token.doc[token.i + 1 : min(token.i + 4, sentence.end)] if t.lower_ in _HOLDING), None)
    return _people_after(scene, verb.i + 1, sentence) if verb is not None else []


def _leaders(scene: Scene, token: Token, sentence: Span) -> list[str]:
    """Who leads the delegations to what was told before: "Ms B will lead the Chilean delegation"."""
    before = token.doc[max(sentence.start, token.i - _BEFORE_DELEGATION) : token.i]
    verb = next((t for t in before if t.lower_ in _LEADING and t.tag_.startswith("VB")), None)
    return subjects(scene, verb) if verb is not None else []
