"""Finds who takes part in the occasion that a cue tells of, and in which role."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain
from diplograph.extract.engagements.collectives import of_collective
from diplograph.extract.engagements.cue import Form, act_of
from diplograph.extract.engagements.governor import Governor, Relation, is_passive
from diplograph.extract.engagements.hosts import follows_preposition, honoured, host_before, hosts, payer
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.met import (
    COMPANIONS,
    agents,
    companions,
    goes_to,
    is_appeal,
    is_venue,
    meets_thing,
    met,
    unnamed_people,
    visited_body,
)
from diplograph.extract.engagements.roles import doer_role, owner_role, role_of_phrase
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.speaking import add_speakers, is_alone
from diplograph.extract.engagements.subjects import are_others, subjects
from diplograph.extract.engagements.visitors import former_or_latter, is_return, visitors
from diplograph.extract.engagements.zones import Zone, is_scene, refers
from diplograph.extract.extensions import MentionKind
from diplograph.extract.neighbours import tag_at, word_at
from diplograph.models import EngagementKind, Role
from diplograph.resources import word_list

_TELLERS = frozenset((Act.HOLD, Act.ATTEND, Act.TRAVEL, Act.COME, Act.HOST, Act.CHAIR))
_BE = frozenset(("be", "is", "was", "are", "were", "been", "being", "am", "'s", "’s", "'m", "’m"))
_TALKS = frozenset((EngagementKind.MEETING, EngagementKind.COURTESY_CALL, EngagementKind.CALL))
_VISITS = frozenset((EngagementKind.VISIT, EngagementKind.COURTESY_CALL))
_ALONE = frozenset((Act.VISIT, Act.TRAVEL, Act.COME))
_GOES_WITH = frozenset(word_list("extract", "words_for_ties.txt")) | {"line", "accordance", "compliance", "connection"}
_GENERIC = ("engag", "interact", "connect")
_DONE_TO = frozenset((Act.RECEIVE, Act.WELCOME, Act.MEET))
_PARTNER = Role.PARTICIPANT
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
    if account.kind is EngagementKind.VISIT and not account.who:
        _of_reception(scene, account)
    if above is not None:
        _of_governor(scene, account, above)
        if account.owned and not account.who and word_at(scene.doc, account.cue.start - 1) == "their":
            pair = [ref for ref in subjects(scene, above.verb) if ref in scene.country_of]
            account.add(pair if len(pair) > 1 else [], owner_role(account.kind))
        if account.kind is EngagementKind.VISIT and (is_alone(scene, account) or is_return(above.verb)):
            account.add(visitors(scene, account.cue.start, zone.right, above.verb), Role.VISITOR)
    add_speakers(scene, account, above)


def _of_verb(scene: Scene, account: Account, zone: Zone) -> None:
    verb = scene.doc[account.cue.head]
    act = account.cue.act
    first, second = _ROLES.get(act, (Role.PARTICIPANT, Role.PARTICIPANT)) if act else (Role.PARTICIPANT,) * 2
    doers = [] if act in _ALONE and are_others(scene, verb) else subjects(scene, verb)
    if act in _DONE_TO and _is_undergone(verb, act):
        first, second = second, first
        account.others = agents(scene, verb.i + 1, zone.right) or _received_at(scene, verb, zone.right)
    elif act not in _ALONE:
        account.others = [r for r in met(scene, act, verb.i + 1, zone.right) if r not in doers]
    if act is Act.CALL_ON and is_appeal(scene, verb.i + 1, zone.right):
        return
    if act is Act.WELCOME and account.others and goes_to(scene, account, zone.right):
        account.kind = EngagementKind.VISIT
        first, second = Role.HOST, Role.VISITOR
    if act is Act.MEET and not account.others and of_collective(scene, account, verb, doers):
        return
    account.unnamed = not account.others and unnamed_people(scene, verb.i + 1, zone.right)
    account.venue = act is Act.VISIT and is_venue(scene, verb.i + 1)
    if act is Act.VISIT and (body := visited_body(scene, verb.i + 1)):
        account.venue = True
        account.add([body], Role.HOST)
    account.add(doers, first)
    account.add(account.others, second)
    generic = verb.lower_.startswith(_GENERIC) and not any(ref in scene.country_of for ref in account.who)
    account.generic = generic or (act is Act.MEET and meets_thing(verb))
    if act in (Act.VISIT, Act.TRAVEL):
        account.add([r for r in hosts(scene, account) if r not in doers], Role.HOST)
    account.add(companions(scene, verb.i + 1, zone.right), Role.VISITOR if first is Role.VISITOR else Role.PARTICIPANT)


def _received_at(scene: Scene, verb: Token, end: int) -> list[str]:
    """The ministry at which somebody is received or to which they are summoned."""
    for token in scene.doc[verb.i + 1 : end]:
        if token.lower_ in ("at", "to", "by"):
            mention = next(iter(scene.actors_in(token.i + 1, min(token.i + 10, end))), None)
            body = mention is not None and mention.kind is MentionKind.ORGANIZATION and mention.start <= token.i + 2
            return list(mention.refs) if body and mention is not None else []
    return []


def _is_undergone(verb: Token, act: Act) -> bool:
    """Whether the subject is who is received or met; for meeting only "by" tells it from "met with"."""
    by = any(t.lower_ == "by" for t in verb.doc[verb.i + 1 : verb.i + 3])
    return is_passive(verb) and (act is not Act.MEET or by)


def _of_owner(scene: Scene, account: Account) -> None:
    """The actor whose occasion it is: "Minister Holm's visit", "his talks with"."""
    i = account.cue.start - 1
    while i >= 0 and scene.doc[i].tag_ in ("JJ", "NN", "CD", "VBG", "VBN", "HYPH"):
        i -= 1
    token = scene.doc[i] if i >= 0 else None
    if token is not None and token.tag_ in ("POS", "PRP$"):
        mention = scene.actor_at(i) or (scene.actor_at(i - 1) if token.tag_ == "POS" else None)
        account.owned = True
        owners = list(mention.refs) if mention is not None else former_or_latter(scene, i - 1)
        if token.lower_ == "my":
            owners = [scene.writer] if scene.writer is not None else []
        account.add(owners, owner_role(account.kind))


def _of_reception(scene: Scene, account: Account) -> None:
    """Who hosts or receives whom on a visit: "will host her counterpart, Mr B, on a working visit"."""
    doc, start = scene.doc, account.cue.start
    if not any(t.lower_ in ("on", "during", "for") for t in doc[max(0, start - 4) : start]):
        return
    for token in reversed(doc[doc[account.cue.head].sent.start : start]):
        if token.tag_.startswith("VB") and act_of(token) in (Act.HOST, Act.RECEIVE, Act.WELCOME):
            if not is_passive(token) and (visitors := chain(scene, token.i + 1, start, people=True)):
                account.add(visitors, Role.VISITOR)
                account.add(subjects(scene, token), Role.HOST)
            return


def _of_phrases(scene: Scene, account: Account, zone: Zone) -> None:
    """The actors that prepositions after the noun lead to."""
    aside = is_scene(scene, account.cue)
    for token in scene.doc[account.cue.end : zone.right]:
        if _is_copula(token):
            break
        role = role_of_phrase(token, account)
        if role is None or (token.lower_ == "with" and (aside or _is_of_other(account, token))):
            continue
        people = token.lower_ in ("for", "from") or (token.lower_ == "of" and not _of_body(scene, account, token))
        found = chain(scene, token.i + 1, zone.right, people=people)
        account.add(found, role)
        account.attended = account.attended or (token.lower_ == "by" and token.nbor(-1).lower_ in COMPANIONS)
        if token.lower_ in ("with", "on", "upon", "between"):
            account.others += found
    _of_colon(scene, account)
    account.add(honoured(scene, account), Role.GUEST)
    account.add(payer(scene, account), owner_role(account.kind))
    account.add(hosts(scene, account), Role.HOST)


def _is_of_other(account: Account, preposition: Token) -> bool:
    """Whether "with" goes with another verb or noun right before it: "beginning with Peru", "in line with"."""
    before = preposition.nbor(-1)
    if before.i < account.cue.end:
        return False
    other_verb = before.tag_ in ("VBG", "VB") and act_of(before) is None
    return other_verb or before.lower_ in _GOES_WITH


def _is_copula(token: Token) -> bool:
    """Whether a token says what the occasion or its matter is: "the issues at the meeting were the ties between"."""
    return (
        token.lower_ in ("were", "was", "are", "is")
        and token.dep_ not in ("aux", "auxpass")
        and tag_at(token.doc, token.i + 1) in ("DT", "PRP$", "NNS")
    )


def _of_body(scene: Scene, account: Account, of: Token) -> bool:
    """Whether it is a body's visit that "of" tells: "the visit of the Navy's ships"."""
    mention = scene.actor_at(of.i + 1) or scene.actor_at(of.i + 2)
    visit = account.kind is EngagementKind.VISIT and of.i <= account.cue.end
    return visit and mention is not None and mention.kind is MentionKind.ORGANIZATION


