"""From where to where a sentence tells what a position is about."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Span, Token

from diplograph.extract.statements.clause import Clause
from diplograph.extract.statements.clauses import agent, is_passive, own_subject, subject
from diplograph.extract.statements.lexicon import JUDGING, WORDS_FOR_TIES, Frame
from diplograph.extract.statements.triggers import Trigger
from diplograph.extract.terms import TermIndex
from diplograph.models import Stance
from diplograph.resources import word_list

_OPENING_WORDS = 6
_OF_THINGS = frozenset((Stance.SUPPORT, Stance.CONCERN, Stance.WELCOME))
_AROUND = frozenset((("important",),))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def clause_of(
    doc: Doc, sentence: Span, trigger: Trigger, following: Trigger | None, speakers: tuple[str, ...]
) -> Clause:
    """The clause of a trigger: to the next trigger of its sentence, its purpose or a verb coordinated with it."""
    if trigger.frame is Frame.AGENDA:
        start = trigger.end if doc[trigger.start].lower_ == "there" else sentence.start
        return Clause(start, sentence.end, trigger.stance, speakers, telling=(trigger.start, trigger.end))
    verb = doc[trigger.verb]
    start = trigger.start + 1 if trigger.frame is Frame.WIDE and trigger.words in _AROUND else trigger.end
    if trigger.frame is Frame.MATTERS and any({w, f"{w}s"} & WORDS_FOR_TIES for w in trigger.words):
        start = trigger.start
    elif _tells_its_subject(trigger, verb):
        start = _subject_start(verb, sentence, start, above=is_passive(verb) or trigger.frame in JUDGING)
    end = max(_end(doc, sentence, trigger, following), start)
    return Clause(start, end, trigger.stance, speakers, _lead(doc, sentence, trigger))


def _tells_its_subject(trigger: Trigger, verb: Token) -> bool:
    """Whether the position is about what its subject names: what was discussed, what is important, what must happen."""
    if trigger.frame is Frame.COPULA:
        word = own_subject(verb)
        owned = word is not None and any(c.dep_ == "poss" for c in word.children)
        return trigger.stance in _OF_THINGS or (trigger.stance is Stance.COMMIT and owned)
    return trigger.frame in JUDGING or is_passive(verb)


def _subject_start(verb: Token, sentence: Span, otherwise: int, above: bool) -> int:
    word = own_subject(verb) or (subject(verb) if above else None)
    if word is None:
        return sentence.start if is_passive(verb) and agent(verb) is None else otherwise
    return word.left_edge.i if word.left_edge.i >= sentence.start and word.tag_ != "PRP" else otherwise


def _end(doc: Doc, sentence: Span, trigger: Trigger, following: Trigger | None) -> int:
    end = sentence.end if following is None else max(trigger.end, _opening(doc, following, trigger.end))
    end = min([end, *(c.i for c in _coordinated(doc[trigger.verb]) if c.i >= trigger.end)])
    return next((term.start for term in _terms("purpose_phrases.txt").find(doc, trigger.end, end)), end)


def _opening(doc: Doc, following: Trigger, after: int) -> int:
    """Where the next trigger's clause starts: with its subject, where that stands after this trigger."""
    word = own_subject(doc[following.verb])
    if word is not None and after <= word.left_edge.i < following.start:
        return word.left_edge.i
    return following.start


def _coordinated(verb: Token) -> list[Token]:
    """The finite verbs coordinated with the verb: what they tell is no part of its object."""
    return [c for c in verb.children if c.dep_ == "conj" and c.tag_ in _FINITE and c.tag_ == verb.tag_]


@cache
def _terms(name: str) -> TermIndex[bool]:
    return TermIndex((phrase, True) for phrase in word_list("extract", name))


def _lead(doc: Doc, sentence: Span, trigger: Trigger) -> tuple[int, int] | None:
    """What the sentence says that it is about before its subject: "On trade, both sides …"."""
    limit = min(sentence.start + _OPENING_WORDS, trigger.start)
    opening = next(_terms("topic_openers.txt").find(doc, sentence.start, limit), None)
    if opening is None or opening.start > sentence.start + 2:
        return None
    return next(((opening.end, t.i) for t in doc[opening.end : trigger.start] if t.text == ","), None)
