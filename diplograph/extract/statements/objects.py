"""What a statement is about: the initiatives, occasions, bodies, states and topics that its clause names."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.statements.actors import Actors
from diplograph.extract.terms import TermIndex
from diplograph.extract.topics import TopicMention, topic_mentions
from diplograph.models import Stance, Topic
from diplograph.resources import word_list

_NAMED = frozenset((MentionKind.INITIATIVE, MentionKind.ENGAGEMENT, MentionKind.ORGANIZATION))
_ADDRESSING = frozenset((Stance.THANK, Stance.WELCOME, Stance.CONCERN, Stance.REQUEST, Stance.SUPPORT))
_RELATIONS = frozenset((Topic.BILATERAL_RELATIONS, Topic.MULTILATERAL_COOPERATION))
_MOST = 4
_NEAR = 8


@dataclass(slots=True)
class Clause:
    """The part of a sentence that holds a position's object: tokens ``start`` to ``end`` (exclusive).

    ``lead`` is what the sentence names before its subject, ``speakers`` who speaks.
    """

    start: int
    end: int
    stance: Stance
    speakers: tuple[str, ...]
    lead: tuple[int, int] | None = None


@dataclass(slots=True)
class _Found:
    """What a clause names so far, each with its place."""

    named: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    weak: dict[str, int] = field(default_factory=dict)

    @property
    def certain(self) -> bool:
        return bool(self.named or self.topics)


def about(doc: Doc, actors: Actors, clause: Clause) -> tuple[str, ...]:
    """What the clause is about, in the order of the text; empty where it names nothing."""
    found = _Found()
    if clause.lead is not None:
        _collect(doc, actors, clause, *clause.lead, found)
        found.states.clear()
        found.weak.clear()
    end = _satisfied_end(doc, actors, clause, bool(found.topics or found.named))
    _collect(doc, actors, clause, clause.start, end, found)
    return _chosen(doc, actors, clause, found)


def _collect(doc: Doc, actors: Actors, clause: Clause, start: int, end: int, found: _Found) -> None:
    for mention in actors.within(start, end):
        _add_mention(doc, actors, clause, mention, found)
    for topic in topic_mentions(doc, start, end):
        _add_topic(actors, topic, found)


def _add_mention(doc: Doc, actors: Actors, clause: Clause, mention: Mention, found: _Found) -> None:
    if mention.kind in _NAMED:
        for ref in mention.refs:
            if ref not in clause.speakers and ref != actors.issuer:
                found.named.setdefault(ref, mention.start)
        return
    if mention.start in actors.adjectives and mention.kind is MentionKind.COUNTRY:
        return
    if mention.kind in (MentionKind.COUNTRY, MentionKind.GROUP) and not _is_possessive(doc, mention):
        for ref in mention.refs:
            if actors.state(ref) == ref and ref not in actors.states(clause.speakers):
                found.states.setdefault(ref, mention.start)


def _add_topic(actors: Actors, mention: TopicMention, found: _Found) -> None:
    held = actors.at(mention.start)
    if held is not None and held.kind is MentionKind.PERSON:
        return
    inside = held is not None and held.kind in _NAMED
    place = found.weak if mention.weak else found.topics
    if not (inside and mention.weak):
        place.setdefault(str(mention.topic), mention.start + (1000 if inside else 0))


def _is_possessive(doc: Doc, mention: Mention) -> bool:
    return mention.end < len(doc) and doc[mention.end].text in ("'s", "’s", "'", "’")


def _satisfied_end(doc: Doc, actors: Actors, clause: Clause, satisfied: bool) -> int:
    """Where the object ends: at what is said by the way, once something has been named."""
    for token in doc[clause.start : clause.end]:
        by_the_way = token.lower_ in _clause_ends() or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"))
        if by_the_way and token.i > clause.start:
            satisfied = satisfied or _names_something(doc, actors, clause.start, token.i)
            if satisfied:
                return token.i
    return clause.end


def _names_something(doc: Doc, actors: Actors, start: int, end: int) -> bool:
    if any(m.kind in _NAMED for m in actors.within(start, end)):
        return True
    return any(not t.weak for t in topic_mentions(doc, start, end))


@cache
def _clause_ends() -> frozenset[str]:
    return frozenset(word_list("extract", "clause_ends.txt"))


@cache
def purposes() -> TermIndex[bool]:
    """The phrases that open a purpose."""
    return TermIndex((phrase, True) for phrase in word_list("extract", "purpose_phrases.txt"))


def _chosen(doc: Doc, actors: Actors, clause: Clause, found: _Found) -> tuple[str, ...]:
    places = dict(found.named)
    places |= _addressed(clause, found)
    enumerated = len([t for t, at in found.topics.items() if at < 1000]) > _MOST
    for topic, at in sorted(found.topics.items(), key=lambda item: item[1]):
        if enumerated or len(places) < _MOST:
            places[topic] = at
    if not found.certain:
        places |= _weak(actors, clause, found)
    if not places:
        places = dict(found.states)
    return tuple(sorted(places, key=lambda item: places[item] % 1000 if places[item] >= 1000 else places[item]))


def _addressed(clause: Clause, found: _Found) -> dict[str, int]:
    """The states that the position is towards: thanked, urged, condemned or supported themselves."""
    if clause.stance not in _ADDRESSING:
        return {} if found.certain else {s: at for s, at in found.states.items() if at < clause.start + _NEAR}
    return {s: at for s, at in found.states.items() if at < clause.start + _NEAR}


def _weak(actors: Actors, clause: Clause, found: _Found) -> dict[str, int]:
    """The weakly shown topics: one of relations, by whose they are, or what else is shown."""
    others = {t: at for t, at in found.weak.items() if t not in _RELATIONS}
    if others:
        return dict(list(others.items())[:2])
    if not found.weak:
        return {}
    place = next(iter(found.weak.values()))
    bodies = any(s.startswith("o") for s in clause.speakers)
    many = Topic.MULTILATERAL_COOPERATION in found.weak or bodies or len(actors.states(clause.speakers)) > 2
    return {str(Topic.MULTILATERAL_COOPERATION if many else Topic.BILATERAL_RELATIONS): place}
