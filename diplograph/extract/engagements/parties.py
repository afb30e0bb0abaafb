"""Finds who takes part in the occasion that a cue tells of, and in which role."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain, free_chain, last_chain
from diplograph.extract.engagements.cues import Form, act_of
from diplograph.extract.engagements.governor import Governor, Relation, is_passive
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.extract.engagements.zones import Zone, refers
from diplograph.extract.extensions import MentionKind
from diplograph.models import EngagementKind, Role

_TELLERS = frozenset((Act.HOLD, Act.ATTEND, Act.TRAVEL, Act.COME, Act.HOST, Act.CHAIR))
_BE = frozenset(("be", "is", "was", "are", "were", "been", "being", "am", "'s", "’s", "'m", "’m"))
_VISITS = frozenset((EngagementKind.VISIT, EngagementKind.COURTESY_CALL))
_COMPANIONS = frozenset(("accompanied", "attended", "joined", "flanked"))
_ALONE = frozenset((Act.VISIT, Act.INAUGURATE, Act.WREATH, Act.TRAVEL, Act.COME))
_ROLES = {
    Act.RECEIVE: (Role.HOST, Role.GUEST),
    Act.WELCOME: (Role.HOST, Role.GUEST),
    Act.VISIT: (Role.VISITOR, Role.HOST),
    Act.TRAVEL: (Role.VISITOR, Role.HOST),
    Act.COME: (Role.VISITOR, Role.HOST),
    Act.CALL_ON: (Role.VISITOR, Role.HOST),
}


def add_parties(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> None:
    """Add to an account those who take part."""
    if account.cue.form is Form.VERB:
        _of_verb(scene, account, zone)
        return
    _of_owner(scene, account)
    if refers(scene, account.cue):
        return
    _of_phrases(scene, account, zone)
    if above is not None:
        _of_governor(scene, account, above)


def _of_verb(scene: Scene, account: Account, zone: Zone) -> None:
    verb = scene.doc[account.cue.head]
    act = account.cue.act
    first, second = _ROLES.get(act, (Role.PARTICIPANT, Role.PARTICIPANT)) if act else (Role.PARTICIPANT,) * 2
    doers = subjects(scene, verb)
    if act is Act.RECEIVE and is_passive(verb):
        first, second = second, first
        account.others = _agent(scene, verb.i + 1, zone.right)
    elif act not in _ALONE:
        account.others = [r for r in _object(scene, act, verb.i + 1, zone.right) if r not in doers]
    if act is Act.CALL_ON and _is_appeal(scene, verb.i + 1, zone.right):
        return
    if act is Act.WELCOME and account.others and _goes_to(scene, account, zone.right):
        account.kind = EngagementKind.VISIT
        first, second = Role.HOST, Role.VISITOR
    account.venue = act is Act.VISIT and _is_venue(scene, verb.i + 1)
    account.add(doers, first)
    account.add(account.others, second)
    if act in (Act.VISIT, Act.TRAVEL):
        account.add([r for r in _hosts(scene, account) if r not in doers], Role.HOST)
    account.add(_companions(scene, verb.i + 1, zone.right), Role.VISITOR if first is Role.VISITOR else Role.PARTICIPANT)


def _is_appeal(scene: Scene, start: int, end: int) -> bool:
    """Whether "called on" asks for something: it is followed by "to" and a verb, or by nobody by name."""
    for before, after in pairwise(scene.doc[start:end]):
        if before.lower_ == "to" and after.tag_ == "VB":
            return True
    return not any(m.kind is MentionKind.PERSON for m in scene.actors_in(start, end))


def _is_venue(scene: Scene, start: int) -> bool:
    """Whether what is visited has a name of its own: "the National Museum"."""
    words = [t for t in scene.doc[start : start + 4] if t.lower_ not in ("the", "a", "an")]
    return len(words) > 1 and words[0].tag_ == "NNP" and words[1].tag_ in ("NNP", "NN", "IN")


def _object(scene: Scene, act: Act | None, start: int, end: int) -> list[str]:
    """Whom a verb's action is done with: its object, or what "with", "on" or "to" leads to."""
    if act is Act.DISCUSS and scene.doc[start].sent[0].lower_ == "with":
        return chain(scene, scene.doc[start].sent.start + 1, start - 1, people=True)
    if act is Act.DISCUSS:
        return next(
            (f for i in range(start, end) if scene.doc[i].lower_ == "with" and (f := _people(scene, i, end))), []
        )
    before = _with_whom(scene, start - 1, act)
    if before:
        return before
    found = chain(scene, start, end)
    if act is Act.WELCOME:
        return found if _is_arrival(scene, start, end) else []
    for i in range(start, end):
        if not found and scene.doc[i].lower_ in ("with", "to", "on", "upon"):
            found = chain(scene, i + 1, end)
    return found or free_chain(scene, start, end) or _leaders(scene, start, end)


