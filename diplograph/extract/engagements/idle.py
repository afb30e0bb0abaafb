"""Tells words that sound like an occasion but tell of none: invitations, praise, speaking of something."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_ACCEPTING = frozenset(word_list("extract", "accepting_words.txt"))
_DISTANCE = frozenset(("phone", "telephone", "videoconference", "video", "telephonically", "virtually", "online"))
_FOUNDING = frozenset(("establish", "establishing", "establishment", "create", "creating", "creation", "formation"))
_WISHED = frozenset(("should", "could", "might"))
_UNABLE = frozenset(("unable", "prevented"))
_NOT = frozenset(("not", "n't", "n’t"))
_BEFORE_VISIT = 14
_AFTER_INVITATION = 45


def is_nothing(scene: Scene, account: Account) -> bool:
    """Whether no occasion is told of at all."""
    act = account.cue.act
    if act is Act.WELCOME:
        return not account.others
    if act is Act.SPEAK:
        return not account.others and not _is_at_distance(scene, account)
    if account.cue.form is Form.VERB and _is_wished(scene, account):
        return True
    if account.cue.form is Form.NAME and _is_founded(scene, account):
        return True
    return account.kind is EngagementKind.VISIT and _is_open_invitation(scene, account)


def _is_at_distance(scene: Scene, account: Account) -> bool:
    """Whether the sentence tells that people spoke by telephone or the like."""
    return any(t.lower_ in _DISTANCE for t in scene.doc[account.cue.head].sent)


def _is_founded(scene: Scene, account: Account) -> bool:
    """Whether a forum or dialogue is only set up: "the establishment of the Nordic-Andean Forum"."""
    doc, cue = scene.doc, account.cue
    if cue.name is None or cue.name.ordinal is not None or not cue.weak:
        return False
    return any(t.lower_ in _FOUNDING for t in doc[max(doc[cue.start].sent.start, cue.start - 3) : cue.start])


def _is_wished(scene: Scene, account: Account) -> bool:
    """Whether it only ought to or could happen: "that Peru should open an embassy"."""
    verb = scene.doc[account.cue.head]
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux"}
    return bool(helpers & _WISHED) and not is_prevented(verb)


def is_prevented(verb: Token) -> bool:
    """Whether what was to be could not be: "could not visit", "was unable to travel"."""
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]}
    return bool(before & _UNABLE) or ("could" in before and bool(before & _NOT))


def _is_open_invitation(scene: Scene, account: Account) -> bool:
    """Whether somebody is only invited: no day is told, and nobody says that the invitation is accepted."""
    doc, cue = scene.doc, account.cue
    before = doc[max(doc[cue.head].sent.start, cue.start - _BEFORE_VISIT) : cue.start]
    invited = next((t.i for t in reversed(before) if t.lower_.startswith("invit")), None)
    if invited is None or account.window is not None or not _leads_to(scene, invited, cue.start):
        return False
    return not any(t.lower_ in _ACCEPTING for t in doc[cue.end : cue.end + _AFTER_INVITATION])


def _leads_to(scene: Scene, invited: int, visit: int) -> bool:
    """Whether the invitation is to the visit: "to visit", "to pay a visit", "for a visit"."""
    return any(t.lower_ in ("to", "for") for t in scene.doc[max(invited + 1, visit - 5) : visit])
