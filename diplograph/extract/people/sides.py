"""Tells on whose side somebody is from words for sides: "led the Omani delegation", "On the Peruvian side, …"."""

from __future__ import annotations

from diplograph.extract.context import Context, StateAt
from diplograph.extract.cue_words import cue_words
from diplograph.extract.people.naming import Naming

_SIDES = cue_words("side_nouns")
_LEADING = frozenset(("led", "leads", "leading", "headed", "heads", "heading", "chaired", "represented"))
_OF_A_SIDE = frozenset(("one", "by", "was", "is"))
_COMPRISING = frozenset(("comprised", "comprises", "comprising", "included", "includes", "including", "consisted"))
_ATTENDING = frozenset(("attended", "attending", "present", "participated", "part", "joined", "participants"))
_AUXILIARIES = frozenset(("was", "is", "were", "been", "has", "will", "be"))
_SIGNING = frozenset(("signed", "signs", "signatories", "initialled", "initialed", "signing"))
_GOING_ON = _LEADING | {"which", "in"}
"""Words after a comma that say more of the side before it."""
_ON = frozenset(("on", "from", "for"))
_REACH = 10
_NEAR = 4


def side_state(context: Context, naming: Naming) -> str | None:
    """The state of the side that somebody is told to lead, or to be on."""
    return (
        _led(context, naming)
        or _led_by(context, naming)
        or _on_side(context, naming)
        or _attending(context, naming)
        or _among(context, naming)
        or _for_state(context, naming)
    )


def _led(context: Context, naming: Naming) -> str | None:
    """Of "Doe led the Omani delegation" the state."""
    start, end = naming.full_end, context.sentence(naming.start)[1]
    verb = next((n for n in range(start, min(start + _NEAR, end)) if context.key(n) in _LEADING), None)
    if verb is None or verb + 1 >= end:
        return None
    return next((code for n in range(verb + 1, min(verb + _NEAR, end)) if (code := _side_at(context, n))), None)


def _led_by(context: Context, naming: Naming) -> str | None:
    """Of "the Omani delegation was led by Doe (and the Peruvian one by Roe)" the state named last."""
    start = context.sentence(naming.start)[0]
    by = _word_before(context, naming.start)
    if by < start or context.key(by) != "by":
        return None
    for n in range(by - 1, max(start, by - _REACH) - 1, -1):
        if code := _side_at(context, n):
            return code
        if context.key(n) in (";", ",") and context.key(n + 1) not in _GOING_ON:
            return None
    return None


def _attending(context: Context, naming: Naming) -> str | None:
    """Of "From the Omani side, the talks were attended by Doe and | Roe" the state of the side named last before."""
    start, end = context.sentence(naming.start)
    if not any(context.key(n) in _ATTENDING for n in range(start, end)) and not _follows_colon(context, start, naming):
        return None
    for n in range(naming.start - 1, start, -1):
        if context.key(n) == ";":
            return None
        if context.key(n) in _SIDES:
            return _state_of_side(context, start, n)
    return None


def _follows_colon(context: Context, start: int, naming: Naming) -> bool:
    return any(context.key(n) == ":" and context.key(n - 1) in _SIDES for n in range(start + 1, naming.start))


def _among(context: Context, naming: Naming) -> str | None:
    """Of "the Omani delegation included Doe and | Roe", "Oman was represented by | Doe" the state."""
    start = context.sentence(naming.start)[0]
    for n in range(naming.start - 1, start, -1):
        if context.key(n) in (";", ".") or (n in context.states and not _side_at(context, n)):
            return None
        if context.key(n) in _COMPRISING:
            near = range(n - 1, max(start, n - _REACH) - 1, -1)
            return next((code for m in near if (code := _side_at(context, m))), None)
        if context.key(n) == "represented" and context.key(n + 1) == "by":
            return _represented(context, start, n)
    return None


def _represented(context: Context, start: int, verb: int) -> str | None:
    """The state that is the subject of "was represented by"."""
    at = verb - 1
    while at > start and context.key(at) in _AUXILIARIES:
        at -= 1
    state = _state_ending(context, start, at + 1)
    return state.code if state else None


def _for_state(context: Context, naming: Naming) -> str | None:
    """Of "For Oman, | Doe signed", "Doe signed for Oman", "Doe, on behalf of Oman," the state."""
    start, end = context.sentence(naming.start)
    before = _word_before(context, naming.start)
    if before > start and context.key(before) == ",":
        state = _state_ending(context, start, before)
        first = next((m for m in range(start, before) if context.states.get(m) is state), before)
        if state and not state.adjective and context.key(_word_before(context, first)) == "for":
            return state.code
    at = naming.full_end + (context.key(naming.full_end) == ",")
    at += at < end and context.key(at) in _SIGNING
    if [context.key(n) for n in range(at, at + 3)] == ["on", "behalf", "of"]:
        found = context.state_after(at + 3 + _past_government(context, at + 3))
        return found.code if found and not found.adjective else None
    signed = any(context.key(n) in _SIGNING for n in range(start, end))
    state = context.state_after(at + 1) if signed and at < end and context.key(at) == "for" else None
    return state.code if state and not state.adjective else None


def _past_government(context: Context, at: int) -> int:
    """How many words "the Government of" has at word ``at``."""
    words = [context.key(n) for n in range(at, at + 3)]
    return 3 if words in (["the", "government", "of"], ["the", "people", "of"]) else 0


def _side_at(context: Context, n: int) -> str | None:
    """The state at word ``n`` that has a side there: "Omani | delegation", "delegation of | Oman", "Omani | by"."""
    state = context.states.get(n)
    if state is None:
        return None
    after, before = context.key(state.end), [context.key(m) for m in range(n - 4, n)]
    if state.adjective:
        return state.code if after in _SIDES | _OF_A_SIDE else None
    of_side = "of" in before and any(b in _SIDES or b == "that" for b in before)
    return state.code if of_side or (after in ("'s", "’s") and context.key(state.end + 1) in _SIDES) else None


def _on_side(context: Context, naming: Naming) -> str | None:
    """Of "On the Omani side, | Doe took part", "from Oman was also | Doe" the state."""
    start = context.sentence(naming.start)[0]
    end = naming.start
    while end > start and context.key(end - 1) in _AUXILIARIES | {"also", "were"}:
        end -= 1
    state = _state_ending(context, start, end)
    if (
        end < naming.start
        and state
        and not state.adjective
        and any(context.key(n) == "from" for n in range(start, end))
    ):
        return state.code
    at = _word_before(context, naming.start)
    at -= context.key(at) in (",", ":")
    return _state_of_side(context, start, at) if at > start and context.key(at) in _SIDES else None


def _state_of_side(context: Context, start: int, at: int) -> str | None:
    """The state of "On the Omani side", which ends with word ``at``."""
    state = _state_ending(context, max(start, at - 3), at)
    return state.code if state and any(context.key(n) in _ON for n in range(max(start, at - 4), at)) else None


def _word_before(context: Context, i: int) -> int:
    """The word before word ``i``, an article skipped."""
    return i - 1 - (context.key(i - 1) == "the")


def _state_ending(context: Context, start: int, end: int) -> StateAt | None:
    """The state that is named from word ``start`` on and ends right before word ``end``."""
    return next((s for n in range(start, end) if (s := context.states.get(n)) and s.end == end), None)