def _of_colon(scene: Scene, account: Account) -> None:
    """Those whom a colon after the plural leads to: "bilateral meetings: with A; with B"."""
    doc, end = scene.doc, account.cue.end
    if account.cue.several and end < len(doc) and doc[end].text == ":":
        people = scene.actors_in(end, doc[account.cue.head].sent.end)
        account.others = [r for m in people if m.kind is MentionKind.PERSON for r in m.refs]
        account.add(account.others, Role.PARTICIPANT)


def _of_governor(scene: Scene, account: Account, above: Governor) -> None:
    """The subject of the verb that tells of the occasion."""
    if above.relation is not Relation.OBJECT:
        return
    verb = above.verb
    if is_passive(verb):
        _of_passive(scene, account, above)
    elif above.act is Act.RECEIVE:
        account.add(subjects(scene, verb), _PARTNER if account.kind is EngagementKind.CALL else Role.HOST)
    elif above.act is Act.HOST and verb.tag_ == "VBG" and verb.i and follows_preposition(verb):
        account.add(host_before(scene, verb), Role.HOST)
    elif _tells_of(account, above):
        account.add(subjects(scene, verb), doer_role(above.act, account.kind))
        if above.act is Act.HOST and above.preposition in ("at", "for", "to"):
            account.add(chain(scene, verb.i + 1, account.cue.start, people=True), Role.GUEST)
        if verb.lower_.startswith(("accompan", "join")):
            account.add(chain(scene, verb.i + 1, account.cue.start, people=True), doer_role(above.act, account.kind))
    elif verb.lower_ in _BE and account.kind is EngagementKind.VISIT:
        account.add(subjects(scene, verb), Role.VISITOR)


