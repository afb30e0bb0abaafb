"""Finds whom a verb's subject meets, calls on or receives."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain, free_chain, last_chain
from diplograph.extract.engagements.governor import subject
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.extensions import MentionKind
from diplograph.extract.neighbours import word_at
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_PEOPLE_NOUNS = frozenset(word_list("extract", "people_nouns.txt"))
_ACCORDING = frozenset(("accordance", "line", "compliance", "cooperation", "connection", "conformity"))
_MATTERS = frozenset(("of", "for", "against"))
_THINGS = frozenset(word_list("extract", "things_met.txt"))
_STANDING_BODIES = frozenset(("commission", "committee", "mechanism", "dialogue", "subcommittee", "sub-committee"))
_KIND_OF_HOLDERS = {"ministers": EngagementKind.MINISTERIAL, "leaders": EngagementKind.SUMMIT}
_LONGEST_BODY = 14
COMPANIONS = frozenset(("accompanied", "attended", "joined", "flanked"))


def is_appeal(scene: Scene, start: int, end: int) -> bool:
    """Whether "called on" asks for something: it is followed by "to" and a verb, or by nobody by name."""
    for before, after in pairwise(scene.doc[start:end]):
        if before.lower_ == "to" and after.tag_ == "VB":
            return True
    return not any(m.kind is MentionKind.PERSON for m in scene.actors_in(start, end))


def is_venue(scene: Scene, start: int) -> bool:
    """Whether what is visited has a name of its own: "the National Museum"."""
    if scene.places_in(start, start + 3):
        return False
    words = [t for t in scene.doc[start : start + 4] if t.lower_ not in ("the", "a", "an")]
    return len(words) > 1 and words[0].tag_ == "NNP" and words[1].tag_ in ("NNP", "NN", "IN")


def meets_thing(verb: Token) -> bool:
    """Whether it is nobody that is met: "to meet the objectives of the Conference"."""
    return any(t.dep_ == "dobj" and t.lower_ in _THINGS for t in verb.rights)


def visited_body(scene: Scene, start: int) -> str | None:
    """The body that is visited: "visited the Lima-based Andean Institute"."""
    first = next(iter(scene.actors_in(start, start + _LONGEST_BODY)), None)
    if first is None or first.kind is not MentionKind.ORGANIZATION:
        return None
    plain = all(t.tag_ in ("DT", "NNP", "HYPH", "VBN", "JJ") for t in scene.doc[start : first.start])
    return first.refs[0] if plain and not scene.places_in(start, first.start) else None


def met(scene: Scene, act: Act | None, start: int, end: int) -> list[str]:
    """Whom a verb's action is done with: its object, or what "with", "on" or "to" leads to."""
    if act in _OF_OTHERS:
        return _OF_OTHERS[act](scene, start, end)
    if scene.doc[start : start + 2].text == "in audience":
        start += 2
    before = _with_whom(scene, start - 1, act)
    if before:
        return before
    if act is Act.SPEAK and word_at(scene.doc, start) in _MATTERS:
        return []
    found = chain(scene, start, end)
    if act is Act.WELCOME:
        return found if _is_arrival(scene, start, end) else []
    for i in range(start, end):
        if not found and scene.doc[i].lower_ in ("with", "to", "on", "upon"):
            found = chain(scene, i + 1, end)
    if all(ref not in scene.country_of for ref in found) and (leaders := leaders_of(scene, start, end)):
        return leaders
    return found or free_chain(scene, start, end)


def _discussed_with(scene: Scene, start: int, end: int) -> list[str]:
    """With whom something is discussed, before the verb or after it."""
    sentence = scene.doc[start - 1].sent
    if sentence[0].lower_ == "with":
        return chain(scene, sentence.start + 1, start - 1, people=True)
    return next((f for i in range(start, end) if scene.doc[i].lower_ == "with" and (f := _people(scene, i, end))), [])


def _signed_with(scene: Scene, start: int, end: int) -> list[str]:
    """With whom, or in whose presence, it is signed: "signed a communiqué with Peru", not "in accordance with"."""
    there = _in_presence(scene, start, end)
    for i in range(start, end):
        if scene.doc[i].lower_ == "with" and scene.doc[i - 1].lower_ not in _ACCORDING:
            return [*chain(scene, i + 1, end), *there]
    return there


