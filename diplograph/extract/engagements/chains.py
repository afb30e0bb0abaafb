"""Reads coordinated actors: "Mr A, Minister of X, and Ms B, Secretary of Y"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from diplograph.extract.engagements.scene import Scene
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.neighbours import word_at
from diplograph.resources import word_list

_STOP_TAGS = frozenset(("VBD", "VBZ", "VBP", "VB", "VBG", "MD", "WDT", "WP", "WRB", "EX"))
_STOP_WORDS = frozenset(("in", "on", "at", "by", "during", "after", "before", "from", "about", ";", ":", "while", "to"))
_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.GROUP))
_BEFORE_BODY = frozenset(("the", "a", "an", "both", "also"))
_GOVERNING = frozenset(("of", "by", "from", "to", "for"))
_OFFICIALS = frozenset(word_list("extract", "officials.txt"))
_SEVERAL = frozenset(("counterparts", "colleagues"))
_LISTING = frozenset((",", "،", "and", "the", "of", "&"))
_JOINING = frozenset(("and", "&", "well", "with", "or", ";"))
_LONGEST_APPOSITION = 25


def chain(scene: Scene, start: int, end: int, people: bool = False) -> list[str]:
    """The actors named one after the other from ``start`` on, up to ``end``: people, else bodies and states."""
    mentions = _actors(scene, start, end)
    lead = _lead(scene, mentions, start)
    if lead is None:
        return [] if people else _officials_of(scene, start, end)
    if people and mentions[lead].kind not in _PEOPLE:
        return []
    return _from(scene, mentions[lead:])


def _actors(scene: Scene, start: int, end: int) -> list[Mention]:
    """The actors named between two tokens, but for those who only own something: "his office"."""
    return [m for m in scene.actors_in(start, end) if m.end - m.start > 1 or scene.doc[m.start].tag_ != "PRP$"]


def free_chain(scene: Scene, start: int, end: int) -> list[str]:
    """The first free-standing people between two tokens, for an object that a phrase parts from its verb."""
    mentions = _actors(scene, start, end)
    for n, mention in enumerate(mentions):
        if mention.kind is MentionKind.PERSON and word_at(scene.doc, mention.start - 1) not in _GOVERNING:
            return _from(scene, mentions[n:])
        if any(t.tag_ in _STOP_TAGS for t in scene.doc[start : mention.start]):
            break
    return []


def last_chain(scene: Scene, start: int, end: int) -> list[str]:
    """The people who are coordinated right before token ``end``."""
    people = [m for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON]
    found: list[str] = []
    after = end
    for mention in reversed(people):
        if _blocked(scene, mention.end, after):
            break
        found = [*mention.refs, *found]
        after = mention.start
    return list(dict.fromkeys(found))


def states_after(scene: Scene, end: int) -> list[str]:
    """The states of "the Foreign Ministers of Chile, Peru and Ecuador": two or more after "of" or "from"."""
    doc = scene.doc
    if end >= len(doc) or doc[end].lower_ not in ("of", "from"):
        return []
    last = end + 1
    while last < len(doc) and (doc[last].text[0].isupper() or doc[last].lower_ in _LISTING):
        last += 1
    codes = list(dict.fromkeys(m.refs[0] for m in scene.states_in(end, last)))
    return codes if len(codes) > 1 else []


def first_people(scene: Scene, start: int, end: int) -> list[str]:
    """The people whom a list's item names first, its titles before the name or after it."""
    mentions = [m for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON]
    return _from(scene, mentions) if mentions else []


def _from(scene: Scene, mentions: Sequence[Mention]) -> list[str]:
    """The actors of the first mention and of those that follow it without a break."""
    several = mentions[0].kind is MentionKind.GROUP or scene.doc[mentions[0].end - 1].lower_ in _SEVERAL
    if several and (states := states_after(scene, mentions[0].end)):
        return states
    if colleagues := _colleagues(scene, mentions):
        return colleagues
    found, coordinated = list(mentions[0].refs), False
    for before, after in pairwise(mentions):
        if after.start - before.end > _LONGEST_APPOSITION or _blocked(scene, before.end, after.start):
            break
        if scene.doc[after.start - 1].lower_ in _GOVERNING and after.kind in _PEOPLE:
            break
        if _counts(scene, after, mentions[0].kind):
            found += after.refs
            coordinated = coordinated or any(t.lower_ in _JOINING for t in scene.doc[before.end : after.start])
    if not coordinated and not (len(found) > 1 and _goes_on(scene, mentions, found)):
        return list(mentions[0].refs)
    return list(dict.fromkeys(found))