def _tells_of(account: Account, above: Governor) -> bool:
    """Whether who does what the verb says takes part: not who goes to a city for talks that others hold."""
    named = account.cue.form is Form.NAME
    if above.act in (Act.TRAVEL, Act.COME):
        return named or account.kind is EngagementKind.VISIT
    return above.act in _TELLERS or (above.act is Act.SPEAK and named)


def _of_passive(scene: Scene, account: Account, above: Governor) -> None:
    """Who is received at, hosted to or joined at an occasion, and by whom."""
    verb, act = above.verb, above.act
    if act is Act.RECEIVE:
        account.add(subjects(scene, verb), Role.GUEST)
    elif act is Act.HOST and above.preposition in ("to", "for", "at"):
        account.add(subjects(scene, verb), Role.GUEST)
        account.add(agents(scene, verb.i + 1, verb.sent.end), Role.HOST)
    elif act in _TELLERS and act is not Act.HOLD:
        if act is Act.ATTEND:
            account.add(subjects(scene, verb), doer_role(act, account.kind))
        account.add(agents(scene, verb.i + 1, account.cue.start), doer_role(act, account.kind))
    elif verb.lower_ in _BE and account.kind is EngagementKind.VISIT:
        account.add(subjects(scene, verb), Role.VISITOR)