def _in_presence(scene: Scene, start: int, end: int) -> list[str]:
    """In whose presence it is done, and by whom where the verb is passive."""
    found: list[str] = []
    for i in range(start, end - 1):
        words = (scene.doc[i].lower_, scene.doc[i + 1].lower_)
        if words == ("presence", "of") or words[0] == "by":
            found += chain(scene, i + (2 if words[0] == "presence" else 1), end)
    return found


def leaders_of(scene: Scene, start: int, end: int) -> list[str]:
    """Who leads the delegation that is met."""
    for i in range(start, end - 1):
        if scene.doc[i].lower_ in ("led", "headed") and scene.doc[i + 1].lower_ == "by":
            return chain(scene, i + 2, end)
    return []


def _with_whom(scene: Scene, verb: int, act: Act | None) -> list[str]:
    """Those who stand before "with whom she met"."""
    sentence = scene.doc[verb].sent
    for i in range(max(sentence.start, verb - 6), verb):
        if scene.doc[i].lower_ == "whom" and word_at(scene.doc, i - 1) == "with" and act is not Act.WELCOME:
            return last_chain(scene, sentence.start, i - 1)
    return []


def is_official(subject: Token | None) -> bool:
    """Whether a subject is officials or ministers who are not named: "Senior Officials met"."""
    return subject is not None and subject.lower_ in ("officials", "ministers", "leaders", "experts", "delegations")


def standing_body(verb: Token) -> Token | None:
    """The commission or the like that meets, also where "which" stands for it: "the Commission, which last met"."""
    noun = subject(verb)
    if noun is not None and noun.lower_ in ("which", "that") and verb.dep_ == "relcl":
        noun = verb.head
    return noun if noun is not None and noun.lower_ in _STANDING_BODIES else None


def kind_by_holders(holders: Token) -> EngagementKind | None:
    """The kind of a meeting of a body's ministers or leaders: a name, not "the" or "both", opens "ASEAN leaders"."""
    phrase = [t for t in holders.doc[holders.left_edge.i : holders.i] if t.lower_ != "the"]
    named = bool(phrase) and phrase[0].lower_ not in ("foreign", "prime") and phrase[0].text[0].isupper()
    return _KIND_OF_HOLDERS.get(holders.lower_) if named else None


def unnamed_people(scene: Scene, start: int, end: int) -> bool:
    """Whether people are met who are not named: "members of the Chilean community"."""
    return any(t.lower_ in _PEOPLE_NOUNS for t in scene.doc[start : min(start + 8, end)])


def goes_to(scene: Scene, account: Account, end: int) -> bool:
    """Whether somebody is welcomed to a state or city, not in it."""
    return any(p.to for p in scene.places_in(account.cue.end, end))


def _is_arrival(scene: Scene, start: int, end: int) -> bool:
    """Whether it is somebody who is welcomed somewhere, not what somebody did."""
    first = next((m for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON), None)
    if first is None or (first.end < end and scene.doc[first.end].tag_ == "POS"):
        return False
    return bool(scene.places_in(first.end, end))


def _people(scene: Scene, preposition: int, end: int) -> list[str]:
    return chain(scene, preposition + 1, end, people=True)


def agents(scene: Scene, start: int, end: int) -> list[str]:
    """By whom a passive verb's action is done."""
    for i in range(start, end):
        if scene.doc[i].lower_ == "by":
            return chain(scene, i + 1, end)
    return []


def companions(scene: Scene, start: int, end: int) -> list[str]:
    """Who accompanies, by the words between two tokens."""
    for i in range(start, end - 1):
        if scene.doc[i].lower_ in COMPANIONS and scene.doc[i + 1].lower_ == "by":
            return chain(scene, i + 2, end)
        if scene.doc[i].lower_ == "presence" and scene.doc[i + 1].lower_ == "of":
            return chain(scene, i + 2, end, people=True)
    return []


_OF_OTHERS: dict[Act | None, Callable[[Scene, int, int], list[str]]] = {
    Act.DISCUSS: _discussed_with,
    Act.SIGN: _signed_with,
    Act.INAUGURATE: _in_presence,
    Act.WREATH: _in_presence,
}
"""The acts of which no object but other words tell who else takes part."""
