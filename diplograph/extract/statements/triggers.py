"""Finds the words that take a stance: verbs, nouns carried by verbs, adjectives and promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from diplograph.extract.statements.lexicon import Frame, Pattern, patterns, promised_verbs
from diplograph.extract.terms import normal
from diplograph.models import Stance

_REACH = {Frame.CLOSE: 2, Frame.OBJECT: 7, Frame.COPULA: 4, Frame.WIDE: 12}
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BARRIERS = frozenset(("that", ";", ":", ".", "which", "who"))
_PREPOSITIONS = frozenset(("of", "in", "for", "on", "by", "from", "at", "about", "regarding", "over"))
_GOING_ON = frozenset(("continue", "keep", "go", "be", "able", "ready", "also", "on"))
_NEGATIONS = frozenset(("not", "n't", "n’t", "never", "no", "neither"))
_REVERSED = {
    Stance.SUPPORT: Stance.CONCERN,
    Stance.WELCOME: Stance.CONCERN,
    Stance.AGREE: Stance.CONCERN,
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens ``start`` to ``end`` (exclusive) take a stance; ``verb`` is the token that holds its clause together."""

    start: int
    end: int
    verb: int
    stance: Stance
    frame: Frame
    words: tuple[str, ...] = ()


def triggers(doc: Doc, start: int, end: int) -> list[Trigger]:
    """The triggers in tokens ``start`` to ``end`` (exclusive), none overlapping another, in their order."""
    found: list[Trigger] = []
    table = patterns()
    for i in range(start, end):
        candidates = table.get(doc[i].lower_)
        if candidates is None or (found and i < found[-1].end):
            continue
        trigger = _trigger(doc, i, end, candidates)
        if trigger is not None:
            turned = _turned(doc, trigger)
            if turned is not None:
                found.append(turned)
    return found


def _trigger(doc: Doc, i: int, end: int, candidates: tuple[Pattern, ...]) -> Trigger | None:
    best = _best(doc, i, end, candidates)
    if best is None:
        return _promise(doc, i, end) if candidates[-1].frame is Frame.MODAL else None
    pattern, last = best
    return Trigger(i, last + 1, _clause_verb(doc, i, last, pattern.frame), pattern.stance, pattern.frame, pattern.rest)


def _best(doc: Doc, i: int, end: int, candidates: tuple[Pattern, ...]) -> tuple[Pattern, int] | None:
    best = None
    for pattern in candidates:
        if pattern.frame is Frame.MODAL or not _may_open(doc[i], pattern.frame):
            continue
        last = _match(doc, i, end, pattern)
        if last is not None and (best is None or _rank(pattern, last) < _rank(*best)):
            best = pattern, last
    return best


def _rank(pattern: Pattern, last: int) -> tuple[bool, int, int]:
    """Phrases of several words before single ones, then the one whose words stand nearest."""
    return not pattern.rest, last, -len(pattern.rest)


def _may_open(token: Token, frame: Frame) -> bool:
    """Whether the token is a verb in a clause of its own, or an auxiliary, and not a noun or an attribute."""
    if frame is Frame.NOUN or token.tag_ == "MD":
        return True
    if token.tag_.startswith("VB"):
        return token.dep_ != "amod" and not (token.tag_ == "VBN" and token.dep_ == "acl") and not _is_aside(token)
    if token.tag_ in ("NNS", "NNPS"):
        return token.dep_ == "ROOT" or frame is Frame.CLOSE
    return frame is Frame.COPULA


def _is_aside(verb: Token) -> bool:
    """Whether the verb only defines what is meant: "the sum that it promised", "the plan which they adopted"."""
    if verb.tag_ == "VBN" and not any(c.dep_.startswith(("aux", "nsubj")) for c in verb.children):
        return verb.dep_ not in ("conj", "ROOT", "ccomp")
    if verb.dep_ != "relcl" or verb.tag_ == "VB":
        return False
    opening = next((t for t in verb.subtree if t.tag_ in ("WDT", "WP", "IN", "WP$")), None)
    if opening is None or opening.i > verb.i or opening.lower_ == "that":
        return True
    return opening.tag_ != "IN" and opening.i > 0 and opening.nbor(-1).text != "," and opening.nbor(-1).tag_ != "IN"