def _goes_on(scene: Scene, mentions: Sequence[Mention], found: Sequence[str]) -> bool:
    """Whether a list of people ends in others who are not named: "Ms A, Mr B and other ministers"."""
    last = next(m for m in reversed(mentions) if m.refs[-1] == found[-1])
    following = [t.lower_ for t in scene.doc[last.end : last.end + 3]]
    return "and" in following and "other" in following


def _colleagues(scene: Scene, mentions: Sequence[Mention]) -> list[str]:
    """The unnamed holders of one office in several states: "the ambassadors of Chile, Peru and Ghana"."""
    first = mentions[0]
    if not any(t.lower_ in _OFFICIALS and t.lower_.endswith("s") for t in scene.doc[first.start : first.end]):
        return []
    titles = {o.person: o.title for o in scene.doc._.offices}
    title = titles.get(first.refs[0])
    unnamed = {p.country: p.id for p in scene.doc._.people if p.name is None and titles.get(p.id) == title}
    found = list(first.refs) if first.refs[0] in unnamed.values() else []
    for before, after in pairwise(mentions if found else ()):
        listed = after.kind is MentionKind.COUNTRY and after.refs[0] in unnamed
        if not listed or any(t.lower_ not in _LISTING for t in scene.doc[before.end : after.start]):
            break
        found.append(unnamed[after.refs[0]])
    return found if len(found) > 1 else []


def _lead(scene: Scene, mentions: Sequence[Mention], start: int) -> int | None:
    """The first mention that is an actor by itself, with nothing but its titles before it."""
    for n, mention in enumerate(mentions):
        if _blocked(scene, start, mention.start):
            return None
        if mention.kind in _PEOPLE or (n == 0 and _stands_alone(scene, mention, start)):
            return n
    return None


def _stands_alone(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether a body or state is meant itself, not as whose somebody is ("the Foreign Minister of Chile")."""
    if any(t.lower_ not in _BEFORE_BODY for t in scene.doc[start : mention.start]):
        return False
    following = scene.doc[mention.end : mention.end + 1]
    if not following:
        return True
    return following[0].tag_ not in ("POS", "NNP", "NNPS") or mention.kind is MentionKind.ORGANIZATION


def _counts(scene: Scene, mention: Mention, lead: MentionKind) -> bool:
    if mention.kind in _PEOPLE:
        return True
    return lead not in _PEOPLE and word_at(scene.doc, mention.start - 1) != "of"


def _blocked(scene: Scene, start: int, end: int) -> bool:
    """Whether a verb or a preposition of its own lies between two tokens."""
    for token in scene.doc[start:end]:
        if token.is_sent_end or (token.tag_ in _STOP_TAGS and not token.text[0].isupper()):
            return True
        if token.lower_ in _STOP_WORDS and not _in_title(token.i, scene):
            return True
    return False


def _in_title(i: int, scene: Scene) -> bool:
    """Whether a preposition belongs to an office: "Ambassador to India", "Adviser to the King"."""
    near = scene.doc[max(0, i - 2) : i + 3]
    return scene.doc[i].lower_ == "to" and near[0].text[0].isupper() and any(t.text[0].isupper() for t in near[3:])


def _officials_of(scene: Scene, start: int, end: int) -> list[str]:
    """Whose officials are told of without a name: "the Ministers of Chile and Peru", "a delegation from ASEAN"."""
    last = start
    official = False
    while last < end and (scene.doc[last].lower_ == "from" or not _blocked(scene, last, last + 1)):
        official = official or scene.doc[last].lower_ in _OFFICIALS
        last += 1
    if not official:
        return []
    bodies = [m for m in scene.actors_in(start, last) if m.kind is MentionKind.ORGANIZATION]
    inside = {i for m in bodies for i in range(m.start, m.end)}
    whose = [*bodies, *(m for m in scene.states_in(start, last) if m.start not in inside)]
    return list(dict.fromkeys(m.refs[0] for m in sorted(whose, key=lambda m: m.start)))
