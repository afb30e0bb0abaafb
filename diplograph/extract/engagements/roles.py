"""Tells which role the words around an occasion give to those who take part."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.cue import act_of
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.met import COMPANIONS
from diplograph.models import EngagementKind, Role

_VISITS = frozenset((EngagementKind.VISIT, EngagementKind.COURTESY_CALL))


def owner_role(kind: EngagementKind) -> Role:
    """The role of those whose occasion it is."""
    return Role.VISITOR if kind in _VISITS else Role.PARTICIPANT


def doer_role(act: Act | None, kind: EngagementKind) -> Role:
    """The role of those who do what a verb tells of an occasion of that kind."""
    if act is Act.HOST:
        return Role.HOST
    if act is Act.CHAIR:
        return Role.CHAIR
    if kind in _VISITS:
        return Role.VISITOR
    return Role.GUEST if kind is EngagementKind.RECEPTION and act is Act.ATTEND else Role.PARTICIPANT


def role_of_phrase(token: Token, account: Account) -> Role | None:
    """The role of those whom a preposition after the occasion's noun leads to; null where it leads to nobody."""
    word, kind = token.lower_, account.kind
    if word == "by":
        return _role_by(token, kind)
    if word == "between" and kind is EngagementKind.VISIT and token.nbor(-1).tag_ == "NNS":
        return Role.VISITOR  # "visits between A and B": each of them goes to the other
    if word in ("with", "between") or (word in ("on", "upon") and _is_paid(account)):
        return Role.PARTICIPANT
    if word == "from":
        return owner_role(kind) if _is_of_caller(account) else None
    if word == "of":
        return owner_role(kind) if token.nbor(-1).lower_ != "invitation" else None
    if word in ("on", "upon", "to") and kind is EngagementKind.COURTESY_CALL and not account.others:
        return Role.HOST if word != "to" or token.i <= account.cue.end + 1 else None
    if word == "to" and _is_farewell(account) and token.i <= account.cue.end + 1:
        return Role.PARTICIPANT
    if word in ("for", "of") and kind is EngagementKind.RECEPTION:
        return Role.GUEST
    if word == "for" and kind is EngagementKind.CEREMONY:
        return Role.GUEST
    return None


def _role_by(token: Token, kind: EngagementKind) -> Role | None:
    doer = token.nbor(-1) if token.i else token
    if token.dep_ == "agent" and token.head.tag_ == "VBN":
        doer = token.head
    elif doer.tag_ == "RB" and token.i > 1:
        doer = token.nbor(-2)
    act = act_of(doer)
    if doer.lower_ in COMPANIONS:
        return Role.GUEST if kind is EngagementKind.RECEPTION else owner_role(kind)
    if act is Act.CHAIR:
        return Role.CHAIR
    if act is Act.HOST or doer.lower_ == "presided":
        return Role.HOST
    if act in (Act.HOLD, Act.ATTEND, Act.VISIT) or doer.tag_.startswith("NN"):
        return owner_role(kind)
    return None


def _is_paid(account: Account) -> bool:
    """Whether a call that is no courtesy call is paid on somebody: "a farewell call on"."""
    noun = account.cue.noun
    return noun is not None and noun.kind is EngagementKind.MEETING and noun.phrase.endswith("call")


def _is_farewell(account: Account) -> bool:
    """Whether it is paid to somebody for parting: "a farewell visit to"."""
    return account.cue.noun is not None and account.cue.noun.phrase.startswith("farewell")


def _is_of_caller(account: Account) -> bool:
    """Whether it is told from whom it comes: "received a telephone call from", "a farewell visit from"."""
    return account.cue.noun is not None and account.cue.noun.phrase.endswith(("call", "visit"))