def _match(doc: Doc, i: int, end: int, pattern: Pattern) -> int | None:
    """The last token of the pattern that token ``i`` opens."""
    if not pattern.rest:
        return i
    at = i
    for n, word in enumerate(pattern.rest):
        reach = _REACH.get(pattern.frame, 1) if n == 0 or pattern.frame is Frame.OBJECT else 4
        found = _next(doc, at, min(end, at + 1 + reach), word, pattern.frame)
        if found is None:
            return None
        at = found
    return at


def _next(doc: Doc, at: int, limit: int, word: str, frame: Frame) -> int | None:
    """Where the word comes after token ``at``, before anything that may not stand between."""
    for j in range(at + 1, limit):
        text = doc[j].lower_
        if (text if frame is Frame.COPULA else normal(text)) == word:
            return j
        if text in _BARRIERS or doc[j].tag_ in _FINITE:
            return None
        if frame is Frame.OBJECT and text in _PREPOSITIONS and doc[min(j + 1, len(doc) - 1)].text != "-":
            return None
        if frame is Frame.COPULA and not _may_precede_adjective(doc[j]):
            return None
        if frame is Frame.CLOSE and not (doc[j].tag_.startswith(("RB", "RP", "IN")) or j == at + 1):
            return None
    return None


def _may_precede_adjective(token: Token) -> bool:
    return token.tag_.startswith(("RB", "VBN", "JJ", "DT", "IN")) or token.lower_ in ("both", "all", ",")


def _clause_verb(doc: Doc, first: int, last: int, frame: Frame) -> int:
    """The token that has the subject: of "was pleased" the participle where the parser takes it for the verb."""
    if frame is not Frame.COPULA:
        return first
    for j in range(last, first, -1):
        if doc[j].tag_.startswith("VB") and doc[first].head.i == j:
            return j
    return first


def _promise(doc: Doc, i: int, end: int) -> Trigger | None:
    """What "will" at token ``i`` promises: "will (also) (continue to) provide"."""
    verb = _main_verb(doc, i + 1, end)
    if verb is None:
        return None
    table = promised_verbs()
    going_on = _going_on(doc, verb, end)
    for at in (verb,) if going_on is None else (going_on, verb):
        own = _best(doc, at, end, patterns().get(doc[at].lower_, ()))
        if own is not None and own[0].rest:
            return None
        for pattern in table.get(doc[at].lower_, ()):
            last = _match(doc, at, end, replace(pattern, frame=Frame.CLOSE, rest=pattern.rest[1:]))
            if last is not None:
                return Trigger(i, last + 1, at, pattern.stance, Frame.MODAL, pattern.rest)
    return None


def _main_verb(doc: Doc, start: int, end: int) -> int | None:
    for j in range(start, min(end, start + 4)):
        if doc[j].tag_.startswith("VB") and doc[j].lower_ != "be":
            return j
        if not doc[j].tag_.startswith("RB") and doc[j].lower_ not in ("be", "also", "together"):
            return None
    return None


def _going_on(doc: Doc, verb: int, end: int) -> int | None:
    """The verb after "continue to" or "keep", if this is such a verb."""
    if doc[verb].lower_ not in _GOING_ON:
        return None
    for j in range(verb + 1, min(end, verb + 5)):
        if doc[j].tag_.startswith("VB"):
            return j
        if doc[j].lower_ != "to" and not doc[j].tag_.startswith("RB"):
            return None
    return None


def _turned(doc: Doc, trigger: Trigger) -> Trigger | None:
    """The trigger as it is, turned by a negation, or nothing where what is denied is no stance."""
    if not any(_negations(doc, trigger)):
        return trigger
    stance = _REVERSED.get(trigger.stance)
    return replace(trigger, stance=stance) if stance is not None else None


def _negations(doc: Doc, trigger: Trigger) -> Iterator[Token]:
    last = trigger.start if trigger.frame is not Frame.COPULA else trigger.end - 1
    for token in doc[max(0, trigger.start - 2) : last]:
        if token.lower_ in _NEGATIONS and not (token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "only"):
            yield token
