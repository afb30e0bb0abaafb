"""Finds the words that take a stance: verbs, nouns carried by verbs, adjectives and promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_after
from diplograph.extract.statements.clauses import is_passive, own_subject, subject
from diplograph.extract.statements.lexicon import Frame, Opening, Pattern, openings, promises
from diplograph.extract.statements.opening_words import is_of_ties, judges, may_open
from diplograph.extract.terms import normal
from diplograph.models import Stance
from diplograph.resources import word_list

_REACH = {Frame.CLOSE: 4, Frame.OBJECT: 7, Frame.COPULA: 4, Frame.WIDE: 12, Frame.MATTERS: 6, Frame.TIES: 6}
_AFTER_BE = frozenset((Frame.COPULA, Frame.MATTERS, Frame.TIES))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BARRIERS = frozenset(("that", ";", ":", ".", "which", "who", "“", "”", '"'))
_BEFORE_ADJECTIVES = ("RB", "VBN", "JJ", "DT", "IN")
_BEFORE_PARTICLES = ("RB", "RP", "IN", "CC")
_PREPOSITIONS = frozenset(("of", "in", "for", "on", "by", "from", "at", "about", "regarding", "over"))
_OBLIGED = frozenset(("has", "have", "needs", "need"))
DUTIES = frozenset(("should", "must", "ought"))
_POSSESSIVES = frozenset(("'s", "’s"))
_OWNER = 5
_MANNER_REACH = 2
_GOING_ON = frozenset(("continue", "keep", "go", "be", "able", "ready", "also", "on"))
_RECOGNISING = frozenset(("recognise", "recognize"))
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
    in_series: bool = False


class Triggers:
    """Finds the triggers of one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._words = [t.lower_ for t in doc]
        self._tags = [t.tag_ for t in doc]

    def within(self, start: int, end: int) -> list[Trigger]:
        """The triggers in tokens ``start`` to ``end`` (exclusive), none overlapping another, in their order."""
        found: list[Trigger] = []
        table = openings()
        for i in range(start, end):
            opening = table.get(self._words[i])
            if found and i < found[-1].end:
                continue
            if self._words[i] in _RECOGNISING and self._is_refused(i):
                found.append(Trigger(i, i + 1, i, Stance.CONCERN, Frame.VERB))
                continue
            if opening is None or self._is_obliged(i):
                found += self._duty(i, end) if self._words[i] in DUTIES or self._is_obliged(i) else ()
                continue
            trigger = self._trigger(i, end, opening, in_series=bool(found) and self._goes_on(i, found[-1]))
            turned = self._turned(trigger) if trigger is not None else None
            if turned is not None:
                found += [turned, *self._beside(turned, end, opening)]
        return found

    def _beside(self, first: Trigger, end: int, opening: Opening) -> Iterator[Trigger]:
        """Another noun that the same verb carries: "reiterated its support for … and its readiness to …"."""
        by_word = opening.followed.get(Frame.OBJECT, {}) if first.frame is Frame.OBJECT else {}
        opened: int | None = None
        for j in range(first.end, end if by_word else 0):
            if self._words[j] == "and" and j + 1 < end and self._tags[j + 1] == "PRP$":
                opened = j + 1
            elif opened is not None and self._tags[j].startswith("NN"):
                pattern = next((p for p in by_word.get(normal(self._words[j]), ()) if len(p.rest) == 1), None)
                if pattern is not None and pattern.stance is not first.stance:
                    yield replace(first, start=opened, end=j + 1, stance=pattern.stance, words=pattern.rest)
                    return
                opened = None
            elif self._words[j] in _BARRIERS or self._tags[j] in _FINITE:
                return

    def _is_refused(self, i: int) -> bool:
        """Whether recognition at token ``i`` is refused: "does not recognise the annexation"."""
        before = self._words[max(0, i - _MANNER_REACH) : i]
        return self._tags[i] == "VB" and bool(_NEGATIONS.intersection(before))

    def _goes_on(self, i: int, last: Trigger) -> bool:
        """Whether a word taken for an attribute carries on a series of verbs: "will review …; and exchange views"."""
        if self._tags[i] == "NN" and self._tags[last.verb] == "VB":
            return self._words[i - 1] in ("and", ";")
        if self._tags[i] != "VBN" or self._tags[last.verb] not in ("VBD", "VBN") or i + 1 == len(self._words):
            return False
        before = self._words[i - 1]
        return before in (",", "and") and self._words[i + 1] not in ("by", "in", "at", "to")

    def _trigger(self, i: int, end: int, opening: Opening, in_series: bool) -> Trigger | None:
        best = self._best(i, end, opening, in_series)
        if best is None:
            return self._promise(i, end) if opening.modal else None
        pattern, last = best
        verb = self._clause_verb(i, last, pattern.frame)
        return Trigger(i, last + 1, verb, pattern.stance, pattern.frame, pattern.rest, in_series)

    def _best(self, i: int, end: int, opening: Opening, in_series: bool = False) -> tuple[Pattern, int] | None:
        """The phrase that token ``i`` opens: of several the one whose words stand nearest, and its last token."""
        token = self.doc[i]
        found = [
            match
            for frame, by_word in opening.followed.items()
            if (in_series or may_open(token, frame)) and (frame is not Frame.TIES or is_of_ties(token))
            for match in self._followed(i, end, frame, by_word)
        ]
        if found:
            return min(found, key=_nearest)[1:]
        carried = self._carried(token, opening)
        if carried is not None:
            return carried, i
        for word in self._words[max(0, i - _MANNER_REACH) : i]:
            if word in opening.manner and may_open(token, Frame.VERB):
                return opening.manner[word], i
        judged = opening.judging
        if judged is not None and judges(token) and (judged.frame is not Frame.TIES or is_of_ties(token)):
            return judged, i
        if opening.alone is not None and (in_series or may_open(token, opening.alone.frame)):
            return opening.alone, i
        return None

    def _carried(self, token: Token, opening: Opening) -> Pattern | None:
        """The phrase whose noun is the subject of its verb in the passive: "views were exchanged"."""
        if token.tag_ != "VBN" or Frame.OBJECT not in opening.followed or not is_passive(token):
            return None
        by_word = opening.followed[Frame.OBJECT]
        word = own_subject(token)
        for noun in (word, *word.conjuncts) if word is not None else ():
            for pattern in by_word.get(normal(noun.lower_), ()):
                if len(pattern.rest) == 1 or word_after(token) == pattern.rest[1]:
                    return replace(pattern, frame=Frame.CARRIED)
        return None

    def _followed(
        self, i: int, end: int, frame: Frame, by_word: dict[str, tuple[Pattern, ...]]
    ) -> Iterator[tuple[int, Pattern, int]]:
        """The phrases of a frame whose second word (at the first number) comes within reach, and their last token."""
        for j in range(i + 1, min(end, i + 1 + _REACH.get(frame, 1))):
            for pattern in by_word.get(self._key(j, frame), ()):
                last = self._rest(j, end, pattern)
                if last is not None:
                    yield j, pattern, last
            if self._stops(j, i, frame):
                return

    def _rest(self, at: int, end: int, pattern: Pattern) -> int | None:
        """The last token of a pattern whose second word is at ``at``."""
        for word in pattern.rest[1:]:
            limit = min(end, at + 1 + (_REACH[Frame.OBJECT] if pattern.frame is Frame.OBJECT else _REACH[Frame.COPULA]))
            found = self._next(at, limit, word, pattern.frame)
            if found is None:
                return None
            at = found
        return at

    def _next(self, at: int, limit: int, word: str, frame: Frame) -> int | None:
        for j in range(at + 1, limit):
            if self._key(j, frame) == word:
                return j
            if self._stops(j, at, frame):
                return None
        return None

    def _key(self, j: int, frame: Frame) -> str:
        if frame is Frame.COPULA and self._tags[j].startswith("NNP") and self.doc[j].text.istitle():
            return ""
        return self._words[j] if frame in (Frame.COPULA, Frame.MODAL) else normal(self._words[j])

    def _stops(self, j: int, at: int, frame: Frame) -> bool:
        """Whether token ``j`` may not stand inside a phrase of the frame that is open since token ``at``."""
        word, tag = self._words[j], self._tags[j]
        if word in _BARRIERS or tag in _FINITE:
            return True
        if frame is Frame.OBJECT:
            return word in _PREPOSITIONS and self._words[min(j + 1, len(self._words) - 1)] != "-" and not self._owns(j)
        if frame is Frame.COPULA:
            return tag.startswith("NNP") or not (tag.startswith(_BEFORE_ADJECTIVES) or word in ("both", "all", ","))
        if frame in (Frame.CLOSE, Frame.MODAL):
            return not (tag.startswith(_BEFORE_PARTICLES) or j == at + 1)
        return False

    def _owns(self, j: int) -> bool:
        """Whether "of" at token ``j`` is inside the name of an owner: "the Republic of Peru's concern"."""
        return self._words[j] == "of" and any(w in _POSSESSIVES for w in self._words[j + 2 : j + _OWNER])

    def _is_obliged(self, i: int) -> bool:
        """Whether "has" or "needs" at token ``i`` tells a duty: "has to", "needs to"."""
        return self._words[i] in _OBLIGED and i + 1 < len(self._words) and self._words[i + 1] == "to"

    def _duty(self, i: int, end: int) -> Iterator[Trigger]:
        """What somebody should or must do: asked for by who says so."""
        verb = self._main_verb(i + 1, end, also=("not", "be", "to"))
        if verb is not None:
            mine = subject(self.doc[verb])
            stance = Stance.COMMIT if mine is not None and mine.lower_ in ("i", "we") else Stance.REQUEST
            yield Trigger(i, verb + 1, verb, stance, Frame.DUTY)

    def _clause_verb(self, first: int, last: int, frame: Frame) -> int:
        """The token that has the subject: of "was pleased" the participle where the parser takes it for the verb."""
        if frame is not Frame.COPULA:
            return first
        head = self.doc[first].head.i
        return head if first < head <= last and self._tags[head].startswith("VB") else first

    def _promise(self, i: int, end: int) -> Trigger | None:
        """What "will" at token ``i`` promises: "will (also) (continue to) provide"."""
        verb = self._main_verb(i + 1, end)
        if verb is None:
            return None
        at = self._gone_on_to(verb, end)
        opening = openings().get(self._words[at])
        own = self._best(at, end, opening) if opening is not None else None
        if own is not None and own[0].rest:
            return None
        found = self._promised(i, at, end) or (self._promised(i, verb, end) if verb != at else None)
        return found if found is not None or own is not None else self._promised_by_us(i, verb)

    def _promised_by_us(self, i: int, verb: int) -> Trigger | None:
        """What "we will" do, whatever it is, unless the verb is one that promises nothing."""
        mine = own_subject(self.doc[verb])
        if mine is None or mine.lower_ not in ("i", "we") or self._words[verb] in _not_promising():
            return None
        return None if is_passive(self.doc[verb]) else Trigger(i, verb + 1, verb, Stance.COMMIT, Frame.MODAL)

    def _promised(self, i: int, at: int, end: int) -> Trigger | None:
        for pattern in promises().get(self._words[at], ()):
            last = self._rest(at, end, pattern) if len(pattern.rest) > 1 else at
            if last is not None:
                return Trigger(i, last + 1, at, pattern.stance, Frame.MODAL, pattern.rest)
        return None

    def _main_verb(self, start: int, end: int, also: tuple[str, ...] = ("be", "also", "together")) -> int | None:
        for j in range(start, min(end, start + 4)):
            if self._tags[j].startswith("VB") and self._words[j] != "be":
                return j
            if not self._tags[j].startswith("RB") and self._words[j] not in also:
                return None
        return None

    def _gone_on_to(self, verb: int, end: int) -> int:
        """The verb after "continue to" or "keep", else the verb itself."""
        if self._words[verb] not in _GOING_ON:
            return verb
        for j in range(verb + 1, min(end, verb + 5)):
            if self._tags[j].startswith("VB"):
                return j
            if self._words[j] not in ("to", "on") and not self._tags[j].startswith("RB"):
                return verb
        return verb

    def _turned(self, trigger: Trigger) -> Trigger | None:
        """The trigger as it is, turned by a negation, or nothing where what is denied is no stance."""
        if not self._is_negated(trigger):
            return trigger
        stance = _REVERSED.get(trigger.stance)
        return replace(trigger, stance=stance) if stance is not None else None

    def _is_negated(self, trigger: Trigger) -> bool:
        last = trigger.start if trigger.frame not in _AFTER_BE else trigger.end - 1
        for i in range(max(0, trigger.start - 2), last):
            if self._words[i] in _NEGATIONS and self._words[i + 1] != "only":
                return True
        return False


@cache
def _not_promising() -> frozenset[str]:
    return frozenset(f for v in word_list("extract", "verbs_of_no_promise.txt") for f in verb_forms(v))


def _nearest(match: tuple[int, Pattern, int]) -> tuple[int, int, int]:
    """The phrase whose second word stands nearest; of several the longest: "share views on", not "share views"."""
    second, pattern, last = match
    return second, -len(pattern.rest), last
