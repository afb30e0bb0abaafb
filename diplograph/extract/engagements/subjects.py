"""Finds the actors that are the subject of a verb."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.chains import chain
from diplograph.extract.engagements.governor import subject
from diplograph.extract.engagements.met import leaders_of
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.neighbours import tag_at, word_after, word_at, word_before
from diplograph.resources import word_list

_RELATIVE = frozenset(("who", "which", "that", "whom", "where", "whose"))
_GOVERNING = frozenset(
    ["with", "by", "of", "to", "on", "from", "for", "in", "at", "and", "between", "including", "under"]
)
_DELEGATIONS = frozenset(("delegation", "delegations", "team", "teams", "side", "sides"))
_OFFICE_HOLDERS = frozenset(("minister", "secretary", "president", "chancellor", "premier", "commissioner"))
_BETWEEN = frozenset(("RB", "MD", "VB", "VBD", "VBZ", "VBP", "VBN"))
_CHARGING = frozenset(word_list("extract", "charging_verbs.txt"))
_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.GROUP))
_TRAVELLERS = frozenset(word_list("extract", "officials.txt")) | frozenset(word_list("extract", "travellers.txt"))
_NOUNS = frozenset(("NN", "NNS", "NNPS"))


def subjects(scene: Scene, verb: Token) -> list[str]:
    """The actors that do what ``verb`` says; empty where they cannot be told."""
    owner = _owner_of_wish(scene, verb) or _charged(scene, verb)
    if owner:
        return owner
    token = subject(verb)
    if token is not None:
        if token.lower_ in ("i", "me"):
            return [scene.writer] if scene.writer is not None else []
        if token.lower_ in _DELEGATIONS and (leaders := leaders_of(scene, token.i + 1, verb.i)):
            return leaders
        if token.lower_ in _RELATIVE:
            return _antecedent(scene, token)
        mention = scene.actor_at(token.i) or _leading(scene, token)
        if mention is not None and _governed(scene, mention) and (nearest := _nearest(scene, verb)):
            return nearest
        if mention is not None and (mention.kind in _PEOPLE or not _nearest(scene, verb)):
            return _with_coordinated(scene, mention, verb.i)
        states = chain(scene, token.left_edge.i, verb.i) if mention is None else []
        if states:
            return states
        if token.lower_ in _OFFICE_HOLDERS and scene.protagonist:
            return [scene.protagonist]
    return _nearest(scene, verb)


def are_others(scene: Scene, verb: Token) -> bool:
    """Whether those who go somewhere are no officials: boats, tourists, "the people who travelled"."""
    token = subject(verb)
    if token is not None and token.lower_ in _RELATIVE and verb.dep_ == "relcl":
        token = verb.head
    if token is None or token.tag_ not in _NOUNS or token.lower_ in _TRAVELLERS:
        return False
    within = scene.actors_in(token.left_edge.i, verb.i)
    return not any(m.kind in _PEOPLE or (m.kind is MentionKind.ORGANIZATION and m.end > token.i) for m in within)


def _owner_of_wish(scene: Scene, verb: Token) -> list[str]:
    """Whose intention or proposal it is: "Peru's intention to hold a Summit"."""
    if verb.tag_ != "VB" or not verb.head.tag_.startswith("NN"):
        return []
    owner = next((c for c in verb.head.lefts if c.dep_ == "poss"), None)
    mention = scene.actor_at(owner.i) if owner is not None else None
    return list(mention.refs) if mention is not None else []


def _charged(scene: Scene, verb: Token) -> list[str]:
    """Whom somebody has asked to do it: "requested the Commissioner to undertake a visit"."""
    if verb.tag_ == "VB" and verb.head.lower_ in ("invitation", "invitations"):
        return chain(scene, verb.head.i + 2, verb.i, people=True) if word_after(verb.head) == "to" else []
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp", "advcl") or verb.head.lower_ not in _CHARGING:
        return []
    asked = [m for m in scene.actors_in(verb.head.i + 1, verb.i) if m.kind is MentionKind.PERSON]
    return list(asked[-1].refs) if asked else []


def _with_coordinated(scene: Scene, mention: Mention, end: int) -> list[str]:
    found = chain(scene, mention.start, end) if mention.end <= end else []
    return found or list(mention.refs)


def _leading(scene: Scene, token: Token) -> Mention | None:
    """The first actor of the subject's phrase that no preposition governs."""
    for mention in scene.actors_in(token.left_edge.i, token.right_edge.i + 1):
        if mention.kind in _PEOPLE and not _governed(scene, mention):
            return mention
    bodies = [m for m in scene.actors_in(token.left_edge.i, token.i + 1) if m.kind is MentionKind.ORGANIZATION]
    return bodies[0] if bodies else None


def _antecedent(scene: Scene, relative: Token) -> list[str]:
    """Whom "who" stands for: the actor named last before it."""
    start = relative.sent.start
    at = relative.i - 1 - (word_before(relative) == ",")
    if at >= start and scene.doc[at].tag_ == "NNS" and scene.actor_at(at) is None:
        return []
    personal = relative.lower_ in ("who", "whom", "whose")
    before = [m for m in scene.actors_in(start, relative.i) if m.kind in _PEOPLE or not personal]
    return list(before[-1].refs) if before else []


def _nearest(scene: Scene, verb: Token) -> list[str]:
    """The first free-standing actor of the sentence before the verb, where the parse shows no subject."""
    before = scene.actors_in(verb.sent.start, verb.i)
    if before and before[-1].kind in _PEOPLE and all(t.tag_ in _BETWEEN for t in scene.doc[before[-1].end : verb.i]):
        return list(before[-1].refs) if not _governed(scene, before[-1]) else []
    for mention in before:
        if mention.kind in _PEOPLE and not _governed(scene, mention):
            return _with_coordinated(scene, mention, verb.i)
    return []


def _governed(scene: Scene, mention: Mention) -> bool:
    """Whether a preposition stands before the mention, or it owns what follows."""
    return word_at(scene.doc, mention.start - 1) in _GOVERNING or tag_at(scene.doc, mention.end) == "POS"
