"""What a statement is about: the initiatives, occasions, bodies, states and topics that its clause names."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.neighbours import word_after, word_at, word_before
from diplograph.extract.statements.actors import Actors
from diplograph.extract.statements.clause import Clause, Found
from diplograph.extract.statements.lexicon import WORDS_FOR_TIES
from diplograph.extract.statements.matters import RELATIONS, Matters
from diplograph.extract.topics import TopicMention
from diplograph.models import Stance, Topic
from diplograph.resources import word_list

_NAMED = frozenset((MentionKind.INITIATIVE, MentionKind.ENGAGEMENT, MentionKind.ORGANIZATION))
_ADDRESSING = frozenset((Stance.THANK, Stance.WELCOME, Stance.CONCERN, Stance.REQUEST))
_CREDITING = frozenset((Stance.THANK, Stance.WELCOME))
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_PEOPLE = frozenset(("people", "government", "families", "family", "victims", "authorities", "peoples", "nation"))
_SIDES = frozenset((MentionKind.COUNTRY, MentionKind.ORGANIZATION))
_DASHES = frozenset(("-", "–", "—", "/"))
_FIELDS = frozenset(("on", "against", "for"))
_INSIDE = frozenset(("in", "within", "under", "at", "through"))
_DURING = frozenset(("during", "throughout"))
_EVENTS = frozenset(("situation", "developments", "events", "crisis", "conflict", "war", "transition"))
_QUALITIES = frozenset(("sovereignty", "integrity", "independence", "unity", "statehood"))
_AFFAIRS = frozenset(("issue", "question", "file", "dossier", "elections", "people", "refugees", "case", "front"))
_OF_STATES = 12
_MOST = 4
_FEW = 2
_NEAR = 8
_AGENT = 4
_NEXT = 3
_ADDRESSEE = 25
_INSIDE_A_NAME = 1_000_000


class Objects:
    """Finds what clauses are about, in one document."""

    def __init__(self, doc: Doc, actors: Actors) -> None:
        self.doc = doc
        self.actors = actors
        self.matters = Matters(doc)
        self._names = {(m.start, m.end): m.code for m in doc._.countries}

    def of(self, clause: Clause) -> tuple[str, ...]:
        """What the clause names, in the order of the text; empty where it names nothing."""
        found = Found()
        if clause.lead is not None:
            self._collect(clause, *clause.lead, found)
            found.states.clear()
            found.weak.clear()
        self._collect(clause, clause.start, self._satisfied_end(clause, found.certain), found)
        return self._chosen(clause, found)

    def certain(self, clause: Clause) -> bool:
        """Whether the clause names something for certain, and not only shows it weakly."""
        found = Found()
        self._collect(clause, clause.start, clause.end, found)
        return found.certain or bool(found.states) or clause.lead is not None

    def _collect(self, clause: Clause, start: int, end: int, found: Found) -> None:
        for mention in self.actors.within(start, end):
            self._add_mention(clause, mention, found)
        own = self.actors.states(clause.speakers)
        for topic in self.matters.within(self._after_addressee(clause, start, end), end):
            name = self._names.get((topic.start, topic.end))
            if name not in own:
                self._add_topic(topic, found)
            if not topic.weak:
                found.states = {n: at for n, at in found.states.items() if not topic.start <= at < topic.end}

    def _after_addressee(self, clause: Clause, start: int, end: int) -> int:
        """Where it is told what thanks are for, after whom they go to: "thanked the embassies | for their help"."""
        if clause.stance is not Stance.THANK:
            return start
        near = self.doc[start : min(end, start + _ADDRESSEE)]
        return next((t.i for t in near if t.lower_ == "for"), start)

    def _add_mention(self, clause: Clause, mention: Mention, found: Found) -> None:
        if mention.kind is MentionKind.PERSON:
            self._add_thanked(clause, mention, found)
        elif mention.kind in _NAMED:
            if mention.kind is MentionKind.ENGAGEMENT and self._is_circumstance(clause, mention):
                return
            for ref in mention.refs:
                if ref not in clause.speakers and ref != self.actors.publisher:
                    found.named.setdefault(ref, mention.start)
        elif mention.kind in (MentionKind.COUNTRY, MentionKind.GROUP):
            self._add_states(clause, mention, found)

    def _add_states(self, clause: Clause, mention: Mention, found: Found) -> None:
        own = self.actors.states(clause.speakers)
        if mention.kind is MentionKind.GROUP and not own.isdisjoint(mention.refs):
            return
        others = [r for r in mention.refs if r not in own]
        if self._is_object(clause, mention):
            for ref in mention.refs:
                if self.actors.state(ref) == ref and (ref in others or self._may_be_own(clause, mention)):
                    found.states.setdefault(ref, mention.start)
        elif mention.kind is MentionKind.COUNTRY and self._is_between(mention):
            found.between |= dict.fromkeys(mention.refs, mention.start)
        elif mention.kind is MentionKind.COUNTRY and mention.start not in self.actors.adjectives:
            found.owners |= dict.fromkeys(others, mention.start)

    def _is_circumstance(self, clause: Clause, mention: Mention) -> bool:
        """Whether an occasion only says when, or is no noun: "during the visit", "our bilateral ties"."""
        if clause.telling[0] <= mention.start < clause.telling[1]:
            return True
        before = self.doc[max(0, mention.start - _NEXT) : mention.start]
        return any(t.lower_ in _DURING for t in before) or self.doc[mention.end - 1].tag_.startswith("JJ")

    def _add_thanked(self, clause: Clause, mention: Mention, found: Found) -> None:
        """Take thanks to a person for thanks to the state that the person serves."""
        if clause.stance is Stance.THANK and mention.start < clause.start + _NEXT:
            for state in sorted(self.actors.states(mention.refs) - self.actors.states(clause.speakers)):
                found.states.setdefault(state, mention.start)

    def _may_be_own(self, clause: Clause, mention: Mention) -> bool:
        """Whether one of several speakers' own states may be the object: three neighbours back the unity of one."""
        if clause.stance is Stance.DISCUSS and self._is_scene_of_events(mention.start):
            return True
        several = len(self.actors.states(clause.speakers)) > 1
        if "by" in [t.lower_ for t in self.doc[max(0, mention.start - _AGENT) : mention.start]]:
            return False
        return several and len(mention.refs) == 1 and clause.stance in (*_ADDRESSING, Stance.SUPPORT)

    def _is_object(self, clause: Clause, mention: Mention) -> bool:
        """Whether a state is meant itself: no owner of what follows, an adjective only in "the Danish people"."""
        if mention.end < len(self.doc) and self.doc[mention.end].text in _POSSESSIVES:
            return clause.stance in _CREDITING and mention.start < clause.start + _NEXT
        if self._is_between(mention):
            return False
        if mention.kind is MentionKind.COUNTRY and mention.start in self.actors.adjectives:
            near = clause.stance in _ADDRESSING and mention.start < clause.start + _NEXT
            return near or self._has_affairs(mention.start)
        return True

    def _is_between(self, mention: Mention) -> bool:
        """Whether a state is one of two that something is between."""
        return any(t.lower_ == "between" for t in self.doc[max(0, mention.start - _NEXT - 2) : mention.start])

    def _has_affairs(self, at: int) -> bool:
        """Whether the adjective at the token tells whose affairs are meant: "the | Libyan crisis"."""
        return at in self.actors.adjectives and word_at(self.doc, at + 1) in (_EVENTS | _AFFAIRS)

    def _add_topic(self, mention: TopicMention, found: Found) -> None:
        held = self.actors.at(mention.start)
        held = held if held is not None and held.end >= mention.end else None
        if held is not None and held.kind is MentionKind.PERSON:
            return
        if held is not None and held.kind is MentionKind.ORGANIZATION:
            return
        inside = held is not None and held.kind in _NAMED
        if mention.weak and not self._ties_sides(mention):
            if held is None or held.kind is MentionKind.COUNTRY:
                found.weak.setdefault(str(mention.topic), mention.start)
        else:
            topic = Topic.BILATERAL_RELATIONS if mention.weak else mention.topic
            found.topics.setdefault(str(topic), mention.start + (_INSIDE_A_NAME if inside else 0))

    def _ties_sides(self, mention: TopicMention) -> bool:
        """Whether relations are told to be of two sides: "ties between Peru and Chile", "Peru-Chile relations"."""
        if self.doc[mention.end - 1].lower_ not in WORDS_FOR_TIES:
            return False
        if mention.end < len(self.doc) and self.doc[mention.end].lower_ == "between":
            return True
        start = mention.start
        while start > 0 and self.doc[start - 1].tag_.startswith("JJ") and self.actors.at(start - 1) is None:
            start -= 1
        before = [m for m in self.actors.within(max(0, start - 4), start) if m.kind in _SIDES]
        return len(before) > 1 and before[-1].end == start and self.doc[before[-1].start - 1].text in _DASHES

    def _satisfied_end(self, clause: Clause, satisfied: bool) -> int:
        """Where the object ends: at what is said by the way, once something has been named."""
        for token in self.doc[clause.start + 1 : clause.end]:
            if self._is_aside(token):
                satisfied = satisfied or self._names_something(clause.start, token.i)
                if satisfied:
                    return token.i
        return clause.end

    def _is_aside(self, token: Token) -> bool:
        """Whether the token begins something said by the way; "as well as" and "such as" go on with the list."""
        if token.lower_ == "as":
            return word_before(token) not in ("such", "well", "far") and word_after(token) not in ("well", "part")
        return token.lower_ in _clause_ends() or (token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"))

    def _names_something(self, start: int, end: int) -> bool:
        """Whether the words name a thing or a matter; "issues of common interest" are not yet one."""
        return any(m.kind in _NAMED for m in self.actors.within(start, end)) or self.matters.shows(start, end)

    def _chosen(self, clause: Clause, found: Found) -> tuple[str, ...]:
        places = found.named | self._addressed(clause, found)
        enumerated = len([t for t, at in found.topics.items() if at < _INSIDE_A_NAME]) > _MOST
        for topic, at in sorted(found.topics.items(), key=lambda item: item[1]):
            if at >= _INSIDE_A_NAME and places:
                continue
            if enumerated or len(places) < _MOST:
                places[topic] = at
        if not found.certain or self._opens_with_relations(found, places):
            places |= self._weak(clause, found)
        told = places or found.states or self._relations_between(clause, found) or found.owners
        return tuple(sorted(told, key=lambda item: told[item] % _INSIDE_A_NAME))

    def _relations_between(self, clause: Clause, found: Found) -> dict[str, int]:
        """The relations of two states, and whichever does not speak: "developments between Peru and Chile"."""
        if len(found.between) < _FEW:
            return {}
        own = self.actors.states(clause.speakers)
        others = {state: at for state, at in found.between.items() if state not in own}
        return {str(Topic.BILATERAL_RELATIONS): min(found.between.values())} | others

    def _opens_with_relations(self, found: Found, places: dict[str, int]) -> bool:
        """Whether cooperation is named first and its fields after it: "relations, above all in trade"."""
        first = min(found.weak.values(), default=None)
        return (
            first is not None
            and word_at(self.doc, first + 1) not in _FIELDS
            and len(places) <= _MOST // 2
            and RELATIONS.issuperset(found.weak)
            and all(first < at for at in places.values())
        )

    def _addressed(self, clause: Clause, found: Found) -> dict[str, int]:
        """The states that the position is towards: thanked, urged, condemned or supported themselves."""
        near = {
            s: at
            for s, at in found.states.items()
            if at < clause.start + _NEAR
            or self._is_of_people(at)
            or self._is_scene_of_events(at)
            or self._is_upheld(at)
        }
        if clause.stance in _ADDRESSING or clause.stance is Stance.SUPPORT or not found.certain:
            few = len(found.named) + len(found.topics) <= _FEW
            return near | ({s: at for s, at in found.states.items() if self._is_scene(at)} if few else {})
        return {s: at for s, at in near.items() if self._is_scene(at) or self._has_affairs(at)}

    def _is_of_people(self, at: int) -> bool:
        """Whether the state at the token is named as "the people of", "the Government of" …"""
        before = self.doc[max(0, at - 4) : at + 1]
        return any(t.lower_ in _PEOPLE for t in before)

    def _is_scene(self, at: int) -> bool:
        """Whether the state at the token is where a matter lies: "the floods in Chile"."""
        return at > 0 and self.doc[at - 1].lower_ in ("in", "to", "on", "about")

    def _is_scene_of_events(self, at: int) -> bool:
        """Whether the state at the token is where things happen: "the situation in Chile"."""
        before = [t.lower_ for t in self.doc[max(0, at - 3) : at]]
        return "in" in before[-2:] and bool(_EVENTS.intersection(before))

    def _is_upheld(self, at: int) -> bool:
        """Whether it is the state at the token whose sovereignty is spoken of: "the territorial integrity of Chile"."""
        before = [t.lower_ for t in self.doc[max(0, at - _OF_STATES) : at]]
        return "of" in before[-2:] and bool(_QUALITIES.intersection(before))

    def _weak(self, clause: Clause, found: Found) -> dict[str, int]:
        """The weakly shown topics: what is shown besides relations, else relations, by whose they are."""
        others = {t: at for t, at in found.weak.items() if t not in RELATIONS}
        if others or not found.weak:
            return dict(list(others.items())[:2])
        told = Topic.MULTILATERAL_COOPERATION in found.weak
        many = told or self._is_many(clause.speakers) or self._goes_on_inside_bodies(found)
        relations = Topic.MULTILATERAL_COOPERATION if many else Topic.BILATERAL_RELATIONS
        return {str(relations): next(iter(found.weak.values()))}

    def _goes_on_inside_bodies(self, found: Found) -> bool:
        """Whether cooperation is told to be inside bodies of many states: "within the United Nations"."""
        return any(
            ref in self.actors.intergovernmental and any(t.lower_ in _INSIDE for t in self.doc[max(0, at - _NEXT) : at])
            for ref, at in found.named.items()
        )

    def _is_many(self, speakers: tuple[str, ...]) -> bool:
        states = self.actors.states(speakers)
        bodies = [s for s in speakers if self.actors.state(s) is None and not self.actors.is_person(s)]
        return len(states) > 2 or (bool(bodies) and self.actors.issuer not in bodies)


@cache
def _clause_ends() -> frozenset[str]:
    return frozenset(word_list("extract", "clause_ends.txt"))