def _leaders(scene: Scene, start: int, end: int) -> list[str]:
    """Who leads the delegation that is met."""
    for i in range(start, end - 1):
        if scene.doc[i].lower_ in ("led", "headed") and scene.doc[i + 1].lower_ == "by":
            return chain(scene, i + 2, end)
    return []


def _with_whom(scene: Scene, verb: int, act: Act | None) -> list[str]:
    """Those who stand before "with whom she met"."""
    sentence = scene.doc[verb].sent
    for i in range(max(sentence.start, verb - 6), verb):
        if scene.doc[i].lower_ == "whom" and scene.doc[i - 1].lower_ == "with" and act is not Act.WELCOME:
            return last_chain(scene, sentence.start, i - 1)
    return []


def _goes_to(scene: Scene, account: Account, end: int) -> bool:
    """Whether somebody is welcomed to a state or city, not in it."""
    return any(p.to for p in scene.places_in(account.cue.end, end))


def _is_arrival(scene: Scene, start: int, end: int) -> bool:
    """Whether it is somebody who is welcomed somewhere, not what somebody did."""
    first = next((m for m in scene.actors_in(start, end) if m.kind is MentionKind.PERSON), None)
    if first is None or (first.end < end and scene.doc[first.end].tag_ == "POS"):
        return False
    led = any(t.lower_ in ("to", "in", "at", "for") for t in scene.doc[first.end : first.end + 2])
    return led and bool(scene.places_in(first.end, end))


def _people(scene: Scene, preposition: int, end: int) -> list[str]:
    return chain(scene, preposition + 1, end, people=True)


def _agent(scene: Scene, start: int, end: int) -> list[str]:
    """By whom a passive verb's action is done."""
    for i in range(start, end):
        if scene.doc[i].lower_ == "by":
            return chain(scene, i + 1, end)
    return []


def _companions(scene: Scene, start: int, end: int) -> list[str]:
    for i in range(start, end - 1):
        if scene.doc[i].lower_ in _COMPANIONS and scene.doc[i + 1].lower_ == "by":
            return chain(scene, i + 2, end)
    return []


def _of_owner(scene: Scene, account: Account) -> None:
    """The actor whose occasion it is: "President Lee's visit", "his talks with"."""
    i = account.cue.start - 1
    while i >= 0 and scene.doc[i].tag_ in ("JJ", "NN", "CD", "VBG", "VBN", "HYPH"):
        i -= 1
    token = scene.doc[i] if i >= 0 else None
    if token is not None and token.tag_ in ("POS", "PRP$"):
        mention = scene.actor_at(i) or (scene.actor_at(i - 1) if token.tag_ == "POS" else None)
        if mention is not None:
            account.add(list(mention.refs), _owner_role(account.kind))


def _owner_role(kind: EngagementKind) -> Role:
    return Role.VISITOR if kind in _VISITS else Role.PARTICIPANT


def _of_phrases(scene: Scene, account: Account, zone: Zone) -> None:
    """The actors that prepositions after the noun lead to."""
    for token in scene.doc[account.cue.end : zone.right]:
        role = _role_of_phrase(token, account)
        if role is None:
            continue
        people = token.lower_ == "for" or (token.lower_ == "of" and not _of_body(scene, account, token))
        found = chain(scene, token.i + 1, zone.right, people=people)
        account.add(found, role)
        if token.lower_ in ("with", "on", "upon", "between"):
            account.others += found
    account.add(_payer(scene, account), Role.VISITOR)
    account.add(_hosts(scene, account), Role.HOST)


def _of_body(scene: Scene, account: Account, of: Token) -> bool:
    """Whether it is a body's visit that "of" tells: "the visit of the Navy's ships"."""
    mention = scene.actor_at(of.i + 1) or scene.actor_at(of.i + 2)
    visit = account.kind is EngagementKind.VISIT and of.i <= account.cue.end
    return visit and mention is not None and mention.kind is MentionKind.ORGANIZATION


def _role_of_phrase(token: Token, account: Account) -> Role | None:
    word, kind = token.lower_, account.kind
    if word == "by":
        return _role_by(token, kind)
    if word in ("with", "between"):
        return Role.PARTICIPANT
    if word == "of":
        return _owner_role(kind) if token.nbor(-1).lower_ != "invitation" else None
    if word in ("on", "upon", "to") and kind is EngagementKind.COURTESY_CALL and not account.others:
        return Role.HOST if word != "to" or token.i <= account.cue.end + 1 else None
    if word in ("for", "of") and kind is EngagementKind.RECEPTION:
        return Role.GUEST
    return None


