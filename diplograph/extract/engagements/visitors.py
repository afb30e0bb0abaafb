"""Finds whose a visit is that is told only in passing: "met her during a visit to Lima", "the latter's visit"."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.extract.extensions import MentionKind
from diplograph.extract.inflection import verb_forms
from diplograph.extract.neighbours import word_at

_DURING = frozenset(("during", "on", "part", "course", "amid"))
_RETURNING = verb_forms("return")
_AFTER = frozenset(("after", "following", "from"))
_PAIR = {"former": 0, "latter": 1}
_REACH = 5


def visitors(scene: Scene, start: int, end: int, verb: Token) -> list[str]:
    """Who does what happens "during a visit", unless the visit goes to their own state: then whom they do it with."""
    doc = scene.doc
    words = {t.lower_ for t in doc[max(doc[start].sent.start, start - _REACH) : start]}
    if words.isdisjoint(_DURING if not is_return(verb) else _DURING | _AFTER):
        return []
    states = {p.country for p in scene.places_in(start, end) if p.country is not None}
    doers = [ref for ref in subjects(scene, verb) if ref in scene.country_of]
    others = [ref for ref in _people_between(scene, verb.i, start) if ref not in doers]
    from_abroad = [ref for ref in doers if scene.country(ref) not in states]
    return from_abroad or [ref for ref in others if scene.country(ref) not in states]


def is_return(verb: Token) -> bool:
    """Whether the verb says that somebody comes home, which only visitors do: "returned after a visit"."""
    return verb.lower_ in _RETURNING


def _people_between(scene: Scene, start: int, end: int) -> list[str]:
    people = (m for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON)
    return [ref for m in people for ref in m.refs]


def former_or_latter(scene: Scene, token: int) -> list[str]:
    """Whom "the former" or "the latter" stands for among the two people named last before it in the sentence."""
    rank = _PAIR.get(word_at(scene.doc, token))
    if rank is None:
        return []
    people = list(dict.fromkeys(_people_between(scene, scene.doc[token].sent.start, token)))
    return people[rank : rank + 1] if len(people) == 2 else []
