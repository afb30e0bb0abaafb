"""Puts statements together: a stance, whose it is, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from diplograph.extract.cite import cite, printed
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clauses import own_subject, stands_under, subject, takes_position
from diplograph.extract.statements.lexicon import Frame
from diplograph.extract.statements.objects import Clause, about, purposes
from diplograph.extract.statements.speakers import Speakers
from diplograph.extract.statements.triggers import Trigger, triggers
from diplograph.extract.terms import TermIndex
from diplograph.models import Stance, StatementEntry
from diplograph.resources import word_list

NAME = "diplograph_statements"
_QUOTE_LENGTH = 12
_TRANSPARENT = frozenset(
    ["affirm", "affirmed", "affirms", "affirming", "reaffirm", "reaffirmed", "reaffirms", "reaffirming", "explain", "explained", "consider", "considered"]
)


@Language.component(
    NAME,
    assigns=["doc._.statements"],
    requires=["doc._.engagements", "doc._.initiatives"],
)
def statements(doc: Doc) -> Doc:
    """Statements: who took which position on what."""
    doc._.statements = list(_statements(doc))
    return doc


def _statements(doc: Doc) -> Iterator[StatementEntry]:
    speakers: Speakers | None = None
    for sentence in doc.sents:
        found = triggers(doc, sentence.start, sentence.end)
        if found:
            speakers = speakers or Speakers(doc, Actors(doc))
            yield from _of_sentence(doc, sentence, found, speakers)


def _of_sentence(doc: Doc, sentence: Span, found: list[Trigger], speakers: Speakers) -> Iterator[StatementEntry]:
    free = _independent(doc, found)
    for n, trigger in enumerate(free):
        who = speakers.of(trigger)
        if not who or not _is_meant(trigger, who, speakers):
            continue
        following = free[n + 1] if n + 1 < len(free) else None
        clause = _clause(doc, sentence, trigger, following, who)
        topics = about(doc, speakers.actors, clause)
        if topics:
            yield _entry(doc, trigger, clause, topics)


def _independent(doc: Doc, found: list[Trigger]) -> list[Trigger]:
    """The triggers that take a position of their own and are not inside what another one is about."""
    holders = {t.verb for t in found} | {i for t in found for i in range(t.start, t.end)}
    opaque = holders - {t.verb for t in found if _lets_through(doc, t, found)}
    free = [t for t in found if takes_position(doc[t.verb]) and not stands_under(doc[t.verb], opaque - {t.verb})]
    return [t for t in free if t.verb in opaque]


def _lets_through(doc: Doc, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a verb of saying only introduces another stance: "affirmed that … will"."""
    if trigger.frame is not Frame.VERB or doc[trigger.verb].lower_ not in _TRANSPARENT:
        return False
    inner = [c for c in doc[trigger.verb].children if c.dep_ == "ccomp"]
    return any(stands_under(doc[t.verb], {trigger.verb}) for t in found if t is not trigger) if inner else False


def _is_meant(trigger: Trigger, who: tuple[str, ...], speakers: Speakers) -> bool:
    """Whether a promise is one: a narrated "Minister X will …" is an announcement of what happens."""
    if trigger.frame is not Frame.MODAL or speakers.is_told(trigger):
        return True
    modal = speakers.doc[trigger.start].lower_
    return modal != "would" and not any(speakers.actors.is_person(w) for w in who)


def _clause(doc: Doc, sentence: Span, trigger: Trigger, following: Trigger | None, who: tuple[str, ...]) -> Clause:
    verb = doc[trigger.verb]
    word = subject(verb)
    start, end = trigger.end, _end(doc, sentence, trigger, following)
    if verb.tag_ == "VBN" and word is not None and word.dep_ == "nsubjpass" and trigger.frame is not Frame.COPULA:
        start = word.left_edge.i
    lead = _lead(doc, sentence, trigger)
    return Clause(start, end, trigger.stance, who, lead)


def _end(doc: Doc, sentence: Span, trigger: Trigger, following: Trigger | None) -> int:
    end = sentence.end
    if following is not None:
        word = own_subject(doc[following.verb])
        end = following.start
        if word is not None and trigger.end <= word.left_edge.i < end:
            end = word.left_edge.i
    for term in purposes().find(doc, trigger.end, end):
        return term.start
    return end


@cache
def _openers() -> TermIndex[bool]:
    return TermIndex((phrase, True) for phrase in word_list("extract", "topic_openers.txt"))


def _lead(doc: Doc, sentence: Span, trigger: Trigger) -> tuple[int, int] | None:
    """What the sentence says that it is about before its subject: "On trade, both sides …"."""
    opening = next((t for t in _openers().find(doc, sentence.start, min(sentence.start + 6, trigger.start))), None)
    if opening is None or opening.start > sentence.start + 2:
        return None
    for token in doc[opening.end : trigger.start]:
        if token.text == ",":
            return opening.end, token.i
    return None


def _entry(doc: Doc, trigger: Trigger, clause: Clause, topics: tuple[str, ...]) -> StatementEntry:
    last = min(clause.end, trigger.start + _QUOTE_LENGTH)
    last = max(last, trigger.end)
    while last > trigger.end and (doc[last - 1].is_punct or doc[last - 1].is_space):
        last -= 1
    return StatementEntry(
        speakers=clause.speakers,
        stance=Stance(trigger.stance),
        about=topics,
        quote=" ".join(printed(doc, trigger.start, last).split()),
        evidence=(cite(doc, min(trigger.start, clause.start), last),),
    )
