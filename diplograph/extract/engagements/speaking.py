"""Adds those who say or do something on an occasion that a clause tells in passing: "she said in a call with"."""

from __future__ import annotations

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chains import chain
from diplograph.extract.engagements.cue import act_of
from diplograph.extract.engagements.governor import Governor
from diplograph.extract.engagements.roles import owner_role
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.subjects import subjects
from diplograph.extract.engagements.telling import is_gathering, is_said
from diplograph.extract.engagements.zones import is_aside, is_where_said, opens_sentence
from diplograph.extract.extensions import MentionKind
from diplograph.extract.neighbours import tag_at
from diplograph.models import EngagementKind, Role

_TALKS = frozenset((EngagementKind.MEETING, EngagementKind.COURTESY_CALL, EngagementKind.CALL))


def add_speakers(scene: Scene, account: Account, above: Governor | None) -> None:
    """Add to an account those who speak on the occasion, by the clause that it is told in."""
    if opens_sentence(scene.doc, account.cue) and (account.others or is_alone(scene, account)):
        account.add(_speaker(scene, account), owner_role(account.kind))
    elif above is not None:
        account.add(_said_by(scene, account, above), Role.PARTICIPANT)
    if account.kind not in _TALKS:
        return
    if not account.others and not account.definite and not account.titled:
        _of_addressing(scene, account)
    if account.owned and len(account.who) == 1 and account.others:
        account.add(_named_before(scene, account), Role.PARTICIPANT)


def _said_by(scene: Scene, account: Account, above: Governor) -> list[str]:
    """Who says or does something during talks with somebody, or says something at a gathering."""
    talks = account.kind in _TALKS and bool(account.others) and is_aside(scene.doc, account.cue)
    gathering = is_gathering(account) and is_where_said(scene.doc, account.cue) and is_said(above.verb)
    if not talks and not gathering:
        return []
    doers = [ref for ref in subjects(scene, above.verb) if ref in scene.country_of]
    return [ref for ref in doers[:1] if ref not in account.who]


def is_alone(scene: Scene, account: Account) -> bool:
    """Whether nothing but the main clause can tell whose it is: "During a visit to Lima, she said"."""
    if account.who or account.cue.several:
        return False
    if account.kind is EngagementKind.VISIT and tag_at(scene.doc, account.cue.start - 1) == "PRP$":
        return True
    talks = account.kind in (EngagementKind.VISIT, EngagementKind.CALL, EngagementKind.MEETING)
    return talks and not account.owned and not account.definite


def _speaker(scene: Scene, account: Account) -> list[str]:
    """Who speaks in a sentence that opens with the occasion: "In a call with him, the Minister said"."""
    sentence = scene.doc[account.cue.head].sent
    root = sentence.root
    return subjects(scene, root) if root.i > account.cue.end and root.tag_.startswith("VB") else []


def _of_addressing(scene: Scene, account: Account) -> None:
    """Who says what to whom in a call or talks of which no more is told: "congratulated Ms B in a call"."""
    cue, verb = account.cue, scene.doc[account.cue.head].sent.root
    if not is_aside(scene.doc, cue) or verb.tag_ != "VBD" or act_of(verb) is not None:
        return
    doers = [ref for ref in subjects(scene, verb) if ref in scene.country_of]
    addressed = [ref for ref in chain(scene, verb.i + 1, verb.sent.end, people=True) if ref in scene.country_of]
    if len(doers) == 1 and addressed and not set(doers) & set(addressed):
        account.others = addressed[:1]
        account.add([*doers, *account.others], Role.PARTICIPANT)


def _named_before(scene: Scene, account: Account) -> list[str]:
    """Who is meant by "his" in "Mr A after his meeting with Mr B", where it was taken to be Mr B himself."""
    if tag_at(scene.doc, account.cue.start - 1) != "PRP$":
        return []
    before = scene.actors_in(scene.doc[account.cue.head].sent.start, account.cue.start - 1)
    people = [m for m in before if m.kind is MentionKind.PERSON and m.refs[0] not in account.who]
    return list(people[-1].refs) if people else []