def _role_by(token: Token, kind: EngagementKind) -> Role | None:
    doer = token.nbor(-1) if token.i else token
    act = act_of(doer)
    if doer.lower_ in _COMPANIONS:
        return Role.GUEST if kind is EngagementKind.RECEPTION else _owner_role(kind)
    if act is Act.CHAIR:
        return Role.CHAIR
    if act is Act.HOST or doer.lower_ == "presided":
        return Role.HOST
    if act in (Act.HOLD, Act.ATTEND, Act.VISIT) or doer.tag_.startswith("NN"):
        return _owner_role(kind)
    return None


def _payer(scene: Scene, account: Account) -> list[str]:
    """Who a clause on the noun tells to have paid the visit: "the visit that she had paid"."""
    if account.kind is not EngagementKind.VISIT or account.who:
        return []
    for child in scene.doc[account.cue.head].rights:
        if child.dep_ == "relcl" and act_of(child) is Act.HOLD and not is_passive(child):
            return subjects(scene, child)
    return []


def _hosts(scene: Scene, account: Account) -> list[str]:
    """Who invited to a visit, or whom a clause on the noun calls its host ("which Chile will host")."""
    noun = scene.doc[account.cue.head]
    sentence = noun.sent
    if account.kind is EngagementKind.VISIT:
        for token in sentence:
            if token.lower_ == "invitation" and token.i + 1 < sentence.end and token.nbor().lower_ == "of":
                return chain(scene, token.i + 2, sentence.end)
        return []
    return _host_of_clause(scene, account.cue.end, sentence.end)


def _host_of_clause(scene: Scene, start: int, end: int) -> list[str]:
    """The host that a clause right after the noun tells: "which Chile will host", "that Chile is to convene"."""
    at = start + 1 if start < end and scene.doc[start].text == "," else start
    if at + 2 >= end or scene.doc[at].lower_ not in ("which", "that"):
        return []
    mentions = scene.actors_in(at + 1, end)
    if not mentions or mentions[0].start > at + 2:
        return []
    verbs = scene.doc[mentions[0].end : min(mentions[0].end + 5, end)]
    return list(mentions[0].refs) if any(act_of(t) is Act.HOST and t.tag_ != "VBN" for t in verbs) else []


def _of_governor(scene: Scene, account: Account, above: Governor) -> None:
    """The subject of the verb that tells of the occasion."""
    if above.relation is not Relation.OBJECT:
        return
    verb, passive = above.verb, is_passive(above.verb)
    if (
        above.act in (Act.TRAVEL, Act.COME)
        and account.kind is not EngagementKind.VISIT
        and account.cue.form is Form.NOUN
    ):
        return
    if above.act is Act.RECEIVE and passive:
        account.add(subjects(scene, verb), Role.GUEST)
    elif above.act is Act.RECEIVE:
        account.add(subjects(scene, verb), Role.HOST)
    elif above.act is Act.HOST and passive and above.preposition == "to":
        account.add(subjects(scene, verb), Role.GUEST)
        account.add(_agent(scene, verb.i + 1, verb.sent.end), Role.HOST)
    elif above.act is Act.HOST and verb.tag_ == "VBG" and verb.i and _follows_preposition(verb):
        account.add(_host_before(scene, verb), Role.HOST)
    elif (above.act in _TELLERS or (above.act is Act.SPEAK and account.cue.form is Form.NAME)) and not passive:
        account.add(subjects(scene, verb), _doer_role(above.act, account.kind))
    elif above.act in _TELLERS and above.act is not Act.HOLD:
        account.add(_agent(scene, verb.i + 1, account.cue.start), _doer_role(above.act, account.kind))
    elif verb.lower_ in _BE and account.kind is EngagementKind.VISIT:
        account.add(subjects(scene, verb), Role.VISITOR)


def _follows_preposition(verb: Token) -> bool:
    return any(t.lower_ in ("in", "for", "of", "by") for t in verb.doc[verb.i - 2 : verb.i])


def _host_before(scene: Scene, verb: Token) -> list[str]:
    """Who hosts in "Cambodia's efforts in hosting", "support to Peru in hosting": the actor named last before it."""
    before = scene.actors_in(max(verb.sent.start, verb.i - 8), verb.i)
    return list(before[-1].refs) if before else []


def _doer_role(act: Act | None, kind: EngagementKind) -> Role:
    if act is Act.HOST:
        return Role.HOST
    if act is Act.CHAIR:
        return Role.CHAIR
    if kind in _VISITS:
        return Role.VISITOR
    return Role.GUEST if kind is EngagementKind.RECEPTION and act is Act.ATTEND else Role.PARTICIPANT
