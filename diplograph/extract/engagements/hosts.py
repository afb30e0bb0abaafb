"""Finds who invites to, hosts or pays what a noun names, where a clause or phrase tells it."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain
from diplograph.extract.engagements.cue import act_of
from diplograph.extract.engagements.governor import is_passive
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.met import leaders_of as delegates
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.models import EngagementKind

_HONOUR = frozenset(("honour", "honor"))


def payer(scene: Scene, account: Account) -> list[str]:
    """Who a clause on the noun tells to have paid the visit: "the visit that she had paid"."""
    if account.kind not in (EngagementKind.VISIT, EngagementKind.MEETING) or len(account.who) > 1:
        return []
    for child in scene.doc[account.cue.head].rights:
        if child.dep_ == "relcl" and act_of(child) is Act.HOLD and not is_passive(child):
            return subjects(scene, child)
    return []


def honoured(scene: Scene, account: Account) -> list[str]:
    """For whom a meal is given: "a dinner in honour of Ms B", "in her honour", "to welcome Ms B"."""
    if account.kind is not EngagementKind.RECEPTION:
        return []
    end = scene.doc[account.cue.head].sent.end
    for token in scene.doc[account.cue.end : end]:
        if token.lower_ in _HONOUR and token.i > 0:
            owner = scene.actor_at(token.i - 1)
            return list(owner.refs) if owner is not None else chain(scene, token.i + 2, end)
        if token.lower_ == "welcome" and token.nbor(-1).lower_ == "to":
            return chain(scene, token.i + 1, end) or delegates(scene, token.i + 1, end)
    return []


def hosts(scene: Scene, account: Account) -> list[str]:
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


def follows_preposition(verb: Token) -> bool:
    """Whether a gerund hangs on what stands before it: "efforts in hosting"."""
    return any(t.lower_ in ("in", "for", "of", "by") for t in verb.doc[max(0, verb.i - 2) : verb.i])


def host_before(scene: Scene, verb: Token) -> list[str]:
    """Who hosts in "Peru's success in hosting", "help to Peru in hosting": the actor named last before it."""
    before = scene.actors_in(max(verb.sent.start, verb.i - 8), verb.i)
    return list(before[-1].refs) if before else []
