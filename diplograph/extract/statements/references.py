"""What a clause is about where it does not name it: what was said before, the other side, the release's matter."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Span

from diplograph.extract.inflection import verb_forms
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clause import Clause
from diplograph.extract.statements.clauses import governors
from diplograph.extract.statements.lexicon import WORDS_FOR_TIES
from diplograph.extract.statements.matters import RELATIONS
from diplograph.extract.statements.objects import Objects
from diplograph.extract.statements.triggers import Trigger
from diplograph.models import Stance, Topic
from diplograph.resources import word_list

_ANAPHORS = frozenset(word_list("extract", "anaphors.txt"))
_POINTERS = frozenset(("this", "that", "these", "those", "such", "it", "its", "them"))
_DEFINITE = frozenset(("the", "this", "that", "such"))
_RELATIVES = frozenset(("which", "whom", "that", "whose"))
_CASES = frozenset((Topic.UKRAINE, Topic.MYANMAR, Topic.MIDDLE_EAST, Topic.KOREAN_PENINSULA, Topic.SOUTH_CHINA_SEA))
_MUTUAL = frozenset((Stance.AGREE, Stance.WELCOME, Stance.DISCUSS, Stance.COMMIT))
_INVITING = verb_forms("invite")
_FEW = 2
_SHORT = 4
_POINTING = 50
_OPENING = 5


class References:
    """Fills in what clauses are about, in the order of the text."""

    def __init__(self, doc: Doc, actors: Actors, objects: Objects) -> None:
        self.doc = doc
        self.actors = actors
        self.objects = objects
        self._before: tuple[str, ...] = ()
        self._paragraph = -1
        self._sentence = -1
        self._spoke: tuple[str, ...] = ()
        self._told: dict[str, tuple[str, ...]] = {}

    def resolved(self, sentence: Span, trigger: Trigger, clause: Clause) -> tuple[str, ...]:
        """What the clause is about, named in it or not; empty where nothing tells."""
        paragraph = self.doc._.prose.paragraph(sentence.start_char)
        before = self._before if paragraph == self._paragraph else ()
        about = self._with_prevailing(
            self._of_that_kind(clause, before)
            or self._said_again(clause)
            or self._explicit(clause, before)
            or self._antecedent(sentence, trigger, clause)
            or self._anaphoric(clause, before)
            or self._other_side(clause)
        )
        about = self._to_come(trigger, clause, about) or self._relations(clause)
        if not about and sentence.start == self._sentence:
            about = before
        self._sentence = sentence.start
        if about:
            self._before, self._paragraph = about, paragraph
            self._remember(clause, about)
        self._spoke = clause.speakers
        return about

    def _remember(self, clause: Clause, about: tuple[str, ...]) -> None:
        for token in self.doc[clause.start : clause.end]:
            if token.tag_ == "NN" and token.lower_ not in _ANAPHORS:
                self._told.setdefault(token.lower_, about)

    def _said_again(self, clause: Clause) -> tuple[str, ...]:
        """What "the attack" is, of which an earlier position told more."""
        if self.objects.certain(clause):
            return ()
        for token in self.doc[clause.start : clause.end]:
            definite = token.i > 0 and token.nbor(-1).lower_ in _DEFINITE
            if definite and token.tag_ == "NN" and token.lower_ in self._told:
                return self._told[token.lower_]
        return ()

    def _of_that_kind(self, clause: Clause, before: tuple[str, ...]) -> tuple[str, ...]:
        """What "such cooperation" is in: the matter just spoken of, not the case that it was spoken of in."""
        opening = self.doc[clause.start : min(clause.end, clause.start + _OPENING)]
        such = any(t.lower_ == "such" and t.i + 1 < clause.end and t.nbor().lower_ in WORDS_FOR_TIES for t in opening)
        kinds = set(Topic) - RELATIONS - _CASES
        return tuple(b for b in before if b in kinds) if such else ()

    def _explicit(self, clause: Clause, before: tuple[str, ...]) -> tuple[str, ...]:
        """What the clause names; what it only suggests gives way to what "this" or "its" points back to."""
        if before and self._points_back(clause) and not self.objects.certain(clause):
            return before
        return self.objects.of(clause)

    def _points_back(self, clause: Clause) -> bool:
        near = self.doc[clause.start : min(clause.end, clause.start + _POINTING)]
        return any(t.lower_ in _POINTERS and t.tag_ != "IN" for t in near)

    def _antecedent(self, sentence: Span, trigger: Trigger, clause: Clause) -> tuple[str, ...]:
        """Of "which both sides agreed to promote": what the relative pronoun stands for."""
        relative = next((t for t in governors(self.doc[trigger.verb]) if t.dep_ == "relcl"), None)
        if relative is None:
            return ()
        pronoun = next((t for t in relative.subtree if t.lower_ in _RELATIVES), relative)
        start = max(sentence.start, relative.head.left_edge.i)
        return self.objects.of(replace(clause, start=start, end=min(pronoun.i, relative.i), lead=None))

    def _anaphoric(self, clause: Clause, before: tuple[str, ...]) -> tuple[str, ...]:
        words = [t for t in self.doc[clause.start : clause.end] if t.is_alpha]
        points_back = len(words) < _SHORT or any(t.lower_ in _ANAPHORS for t in words)
        return before if points_back else ()

    def _other_side(self, clause: Clause) -> tuple[str, ...]:
        """Whom thanks go to where nobody is named: the other side of the occasion reported."""
        if clause.stance is not Stance.THANK:
            return ()
        own = self.actors.states(clause.speakers)
        spoke_before = self.actors.states(self._spoke) - own
        sides = self.actors.states(next((p for p in self.actors.participants.values() if len(p) > 1), ()))
        return tuple(sorted(spoke_before or sides - own))

    def _with_prevailing(self, about: tuple[str, ...]) -> tuple[str, ...]:
        """A release on one matter is on it in each statement, unless the statement names another thing."""
        topic = self.objects.matters.prevailing
        if topic is None or topic in about or len(about) > _FEW or any(self._is_named(a) for a in about):
            return about
        return (*about, topic)

    def _is_named(self, thing: str) -> bool:
        return thing not in set(Topic) and self.actors.state(thing) is None

    def _to_come(self, trigger: Trigger, clause: Clause, about: tuple[str, ...]) -> tuple[str, ...]:
        """What an invitation is for where no occasion is named: to come and see the other side."""
        if "invitation" not in trigger.words and self.doc[trigger.verb].lower_ not in _INVITING:
            return about
        visit = any(t.lower_ == "visit" for t in self.doc[clause.start : clause.end])
        named = any(self._is_named(a) for a in about)
        return about if about and (named or not visit) else (str(Topic.BILATERAL_RELATIONS),)

    def _relations(self, clause: Clause) -> tuple[str, ...]:
        two = len(self.actors.states(clause.speakers)) == _FEW
        return (str(Topic.BILATERAL_RELATIONS),) if two and clause.stance in _MUTUAL else ()
